import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { classOf, type Lexicon } from '../lexicon/lexicon.js'
import { isComma } from '../text/punctuation.js'
import type { Quote } from '../text/quotes.js'
import type { Worded } from '../words/doc.js'
import type { Predicate } from './predicate.js'

/** إن, which only verbs of saying bring. */
const HAMZA_BELOW = 'إ'.charCodeAt(0)

/** A quotation with fewer tokens than this is a quoted name or term, not speech. */
const SPEECH = 5

/** Verbs of saying, those whose object is who is told, nouns that bring a clause, and words that point back to what was said. */
export interface ClauseWords {
  readonly speech: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly bringing: ReadonlySet<string>
  readonly thus: ReadonlySet<string>
}

export const clauseWordsOf = (lexicon: Lexicon): ClauseWords => ({ speech: classOf(lexicon, 'speech'), told: classOf(lexicon, 'told'), bringing: classOf(lexicon, 'bringing'), thus: classOf(lexicon, 'thus') })

export const isSpeech = ({ open, end }: Quote): boolean => end - open >= SPEECH

/**
 * قال ضابط طلب عدم الكشف عن اسمه إن …: a clause after a verb that has its object belongs to the verb of saying before it that still waits for one; so does one after a clause
 * that only tells of a noun (في بيان نشرته على صفحتها أن …، رسالة اطلعت عليها الوكالة أن …). One that begins with إن, written as such, belongs to قال before any other,
 * whatever speaks between (في تصريح نقلته الوكالة).
 */
export function handBack(doc: Worded, phraseAt: Int32Array, all: readonly Predicate[], k: number, first: number, words: ClauseWords): void {
  const p = all[k]
  const { complement } = p
  if (!p.verbal || complement?.kind !== 'clause' || doc.word[complement.from].prep !== '') return
  const says = ({ at }: Predicate): boolean => (doc.word[at].flags & Flag.say) !== 0
  const speaks = ({ at }: Predicate): boolean => words.speech.has(doc.word[at].lemma)
  const isIn = doc.text.charCodeAt(doc.tokens.start[complement.from]) === HAMZA_BELOW
  const describes = isBroughtByVerb(doc, complement.from, words) && tellsOfNoun(doc, phraseAt, p, speaks(p)) && !words.told.has(doc.word[p.at].lemma)
  if (!describes && (isIn ? says(p) : speaks(p) || p.objects.length === 0)) return
  const taker = (isIn ? waiting(all, k, first, says) : null) ?? (isIn && !describes ? null : waiting(all, k, first, speaks))
  if (!taker) return
  taker.complement = complement
  p.complement = null
}

/** بيان نشرته، رسالة اطلعت عليها، مصدر فضل عدم ذكر اسمه: a verb directly after a noun, which takes that noun up again or, unless it speaks itself, has all it needs. */
function tellsOfNoun(doc: Worded, phraseAt: Int32Array, { at, objects, pronounSlots, subject }: Predicate, speaks: boolean): boolean {
  const a = doc.word[at]
  if (a.conj !== '' || at === 0) return false
  const before = isComma(doc.form[at - 1]) ? at - 2 : at - 1
  if (before < 0 || doc.sentence[before] !== doc.sentence[at] || (phraseAt[before] < 0 && !(doc.word[before].flags & Flag.rel))) return false
  return a.pron !== null || (!speaks && (pronounSlots.length > 0 || objects.length > 0 || subject >= 0))
}

/** Whether no preposition or noun directly before it brings the clause: إلى أن، يحق لهم أن، بدعوى أن، مفادها أن. */
function isBroughtByVerb({ word }: Worded, clause: number, { bringing }: ClauseWords): boolean {
  const before = word[clause - 1]
  return before.pos !== Pos.ADP && !bringing.has(before.lemma)
}

/** The last verb before predicate `k` that takes a clause and has none; none where one stands between that has. */
function waiting(all: readonly Predicate[], k: number, first: number, takes: (p: Predicate) => boolean): Predicate | null {
  for (let j = k - 1; j >= first; j--) {
    const q = all[j]
    if (q.auxiliary || !q.verbal) continue
    if (q.complement) return null
    if (takes(q)) return q
  }
  return null
}

/** «لن نقبل بذلك»، قال الوزير: the quotation that ends right before a verb of saying without words of its own, and is nobody else's. */
export function quotationBefore(doc: Worded, all: readonly Predicate[], k: number, first: number, { speech, thus }: ClauseWords): Predicate['complement'] {
  const p = all[k]
  const a = doc.word[p.at]
  if (!p.verbal || p.objects.length > 0 || a.conj !== '' || a.pron !== null || p.particle >= 0 || !speech.has(a.lemma)) return null
  let i = p.at - 1
  if (i > 0 && thus.has(doc.form[i])) i--
  if (i > 0 && isComma(doc.form[i])) i--
  const q = i > 0 && doc.sentence[i] === p.sentence ? doc.quotes.of[i] : -1
  if (q < 0 || doc.quotes.list[q].close !== i || doc.quotes.of[p.at] === q || !isSpeech(doc.quotes.list[q])) return null
  const { open: from, end: to } = doc.quotes.list[q]
  for (let j = first; j < k; j++) if (all[j].complement && all[j].complement!.from <= from && from < all[j].complement!.to) return null
  return { from, to, kind: 'quote' }
}
