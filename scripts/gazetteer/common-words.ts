import { Pos } from '../../src/lexicon/features.js'
import { findForm, type FormIndex, indexForms } from '../../src/lexicon/forms.js'
import type { Lexeme } from '../../src/lexicon/lexemes.js'
import { compileWords } from '../../src/lexicon/compile-words.js'
import { type Source, spellingOf } from '../../src/lexicon/lexicon.js'
import { morphologyOf } from '../../src/lexicon/morphology.js'
import { readTable, valuesOf } from '../../src/lexicon/table.js'
import { foldWord, type Spelling } from '../../src/text/spelling.js'

/** Tells whether a name of one word is also an ordinary word or a person's name. */
export interface CommonWords {
  readonly spelling: Spelling
  /** Listed as no place at all. */
  isExcluded(name: string): boolean
  has(name: string): boolean
  /** Whether the name also reads as an ordinary word with a clitic: برمة as بـ + رمة, مصراته as مصرات + ه. */
  hasClitic(name: string): boolean
}

const ARTICLE = 'ال'

/** A name that reads as a clitic and an ordinary word (لأول, قوله) must have at least so many letters beside it. */
const SHORTEST_STEM = 3
const PREFIXES = ['ل', 'ب', 'و', 'ف', 'ك', 'س']
const SUFFIXES = ['ه', 'ها', 'نا', 'هم']

/** `others`: names that the gazetteer leaves out, one a line. */
export function createCommonWords(source: Source, others: string): CommonWords {
  const spelling = spellingOf(source, [])
  const words = Object.fromEntries(Object.entries(source).filter(([file]) => /^(words|verbs|names)\//.test(file)))
  const lexemes: Lexeme[] = []
  const forms: FormIndex = indexForms(compileWords(words, { spelling, morphology: morphologyOf(source, spelling, []) }, lexemes, []))
  const persons = new Set(readTable('actors/persons.tsv', source['actors/persons.tsv'], []).flatMap(({ cells }) => valuesOf(cells.ar)).filter((n) => !n.includes(' ')).map((n) => foldWord(spelling, n)))
  const listed = new Set(others.split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((n) => foldWord(spelling, n)))
  const nisbas = readTable('actors/states.tsv', source['actors/states.tsv'], []).flatMap(({ cells }) => valuesOf(cells.nisba)).map((n) => foldWord(spelling, n))
  const adjectives = new Set(nisbas.flatMap((n) => [n, `${n}ه`, `${n}ين`, `${n}ون`]))
  const known = (word: string): boolean => {
    if (adjectives.has(word)) return true
    const form = findForm(forms, word, 0, word.length)
    if (form < 0) return false
    for (let r = forms.first[form]; r < forms.first[form + 1]; r++) {
      const { pos, tags } = lexemes[forms.lexeme[r]]
      if (pos !== Pos.PROPN || !tags.includes('place')) return true
    }
    return false
  }
  return {
    spelling,
    isExcluded: (name) => listed.has(foldWord(spelling, name)),
    has(name) {
      if (/[ -]/.test(name)) return false
      const word = foldWord(spelling, name)
      return persons.has(word) || known(word) || (word.startsWith(ARTICLE) && known(word.slice(ARTICLE.length)))
    },
    hasClitic(name) {
      if (/[ -]/.test(name)) return false
      const word = foldWord(spelling, name)
      return PREFIXES.some((p) => word.startsWith(p) && word.length - p.length >= SHORTEST_STEM && known(word.slice(p.length))) ||
        SUFFIXES.some((s) => word.endsWith(s) && word.length - s.length >= SHORTEST_STEM && known(word.slice(0, -s.length)))
    },
  }
}
