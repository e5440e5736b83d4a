import { Pos } from '../../lexicon/features.js'
import { beginningIn } from '../../text/beginning-in.js'
import { Kind } from '../../text/tokens.js'
import { type ReadPart, sentenceOf, type Words, wordsOf } from './parts.js'
import type { FigureVocabulary } from './vocabulary.js'

/** Which of a series: `الجولة الثالثة من المحادثات`. */
export interface Ordinal {
  /** Folded lemma of what is counted through, and its English name. */
  readonly noun: string
  readonly nounEn: string
  readonly nounAr: string
  readonly value: number
  /** What it is of: lemmas, or topics where the lexicon knows others that stand for them; in order. */
  readonly of: readonly string[]
  /** Countries named in it. */
  readonly countries: readonly string[]
  readonly words: Words
  readonly sentence: Words
}

/** What the series is of is looked for in so many tokens. */
const REACH = 12
const CONTENT = new Set<number>([Pos.NOUN, Pos.ADJ, Pos.PROPN, Pos.X])

/** All ordinals of a part of an article whose noun is one of a series, in order of text. */
export function ordinalsOf(part: ReadPart, v: FigureVocabulary): Ordinal[] {
  const { doc } = part.parsed
  const found: Ordinal[] = []
  for (let i = doc.bodyStart; i < doc.tokens.count; i++) {
    const series = v.series(doc, i)
    if (!series || doc.word[i].pos !== Pos.NOUN) continue
    const after = valueAfter(part, v, i)
    const before = after.value === 0 && i > 0 && doc.sentence[i - 1] === doc.sentence[i] && !doc.word[i].det && !doc.word[i - 1].det ? v.ordinal(doc, i - 1) : 0
    const value = after.value || before
    // أول لقاء is more often praise than a number.
    if (value === 0 || before === 1) continue
    const from = before > 0 ? i - 1 : i
    const head = Math.max(after.to, i + 1)
    const to = endOf(part, head)
    found.push({ noun: doc.word[i].lemma, nounEn: series.en, nounAr: series.ar, value, ...topicOf(part, v, head, to), words: wordsOf(part, from, to), sentence: sentenceOf(part, i) })
  }
  return found
}

/** الجولة الثالثة، الدورة الثالثة والسبعون, with the token after it. */
function valueAfter({ parsed: { doc } }: ReadPart, v: FigureVocabulary, i: number): { readonly value: number; readonly to: number } {
  const none = { value: 0, to: i }
  if (i + 1 >= doc.tokens.count || !doc.word[i].det || doc.sentence[i + 1] !== doc.sentence[i]) return none
  const { det, conj } = doc.word[i + 1]
  const value = det && conj === '' ? v.ordinal(doc, i + 1) : 0
  const tens = value > 0 ? Math.max(v.value(doc, i + 2, true), v.value(doc, i + 2, false)) : 0
  return value > 0 ? { value: value + (tens < 100 ? tens : 0), to: tens > 0 && tens < 100 ? i + 3 : i + 2 } : none
}

/** Where what the ordinal is of ends: at a verb, a mark, a relative or a subordinating word. */
function endOf({ parsed: { doc, predicateAt } }: ReadPart, from: number): number {
  const end = Math.min(from + REACH, doc.sentenceStart[doc.sentence[from - 1] + 1])
  let to = from
  for (let i = from; i < end; i++) {
    const { pos } = doc.word[i]
    if (doc.tokens.kind[i] === Kind.PUNCTUATION || pos === Pos.VERB || pos === Pos.AUX || pos === Pos.SCONJ || pos === Pos.PRON || predicateAt[i] >= 0) break
    if (CONTENT.has(pos) || doc.tokens.kind[i] === Kind.NUMBER) to = i + 1
  }
  return to
}

function topicOf({ parsed: { doc, mentions, dates } }: ReadPart, v: FigureVocabulary, from: number, to: number): Pick<Ordinal, 'of' | 'countries'> {
  const of = new Set<string>()
  const countries = new Set<string>()
  const near = beginningIn(dates, doc.sentenceStart[doc.sentence[from - 1]], to)
  for (let i = from; i < to; i++) {
    if (near.some((d) => d.from <= i && i < d.to)) continue
    const name = doc.nameAt[i] >= 0 ? doc.names[doc.nameAt[i]].names[0].actor : null
    const country = name && (name.kind === 'state' || name.kind === 'capital' || name.kind === 'government') ? name.country : mentions.countries.nisba(i)
    if (country) countries.add(country)
    else if (CONTENT.has(doc.word[i].pos)) of.add(v.topic(doc, i) ?? (doc.word[i].lemma || doc.form[i]))
  }
  return { of: [...of], countries: [...countries].sort() }
}
