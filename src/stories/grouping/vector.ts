/** Keys with weights, `[key, weight, key, weight, …]`, heaviest first, the weights in thousandths of the vector's length: as it is kept. */
export type Flat = readonly (string | number)[]

/** The same for comparing: numbers of keys, ascending, with weights whose squares add up to 1. */
export interface Vector {
  readonly keys: Int32Array
  readonly weights: Float32Array
}

/** Numbers for keys, given out as they come. */
export class KeyNumbers {
  private readonly numbers = new Map<string, number>()

  of(key: string): number {
    let number = this.numbers.get(key)
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size))
    return number
  }
}

/** The heaviest `most` keys. */
export function flatOf(weights: ReadonlyMap<string, number>, most: number): Flat {
  const heaviest = [...weights].sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1)).slice(0, most)
  const length = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1
  return heaviest.flatMap(([key, weight]) => [key, Math.round((1000 * weight) / length)])
}

export function vectorOf(flat: Flat, numbers: KeyNumbers): Vector {
  const pairs: [number, number][] = []
  for (let i = 0; i < flat.length; i += 2) pairs.push([numbers.of(flat[i] as string), flat[i + 1] as number])
  pairs.sort(([a], [b]) => a - b)
  const length = Math.hypot(...pairs.map(([, weight]) => weight)) || 1
  return { keys: Int32Array.from(pairs, ([key]) => key), weights: Float32Array.from(pairs, ([, weight]) => weight / length) }
}

/** 1 for vectors of one direction, 0 for such as share no key. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const difference = a.keys[i] - b.keys[j]
    if (difference === 0) sum += a.weights[i++] * b.weights[j++]
    else if (difference < 0) i++
    else j++
  }
  return Math.min(1, sum)
}

/** Keys that both have, those that add most to their cosine first. */
export function sharedKeys(a: Flat, b: Flat): string[] {
  const weights = new Map<string, number>()
  for (let i = 0; i < b.length; i += 2) weights.set(b[i] as string, b[i + 1] as number)
  const shared: [string, number][] = []
  for (let i = 0; i < a.length; i += 2) {
    const other = weights.get(a[i] as string)
    if (other !== undefined) shared.push([a[i] as string, other * (a[i + 1] as number)])
  }
  return shared.sort(([, v], [, w]) => w - v).map(([key]) => key)
}
