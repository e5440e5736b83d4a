import type { Aside, Block } from './blocks.js'
import type { Head } from './head.js'
import { labelOf } from './labels.js'
import { beginsWith } from './marks.js'
import { firstOf } from './naming.js'
import type { PageTables } from './tables.js'
import { dateIn } from './written-date.js'
import { foldedLine, plainLine, wordsOf } from './words.js'

const LONGEST = 200
/** The most words of a line that names a place and an agency. */
const SHORT = 8
const MOST_AUTHORS = 5
const METAS = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl']

/** Whose text it is, as the page shows it: authors, agencies, a place and an agency. `credits` are those of the body's own lines. The outlet alone is nobody. */
export function bylineOf({ meta, linked }: Head, blocks: readonly Block[], asides: readonly Aside[], near: readonly number[], credits: readonly string[], outlet: string | null, tables: PageTables): string | null {
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const shown = shownIn(blocks, asides, near, tables)
  const told = [...linked.slice(0, 1).flatMap(({ authors }) => authors), ...METAS.map((name) => meta.get(name))]
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
  const lines = near.map((i) => blocks[i]).filter(({ text, within, afterImage }) => text.length <= LONGEST && !within.has('caption') && !within.has('figure') && !afterImage)
  const named = said('author')
  const labelled = lines.flatMap(({ text, pieces }) => [...pieces, text].map((piece) => authorIn(piece, tables)).find((name) => name !== null) ?? [])
  if (named.length > 0) return [...named, ...labelled.filter((line) => !/\d/.test(line))]
  if (labelled.length > 0) return labelled
  const marked = [...said('byline'), ...lines.filter(({ within }) => within.has('byline')).map(({ text }) => text)].filter((text) => labelOf(text, tables) === null)
  if (marked.length > 0) return marked
  return lines.filter(({ text, linked, within }) => linked < text.length / 2 && !within.has('heading')).flatMap(({ text, pieces }) => [...pieces, text]).filter((text) => labelOf(text, tables) === null && isPlaceAndAgency(text)).slice(0, 1)
}

/** What follows a label of authors or sources. Beside the headline it needs no colon (`كتب نديم الصايغ`), and may stand after a date (`أرسلت في 26-11-2026 بواسطة المراسل`). */
function authorIn(text: string, tables: PageTables): string | null {
  const words = wordsOf(text, tables.spelling)
  const plain = words.map(({ word }) => word)
  const from = dateIn(text, tables) === null ? Math.min(words.length, 1) : words.length
  for (let i = 0; i < from; i++) {
    const label = tables.labels.get(plain[i])?.find(({ kind, words: phrase }) => (kind === 'author' || kind === 'source') && beginsWith(plain, i, phrase))
    if (!label) continue
    const rest = text.slice(words[i + label.words.length - 1].end).split(/[(|]/)[0]
    if (/\p{L}/u.test(rest) && rest.trim().split(' ').length <= SHORT && !/[.؟!]\s*$/.test(rest)) return rest
  }
  return null
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
