/** Turns annotated articles into training examples for the choices the coder weighs. */
import type { Candidate } from '../src/events/candidate.js'
import { type Examined, type ModelName, type Models, modelsOf } from '../src/events/reader.js'
import type { Coder } from '../src/coder.js'
import type { Option } from '../src/events/options.js'
import { nobodyEvidence, partyEvidence, seenIn } from '../src/events/party-evidence.js'
import type { Parsed } from '../src/events/syntax.js'
import type { CountryChoice } from '../src/mentions/guess-country.js'
import { numbered } from '../src/weigh/numbered.js'
import type { Weights } from '../src/weigh/weights.js'
import { featuresOf, type FeatureRow, numberOf } from './names.js'
import type { Attachable, Attachables } from '../src/record/attachment.js'
import type { AnnotatedCountries, AnnotatedEvent, AnnotatedEvents, GoldArticle, GoldEntity, GoldRecord, GoldSpan } from './gold.js'
import { type Choice, trainChoice } from './conditional.js'
import { type Example, train } from './logistic.js'
import { sourceExamples } from './training-sources.js'

interface StatusExample {
  readonly features: FeatureRow
  readonly status: string
}

/** What teaches to tell events, their status, their parties and through whom they are known. */
export interface EventMaterial {
  readonly event: readonly Example[]
  readonly status: readonly StatusExample[]
  readonly actor: readonly Choice[]
  readonly recipient: readonly Choice[]
  readonly source: readonly Example[]
}

export interface Material extends EventMaterial {
  readonly fold: number
  readonly country: readonly Example[]
  readonly date: readonly Example[]
  readonly place: readonly Example[]
  /** Gold triggers that some candidate stands on, and that a candidate of the right type stands on. */
  readonly reached: number
  readonly typed: number
  readonly gold: number
}

export function materialOf(coder: Coder, { article, records, fold }: GoldArticle): Material {
  const { parsed, examined, attachables } = coder.examine(article)
  const { told, ...choices } = choicesOf(parsed, examined, records)
  return { fold, ...choices, country: countryExamples(coder, { article, mentions: records.flatMap((r) => [...r.actor, ...r.recipient]) }), source: sourceExamples(coder, article, records), ...circumstanceExamples(parsed, told, attachables(told.map(({ c }) => c))), gold: records.length }
}

/** What an article teaches of which the events alone are annotated. */
export function eventMaterialOf(coder: Coder, { article, events }: AnnotatedEvents): EventMaterial {
  const { parsed, examined } = coder.examine(article)
  const choices = choicesOf(parsed, examined, events)
  return { ...choices, source: sourceExamples(coder, article, events.flatMap(({ chain, actor, ...e }) => (chain ? [{ ...e, chain, actor: actor ?? [] }] : []))), event: choices.event.map((e, k) => ({ ...e, features: Int32Array.of(...e.features, numberOf(THIN), numberOf(`${THIN}:${examined.candidates[k].form}`)) })) }
}

/** Who annotated events alone passed over more of them, background above all: these features take that up in training, and are left out of what is learned. */
const THIN = 'thin'

const withoutThin = ({ bias, of }: Weights): Weights => ({ bias, of: new Map([...of].filter(([name]) => name !== THIN && !name.startsWith(`${THIN}:`))) })

/** What is an event, with which status and parties; `told`: the candidates that stand for annotated events. */
function choicesOf<R extends AnnotatedEvent>(parsed: Parsed, examined: Examined, records: readonly R[]): Omit<EventMaterial, 'source'> & Pick<Material, 'reached' | 'typed'> & { readonly told: readonly Told<R>[] } {
  const { tokens } = parsed.doc
  const event: Example[] = []
  const status: StatusExample[] = []
  const actor: Choice[] = []
  const recipient: Choice[] = []
  const parties = new Set<number>()
  const told: Told<R>[] = []
  const reached = new Set<number>()
  const typed = new Set<number>()
  for (const c of examined.candidates) {
    const on = records.map((r, k) => ({ r, k })).filter(({ r: { trigger } }) => trigger.start < tokens.end[c.at] && trigger.end > tokens.start[c.at])
    for (const { k } of on) reached.add(k)
    const right = on.find(({ r }) => r.event === c.frame.event)
    if (right && !typed.has(right.k) && told[told.length - 1]?.c.at !== c.at) told.push({ c, r: right.r })
    if (right) typed.add(right.k)
    event.push({ features: featuresOf(examined.eventEvidence.common(c), examined.eventEvidence.typical(c), examined.eventEvidence.context(c), examined.eventEvidence.own(c)), label: right ? 1 : 0 })
    if (!right) continue
    status.push({ features: featuresOf(examined.statusEvidence(c)), status: right.r.status })
    if (parties.has(right.k) || !c.fits) continue
    parties.add(right.k)
    const options = examined.options(c)
    const seen = seenIn(examined.context, c, options)
    const evidence = partyEvidence(parsed, c, options, seen)
    const features = options.map((o) => featuresOf(evidence(o)))
    const learn = (gold: readonly GoldEntity[] | null, into: Choice[]): void => {
      if (gold) into.push({ options: options.map((o, k) => ({ features: features[k], right: gold.some((e) => isMention(parsed, o, e)) })), none: featuresOf(nobodyEvidence(parsed, c, options, seen)) })
    }
    learn(right.r.actor, actor)
    learn(right.r.recipient, recipient)
  }
  return { event, status, actor, recipient, told, reached: reached.size, typed: typed.size }
}

/** What is known of the countries of mentions whose words say of none. */
export function countryExamples(coder: Coder, { article, mentions }: AnnotatedCountries): Example[] {
  const choices: CountryChoice[] = []
  const { doc: { tokens } } = coder.parse(article, (choice) => {
    choices.push(choice)
    return null
  })
  return choices.flatMap(({ mention, options, evidence }) => {
    const party = mentions.find((e) => e.start !== null && tokens.start[mention.from] < e.end! && tokens.end[mention.to - 1] > e.start)
    return party ? options.map((option): Example => ({ features: featuresOf(evidence(option)), label: option === (party.country ?? null) ? 1 : 0 })) : []
  })
}

/** An annotated event and the candidate that stands for it. */
interface Told<R> {
  readonly c: Candidate
  readonly r: R
}

/** Of the expressions around each annotated event, those that are annotated as its date and place. */
function circumstanceExamples({ doc: { tokens } }: Parsed, told: readonly Told<GoldRecord>[], attachables: Attachables): { date: Example[]; place: Example[] } {
  const examples = (options: readonly Attachable<{ from: number; to: number }>[], gold: GoldSpan | null): Example[] =>
    options.map(({ mention, evidence }) => ({ features: featuresOf(evidence), label: gold && gold.start < tokens.end[mention.to - 1] && gold.end > tokens.start[mention.from] ? 1 : 0 }))
  return { date: told.flatMap(({ c, r }) => examples(attachables.dates(c), r.date)), place: told.flatMap(({ c, r }) => examples(attachables.places(c), r.place)) }
}

/** Whether an option is the annotated mention: they overlap, or share a word of their names that is long enough to tell. */
function isMention(p: Parsed, option: Option, e: GoldEntity): boolean {
  const { tokens } = p.doc
  return option.referents.some((r) => {
    if (e.start !== null && e.end !== null && tokens.start[r.from] < e.end && tokens.end[r.to - 1] > e.start) return true
    const words = (s: string): string[] => s.replace(/[\u064b-\u0652"«»()،]/g, '').split(/\s+/).map((w) => w.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/^(?:ال|لل|بال|وال)/, '')).filter((w) => w.length > 3)
    const gold = new Set(words(`${e.start === null ? '' : p.doc.text.slice(e.start, e.end!)} ${e.name ?? ''}`))
    return words(`${r.name} ${p.doc.text.slice(tokens.start[r.from], tokens.end[r.to - 1])}`).some((w) => gold.has(w)) && r.named
  })
}

/**
 * Features of events that are seen less than ten times, and of parties less than eight times, are left out to keep the tables small: with three instead event F1 is 0.4 better and
 * the table twice as long.
 *
 * @param events what further articles teach of events alone
 * @param countries and of the countries of mentions
 */
export function trainWeights(material: readonly Material[], events: readonly EventMaterial[] = [], countries: readonly Example[] = []): Record<ModelName, Weights> {
  const all = [...material, ...events]
  const status = all.flatMap((m) => m.status)
  const one = (name: string): Weights => train(status.map((s) => ({ features: s.features, label: s.status === name ? 1 : 0 })), { epochs: 20, l2: 0.005, rate: 0.05 })
  return {
    event: withoutThin(train(all.flatMap((m) => m.event), { least: 10 })),
    planned: one('planned'), hypothetical: one('hypothetical'), negated: one('negated'),
    actor: trainChoice(all.flatMap((m) => m.actor), { least: 8 }), recipient: trainChoice(all.flatMap((m) => m.recipient), { least: 8 }),
    country: train([...material.flatMap((m) => m.country), ...countries], { least: 4 }),
    date: train(material.flatMap((m) => m.date)),
    place: train(material.flatMap((m) => m.place)),
    source: train(all.flatMap((m) => m.source), { least: 3 }),
  }
}

/** The same as models to code with. */
export function trainModels(...teaching: Parameters<typeof trainWeights>): Models {
  const weights = trainWeights(...teaching)
  return modelsOf((name) => numbered(weights[name]))
}
