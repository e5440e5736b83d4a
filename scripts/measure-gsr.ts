/**
 * Measures the coder on the Arabic gold standard (sentences alone, judged by several readers): whether a sentence holds an act of ASSAULT or PROTEST that is not
 * negated, and whether the words for who acts and who suffers are found.
 *   npm run measure-gsr                  figures                  npm run measure-gsr -- --errors     with the sentences that were missed or taken wrongly
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import type { EventRecord } from '../src/record/record.js'
import { shared } from './gold.js'
import { type Article, type Sentence, sentencesIn, type Spanned, spannedIn } from './measure/gold-standard.js'
import { type PartyFigures, partiesFound } from './measure/party-words.js'

const dir = path.join(shared, 'data/gsr')
const files = { sentences: path.join(dir, 'sentences.dev.jsonl'), spans: path.join(dir, 'spans.dev.jsonl') }
const TYPES = ['ASSAULT', 'PROTEST'] as const
/** A sentence alone says less than an article, so it is told what a higher confidence would find. */
const LEAST = [0, 0.5, 0.6, 0.7, 0.8, 0.9]

if (!Object.values(files).every((file) => fs.existsSync(file))) {
  console.log('measure-gsr: the gold standard (../shared/data/gsr) is not here; nothing was measured')
  process.exit(0)
}
const coder = createCoder()
const actsOf = (s: Article, event: string): EventRecord[] => coder.code({ id: s.id, text: s.text }).records.filter((r) => r.event === event && r.status !== 'negated')
const sentences = sentencesIn(files.sentences).map((s) => ({ ...s, acts: actsOf(s, s.event) }))
for (const event of TYPES) reportSentences(event, sentences.filter((s) => s.event === event))
const spans = spannedIn(files.spans)
for (const event of TYPES) reportParties(event, spans.filter((s) => s.event === event))
if (process.argv.includes('--errors')) reportErrors()

/** Its readers agree that a sentence holds an act, or one of them at least found one: many more do the latter. */
function reportSentences(event: string, list: readonly (Sentence & { readonly acts: readonly EventRecord[] })[]): void {
  console.log(`${event}: ${list.length} sentences; all readers find one in ${list.filter((s) => s.holds).length}, some in ${list.filter((s) => s.accept > 0).length}`)
  for (const least of LEAST) {
    const found = list.filter((s) => s.acts.some((r) => r.confidence >= least))
    const told = (holds: (s: Sentence) => boolean): string => {
      const [right, all] = [found.filter(holds).length, list.filter(holds).length]
      return `precision ${percent(right, found.length)}, recall ${percent(right, all)}, F1 ${percent(2 * right, found.length + all)}`
    }
    console.log(`  confidence ≥ ${least}: ${told((s) => s.holds)}; of what some find: ${told((s) => s.accept > 0)}`)
  }
}

function reportParties(event: string, list: readonly Spanned[]): void {
  const figures = partiesFound(list.map((s) => ({ spanned: s, acts: actsOf(s, event) })))
  const told = ({ named, found }: PartyFigures['source']): string => `${percent(found, named)} of ${named}`
  console.log(`${event} spans (${list.length} sentences, an act found in ${figures.acts}): source's words found ${told(figures.source)}, target's ${told(figures.target)}; either way round ${told(figures.sourceAsEither)} and ${told(figures.targetAsEither)}`)
}

function reportErrors(): void {
  for (const event of TYPES) {
    const of = sentences.filter((s) => s.event === event)
    console.log(`\n${event} missed:`)
    for (const s of of) if (s.holds && s.acts.length === 0) console.log(`  ${s.id} ${s.text}`)
    console.log(`\n${event} taken wrongly:`)
    for (const s of of) if (!s.holds && s.acts.length > 0) console.log(`  ${s.id} (${s.label}) [${s.acts.map((r) => `${r.trigger.text} ${r.status} ${r.confidence} ${r.why[0]}`).join('; ')}] ${s.text}`)
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
