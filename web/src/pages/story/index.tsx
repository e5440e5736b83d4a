import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Story() {
  return <Page title={word('stories')}><EmptyState title={word('nothing')} /></Page>
}
