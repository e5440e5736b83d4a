import { Pos } from '../../src/lexicon/features.js'
import { findForm, type FormIndex, indexForms } from '../../src/lexicon/forms.js'
import type { Lexeme } from '../../src/lexicon/lexemes.js'
import { compileWords, type Source, spellingOf } from '../../src/lexicon/lexicon.js'
import { readTable, valuesOf } from '../../src/lexicon/table.js'
import { foldWord, type Spelling } from '../../src/text/spelling.js'

/** Tells whether a name of one word is also an ordinary word or a person's name. */
export interface CommonWords {
  readonly spelling: Spelling
  has(name: string): boolean
}

const ARTICLE = 'ال'

export function createCommonWords(source: Source): CommonWords {
  const spelling = spellingOf(source, [])
  const words = Object.fromEntries(Object.entries(source).filter(([file]) => /^(words|verbs|names)\//.test(file)))
  const lexemes: Lexeme[] = []
  const forms: FormIndex = indexForms(compileWords(words, spelling, lexemes, []))
  const persons = new Set(readTable('actors/persons.tsv', source['actors/persons.tsv'], []).flatMap(({ cells }) => valuesOf(cells.ar)).filter((n) => !n.includes(' ')).map((n) => foldWord(spelling, n)))
  const known = (word: string): boolean => {
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
    has(name) {
      if (/[ -]/.test(name)) return false
      const word = foldWord(spelling, name)
      return persons.has(word) || known(word) || (word.startsWith(ARTICLE) && known(word.slice(ARTICLE.length)))
    },
  }
}
