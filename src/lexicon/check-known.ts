import { compileSpelling, foldWord } from '../text/spelling.js'
import type { Known } from './check-cells.js'
import { morphologyFor } from './check-morphology.js'
import { isWhole, type Table, tablesOf } from './check-tables.js'
import { Pos, posOf } from './features.js'
import { addVerb, addWord, type Entry, type Lexeme } from './lexemes.js'
import type { Source } from './lexicon.js'
import type { Language } from './morphology.js'
import type { Fault, Row } from './table.js'

/** Words that tables may refer to, folded. */
interface Words {
  readonly verbs: ReadonlySet<string>
  readonly nominals: ReadonlySet<string>
}

/** What the tables may refer to, in themselves and in `base`. Conjugating the verbs finds those that do not give their lemma, on the way: faults of `own`. */
export function knownOf(own: readonly Table[], base: Source, faults: Fault[]): Known {
  const small = [...own, ...tablesOf(only(base, /^(spelling|words\/particles[^/]*|grammar\/prepositions)\.tsv$/), [])].filter(isWhole)
  const rows = (path: RegExp): Row[] => small.filter((table) => path.test(table.path)).flatMap((table) => table.rows)
  const spelling = compileSpelling(rows(/^spelling\.tsv$/).map(({ cells }) => ({ from: cells.from, to: cells.to })))
  const fold = (word: string): string => foldWord(spelling, word)
  const prepositions = new Set([
    ...rows(/^words\/particles/).filter(({ cells }) => cells.pos === 'ADP' || cells.tags.split('|').includes('advprep')).map(({ cells }) => fold(cells.form)),
    ...rows(/^grammar\/prepositions/).map(({ cells }) => fold(cells.phrase)),
  ])
  const language = { spelling, morphology: morphologyFor(own, base, spelling, faults) }
  const ownWords = wordsOf(own, language, faults)
  // Inflecting a whole lexicon takes a second: only tables that name words which are not their own need it.
  let baseWords: Words | null = null
  const fromBase = (): Words => (baseWords ??= wordsOf(tablesOf(only(base, /^(words|verbs)\//), []), language, []))
  return {
    isVerb: (word) => ownWords.verbs.has(fold(word)) || fromBase().verbs.has(fold(word)),
    isNominal: (word) => ownWords.nominals.has(fold(word)) || fromBase().nominals.has(fold(word)),
    isPreposition: (word) => prepositions.has(fold(word)),
  }
}

const only = (source: Source, path: RegExp): Source => Object.fromEntries(Object.entries(source).filter(([name]) => path.test(name)))

function wordsOf(tables: readonly Table[], language: Language, faults: Fault[]): Words {
  const { spelling } = language
  const lexemes: Lexeme[] = []
  const entries: Entry[] = []
  for (const table of tables.filter(isWhole)) {
    if (table.path.startsWith('verbs/')) for (const row of table.rows) addVerb(row, language, lexemes, entries, faults)
    // An unknown part of speech is reported with the table's own check; here it only adds no word.
    else if (/^words\/(?!particles)/.test(table.path)) for (const row of table.rows) addWord(row, language, lexemes, entries, [])
  }
  return {
    verbs: new Set(lexemes.filter(({ pos }) => pos === Pos.VERB || pos === Pos.AUX).map(({ lemma }) => foldWord(spelling, lemma))),
    nominals: new Set(entries.filter(([, , features]) => posOf(features) === Pos.NOUN || posOf(features) === Pos.ADJ).map(([form]) => form)),
  }
}
