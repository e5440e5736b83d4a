import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Analysis } from './analysis.js'

/**
 * قوات أميركية وفرنسية، مقاتلات روسية وسورية: a nationality that و joins to one of the same shape is an adjective like it, though it could be a noun or a state.
 * `known` are all readings of a token, those that a name has ruled out too.
 */
export function readPairedAdjectives(word: Analysis[], known: (i: number) => readonly Analysis[], from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const before = word[i - 1]
    const a = word[i]
    if (a.conj !== 'و' || a.pos === Pos.ADJ || a.prep !== '' || a.pron !== null || !isNationality(before)) continue
    const paired = known(i).find((r) => isNationality(r) && r.conj === a.conj && r.prep === '' && r.pron === null && r.det === before.det && r.features === before.features)
    if (paired) word[i] = paired
  }
}

const isNationality = (a: Analysis): boolean => a.pos === Pos.ADJ && (a.flags & Flag.nisba) !== 0
