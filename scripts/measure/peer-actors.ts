/** Names that other coders' dictionaries list and the articles have, and whether we find somebody there. They are measured against, never copied. */
import fs from 'node:fs'
import path from 'node:path'
import type { Coder } from '../../src/coder.js'
import type { Lexicon } from '../../src/lexicon/lexicon.js'
import type { Article } from '../../src/text/article.js'
import { foldWord } from '../../src/text/spelling.js'
import { tally } from './segmentation.js'

const LONGEST = 5

export interface PeerNames {
  /** Names of two words or more in the articles, and the occurrences of them all. */
  readonly listed: number
  readonly occurrences: number
  readonly found: number
  readonly missed: ReadonlyMap<string, number>
}

/** Entries stand one a line, words joined by `_`; lines that begin with a tab are dates. Their words are cut down to stems, so ours are compared without article and ending. */
export function readPeerNames(folder: string, { spelling }: Lexicon): Set<string> {
  const names = new Set<string>()
  for (const file of fs.readdirSync(folder).filter((f) => f.startsWith('actor'))) {
    for (const line of fs.readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      const words = line.split(/\s*[[#\t]/)[0].split(/[_\s]+/).filter(Boolean)
      if (words.length > 1 && words.length <= LONGEST) names.add(words.map((word) => stem(foldWord(spelling, word))).join(' '))
    }
  }
  return names
}

export function comparePeers(articles: readonly Article[], coder: Coder, peers: ReadonlySet<string>): PeerNames {
  const listed = new Set<string>()
  const missed = new Map<string, number>()
  let [occurrences, found] = [0, 0]
  for (const article of articles) {
    const { doc, phrases, mentions } = coder.parse(article)
    const stems = doc.form.map(stem)
    const known = new Uint8Array(stems.length)
    for (const phrase of phrases) {
      const r = mentions.of[phrase.index]
      if (r.actor || r.why.some((w) => w.startsWith('role:')) || (r.country !== null && !r.why.includes('country: guessed from context'))) known.fill(1, phrase.start, phrase.end)
    }
    for (const { from, to } of doc.names) known.fill(1, from, to)
    for (let i = 0; i < stems.length; i++) {
      for (let length = LONGEST; length > 1; length--) {
        const name = stems.slice(i, i + length).join(' ')
        if (i + length > stems.length || !peers.has(name)) continue
        listed.add(name)
        occurrences++
        if (known.slice(i, i + length).includes(1)) found++
        else tally(missed, doc.form.slice(i, i + length).join(' '))
        i += length - 1
        break
      }
    }
  }
  return { listed: listed.size, occurrences, found, missed }
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/^[وبل]?ال/, '') : word).replace(/ه$/, '')
