import { Parser } from 'htmlparser2'

/** Of a title or a name: what is longer is no title. */
const MOST_CHARACTERS = 1000
/** How often text is escaped too often by feeds that were made from feeds. */
const ROUNDS = 3
const STILL_ESCAPED = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});|<\/?[a-z][^<>]*>/i

/** Plain text of a title that may hold HTML, escaped once or more: null when nothing is left. */
export function plainText(html: string | null | undefined): string | null {
  if (!html) return null
  let text = html.slice(0, 4 * MOST_CHARACTERS)
  for (let round = 0; round < ROUNDS && (round === 0 || STILL_ESCAPED.test(text)); round++) text = textOf(text)
  // Also what turns the direction of the text around it.
  text = text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff\s]+/gu, ' ').trim().slice(0, MOST_CHARACTERS)
  return text === '' ? null : text
}

function textOf(html: string): string {
  let text = ''
  let hidden = 0
  const parser = new Parser({
    onopentagname(name) { if (name === 'script' || name === 'style') hidden++; else if (name === 'br' || name === 'p' || name === 'div') text += ' ' },
    onclosetag(name) { if (name === 'script' || name === 'style') hidden-- },
    ontext(part) { if (hidden === 0) text += part },
  }, { decodeEntities: true })
  parser.end(html)
  return text
}
