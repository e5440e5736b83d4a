import { arabic as table } from '../lexicon/packed-stories.js'
import { readTable } from '../lexicon/table.js'
import { whenAsked } from '../lexicon/when-asked.js'

type Filled = Readonly<Record<string, string | number>>

/** Phrases of grammar/stories/arabic.tsv, filled in. */
export interface Phrases {
  say(phrase: string, filled?: Filled): string
  /** Whether there is such a phrase: kinds of figures may be a user's own. */
  has(phrase: string): boolean
  /** By a number, which also stands for `{n}`. */
  by(n: number, phrase: string, filled?: Filled): string
}

const plural = new Intl.PluralRules('ar')

export const arabicPhrases: () => Phrases = whenAsked(() => phrasesOf(table))

function phrasesOf(text: string): Phrases {
  const rows = new Map(readTable('grammar/stories/arabic.tsv', text, []).map(({ cells }) => [`${cells.phrase} ${cells.number}`, cells.text]))
  const fill = (template: string | undefined, filled: Filled): string => {
    if (template === undefined) throw new Error('grammar/stories/arabic.tsv lacks a phrase')
    return template.replace(/\{(\w+)\}/g, (_, slot: string) => String(filled[slot]))
  }
  return {
    say: (phrase, filled = {}) => fill(rows.get(`${phrase} `), filled),
    has: (phrase) => rows.has(`${phrase} `),
    by: (n, phrase, filled = {}) => fill(rows.get(`${phrase} ${plural.select(n)}`) ?? rows.get(`${phrase} other`), { n, ...filled }),
  }
}
