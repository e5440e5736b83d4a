import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { type Candidate, withFrame } from './candidate.js'
import type { Frame, Frames, When } from './frames.js'

/** What a frame's act is when it is still to come (a promise, a threat, a concession of it), from `grammar/variants.tsv`. */
export type Variants = (frame: Frame) => readonly Variant[]

export interface Variant {
  readonly frame: Frame
  readonly when: When
}

export function variantsOf(lexicon: Lexicon, frames: Frames): Variants {
  const becomes = new Map<string, { event: string; name: string; when: When }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/variants')) {
    const list = becomes.get(cells.event) ?? []
    list.push({ event: cells.becomes, name: cells.name, when: cells.when as When })
    becomes.set(cells.event, list)
  }
  const made: (readonly Variant[] | undefined)[] = []
  return (frame) => (made[frame.index] ??= (becomes.get(frame.event) ?? NONE).map(({ event, name, when }) => ({ when, frame: frames.like(frame, { event, mode: null, id: `${frame.id}⇒${name}`, variant: when }) })))
}

const NONE: readonly never[] = []

/** Each candidate, and beside it its variants where what they ask for holds. */
export function withVariants(candidates: readonly Candidate[], variants: Variants, holds: (when: When, c: Candidate) => boolean): Candidate[] {
  const out: Candidate[] = []
  for (const c of candidates) {
    out.push(c)
    const list = variants(c.frame)
    if (list.length === 0) continue
    const toCome = holds('to-come', c)
    const negated = holds('negated', c)
    for (const { frame, when } of list) if (when === 'to-come' ? toCome : negated) out.push(withFrame(c, frame))
  }
  return out
}
