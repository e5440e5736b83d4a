import type { Candidate } from '../events/candidate.js'
import { tenseName } from '../events/status.js'
import type { Parsed } from '../events/syntax.js'
import type { DateMention } from '../mentions/dates/date-mention.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import type { PlaceChain } from './place-chain.js'
import { Kind } from '../text/tokens.js'
import type { Evidence, Features } from '../weigh/weights.js'

/** An expression of time or place: its tokens, and where its own name begins, after a preposition or the noun of its kind. */
interface Expression {
  readonly from: number
  readonly to: number
  readonly nameFrom: number
}

/** What an expression is weighed in: the events around the one asked for, itself among them, and the expressions of its sentence. */
export interface Neighbours<T> {
  readonly events: readonly Candidate[]
  readonly expressions: readonly T[]
}

/** What speaks for an expression of time dating an event of its sentence. */
export function dateEvidence(p: Parsed, { events, expressions }: Neighbours<DateMention>, c: Candidate, d: DateMention): Evidence {
  return (f) => {
    const form = f.part(c.form)
    const event = f.part(c.frame.event)
    const when = f.part(whenOf(p, d))
    if (!standing(p, events, c, { from: d.from, to: d.to, nameFrom: d.from }, f)) return
    f.add('rule', f.part(d.rule), form)
    f.add('role', f.part(d.role), form)
    f.add('precision', f.part(d.precision), event)
    f.add('when', when, f.part(c.predicate >= 0 ? tenseName(p.doc.word[c.at]) : c.form))
    f.add('when', when, event)
    f.add('others', f.part(String(Math.min(2, expressions.length - 1))))
  }
}

/** What speaks for a place being where an event of its sentence happens. `locative`: folded prepositions of such places. */
export function placeEvidence(p: Parsed, { events, expressions }: Neighbours<PlaceChain>, c: Candidate, chain: PlaceChain, locative: ReadonlySet<string>): Evidence {
  const m = chain.place
  return (f) => {
    const form = f.part(c.form)
    const event = f.part(c.frame.event)
    const kind = f.part(m.unnamed ? `${m.unnamed.as}-${m.unnamed.precision}` : m.candidates[0].precision)
    const k = p.phraseAt[m.nameFrom]
    const phrase = k >= 0 ? p.phrases[k] : null
    const prep = f.part(phrase ? phrase.prep || 'bare' : 'none')
    const located = f.part(locates(p, m, locative))
    if (!standing(p, events, c, chain, f)) return
    f.add('event', event, form)
    f.add('kind', kind, event)
    f.add('kind', kind, located, form)
    f.add('prep', prep, form)
    f.add('prep', prep, event)
    f.add('located', located, event)
    f.add('located', located, f.part(sideOf(c, chain)), f.part(String(between(events, c, chain))))
    f.add('named', f.part(m.kind ?? 'bare'), kind)
    if (m.unnamed) f.add('noun', f.part(p.doc.word[m.nameFrom].lemma), f.part(m.unnamed.as))
    f.add('order', f.part(expressions[0] === chain ? 'first' : expressions[expressions.length - 1] === chain ? 'last' : 'inner'), f.part(String(Math.min(3, expressions.length))))
    const ahead = expressions.filter((other) => other !== chain && locates(p, other.place, locative) !== 'no' && distanceOf(c, other) < distanceOf(c, chain)).length
    f.add('ahead', f.part(String(Math.min(2, ahead))), located, form)
    f.add('ahead', f.part(String(Math.min(2, ahead))), located, f.part(sideOf(c, chain)))
    f.add('wider', f.part(String(Math.min(2, chain.wider.length))), kind)
    if (!phrase) return
    if (k === p.lastPhraseAt[c.at] + 1) {
      f.add('next', prep, event)
      f.add('next', prep, f.part(p.doc.word[c.at].lemma))
      f.add('next', located, form)
    }
    // دخلت قوات الحدود, في سجن بغداد: the place is part of another's name.
    const within = phrase.start <= m.nameFrom && phrase.head < m.from
    f.add('within', f.part(within ? p.doc.word[phrase.head].lemma : 'itself'))
    f.add('within', f.part(phrase.head === c.at ? 'trigger' : within ? 'other' : 'itself'), event)
    for (const { role, filler } of c.filled) {
      if (filler.type === 'phrase' && filler.phrase === k) f.add('fills', f.part(role), kind)
      if (filler.type === 'part' && filler.from <= m.nameFrom && m.nameFrom < filler.to) f.add('fillspart', f.part(role), kind)
    }
    const clause = c.predicate >= 0 ? c.predicate : p.clauseAt[c.at]
    if (clause < 0) return
    const q = p.predicates[clause]
    if (q.slots.includes(k) || q.objects.includes(k)) f.add('governed', prep, f.part(p.doc.word[q.at].lemma))
    f.add('slot', f.part(q.subject === k ? 'subj' : q.objects.includes(k) ? 'obj' : q.slots.includes(k) ? phrase.prep : 'none'), f.part(c.predicate >= 0 ? 'own' : 'clause'), kind)
  }
}

/** What makes a place one where something happens: a direction, its preposition, or that of the place it narrows or widens (في مدينة … بمحافظة …). */
export function locates(p: Parsed, m: PlaceMention, locative: ReadonlySet<string>): string {
  if (m.direction) return 'direction'
  const k = p.phraseAt[m.from]
  if (k < 0) return 'no'
  const { prep, apposition } = p.phrases[k]
  if (locative.has(prep)) return 'locative'
  return apposition >= 0 && locative.has(p.phrases[apposition].prep) ? 'apposed' : 'no'
}

/** How an expression stands to the trigger: before or after it, how far, and what lies between. False when it is not worth looking further. */
function standing(p: Parsed, events: readonly Candidate[], c: Candidate, x: Expression, f: Features): boolean {
  const { doc } = p
  const first = doc.sentenceStart[doc.sentence[x.from]]
  const end = doc.sentenceStart[doc.sentence[x.from] + 1]
  const form = f.part(c.form)
  const event = f.part(c.frame.event)
  const statement = f.part(c.frame.event === 'STATE' ? 's' : 'e')
  const side = f.part(sideOf(c, x))
  const triggers = f.part(String(between(events, c, x)))
  const clause = f.part(p.clauseAt[c.at] === p.clauseAt[x.from] ? 'same' : 'other')
  const held = f.part(heldBy(events, c, x))
  const rank = f.part(String(rankOf(events, c, x)))
  const near = f.under('near', side)
  f.add(near, f.part(farness(c, x)), form)
  f.add(near, f.part(farness(c, x)), statement)
  f.add(near, triggers, form)
  f.add(near, triggers, statement, clause)
  f.add(near, triggers, f.part(String(verbsBetween(p, c, x))), form)
  f.add(near, held, statement)
  f.add(near, held, triggers, statement)
  f.add(near, event)
  if (!f.worth()) return false
  f.add('lemma', f.part(doc.word[c.at].lemma), side)
  f.add('owner', f.part(nearest(p, events, x.from) === c ? 'this' : 'other'), statement, form)
  f.add('marks', side, f.part(marksBetween(p, c, x)), form)
  f.add('stands', f.part(x.from - first < EDGE ? 'first' : end - x.to < EDGE ? 'last' : 'inner'), side, triggers, form)
  f.add('rank', side, rank, form)
  f.add('rank', rank, event)
  f.add('after', f.part(x.from > first ? doc.word[x.from - 1].lemma : 'start'))
  f.add('before', f.part(x.to < end ? doc.word[x.to].lemma : 'end'))
  if (c.phrase >= 0 && c.phrase === p.phraseAt[x.nameFrom]) f.add('phrase', f.part(p.phrases[c.phrase].head === c.at ? 'head' : 'inner'), statement)
  return true
}

/** So near to its first or last word, in tokens, an expression opens or closes its sentence. */
const EDGE = 3

const sideOf = (c: Candidate, x: Expression): string => (x.to <= c.at ? 'before' : x.from > c.at ? 'after' : 'on')

const distanceOf = (c: Candidate, x: Expression): number => (c.at < x.from ? x.from - c.at : c.at - x.to + 1)

/** The tokens between the trigger and the expression, half-open. */
const gapOf = (c: Candidate, x: Expression): readonly [from: number, to: number] => (x.from > c.at ? [c.at + 1, x.from] : [x.to, c.at])

function farness(c: Candidate, x: Expression): string {
  const [from, to] = gapOf(c, x)
  const gap = to - from
  return gap <= 0 ? '0' : gap === 1 ? '1' : gap < 4 ? '3' : gap < 8 ? '7' : gap < 16 ? '15' : '99'
}

/** Triggers of other events that stand between; two stand for more. */
function between(events: readonly Candidate[], c: Candidate, x: Expression): number {
  const [from, to] = gapOf(c, x)
  return Math.min(2, events.filter((e) => e.at >= from && e.at < to).length)
}

/** Verbs that stand between; three stand for more. */
function verbsBetween(p: Parsed, c: Candidate, x: Expression): number {
  const [from, to] = gapOf(c, x)
  let verbs = 0
  for (let i = from; i < to && verbs < 3; i++) if (p.predicateAt[i] >= 0) verbs++
  return verbs
}

/** Commas that stand between, and whether a quotation begins or ends there. */
function marksBetween({ doc }: Parsed, c: Candidate, x: Expression): string {
  const [from, to] = gapOf(c, x)
  let commas = 0
  for (let i = from; i < to && commas < 2; i++) if (doc.tokens.kind[i] === Kind.PUNCTUATION && (doc.form[i] === '،' || doc.form[i] === ',')) commas++
  return `${commas}${doc.quotes.of[c.at] === doc.quotes.of[x.from] ? '' : 'q'}`
}

/** How many other events stand nearer to the expression; three stand for more. */
function rankOf(events: readonly Candidate[], c: Candidate, x: Expression): number {
  return Math.min(3, events.filter((e) => distanceOf(e, x) < distanceOf(c, x)).length)
}

/** Whose content the expression stands in: this event's own, that which this event stands in too, another's, or nobody's. */
function heldBy(events: readonly Candidate[], c: Candidate, x: Expression): string {
  const of = holderOf(events, x.from)
  if (of === c) return 'own'
  const mine = holderOf(events, c.at)
  return of === mine ? (of ? 'shared' : 'free') : of ? 'other' : 'outer'
}

/** The event with the shortest content that holds token `i`. */
function holderOf(events: readonly Candidate[], i: number): Candidate | null {
  let inner: Candidate | null = null
  const length = ({ content }: Candidate): number => content!.to - content!.from
  for (const e of events) if (e.content && e.at !== i && e.content.from <= i && i < e.content.to && (!inner || length(e) < length(inner))) inner = e
  return inner
}

/** The event an adverbial at token `at` usually belongs to: the last one before it in its own clause; else the first one after it; else the last before it. */
export function nearest(p: Parsed, events: readonly Candidate[], at: number): Candidate | null {
  const clause = p.clauseAt[at]
  let inClause: Candidate | null = null
  let before: Candidate | null = null
  let after: Candidate | null = null
  for (const candidate of events) {
    if (candidate.at >= at) {
      after ??= candidate
      continue
    }
    before = candidate
    if (p.clauseAt[candidate.at] === clause) inClause = candidate
  }
  if (inClause) return inClause
  return clause < 0 ? (after ?? before) : (before ?? after)
}

/** How a date lies to publication: the same day, month or year; earlier in its month; before or after it. */
function whenOf(p: Parsed, { told }: DateMention): string {
  const { published } = p.doc.article
  if (!published || told === null) return 'unknown'
  const same = published.slice(0, told.length)
  if (told === same) return 'now'
  return told > same ? 'ahead' : told.slice(0, 7) === published.slice(0, 7) ? 'lately' : 'past'
}
