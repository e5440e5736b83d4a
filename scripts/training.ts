/** Turns annotated articles into training examples for the choices the coder weighs. */
import type { Candidate } from '../src/events/candidate.js'
import type { Models } from '../src/events/reader.js'
import type { Coder } from '../src/coder.js'
import type { Option } from '../src/events/options.js'
import { partyEvidence } from '../src/events/party-evidence.js'
import type { Parsed } from '../src/events/syntax.js'
import type { CountryChoice } from '../src/mentions/guess-country.js'
import { namesOf } from '../src/weigh/weights.js'
import type { Attachable, Attachables } from '../src/record/attachment.js'
import type { GoldArticle, GoldEntity, GoldRecord, GoldSpan } from './gold.js'
import { type Example, train } from './logistic.js'
import { sourceExamples } from './training-sources.js'

export interface Material {
  readonly fold: number
  readonly event: readonly Example[]
  readonly status: readonly { readonly features: readonly string[]; readonly status: string }[]
  readonly actor: readonly Example[]
  readonly recipient: readonly Example[]
  readonly country: readonly Example[]
  readonly date: readonly Example[]
  readonly place: readonly Example[]
  readonly source: readonly Example[]
  /** Gold triggers that some candidate stands on, and that a candidate of the right type stands on. */
  readonly reached: number
  readonly typed: number
  readonly gold: number
}

export function materialOf(coder: Coder, { article, records, fold }: GoldArticle): Material {
  const { parsed, examined, attachables } = coder.examine(article)
  const { tokens } = parsed.doc
  const event: Example[] = []
  const status: { features: readonly string[]; status: string }[] = []
  const actor: Example[] = []
  const recipient: Example[] = []
  const parties = new Set<number>()
  const told: Told[] = []
  const reached = new Set<number>()
  const typed = new Set<number>()
  for (const c of examined.candidates) {
    const start = tokens.start[c.at]
    const end = tokens.end[c.at]
    const on = records.map((r, k) => ({ r, k })).filter(({ r }) => r.trigger.start < end && r.trigger.end > start)
    for (const { k } of on) reached.add(k)
    const right = on.find(({ r }) => r.event === c.frame.event)
    if (right && !typed.has(right.k) && told[told.length - 1]?.c.at !== c.at) told.push({ c, r: right.r })
    if (right) typed.add(right.k)
    event.push({ features: [...namesOf(examined.eventEvidence.common(c)), ...namesOf(examined.eventEvidence.typical(c)), ...namesOf(examined.eventEvidence.own(c))], label: right ? 1 : 0 })
    if (right && !parties.has(right.k) && c.fits) {
      parties.add(right.k)
      const options = examined.options(c)
      const evidence = partyEvidence(parsed, c, options)
      for (const o of options) {
        const features = namesOf(evidence(o))
        actor.push({ features, label: right.r.actor.some((e) => isMention(parsed, o, e)) ? 1 : 0 })
        recipient.push({ features, label: right.r.recipient.some((e) => isMention(parsed, o, e)) ? 1 : 0 })
      }
    }
    if (right) status.push({ features: namesOf(examined.statusEvidence(c)), status: right.r.status })
  }
  return { fold, event, status, actor, recipient, country: countryExamples(coder, article, records), source: sourceExamples(coder, article, records), ...circumstanceExamples(parsed, told, attachables(told.map(({ c }) => c))), reached: reached.size, typed: typed.size, gold: records.length }
}

/** What is known of the countries of annotated parties whose words say of none. */
function countryExamples(coder: Coder, article: GoldArticle['article'], records: GoldArticle['records']): Example[] {
  const choices: CountryChoice[] = []
  const { doc: { tokens } } = coder.parse(article, (choice) => {
    choices.push(choice)
    return null
  })
  const parties = records.flatMap((r) => [...r.actor, ...r.recipient])
  return choices.flatMap(({ mention, options, evidence }) => {
    const party = parties.find((e) => e.start !== null && tokens.start[mention.from] < e.end! && tokens.end[mention.to - 1] > e.start)
    return party ? options.map((option): Example => ({ features: namesOf(evidence(option)), label: option === (party.country ?? null) ? 1 : 0 })) : []
  })
}

/** An annotated event and the candidate that stands for it. */
interface Told {
  readonly c: Candidate
  readonly r: GoldRecord
}

/** Of the expressions around each annotated event, those that are annotated as its date and place. */
function circumstanceExamples({ doc: { tokens } }: Parsed, told: readonly Told[], attachables: Attachables): { date: Example[]; place: Example[] } {
  const examples = (options: readonly Attachable<{ from: number; to: number }>[], gold: GoldSpan | null): Example[] =>
    options.map(({ mention, evidence }) => ({ features: namesOf(evidence), label: gold && gold.start < tokens.end[mention.to - 1] && gold.end > tokens.start[mention.from] ? 1 : 0 }))
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

export function trainModels(material: readonly Material[]): Models {
  const status = material.flatMap((m) => m.status)
  const one = (name: string): Models['event'] => train(status.map((s) => ({ features: s.features, label: s.status === name ? 1 : 0 })), { epochs: 20, l2: 0.005, rate: 0.05 })
  return {
    event: train(material.flatMap((m) => m.event), { least: 3 }),
    status: { planned: one('planned'), hypothetical: one('hypothetical'), negated: one('negated') },
    party: { actor: train(material.flatMap((m) => m.actor), { least: 4 }), recipient: train(material.flatMap((m) => m.recipient), { least: 4 }) },
    country: train(material.flatMap((m) => m.country)),
    date: train(material.flatMap((m) => m.date)),
    place: train(material.flatMap((m) => m.place)),
    source: train(material.flatMap((m) => m.source), { least: 3 }),
  }
}
