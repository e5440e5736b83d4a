import type { Field } from './columns.js'
import { articleOf, type Parsed } from './json-line.js'
import { usualDate } from './usual-date.js'

/** An article of fields that are all text, as tables and marked-up documents have them: a blank one is none; a date in a usual form becomes ISO 8601. */
export function articleOfFields(fields: ReadonlyMap<Field, string>): Parsed {
  const given = [...fields].map(([field, value]) => [field, field === 'text' ? value : value.trim()] as const).filter(([, value]) => value !== '')
  return articleOf(Object.fromEntries(given.map(([field, value]) => [field, field === 'published' ? (usualDate(value) ?? value) : value])))
}
