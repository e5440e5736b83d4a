import type { Actors } from '../lexicon/actors.js'
import { Pos } from '../lexicon/features.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { copyOf } from '../text/copy-of.js'
import { foldWord } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import { type Analysis, plain } from './analysis.js'
import { createAnalyzer } from './analyzer.js'
import { byFirstLetter, nameCliticsOf } from './clitics.js'
import { kindOf } from './kinds.js'
import { roomOfType } from './memory.js'
import { type NameStart, nameStartsOf } from './names.js'
import { spellingCost } from './spelling-cost.js'

/** All that a word's letters alone say of it, shared by its occurrences; only what later stages remember is added. */
export interface WordType {
  readonly written: string
  /** Folded, for words; else as written. */
  readonly form: string
  readonly readings: readonly Analysis[]
  /** What each reading costs for its spelling. */
  readonly spelled: readonly number[]
  /** Names of the lexicon that may begin here. */
  readonly nameStarts: readonly NameStart[]
  /** What later stages remember of it (see `perType`). */
  readonly memory: unknown[]
  /** A bit for each stage that has asked and found nothing. */
  nothing: number
}

export interface WordTypes {
  /** The type of the token `text.slice(start, end)`. */
  at(kind: number, text: string, start: number, end: number): WordType
}

/** So many types, twice, are remembered: news of a year has ten times as many, nearly all of them seen once. */
const REMEMBERED = 49_152
const SLOTS = 131_072

/** A table found by letters, without making a string of them; open addressing. */
type Table = (WordType | undefined)[]

/** What was not met since the table before was full is forgotten. */
export function createWordTypes(lexicon: Lexicon, actors: Actors): WordTypes {
  const analyzer = createAnalyzer(lexicon)
  const clitics = byFirstLetter(nameCliticsOf(lexicon), (c) => c.cut)
  const strangers = strangersOf()
  let young: Table = new Array(SLOTS)
  let old: Table = []
  let size = 0
  const make = (kind: number, written: string): WordType => {
    const form = kind === Kind.WORD ? foldWord(lexicon.spelling, written) : written
    const readings = readingsOf(kind, form, analyzer, strangers)
    return { written, form, readings, spelled: readings.length > 1 ? readings.map((a) => spellingCost(lexicon, written, a)) : [0], nameStarts: nameStartsOf(kind, form, actors, clitics), memory: roomOfType(lexicon.spelling), nothing: 0 }
  }
  return {
    at(kind, text, start, end) {
      const hash = hashOf(text, start, end)
      let slot = slotIn(young, hash, text, start, end)
      const known = young[slot]
      if (known) return known
      if (size === REMEMBERED) {
        old = young
        young = new Array(SLOTS)
        size = 0
        slot = hash & (SLOTS - 1)
      }
      const before = old.length > 0 ? old[slotIn(old, hash, text, start, end)] : undefined
      size++
      return (young[slot] = before ?? make(kind, copyOf(text.slice(start, end))))
    },
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** Where the type of these letters stands, or would. */
function slotIn(table: Table, hash: number, text: string, start: number, end: number): number {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const type = table[slot]
    if (type === undefined || isWritten(type.written, text, start, end)) return slot
  }
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
