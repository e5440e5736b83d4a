import { Gender, genderOf, Num, numberOf, pack, personOf, Pos } from '../lexicon/features.js'
import type { Referent } from '../mentions/entity.js'
import type { Predicate } from '../phrases/predicate.js'
import type { Filler } from './candidate.js'
import { openingSource } from './source-phrase.js'
import type { Parsed } from './syntax.js'

/** How far back, in sentences, the antecedent of a pronoun or dropped subject is looked for. */
const SENTENCES_BACK = 3
/** A speaker is taken up again over more sentences than another subject. */
const SPEECH_BACK = 6
/** Chains of dropped subjects longer than this are cut. */
const DEEPEST = 6

const NOBODY: readonly Referent[] = []

/** Referents of a filler; coordinated phrases give several, an unresolved pronoun none. */
export interface Resolver {
  referents(filler: Filler): readonly Referent[]
}

/**
 * @param together prepositions of whom somebody does something with
 * @param speakerOf phrase of the speaker whose words hold token `i`, −1 for the outlet: what `we` and `I` mean.
 */
export function createResolver(p: Parsed, together: ReadonlySet<string>, speakerOf: (token: number) => number): Resolver {
  const joined = new Map<number, number[]>()
  for (const phrase of p.phrases) {
    if (phrase.joined < 0) continue
    const list = joined.get(phrase.joined)
    if (list) list.push(phrase.index)
    else joined.set(phrase.joined, [phrase.index])
  }
  const subjects = new Map<number, number>()

  /** Subject of a predicate, dropped ones resolved; −1 when nothing fits. */
  const subjectPhrase = (k: number, depth = 0): number => {
    const known = subjects.get(k)
    if (known !== undefined) return known
    const predicate = p.predicates[k]
    let found = predicate.subject
    if (found < 0 && depth < DEEPEST) {
      if (predicate.subjectPlace === 'speaker') found = speakerOf(predicate.at)
      else if (predicate.leader >= 0) {
        found = subjectPhrase(predicate.leader, depth + 1)
        // متوعدا after a verb of another's: the circumstance is of him with whom it agrees.
        if (found >= 0 && !sameGender(p, p.doc.word[predicate.at].features, found)) found = -1
      }
      if (found < 0 && predicate.subjectPlace !== 'speaker') found = search(predicate, depth)
    }
    subjects.set(k, found)
    return found
  }

  /** The last fitting subject: first in the same sentence, then the main subjects of the sentences before. */
  const search = (predicate: Predicate, depth: number): number => {
    const verb = p.doc.word[predicate.at].features
    if (predicate.complement) {
      // وأضاف أن …: who speaks on is he who spoke last, or by whose word the sentence before went.
      for (let k = predicate.index - 1; k >= 0 && predicate.sentence - p.predicates[k].sentence <= SPEECH_BACK; k--) {
        const other = p.predicates[k]
        if (other.complement && other.governor < 0) {
          const subject = other.subject >= 0 ? other.subject : subjectPhrase(k, depth + 1)
          if (subject >= 0 && p.mentions.of[subject].acts && agrees(p, verb, subject)) return subject
        }
        // Only where nobody else speaks in that sentence.
        if (other.sentence < predicate.sentence && (k === 0 || p.predicates[k - 1].sentence < other.sentence)) {
          const source = openingSource(p, other.sentence)
          if (source >= 0 && agrees(p, verb, source)) return source
        }
      }
    }
    // طالب إيران بكبح الميليشيات التي تدعمها: within a relative clause that takes its noun up again, who stands nearest before that noun.
    if (predicate.antecedent >= 0 && p.doc.word[predicate.at].pron) {
      for (let ph = predicate.antecedent - 1; ph >= 0 && p.phrases[ph].sentence === predicate.sentence; ph--) {
        const root = p.phrases[ph].apposition >= 0 ? p.phrases[ph].apposition : ph
        if (p.mentions.of[root].acts && p.phrases[root].joined < 0 && agrees(p, verb, root)) return root
      }
    }
    for (let k = predicate.index - 1; k >= 0; k--) {
      const other = p.predicates[k]
      const back = predicate.sentence - other.sentence
      if (back > SENTENCES_BACK) return -1
      if (back > 0 && (other.governor >= 0 || other.antecedent >= 0)) continue
      if (back === 0 && other.antecedent >= 0 && predicate.antecedent < 0) continue
      const subject = other.subject >= 0 ? other.subject : other.subjectPlace === 'speaker' ? -1 : subjectPhrase(k, depth + 1)
      if (subject >= 0 && p.mentions.of[subject].acts && agrees(p, verb, subject)) return subject
    }
    return -1
  }

  const findPronoun = (at: number, notSubjectOf: number): number => {
    const a = p.doc.word[at]
    if (!a.pron) return -1
    if (a.pron.person === 1) return speakerOf(at)
    const own = notSubjectOf >= 0 ? subjectPhrase(notSubjectOf) : -1
    const features = pack({ pos: Pos.PRON, gender: a.pron.gender, number: a.pron.number, person: 3 })
    let fallback = -1
    for (let ph = p.lastPhraseAt[at]; ph >= 0; ph--) {
      const phrase = p.phrases[ph]
      if (p.doc.sentence[at] - phrase.sentence > SENTENCES_BACK) break
      const root = phrase.apposition >= 0 ? phrase.apposition : ph
      if (root === own || phrase.joined >= 0) continue
      if (phrase.start <= at && at < phrase.end) continue
      if (!p.mentions.of[root].acts || !agrees(p, features, root)) continue
      if (isSubject(p, root) || p.doc.sentence[at] === phrase.sentence) return root
      if (fallback < 0) fallback = root
    }
    return fallback
  }

  const known: (readonly Referent[])[] = new Array(p.phrases.length)
  /** من قبل مجهولين، وإيقاف مركباتهم: what cannot act is not joined to who can. */
  const besides = (ph: number, acts: boolean): readonly Referent[] => (joined.get(ph) ?? []).map((j) => p.mentions.of[j]).filter((r) => r.acts || !acts)
  const ofPhrase = (ph: number): readonly Referent[] => (ph < 0 ? NOBODY : (known[ph] ??= [...p.mentions.namedBy(ph), ...besides(ph, p.mentions.of[ph].acts)]))
  const pronouns = new Map<string, number>()
  const pronoun = (at: number, notSubjectOf: number): number => {
    const key = `${at} ${notSubjectOf}`
    let phrase = pronouns.get(key)
    if (phrase === undefined) pronouns.set(key, (phrase = findPronoun(at, notSubjectOf)))
    return phrase
  }

  /** استقبل الوزير نظيره، واتفقا: of the two that a dual verb takes up, him whom the subject of the verb before met; −1 for none. */
  const otherOf = (k: number, subject: number): number => {
    const { at, sentence } = p.predicates[k]
    if (subject < 0 || p.mentions.of[subject].number === Num.DU || numberOf(p.doc.word[at].features) !== Num.DU) return -1
    for (let j = k - 1; j >= 0 && sentence - p.predicates[j].sentence <= SENTENCES_BACK; j--) {
      const before = p.predicates[j]
      if (before.subject !== subject) continue
      return [...before.objects, ...before.slots.filter((s) => together.has(p.phrases[s].prep))].find((o) => p.mentions.of[o].acts && p.mentions.of[o].number === Num.SG) ?? -1
    }
    return -1
  }
  const dropped = (k: number): readonly Referent[] => {
    const subject = subjectPhrase(k)
    const known = ofPhrase(subject)
    return known.length === 1 ? [...known, ...ofPhrase(otherOf(k, subject)).slice(0, 1)] : known
  }

  return {
    referents(filler) {
      switch (filler.type) {
        case 'phrase': return ofPhrase(p.phrases[filler.phrase].apposition >= 0 ? p.phrases[filler.phrase].apposition : filler.phrase)
        case 'part': {
          const own = p.phraseAt[filler.from]
          return [p.mentions.part(filler.from, filler.to), ...(own >= 0 ? besides(own, true) : [])]
        }
        case 'nisba': {
          const r = p.mentions.nisba(filler.at)
          return r ? [r] : []
        }
        case 'dropped': return dropped(filler.predicate)
        case 'pronoun': return ofPhrase(pronoun(filler.at, filler.notSubjectOf))
      }
    },
  }
}

function isSubject(p: Parsed, phrase: number): boolean {
  const i = p.phrases[phrase].start
  for (const k of [p.clauseAt[i], p.clauseAt[i] + 1]) if (k >= 0 && k < p.predicates.length && p.predicates[k].subject === phrase) return true
  return false
}

function sameGender(p: Parsed, features: number, phrase: number): boolean {
  const r = p.mentions.of[phrase]
  return genderOf(features) === Gender.NONE || r.gender === Gender.NONE || genderOf(features) === r.gender
}

/** Whether a verb or pronoun of these features may be of who the phrase names. */
function agrees(p: Parsed, features: number, phrase: number): boolean {
  const r = p.mentions.of[phrase]
  if (personOf(features) !== 3) return false
  const gender = genderOf(features)
  const number = numberOf(features)
  if (number === Num.PL && r.number === Num.SG && !(r.kind === 'people' || r.kind === 'group')) return false
  if (number !== Num.PL && r.number === Num.PL && r.kind === 'people' && gender === Gender.M) return false
  return gender === Gender.NONE || r.gender === Gender.NONE || gender === r.gender
}
