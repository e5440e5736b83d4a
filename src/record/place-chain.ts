import { Pos } from '../lexicon/features.js'
import type { Parsed } from '../events/syntax.js'
import type { Precision } from '../mentions/places/gazetteer.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import { Kind } from '../text/tokens.js'
import { locates } from './surroundings.js'

/** A place and the wider ones it lies in, as they follow it: منطقة فضحة بمديرية الملاجم, بلدة السوسة في محافظة دير الزور. */
export interface PlaceChain {
  readonly from: number
  readonly to: number
  readonly nameFrom: number
  readonly place: PlaceMention
  readonly wider: readonly PlaceMention[]
}

const FINEST_FIRST: readonly Precision[] = ['point', 'city', 'district', 'province', 'country']
/** So many tokens may stand between a place and the wider one: a preposition, an adjective (الحدودية), a comma or bracket. */
const BETWEEN = 2
/** A point lies in a town, that in a district, a province and a country. */
const MOST_WIDER = 4

/** The places of one sentence with those they lie in. */
export function placeChains(p: Parsed, places: readonly PlaceMention[], locative: ReadonlySet<string>): PlaceChain[] {
  const chains: PlaceChain[] = []
  for (const m of places) {
    const last = chains[chains.length - 1]
    if (last && last.wider.length < MOST_WIDER && holds(p, last.wider[last.wider.length - 1] ?? last.place, m, locative)) chains[chains.length - 1] = { ...last, to: m.to, wider: [...last.wider, m] }
    else chains.push({ from: m.from, to: m.to, nameFrom: m.nameFrom, place: m, wider: [] })
  }
  return chains
}

/** Whether the second place is named as the one that the first lies in. */
function holds(p: Parsed, first: PlaceMention, second: PlaceMention, locative: ReadonlySet<string>): boolean {
  const { doc } = p
  if (second.from - first.to > BETWEEN || doc.word[second.from].conj !== '') return false
  if (FINEST_FIRST.indexOf(precisionOf(second)) < FINEST_FIRST.indexOf(precisionOf(first))) return false
  let set = false
  for (let i = first.to; i < second.from; i++) {
    const { pos, det } = doc.word[i]
    if (doc.tokens.kind[i] === Kind.PUNCTUATION) set = true
    else if (pos !== Pos.ADP && !(pos === Pos.ADJ && det)) return false
  }
  return set || locates(p, second, locative) !== 'no'
}

export const precisionOf = ({ unnamed, candidates }: PlaceMention): Precision => unnamed?.precision ?? candidates[0].precision
