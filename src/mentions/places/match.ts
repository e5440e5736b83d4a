import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import type { PerType } from '../../words/memory.js'
import type { GazetteerEntry, PlaceName } from './gazetteer.js'
import type { PlaceStart } from './place-starts.js'

/** The longest names of the gazetteer that begin at one token. */
export interface PlaceMatch {
  readonly from: number
  readonly to: number
  readonly entries: readonly GazetteerEntry[]
  /** Letters of the first token before the name (و، بـ، لـ); for several readings those of the first. */
  readonly clitic: string
}

/** `startsAt`: the names that a token may begin. */
export function matchAt(startsAt: PerType<readonly PlaceStart[]>, doc: Worded, i: number): PlaceMatch | null {
  const starts = startsAt(doc, i)
  if (starts.length === 0 || hasTanwin(doc, i)) return null
  let to = -1
  let clitic = ''
  let entries: GazetteerEntry[] | null = null
  for (const { cut, names } of starts) {
    if (cut !== '' && !allowsClitic(doc, i, cut)) continue
    for (const name of names) {
      const end = endOf(doc, i, name.words)
      if (end < 0 || end < to || !isSpelledLike(doc, i, cut.length, name)) continue
      if (end > to || !entries) {
        to = end
        clitic = cut
        entries = []
      }
      // Of two ways to cut (وجدة: Oujda, and Jeddah), the second counts when the word was read so.
      if (cut !== clitic && !isReadWith(doc, i, cut)) continue
      if (!entries.includes(name.entry)) entries.push(name.entry)
    }
  }
  return entries ? { from: i, to, entries, clitic } : null
}

const TANWIN = 'ً'

/** سوريًا and سورياً are adjectives. */
function hasTanwin(doc: Worded, i: number): boolean {
  const end = doc.tokens.end[i]
  return doc.text[end - 1] === TANWIN || doc.text[end - 2] === TANWIN
}

/** Whether these letters can be clitics here: و may be overlooked by the reading that was chosen, others not. */
function allowsClitic(doc: Worded, i: number, cut: string): boolean {
  if (doc.word[i].guess || isReadWith(doc, i, cut)) return true
  return cut === 'و' && doc.readings[i].some((a) => a.guess || (a.conj === cut && a.prep === ''))
}

function isReadWith(doc: Worded, i: number, cut: string): boolean {
  const { conj, prep } = doc.word[i]
  return conj + prep === cut.replace('لل', 'ل')
}

/** Token after the last word of the name, or −1. Hyphens and quotation marks inside a name are passed over. */
function endOf(doc: Worded, i: number, words: readonly string[]): number {
  const { kind } = doc.tokens
  let k = i + 1
  for (let w = 1; w < words.length; w++, k++) {
    while (k < doc.form.length && kind[k] === Kind.PUNCTUATION && (doc.form[k] === '-' || doc.form[k] === '"')) k++
    if (k >= doc.form.length || doc.sentence[k] !== doc.sentence[i] || doc.form[k] !== words[w]) return -1
  }
  return k
}

/** Names up to this length are told from other words by their hamza: فاس is not فأس. */
const SHORT = 3
/** So short a name must be spelled as in the table: إب, not اب or أب. */
const SHORTEST_LOOSE = 3
const HAMZA = 'أإآ'

/** Written with a hamza, the word must have the name's; without one it may be either. */
function isSpelledLike(doc: Worded, i: number, cut: number, { words, written }: PlaceName): boolean {
  if (words.length > 1 || written.length > SHORT) return true
  const from = doc.tokens.start[i] + cut
  if (doc.tokens.end[i] - from !== written.length) return true
  for (let k = 0; k < written.length; k++) if (doc.text[from + k] !== written[k] && (written.length < SHORTEST_LOOSE || HAMZA.includes(doc.text[from + k]))) return false
  return true
}
