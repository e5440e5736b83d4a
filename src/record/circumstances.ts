import type { Candidate } from '../events/candidate.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import { Tense, tenseOf } from '../lexicon/features.js'
import type { DateMention } from '../mentions/dates/date-mention.js'
import { choosePlace } from '../mentions/places/choose-place.js'
import type { GazetteerEntry } from '../mentions/places/gazetteer.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import type { RuleMatch } from '../match/rule.js'
import type { Span } from '../text/article.js'
import { clitic } from '../words/segments.js'
import { attachablesOf, type Attachment } from './attachment.js'
import { spanOfTokens } from './fields.js'
import { type PlaceChain, precisionOf } from './place-chain.js'
import type { DateValue, Place } from './record.js'
import { nearest } from './surroundings.js'

/** When, where and on what condition: what the words around an event say of it. */
export interface Circumstances {
  readonly date: DateValue | null
  readonly deadline: DateValue | null
  readonly place: Place | null
  readonly condition: Span | null
  readonly why: readonly string[]
}

/** What was found in the text, before it is given to events. */
export interface Found {
  readonly conditions: readonly RuleMatch[]
  /** Folded prepositions before which a place is where something happens. */
  readonly locative: ReadonlySet<string>
}

const COMMITTING = new Set(['THREATEN', 'AGREE', 'REQUEST', 'REJECT', 'CONCEDE'])

/** Gives dates and places to the events that they are weighed to belong to, deadlines and conditions to the nearest event in their clause. */
export function circumstancesOf(p: Parsed, events: readonly ReadEvent[], found: Found, attachment: Attachment): Circumstances[] {
  const deadlines = new Map<Candidate, DateMention>()
  const conditions = new Map<Candidate, RuleMatch>()
  const candidates = events.map((e) => e.candidate)
  const bySentence = groupBySentence(p, candidates)
  const within = (i: number): readonly Candidate[] => bySentence.get(p.doc.sentence[i]) ?? []
  const attachables = attachablesOf(p, candidates, found.locative)

  for (const match of found.conditions) {
    const clause = match.parts.clause
    if (!match.args.length || !clause) continue
    // قال إنه سيرد إذا …: what is said hangs on it, not the saying.
    const owner = nearest(p, within(clause.from).filter((c) => c.frame.event !== 'STATE' && (c.at < clause.from || c.at >= clause.to)), clause.from)
    if (owner && !conditions.has(owner)) conditions.set(owner, match)
  }
  // ما لم تستجب لمطالبها قبل الجمعة: the term of a condition is that of what hangs on it.
  const hangingOn = (d: DateMention): Candidate | null => within(d.from).find((c) => holds(conditions.get(c), d)) ?? null
  for (const d of p.dates) {
    if (d.role !== 'deadline') continue
    const hanging = hangingOn(d)
    const owner = hanging !== null && COMMITTING.has(hanging.frame.event) ? hanging : nearest(p, within(d.from).filter((c) => COMMITTING.has(c.frame.event)), d.from)
    if (owner && !deadlines.has(owner)) deadlines.set(owner, d)
  }
  const undated = new Set(p.doc.article.published ? [] : p.dates.filter((d) => d.value === null).map((d) => p.doc.sentence[d.from]))
  const dated = candidates.map((c) => attachment.date(attachables.dates(c)))
  const placed = candidates.map((c) => attachment.place(attachables.places(c)))
  return events.map(({ candidate: c, status }, k) => {
    const date = dated[k]
    const place = placed[k]
    const deadline = deadlines.get(c)
    const condition = conditions.get(c)
    const why: string[] = []
    if (date) why.push(`date:${date.rule}`)
    else if (undated.has(p.doc.sentence[c.at])) why.push('date: no publication date')
    if (deadline) why.push(`deadline:${deadline.rule}`)
    if (place) why.push(`place:${placeRule(p, place)}`)
    if (condition) why.push(`condition:${condition.rule.name}`)
    return {
      date: date ? dateValue(p, date, status === 'planned' || isToCome(p, c, date)) : null, deadline: deadline ? deadlineValue(p, deadline) : null, place: place ? placeValue(p, place) : null,
      condition: condition ? spanOfTokens(p.doc, condition.parts.clause.from, condition.parts.clause.to) : null, why,
    }
  })
}

const holds = (condition: RuleMatch | undefined, d: DateMention): boolean => condition !== undefined && d.from >= condition.parts.clause.from && d.to <= condition.parts.clause.to

function groupBySentence(p: Parsed, events: readonly Candidate[]): Map<number, Candidate[]> {
  const out = new Map<number, Candidate[]>()
  for (const e of events) {
    const s = p.doc.sentence[e.at]
    const list = out.get(s)
    if (list) list.push(e)
    else out.set(s, [e])
  }
  return out
}

/** What the place stands after: a preposition, a direction, or nothing of the kind. */
function placeRule(p: Parsed, { place: mention }: PlaceChain): string {
  if (mention.unnamed) return mention.unnamed.as
  if (mention.direction) return 'direction'
  const k = p.phraseAt[mention.nameFrom]
  return (k >= 0 && p.phrases[k].prep) || 'bare'
}

/** Acts that commit to what is still to be done, and ask for it. */
const TO_BE_DONE = new Set(['AGREE', 'REQUEST', 'THREATEN', 'CONCEDE'])

/** اتفقا على عقد القمة في أيلول, هدد بفرض عقوبات في أيلول: a day or month of what is promised, asked or threatened is the one to come where that is near, unless a past verb says when it was (الخطة التي وضعت في أيلول). */
function isToCome(p: Parsed, { frame, form, content, at }: Candidate, d: DateMention): boolean {
  if (frame.variant === 'to-come' && (form !== 'noun' || d.nearerAhead)) return true
  if (!d.nearerAhead || !TO_BE_DONE.has(frame.event) || !content || d.from < content.from || d.to > content.to) return false
  for (let i = content.from; i < d.from; i++) if (i !== at && p.predicateAt[i] >= 0 && tenseOf(p.doc.word[i].features) === Tense.PAST) return false
  return true
}

/** What is planned lies ahead where the words leave that open. */
function dateValue(p: Parsed, d: DateMention, planned: boolean): DateValue {
  const { basis } = d
  const span = spanOfTokens(p.doc, d.from, d.to)
  const ahead = planned && d.toldAhead !== null && d.toldAhead !== d.told
  if (ahead || d.value === null) {
    const value = ahead ? d.toldAhead : d.told
    return { ...span, value, first: null, until: null, precision: value ? PRECISIONS[value.length] : 'unknown', basis }
  }
  return { ...span, value: d.told, first: d.until === null ? null : d.value, until: d.until, precision: d.precision, basis }
}

/** By the length of what is written: 2018, 2018-07, 2018-07-08. */
const PRECISIONS: Readonly<Record<number, DateValue['precision']>> = { 4: 'year', 7: 'month', 10: 'day' }

function deadlineValue(p: Parsed, d: DateMention): DateValue {
  return { ...spanOfTokens(p.doc, d.from, d.to), value: d.value, first: d.until === null ? null : d.value, until: d.until, precision: d.precision, basis: d.basis }
}

/** A place that the gazetteer lacks stands at the point, and in the precision, of the wider place that it is said to lie in. */
function placeValue(p: Parsed, { to, nameFrom, place, wider }: PlaceChain): Place {
  const span = spanOfTokens(p.doc, nameFrom, to, clitic(p.doc, nameFrom))
  const own = entryOf(p, place)
  const words = spanOfTokens(p.doc, place.nameFrom, place.to, clitic(p.doc, place.nameFrom)).text
  // بلدة حاس is called Has: the noun before says what it is.
  const proper = place.unnamed?.as === 'name' ? spanOfTokens(p.doc, place.nameFrom + 1, place.to).text : words
  const told = { ...span, name: own?.ar[0] ?? words, nameEn: own?.en ?? p.mentions.english({ name: proper, nameEn: null }) }
  for (const known of [own, ...wider.map((m) => entryOf(p, m))]) if (known) return { ...told, ...pointOf(known) }
  return { ...told, country: place.unnamed?.country ?? null, lat: null, lon: null, precision: precisionOf(place) }
}

function entryOf(p: Parsed, { candidates, kind }: PlaceMention): GazetteerEntry | null {
  return candidates.length > 0 ? choosePlace(candidates, { countries: p.mentions.countries.counts, kind }) : null
}

const pointOf = ({ country, lat, lon, precision }: GazetteerEntry): Pick<Place, 'country' | 'lat' | 'lon' | 'precision'> => ({ country, lat, lon, precision })
