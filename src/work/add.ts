import { updateIndex } from '../store/columns/build.js'
import type { Told } from '../store/completed.js'
import { type After, createKeeper, type Keeper, type Looked } from '../store/keeper.js'
import type { Store } from '../store/open.js'
import type { CodedArticle, Outcome } from '../store/report.js'
import type { Article } from '../text/article.js'
import { ahead, inGroups } from './groups.js'
import type { Reader } from './reader.js'

export interface WorkOptions<Did = Outcome> {
  readonly reader: Reader
  /** What is done with each batch in its transaction, in order. */
  readonly after?: readonly After[]
  /** Once aborted, nothing more is begun; what has been coded is kept. */
  readonly signal?: AbortSignal
  readonly on?: (event: WorkEvent<Did>) => void
  /** What is told of an article elsewhere, where neither it nor its stored version tells it. */
  readonly lacking?: (article: Article) => Told | undefined
}

/** What becomes of an article: told when it is in the store for good, or when it could not get there. The article is the very object that was given. */
export type WorkEvent<Did = Outcome> =
  | { readonly kind: 'kept'; readonly article: Article; readonly outcome: Did; readonly records: number; readonly notes: readonly string[] }
  | { readonly kind: 'fault'; readonly article: Article; readonly error: Error }

export interface AddSummary {
  readonly new: number
  readonly changed: number
  readonly known: number
  readonly faults: number
  /** Records of the new and changed ones. */
  readonly records: number
}

/** `given` is the article that came, `article` what is kept of it. */
type Step = { readonly given: Article } & ({ readonly article: Article; readonly outcome: 'known' } | { readonly article: Article; readonly error: Error } | CodedArticle)
type CodedStep = Step & CodedArticle

/** Articles that are looked up, and then read, together. */
const GROUP = { most: 16, withinMs: 50, mostWeight: 1_000_000, weight: (article: Article) => article.text.length }
/** Groups that are read ahead, so that the reader has work while a batch is written. */
const GROUPS_AHEAD = 4
/** Articles that are written in one transaction. */
const BATCH = { most: 50, withinMs: 1000, mostWeight: 4_000_000, weight: (step: Step) => step.article.text.length }
/** What was added since the last flush is not safe from a power cut, and stands twice in the folder: the embedded database never empties its log by itself. */
export const FLUSH_EVERY_MS = 30_000

/** Codes articles and keeps them with their records, in order. An article that is there already in the same form is not coded again. */
export async function addArticles(store: Store, articles: AsyncIterable<Article> | Iterable<Article>, { reader, after = [], signal, on = () => {}, lacking }: WorkOptions): Promise<AddSummary> {
  const keeper = createKeeper(store, { coder: reader.identity, after })
  const summary = { new: 0, changed: 0, known: 0, faults: 0, records: 0 }
  const kept = (article: Article, outcome: Outcome, coded?: CodedArticle): void => {
    summary[outcome]++
    const records = outcome === 'known' || !coded ? 0 : coded.reading.records.length
    summary.records += records
    on({ kind: 'kept', article, outcome, records, notes: coded?.reading.notes ?? [] })
  }
  const failed = (article: Article, error: Error): void => {
    summary.faults++
    on({ kind: 'fault', article, error })
  }
  let flushed = Date.now()
  for await (const batch of inGroups(readAhead(until(articles, signal), { keeper, reader, lacking }), BATCH)) {
    const coded = batch.filter((step): step is CodedStep => 'reading' in step)
    const results = await keep(keeper, coded)
    for (const step of batch) {
      if ('outcome' in step) kept(step.given, step.outcome)
      else if ('error' in step) failed(step.given, step.error)
      else {
        const result = results[coded.indexOf(step)]
        if (result instanceof Error) failed(step.given, result)
        else kept(step.given, result, step)
      }
    }
    if (Date.now() - flushed > FLUSH_EVERY_MS) {
      await store.flush()
      flushed = Date.now()
    }
  }
  // So that the first question is answered at once.
  if (!signal?.aborted) await updateIndex(store.db)
  return summary
}

interface ReadingAhead extends Pick<WorkOptions, 'reader' | 'lacking'> {
  readonly keeper: Keeper
}

async function* readAhead(articles: AsyncIterable<Article>, { keeper, reader, lacking }: ReadingAhead): AsyncGenerator<Step> {
  const read = async (given: Article, { article, known }: Looked): Promise<Step> => (known ? { given, article, outcome: 'known' } : { given, ...(await readOne(reader, article)) })
  const readGroup = async (group: readonly Article[]): Promise<Step[]> => {
    const looked = await keeper.look(group, lacking)
    return Promise.all(group.map((given, i) => read(given, looked[i])))
  }
  for await (const steps of ahead(inGroups(articles, GROUP), readGroup, GROUPS_AHEAD)) yield* steps
}

/** An article that the coder cannot read costs itself only. */
export async function readOne(reader: Reader, article: Article): Promise<CodedArticle | { readonly article: Article; readonly error: Error }> {
  try {
    return { article, reading: await reader.read(article) }
  } catch (error) {
    return { article, error: error as Error }
  }
}

/** The batch as a whole; where the database refuses something in it, one by one, so that only what it refuses is missing. */
async function keep(keeper: Keeper, coded: readonly CodedArticle[]): Promise<readonly (Outcome | Error)[]> {
  if (coded.length === 0) return []
  try {
    return await keeper.add(coded)
  } catch (error) {
    if (!isAboutData(error)) throw error
    if (coded.length === 1) return [error as Error]
    const results: (Outcome | Error)[] = []
    for (const one of coded) results.push(...(await keep(keeper, [one])))
    return results
  }
}

/** Classes of SQLSTATE that tell of a value, not of the database: 22 data exception, 54 limit exceeded. */
const isAboutData = (error: unknown): boolean => /^(22|54)/.test((error as { code?: string }).code ?? '')

async function* until<T>(items: AsyncIterable<T> | Iterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}
