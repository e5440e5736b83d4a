import { decodeBase64, encodeBase64 } from '../lexicon/base64.js'
import { numberOfName } from './feature-names.js'
import type { Weights } from './weights.js'

/** Weights are kept as whole numbers of this part: sums of them are exact, in whatever order. */
export const UNIT = 0.005
/** So many bits hold a weight, its sign among them. */
export const WEIGHT_BITS = 12
/** No weight is greater, in units. */
const MOST = (1 << (WEIGHT_BITS - 1)) - 1

/** Weights of a logistic model by the numbers of their features' names: what is weighed needs no names. */
export interface NumberedWeights {
  /** In units. */
  readonly bias: number
  /** Ascending, as unsigned numbers. */
  readonly numbers: Int32Array
  /** The weight of each, in units. */
  readonly units: Int16Array
}

/** Of names with the same number, which hardly ever meet, the first has it. */
export function numbered({ bias, of }: Weights): NumberedWeights {
  const units = new Map<number, number>()
  for (const [name, weight] of of) {
    const number = numberOfName(name)
    if (!units.has(number)) units.set(number, Math.max(-MOST, Math.min(MOST, Math.round(weight / UNIT))))
  }
  const numbers = Int32Array.from(units.keys()).sort((a, b) => (a >>> 0) - (b >>> 0))
  return { bias: Math.round(bias / UNIT), numbers, units: Int16Array.from(numbers, (n) => units.get(n)!) }
}

/** What is above it of a gap is nearly always 0, and takes hardly any room when it stands apart. */
const LOW = 65536

/**
 * One model as text, for a module: how many features, the bias, of the gaps between numbers the low halves in two bytes each, then what is above them, then the weights.
 * All but the halves are whole numbers of seven bits a byte, lowest first.
 */
export function packWeights({ bias, numbers, units }: NumberedWeights): string {
  const bytes: number[] = []
  const write = (value: number): void => {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
    bytes.push(rest)
  }
  write(numbers.length)
  write(zigzag(bias))
  const gaps = Array.from(numbers, (n, i) => (n >>> 0) - (i > 0 ? numbers[i - 1] >>> 0 : 0))
  for (const gap of gaps) bytes.push(gap & 255, (gap >>> 8) & 255)
  for (const gap of gaps) write(Math.floor(gap / LOW))
  for (const u of units) write(zigzag(u))
  return encodeBase64(Uint8Array.from(bytes))
}

export function unpackWeights(text: string): NumberedWeights {
  const bytes = decodeBase64(text)
  let at = 0
  const read = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const count = read()
  const bias = unzigzag(read())
  const numbers = new Int32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = bytes[at++] + bytes[at++] * 256
  let last = 0
  for (let i = 0; i < count; i++) numbers[i] = last += numbers[i] + read() * LOW
  const units = new Int16Array(count)
  for (let i = 0; i < count; i++) units[i] = unzigzag(read())
  return { bias, numbers, units }
}

/** Small whole numbers of either sign as small numbers without one: 0, −1, 1, −2 … are 0, 1, 2, 3 … */
const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n)
const unzigzag = (n: number): number => (n % 2 === 0 ? n / 2 : -(n + 1) / 2)
