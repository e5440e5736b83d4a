import { Gender, genderOf, Num, numberOf, personOf, Pos, Voice, voiceOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { isComma } from '../text/punctuation.js'
import type { Worded } from '../words/doc.js'
import { isComplementizer } from '../words/complementizer.js'
import type { Phrase } from './phrase.js'
import type { Predicate } from './predicate.js'

/** Gives predicate `k` its subject: from its relative pronoun, behind it, before it or from the predicate that leads it; `first` is the first predicate of its sentence. */
export function attachSubject(doc: Worded, phrases: readonly Phrase[], phraseAt: Int32Array, all: readonly Predicate[], k: number, first: number): void {
  const p = all[k]
  const verb = doc.word[p.at]
  p.governor = governorOf(all, k, first)
  const rel = relativeBefore(doc, p.at)
  if (rel >= 0) {
    const found = antecedentOf(doc, phrases, phraseAt, rel)
    p.antecedent = found.phrase
    p.antecedentFrom = found.from
    if (p.antecedent >= 0 && p.subject < 0 && verb.pron === null && !resumed(doc, phraseAt, p)) setSubject(p, p.antecedent, 'antecedent')
    else if (p.antecedent >= 0 && p.subject >= 0 && verb.pron === null && !resumed(doc, phraseAt, p) && genderFits(doc, verb, phrases[p.antecedent]) && p.objects.length === 0 && isObjectLike(doc, phrases[p.subject])) {
      // الجماعة التي تدعم إيران: without a pronoun that takes it up again the antecedent is the subject, what follows the object.
      p.objects.unshift(p.subject)
      setSubject(p, p.antecedent, 'antecedent')
    }
    return
  }
  if (p.verbal && personOf(verb.features) !== 3 && personOf(verb.features) !== 0) {
    if (p.subject >= 0) p.objects.unshift(p.subject)
    p.subject = -1
    p.subjectPlace = 'speaker'
    return
  }
  if (p.subject >= 0) {
    const before = preverbal(doc, phrases, phraseAt, all, p, first)
    // الرئيس الروسي يزور تركيا: a fitting subject before the verb makes the phrase after it the object.
    if (before >= 0 && genderFits(doc, verb, phrases[before]) && verb.pron === null && verb.conj === '') {
      p.objects.unshift(p.subject)
      setSubject(p, before, 'before')
    }
    return
  }
  if (!p.verbal && p.complement) {
    p.leader = speakerBefore(doc, all, k, first)
    if (p.leader >= 0) return
  }
  const before = preverbal(doc, phrases, phraseAt, all, p, first)
  if (before >= 0) return setSubject(p, before, 'before')
  for (let j = k - 1; j >= first; j--) {
    const q = all[j]
    if (!p.verbal || verb.conj !== '' || (q.auxiliary && j === k - 1)) {
      if (q.governor !== p.governor && p.verbal) continue
      if (!p.verbal && q.end > p.at + 1) continue
      p.leader = j
      break
    }
  }
}

/** قال الوزير إن …، مشيرا إلى أن: who goes on speaking by a participle spoke before, in the same gender. */
function speakerBefore(doc: Worded, all: readonly Predicate[], k: number, first: number): number {
  const gender = genderOf(doc.word[all[k].at].features)
  for (let j = k - 1; j >= first; j--) {
    const q = all[j]
    if (q.verbal && q.complement && q.governor < 0 && !(q.complement.from <= all[k].at && all[k].at < q.complement.to) && genderOf(doc.word[q.at].features) === gender) return j
  }
  return -1
}

function setSubject(p: Predicate, phrase: number, place: Predicate['subjectPlace']): void {
  p.subject = phrase
  p.subjectPlace = place
}

const isObjectLike = (doc: Worded, phrase: Phrase): boolean => doc.word[phrase.head].conj === ''

/** The predicate whose complement holds this one most closely. */
function governorOf(all: readonly Predicate[], k: number, first: number): number {
  for (let j = k - 1; j >= first; j--) {
    const c = all[j].complement
    if (c && c.from <= all[k].at && all[k].at < c.to) return j
  }
  return -1
}

function relativeBefore(doc: Worded, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const a = doc.word[i]
    if (a.pos === Pos.PRON && a.flags & Flag.rel) return i
    if (a.pos !== Pos.PART && a.pos !== Pos.AUX && a.pos !== Pos.ADV) return -1
  }
  return -1
}

/**
 * The phrase before a relative pronoun that agrees with it, the nearest of the last three; of the nearest also a genitive inside it, which must then agree
 * since its head does not.
 */
function antecedentOf(doc: Worded, phrases: readonly Phrase[], phraseAt: Int32Array, rel: number): { phrase: number; from: number } {
  let i = rel - 1
  while (i >= 0 && doc.word[i].pos === Pos.PUNCT && doc.sentence[i] === doc.sentence[rel]) i--
  const nearest = i >= 0 ? phraseAt[i] : -1
  for (let tries = 0, ph = nearest; tries < 3 && ph >= 0 && phrases[ph].sentence === doc.sentence[rel]; tries++, ph--) {
    if (isAntecedent(doc, rel, phrases[ph].head)) return { phrase: ph, from: -1 }
    if (tries > 0 || phrases[ph].genitive < 0) continue
    for (let k = phrases[ph].end - 1; k >= phrases[ph].genitive; k--) {
      const { pos } = doc.word[k]
      if ((pos === Pos.NOUN || pos === Pos.PROPN) && isAntecedent(doc, rel, k)) return { phrase: ph, from: k }
    }
  }
  return { phrase: nearest, from: -1 }
}

function isAntecedent(doc: Worded, rel: number, noun: number): boolean {
  const pronoun = doc.word[rel].features
  const head = doc.word[noun]
  const things = numberOf(head.features) === Num.PL && (head.flags & Flag.hum) === 0
  const gender = things ? Gender.F : genderOf(head.features)
  const number = things ? Num.SG : numberOf(head.features)
  return (genderOf(pronoun) === Gender.NONE || gender === Gender.NONE || gender === genderOf(pronoun)) && (numberOf(pronoun) === Num.NONE || number === Num.NONE || number === numberOf(pronoun) || head.pos === Pos.PROPN)
}

/** الذي قامت به: a preposition with a pronoun takes the antecedent up again, so that it is not the subject. */
function resumed(doc: Worded, phraseAt: Int32Array, p: Predicate): boolean {
  for (let i = p.at + 1; i < Math.min(p.end + 1, p.at + 4, doc.tokens.count); i++) if (doc.word[i].pos === Pos.ADP && doc.word[i].pron && phraseAt[i] < 0) return true
  return false
}

function genderFits(doc: Worded, verb: Worded['word'][number], phrase: Phrase, coordinated = false): boolean {
  // العراق وتركيا دعوا: several subjects before the verb make it dual or plural.
  if (coordinated && (numberOf(verb.features) === Num.PL || numberOf(verb.features) === Num.DU)) return true
  const head = doc.word[phrase.head]
  const gender = genderOf(head.features)
  const things = numberOf(head.features) === Num.PL && (head.flags & Flag.hum) === 0
  if (things) return genderOf(verb.features) === Gender.F && numberOf(verb.features) !== Num.PL
  if (head.pos === Pos.PROPN && gender === Gender.NONE) return numberOf(verb.features) !== Num.PL
  if (gender !== Gender.NONE && genderOf(verb.features) !== Gender.NONE && gender !== genderOf(verb.features)) return false
  if (numberOf(head.features) === Num.PL) return numberOf(verb.features) === Num.PL
  return numberOf(verb.features) !== Num.PL
}

/** The nearest bare phrase before the verb, with nothing but adverbs, particles and prepositional phrases between, that no earlier verb has taken. */
function preverbal(doc: Worded, phrases: readonly Phrase[], phraseAt: Int32Array, all: readonly Predicate[], p: Predicate, first: number): number {
  const verb = doc.word[p.at]
  if (verb.conj !== '' || verb.prep !== '' || voiceOf(verb.features) === Voice.NONE && p.verbal) return -1
  const from = doc.sentenceStart[p.sentence]
  for (let i = beforeRelative(doc, p.at, from); i >= from; i--) {
    const a = doc.word[i]
    if (a.pos === Pos.VERB || (a.pos === Pos.AUX && a.conj === '' && i < p.at - 3)) return -1
    if (a.pos === Pos.SCONJ && a.pron) return -1
    if (a.pos === Pos.SCONJ && !isComplementizer(doc, i)) return -1
    const ph = phraseAt[i]
    if (ph < 0) continue
    const phrase = phrases[ph]
    const root = phrase.apposition >= 0 ? phrases[phrase.apposition] : phrase.joined >= 0 ? phrases[phrase.joined] : phrase
    i = phrase.prepAt < phrase.start ? phrase.prepAt : phrase.start
    if (root.prep !== '' || root.time || root.sentence !== p.sentence) continue
    for (let j = first; j < p.index; j++) if (!all[j].auxiliary && (all[j].subject === root.index || all[j].objects.includes(root.index))) return -1
    return genderFits(doc, verb, root, phrases[root.index + 1]?.joined === root.index) || !p.verbal ? root.index : -1
  }
  return -1
}

/** A relative clause between commas is longer than this, in tokens, only by mistake. */
const RELATIVE = 25

/** القوات، التي تشكل …، أعلنت: the token before the relative clause that a comma closes right before the verb, else the token before the verb. */
function beforeRelative(doc: Worded, at: number, from: number): number {
  let comma = at - 1
  while (comma > from && (doc.word[comma].pos === Pos.PART || doc.word[comma].pos === Pos.AUX)) comma--
  if (!isComma(doc.form[comma] ?? '')) return at - 1
  for (let i = comma - 1; i > Math.max(from, comma - RELATIVE); i--) {
    if (isComma(doc.form[i])) return at - 1
    if (doc.word[i].pos === Pos.PRON && doc.word[i].flags & Flag.rel) return isComma(doc.form[i - 1]) ? i - 1 : at - 1
  }
  return at - 1
}
