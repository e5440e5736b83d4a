import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import type { Candidate } from './candidate.js'

/** Event type → the type it is when it is still to come, from `grammar/variants.tsv`. */
export type Variants = ReadonlyMap<string, readonly { readonly event: string; readonly name: string }[]>

export function variantsOf(lexicon: Lexicon): Variants {
  const out = new Map<string, { event: string; name: string }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/variants')) {
    const list = out.get(cells.event) ?? []
    list.push({ event: cells.becomes, name: cells.name })
    out.set(cells.event, list)
  }
  return out
}

/** Each candidate, and beside it, where it may be still to come, what it would be if it were a promise, a threat or a concession of the act. */
export function withVariants(candidates: readonly Candidate[], variants: Variants, toCome: (c: Candidate) => boolean): Candidate[] {
  return candidates.flatMap((c) => [
    c,
    ...(toCome(c) ? (variants.get(c.frame.event) ?? []) : []).map(({ event, name }) => ({ ...c, frame: { ...c.frame, event, mode: null, id: `${c.frame.id}⇒${name}` } })),
  ])
}
