import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Worded } from '../words/doc.js'
import type { NameMatch } from '../words/names.js'

/** بفتح المعبر is no Fatah: a name of one word that is a verbal noun too, and has its genitive before token `end`. */
export function isActHere({ word }: Worded, { from, to }: NameMatch, end: number): boolean {
  return to - from === 1 && to < end && (word[from].flags & Flag.masdar) !== 0 && word[to].pos === Pos.NOUN && word[to].prep === '' && word[to].conj === ''
}
