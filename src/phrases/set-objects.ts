import { Pos } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import { foldWord } from '../text/spelling.js'
import type { Worded } from '../words/doc.js'

/** Where the object begins that the verb before a phrase is known by, between tokens `from` and `limit`; `limit` when there is none. */
export type SetObjects = (doc: Worded, head: number, from: number, limit: number) => number

/** The verb stands no further before its subject's head than this, in tokens: لقي أكثر من ستة جنود. */
const BEFORE = 5
/** The object stands no further behind it. */
const BEHIND = 6

/** لقي ستة جنود | مصرعهم: from `grammar/set-objects.tsv`. */
export function setObjectsOf(lexicon: Lexicon): SetObjects {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const byVerb = new Map(rowsOf(lexicon, 'grammar/set-objects').map(({ cells }) => [fold(cells.verb), new Set(valuesOf(cells.words).map(fold))]))
  return ({ word, form, sentence }, head, from, limit) => {
    let verb = head - 1
    while (verb >= 0 && head - verb <= BEFORE && sentence[verb] === sentence[head] && word[verb].pos !== Pos.VERB && word[verb].pos !== Pos.PUNCT) verb--
    const objects = verb >= 0 && sentence[verb] === sentence[head] && word[verb].pos === Pos.VERB ? byVerb.get(word[verb].lemma) : undefined
    if (objects) for (let i = from; i < Math.min(limit, from + BEHIND); i++) if (word[i].conj === '' && word[i].prep === '' && (objects.has(word[i].lemma) || objects.has(form[i]))) return i
    return limit
  }
}
