import { Case, caseOf, Gender, genderOf, isConstruct, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import { isParticiple } from '../words/kinds.js'
import { addedTo, measuring, takenFrom } from './counts.js'
import { canHead, isIndefiniteAccusative, isNumber, isQuantity } from './heads.js'
import { insetContinues, insetEnd, isNameInset } from './insets.js'
import { isBodyName, isGroup, isListedPerson, isNamedGroup, isState } from './name-kinds.js'

/** Idafa chains and name runs longer than this are cut. */
export const LONGEST = 16

/** End of the phrase whose head is at `head`: genitives while the chain is open, adjectives that agree, names after titles, insets. */
export function extend(doc: Worded, head: number, limit: number, { ranks, sayings }: Readonly<Record<'ranks' | 'sayings', ReadonlySet<string>>>): number {
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
    // إصابة خمسة وثلاثين شخصا
    const added = open && isNumber(doc, i - 1) ? addedTo(doc, i, stop) : null
    if (added) {
      i += added.length
      continue
    }
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
        if (a.det ? isObjectBeside(doc, head, last, a) || isOther(doc, modified, a) || isOfTheAct(doc, head, last, a) || areOthers(doc, head, last, a) : !agreesWithAny(doc, head, last, a) || otherCase(doc, head, a)) break
        if (modified < 0) modified = nearestAgreeing(doc, head, last, a)
        i++
        if (!a.det) {
          if (open && i - 1 === head + 1 && word[head].flags & Flag.hum && ranks.has(a.lemma)) continue
          open = false
          // رفيع المستوى: an adjective with its own genitive; في رسالة رسمية | الاطلاع: not an act behind one that is made of a noun; (نقلت عن) مصدرين مطلعين | القول.
          if (i < stop && word[i].pos === Pos.NOUN && word[i].det && !word[i].conj && !word[i].prep && !(a.flags & Flag.nisba && word[i].flags & Flag.masdar) && !hasNun(a) && !sayings.has(word[i].lemma)) i++
        }
        continue
      }
      break
    }
    if (a.pos === Pos.NUM || doc.tokens.kind[i] === Kind.NUMBER) {
      if (!open || countsAnother(doc, i, stop, last)) break
      i += takenFrom(doc, i + 1, stop) ? throughFrom(doc, i) : 1
      continue
    }
    if (a.pos === Pos.DET && a.flags & Flag.dem && open) {
      i++
      continue
    }
    // إصابة أكثر من 80 مهاجرا, نحو 80 مهاجرا
    const measures = open ? measuring(doc, i, stop) : 0
    if (measures > 0) {
      i += measures
      continue
    }
    // أسر عدد من المسلحين, ترحيل مئات الآلاف من اللاجئين
    if (open && a.pos === Pos.NOUN && isQuantity(a) && takenFrom(doc, i + 1, stop)) {
      i += throughFrom(doc, i)
      continue
    }
    if (a.pos === Pos.NOUN || a.pos === Pos.ADJ) {
      if (named && isNamePart(a) ) {
        i++
        last = i - 1
        continue
      }
      // بدون طيار | صاروخا: an indefinite accusative is no genitive; it may be what a number counts (مقتل عشرين شخصا).
      // نقلت عن مسؤول | قوله: what somebody said is not his genitive.
      if (!open || (isIndefiniteAccusative(a) && !isNumber(doc, i - 1)) || (a.pron !== null && sayings.has(a.lemma) && word[last].flags & Flag.hum)) break
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
      // دعا العاهل السعودي | أمير قطر: a name that may be a title is one before a state, behind a phrase that is closed.
      if (!open && i + 1 < limit && mayBeTitle(doc, i) && isState(doc, i + 1) && word[i + 1].conj === '' && word[i + 1].prep === '') break
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

/** Tokens of a number with the من behind it, and with whom it is taken from where an adjective names them (المئات من اليمنيين). */
const throughFrom = ({ word }: Worded, i: number): number => (word[i + 2].pos === Pos.ADJ ? 3 : 2)

const mayBeTitle = ({ readings, nameAt }: Worded, i: number): boolean => nameAt[i] < 0 && readings[i].some((a) => a.pos === Pos.NOUN && (a.flags & Flag.hum) !== 0 && !a.det && a.pron === null)

/** قتل مسلح | 12 شخصا: a number after one person counts somebody else. */
function countsAnother({ word, tokens }: Worded, i: number, limit: number, last: number): boolean {
  const one = word[last]
  return tokens.kind[i] === Kind.NUMBER && last === i - 1 && i + 1 < limit && canHead(word[i + 1]) && word[i + 1].conj === '' && word[i + 1].prep === '' && !one.det
    && numberOf(one.features) === Num.SG && ((one.flags & Flag.hum) !== 0 || (one.pos !== Pos.PROPN && isParticiple(one.features)))
}

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

/** رفض مصر | الكامل: a masculine adjective is no feminine state's. */
function isOfTheAct(doc: Worded, head: number, last: number, a: Analysis): boolean {
  return (doc.word[head].flags & Flag.masdar) !== 0 && last > head && isState(doc, last) && genderOf(doc.word[last].features) === Gender.F && genderOf(a.features) === Gender.M && (a.flags & Flag.nisba) === 0
}

/** تبادل الوزيران | المعلومات: a feminine in ات is no adjective of what is singular or dual. */
function areOthers({ word }: Worded, head: number, last: number, a: Analysis): boolean {
  if (numberOf(a.features) !== Num.PL || genderOf(a.features) !== Gender.F) return false
  for (let k = head; k <= last; k++) if (numberOf(word[k].features) === Num.PL || numberOf(word[k].features) === Num.NONE) return false
  return true
}

/**
 * خطف مسلحون | صحافيا, أحرق مستوطنون | منزلين, كتب على تويتر | قائلا: what shows another case is no adjective of what shows the nominative, nor is a participle in the accusative
 * one of what stands after a preposition.
 */
function otherCase({ word }: Worded, head: number, a: Analysis): boolean {
  const ofHead = caseOf(word[head].features)
  if (caseOf(a.features) === Case.OBL) return ofHead === Case.NOM && hasNun(a)
  if (caseOf(a.features) !== Case.ACC) return false
  return ofHead === Case.NOM || (isParticiple(a.features) && numberOf(a.features) === Num.SG && (word[head].prep !== '' || word[head - 1]?.pos === Pos.ADP))
}
