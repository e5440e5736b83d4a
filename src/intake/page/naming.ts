import type { Block } from './blocks.js'
import type { Head } from './head.js'
import type { PageTables } from './tables.js'
import { foldedLine, plainLine } from './words.js'

export interface Naming {
  readonly title: string | null
  readonly outlet: string | null
  /** Index of the block that is the headline, −1 when no block is. */
  readonly headline: number
}

/** What stands between a headline and the name of the site. */
const SEPARATOR = /\s+[|–—\-•»:]{1,2}\s+|\s*\|\s*|\s*::\s*/
const LONGEST_TITLE = 500
const LONGEST_OUTLET = 100
/** The most words of a site's name. */
const OUTLET_WORDS = 6

/** The headline, freed of the site's name, and what the site is called by its readers. A host is no name. */
export function namingOf({ meta, linked, title: written }: Head, blocks: readonly Block[], tables: PageTables): Naming {
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const lines = new Map<string, number>()
  blocks.forEach(({ text, within }, i) => {
    if (text.length > LONGEST_TITLE) return
    const line = fold(text)
    if (line !== '' && (!lines.has(line) || (within.has('heading') && !blocks[lines.get(line)!].within.has('heading')))) lines.set(line, i)
  })
  const firstHeading = blocks.findIndex(({ name }) => name === 'H1')
  const told = firstOf([meta.get('og:title'), ...linked.map(({ headline }) => headline), meta.get('twitter:title'), meta.get('dc.title')], LONGEST_TITLE)
  const site = written === null ? null : taken(plainLine(written).slice(0, LONGEST_TITLE), firstOf([told, blocks[firstHeading]?.text], LONGEST_TITLE), lines, fold)
  const outlet = firstOf([meta.get('og:site_name'), ...linked.map(({ publisher }) => publisher), meta.get('application-name'), site?.outlet], LONGEST_OUTLET)
  const raw = told ?? (firstHeading >= 0 ? firstOf([blocks[firstHeading].text], LONGEST_TITLE) : null) ?? site?.title ?? null
  const title = raw === null ? null : freed(raw, outlet, lines, fold)
  const headline = title === null ? -1 : (lines.get(fold(title)) ?? firstHeading)
  return { title, outlet, headline }
}

/** `وفد يصل | الأفق` taken apart: the part that is a line of the page, or the headline as told, is the headline, the last other part the outlet. */
function taken(written: string, told: string | null, lines: ReadonlyMap<string, number>, fold: (line: string) => string): { readonly title: string; readonly outlet: string | null } {
  const parts = partsOf(written)
  if (parts.length < 2) return { title: written, outlet: null }
  const isHeadline = (part: string): boolean => lines.has(fold(part))
  // The headline may hold a separator itself.
  const joined = parts.slice(1).map((_, i) => written.slice(0, written.indexOf(parts[i + 1])).replace(/[\s|–—\-•»:]+$/, ''))
  const long = told === null ? undefined : joined.find((beginning) => fold(beginning) === fold(told))
  const title = long ?? parts.find((part) => told !== null && fold(part) === fold(told)) ?? parts.filter(isHeadline).sort((a, b) => b.length - a.length)[0] ?? [...parts].sort((a, b) => b.length - a.length)[0]
  const others = (long ? partsOf(written.slice(long.length)) : parts).filter((part) => part !== title && fold(part) !== '' && fold(part).split(' ').length <= OUTLET_WORDS)
  return { title, outlet: others.at(-1) ?? null }
}

const partsOf = (line: string): string[] => line.split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== '')

/** A headline without the name of the site at its end or beginning. */
function freed(title: string, outlet: string | null, lines: ReadonlyMap<string, number>, fold: (line: string) => string): string {
  if (lines.has(fold(title))) return title
  const parts = partsOf(title)
  if (parts.length < 2) return title
  const line = parts.find((part) => fold(part).includes(' ') && lines.has(fold(part)))
  const isOutlet = (part: string | undefined): boolean => outlet !== null && part !== undefined && fold(part) === fold(outlet)
  if (isOutlet(parts.at(-1))) return line ?? title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—\-•»:]+$/, '')
  if (isOutlet(parts[0])) return line ?? title.slice(parts[0].length).replace(/^[\s|–—\-•»:]+/, '')
  return title
}

export function firstOf(values: readonly unknown[], longest: number): string | null {
  for (const value of values) {
    const line = typeof value === 'string' && value.length <= 4 * longest ? plainLine(value) : ''
    if (line !== '' && line.length <= longest) return line
  }
  return null
}
