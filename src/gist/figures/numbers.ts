import { Kind } from '../../text/tokens.js'
import { numberIn } from '../../phrases/counts.js'
import type { Worded } from '../../words/doc.js'
import type { FigureVocabulary } from './vocabulary.js'

export interface NumberRead {
  readonly value: number
  /** The token after the number. */
  readonly to: number
}

/** A number in digits or words at token `i`: `45`, `1.5 مليون`, `12 ألفا`, `ثلاثة وعشرون`, `ثلاثة آلاف وخمسمئة`. `joined`: it carries the و that joins it to what stands before. */
export function numberAt(doc: Worded, v: FigureVocabulary, i: number, joined = false): NumberRead | null {
  if (i >= doc.tokens.count) return null
  const first = joined && doc.form[i] === 'و' ? groupAt(doc, v, i + 1, false) : groupAt(doc, v, i, joined)
  if (!first) return null
  let { value, to } = first
  for (let next = groupAfter(doc, v, to, value); next; next = groupAfter(doc, v, to, value)) {
    value += next.value
    to = next.to
  }
  // مئة وخمسين | ألفا: the scale holds for all that stands before it.
  const scale = v.scale(doc, to)
  return scale >= THOUSAND && value < THOUSAND ? { value: value * scale, to: to + 1 } : { value, to }
}

const THOUSAND = 1000

/** Digits or a number word, with the scale that stands directly after: `200 ألف`, `ثلاث مئة`, `خمسة عشر`. */
function groupAt(doc: Worded, v: FigureVocabulary, i: number, joined: boolean): NumberRead | null {
  const digits = !joined && doc.tokens.kind[i] === Kind.NUMBER
  if (digits && isClock(doc, i)) return null
  const fraction = digits ? 0 : v.fraction(doc, i)
  // نصف مليون
  if (fraction > 0 && v.scale(doc, i + 1) >= THOUSAND) return { value: fraction * v.scale(doc, i + 1), to: i + 2 }
  let value = digits ? numberIn(doc, i) : v.value(doc, i, joined)
  if (value <= 0 || !Number.isFinite(value)) return null
  let to = i + 1
  if (!digits && value < 10 && v.value(doc, to, false) === 10) return { value: value + 10, to: to + 1 }
  for (let scale = v.scale(doc, to); scale >= (digits ? THOUSAND : 100) && scale > value; scale = v.scale(doc, to)) {
    value *= scale
    to++
  }
  return { value, to }
}

/** What is joined to a number by و and belongs to it: tens to ones, anything smaller to hundreds and more. */
function groupAfter(doc: Worded, v: FigureVocabulary, at: number, value: number): NumberRead | null {
  if (at + 1 >= doc.tokens.count || doc.sentence[at] !== doc.sentence[at - 1]) return null
  const apart = doc.form[at] === 'و'
  const next = apart ? groupAt(doc, v, at + 1, false) : groupAt(doc, v, at, true)
  if (!next) return null
  const tens = value < 10 && next.value >= 20 && next.value < 100 && next.value % 10 === 0 && !apart
  const rest = value >= 100 && value % 100 === 0 && next.value < value && (value >= THOUSAND || !apart)
  return tens || rest ? next : null
}

const isClock = (doc: Worded, i: number): boolean => doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]).includes(':')
