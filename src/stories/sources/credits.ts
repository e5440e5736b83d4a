import type { Article } from '../../text/article.js'
import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { foldRange, foldWord } from '../../text/spelling.js'
import { Kind, tokenize } from '../../text/tokens.js'
import { foldedWords, isOwn, type MediaTable, type Medium } from './media.js'

/** Whom an article says its text is by: a medium of the lexicon, or null for agencies it does not name (`وكالات`). */
export interface Credit {
  readonly medium: Medium | null
  readonly where: 'byline' | 'dateline' | 'end'
  /** Words of the byline, or offsets into the article's text. */
  readonly text: string
  readonly start: number | null
  readonly end: number | null
}

export type Credits = (article: Article) => readonly Credit[]

/** Tokens of a first line within which a dateline ends, and the most a last line may have to be a credit. */
const LONGEST_DATELINE = 24
const LONGEST_LAST_LINE = 6
/** Tokens within which a dateline that does not fill its line has its colon or dash. */
const LATEST_CLOSE = 10

/**
 * Reads bylines (`دبي - رويترز`), datelines (`واشنطن (أ ف ب) -`) and last lines (`«واس»`). A part between separators counts when the whole of it is a name, so that no word of a sentence and no
 * surname is taken for an agency. The publishing outlet is never credited.
 */
export function creditsOf(lexicon: Lexicon, media: MediaTable): Credits {
  const { spelling } = lexicon
  const words = rowsOf(lexicon, 'attribution/bylines')
  const phrases = (kind: string): Set<string> => new Set(words.filter(({ cells }) => cells.kind === kind).map(({ cells }) => foldedWords(cells.phrase, spelling).join(' ')))
  const [agencies, joins] = [phrases('agencies'), phrases('joins')]
  const and = foldWord(spelling, 'و')

  const named = (folded: readonly string[]): Medium | null | undefined => {
    const name = folded.join(' ')
    return agencies.has(name) ? null : media.named(name)
  }
  const withoutAnd = (folded: readonly string[]): readonly string[] => (folded[0].startsWith(and) ? [folded[0].slice(and.length), ...folded.slice(1)] : folded)
  /** Whom a part names: as a whole, after و, side by side (`العربية.نت ووكالات`), or after a date (`2015 م واس`). */
  const creditedBy = ({ words }: Part): readonly (Medium | null)[] => {
    const whole = named(words) ?? named(withoutAnd(words))
    if (whole !== undefined || named(words) === null) return [whole ?? null]
    for (let k = 1; k < words.length; k++) {
      if (!words[k].startsWith(and)) continue
      const [one, other] = [named(words.slice(0, k)), named(withoutAnd(words.slice(k)))]
      if (one !== undefined && other !== undefined) return [one, other]
      if (other === null) return [null]
    }
    const lastNumber = words.findLastIndex((word) => /^\d+$/.test(word))
    if (lastNumber < 0) return []
    for (let k = lastNumber + 1; k < words.length; k++) {
      const dated = named(words.slice(k))
      if (dated) return [dated]
    }
    return []
  }
  const creditsIn = (text: string, from: number, to: number, where: Credit['where'], outlet: string): Credit[] =>
    partsOf(text, from, to, (t, start, end) => foldRange(spelling, t, start, end).toLowerCase(), joins, where !== 'dateline').flatMap((part) => creditedBy(part).filter((medium) => !medium || outlet === '' || !isOwn(outlet, medium, spelling)).map((medium) =>
      ({ medium, where, text: text.slice(part.start, part.end), start: where === 'byline' ? null : part.start, end: where === 'byline' ? null : part.end })))

  return ({ text, byline, outlet }) => {
    const own = outlet ?? ''
    const [head, tail] = [datelineEnd(text), endStart(text)]
    const all = [...(byline ? creditsIn(byline, 0, byline.length, 'byline', own) : []), ...creditsIn(text, 0, head, 'dateline', own), ...(tail >= head ? creditsIn(text, tail, text.length, 'end', own) : [])]
    return all.filter((credit, i) => all.findIndex((other) => other.medium === credit.medium) === i)
  }
}

/** A stretch between separators. */
interface Part {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

/** Code units of `.`, which stands within names (`أ.ف.ب`), and of tatweel, which is written for a dash. */
const FULL_STOP = 0x2e
const TATWEEL = 'ـ'

/** `quotesPart`: whether quotation marks part; in the first line of a text a name in them is one that a sentence speaks of. */
function partsOf(text: string, from: number, to: number, fold: (text: string, start: number, end: number) => string, joins: ReadonlySet<string>, quotesPart: boolean): Part[] {
  const slice = text.slice(from, to)
  const { count, start, end, kind } = tokenize(slice)
  const parts: Part[] = []
  let part: { start: number; end: number; words: string[] } | null = null
  const close = (): void => {
    if (part) parts.push(part)
    part = null
  }
  for (let i = 0; i < count; i++) {
    if (i > 0 && /[ـ\n]/.test(slice.slice(end[i - 1], start[i]))) close()
    if (kind[i] === Kind.PUNCTUATION) {
      if (slice.charCodeAt(start[i]) !== FULL_STOP && (quotesPart || !/["«»“”]/.test(slice[start[i]]))) close()
      continue
    }
    const word = fold(slice, start[i], end[i])
    if (word === '' || word === TATWEEL || joins.has(word)) {
      close()
      continue
    }
    if (!part) part = { start: from + start[i], end: from + end[i], words: [word] }
    else {
      part.end = from + end[i]
      part.words.push(word)
    }
  }
  close()
  return parts
}

/** Where a dateline ends: a short first line, or what stands before a colon or dash early in it; 0 when the text begins with a sentence. */
function datelineEnd(text: string): number {
  const lineEnd = text.indexOf('\n')
  const first = text.slice(0, lineEnd < 0 ? text.length : lineEnd).slice(0, 400)
  const { count, start, end } = tokenize(first)
  if (lineEnd >= 0 && count <= LONGEST_DATELINE && lineEnd <= 400 && !/[.؟!]\s*$/.test(first)) return lineEnd
  for (let i = 1; i < Math.min(count, LONGEST_DATELINE); i++) {
    const mark = first.slice(start[i], end[i])
    if (mark === '.' && /\s/.test(first[end[i]] ?? ' ')) return 0
    const closes = mark === ':' || (DASH.test(mark) && isLastDash(first, end[i]))
    if (closes && (i < LATEST_CLOSE || first[end[i - 1] - 1] === ')')) return start[i]
  }
  return 0
}

const DASH = /^[-–—―−]$/

/** الرياض - واس - أعلن: the last dash near the beginning closes the dateline. */
const isLastDash = (line: string, at: number): boolean => !/[-–—―−:]/.test(line.slice(at, at + 30))

/** Where the last line begins that may be a credit: a short line, or what stands in brackets or quotation marks after the last sentence. */
function endStart(text: string): number {
  const trimmed = text.trimEnd()
  const line = trimmed.lastIndexOf('\n') + 1
  if (tokenize(trimmed.slice(line)).count <= LONGEST_LAST_LINE) return line
  const enclosed = /[.؟!"»”]\s*["«“(]([^"«»“”()]{2,30})["»”)]\.?$/.exec(trimmed)
  return enclosed ? trimmed.length - enclosed[0].length : text.length
}
