import type { NameClitic } from '../../words/clitics.js'
import type { PlaceName } from './gazetteer.js'

/** Two letters are too few for a name with a clitic, and one for any name. */
const SHORTEST = 2
const SHORTEST_AFTER_CLITIC = 3

/** Beyond so many forms the memory is emptied and filled anew. */
const REMEMBERED = 50_000

/** Names that begin at a word, after the clitic that is cut from it. */
export interface PlaceStart {
  readonly cut: string
  readonly names: readonly PlaceName[]
}

/** Every way to read a form as the first word of names. */
function placeStartsOf(namesFrom: (word: string) => readonly PlaceName[], clitics: readonly NameClitic[], form: string): PlaceStart[] {
  const out: PlaceStart[] = []
  for (const { cut, put } of clitics) {
    if (!form.startsWith(cut) || form.length - cut.length < (cut === '' ? SHORTEST : SHORTEST_AFTER_CLITIC)) continue
    const names = namesFrom(cut === '' ? form : put + form.slice(cut.length))
    if (names.length > 0) out.push({ cut, names })
  }
  return out
}

/** The same for any form, found once for each. */
export function createPlaceStarts(namesFrom: (word: string) => readonly PlaceName[], clitics: readonly NameClitic[]): (form: string) => readonly PlaceStart[] {
  let memory = new Map<string, readonly PlaceStart[]>()
  return (form) => {
    let known = memory.get(form)
    if (!known) {
      if (memory.size >= REMEMBERED) memory = new Map()
      memory.set(form, (known = placeStartsOf(namesFrom, clitics, form)))
    }
    return known
  }
}
