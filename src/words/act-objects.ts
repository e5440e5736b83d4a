import { Case, caseOf, Pos, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { classOf, type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import type { Analysis } from './analysis.js'

/** Between a verb and the act it takes as its object stand no more tokens than this: its subject with a name, a place and a day. */
const REACH = 14

/** Reads, in tokens `from` … `to` of one sentence, as a noun what could be a verb. `isListed`: whether a token is part of a name of the lexicon. */
export type ActReader = (word: Analysis[], readings: readonly (readonly Analysis[])[], isListed: (i: number) => boolean, from: number, to: number) => void

/**
 * أعلن الجيش ضرب الأهداف: unvowelled, a verbal noun is often written like its verb, and neighbours alone do not tell them apart. After a verb of
 * `grammar/act-objects.tsv` that has no object yet, it is the noun.
 */
export function actReaderOf(lexicon: Lexicon): ActReader {
  const nouns = classOf(lexicon, 'act-nouns')
  const takers = new Set(rowsOf(lexicon, 'grammar/act-objects').map(({ cells }) => foldWord(lexicon.spelling, cells.verb)))
  return (word, readings, isListed, from, to) => {
    let taker = -1
    for (let i = from; i < to; i++) {
      const a = word[i]
      if (isFinite(a) && i > from && nouns.has(word[i - 1].lemma) && word[i - 1].pos === Pos.NOUN && !word[i - 1].det && word[i - 1].pron === null) {
        // عدم كشف هويته
        word[i] = cheapestAct(readings[i]) ?? a
      } else if (isFinite(a)) {
        const act = taker >= 0 && i - taker <= REACH && i > taker + 1 ? actAt(word, readings, i, to) : null
        if (act) word[i] = act
        taker = !act && takers.has(a.lemma) && !a.pron ? i : -1
        // ينوي حلف الأطلسي نشر القوات: a word of a name is no act.
      } else if (closes(a) && !isListed(i)) taker = -1
    }
  }
}

const isFinite = (a: Analysis): boolean => a.pos === Pos.VERB || a.pos === Pos.AUX

/** What opens a clause, so that a verb behind it is none of the first verb's objects; and an object that stands there already. */
function closes(a: Analysis): boolean {
  if (a.pos === Pos.SCONJ || a.pos === Pos.PART || a.pos === Pos.CCONJ) return true
  if (a.pos === Pos.PRON && a.flags & Flag.rel) return true
  return isAct(a) && !a.prep && !a.det
}

const isAct = (a: Analysis): boolean => a.pos === Pos.NOUN && (a.flags & Flag.masdar) !== 0

const cheapestAct = (readings: readonly Analysis[]): Analysis | null => readings.filter((r) => isAct(r) && !r.conj && !r.prep && !r.det && caseOf(r.features) !== Case.ACC).sort((x, y) => x.cost - y.cost)[0] ?? null

function actAt(word: readonly Analysis[], readings: readonly (readonly Analysis[])[], i: number, to: number): Analysis | null {
  const a = word[i]
  if (a.conj || a.prep || tenseOf(a.features) !== Tense.PAST) return null
  const act = cheapestAct(readings[i])
  if (!act) return null
  // مصدر طلب عدم ذكر اسمه أن …: after an indefinite noun it may be a clause of its own, when the first verb's own words are still to come.
  const before = word[i - 1]
  const definite = before.det || before.pron !== null || before.pos === Pos.PROPN || before.pos === Pos.PUNCT
  return definite || !clauseFollows(word, i, to) ? act : null
}

function clauseFollows(word: readonly Analysis[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (word[k].pos === Pos.SCONJ && word[k].flags & Flag.comp) return true
  return false
}
