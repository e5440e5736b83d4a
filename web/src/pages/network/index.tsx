import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Network() {
  return <Page title={word('network')}><EmptyState title={word('nothing')} /></Page>
}
