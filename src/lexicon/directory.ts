import { foldWord } from '../text/spelling.js'
import { type Actor, type ActorKind, rosterOf } from './actors.js'
import type { Lexicon } from './lexicon.js'
import { whenAsked } from './when-asked.js'

/** Who and where the lexicon knows under which names: for whoever asks by a name rather than for a text. */
export interface Directory {
  /** Whether it has an actor with this id. */
  hasId(id: string): boolean
  /** Actors that bear the name in full: in Arabic, in English, or as what stands after the dot of their id (`ap`). A person's single name is not in full. A state comes with its capital and its government. */
  called(name: string): readonly Actor[]
  /** Actors that have the words together in one of their names. */
  withWords(name: string): readonly Actor[]
  /** The actor with this id; else actors that have the words together in one of their names, the last of them as a beginning, whose name begins with them first. */
  beginning(typed: string): readonly Actor[]
  /** Country of the state that bears the name. A name by which the gazetteer has a part of a country only (غزة) is not the country's, though its state is spoken of by it. */
  countryCalled(name: string): string | null
  /** Places of the gazetteer that bear the name, by their English names. */
  placesCalled(name: string): readonly { readonly en: string; readonly country: string | null }[]
  /** All names and ids, for finding the one that was meant. */
  names(): Iterable<string>
  /** The words of a name as they are compared, each between blanks. */
  fold(name: string): string
}

interface Entry {
  readonly actor: Actor
  /** Folded, each with a blank before and after. */
  readonly names: readonly string[]
}

/** Their ids end in the codes of their countries, which stand for more than they. */
const NAMED_BY_CODE: ReadonlySet<ActorKind> = new Set(['state', 'capital', 'government'])

export function directoryOf(lexicon: Pick<Lexicon, 'source' | 'spelling'>, gazetteer: () => string): Directory {
  const fold = (name: string): string => ` ${(name.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => foldWord(lexicon.spelling, word)).join(' ')} `
  const entries = whenAsked((): readonly Entry[] => [...rosterOf(lexicon).all()].map(([, actor]) => ({ actor, names: [...actor.ar, actor.en].map(fold) })))
  const ids = whenAsked(() => new Set(entries().map(({ actor }) => actor.id)))
  const places = whenAsked(() => placesIn(gazetteer(), fold))
  const entriesCalled = (folded: string): Entry[] => {
    const end = folded.trim().replaceAll(' ', '-')
    return entries().filter(({ actor, names }) => (names.includes(folded) && !(actor.kind === 'person' && !folded.trim().includes(' '))) || (!NAMED_BY_CODE.has(actor.kind) && actor.id.slice(actor.id.indexOf('.') + 1) === end))
  }
  const statesCalled = (name: string): readonly Entry[] => entriesCalled(fold(name)).filter(({ actor }) => actor.kind === 'state')
  return {
    fold,
    hasId: (id) => ids().has(id),
    called(name) {
      const found = entriesCalled(fold(name)).map(({ actor }) => actor)
      const countries = new Set(found.filter(({ kind }) => kind === 'state').map(({ country }) => country))
      const speakers = countries.size === 0 ? [] : entries().map(({ actor }) => actor).filter(({ kind, country }) => NAMED_BY_CODE.has(kind) && countries.has(country))
      return [...new Set([...found, ...speakers])]
    },
    withWords(name) {
      const folded = fold(name)
      return folded.trim() === '' ? [] : entries().filter(({ names }) => names.some((own) => own.includes(folded))).map(({ actor }) => actor)
    },
    beginning(typed) {
      const named = entries().find(({ actor }) => actor.id === typed)
      if (named) return [named.actor]
      const folded = fold(typed).trimEnd()
      if (folded.trim() === '') return []
      const found = entries().filter(({ names }) => names.some((own) => own.includes(folded)))
      const begins = ({ names }: Entry): boolean => names.some((own) => own.startsWith(folded))
      return [...found.filter(begins), ...found.filter((entry) => !begins(entry))].map(({ actor }) => actor)
    },
    countryCalled(name) {
      const listed = places().get(fold(name)) ?? []
      return listed.length > 0 && !listed.some(({ whole }) => whole) ? null : (statesCalled(name)[0]?.actor.country ?? null)
    },
    placesCalled: (name) => (places().get(fold(name)) ?? []).map(({ en, country }) => ({ en, country })),
    *names() {
      for (const { actor } of entries()) {
        yield* actor.ar
        yield actor.en
        yield actor.id
      }
    },
  }
}

interface Listed {
  readonly en: string
  readonly country: string | null
  /** Whether it is all of its country. */
  readonly whole: boolean
}

/** Folded Arabic and English names → places. */
function placesIn(gazetteer: string, fold: (name: string) => string): ReadonlyMap<string, readonly Listed[]> {
  const places = new Map<string, Listed[]>()
  for (const line of gazetteer.split('\n').slice(1)) {
    const [ar, en, country, , , precision] = line.split('\t')
    if (en === undefined) continue
    for (const name of new Set([...ar.split('|'), en].map(fold))) {
      const known = places.get(name)
      const place = { en, country: country || null, whole: precision === 'country' }
      if (known) known.push(place)
      else places.set(name, [place])
    }
  }
  return places
}
