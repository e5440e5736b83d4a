import { Case, caseOf, Gender, genderOf, Num, numberOf, personOf, Pos, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { isComma } from '../text/punctuation.js'
import type { Worded } from '../words/doc.js'
import { participial } from '../words/kinds.js'
import { isComplementizer } from '../words/complementizer.js'
import { type ClauseWords, clauseWordsOf, handBack, isSpeech, quotationBefore } from './clause-owners.js'
import { isNamedGroup } from './name-kinds.js'
import type { Phrase } from './phrase.js'
import type { Predicate } from './predicate.js'
import { attachSubject } from './subjects.js'

/** Arguments are looked for at most so many tokens after a verb; the longest real clause in news is far shorter. */
const REACH = 80

/** An attribution that closes a sentence (كما ذكرت الوزارة) is at most so many tokens long. */
export const CLOSING = 9

/** The clauses of a text: its predicates with subjects, objects, prepositional phrases and complements. */
export type ClauseFinder = (doc: Worded, phrases: readonly Phrase[], isTime: (token: number) => boolean) => Predicate[]

export function createClauseFinder(lexicon: Lexicon): ClauseFinder {
  const words = clauseWordsOf(lexicon)
  return (doc, phrases, isTime) => findPredicates(doc, phrases, isTime, words)
}

function findPredicates(doc: Worded, phrases: readonly Phrase[], isTime: (token: number) => boolean, words: ClauseWords): Predicate[] {
  const phraseAt = new Int32Array(doc.tokens.count).fill(-1)
  for (const p of phrases) for (let i = Math.min(p.prepAt, p.start); i < p.end; i++) phraseAt[i] = p.index
  const out: Predicate[] = []
  for (let s = 0; s + 1 < doc.sentenceStart.length; s++) {
    const first = out.length
    collect(doc, s, phraseAt, isTime, out)
    for (let k = first; k < out.length; k++) attachArguments(doc, phrases, phraseAt, out, k, words)
    for (let k = first + 1; k < out.length; k++) handBack(doc, phraseAt, out, k, first, words)
    for (let k = first; k < out.length; k++) out[k].complement ??= quotationBefore(doc, out, k, first, words)
    for (let k = first; k < out.length; k++) attachSubject(doc, phrases, phraseAt, out, k, first)
  }
  return out
}

function collect(doc: Worded, sentence: number, phraseAt: Int32Array, isTime: (token: number) => boolean, out: Predicate[]): void {
  const limit = doc.sentenceStart[sentence + 1]
  for (let i = Math.max(doc.sentenceStart[sentence], doc.bodyStart); i < limit; i++) {
    const a = doc.word[i]
    const verbal = a.pos === Pos.VERB || a.pos === Pos.AUX
    // مارس is a month in a date and a verb elsewhere.
    if (isTime(i) || (!verbal && !predicates(doc, i, phraseAt))) continue
    out.push({
      index: out.length, at: i, sentence, verbal, auxiliary: a.pos === Pos.AUX, subject: -1, subjectPlace: 'dropped', objects: [], slots: [], pronounSlots: [], complement: null,
      antecedent: -1, antecedentFrom: -1, governor: -1, leader: -1, end: i + 1, particle: particleBefore(doc, i),
    })
  }
}

/**
 * A participle predicates when it is indefinite and stands in the accusative after a comma or verb (مضيفا), after a pronoun or what it tells of (إنه مستعد، بلاده ملتزمة ب),
 * or where what it brings shows it (مشيرة إلى أن).
 */
function predicates(doc: Worded, i: number, phraseAt: Int32Array): boolean {
  const a = doc.word[i]
  if (a.det || a.prep || !participial(a) || i === 0) return false
  const before = doc.word[i - 1]
  if (showsAccusative(a)) {
    if (before.pos === Pos.PUNCT || a.conj !== '' || (a.pos === Pos.ADJ && before.pos !== Pos.NOUN) || phraseAt[i] < 0) return true
  } else {
    if (before.pos === Pos.SCONJ && before.pron !== null) return true
    if (genderOf(a.features) !== Gender.F && numberOf(a.features) === Num.SG) return toldOf(doc, i)
  }
  return bringsClause(doc, i) || toldOf(doc, i) || (isComma(doc.form[i - 1]) && a.conj === '' && bringsComplement(doc, i))
}

const showsAccusative = ({ features }: Worded['word'][number]): boolean => caseOf(features) === Case.ACC && numberOf(features) === Num.SG

/** مشيرة إلى أن …، مضيفة: "…" */
function bringsClause(doc: Worded, i: number): boolean {
  const limit = doc.sentenceStart[doc.sentence[i] + 1]
  const next = i + 1 < limit && doc.word[i + 1].pos === Pos.ADP && !doc.word[i + 1].pron ? i + 2 : i + 1
  return next < limit && (isComplementizer(doc, next) || doc.form[next] === ':' || (doc.quotes.of[next] >= 0 && doc.quotes.of[i] < 0))
}

/** ، داعية إلى …، مؤكدة مقتل …: a complement, not an adjective that goes on describing. */
function bringsComplement(doc: Worded, i: number): boolean {
  const next = doc.word[i + 1]
  if (i + 1 >= doc.sentenceStart[doc.sentence[i] + 1] || next.conj !== '') return false
  return next.pos === Pos.ADP || next.prep !== '' || next.pos === Pos.NOUN || next.pos === Pos.PROPN || next.pos === Pos.PRON
}

/** نحن مستعدون ل…، أمريكا ملتزمة ب…: an indefinite adjective after a pronoun or a definite noun tells of it, when it brings a preposition or clause. */
function toldOf(doc: Worded, i: number): boolean {
  const a = doc.word[i]
  const next = doc.word[i + 1]
  if (a.conj !== '' || i + 1 >= doc.sentenceStart[doc.sentence[i] + 1] || doc.sentence[i - 1] !== doc.sentence[i]) return false
  if (next.pos !== Pos.ADP && next.prep === '' && !isComplementizer(doc, i + 1)) return false
  const before = doc.word[i - 1]
  if (before.pos === Pos.PRON) return (before.flags & Flag.rel) === 0
  return before.pos === Pos.PROPN || before.pos === Pos.AUX || ((before.pos === Pos.NOUN || before.pos === Pos.ADJ) && (before.det || before.pron !== null))
}

function particleBefore(doc: Worded, i: number): number {
  for (let k = i - 1; k >= Math.max(0, i - 2); k--) {
    const a = doc.word[k]
    if (a.pos === Pos.PART || a.pos === Pos.SCONJ || (a.pos === Pos.PRON && a.flags & Flag.rel)) return k
    if (a.pos !== Pos.AUX && a.pos !== Pos.ADV) return -1
  }
  return -1
}

function attachArguments(doc: Worded, phrases: readonly Phrase[], phraseAt: Int32Array, all: readonly Predicate[], k: number, { speech }: ClauseWords): void {
  const p = all[k]
  const limit = Math.min(doc.sentenceStart[p.sentence + 1], p.at + REACH)
  const verb = doc.word[p.at]
  let i = p.at + 1
  let subjectSeen = false
  while (i < limit) {
    const a = doc.word[i]
    const ph = phraseAt[i]
    if (ph >= 0 && phrases[ph].end > i && (phrases[ph].start === i || phrases[ph].prepAt === i)) {
      const phrase = phrases[ph]
      if (takesArgument(phrase)) {
        if (phrase.prep !== '') p.slots.push(ph)
        else if (!subjectSeen && p.verbal && (canBeSubject(doc, verb, phrase) || (speech.has(verb.lemma) && isQuotedName(doc, p.at, phrase)))) {
          p.subject = ph
          p.subjectPlace = 'after'
          subjectSeen = true
        } else p.objects.push(ph)
      }
      i = phrase.end
      continue
    }
    if (a.pos === Pos.PRON && a.flags & Flag.rel && i > p.at + 1) {
      i = skipRelative(doc, i, limit)
      continue
    }
    if (a.pos === Pos.VERB || a.pos === Pos.AUX) break
    if (isPredicate(all, i)) break
    if (a.pos === Pos.ADP && a.pron) p.pronounSlots.push(i)
    const complement = isComplementizer(doc, i)
    if (complement || a.pos === Pos.SCONJ) {
      if (complement) p.complement = { from: i, to: complementEnd(doc, i, all), kind: 'clause' }
      break
    }
    if (a.pos === Pos.PUNCT) {
      if (doc.form[i] === ':' && i + 1 < limit) {
        p.complement = { from: i + 1, to: speechEnd(doc, i + 1), kind: doc.quotes.of[i + 1] >= 0 ? 'quote' : 'colon' }
        break
      }
      const q = doc.quotes.of[i]
      if (q >= 0 && doc.quotes.list[q].open === i && isSpeech(doc.quotes.list[q])) {
        p.complement = { from: i, to: doc.quotes.list[q].end, kind: 'quote' }
        break
      }
    }
    i++
  }
  p.end = i
}

const takesArgument = (p: Phrase): boolean => p.apposition < 0 && p.joined < 0 && !p.time

function isPredicate(all: readonly Predicate[], i: number): boolean {
  let low = 0
  let high = all.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    if (all[mid].at === i) return true
    if (all[mid].at < i) low = mid + 1
    else high = mid - 1
  }
  return false
}

/** ذكرت «الوطن»: a quoted name directly after a verb of saying is the newspaper’s, and of its gender. */
const isQuotedName = (doc: Worded, verb: number, { start, end }: Phrase): boolean => start === verb + 2 && doc.quotes.list[doc.quotes.of[start]]?.open === start - 1 && doc.quotes.list[doc.quotes.of[start]].close === end

/** A verb before its subject agrees with it in gender only; plurals of things are feminine; names may be either. */
function canBeSubject(doc: Worded, verb: Worded['word'][number], phrase: Phrase): boolean {
  if (personOf(verb.features) !== 3) return false
  const head = doc.word[phrase.head]
  if (numberOf(verb.features) === Num.PL || numberOf(verb.features) === Num.DU) return false
  // In عشرات المتظاهرين the first word, not the counted one, bears the case.
  const counted = phrase.head > phrase.start && doc.word[phrase.head - 1].pos !== Pos.PUNCT
  if (!counted && (caseOf(head.features) === Case.ACC || (caseOf(head.features) === Case.OBL && !head.prep))) return false
  if (phrase.count !== null && phrase.start !== phrase.head) return true
  if (head.pos === Pos.PROPN || genderOf(head.features) === Gender.NONE || isNamedGroup(doc, phrase.head)) return true
  // Broken plurals, of people too, may go with a feminine verb: قالت مصادر.
  const feminine = genderOf(head.features) === Gender.F || (numberOf(head.features) === Num.PL && caseOf(head.features) === Case.NONE)
  if (genderOf(verb.features) === Gender.F) return feminine
  // A masculine verb may stand before a feminine subject that does not follow directly, and before a human plural.
  return genderOf(head.features) !== Gender.F || phrase.start > 0 && doc.word[phrase.start - 1] !== verb
}

/** A relative clause runs to the next comma, or to a verb that cannot be its own. */
function skipRelative(doc: Worded, from: number, limit: number): number {
  let verbs = 0
  for (let i = from + 1; i < limit; i++) {
    const a = doc.word[i]
    if (isComma(doc.form[i])) return i
    if ((a.pos === Pos.VERB || a.pos === Pos.AUX) && a.conj === '') {
      verbs++
      if (verbs > 1 && doc.word[i - 1].pos !== Pos.AUX && doc.word[i - 1].pos !== Pos.PART && doc.word[i - 1].pos !== Pos.SCONJ) return i
    }
    if (a.pos === Pos.PUNCT && (doc.form[i] === ':' || doc.form[i] === '.')) return i
  }
  return limit
}

/**
 * Where a clause after أن/إن ends: with its sentence or quotation, or before a comma that a speech participle or a new main clause follows.
 */
function complementEnd(doc: Worded, from: number, all: readonly Predicate[]): number {
  const limit = doc.sentenceStart[doc.sentence[from] + 1]
  const quote = doc.quotes.of[from]
  const end = quote >= 0 && doc.quotes.list[quote].close >= 0 ? Math.min(limit, doc.quotes.list[quote].close) : limit
  for (let i = from + 1; i < end; i++) {
    if (!isComma(doc.form[i]) || doc.quotes.of[i] !== quote || i + 1 >= end) continue
    const next = doc.word[i + 1]
    if (leavesSubjunctive(doc, from, i + 1)) return i
    if (participial(next) && (caseOf(next.features) === Case.ACC || bringsClause(doc, i + 1)) && isPredicate(all, i + 1)) return i
    // كما ذكرت الوزارة at the end is a source; كما شنت القوات … goes on telling.
    if (next.pos === Pos.SCONJ && next.flags & Flag.attr && limit - i <= CLOSING) return i
    if (next.pos === Pos.ADP && next.flags & Flag.attr) return i
  }
  return end
}

/** أن تنسحب القوات، وطالب …: what an أن has opened with a present form does not go on in the past, unless something in it is told so already (الذين اختطفوا، وقتلوا). */
function leavesSubjunctive({ word, readings }: Worded, from: number, i: number): boolean {
  const past = (k: number): boolean => word[k].pos === Pos.VERB && tenseOf(word[k].features) === Tense.PAST
  if (word[from + 1].pos !== Pos.VERB || tenseOf(word[from + 1].features) !== Tense.PRES || word[i].conj !== 'و' || !past(i)) return false
  // ومنع 35 ألف طالب: the verbal noun is written alike.
  if (readings[i].some((a) => a.flags & Flag.masdar && a.conj === 'و')) return false
  for (let k = from + 2; k < i; k++) if (past(k)) return false
  return true
}

/** Speech after a colon: to the end of its quotation when it is quoted, else of the sentence. */
function speechEnd(doc: Worded, from: number): number {
  const q = doc.quotes.of[from]
  if (q >= 0) return doc.quotes.list[q].end
  return doc.sentenceStart[doc.sentence[from] + 1]
}
