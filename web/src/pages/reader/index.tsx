import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Reader() {
  return <Page title={word('reader')}><EmptyState title={word('nothing')} /></Page>
}
