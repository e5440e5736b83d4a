import { Pos, Tense, tenseOf } from '../../lexicon/features.js'
import { Flag } from '../../lexicon/flags.js'
import { type Scan, wordAt } from './scan.js'

/**
 * Which way the sentence looks at a token. `future`: a future verb or a word such as المقرر is the nearest sign before it; `set`: a verb that sets a term
 * (طالب، أمهل); `open`: a present or dependent verb and nothing else; `past`: anything else.
 */
export type Outlook = 'future' | 'set' | 'open' | 'past'

/** Further back than this a verb says nothing of the date; it also keeps endless sentences linear. */
const REACH = 60
/** How far the verb of a sentence that opens with its date may stand: يوم الأربعاء سيصل. */
const REACH_AHEAD = 4

export function outlookAt(s: Scan, from: number, to: number): Outlook {
  const first = Math.max(s.doc.sentenceStart[s.doc.sentence[from]], from - REACH)
  let open = false
  for (let i = from - 1; i >= first; i--) {
    const sign = signOf(s, i)
    if (sign === 'open') open = true
    else if (sign === 'past') return open ? 'open' : 'past'
    // مهلة تنتهي الأربعاء: what the term does lies ahead.
    else if (sign) return open && wordAt(s, i, 'term', true) ? 'future' : sign
  }
  if (open) return 'open'
  for (let i = to; i < Math.min(s.end, to + REACH_AHEAD); i++) {
    const sign = signOf(s, i)
    if (sign) return sign
  }
  return 'past'
}

/** تقول المنظمة إنه في أيلول اعتقل ناشطون: a past verb right after the date. */
export function pastFollows(s: Scan, to: number): boolean {
  for (let i = to; i < Math.min(s.end, to + REACH_AHEAD) && s.doc.word[i].pos !== Pos.PUNCT; i++) {
    const sign = signOf(s, i)
    if (sign) return sign === 'past'
  }
  return false
}

function signOf(s: Scan, i: number): Outlook | null {
  if (s.vocabulary.formAt(s.doc, i)) {
    if (wordAt(s, i, 'future', true)) return 'future'
    if (wordAt(s, i, 'term', true)) return 'set'
  }
  const word = s.doc.word[i]
  const verb = word.pos === Pos.VERB || word.pos === Pos.AUX
  if (word.fut || (word.pos === Pos.PART && word.flags & Flag.fut)) return 'future'
  const filed = verb || word.pos === Pos.NOUN ? s.vocabulary.outlook.get(word.lemma) : undefined
  if (filed === 'set') return 'set'
  if (!verb) return filed ? 'future' : null
  const tense = tenseOf(word.features)
  const lapsed = wordAt(s, i - 1, 'lapsed', true) !== null
  // إذا لم تنسحب القوات قبل الجمعة، إذا انسحبت القوات قبل الجمعة.
  if (wordAt(s, i - (lapsed ? 2 : 1), 'pending', true)) return 'future'
  if (tense === Tense.PAST || lapsed) return 'past'
  if (filed === 'plan' || tense === Tense.IMP) return 'future'
  return 'open'
}
