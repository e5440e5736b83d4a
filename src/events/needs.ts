import type { Worded } from '../words/doc.js'
import type { Candidate } from './candidate.js'
import type { Frame, Need } from './frames.js'

/** What stands in a trigger's slots, as far as needs ask. */
export interface Slots {
  /** Head token in a slot, −1 when it is empty or holds a pronoun or clause only. */
  head(slot: string): number
  filled(slot: string): boolean
  human(slot: string): boolean
  readonly next: number
}

export function needsHold(doc: Worded, frame: Frame, slots: Slots): boolean {
  return frame.needs.every((need) => holds(doc, need, slots))
}

/**
 * A trigger read by all its frames whose needs hold, and for each type of event that none of them has by the first frame of that type: needs name the usual
 * words, not all, and the choice knows that they are unmet. `beside`: unmet frames are read beside fitting ones, and not only where none fits.
 */
export function withUnmet(frames: readonly Frame[], beside: boolean, readAs: (frame: Frame, strict: boolean) => Candidate | null): Candidate[] {
  const out: Candidate[] = []
  for (const frame of frames) {
    const fitting = readAs(frame, true)
    if (fitting) out.push(fitting)
  }
  if (out.length > 0 && (!beside || out.length === frames.length)) return out
  for (const frame of frames) {
    if (out.some((c) => c.frame.event === frame.event)) continue
    const unmet = readAs(frame, false)
    if (unmet) out.push(unmet)
  }
  return out
}

function holds(doc: Worded, need: Need, slots: Slots): boolean {
  switch (need.kind) {
    case 'filled': return slots.filled(need.slot)
    case 'empty': return !slots.filled(need.slot)
    case 'human': return slots.human(need.slot)
    case 'next': return slots.next >= 0 && answers(doc, slots.next, need.words)
    case 'own': {
      const head = slots.head(need.slot)
      return head >= 0 && doc.word[head].pron !== null
    }
    case 'word': {
      const head = slots.head(need.slot)
      return head >= 0 && answers(doc, head, need.words)
    }
  }
}

/** A token answers to its lemma, to its stem, and without the article. */
export function answers(doc: Worded, i: number, words: readonly string[]): boolean {
  const a = doc.word[i]
  if (words.includes(a.lemma)) return true
  return words.includes(a.stem) || (a.stem.endsWith('ا') && words.includes(a.stem.slice(0, -1)))
}
