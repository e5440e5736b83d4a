import type { ByLetter, NameClitic } from '../../words/clitics.js'
import type { PlaceName } from './gazetteer.js'

/** Two letters are too few for a name with a clitic, and one for any name. */
const SHORTEST = 2
const SHORTEST_AFTER_CLITIC = 3

/** Names that begin at a word, after the clitic that is cut from it. */
export interface PlaceStart {
  readonly cut: string
  readonly names: readonly PlaceName[]
}

export const NO_STARTS: readonly PlaceStart[] = []

/** Every way to read a form as the first word of names. */
export function placeStartsOf(namesFrom: (word: string) => readonly PlaceName[], clitics: ByLetter<NameClitic>, form: string): readonly PlaceStart[] {
  const out: PlaceStart[] = []
  for (const { cut, put } of clitics(form)) {
    if (!form.startsWith(cut) || form.length - cut.length < (cut === '' ? SHORTEST : SHORTEST_AFTER_CLITIC)) continue
    const names = namesFrom(cut === '' ? form : put + form.slice(cut.length))
    if (names.length > 0) out.push({ cut, names })
  }
  return out.length > 0 ? out : NO_STARTS
}
