import { EmptyState } from '../parts/states.js'
import { Page } from './page.js'
import { word } from '../words/language.js'

export function Missing() {
  return <Page title={word('notFound')} bare><EmptyState title={word('notFound')}>{word('notFoundDetail')}</EmptyState></Page>
}
