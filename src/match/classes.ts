import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { type Fault, valuesOf } from '../lexicon/table.js'
import { foldWord } from '../text/spelling.js'
import type { Analysis } from '../words/analysis.js'

/** A word list as a predicate over words; `form` is the folded form. It may look at nothing else: answers are remembered by word. */
export type WordClass = (word: Analysis, form: string) => boolean
export type ClassOf = (name: string) => WordClass | null

/**
 * The classes of `grammar/classes.tsv` (`class`, `words`). A word of the list is a lemma or a whole form; `س+` stands for every word
 * with that proclitic before it (conjunction, preposition, or mark of the future). Rows of one class add up.
 */
export function classesOf(lexicon: Pick<Lexicon, 'source' | 'spelling'>, faults: Fault[] = []): ClassOf {
  const words = new Map<string, Set<string>>()
  const proclitics = new Map<string, Set<string>>()
  for (const { cells, file, line } of rowsOf(lexicon, 'grammar/classes', faults)) {
    const list = setOf(words, cells.class)
    const listed = valuesOf(cells.words)
    if (listed.length === 0) faults.push({ file, line, code: 'class', message: `${cells.class} has no words` })
    for (const entry of listed) {
      if (/\s/.test(entry)) faults.push({ file, line, code: 'class', message: `${entry}: a class lists single words; write a rule for a sequence` })
      else if (entry.endsWith('+')) setOf(proclitics, cells.class).add(foldWord(lexicon.spelling, entry.slice(0, -1)))
      else list.add(foldWord(lexicon.spelling, entry))
    }
  }
  return (name) => {
    const list = words.get(name)
    if (!list) return null
    const prefixed = proclitics.get(name)
    return (word, form) => list.has(word.lemma) || list.has(form) || (prefixed !== undefined && hasProclitic(word, form, prefixed))
  }
}

function hasProclitic({ conj, prep, fut, stemStart }: Analysis, form: string, listed: ReadonlySet<string>): boolean {
  return listed.has(conj) || listed.has(prep) || (fut && listed.has(form.slice(conj.length, stemStart)))
}

function setOf(sets: Map<string, Set<string>>, name: string): Set<string> {
  let set = sets.get(name)
  if (!set) sets.set(name, (set = new Set()))
  return set
}
