/** Turns annotated articles into training examples for the choices the coder weighs. */
import type { Models } from '../src/events/reader.js'
import type { Coder } from '../src/coder.js'
import type { GoldArticle } from './gold.js'
import { type Example, train } from './logistic.js'

export interface Material {
  readonly fold: number
  readonly event: readonly Example[]
  readonly status: readonly { readonly features: readonly string[]; readonly status: string }[]
  /** Gold triggers that some candidate stands on, and that a candidate of the right type stands on. */
  readonly reached: number
  readonly typed: number
  readonly gold: number
}

export function materialOf(coder: Coder, { article, records, fold }: GoldArticle): Material {
  const { parsed, examined } = coder.examine(article)
  const { tokens } = parsed.doc
  const event: Example[] = []
  const status: { features: readonly string[]; status: string }[] = []
  const reached = new Set<number>()
  const typed = new Set<number>()
  for (const c of examined.candidates) {
    const start = tokens.start[c.at]
    const end = tokens.end[c.at]
    const on = records.map((r, k) => ({ r, k })).filter(({ r }) => r.trigger.start < end && r.trigger.end > start)
    for (const { k } of on) reached.add(k)
    const right = on.find(({ r }) => r.event === c.frame.event)
    if (right) typed.add(right.k)
    event.push({ features: examined.eventEvidence(c), label: right ? 1 : 0 })
    if (right) status.push({ features: examined.statusEvidence(c), status: right.r.status })
  }
  return { fold, event, status, reached: reached.size, typed: typed.size, gold: records.length }
}

export function trainModels(material: readonly Material[]): Models {
  const status = material.flatMap((m) => m.status)
  const one = (name: string): Models['event'] => train(status.map((s) => ({ features: s.features, label: s.status === name ? 1 : 0 })), { epochs: 20, l2: 0.01, rate: 0.1 })
  return {
    event: train(material.flatMap((m) => m.event)),
    status: { planned: one('planned'), hypothetical: one('hypothetical'), negated: one('negated') },
  }
}
