import { Case, caseOf, Gender, genderOf, isConstruct, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { classOf, type Lexicon } from '../lexicon/lexicon.js'
import { digitValue } from '../text/characters.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Numeral, Worded } from '../words/doc.js'
import { isParticiple } from '../words/kinds.js'
import { prepositionsOf, type Sequences } from './multiword.js'
import type { Phrase } from './phrase.js'

/** A short quotation or bracket inside a phrase (وكالة "رويترز"، تنظيم (داعش)) has at most so many tokens with its marks. */
const INSET = 7

/** Idafa chains and name runs longer than this are cut. */
const LONGEST = 16

/** @param isTime tells whether a token belongs to an expression of time */
export type PhraseFinder = (doc: Worded, isTime: (token: number) => boolean) => Phrase[]

export function createPhraseFinder(lexicon: Lexicon): PhraseFinder {
  const prepositions = prepositionsOf(lexicon)
  const words = { prepositions, statements: classOf(lexicon, 'statements'), ranks: classOf(lexicon, 'ranks') }
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
}

function scanSentence(doc: Worded, sentence: number, words: Words, isTime: (token: number) => boolean, out: Phrase[]): void {
  const { prepositions } = words
  const limit = doc.sentenceStart[sentence + 1]
  let i = Math.max(doc.sentenceStart[sentence], doc.bodyStart)
  while (i < limit) {
    let prep = ''
    let at = i
    const multi = prepositions.at(doc, i, limit)
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

/** From this on a number word multiplies what stands before it: خمس مئة، عشرون ألفا. */
const MULTIPLIER = 100

/** آلاف in خمسة آلاف مدني. */
const multiplies = ({ word, numeral }: Worded, i: number, limit: number): boolean =>
  (numeral(i)?.value ?? 0) >= MULTIPLIER && i + 1 < limit && canHead(word[i + 1]) && word[i + 1].prep === '' && word[i + 1].conj === ''

/** أكثر من 80, أقل من ألف: what is said of the number that follows. */
function moreThan({ word, tokens }: Worded, i: number, limit: number): boolean {
  const a = word[i]
  if (i + 2 >= limit || a.det || !(a.flags & Flag.elative || (a.pos === Pos.DET && !(a.flags & Flag.dem))) || word[i + 1].pos !== Pos.ADP || word[i + 1].lemma !== 'من' || word[i + 1].pron !== null) return false
  const next = word[i + 2]
  return next.prep === '' && next.conj === '' && (next.pos === Pos.NUM || tokens.kind[i + 2] === Kind.NUMBER || isQuantity(next))
}

/** What a count is with its next word: 20 ألف is 20,000, عشرات no number. */
function counted(count: number | null, numeral: Numeral | null): number | null {
  if (numeral === null) return count
  if (count !== null && count < numeral.value && numeral.value >= MULTIPLIER) return count * numeral.value
  return numeral.several ? null : numeral.value
}

/** The noun that a genitive with words of quantity before it is about (مقتل **ثلاثة** جنود), and the number that counts it. Tokens `from` … `to`. */
export function countedIn(doc: Worded, from: number, to: number): { readonly head: number; readonly count: number | null } {
  const { word, tokens } = doc
  let count: number | null = null
  for (let i = from; i < to && (i === from || (word[i].conj === '' && word[i].prep === '')); i++) {
    if (moreThan(doc, i, to)) i++
    else if (tokens.kind[i] === Kind.NUMBER) count = numberIn(doc, i)
    else if (word[i].pos === Pos.NUM) count = counted(count, doc.numeral(i))
    else if (isQuantity(word[i]) && word[i].pron === null && i + 1 < to && (!word[i].det || takenFrom(doc, i + 1, to))) {
      count = counted(count, doc.numeral(i))
      if (takenFrom(doc, i + 1, to)) i++
    }
    else if (i > from && canHead(word[i])) return { head: i, count }
    else if (i > from && (count !== null || word[i - 1].pos === Pos.NUM) && takenFrom(doc, i, to)) continue
    else if (word[i].pos !== Pos.DET && !(word[i].flags & Flag.dem)) break
  }
  return { head: from, count: null }
}

function phraseAt(doc: Worded, from: number, limit: number, prep: string, prepAt: number, sentence: number, index: number, isTime: (token: number) => boolean, { statements, ranks }: Words): Phrase | null {
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
  const stop = prep !== '' && statements.has(word[head].lemma) && governs(doc, i + 1, limit) ? i + 1 : ofAny(doc, start, i) ? i + 1 : isTime(i) ? timeTo(doc, i + 1, limit, isTime) : timeFrom(i + 1, limit, isTime)
  let end = extend(doc, i, stop, ranks)
  let genitive = genitiveOf(doc, i, end)
  // عدد من المسؤولين: the counted noun is what the phrase is about.
  if (isQuantity(word[head]) && end < limit && word[end].pos === Pos.ADP && word[end].lemma === 'من' && !word[end].pron && !word[end].conj && end + 1 < limit && canHead(word[end + 1]) && !word[end + 1].prep) {
    head = end + 1
    end = extend(doc, head, stop, ranks)
    genitive = genitiveOf(doc, head, end)
  } else if (isQuantity(word[head]) && genitive >= 0) {
    count = counted(count, doc.numeral(head))
    head = genitive
    genitive = genitiveOf(doc, head, end)
  }
  // مسؤولين عراقيين اثنين: the numeral two follows its noun like an adjective.
  if (end < limit && doc.numeral(end)?.value === 2 && !word[end].det && !word[end].conj && !word[end].prep && !isTime(end)) {
    count = 2
    end++
  }
  return make(doc, index, start, end, head, genitive, prep, prepAt, sentence, count ?? (numberOf(word[head].features) === Num.DU ? 2 : null))
}

/** من with people, or several of something, after it. */
function takenFrom({ word }: Worded, i: number, limit: number): boolean {
  if (i + 1 >= limit || word[i].pos !== Pos.ADP || word[i].lemma !== 'من' || word[i].pron || word[i].conj !== '') return false
  const next = word[i + 1]
  return canHead(next) && next.prep === '' && (numberOf(next.features) === Num.PL || (next.flags & Flag.hum) !== 0)
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

/** مقتل **ثلاثة** جنود, إصابة **أكثر** من 80 مهاجرا */
const isCount = (a: Analysis): boolean => (a.pos === Pos.NUM || (a.pos === Pos.DET && !(a.flags & (Flag.dem | Flag.interr)))) && a.prep === '' && a.conj === ''

const isQuantity = (a: Analysis): boolean => (a.flags & Flag.part) !== 0

const isNumber = ({ word, tokens }: Worded, i: number): boolean => word[i].pos === Pos.NUM || tokens.kind[i] === Kind.NUMBER
const isIndefiniteAccusative = (a: Analysis): boolean => caseOf(a.features) === Case.ACC && !a.det && a.pron === null

function nominal(a: Analysis): boolean {
  return (a.pos === Pos.NOUN || a.pos === Pos.PROPN || (a.pos === Pos.ADJ && a.pron !== null)) && a.prep === '' && a.conj === ''
}

function canHead(a: Analysis): boolean {
  return a.pos === Pos.NOUN || a.pos === Pos.PROPN || (a.pos === Pos.ADJ && (a.det || isParticiple(a.features) || a.pron !== null || (a.flags & (Flag.nisba | Flag.hum | Flag.elative | Flag.ord)) !== 0)) || (a.pos === Pos.X && a.guess)
}

/** Number written in digits at token `i`. */
export function numberIn(doc: Worded, i: number): number {
  let value = 0
  let fraction = 0
  const from = doc.tokens.start[i]
  const to = doc.tokens.end[i]
  for (let k = from; k < to; k++) {
    const c = doc.text.charCodeAt(k)
    const separator = c === 0x2e || c === 0x2c || c === 0x066b || c === 0x066c
    if (separator) {
      // Three digits after it: thousands; else a decimal point.
      const digits = digitsAfter(doc, k + 1, to)
      if (digits !== 3) fraction = fraction || 1
      continue
    }
    if (fraction) {
      fraction /= 10
      value += digitValue(c) * fraction
    } else value = value * 10 + digitValue(c)
  }
  return value
}

function digitsAfter(doc: Worded, from: number, to: number): number {
  let n = 0
  for (let k = from; k < to && ![0x2e, 0x2c, 0x066b, 0x066c].includes(doc.text.charCodeAt(k)); k++) n++
  return n
}

/** End of the phrase whose head is at `head`: genitives while the chain is open, adjectives that agree, names after titles, insets. */
function extend(doc: Worded, head: number, limit: number, ranks: ReadonlySet<string>): number {
  const { word } = doc
  let i = head + 1
  let last = head
  let definite = word[head].det || word[head].pron !== null
  // طالبت حماس | رفع الحصار: a group's name is whole, though it be a noun too.
  let named = word[head].pos === Pos.PROPN || isNamedGroup(doc, head)
  // أمير قطر: a name that may be a title is one before a state.
  if (named && head + 1 < limit && isState(doc, head + 1) && word[head + 1].conj === '' && word[head + 1].prep === '' && mayBeTitle(doc, head)) named = false
  let open = !definite && !named && caseOf(word[head].features) !== Case.ACC && !(hasNun(word[head]))
  /** The noun that the first adjective belongs to: further ones belong to none inside it. */
  let modified = -1
  const stop = Math.min(limit, head + LONGEST)
  while (i < stop) {
    const a = word[i]
    if (a.pos === Pos.PUNCT && closesWithin(doc, i, head)) {
      i++
      continue
    }
    if (a.pos === Pos.PUNCT && doc.nameAt[i] < 0) {
      const close = insetEnd(doc, i, limit)
      if (close < 0 || (doc.tokens.kind[i + 1] !== undefined && !insetContinues(doc, i, head))) break
      i = close
      if (isNameInset(doc, close - 1)) named = true
      open = false
      continue
    }
    if (doc.nameAt[i] >= 0 && doc.nameAt[i] === doc.nameAt[i - 1]) {
      i++
      last = i - 1
      named = true
      open = false
      continue
    }
    if (a.prep !== '') break
    if (a.conj !== '') {
      // السياسية والأمنية: a second adjective of the same noun.
      if (a.pos === Pos.ADJ && word[i - 1].pos === Pos.ADJ && a.conj === 'و' && a.det === word[i - 1].det && sameShape(a, word[i - 1]) && !a.guess) {
        i++
        continue
      }
      break
    }
    // خفض وارداته: what bears a pronoun is a noun, whatever else it could be.
    // إصابة 60 آخرين: what a number counts is no adjective.
    if (a.pos === Pos.ADJ && a.pron === null && !(open && isNumber(doc, i - 1) && canHead(a))) {
      if (a.det ? definite || named || word[last].det : !definite && !word[last].det && !named) {
        if (a.det ? isObjectBeside(doc, head, last, a) || isOther(doc, modified, a) : !agreesWithAny(doc, head, last, a) || otherCase(word[head], a)) break
        if (modified < 0) modified = nearestAgreeing(doc, head, last, a)
        i++
        if (!a.det) {
          if (open && i - 1 === head + 1 && word[head].flags & Flag.hum && ranks.has(a.lemma)) continue
          open = false
          // رفيع المستوى: an adjective with its own genitive.
          if (i < stop && word[i].pos === Pos.NOUN && word[i].det && !word[i].conj && !word[i].prep) i++
        }
        continue
      }
      break
    }
    if (a.pos === Pos.NUM || doc.tokens.kind[i] === Kind.NUMBER) {
      if (!open || countsAnother(doc, i, stop, last)) break
      i += takenFrom(doc, i + 1, stop) ? 2 : 1
      continue
    }
    if (a.pos === Pos.DET && a.flags & Flag.dem && open) {
      i++
      continue
    }
    // إصابة أكثر من 80 مهاجرا
    if (open && moreThan(doc, i, stop)) {
      i += 2
      continue
    }
    // أسر عدد من المسلحين, ترحيل مئات الآلاف من اللاجئين
    if (open && a.pos === Pos.NOUN && isQuantity(a) && takenFrom(doc, i + 1, stop)) {
      i += 2
      continue
    }
    if (a.pos === Pos.NOUN || a.pos === Pos.ADJ) {
      if (named && isNamePart(a) ) {
        i++
        last = i - 1
        continue
      }
      // بدون طيار | صاروخا: an indefinite accusative is no genitive; it may be what a number counts (مقتل عشرين شخصا).
      if (!open || (isIndefiniteAccusative(a) && !isNumber(doc, i - 1))) break
      i++
      last = i - 1
      if (a.det || a.pron) {
        definite = true
        open = false
      } else open = caseOf(a.features) !== Case.ACC && !hasNun(a)
      continue
    }
    if (a.pos === Pos.PROPN) {
      // A name continues a name, names the genitive, or follows a title that is closed: الرئيس بوتين.
      if (!(named || open || definite)) break
      // طالب الأكراد دمشق: a state after a phrase that is closed is a party of its own, except after a noun of place (العاصمة دمشق).
      if (!open && isState(doc, i) && !(word[head].flags & Flag.place)) break
      // دعت روسيا تركيا: a state's name is whole, and who is named right after it is somebody else.
      if ((isState(doc, head) || isGroup(doc, head)) && doc.nameAt[i] !== doc.nameAt[i - 1] && (isState(doc, i) || isListedPerson(doc, i))) break
      // المتحدث باسم الحكومة راجح بادي: a person's name after a body that is closed begins a phrase of its own.
      if (!named && !open && !(word[head].flags & Flag.hum) && !(a.flags & Flag.place) && doc.nameAt[i] < 0) break
      if (!named && !open && !(word[head].flags & Flag.hum) && isListedPerson(doc, i)) break
      // تحالف دعم الشرعية في اليمن | العقيد تركي المالكي: a listed person after a body is no part of it.
      if (named && !(word[head].flags & Flag.hum) && word[head].pos !== Pos.PROPN && doc.nameAt[i] !== doc.nameAt[i - 1] && isListedPerson(doc, i)) break
      // المتحدث باسم وزارة الخارجية التركية | أورهان دمير: nor does one whom the lexicon does not have go on its name.
      if (named && !(word[head].flags & Flag.hum) && word[head].pos !== Pos.PROPN && a.flags & Flag.name && !(a.flags & Flag.place) && doc.nameAt[i] < 0 && isBodyName(doc, i - 1)) break
      i++
      last = i - 1
      named = true
      open = false
      continue
    }
    break
  }
  return i
}

/** Whether the token ends or is part of a body's name in the lexicon. */
const isBodyName = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.every((n) => n.actor.kind === 'body' || n.actor.kind === 'government' || n.actor.kind === 'igo')

const mayBeTitle = ({ readings, nameAt }: Worded, i: number): boolean => nameAt[i] < 0 && readings[i].some((a) => a.pos === Pos.NOUN && (a.flags & Flag.hum) !== 0 && !a.det && a.pron === null)

/** قتل مسلح | 12 شخصا: a number after one person counts somebody else. */
function countsAnother({ word, tokens }: Worded, i: number, limit: number, last: number): boolean {
  const one = word[last]
  return tokens.kind[i] === Kind.NUMBER && last === i - 1 && i + 1 < limit && canHead(word[i + 1]) && word[i + 1].conj === '' && word[i + 1].prep === '' && !one.det
    && numberOf(one.features) === Num.SG && ((one.flags & Flag.hum) !== 0 || (one.pos !== Pos.PROPN && isParticiple(one.features)))
}

const isListedPerson = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.every((n) => n.actor.kind === 'person')

function isState(doc: Worded, i: number): boolean {
  return doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.some((n) => n.actor.kind === 'state' || n.actor.kind === 'capital')
}

/** A group whose name is one word: حماس. */
export const isNamedGroup = (doc: Worded, i: number): boolean => isGroup(doc, i) && doc.names[doc.nameAt[i]].to - doc.names[doc.nameAt[i]].from === 1

/** حماس is a group where it is no noun of an act (فتح). */
const isGroup = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && !(doc.word[i].flags & Flag.masdar) && doc.names[doc.nameAt[i]].names.some((n) => n.actor.kind === 'group')

/** The mark that closes a quotation opened inside the phrase: وكالة "إرنا" الرسمية. */
function closesWithin(doc: Worded, i: number, head: number): boolean {
  const q = doc.quotes.of[i]
  return q >= 0 && doc.quotes.list[q].close === i && doc.quotes.list[q].open > head
}

const isNamePart = (a: Analysis): boolean => (a.flags & Flag.name) !== 0

function hasNun(a: Analysis): boolean {
  const n = numberOf(a.features)
  return !isConstruct(a.features) && caseOf(a.features) !== Case.NONE && caseOf(a.features) !== Case.ACC && (n === Num.DU || n === Num.PL)
}

function sameShape(a: Analysis, b: Analysis): boolean {
  return genderOf(a.features) === genderOf(b.features) && numberOf(a.features) === numberOf(b.features)
}

/** An adjective belongs to some noun of the chain when gender and number fit; plurals of things count as feminine. */
function agreesWithAny(doc: Worded, head: number, last: number, a: Analysis): boolean {
  for (let k = last; k >= head; k--) {
    const n = doc.word[k]
    if (n.pos !== Pos.NOUN && n.pos !== Pos.PROPN && n.pos !== Pos.ADJ) continue
    const plural = numberOf(n.features) === Num.PL
    if (plural && genderOf(a.features) === Gender.F) return true
    if (genderOf(n.features) === Gender.NONE || genderOf(n.features) === genderOf(a.features)) return true
  }
  return false
}

/** The last noun of the chain that an adjective agrees with in gender, −1 for none. */
function nearestAgreeing({ word }: Worded, head: number, last: number, a: Analysis): number {
  for (let k = last; k >= head; k--) if (word[k].pos !== Pos.ADJ && genderOf(word[k].features) === genderOf(a.features)) return k
  return -1
}

/** قتلت قوات الأمن الفرنسية | المسلح: somebody masculine, behind a feminine noun that has its adjective, is somebody else. */
function isOther({ word }: Worded, modified: number, a: Analysis): boolean {
  if (modified < 0 || genderOf(a.features) !== Gender.M || numberOf(a.features) !== Num.SG) return false
  return genderOf(word[modified].features) === Gender.F && numberOf(word[modified].features) !== Num.DU
}

/** اتهم الجيش المتمردين: a definite dual or plural in the oblique, after nothing but singulars, is no adjective of theirs. In the nominative it may be (قال الناس الغاضبون). */
function isObjectBeside(doc: Worded, head: number, last: number, a: Analysis): boolean {
  if (!hasNun(a) || caseOf(a.features) !== Case.OBL) return false
  for (let k = head; k <= last; k++) if (numberOf(doc.word[k].features) !== Num.SG) return false
  return true
}

/** خطف مسلحون | صحافيا: what shows the accusative is no adjective of what shows the nominative. */
const otherCase = (head: Analysis, a: Analysis): boolean => caseOf(head.features) === Case.NOM && caseOf(a.features) === Case.ACC

function isShortInset(doc: Worded, i: number, limit: number): boolean {
  return insetEnd(doc, i, limit) > 0
}

const OPENERS: Record<string, string> = { '"': '"', '«': '»', '“': '”', '‘': '’', '(': ')', '[': ']', "'": "'", '”': '“' }

/** Token after the closing mark of a short quotation or bracket that opens at `i`, or −1. */
function insetEnd(doc: Worded, i: number, limit: number): number {
  const closer = OPENERS[doc.form[i]]
  if (!closer) return -1
  for (let k = i + 1; k < Math.min(limit, i + INSET); k++) {
    if (doc.form[k] === closer) return k > i + 1 ? k + 1 : -1
    const a = doc.word[k]
    if (a.pos === Pos.VERB || (a.pos === Pos.PUNCT && doc.form[k] !== '-' && doc.form[k] !== '.' && doc.form[k] !== '"')) return -1
  }
  return -1
}

/** What an inset that goes on a phrase begins with: a name, a noun, a number or Latin letters, but no preposition of its own. */
function insetContinues(doc: Worded, open: number, head: number): boolean {
  const a = doc.word[open + 1]
  if (a.pos === Pos.ADP || a.pos === Pos.VERB || a.prep !== '' || a.conj !== '') return false
  if (doc.quotes.of[open] < 0) return true
  // قتلت الجماعة "200 مدني": who is counted in a quotation is somebody else; and a state bears no other name (تحجب إيران "فيسبوك").
  const counted = doc.tokens.kind[open + 1] === Kind.NUMBER && doc.word[open + 2].pos !== Pos.PUNCT
  return !counted && !isState(doc, head)
}

function isNameInset(doc: Worded, close: number): boolean {
  return doc.word[close - 1]?.pos === Pos.PROPN
}
