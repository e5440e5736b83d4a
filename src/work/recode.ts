import { updateIndex } from '../store/columns/build.js'
import type { Store } from '../store/open.js'
import { createRecoder, type Recoder, type Stale } from '../store/recoder.js'
import { FLUSH_EVERY_MS, readOne, type WorkOptions } from './add.js'
import { ahead } from './groups.js'

/** Pages that are read by the coder while one is written. */
const PAGES_AHEAD = 2

export interface RecodeSummary {
  readonly recoded: number
  readonly faults: number
  readonly records: number
  /** Articles that are still to be recoded: those with faults, or the rest after an interruption. */
  readonly left: number
}

export interface RecodeOptions extends WorkOptions<'recoded'> {
  /** Those too that the present coder has coded. */
  readonly all?: boolean
}

/** Brings stored articles up to the reader's coder, batch by batch. One that is killed goes on where it was: what is done is told by the coder's identity. */
export async function recodeArticles(store: Store, { reader, after = [], all = false, signal, on = () => {} }: RecodeOptions): Promise<RecodeSummary> {
  const recoder = createRecoder(store, { coder: reader.identity, after })
  const summary = { recoded: 0, faults: 0, records: 0 }
  if (all) await recoder.markAll()
  let flushed = Date.now()
  const read = async (page: readonly Stale[]) => Promise.all(page.map(async ({ id, version, article }) => ({ id, version, ...(await readOne(reader, article)) })))
  for await (const steps of ahead(pages(recoder, signal), read, PAGES_AHEAD)) {
    const coded = steps.filter((step) => 'reading' in step)
    await recoder.keep(coded)
    for (const step of steps) {
      const { article } = step
      if ('reading' in step) {
        summary.recoded++
        summary.records += step.reading.records.length
        on({ kind: 'kept', article, outcome: 'recoded', records: step.reading.records.length, notes: step.reading.notes })
      } else {
        summary.faults++
        on({ kind: 'fault', article, error: step.error })
      }
    }
    if (Date.now() - flushed > FLUSH_EVERY_MS) {
      await store.flush()
      flushed = Date.now()
    }
  }
  // So that the first question is answered at once.
  if (!signal?.aborted) await updateIndex(store.db)
  return { ...summary, left: await recoder.left() }
}

async function* pages(recoder: Recoder, signal?: AbortSignal): AsyncGenerator<Stale[]> {
  let last = 0
  while (!signal?.aborted) {
    const page = await recoder.next(last)
    if (page.length === 0) return
    last = page[page.length - 1].version
    yield page
  }
}
