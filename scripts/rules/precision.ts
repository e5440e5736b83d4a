/** How often the annotated articles say that a rule or row was right. */
import type { Coder } from '../../src/coder.js'
import { foldOf, FOLDS, type GoldArticle, type GoldEntity, type GoldRecord } from '../gold.js'
import { nameOf } from '../names.js'
import { materialOf, trainModels } from '../training.js'
import type { EventRecord } from '../../src/record/record.js'
import type { Lexicon } from '../../src/lexicon/lexicon.js'
import { keyOf, rowsOfKind } from './entries.js'
import { namedRules, rowOfFrame } from './firings.js'

export interface Judged {
  right: number
  of: number
}

export interface Precision {
  readonly of: ReadonlyMap<string, Judged>
  /** Frames by their full ids: what a verb's frame makes of its verbal noun is judged apart. */
  readonly forms: ReadonlyMap<string, Judged>
}

/** All annotated articles in five parts; each part is coded with weights trained on the other four. */
export function precisionOf(coder: Coder, lexicon: Lexicon, gold: readonly GoldArticle[], labels: ReadonlyMap<string, string>): Precision {
  const of = new Map<string, Judged>()
  const forms = new Map<string, Judged>()
  const judge = (table: Map<string, Judged>, key: string, right: boolean): void => {
    const known = table.get(key) ?? { right: 0, of: 0 }
    known.of++
    if (right) known.right++
    table.set(key, known)
  }
  const statusWords = new Map<string, { name: string; status: string }[]>()
  for (const { name, row: { cells } } of rowsOfKind(lexicon, 'status word')) statusWords.set(cells.phrase, [...(statusWords.get(cells.phrase) ?? []), { name, status: cells.status }])

  const material = gold.map((g) => ({ ...materialOf(coder, g), fold: foldOf(g.article) }))
  for (const { features, status } of material.flatMap((m) => m.status)) {
    for (const feature of features) {
      const [, kind, name] = /^(phrase|rulename):(.*)$/u.exec(nameOf(feature)) ?? []
      if (kind === 'rulename') judge(of, keyOf('rule', name), labels.get(name) === status)
      if (kind === 'phrase') for (const word of statusWords.get(name) ?? []) judge(of, keyOf('status word', word.name), word.status === status)
    }
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainModels(material.filter((m) => m.fold !== fold))
    for (const { article, records } of gold.filter((g) => foldOf(g.article) === fold)) {
      for (const r of coder.layers(article, models).records) {
        const there = records.find((g) => g.event === r.event && g.trigger.start < r.trigger.end && g.trigger.end > r.trigger.start)
        const frame = r.why[0].slice('frame:'.length)
        judge(of, keyOf('frame', rowOfFrame(frame)), there !== undefined)
        judge(forms, frame, there !== undefined)
        if (there) for (const rule of namedRules(r)) judge(of, keyOf('rule', rule), r.why.includes(`condition:${rule}`) ? overlap(there.condition, r.condition) : isChain(there, r))
      }
    }
  }
  return { of, forms }
}

const overlap = (a: GoldRecord['condition'], b: GoldRecord['condition']): boolean => a !== null && b !== null && a.start < b.end && a.end > b.start

/** Links of the same number in the same order, each on the annotated words. */
const isChain = (gold: GoldRecord, r: EventRecord): boolean => gold.chain.length === r.chain.length && gold.chain.every((link: GoldEntity, k) => link.start === null || (link.start < (r.chain[k].end ?? 0) && link.end! > (r.chain[k].start ?? 0)))
