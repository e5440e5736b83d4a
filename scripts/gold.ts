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

/** Further articles, annotated by the same guidelines for training only: offsets and ids here, texts in the data beside the project. */
export function readAnnotations(): GoldArticle[] {
  if (!fs.existsSync(annotationsDir)) return []
  const wanted = new Map(fs.readdirSync(annotationsDir).filter((f) => f.endsWith('.json')).map((f) => [f.slice(0, -'.json'.length), f]))
  const out: GoldArticle[] = []
  for (const file of ['news-2018.jsonl.gz', 'news-2015.jsonl.gz']) {
    for (const line of zlib.gunzipSync(fs.readFileSync(path.join(shared, 'data', file))).toString('utf8').split('\n')) {
      const id = /^\{"id": ?"([^"]+)"/.exec(line)?.[1]
      const annotation = id ? wanted.get(id) : undefined
      if (!annotation) continue
      const { records } = JSON.parse(fs.readFileSync(path.join(annotationsDir, annotation), 'utf8')) as { records: GoldRecord[] }
      out.push({ article: JSON.parse(line) as Article, records, fold: -1 })
    }
  }
  return out
}
