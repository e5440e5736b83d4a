import type { Candidate } from '../events/candidate.js'
import type { Parsed } from '../events/syntax.js'
import type { DateMention } from '../mentions/dates/date-mention.js'
import { createScorer, type Scorer } from '../weigh/scorer.js'
import type { NumberedWeights } from '../weigh/numbered.js'
import type { Evidence } from '../weigh/weights.js'
import { type PlaceChain, placeChains } from './place-chain.js'
import { dateEvidence, type Neighbours, placeEvidence } from './surroundings.js'

/** An expression that may tell when or where an event happened, and what speaks for it. */
export interface Attachable<T> {
  readonly mention: T
  readonly evidence: Evidence
}

/** What could date and place each event. */
export interface Attachables {
  readonly dates: (c: Candidate) => readonly Attachable<DateMention>[]
  readonly places: (c: Candidate) => readonly Attachable<PlaceChain>[]
}

/** Weights of the two choices; those shipped stand in `grammar/weights/`. */
export interface AttachmentModels {
  readonly date: NumberedWeights
  readonly place: NumberedWeights
}

export interface Attachment {
  date(options: readonly Attachable<DateMention>[]): DateMention | null
  place(options: readonly Attachable<PlaceChain>[]): PlaceChain | null
}

/** Chosen so that the F1 of dates and places in cross-validation is best. */
const THRESHOLDS = { date: 0.4, place: 0.25 }
/** In log-odds: of expressions that where they stand leaves below this, none was ever taken for what they say. */
const HOPELESS = -4
/** So many expressions on each side of a trigger are looked at, no further from it than so many tokens, and so many events: endless sentences stay linear. */
const REACH = { expressions: 6, tokens: 150, events: 10 }

/** The expressions of each event's sentence that stand nearest to it. `events` in order of text; `locative`: folded prepositions of places where something happens. */
export function attachablesOf(p: Parsed, events: readonly Candidate[], locative: ReadonlySet<string>): Attachables {
  const { doc } = p
  const eventsIn = bySentence(events, (e) => doc.sentence[e.at])
  const datesIn = bySentence(p.dates.filter((d) => d.role !== 'deadline' && d.told !== null), (d) => doc.sentence[d.from])
  const placesIn = new Map([...bySentence(p.places, (m) => doc.sentence[m.from])].map(([sentence, places]) => [sentence, placeChains(p, places, locative)]))
  const around = (c: Candidate): readonly Candidate[] => nearestTo(eventsIn.get(doc.sentence[c.at]) ?? [], (e) => e.at, c.at, REACH.events)
  const neighbours = <T extends { readonly from: number }>(of: ReadonlyMap<number, readonly T[]>, c: Candidate): Neighbours<T> | null => {
    const expressions = of.get(doc.sentence[c.at])
    return expressions ? { events: around(c), expressions: nearestTo(expressions, (x) => x.from, c.at, REACH.expressions).filter((x) => Math.abs(x.from - c.at) <= REACH.tokens) } : null
  }
  return {
    dates(c) {
      const near = neighbours(datesIn, c)
      return near ? near.expressions.map((mention) => ({ mention, evidence: dateEvidence(p, near, c, mention) })) : []
    },
    places(c) {
      const near = neighbours(placesIn, c)
      return near ? near.expressions.map((mention) => ({ mention, evidence: placeEvidence(p, near, c, mention, locative) })) : []
    },
  }
}

/** Takes the likeliest, if it is likely enough. */
export function createAttachment(models: AttachmentModels): Attachment {
  const pick = <T>(scorer: Scorer, options: readonly Attachable<T>[], least: number): T | null => {
    let best: T | null = null
    let high = least
    for (const { mention, evidence } of options) {
      const [likelihood] = scorer.likelihoods(evidence)
      if (likelihood < high) continue
      high = likelihood
      best = mention
    }
    return best
  }
  const date = createScorer([models.date], HOPELESS)
  const place = createScorer([models.place], HOPELESS)
  return { date: (options) => pick(date, options, THRESHOLDS.date), place: (options) => pick(place, options, THRESHOLDS.place) }
}

function bySentence<T>(items: readonly T[], sentenceOf: (item: T) => number): Map<number, T[]> {
  const out = new Map<number, T[]>()
  for (const item of items) {
    const sentence = sentenceOf(item)
    const list = out.get(sentence)
    if (list) list.push(item)
    else out.set(sentence, [item])
  }
  return out
}

/** Up to `most` items on each side of token `at`; items in order of text. */
function nearestTo<T>(items: readonly T[], start: (item: T) => number, at: number, most: number): readonly T[] {
  if (items.length <= most) return items
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (start(items[middle]) < at) low = middle + 1
    else high = middle
  }
  return items.slice(Math.max(0, low - most), low + most)
}
