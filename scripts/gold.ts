/** The annotated articles that measures are made on, read from beside the project; absent in a clean checkout. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import type { Article } from '../src/text/article.js'

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
export const shared = path.join(root, '..', 'shared')
export const goldDir = path.join(shared, 'gold', 'dev')
export const docsFile = path.join(shared, 'gold', 'docs.dev.jsonl')

export interface GoldEntity {
  readonly start: number | null
  readonly end: number | null
  readonly name?: string
  readonly country?: string | null
}

export interface GoldRecord {
  readonly event: string
  readonly mode: string | null
  readonly status: string
  readonly trigger: { readonly start: number; readonly end: number }
  readonly actor: readonly GoldEntity[]
  readonly recipient: readonly GoldEntity[]
  readonly chain: readonly GoldEntity[]
  readonly condition: GoldSpan | null
  readonly date: GoldSpan | null
  readonly place: GoldSpan | null
}

export interface GoldSpan {
  readonly start: number
  readonly end: number
}

export interface GoldArticle {
  readonly article: Article
  readonly records: readonly GoldRecord[]
  readonly fold: number
}

export const FOLDS = 5

export function haveGold(): boolean {
  return fs.existsSync(docsFile) && fs.existsSync(goldDir)
}

/** Articles with their records; the fold is told by the id, so that it never changes. */
export function readGold(): GoldArticle[] {
  return fs.readFileSync(docsFile, 'utf8').split('\n').filter(Boolean).map((line) => {
    const article = JSON.parse(line) as Article
    const { records } = JSON.parse(fs.readFileSync(path.join(goldDir, `${article.id}.json`), 'utf8')) as { records: GoldRecord[] }
    return { article, records, fold: foldOf(article) }
  })
}

export const foldOf = ({ id }: Article): number => [...id].reduce((h, c) => (h * 31 + c.codePointAt(0)!) >>> 0, 7) % FOLDS

const annotationsDir = path.join(root, 'bench', 'annotations')
const eventsFile = path.join(root, 'bench', 'events.tsv')
const countriesFile = path.join(root, 'bench', 'countries.tsv')

/** Further articles, annotated by the same guidelines for training only: offsets and ids here, texts in the data beside the project. */
export function readAnnotations(): GoldArticle[] {
  if (!fs.existsSync(annotationsDir)) return []
  const files = new Map(fs.readdirSync(annotationsDir).filter((f) => f.endsWith('.json')).map((f) => [f.slice(0, -'.json'.length), f]))
  return articlesOf(files).map(([article, file]) => {
    const { records } = JSON.parse(fs.readFileSync(path.join(annotationsDir, file), 'utf8')) as { records: GoldRecord[] }
    return { article, records, fold: -1 }
  })
}

/** An event as far as it is annotated; parties and sources that nobody was asked for are null. */
export interface AnnotatedEvent extends Pick<GoldRecord, 'event' | 'status' | 'trigger'> {
  readonly actor: readonly GoldEntity[] | null
  readonly recipient: readonly GoldEntity[] | null
  readonly chain: readonly GoldEntity[] | null
}

/** An article of which the events alone are annotated, and in half of them who acts upon whom and through whom it is known. */
export interface AnnotatedEvents {
  readonly article: Article
  readonly events: readonly AnnotatedEvent[]
}

/** One article a line: its id, then `start-end TYPE [status] [actor:start-end+start-end|none recipient:… chain:…]` for each event, with commas between. */
export function readEvents(): AnnotatedEvents[] {
  return articlesOf(rowsOf(eventsFile)).map(([article, events]) => ({ article, events: cellsOf(events).map(eventOf) }))
}

/** An article of which the countries of some mentions are annotated whose words do not say them. */
export interface AnnotatedCountries {
  readonly article: Article
  readonly mentions: readonly Pick<GoldEntity, 'start' | 'end' | 'country'>[]
}

/** One article a line: its id, then `start-end CODE|none` for each mention, with commas between. */
export function readCountries(): AnnotatedCountries[] {
  return articlesOf(rowsOf(countriesFile)).map(([article, mentions]) => ({ article, mentions: cellsOf(mentions).map(countryOf) }))
}

function countryOf(cell: string): AnnotatedCountries['mentions'][number] {
  const [mention, code] = cell.split(' ')
  return { ...spanOf(mention), country: code === 'none' ? null : code }
}

/** The lines of a table of ids and cells below its header; none where there is no such file. */
function rowsOf(file: string): Map<string, string> {
  if (!fs.existsSync(file)) return new Map()
  return new Map(fs.readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t')).map(([id, cells]) => [id, cells]))
}

const cellsOf = (row: string): string[] => row.split(', ').filter(Boolean)

function eventOf(cell: string): AnnotatedEvent {
  const [trigger, event, ...rest] = cell.split(' ')
  const entities = (role: string): GoldEntity[] | null => {
    const given = rest.find((r) => r.startsWith(`${role}:`))?.slice(role.length + 1)
    return given === undefined ? null : given === 'none' ? [] : given.split('+').map(spanOf)
  }
  return { event, status: rest.find((r) => !r.includes(':')) ?? 'actual', trigger: spanOf(trigger), actor: entities('actor'), recipient: entities('recipient'), chain: entities('chain') }
}

function spanOf(cell: string): GoldSpan {
  const [start, end] = cell.split('-').map(Number)
  return { start, end }
}

/** The articles of the data whose ids are wanted, each with what is wanted of it. */
function articlesOf<T>(wanted: ReadonlyMap<string, T>): [Article, T][] {
  const out: [Article, T][] = []
  for (const file of ['news-2018.jsonl.gz', 'news-2015.jsonl.gz']) {
    for (const line of zlib.gunzipSync(fs.readFileSync(path.join(shared, 'data', file))).toString('utf8').split('\n')) {
      const id = /^\{"id": ?"([^"]+)"/.exec(line)?.[1]
      const found = id === undefined ? undefined : wanted.get(id)
      if (found !== undefined) out.push([JSON.parse(line) as Article, found])
    }
  }
  return out
}
