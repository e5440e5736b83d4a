import type { Directory } from '../lexicon/directory.js'
import { Likenesses, nearest } from '../text/nearest.js'
import { countryCodes } from './countries.js'

/** What somebody meant by a name or code that nobody has: the nearest of codes where it looks like one, else of the lexicon's names, their words, and `others`. */
export function nearestName(name: string, directory: Directory, others: readonly string[]): string | null {
  if (/^[A-Z]{3}$/.test(name)) return nearest(name, countryCodes)
  const known = nearestInLexicon(name, directory)
  return nearest(name, known === null ? others : [...others, known])
}

/** The nearest of the names and ids that the lexicon has, and of the words of names. */
export const nearestInLexicon = (name: string, directory: Directory): string | null => likenessesOf(directory).nearest(name)

/** Made when somebody first mistypes a name; there are some fifty thousand. */
const made = new WeakMap<Directory, Likenesses>()

function likenessesOf(directory: Directory): Likenesses {
  const known = made.get(directory)
  if (known) return known
  const likenesses = new Likenesses()
  for (const name of directory.names()) {
    likenesses.add(name)
    if (name.includes(' ')) for (const word of name.split(' ')) likenesses.add(word)
  }
  made.set(directory, likenesses)
  return likenesses
}
