import type { Sketch } from './sketch.js'
import { cosine, KeyNumbers, type Vector, vectorOf } from './vector.js'

/** A sketch made ready for comparing. */
export interface Comparable {
  readonly sketch: Sketch
  readonly title: Vector
  readonly head: Vector
  readonly main: Vector
  readonly whole: Vector
  readonly topic: Vector
  readonly names: Vector
  readonly said: Vector
  readonly events: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/** All that are compared with each other share the numbers of their keys. */
export function comparer(numbers = new KeyNumbers()): (sketch: Sketch) => Comparable {
  return (sketch) => {
    const of = (part: 'title' | 'head' | 'main' | 'whole' | 'topic' | 'names' | 'said'): Vector => vectorOf(sketch[part], numbers)
    return {
      sketch, title: of('title'), head: of('head'), main: of('main'), whole: of('whole'), topic: of('topic'), names: of('names'), said: of('said'),
      events: new Set(sketch.events), types: new Set(sketch.types), numbers: new Set(sketch.numbers),
    }
  }
}

/** What speaks for or against two articles telling of one event. The order is that of `featureNames`. */
export const featureNames = [
  'title', 'head', 'main', 'whole', 'topic', 'names', 'events', 'types', 'numbers', 'days-apart', 'beyond-six-hours', 'same-outlet', 'two-speakers', 'one-speaker', 'said', 'one-question',
  'title-and-main',
] as const
export type FeatureName = (typeof featureNames)[number]

/** Two articles are compared for as many days, and no longer. */
export const DAYS_APART = 3
const DAY = 24 * 60
const QUARTER = 0.25
/** Events in common that count. */
const MOST = 2

export function featuresOf(a: Comparable, b: Comparable): Float64Array {
  const [title, main] = [cosine(a.title, b.title), cosine(a.main, b.main)]
  const days = daysApart(a.sketch, b.sketch)
  const [speaksA, speaksB] = [a.sketch.speaker, b.sketch.speaker]
  return Float64Array.of(
    title, cosine(a.head, b.head), main, cosine(a.whole, b.whole), cosine(a.topic, b.topic), cosine(a.names, b.names),
    Math.min(MOST, common(a.events, b.events)), common(a.types, b.types) / Math.max(1, Math.min(a.types.size, b.types.size)), Math.min(MOST, common(a.numbers, b.numbers)),
    days, Math.max(0, days - QUARTER), Number(a.sketch.outlet !== null && a.sketch.outlet === b.sketch.outlet),
    Number(speaksA && speaksB), Number(speaksA !== speaksB), cosine(a.said, b.said),
    Number(a.sketch.question !== b.sketch.question), title * main,
  )
}

/** Where a day is not known, half a day is taken. */
export function daysApart(a: Pick<Sketch, 'minute'>, b: Pick<Sketch, 'minute'>): number {
  return a.minute === null || b.minute === null ? 0.5 : Math.min(DAYS_APART, Math.abs(a.minute - b.minute) / DAY)
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}
