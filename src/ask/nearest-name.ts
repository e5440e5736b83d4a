import type { Directory } from '../lexicon/directory.js'
import { nearest } from '../text/nearest.js'
import { countryCodes } from './countries.js'

/** What somebody meant by a name or code that nobody has: the nearest of codes where it looks like one, else of the lexicon's names, their words, and `others`. */
export function nearestName(name: string, directory: Directory, others: readonly string[]): string | null {
  if (/^[A-Z]{3}$/.test(name)) return nearest(name, countryCodes)
  return nearest(name, candidates(directory, others))
}

function* candidates(directory: Directory, others: readonly string[]): Generator<string> {
  yield* others
  for (const known of directory.names()) {
    yield known
    if (known.includes(' ')) yield* known.split(' ')
  }
}
