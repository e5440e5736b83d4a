import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Worded } from './doc.js'

/**
 * Whether token `i` opens a complement clause (أن، إن، بأن). Written إن may also be `if` and a particle of emphasis; it is `if` only where a verb or a negation
 * follows directly. لأن, قبل أن, غير أن say when or why, or what is otherwise: they open another clause.
 */
export function isComplementizer(doc: Worded, i: number): boolean {
  const a = doc.word[i]
  if (a.pos === Pos.SCONJ && opensAnother(doc, i)) return false
  if (a.pos === Pos.SCONJ && a.flags & Flag.comp) return true
  if ((a.pos !== Pos.SCONJ && a.pos !== Pos.PART) || !doc.readings[i].some((r) => r.pos === Pos.SCONJ && (r.flags & Flag.comp) !== 0 && r.prep === a.prep)) return false
  const next = i + 1 < doc.tokens.count ? doc.word[i + 1] : null
  return next !== null && next.pos !== Pos.VERB && next.pos !== Pos.AUX && !(next.pos === Pos.PART && next.flags & Flag.neg)
}

function opensAnother(doc: Worded, i: number): boolean {
  const { prep } = doc.word[i]
  if (prep !== '') return prep !== 'ب'
  if (i === 0 || doc.sentence[i - 1] !== doc.sentence[i]) return false
  const before = doc.word[i - 1]
  if (before.pron !== null) return false
  return before.pos === Pos.CCONJ || (before.pos === Pos.ADP && (before.flags & Flag.advprep) !== 0)
}
