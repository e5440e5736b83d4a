import type { KindPrecision } from './clues.js'
import type { GazetteerEntry } from './gazetteer.js'

export interface PlaceContext {
  /** How often the article names each country (ISO 3166 alpha-3); any positive scale. */
  readonly countries: ReadonlyMap<string, number>
  /** `PlaceMention.kind`: what the noun before the name says it is. */
  readonly kind?: KindPrecision | null
}

/** In units of weight: ten times the people are worth 1. */
const Worth = {
  /** A country that has all of the article's mentions. */
  country: 4,
  kind: 3,
  /** A kind next to the one named: a town where a district is meant. */
  nearKind: 1,
  /** A bare name that may be a country is the country: تونس، الكويت. */
  bareCountry: 2,
} as const

const ORDER = ['point', 'city', 'district', 'province', 'country'] as const

/** The likeliest of several places of one name; the first among equals. `candidates` must not be empty. */
export function choosePlace(candidates: readonly GazetteerEntry[], context: PlaceContext): GazetteerEntry {
  let total = 0
  for (const n of context.countries.values()) total += n
  const worth = (entry: GazetteerEntry): number => {
    const share = entry.country && total > 0 ? (context.countries.get(entry.country) ?? 0) / total : 0
    return entry.weight + share * Worth.country + fit(entry, context.kind ?? null)
  }
  return candidates.reduce((best, entry) => (worth(entry) > worth(best) ? entry : best))
}

function fit(entry: GazetteerEntry, kind: KindPrecision | null): number {
  if (!kind) return entry.precision === 'country' ? Worth.bareCountry : 0
  const wanted = kind === 'capital' ? 'city' : kind
  if (entry.precision === wanted) return Worth.kind
  return Math.abs(ORDER.indexOf(entry.precision) - ORDER.indexOf(wanted)) === 1 ? Worth.nearKind : 0
}
