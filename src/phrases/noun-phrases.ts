import { Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { classOf, type Lexicon } from '../lexicon/lexicon.js'
import { Kind } from '../text/tokens.js'
import type { Worded } from '../words/doc.js'
import { addedTo, counted, countedIn, moreThan, multiplies, numberIn, takenFrom } from './counts.js'
import { extend, LONGEST } from './extent.js'
import { canHead, isCount, isMeasure, isQuantity, nominal } from './heads.js'
import { isShortInset } from './insets.js'
import { prepositionsOf, type Sequences } from './multiword.js'
import type { Phrase } from './phrase.js'
import { type SetObjects, setObjectsOf } from './set-objects.js'

/** @param isTime tells whether a token belongs to an expression of time */
export type PhraseFinder = (doc: Worded, isTime: (token: number) => boolean) => Phrase[]

export function createPhraseFinder(lexicon: Lexicon): PhraseFinder {
  const prepositions = prepositionsOf(lexicon)
  const words = { prepositions, statements: classOf(lexicon, 'statements'), ranks: classOf(lexicon, 'ranks'), sayings: classOf(lexicon, 'sayings'), objects: setObjectsOf(lexicon) }
  return (doc, isTime) => {
    const out: Phrase[] = []
    for (let s = 0; s + 1 < doc.sentenceStart.length; s++) scanSentence(doc, s, words, isTime, out)
    for (const phrase of out) if (isTime(phrase.head)) phrase.time = true
    return out
  }
}

/** What the finder knows by word. */
interface Words {
  readonly prepositions: Sequences<string>
  /** Nouns of what is given out, which no act follows as a genitive: بيان. */
  readonly statements: ReadonlySet<string>
  /** Adjectives of a title that its genitive follows: مدير عام الشركة. */
  readonly ranks: ReadonlySet<string>
  /** What somebody said, as a noun. */
  readonly sayings: ReadonlySet<string>
  readonly objects: SetObjects
}

function scanSentence(doc: Worded, sentence: number, words: Words, isTime: (token: number) => boolean, out: Phrase[]): void {
  const { prepositions } = words
  const limit = doc.sentenceStart[sentence + 1]
  let i = Math.max(doc.sentenceStart[sentence], doc.bodyStart)
  while (i < limit) {
    let prep = ''
    let at = i
    // نحو 25 جنديا: a word that measures is no preposition.
    const multi = isMeasure(doc.word[i]) ? null : prepositions.at(doc, i, limit)
    if (multi) {
      prep = multi.value
      i += multi.length
    } else if (doc.word[i].pos === Pos.ADP && !doc.word[i].pron) {
      // من قبل أن، خلال: the last preposition of a row decides the slot.
      while (i < limit && doc.word[i].pos === Pos.ADP && !doc.word[i].pron && !prepositions.at(doc, i, limit)) prep = doc.word[i++].lemma
    }
    if (i >= limit) break
    const phrase = phraseAt(doc, i, limit, prep, at, sentence, out.length, isTime, words)
    if (phrase) {
      out.push(phrase)
      i = Math.max(phrase.end, i + 1)
      at = i
    } else if (prep === '') i++
    else if (i === at) i++
  }
}

function phraseAt(doc: Worded, from: number, limit: number, prep: string, prepAt: number, sentence: number, index: number, isTime: (token: number) => boolean, words: Words): Phrase | null {
  const { word, tokens } = doc
  let i = from
  let start = -1
  // An opening quote before a short name belongs to the phrase's outside: "الكاظمي".
  if (tokens.kind[i] === Kind.PUNCTUATION && isShortInset(doc, i, limit)) i++
  if (i >= limit) return null
  const first = word[i]
  if (first.prep && first.pos !== Pos.ADP && prep === '') prep = first.prep
  else if (first.prep && prep !== '') prep = first.prep
  start = i
  let count: number | null = null
  // Words of quantity, demonstratives and numbers stand before the noun they belong to.
  while (i < limit && i - start < 6) {
    const a = word[i]
    // مئة وعشرون شخصا: a smaller number is added to a greater one, tens to units.
    const added = i > start ? addedTo(doc, i, limit) : null
    if (added && count !== null) {
      count += added.value
      i += added.length
      continue
    }
    if (i > start && (a.conj || a.prep)) break
    // في أغسطس 2016 | طرد التنظيم: the number of a date counts nothing.
    if (i > start && isTime(i - 1) && !isTime(i)) break
    if (moreThan(doc, i, limit)) i += 2
    else if (a.pos === Pos.DET && !(a.flags & Flag.interr)) i++
    else if (tokens.kind[i] === Kind.NUMBER) {
      count = numberIn(doc, i)
      i++
    } else if (a.pos === Pos.NUM || (count !== null && multiplies(doc, i, limit))) {
      count = counted(count, doc.numeral(i))
      i++
    } else if (a.pos === Pos.PRON && a.flags & Flag.dem) i++
    else break
    // قطعت بذلك | طريق الإمدادات: a demonstrative is nothing of what is indefinite.
    if (a.flags & Flag.dem && i < limit && word[i].pos === Pos.NOUN && !word[i].det && word[i].prep === '' && word[i].conj === '' && !isQuantity(word[i])) break
  }
  const pre = i
  // ستة من عناصر الشرطة: the number stands alone, and those it is taken from are what the phrase is about.
  if (i > start && (count !== null || word[i - 1].pos === Pos.NUM) && !isTime(i - 1) && takenFrom(doc, i, limit)) i++
  const alone = i > start && word[i - 1].flags & Flag.dem && i < limit && word[i].pos === Pos.NOUN && !word[i].det && !isQuantity(word[i])
  if (i >= limit || !canHead(word[i]) || alone || (i > start && (word[i].conj !== '' || word[i].prep !== ''))) {
    if (pre > start && (tokens.kind[start] === Kind.NUMBER || word[start].pos !== Pos.PUNCT)) {
      return make(doc, index, start, pre, pre - 1, -1, prep, prepAt, sentence, count)
    }
    return null
  }
  let head = i
  // أكد الوزير | الجمعة: a day is no part of who acts on it.
  // أعلن الجيش في بيان | مقتل جندي: what is said there, not a statement of it.
  const stop = prep !== '' && words.statements.has(word[head].lemma) && governs(doc, i + 1, limit) ? i + 1 : ofAny(doc, start, i) ? i + 1 : isTime(i) ? timeTo(doc, i + 1, limit, isTime) : timeFrom(i + 1, limit, isTime)
  let end = extend(doc, i, prep === '' ? words.objects(doc, i, i + 1, stop) : stop, words)
  let genitive = genitiveOf(doc, i, end)
  // عدد من المسؤولين: the counted noun is what the phrase is about.
  if (isQuantity(word[head]) && !word.slice(head, end).some(({ pos }) => pos === Pos.ADP) && end < limit && word[end].pos === Pos.ADP && word[end].lemma === 'من' && !word[end].pron && !word[end].conj && end + 1 < limit && canHead(word[end + 1]) && !word[end + 1].prep) {
    count = counted(count, doc.numeral(head))
    head = end + 1
    end = extend(doc, head, stop, words)
    genitive = genitiveOf(doc, head, end)
  } else if (isQuantity(word[head]) && genitive >= 0) {
    count = counted(count, doc.numeral(head))
    // عشرات الآلاف من المدنيين
    head = countedIn(doc, genitive, end).head
    genitive = genitiveOf(doc, head, end)
  }
  // مسؤولين عراقيين اثنين: the numeral two follows its noun like an adjective.
  if (end < limit && doc.numeral(end)?.value === 2 && !word[end].det && !word[end].conj && !word[end].prep && !isTime(end)) {
    count = 2
    end++
  }
  return make(doc, index, start, end, head, genitive, prep, prepAt, sentence, count ?? (numberOf(word[head].features) === Num.DU ? 2 : null))
}

/** لم تعلن أي جهة | مسؤوليتها: whoever it may be of many owns nothing in the same phrase. */
function ofAny({ word }: Worded, start: number, head: number): boolean {
  const next = word[head + 1]
  return head > start && word[head - 1].pos === Pos.DET && !(word[head - 1].flags & Flag.dem) && !word[head].det && numberOf(word[head].features) === Num.SG && next?.pos === Pos.NOUN && next.pron !== null && next.prep === '' && next.conj === ''
}

/** A verbal noun with a genitive or pronoun of its own. */
function governs({ word, tokens }: Worded, i: number, limit: number): boolean {
  if (i >= limit || word[i].pos !== Pos.NOUN || !(word[i].flags & Flag.masdar) || word[i].det || word[i].prep !== '' || word[i].conj !== '') return false
  return word[i].pron !== null || (i + 1 < limit && (nominal(word[i + 1]) || tokens.kind[i + 1] === Kind.NUMBER || word[i + 1].pos === Pos.NUM))
}

function timeFrom(from: number, limit: number, isTime: (token: number) => boolean): number {
  for (let i = from; i < Math.min(limit, from + LONGEST); i++) if (isTime(i)) return i
  return limit
}

/** خرج أول من أمس | مئات المتظاهرين: of what follows an expression of time only an adjective may belong to it. */
function timeTo({ word }: Worded, from: number, limit: number, isTime: (token: number) => boolean): number {
  let i = from
  while (i < limit && (isTime(i) || word[i].pos === Pos.ADJ)) i++
  return i
}

function make(doc: Worded, index: number, start: number, end: number, head: number, genitive: number, prep: string, prepAt: number, sentence: number, count: number | null): Phrase {
  return { index, start, end, head, genitive, prep, prepAt, joined: -1, apposition: -1, represented: false, belongs: false, sentence, count, time: (doc.word[head].flags & Flag.time) !== 0 && doc.word[head].pos !== Pos.PROPN }
}

/** The noun an idafa goes on with, past a demonstrative (مواجهة هذه الفصائل), −1 for none. */
function genitiveOf({ word, tokens }: Worded, head: number, end: number): number {
  const k = head + 1 < end && word[head + 1].flags & Flag.dem && word[head + 1].conj === '' && word[head + 1].prep === '' ? head + 2 : head + 1
  return k < end && (nominal(word[k]) || tokens.kind[k] === Kind.NUMBER || (!isQuantity(word[head]) && isCount(word[k]))) && !word[head].det ? k : -1
}
