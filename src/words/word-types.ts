import type { Actors } from '../lexicon/actors.js'
import { Pos } from '../lexicon/features.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { copyOf } from '../text/copy-of.js'
import { foldWord } from '../text/spelling.js'
import { Kind, type Tokens } from '../text/tokens.js'
import { type Analysis, plain } from './analysis.js'
import { createAnalyzer } from './analyzer.js'
import { byFirstLetter, nameCliticsOf } from './clitics.js'
import { kindOf } from './kinds.js'
import { type NameStart, nameStartsIn } from './names.js'
import { spellingCosts } from './spelling-cost.js'

/** All that a word's letters alone say of it, shared by its occurrences; only what later stages remember is added. */
export interface WordType {
  readonly written: string
  /** Folded, for words; else as written. */
  readonly form: string
  readonly readings: readonly Analysis[]
  /** What each reading costs for its spelling; null where none costs anything. */
  readonly spelled: readonly number[] | null
  /** Names of the lexicon that may begin here. */
  readonly nameStarts: readonly NameStart[]
  /** What later stages remember of it (see `perType`); null as long as all of them found nothing. */
  memory: unknown[] | null
  /** A bit for each stage that has asked and found nothing. */
  nothing: number
}

export interface WordTypes {
  /** The type of each token of a text. */
  of(text: string, tokens: Tokens): WordType[]
}

/**
 * So many types are remembered: news of a year has more than twice as many, most of them met once. A type has its place among the `WAYS` of one bucket, whose
 * hashes lie side by side, so that one look at memory tells whether it is there.
 */
const BUCKETS = 4096
const WAYS = 16

/** What was not met again since its bucket was full is forgotten for what is new. */
export function createWordTypes(lexicon: Lexicon, actors: Actors): WordTypes {
  const analyzer = createAnalyzer(lexicon)
  const nameStarts = nameStartsIn(actors, byFirstLetter(nameCliticsOf(lexicon), (c) => c.cut))
  const strangers = strangersOf()
  const hashes = new Int32Array(BUCKETS * WAYS)
  const types: (WordType | undefined)[] = new Array(BUCKETS * WAYS).fill(undefined)
  /** 1 for a type that was met again. */
  const again = new Uint8Array(BUCKETS * WAYS)
  /** The way of each bucket that is looked at first when room is needed. */
  const next = new Uint8Array(BUCKETS)
  const make = (kind: number, written: string): WordType => {
    const form = kind === Kind.WORD ? foldWord(lexicon.spelling, written) : written
    const readings = readingsOf(kind, form, analyzer, strangers)
    return { written, form, readings, spelled: spellingCosts(lexicon, written, readings), nameStarts: nameStarts(kind, form), memory: null, nothing: 0 }
  }
  const placeOf = (hash: number): number => {
    const first = (hash & (BUCKETS - 1)) * WAYS
    for (let k = first; k < first + WAYS; k++) if (hashes[k] === hash) return k
    return -1
  }
  /** A place for a new type in the bucket of this hash. */
  const freed = (hash: number): number => {
    const bucket = hash & (BUCKETS - 1)
    let way = next[bucket]
    for (; again[bucket * WAYS + way] === 1; way = (way + 1) % WAYS) again[bucket * WAYS + way] = 0
    next[bucket] = (way + 1) % WAYS
    return bucket * WAYS + way
  }
  return {
    of(text, { count, start, end, kind }) {
      const found: WordType[] = new Array(count)
      const hash = new Int32Array(count)
      for (let i = 0; i < count; i++) hash[i] = hashOf(text, start[i], end[i])
      for (let i = 0; i < count; i++) {
        let place = placeOf(hash[i])
        let type = place < 0 ? undefined : types[place]
        if (type === undefined || !isWritten(type.written, text, start[i], end[i])) {
          // Of two types with one hash, which is one case in millions, the last met is remembered.
          if (place < 0) place = freed(hash[i])
          hashes[place] = hash[i]
          types[place] = type = make(kind[i], copyOf(text.slice(start[i], end[i])))
        } else again[place] = 1
        found[i] = type
      }
      return found
    },
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let k = 0; k < written.length; k++) if (written.charCodeAt(k) !== text.charCodeAt(start + k)) return false
  return true
}

/** Readings of tokens that are no words of the language. */
const strangersOf = () => ({
  punctuation: [plain(Pos.PUNCT, kindOf('PUNCT'))],
  number: [plain(Pos.NUM, kindOf('DIGIT'))],
  foreign: [plain(Pos.PROPN, kindOf('PROPN'))],
  other: [plain(Pos.X, kindOf('X'))],
})

function readingsOf(kind: number, form: string, analyse: (form: string) => readonly Analysis[], strangers: ReturnType<typeof strangersOf>): readonly Analysis[] {
  switch (kind) {
    case Kind.WORD: return form === '' ? strangers.other : analyse(form)
    case Kind.NUMBER: return strangers.number
    case Kind.LATIN: return strangers.foreign
    case Kind.PUNCTUATION: return strangers.punctuation
    default: return strangers.other
  }
}
