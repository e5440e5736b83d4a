import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { type Candidate, withFrame } from './candidate.js'
import type { Frame, Frames } from './frames.js'

/** What a frame's act is when it is still to come (a promise, a threat, a concession of it), from `grammar/variants.tsv`. */
export type Variants = (frame: Frame) => readonly Frame[]

export function variantsOf(lexicon: Lexicon, frames: Frames): Variants {
  const becomes = new Map<string, { event: string; name: string }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/variants')) {
    const list = becomes.get(cells.event) ?? []
    list.push({ event: cells.becomes, name: cells.name })
    becomes.set(cells.event, list)
  }
  const made: (readonly Frame[] | undefined)[] = []
  return (frame) => (made[frame.index] ??= (becomes.get(frame.event) ?? NONE).map(({ event, name }) => frames.like(frame, { event, mode: null, id: `${frame.id}⇒${name}` })))
}

const NONE: readonly never[] = []

/** Each candidate, and beside it, where it may be still to come, its variants. */
export function withVariants(candidates: readonly Candidate[], variants: Variants, toCome: (c: Candidate) => boolean): Candidate[] {
  const out: Candidate[] = []
  for (const c of candidates) {
    out.push(c)
    const frames = variants(c.frame)
    if (frames.length > 0 && toCome(c)) for (const frame of frames) out.push(withFrame(c, frame))
  }
  return out
}
