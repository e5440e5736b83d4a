import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Feeds() {
  return <Page title={word('feeds')}><EmptyState title={word('nothing')} /></Page>
}
