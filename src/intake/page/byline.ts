import type { Aside, Block } from './blocks.js'
import type { Head } from './head.js'
import { labelOf } from './labels.js'
import { firstOf } from './naming.js'
import type { PageTables } from './tables.js'
import { dateIn } from './written-date.js'
import { foldedLine, plainLine } from './words.js'

const LONGEST = 200
/** The most words of a line that names a place and an agency. */
const SHORT = 8
const MOST_AUTHORS = 5
const METAS = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl']

/** Whose text it is, as the page shows it: authors, agencies, a place and an agency. `credits` are those of the body's own lines. The outlet alone is nobody. */
export function bylineOf({ meta, linked }: Head, blocks: readonly Block[], asides: readonly Aside[], near: readonly number[], credits: readonly string[], outlet: string | null, tables: PageTables): string | null {
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const shown = shownIn(blocks, asides, near, tables)
  const told = [...linked.articles.slice(0, 1).flatMap(({ author }) => [author].flat().map(linked.nameOf)), ...METAS.map((name) => meta.get(name))]
  const names: string[] = []
  for (const value of [...shown, ...credits, ...told]) {
    const name = withoutLabel(firstOf([value], LONGEST) ?? '', tables)
    if (name === '' || isNobody(name, outlet, tables, fold) || names.length >= MOST_AUTHORS) continue
    const folded = ` ${fold(name)} `
    if (names.some((other) => ` ${fold(other)} `.includes(folded))) continue
    names.push(name)
  }
  return names.length === 0 ? null : names.join('، ')
}

function shownIn(blocks: readonly Block[], asides: readonly Aside[], near: readonly number[], tables: PageTables): string[] {
  const said = (wanted: Aside['kind']): string[] => asides.filter(({ kind, at }) => kind === wanted && near.includes(at)).map(({ value }) => value)
  const named = said('author')
  const lines = near.map((i) => blocks[i]).filter(({ text }) => text.length <= LONGEST)
  const labelled = lines.filter(({ text }) => /^(author|source)$/.test(labelOf(text, tables)?.kind ?? '')).map(({ text }) => text)
  const marked = said('byline').length > 0 ? said('byline') : lines.filter(({ text, within }) => within.has('byline') && labelOf(text, tables) === null).map(({ text }) => text)
  if (named.length + labelled.length + marked.length > 0) return [...(named.length > 0 ? named : marked), ...labelled]
  return lines.filter(({ text, linked, within }) => linked < text.length / 2 && !within.has('heading')).flatMap(({ text, pieces }) => [...pieces, text]).filter(isPlaceAndAgency).slice(0, 1)
}

/** `القاهرة - رويترز` */
function isPlaceAndAgency(text: string): boolean {
  const line = plainLine(text)
  return line.split(' ').length <= SHORT && /^[^\d.؟!:|]+\s[-–—]\s[^\d.؟!:|]+:?$/.test(line)
}

/** A line without its label and its date. */
function withoutLabel(text: string, tables: PageTables): string {
  const line = withoutDate(text, tables)
  const label = labelOf(line, tables)
  const rest = label === null ? line : /^(author|source)$/.test(label.kind) ? label.rest : ''
  return rest.replace(/^[\s:|،,–—-]+|[\s:|،,–—-]+$/g, '')
}

const DATED = /[|،,–—-]?\s*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}).*$/
function withoutDate(line: string, tables: PageTables): string {
  return dateIn(line, tables) === null ? line : line.split(/\s*[|]\s*|\s+[-–—]\s+(?=\S*\d)/).filter((part) => dateIn(part, tables) === null && !/\d{1,2}:\d{2}/.test(part)).join(' | ').replace(DATED, '')
}

function isNobody(name: string, outlet: string | null, tables: PageTables, fold: (line: string) => string): boolean {
  return /^(?:https?:)?\/\/|@/.test(name) || fold(name) === '' || (outlet !== null && fold(name) === fold(outlet)) || (tables.labels.get(fold(name).split(' ')[0]) ?? []).some(({ kind, words }) => kind === 'nobody' && words.join(' ') === fold(name))
}
