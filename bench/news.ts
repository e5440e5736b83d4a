import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import zlib from 'node:zlib'
import { shared } from '../scripts/gold.js'
import type { Article } from '../src/index.js'

/** The collections of articles the measures are taken on; they are no part of the project. */
export const NEWS = { 2015: path.join(shared, 'data/news-2015.jsonl.gz'), 2018: path.join(shared, 'data/news-2018.jsonl.gz') } as const

export const haveNews = (): boolean => Object.values(NEWS).every((file) => fs.existsSync(file))

/** The articles of a collection one by one, so that memory holds one at a time. */
export async function* articlesOf(file: string): AsyncGenerator<Article> {
  const lines = readline.createInterface({ input: fs.createReadStream(file).pipe(zlib.createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Article
}

/** Words between white space. */
export function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words++
  return words
}
