import { EmptyState } from '../parts/states.js'
import { Page } from './page.js'
import { word } from '../words/language.js'

export function Missing() {
  return <Page title={word('notFound')} bare><EmptyState title={word('notFound')} actions={<a class="button" href="/">{word('toMonitor')}</a>}>{word('notFoundDetail')}</EmptyState></Page>
}
