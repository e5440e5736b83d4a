import { Flag } from '../lexicon/flags.js'
import type { Referent } from '../mentions/entity.js'
import { antecedentOf, subjectOf } from './antecedent.js'
import type { Candidate, Filler } from './candidate.js'
import type { Resolver } from './coreference.js'
import { isSourcePhrase } from './source-phrase.js'
import type { Parsed } from './syntax.js'

/** Somebody who could be a party to an event, and how he stands to its trigger. */
export interface Option {
  readonly filler: Filler
  /** Relations, e.g. `own:subj`, `gen:before`, `after0:على`, `clause:subj`, `holder:speaker`. */
  readonly relations: string[]
  readonly referents: readonly Referent[]
}

/** Phrases further than this from the trigger, in phrases, are no parties to it. */
const REACH = 9

/** Other candidates that may tell of the same happening: the last one of its type before it, and the next one in its sentence. */
export type Kin = (c: Candidate) => readonly (readonly [relation: string, other: Candidate])[]

/** So many earlier candidates of an event's type are looked at. */
const KIN = 3

/** How many candidates back the same happening is looked for. */
const KIN_BACK = 60

export function kinOf(p: Parsed, candidates: readonly Candidate[]): Kin {
  const index = new Map(candidates.map((c, i) => [c, i]))
  const fits = (c: Candidate, other: Candidate): boolean => other.at !== c.at && other.frame.event === c.frame.event && other.fits && other.filled.some((f) => f.role === 'actor' || f.role === 'recipient' || f.role === 'both')
  return (c) => {
    const at = index.get(c)
    if (at === undefined) return []
    if (c.frame.event === 'STATE') return occasionsOf(p, candidates, at)
    const out: [string, Candidate][] = []
    let met = 0
    for (let k = at - 1; k >= Math.max(0, at - KIN_BACK) && met < KIN; k--) {
      if (!fits(c, candidates[k])) continue
      const near = p.doc.sentence[candidates[k].at] === p.doc.sentence[c.at]
      out.push([met > 0 ? 'kin:earlier' : near ? 'kin:here' : 'kin:before', candidates[k]])
      if (p.doc.word[candidates[k].at].lemma === p.doc.word[c.at].lemma) out.push(['kin:word', candidates[k]])
      met++
    }
    for (let k = at + 1; k < candidates.length && p.doc.sentence[candidates[k].at] === p.doc.sentence[c.at]; k++) {
      if (!fits(c, candidates[k])) continue
      out.push(['kin:next', candidates[k]])
      break
    }
    return out
  }
}

/** قال في مقابلة مع الصحيفة: the talk at which something is said, for who else took part in it. */
function occasionsOf(p: Parsed, candidates: readonly Candidate[], at: number): [string, Candidate][] {
  const { predicate } = candidates[at]
  if (predicate < 0) return []
  const { slots, sentence } = p.predicates[predicate]
  const out: [string, Candidate][] = []
  for (const step of [-1, 1]) {
    for (let k = at + step; k >= 0 && k < candidates.length && p.doc.sentence[candidates[k].at] === sentence; k += step) {
      if (candidates[k].form === 'noun' && slots.includes(candidates[k].phrase)) out.push(['occasion', candidates[k]])
    }
  }
  return out
}

/** Everybody who stands near enough to the trigger, each once, with all his relations to it. */
export function optionsFor(p: Parsed, resolver: Resolver, c: Candidate, holder: Candidate | null, kin: Kin): Option[] {
  const options = new Map<number, Option>()
  const named = new Map<string, Option>()
  const add = (relation: string, filler: Filler): void => {
    if (filler.type === 'phrase' && p.phrases[filler.phrase].represented) return
    const key = keyOf(p, filler)
    const known = options.get(key)
    if (known) {
      if (!known.relations.includes(relation)) known.relations.push(relation)
      return
    }
    const referents = resolver.referents(filler)
    if (!referents.length) return
    // One who is named twice is one option with all his relations.
    const tellable = referents[0].named && referents[0].acts
    const same = tellable ? named.get(referents[0].key) : undefined
    if (same) {
      if (!same.relations.includes(relation)) same.relations.push(relation)
      options.set(key, same)
      return
    }
    const option: Option = { filler, relations: [relation], referents }
    options.set(key, option)
    if (tellable) named.set(referents[0].key, option)
  }
  // Who only passes on what another said is a source, not a party; and so is he whom the sentence goes by (وفقا للشرطة).
  const relays = new Set(c.filled.filter((f) => f.role === 'relay' && f.filler.type === 'phrase').map((f) => (f.filler as { phrase: number }).phrase))
  for (const f of c.filled) {
    if (f.role === 'relay') continue
    add(`frame:${f.role}`, f.filler)
    add(`slot:${f.slot}`, f.filler)
  }
  if (c.predicate >= 0) ofPredicate(p, c.predicate, 'own', add)
  else {
    const clause = p.clauseAt[c.at]
    if (c.light >= 0) ofPredicate(p, c.light, 'light', add)
    if (clause >= 0 && clause !== c.light) ofPredicate(p, clause, 'clause', add)
    aroundNoun(p, c, add)
  }
  if (holder) for (const f of holder.filled) if (f.role === 'actor' || f.role === 'recipient') add(`holder:${f.role}`, f.filler)
  for (const [relation, other] of kin(c)) for (const f of other.filled) if (f.role === 'actor' || f.role === 'recipient' || f.role === 'both') add(`${relation}:${f.role}`, f.filler)
  nearby(p, c, add)
  return [...new Set(options.values())].filter((o) => !(o.filler.type === 'phrase' && (relays.has(o.filler.phrase) || (isSourcePhrase(p, o.filler.phrase) && p.phrases[o.filler.phrase].sentence === p.doc.sentence[c.at]))))
}

const FILLERS: readonly Filler['type'][] = ['phrase', 'part', 'pronoun', 'dropped', 'nisba']

/** Tells the fillers of one article apart. */
function keyOf(p: Parsed, filler: Filler): number {
  const at = filler.type === 'phrase' ? rootOf(p, filler.phrase) : filler.type === 'part' ? filler.from : filler.type === 'dropped' ? filler.predicate : filler.at
  return at * FILLERS.length + FILLERS.indexOf(filler.type)
}

function ofPredicate(p: Parsed, k: number, prefix: string, add: (relation: string, filler: Filler) => void): void {
  const predicate = p.predicates[k]
  add(`${prefix}:subj`, subjectOf(p, predicate))
  if (predicate.subject < 0) add(`${prefix}:dropped`, { type: 'dropped', predicate: k })
  predicate.objects.forEach((o, i) => add(`${prefix}:obj${Math.min(i, 1)}`, { type: 'phrase', phrase: o }))
  for (const s of predicate.slots) add(`${prefix}:${p.phrases[s].prep}`, { type: 'phrase', phrase: s })
  // هدد بقتل الرئيس، رفض لقاء المبعوث: whom the act in the object or after the preposition would befall.
  for (const act of [...predicate.objects.slice(0, 1), ...predicate.slots]) {
    const phrase = p.phrases[act]
    const head = p.doc.word[phrase.head]
    if (!(head.flags & Flag.masdar) || phrase.represented) continue
    // هدد بخفض وارداته: what is the actor's own is no party to it.
    if (phrase.genitive >= 0 && p.doc.word[phrase.genitive].pron && !p.mentions.part(phrase.genitive, phrase.end).acts) continue
    if (phrase.genitive >= 0) add(`${prefix}:${phrase.prep || 'obj'}:gen`, { type: 'part', from: phrase.genitive, to: phrase.end })
    else if (head.pron) add(`${prefix}:${phrase.prep || 'obj'}:gen`, { type: 'pronoun', at: phrase.head, notSubjectOf: k })
  }
  if (p.doc.word[predicate.at].pron) add(`${prefix}:pron`, { type: 'pronoun', at: predicate.at, notSubjectOf: k })
  for (const t of predicate.pronounSlots) add(`${prefix}:pron:${p.doc.word[t].lemma}`, { type: 'pronoun', at: t, notSubjectOf: k })
  // ذكر بيان للوزارة: the author of what is said to speak.
  if (predicate.subject >= 0 && !p.mentions.of[predicate.subject].acts) {
    const subject = p.phrases[predicate.subject]
    if (subject.genitive >= 0) add(`${prefix}:author`, { type: 'part', from: subject.genitive, to: subject.end })
    const next = p.phrases[subject.index + 1]
    if (next && next.prepAt === subject.end && next.prep === 'ل') add(`${prefix}:author`, { type: 'phrase', phrase: next.index })
  }
  if (predicate.antecedent >= 0) add(`${prefix}:antecedent`, antecedentOf(p, predicate))
}

function aroundNoun(p: Parsed, c: Candidate, add: (relation: string, filler: Filler) => void): void {
  if (c.phrase < 0) return
  const phrase = p.phrases[c.phrase]
  for (let k = c.phrase + 1; k < Math.min(p.phrases.length, c.phrase + 5); k++) {
    const q = p.phrases[k]
    if (q.sentence !== phrase.sentence) break
    if (q.joined < 0 && q.apposition < 0) add(`after${Math.min(2, k - c.phrase - 1)}:${q.prep || 'bare'}`, { type: 'phrase', phrase: k })
  }
  if (phrase.head !== c.at) add('head', { type: 'phrase', phrase: c.phrase })
  const before = p.phrases[c.phrase - 1]
  if (before && before.sentence === phrase.sentence) add(`before:${phrase.prep || 'bare'}`, { type: 'phrase', phrase: before.index })
}

function nearby(p: Parsed, c: Candidate, add: (relation: string, filler: Filler) => void): void {
  const here = p.lastPhraseAt[c.at]
  for (let k = Math.max(0, here - REACH); k <= Math.min(p.phrases.length - 1, here + REACH); k++) {
    const q = p.phrases[k]
    if (q.sentence !== p.doc.sentence[c.at] || q.joined >= 0 || q.apposition >= 0 || q.time || (q.start <= c.at && c.at < q.end)) continue
    if (p.mentions.of[k].acts) add(k <= here ? 'near:before' : 'near:after', { type: 'phrase', phrase: k })
    // صفوف المتمردين، مقتل ضابط: who stands behind what cannot act.
    else if (q.genitive >= 0 && p.mentions.part(q.genitive, q.end).acts) add(k <= here ? 'gen:before' : 'gen:after', { type: 'part', from: q.genitive, to: q.end })
  }
  // وأوضحت أن …: who was named as a source a moment ago may speak on.
  if (c.frame.event === 'STATE' && c.predicate >= 0 && p.predicates[c.predicate].subject < 0) {
    for (let k = here; k >= 0 && p.doc.sentence[c.at] - p.phrases[k].sentence <= SOURCE_BACK; k--) {
      if (!isSourcePhrase(p, k) || !p.mentions.of[k].acts) continue
      add('last:source', { type: 'phrase', phrase: k })
      break
    }
  }
  // The main subject of the sentence before: who is spoken of.
  const sentence = p.doc.sentence[c.at]
  for (let k = (p.clauseAt[p.doc.sentenceStart[sentence]] >= 0 ? p.clauseAt[p.doc.sentenceStart[sentence]] : firstPredicate(p, sentence)) - 1; k >= 0 && sentence - p.predicates[k].sentence <= 1; k--) {
    const q = p.predicates[k]
    if (q.governor < 0 && q.antecedent < 0 && q.subject >= 0) return add('last:subj', { type: 'phrase', phrase: q.subject })
  }
}

/** A source named outside a verb (وفقا لوكالة …) may go on speaking for so many sentences. */
const SOURCE_BACK = 2

function firstPredicate(p: Parsed, sentence: number): number {
  let low = 0
  let high = p.predicates.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (p.predicates[mid].sentence < sentence) low = mid + 1
    else high = mid
  }
  return low
}

const rootOf = (p: Parsed, phrase: number): number => (p.phrases[phrase].apposition >= 0 ? p.phrases[phrase].apposition : phrase)
