import type { Parsed } from '../events/syntax.js'
import type { EntityKind, Referent } from '../mentions/entity.js'
import { choosePlace } from '../mentions/places/choose-place.js'
import type { PlaceMention } from '../mentions/places/mention.js'

/** Somebody or somewhere an article names, over all mentions of it. */
export interface Named {
  /** The same in every article that names it: a lexicon id, `name:` with the folded name, or `place:` with English name and country. */
  readonly key: string
  readonly kind: EntityKind | 'place'
  /** Fullest Arabic form in the article. */
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  readonly count: number
}

type Counted = { -readonly [K in keyof Named]: Named[K] }

/** A part of an article as it was read, and whether what begins at an offset is told of it. */
interface NamedIn {
  readonly parsed: Parsed
  isOwn(at: number): boolean
}

/** Names of the parts of an article, each with its mentions in all of them. */
export function namesOf(parts: readonly NamedIn[]): readonly Named[] {
  const found = new Map<string, Counted>()
  const add = (named: Omit<Named, 'count'>): void => {
    const known = found.get(named.key)
    if (!known) found.set(named.key, { ...named, count: 1 })
    else {
      known.count++
      if (named.name.length > known.name.length) known.name = named.name
    }
  }
  for (const { parsed: p, isOwn } of parts) {
    const { start } = p.doc.tokens
    p.mentions.of.forEach((r, i) => {
      if (r.named && r.acts && isOwn(start[p.phrases[i].start])) add({ key: keyOf(r), kind: r.kind, name: r.name, nameEn: p.mentions.english(r), country: r.country })
    })
    for (const place of p.places) if (isOwn(start[place.from])) addPlace(place, p, add)
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

/** Two articles that name one unknown person have only the name in common, and a referent's own key holds within its article. */
const keyOf = (r: Referent): string => (r.actor === null ? `name:${r.name}` : r.actor.id)

function addPlace({ candidates }: PlaceMention, p: Parsed, add: (named: Omit<Named, 'count'>) => void): void {
  if (candidates.length === 0) return
  const { ar, en, country } = choosePlace(candidates, { countries: p.mentions.countries.counts, kind: null })
  add({ key: `place:${en}:${country ?? ''}`, kind: 'place', name: ar[0], nameEn: en, country })
}
