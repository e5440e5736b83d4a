import type { DateValue, Entity, EventRecord, Place } from '../../record/record.js'
import type { Span } from '../../text/article.js'

/** Points for what two records have in common; what decides is that there is anything, and where most is. */
const POINTS = { actor: 2, recipient: 2, place: 1, day: 1, mode: 1, content: 3 }
/** Words in common, of the shorter text's, that make two reported speeches one. */
const LEAST_SAID = 0.3

/** How much two records of one type have in common; null where something speaks against their telling of one event. */
export function compatibility(a: EventRecord, b: EventRecord): number | null {
  if (a.status !== b.status || (a.mode !== null && b.mode !== null && a.mode !== b.mode)) return null
  const actor = partiesCompared(a.actor, b.actor)
  const recipient = partiesCompared(a.recipient, b.recipient)
  const place = placesCompared(a.place, b.place)
  const day = daysCompared(a.date, b.date)
  if (actor === 'different' || recipient === 'different' || place === 'different' || day === 'different') return null
  // What two speakers say is two statements, though both may be of one country.
  if (a.event === 'STATE' && actor === 'unknown' && a.actor.length > 0 && b.actor.length > 0) return null
  const said = a.content && b.content ? sharedWords(a.content, b.content) : null
  if (said !== null && said < LEAST_SAID && isSpeech(a)) return null
  const points = (actor === 'same' ? POINTS.actor : 0) + (recipient === 'same' ? POINTS.recipient : 0) + (said !== null && said >= LEAST_SAID ? POINTS.content : 0)
  // A place and a day alone are shared by much that happens; with a kind of deed they tell of one.
  const circumstances = (place === 'same' ? POINTS.place : 0) + (day === 'same' ? POINTS.day : 0) + (a.mode !== null && a.mode === b.mode ? POINTS.mode : 0)
  return points > 0 || circumstances >= POINTS.place + POINTS.day ? points + circumstances : 0
}

/** What somebody says is another speech when the words are others; a deed is the same however it is told. */
const isSpeech = ({ event, quad }: EventRecord): boolean => event === 'STATE' || event === 'REQUEST' || event === 'ACCUSE' || event === 'REJECT' || event === 'THREATEN' || quad === 0

type Compared = 'same' | 'different' | 'unknown'

function partiesCompared(a: readonly Entity[], b: readonly Entity[]): Compared {
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (a.some((x) => b.some((y) => isSame(x, y)))) return 'same'
  return a.some((x) => b.some((y) => mayBe(x, y))) ? 'unknown' : 'different'
}

/** `طائرات` of two countries are not the same ones. */
const isSame = (a: Entity, b: Entity): boolean =>
  (a.entity !== null || b.entity !== null ? a.entity === b.entity : a.name === b.name) && (a.country === b.country || a.country === null || b.country === null)

/** A state may stand for its offices, and nobody in particular for somebody of the same country. */
function mayBe(a: Entity, b: Entity): boolean {
  const sameCountry = a.country !== null && a.country === b.country
  return sameCountry && (isState(a) || isState(b) || a.entity === null || b.entity === null)
}

const isState = ({ entity }: Entity): boolean => entity?.startsWith('state.') ?? false

/** Degrees: a town and its surroundings. Names alone do not tell where `a site` is. */
const NEAR = 0.2

function placesCompared(a: Place | null, b: Place | null): Compared {
  if (!a || !b) return 'unknown'
  if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null) {
    if (Math.hypot(a.lat - b.lat, a.lon - b.lon) < NEAR) return 'same'
    return isWide(a) || isWide(b) ? 'unknown' : 'different'
  }
  if (a.nameEn === b.nameEn && a.country === b.country) return 'same'
  if (a.country !== b.country && a.country !== null && b.country !== null) return 'different'
  return isWide(a) || isWide(b) ? 'unknown' : 'different'
}

const isWide = ({ precision }: Place): boolean => precision === 'country' || precision === 'province'

function daysCompared(a: DateValue | null, b: DateValue | null): Compared {
  if (!a?.value || !b?.value) return 'unknown'
  const [firstA, lastA, firstB, lastB] = [a.first ?? a.value, a.until ?? a.value, b.first ?? b.value, b.until ?? b.value]
  // Less exact dates are beginnings of more exact ones.
  const startsWith = firstA.startsWith(firstB) || firstB.startsWith(firstA)
  if (startsWith) return firstA.length === 10 && firstB.length === 10 ? 'same' : 'unknown'
  return firstA <= lastB && firstB <= lastA ? 'unknown' : 'different'
}

function sharedWords(a: Span, b: Span): number {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)]
  const common = [...x].filter((word) => y.has(word)).length
  return common / Math.max(1, Math.min(x.size, y.size))
}

/** Words long enough to say something. */
const wordsOf = (text: string): Set<string> => new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2))
