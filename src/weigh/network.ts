/**
 * A small network that reads a text's words in their context: convolutions over vectors of the words (depthwise, then across the vector, He et al. 2016's residual way),
 * one vector of the whole text beside them. What it finds at a word says which event the word tells of, and to whom and through whom.
 * It was taught by a large one which was taught by annotated articles; see grammar/README.md.
 */
import { createKernel, type Kernel } from './kernel.js'
import type { NetworkModel } from './network-model.js'

/** What the network is told of each token, as rows of its tables; 1 is a thing unknown to them. */
export interface NetworkInput {
  readonly lemma: Int32Array
  readonly morph: Int32Array
  readonly mention: Int32Array
  readonly candidate: Int32Array
}

/** What it has found in one text. */
export interface Read {
  /** Scores of none and of each event type at a token, in log-odds on one scale; the array is used again for the next. */
  types(at: number): Float32Array
  /**
   * How much speaks for somebody at tokens `from` to `to` being actor, recipient and source of the event at a token, against nobody, in log-odds.
   * `apart`: sentences in between, negative before. The array is used again for the next.
   */
  parties(at: number, from: number, to: number, apart: number): Float64Array
}

/** Who did it, to whom, and through whom it is known. */
export const ROLE = { actor: 0, recipient: 1, source: 2 } as const

export interface Network {
  readonly model: NetworkModel
  read(input: NetworkInput): Read
}

/** Of a long mention so many tokens are asked. */
const MOST_TOKENS = 8

/** In log-odds: of who stands in another piece of an endless text nothing is known. */
const FAR = -8

export function createNetwork(model: NetworkModel): Network {
  const kernel = createKernel(model)
  const held: Held = { input: null, first: -1 }
  return { model, read: (input) => readWith(model, kernel, held, input) }
}

/** What the kernel holds: a text is read again where another came in between. */
interface Held {
  input: NetworkInput | null
  first: number
}

function readWith({ keyWidth, distance, sentences }: NetworkModel, kernel: Kernel, held: Held, input: NetworkInput): Read {
  const tokens = input.lemma.length
  const scale = 1 / Math.sqrt(keyWidth)
  let asked = -1
  let nobody: Float32Array
  const logOdds = new Float64Array(3)
  /** The first token of the piece that a token stands in, which the kernel holds afterwards. */
  const pieceOf = (at: number): number => {
    const first = at - (at % kernel.most)
    if (held.input !== input || held.first !== first) {
      kernel.load(input, first, Math.min(kernel.most, tokens - first))
      held.input = input
      held.first = first
      asked = -1
    }
    return first
  }
  return {
    types: (at) => kernel.types(at - pieceOf(at)),
    parties(at, from, to, apart) {
      const first = pieceOf(at)
      if (asked !== at) nobody = kernel.ask(at - first)
      asked = at
      const sentence = Math.max(-4, Math.min(2, apart)) + 4
      let [actor, recipient, source] = [0, 0, FAR]
      for (let i = Math.max(first, from); i < Math.min(to, from + MOST_TOKENS, first + kernel.most); i++) {
        const scores = kernel.score(i - first)
        const bucket = bucketOf(i - at)
        actor += Math.exp(scores[ROLE.actor] * scale + distance[ROLE.actor][bucket])
        recipient += Math.exp(scores[ROLE.recipient] * scale + distance[ROLE.recipient][bucket])
        source = Math.max(source, scores[ROLE.source] * scale + distance[ROLE.source][bucket])
      }
      // Of parties all together share what nobody leaves; of sources each is asked by itself against a fixed bar.
      logOdds[ROLE.actor] = Math.max(FAR, Math.log(actor) + sentences[ROLE.actor][sentence] - nobody[ROLE.actor])
      logOdds[ROLE.recipient] = Math.max(FAR, Math.log(recipient) + sentences[ROLE.recipient][sentence] - nobody[ROLE.recipient])
      logOdds[ROLE.source] = Math.max(FAR, source + sentences[ROLE.source][sentence] + nobody[ROLE.source] - SOURCE_BAR)
      return logOdds
    },
  }
}

/** In log-odds, as it was taught. */
const SOURCE_BAR = 5

/** From each of these distances in tokens on another weight holds, on each side. */
const EDGES = [1, 2, 3, 4, 5, 6, 7, 10, 14, 19, 27, 41, 71, 131]

function bucketOf(distance: number): number {
  const far = Math.abs(distance)
  let b = 0
  while (b < EDGES.length && far >= EDGES[b]) b++
  return distance < 0 ? 15 - b : 15 + b
}
