import type { Candidate } from '../events/candidate.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import type { DateMention } from '../mentions/dates/date-mention.js'
import { choosePlace } from '../mentions/places/choose-place.js'
import type { GazetteerEntry } from '../mentions/places/gazetteer.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import type { RuleMatch } from '../match/rule.js'
import type { Span } from '../text/article.js'
import { spanOfTokens } from './fields.js'
import type { DateValue, Place } from './record.js'

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
  readonly places: readonly PlaceMention[]
  readonly conditions: readonly RuleMatch[]
  /** Folded prepositions before which a place is where something happens. */
  readonly locative: ReadonlySet<string>
}

const COMMITTING = new Set(['THREATEN', 'AGREE', 'REQUEST', 'REJECT', 'CONCEDE'])

/** Gives each expression of time, place and condition to the event it belongs to, by the clause it stands in and its nearness. */
export function circumstancesOf(p: Parsed, events: readonly ReadEvent[], found: Found): (c: Candidate) => Circumstances {
  const dates = new Map<Candidate, DateMention>()
  const deadlines = new Map<Candidate, DateMention>()
  const places = new Map<Candidate, { mention: PlaceMention; rule: string }>()
  const conditions = new Map<Candidate, RuleMatch>()
  const bySentence = groupBySentence(p, events)
  const within = (i: number): readonly ReadEvent[] => bySentence.get(p.doc.sentence[i]) ?? []

  for (const d of p.dates) {
    if (d.role === 'deadline') {
      const owner = nearest(p, within(d.from).filter((e) => COMMITTING.has(e.candidate.frame.event)), d.from)
      if (owner && !deadlines.has(owner)) deadlines.set(owner, d)
      continue
    }
    if (d.role === 'duration' || d.value === null) continue
    const owner = nearest(p, within(d.from), d.from)
    if (owner && !dates.has(owner)) dates.set(owner, d)
  }
  for (const mention of found.places) {
    const rule = locates(p, mention, found.locative)
    if (!rule) continue
    const owner = nearest(p, within(mention.from).filter((e) => e.candidate.frame.event !== 'STATE'), mention.from)
    if (owner && !places.has(owner)) places.set(owner, { mention, rule })
  }
  for (const match of found.conditions) {
    const clause = match.parts.clause
    if (!match.args.length || !clause) continue
    const owner = nearest(p, within(clause.from).filter((e) => e.candidate.at < clause.from || e.candidate.at >= clause.to), clause.from)
    if (owner && !conditions.has(owner)) conditions.set(owner, match)
  }
  const undated = new Set(p.doc.article.published ? [] : p.dates.filter((d) => d.value === null).map((d) => p.doc.sentence[d.from]))
  return (c) => {
    const date = dates.get(c)
    const deadline = deadlines.get(c)
    const place = places.get(c)
    const condition = conditions.get(c)
    const why: string[] = []
    if (date) why.push(`date:${date.rule}`)
    else if (undated.has(p.doc.sentence[c.at])) why.push('date: no publication date')
    if (deadline) why.push(`deadline:${deadline.rule}`)
    if (place) why.push(`place:${place.rule}`)
    if (condition) why.push(`condition:${condition.rule.name}`)
    return {
      date: date ? dateValue(p, date) : null, deadline: deadline ? dateValue(p, deadline) : null, place: place ? placeValue(p, place.mention) : null,
      condition: condition ? spanOfTokens(p.doc, condition.parts.clause.from, condition.parts.clause.to) : null, why,
    }
  }
}

function groupBySentence(p: Parsed, events: readonly ReadEvent[]): Map<number, ReadEvent[]> {
  const out = new Map<number, ReadEvent[]>()
  for (const e of events) {
    const s = p.doc.sentence[e.candidate.at]
    const list = out.get(s)
    if (list) list.push(e)
    else out.set(s, [e])
  }
  return out
}

/** The event an adverbial at token `at` belongs to: the last one before it in its own clause; else the first one after it; else the last before it. */
function nearest(p: Parsed, events: readonly ReadEvent[], at: number): Candidate | null {
  const clause = p.clauseAt[at]
  let inClause: Candidate | null = null
  let before: Candidate | null = null
  let after: Candidate | null = null
  for (const { candidate } of events) {
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

/** Why a place named here is where something happens: its preposition, or a noun of event it is the genitive of. */
function locates(p: Parsed, mention: PlaceMention, locative: ReadonlySet<string>): string | null {
  const phrase = p.phraseAt[mention.nameFrom] >= 0 ? p.phrases[p.phraseAt[mention.nameFrom]] : null
  if (mention.direction) return 'direction'
  if (!phrase) return null
  if (locative.has(phrase.prep)) return phrase.prep
  // في مدينة … بمحافظة …: a second place that narrows or widens the first.
  if (phrase.apposition >= 0 && locative.has(p.phrases[phrase.apposition].prep)) return p.phrases[phrase.apposition].prep
  return null
}

function dateValue(p: Parsed, d: DateMention): DateValue {
  return { ...spanOfTokens(p.doc, d.from, d.to), value: d.value, until: d.until, precision: d.precision, basis: d.basis }
}

function placeValue(p: Parsed, mention: PlaceMention): Place {
  const entry: GazetteerEntry = choosePlace(mention.candidates, { countries: p.mentions.countries.counts, kind: mention.kind })
  return { ...spanOfTokens(p.doc, mention.nameFrom, mention.to), name: entry.ar[0], nameEn: entry.en, country: entry.country, lat: entry.lat, lon: entry.lon, precision: entry.precision }
}
