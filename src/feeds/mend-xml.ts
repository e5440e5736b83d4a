/** Feeds are XML that people and programs write badly. Here they are cut into a frame and items, so that a broken item costs only itself. */

/** Characters that XML cannot hold, which would otherwise come out in titles. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** The text without what stands before the root and could declare entities: none are expanded, none fetched. */
export function withoutDoctype(text: string): string {
  const clean = text.replace(FORBIDDEN, '').trimStart()
  const start = /<!DOCTYPE/i.exec(clean.slice(0, 4096))?.index
  if (start === undefined) return clean
  const end = endOfDoctype(clean, start)
  return clean.slice(0, start) + clean.slice(end)
}

/** Past the `>` that closes a declaration, which may hold others in brackets and anything in quotes. */
function endOfDoctype(text: string, start: number): number {
  let depth = 0
  let quote = ''
  for (let i = start; i < text.length; i++) {
    const c = text[i]
    if (quote) {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '[') depth++
    else if (c === ']') depth--
    else if (c === '>' && depth <= 0) return i + 1
  }
  return text.length
}

/** Characters before an original link within which that of its item is looked for. */
const MOST_BETWEEN = 20_000
const ORIGINAL = /<feedburner:origLink>([^<]{1,4000})<\/feedburner:origLink>/gi
const LINK = /<link>[^<]{0,4000}<\/link>/gi

/** FeedBurner puts its own links into a feed, by which readers are counted, and says beside them where they lead: that is put in their place. */
export function withOriginalLinks(text: string): string {
  if (!/<feedburner:origLink>/i.test(text)) return text
  let done = ''
  let at = 0
  for (const { 0: whole, 1: original, index } of text.matchAll(ORIGINAL)) {
    const least = Math.max(at, index - MOST_BETWEEN)
    const from = least + Math.max(0, text.slice(least, index).lastIndexOf('<item'))
    const link = [...text.slice(from, index).matchAll(LINK)].at(-1)
    if (link) done += `${text.slice(at, from + link.index)}<link>${original}</link>${text.slice(from + link.index + link[0].length, index)}`
    else done += text.slice(at, index)
    at = index + whole.length
  }
  return done + text.slice(at)
}

export interface Pieces {
  /** Everything before the first item. */
  readonly head: string
  /** Whole items; empty for one that was cut off. */
  readonly items: readonly string[]
  /** Closes what the head opened. */
  readonly tail: string
}

/** A sign for less that begins no tag. */
const BARE = /<(?![a-z/!?])/gi
/** RDF has a table of contents in `items`, whose entries are `li`. */
const OPENING = /<((?:\w+:)?(?:item|entry))(?=[\s>])/gi

/** Null where there are no items. An item that was not closed ends where the next begins; the last one was cut off. */
export function piecesOf(text: string, most: number): Pieces | null {
  const starts: { readonly at: number; readonly name: string }[] = []
  for (const match of text.matchAll(OPENING)) {
    if (starts.length > most) break
    starts.push({ at: match.index, name: match[1] })
  }
  if (starts.length === 0) return null
  const head = text.slice(0, starts[0].at)
  const items = starts.slice(0, most).map(({ at, name }, i) => {
    const item = text.slice(at, starts[i + 1]?.at)
    const end = item.indexOf(`</${name}>`)
    if (end < 0 && i === starts.length - 1) return ''
    return `${(end < 0 ? item : item.slice(0, end)).replace(BARE, '&lt;')}</${name}>`
  })
  return { head, items, tail: tailOf(head) }
}

function tailOf(head: string): string {
  const root = /<((?:\w+:)?(?:rss|feed|rdf))[\s>]/i.exec(head)?.[1] ?? 'rss'
  return `${hasOpenChannel(head) ? '</channel>' : ''}</${root}>`
}

/** RSS has its items in the channel, RDF beside it. */
export const hasOpenChannel = (head: string): boolean => /<channel[\s>]/i.test(head) && !/<\/channel\s*>/i.test(head)
