import { clearDate } from './clear-date.js'
import type { Field } from './columns.js'
import { articleOf, type Parsed } from './json-line.js'
import { isTwoDays, usualDate } from './usual-date.js'

/** Of a date in a note: more would be no date. */
const MOST_SHOWN = 40

/** An article of fields that are all text, as tables and marked-up documents have them: a blank one is none; a date in a usual form becomes ISO 8601, one in no such form is set aside with a note. */
export function articleOfFields(fields: ReadonlyMap<Field, string>): Parsed {
  const given = new Map([...fields].map(([field, value]) => [field, field === 'text' ? value : value.trim()] as const).filter(([, value]) => value !== ''))
  const written = given.get('published')
  const published = written === undefined ? null : (usualDate(written) ?? clearDate(written))
  if (published === null) given.delete('published')
  else given.set('published', published)
  const parsed = articleOf(Object.fromEntries(given))
  if ('fault' in parsed || written === undefined || published !== null) return parsed
  return { ...parsed, notes: [...parsed.notes, `published ${isTwoDays(written) ? 'can be two days' : 'is in no form of a date that is read'} and was set aside: ${written.slice(0, MOST_SHOWN)}`] }
}
