import { EmptyState } from '../../parts/states.js'
import { Page } from '../../shell/page.js'
import { word } from '../../words/language.js'

export default function Ledger() {
  return <Page title={word('ledger')}><EmptyState title={word('nothing')} /></Page>
}
