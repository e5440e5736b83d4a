import type { Candidate, Filler } from '../events/candidate.js'
import type { Chosen } from '../events/choice.js'

/** An act of speech with the stretch of text that is its content: everything in there is known through its speaker. */
export interface Speech {
  readonly candidate: Candidate
  readonly from: number
  readonly to: number
  /** Whose words they are. */
  readonly speaker: Filler | null
}

const OPEN = new Set(['STATE', 'ACCUSE', 'REJECT', 'SUPPORT'])

/** Speech acts with content, in the order of their contents' beginnings. */
export function speechesOf(chosen: readonly Chosen[]): Speech[] {
  const out: Speech[] = []
  for (const { candidate } of chosen) {
    if (!candidate.content || !OPEN.has(candidate.frame.event)) continue
    out.push({ candidate, from: candidate.content.from, to: candidate.content.to, speaker: candidate.filled.find((f) => f.role === 'actor')?.filler ?? null })
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The innermost speech whose content holds token `i` (and is not its own trigger), or null. */
export function speechAt(speeches: readonly Speech[], i: number): Speech | null {
  let inner: Speech | null = null
  for (const s of speeches) {
    if (s.from > i) break
    if (i < s.to && s.candidate.at !== i && (!inner || s.to - s.from < inner.to - inner.from)) inner = s
  }
  return inner
}
