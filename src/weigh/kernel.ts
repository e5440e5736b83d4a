/** The network's arithmetic, done by a WebAssembly module (scripts/kernel/kernel.ts): the same numbers on every machine. */
import { decodeBase64 } from '../lexicon/base64.js'
import { kernelCode } from './kernel-code.js'
import type { Matrix, NetworkModel, Table } from './network-model.js'
import type { NetworkInput } from './network.js'

/** Holds one text, or a piece of one, at a time; what is asked for is told in arrays that are used again. */
export interface Kernel {
  /** No more tokens than this are held. */
  readonly most: number
  /** Reads so many tokens of a text from one on; places below are counted from there. */
  load(words: NetworkInput, from: number, count: number): void
  /** Scores of none and of each event type at a token. */
  types(at: number): Float32Array
  /** Makes a token the one whose parties are asked for, and tells what speaks for nobody in each role. */
  ask(at: number): Float32Array
  /** How well a token is what each role of the one asked for looks for. */
  score(at: number): Float32Array
  /** The vector of a token. */
  vector(at: number): Float32Array
}

/** What the module gives; pointers are offsets in bytes. */
interface Exports {
  dense(matrix: number, inputs: number, blocks: number, x: number, y: number, outX: number, outY: number): void
  whole(numbers: number, count: number, out: number, positive: boolean): void
  gather(ids: number, count: number, out: number): void
  norm(rows: number, count: number, out: number): void
  layer(rows: number, normed: number, count: number, taps: number, step: number, narrow: number, wide: number, scratch: number): void
  addToAll(rows: number, count: number, more: number): void
  mean(rows: number, count: number, out: number): void
  score(queries: number, key: number, out: number): void
  denseAll(matrix: number, blocks: number, rows: number, count: number, out: number, scratch: number): void
}

interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** The part of WebAssembly's interface that is used; the core knows neither Node's types nor a browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => WasmMemory
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

const PAGE = 65536
/** Bytes of a number and of a whole number. */
const FLOAT = 4
const INTEGER = 2
/** The module's vectors of four or eight begin at multiples of this. */
const ALIGNED = 16
/** Outputs of a matrix stand in blocks of so many. */
const BLOCK = 16
/** What a matrix is applied to is given in so many units to one; what it makes is told in ones. */
const UNITS = 512
/** The layer after which the text as a whole is told to each of its words. */
const WHOLE_AFTER = 1
/** Tokens on each side that a layer looks at, in steps. */
const REACH = 2
/** Longer texts are read in pieces of so many tokens, so that memory stays small. */
const MOST = 2048

export function createKernel(model: NetworkModel): Kernel {
  const { width, layers, dilations } = model
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { dense, whole, gather, norm, layer, addToAll, mean, score, denseAll } = new WebAssembly.Instance(new WebAssembly.Module(decodeBase64(kernelCode)), { env: { memory } }).exports as Exports
  let used = 0
  const reserve = (bytes: number): number => {
    const at = used
    used += Math.ceil(bytes / ALIGNED) * ALIGNED
    const missing = Math.ceil((used - memory.buffer.byteLength) / PAGE)
    if (missing > 0) memory.grow(missing)
    return at
  }
  const floats = (at: number, count: number): Float32Array => new Float32Array(memory.buffer, at, count)
  const put = (values: Float32Array): number => {
    const at = reserve(values.length * FLOAT)
    floats(at, values.length).set(values)
    return at
  }
  const putMatrix = (...matrices: Matrix[]): InPlace => {
    const { columns } = matrices[0]
    const outputs = matrices.reduce((sum, m) => sum + m.rows, 0)
    const blocks = Math.ceil(outputs / BLOCK)
    const at = reserve(blocks * BLOCK * (2 * FLOAT + columns * INTEGER))
    const bias = floats(at, blocks * BLOCK)
    const scales = floats(at + bias.byteLength, blocks * BLOCK)
    const factors = new Int16Array(memory.buffer, at + 2 * bias.byteLength, blocks * BLOCK * columns)
    let output = 0
    for (const m of matrices) {
      for (let r = 0; r < m.rows; r++, output++) {
        bias[output] = m.bias[r]
        scales[output] = m.scales[r] / UNITS
        const block = Math.floor(output / BLOCK)
        // Two inputs of an output side by side, then those of the next output.
        for (let c = 0; c < columns; c++) factors[(block * columns + (c & ~1)) * BLOCK + (output % BLOCK) * 2 + (c & 1)] = m.values[r * columns + c]
      }
    }
    return { at, columns, blocks, outputs }
  }
  const row = width * FLOAT
  const scratch = reserve(4 * row)
  const [input, output] = [scratch, scratch + row]
  /** Applies a matrix to the numbers at `from`; what it makes stands at `output`. */
  const apply = (m: InPlace, from: number, positive: boolean): void => {
    whole(from, m.columns, input, positive)
    dense(m.at, m.columns, m.blocks, input, input, output, output)
  }
  const projected = (table: Table, by: InPlace): number => {
    const short = put(table.values)
    const all = reserve((table.rows + 1) * row)
    whole(short, table.values.length, short, false)
    const step = table.columns * INTEGER
    for (let r = 0; r < table.rows; r += 2) dense(by.at, by.columns, by.blocks, short + r * step, short + (r + 1) * step, all + r * row, all + (r + 1) * row)
    return all
  }
  const tables = [projected(model.lemmas, putMatrix(model.project)), ...[model.morphs, model.mentions, model.candidates].map((t) => put(t.values))]
  const steps = layers.map(({ taps, narrow, widen }) => ({ taps: put(tapsFirst(taps)), narrow: putMatrix(narrow).at, widen: putMatrix(widen).at }))
  const wholeText = putMatrix(model.whole)
  const hidden = putMatrix(model.hidden)
  const types = putMatrix(model.types)
  const query = putMatrix(model.query, model.nobody)
  const key = putMatrix(model.key)
  const margin = REACH * Math.max(...dilations) * row
  // All of a piece, and one row more, so that rows can go two by two.
  const ids = reserve(MOST * tables.length * FLOAT)
  const rows = reserve((MOST + 1) * row)
  const normed = reserve((MOST + 1) * row + 2 * margin) + margin

  const keys = reserve((MOST + 1) * key.blocks * BLOCK * FLOAT)
  const queries = reserve(query.blocks * BLOCK * FLOAT)
  const scores = reserve(ALIGNED)
  // Nothing is reserved from here on, so that what looks into the memory stays.
  const typesOut = floats(output, types.outputs)
  const nobody = floats(queries + model.query.rows * FLOAT, model.nobody.rows)
  const scoresOut = floats(scores, model.nobody.rows)
  const places = new Uint32Array(memory.buffer, ids, MOST * tables.length)

  return {
    most: MOST,
    load(words, from, count) {
      const parts = [words.lemma, words.morph, words.mention, words.candidate]
      for (let i = 0, at = 0; i < count; i++) for (let k = 0; k < parts.length; k++) places[at++] = tables[k] + parts[k][from + i] * row
      gather(ids, count, rows)
      floats(normed + count * row, (row + margin) / FLOAT).fill(0)
      steps.forEach((step, k) => {
        norm(rows, count, normed)
        layer(rows, normed, count, step.taps, dilations[k], step.narrow, step.widen, scratch)
        if (k !== WHOLE_AFTER) return
        mean(rows, count, output)
        apply(wholeText, output, false)
        addToAll(rows, count, output)
      })
      norm(rows, count, normed)
      denseAll(key.at, key.blocks, normed, count, keys, scratch)
    },
    types(at) {
      apply(hidden, normed + at * row, false)
      apply(types, output, true)
      return typesOut
    },
    ask(at) {
      whole(normed + at * row, width, input, false)
      dense(query.at, query.columns, query.blocks, input, input, queries, queries)
      return nobody
    },
    score(at) {
      score(queries, keys + at * key.blocks * BLOCK * FLOAT, scores)
      return scoresOut
    },
    vector: (at) => floats(normed + at * row, width),
  }
}

/** A matrix as it stands in the module's memory. */
interface InPlace {
  readonly at: number
  readonly columns: number
  readonly blocks: number
  readonly outputs: number
}

/** The biases, then for each tap its factors along the vector. */
function tapsFirst({ rows, columns, values, scales, bias }: Matrix): Float32Array {
  const out = new Float32Array(rows * (columns + 1))
  out.set(bias)
  for (let r = 0; r < rows; r++) for (let t = 0; t < columns; t++) out[(t + 1) * rows + r] = values[r * columns + t] * scales[r]
  return out
}
