import { Gender, genderOf, Num, numberOf, Pos, posNames } from '../lexicon/features.js'
import type { Referent } from '../mentions/entity.js'
import type { Candidate } from './candidate.js'
import { type Context, level, ROLE } from './context.js'
import type { Option } from './options.js'
import type { Parsed } from './syntax.js'
import type { Evidence, Features, Part } from '../weigh/weights.js'

/** Named features of each option for one event. */
export function partyEvidence(p: Parsed, c: Candidate, options: readonly Option[], seen: Seen): (option: Option) => Evidence {
  const acting = options.filter((o) => o.referents[0].acts)
  const framed = { actor: acting.filter((o) => o.relations.includes('frame:actor')), recipient: acting.filter((o) => o.relations.includes('frame:recipient')) }
  // Parts that all options share are asked for once for each who takes the evidence.
  let taker: Features | null = null
  let event: Part, form: Part, lemma: Part, statement: Part, passive: Part
  const shared = (f: Features): void => {
    taker = f
    event = f.part(c.frame.event)
    form = f.part(c.form)
    lemma = f.part(p.doc.word[c.at].lemma)
    statement = f.part(c.frame.event === 'STATE' ? 's' : 'e')
    passive = f.part('passive')
  }
  return (option) => (f) => {
    if (taker !== f) shared(f)
    const { relations, referents: [r] } = option
    const sort = f.part(r.acts ? r.kind : 'thing')
    const beside = (role: 'actor' | 'recipient'): boolean => framed[role].some((o) => o !== option)
    const state = f.part(`${relations.includes('frame:actor') || relations.includes('frame:both') ? 'A' : relations.includes('frame:recipient') ? 'R' : 'N'}${beside('actor') ? 'a' : ''}${beside('recipient') ? 'r' : ''}`)
    const agreement = f.part(agreementWith(p, c, r))
    const k = options.indexOf(option)
    for (const { name, scores, first, second } of seen) {
      f.add(name, level(f, scores[k], 0.5))
      f.add(name, f.part('ahead'), level(f, scores[k] - (scores[k] === first ? second : first), 0.5))
    }
    for (const relation of relations) {
      const rel = f.under('rel', f.part(relation))
      if (c.predicate >= 0) f.add(rel, agreement)
      if (c.passive) f.add(rel, form, passive)
      else f.add(rel, form)
      f.add(rel, event)
      f.add(rel, lemma)
      f.add(rel, state)
      f.add(rel, form, statement, sort)
    }
    if (!f.worth()) return
    surroundings(p, c, option, f)
  }
}

/** Words between a trigger and a mention are spelled out up to so many. */
const SPELLED = 4

/** How the mention stands in the text: the word before it, the noun it hangs on, what it is to its own verb, what lies between it and the trigger. */
function surroundings(p: Parsed, c: Candidate, { filler, referents: [r] }: Option, f: Features): void {
  const { doc } = p
  const event = f.part(c.frame.event)
  const form = f.part(c.form)
  const side = f.part(r.head < c.at ? 'before' : 'after')
  const word = f.part(r.headLemma)
  f.add('word', word, event)
  f.add('word', word, form, side)
  const first = doc.word[r.from]
  const before = f.part(first.prep || (r.from > 0 && doc.sentence[r.from - 1] === doc.sentence[r.from] ? doc.word[r.from - 1].lemma : 'start'))
  f.add('word-before', before, side)
  f.add('word-before', before, event)
  const phrase = p.phraseAt[r.head] >= 0 ? p.phrases[p.phraseAt[r.head]] : null
  if (phrase) {
    const left = filler.type === 'part' ? phrase : p.phrases[phrase.index - 1]
    const hangs = filler.type === 'part' || (left && phrase.prep !== '' && left.end === phrase.prepAt && left.sentence === phrase.sentence)
    if (hangs) {
      const on = f.part(doc.word[left.head].lemma)
      f.add('hangs', on, event)
      f.add('hangs', on, side)
    }
    const clause = p.clauseAt[r.head]
    for (const k of [clause, clause + 1]) {
      if (k < 0 || k >= p.predicates.length || p.predicates[k].sentence !== phrase.sentence) continue
      const q = p.predicates[k]
      const is = q.subject === phrase.index ? 'subj' : q.objects.includes(phrase.index) ? 'obj' : q.slots.includes(phrase.index) ? phrase.prep : ''
      if (!is) continue
      const does = f.part(is)
      const verb = f.part(doc.word[q.at].lemma)
      f.add('does', does, form)
      f.add('does', does, verb, form)
      f.add('does', does, verb, event)
      break
    }
  }
  if (doc.sentence[r.head] !== doc.sentence[c.at]) return
  const [from, to] = r.head < c.at ? [r.to, c.at] : [c.at + 1, r.from]
  if (to - from > SPELLED) return
  let path = ''
  for (let i = from; i < to; i++) {
    const a = doc.word[i]
    path += ` ${a.pos === Pos.NOUN || a.pos === Pos.ADJ || a.pos === Pos.PROPN ? `${a.prep}${posNames[a.pos]}` : a.lemma}`
  }
  const spelled = f.part(`${path}${r.head < c.at ? '' : ` ${first.prep}`}`)
  f.add('path', side, spelled, form)
  f.add('path', side, spelled, event)
}

/** Relations whose being there or not says most of whether an event has a party at all. */
const TELLING = ['frame:actor', 'frame:recipient', 'frame:both', 'own:subj', 'own:obj0', 'own:antecedent', 'clause:subj', 'holder:actor']

/** What the words around say of each option in each role, with the two highest. */
export type Seen = readonly { readonly name: string; readonly scores: Float64Array; readonly first: number; readonly second: number }[]

const ROLES = [{ role: ROLE.actor, name: 'context-actor' }, { role: ROLE.recipient, name: 'context-recipient' }] as const

export function seenIn(context: Context, c: Candidate, options: readonly Option[]): Seen {
  const found = ROLES.map(() => new Float64Array(options.length))
  options.forEach((o, k) => {
    const scores = context.parties(c.at, o.referents[0])
    for (const { role } of ROLES) found[role][k] = scores[role]
  })
  return ROLES.map(({ role, name }) => {
    const scores = found[role]
    let first = Number.NEGATIVE_INFINITY
    let second = first
    for (const s of scores) {
      if (s > first) [first, second] = [s, first]
      else if (s > second) second = s
    }
    return { name, scores, first, second }
  })
}

/** What speaks for an event having no such party, or none that the text names. */
export function nobodyEvidence(p: Parsed, c: Candidate, options: readonly Option[], seen: Seen): Evidence {
  return (f) => {
    const event = f.part(c.frame.event)
    const form = f.part(c.form)
    for (const { name, first } of seen) {
      f.add('nobody', f.part(name), level(f, first, 0.5))
      f.add('nobody', f.part(name), level(f, first, 1), event)
    }
    f.add('nobody')
    f.add('nobody', event)
    f.add('nobody', event, form)
    f.add('nobody', f.part(p.doc.word[c.at].lemma), form)
    f.add('nobody', f.part(c.frame.id))
    f.add('nobody-of', f.part(String(Math.min(10, options.length))), form)
    if (c.passive) f.add('nobody-passive', event)
    for (const relation of TELLING) {
      if (!options.some((o) => o.relations.includes(relation))) continue
      f.add('nobody-beside', f.part(relation), form)
      f.add('nobody-beside', f.part(relation), event)
    }
  }
}

/** Whether somebody could be the subject of the event's verb, by gender and number; a verb before its subject shows gender only. */
function agreementWith(p: Parsed, c: Candidate, r: Referent): string {
  const verb = p.doc.word[c.at].features
  const gender = genderOf(verb) === Gender.NONE || r.gender === Gender.NONE ? 'any' : genderOf(verb) === r.gender ? 'same' : 'other'
  const dropped = c.predicate >= 0 && p.predicates[c.predicate].subject < 0
  if (!dropped) return gender
  const plural = numberOf(verb) === Num.PL || numberOf(verb) === Num.DU
  const several = r.number === Num.PL || r.number === Num.DU || r.kind === 'people' || r.kind === 'group'
  return `dropped-${gender}-${plural ? (several ? 'plurals' : 'plural-of-one') : several && r.number !== Num.SG ? 'one-of-several' : 'ones'}`
}
