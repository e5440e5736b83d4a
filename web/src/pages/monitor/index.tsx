import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Monitor() {
  return <Page title={word('monitor')}><EmptyState title={word('nothing')} /></Page>
}
