/** Whether confidence means what it says: how often records of a confidence are right. */
import type { EventRecord } from '../src/record/record.js'
import type { GoldArticle } from './gold.js'

/** Records are put together by tenths of confidence. */
const BANDS = 10
const CUTS = [0.5, 0.6, 0.7, 0.8, 0.9]

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** A record is right here when an annotated one of its type stands on its trigger: confidence is told of the event, not of its parties and sources. */
export function reliabilityOf(records: readonly EventRecord[], gold: readonly GoldArticle[]): string {
  const annotated = new Map(gold.map((g) => [g.article.id, g.records]))
  const judged = records.map((r): Judged => ({ confidence: r.confidence, right: annotated.get(r.doc)?.some((g) => g.event === r.event && g.trigger.start < r.trigger.end && g.trigger.end > r.trigger.start) ?? false }))
  const bands = Array.from({ length: BANDS }, (_, k) => judged.filter((j) => Math.min(BANDS - 1, Math.floor(j.confidence * BANDS)) === k)).filter((band) => band.length > 0)
  // Expected calibration error: how far confidence and share of right ones lie apart, over all records (Naeini et al. 2015).
  const error = bands.reduce((sum, band) => sum + (band.length / judged.length) * Math.abs(meanConfidence(band) - shareRight(band)), 0)
  return [
    'confidence  records  mean   right',
    ...bands.map((band) => `from ${(Math.floor(meanConfidence(band) * BANDS) / BANDS).toFixed(1)}   ${String(band.length).padStart(7)}  ${meanConfidence(band).toFixed(3)}  ${shareRight(band).toFixed(3)}`),
    `expected calibration error ${error.toFixed(3)}`,
    ...CUTS.map((cut) => {
      const kept = judged.filter((j) => j.confidence >= cut)
      return `--min-confidence ${cut}: ${kept.length} records, ${(100 * shareRight(kept)).toFixed(1)} % right`
    }),
  ].join('\n')
}

const meanConfidence = (list: readonly Judged[]): number => list.reduce((sum, j) => sum + j.confidence, 0) / list.length
const shareRight = (list: readonly Judged[]): number => list.filter((j) => j.right).length / list.length
