import fs from 'node:fs'
import zlib from 'node:zlib'
import type { Article } from '../../src/text/article.js'
import { Kind } from '../../src/text/tokens.js'
import { texted } from '../../src/text/texted.js'
import type { WordStage } from '../../src/words/words.js'
import { tally } from './segmentation.js'

export interface Coverage {
  readonly articles: number
  /** Running Arabic words. */
  readonly words: number
  /** Those whose chosen reading comes from the lexicon. */
  readonly known: number
  /** Those that belong to a name of several words that the lexicon lists. */
  readonly named: number
  readonly unknown: ReadonlyMap<string, number>
}

/** `count` articles of the files, drawn by a seeded shuffle that is the same on every machine. */
export function drawArticles(files: readonly string[], count: number, seed: number): Article[] {
  const lines = linesOf(files)
  const random = mulberry32(seed)
  for (let i = 0; i < Math.min(count, lines.length); i++) {
    const j = i + Math.floor(random() * (lines.length - i))
    ;[lines[i], lines[j]] = [lines[j], lines[i]]
  }
  return lines.slice(0, count).map((line) => JSON.parse(line) as Article)
}

export const countArticles = (files: readonly string[]): number => linesOf(files).length

const linesOf = (files: readonly string[]): string[] => files.flatMap((file) => zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n').filter(Boolean))

export function measureCoverage(articles: readonly Article[], stage: WordStage): Coverage {
  const counts = { articles: articles.length, words: 0, known: 0, named: 0 }
  const unknown = new Map<string, number>()
  for (const article of articles) {
    const doc = stage(texted(article))
    for (let i = 0; i < doc.tokens.count; i++) {
      if (doc.tokens.kind[i] !== Kind.WORD) continue
      counts.words++
      const name = doc.nameAt[i]
      if (doc.word[i].lexeme >= 0) counts.known++
      else if (name >= 0 && doc.names[name].to - doc.names[name].from > 1) counts.named++
      else tally(unknown, doc.form[i])
    }
  }
  return { ...counts, unknown }
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
