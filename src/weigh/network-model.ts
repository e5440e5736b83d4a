/** The tables of the network as they travel: signs for whole numbers, a scale for each row or column. */

/** A matrix of whole numbers, one sign each, with what each row stands for times. */
interface PackedMatrix {
  readonly rows: readonly string[]
  readonly scales: readonly number[]
  readonly bias?: readonly number[]
}

interface PackedValues {
  readonly values: readonly (readonly number[])[]
}

/** `grammar/reader.json`, with keys in the place of the vocabulary's words. */
export interface PackedNetwork {
  readonly width: number
  readonly dilations: readonly number[]
  /** Event types in the order in which they are told, none before them. */
  readonly events: readonly string[]
  /** What each row of a table is found by, ascending as unsigned numbers in base 36, as gaps; the first two rows have none. */
  readonly keys: Readonly<Record<Vocabulary, string>>
  readonly tensors: Readonly<Record<string, PackedMatrix & PackedValues>>
}

export type Vocabulary = 'lemmas' | 'morphs' | 'mentions' | 'candidates'

/** A vector for each of the things that have a row. */
export interface Table {
  readonly rows: number
  readonly columns: number
  /** Row by row. */
  readonly values: Float32Array
}

/** What a vector is multiplied by: whole numbers, each row's times its scale, and what is added to each. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Row by row. */
  readonly values: Int16Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

export interface NetworkModel {
  readonly width: number
  readonly keyWidth: number
  readonly events: readonly string[]
  readonly dilations: readonly number[]
  readonly keys: Readonly<Record<Vocabulary, ReadonlyMap<number, number>>>
  /** Shorter vectors than the others, which `project` makes as long. */
  readonly lemmas: Table
  readonly project: Matrix
  readonly morphs: Table
  readonly mentions: Table
  readonly candidates: Table
  readonly layers: readonly { readonly taps: Matrix; readonly narrow: Matrix; readonly widen: Matrix }[]
  readonly whole: Matrix
  readonly hidden: Matrix
  readonly types: Matrix
  readonly query: Matrix
  readonly key: Matrix
  readonly nobody: Matrix
  /** By role, then bucket of distance; and by role, then sentences apart from −4 to 2. */
  readonly distance: readonly (readonly number[])[]
  readonly sentences: readonly (readonly number[])[]
}

/** Signs of whole numbers: 0x23 to 0x7e without the backslash, the middle one is nought. */
const FIRST = 0x23
const BACKSLASH = 0x5c
const MIDDLE = 45

/** @param json a `PackedNetwork` */
export function unpackNetwork(json: string): NetworkModel {
  const packed = JSON.parse(json) as PackedNetwork
  const { tensors, width } = packed
  const byRow = (name: string): Matrix => matrixOf(tensors[name])
  const key = byRow('key')
  return {
    width, keyWidth: key.rows, events: packed.events, dilations: packed.dilations,
    keys: { lemmas: keysOf(packed.keys.lemmas), morphs: keysOf(packed.keys.morphs), mentions: keysOf(packed.keys.mentions), candidates: keysOf(packed.keys.candidates) },
    lemmas: tableOf(tensors.lemmas), project: byRow('project'), morphs: tableOf(tensors.morphs), mentions: tableOf(tensors.mentions), candidates: tableOf(tensors.candidates),
    layers: packed.dilations.map((_, k) => ({ taps: byRow(`taps${k}`), narrow: byRow(`narrow${k}`), widen: byRow(`widen${k}`) })),
    whole: byRow('whole'), hidden: byRow('hidden'), types: byRow('types'), query: byRow('query'), key, nobody: byRow('nobody'),
    distance: tensors.distance.values, sentences: tensors.sentences.values,
  }
}

const signOf = (code: number): number => code - FIRST - (code > BACKSLASH ? 1 : 0) - MIDDLE

function wholeNumbers(rows: readonly string[]): Int16Array {
  const columns = rows[0].length
  const out = new Int16Array(rows.length * columns)
  let at = 0
  for (const row of rows) for (let c = 0; c < columns; c++) out[at++] = signOf(row.charCodeAt(c))
  return out
}

/** The numbers of a table have a scale for each column. */
function tableOf({ rows, scales }: PackedMatrix): Table {
  const whole = wholeNumbers(rows)
  const columns = scales.length
  const values = new Float32Array(whole.length)
  for (let at = 0; at < whole.length; at += columns) for (let c = 0; c < columns; c++) values[at + c] = whole[at + c] * scales[c]
  return { rows: rows.length, columns, values }
}

const matrixOf = ({ rows, scales, bias }: PackedMatrix): Matrix => ({ rows: rows.length, columns: rows[0].length, values: wholeNumbers(rows), scales: Float32Array.from(scales), bias: Float32Array.from(bias ?? rows.map(() => 0)) })

function keysOf(gaps: string): Map<number, number> {
  const out = new Map<number, number>()
  let last = 0
  gaps.split(' ').forEach((gap, k) => {
    last += Number.parseInt(gap, 36)
    out.set(last | 0, k + 2)
  })
  return out
}
