import { loadLexicon, type Source } from '../lexicon/lexicon.js'
import { shippedLexicon } from '../lexicon/shipped.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { codesOf } from '../record/plover.js'
import { inArabic } from '../stories/sources/arabic.js'
import { inEnglish } from '../stories/sources/english.js'
import { sourceKnowledge } from '../stories/sources/knowledge.js'
import type { Telling } from './services.js'

/** What is known of sources from the shipped tables and a user's own, made when it is first asked for. */
export const tellingOf = (overlay?: Source): (() => Telling) => whenAsked(() => {
  const lexicon = loadLexicon(shippedLexicon(), overlay)
  const knowledge = sourceKnowledge(lexicon)
  return { knowledge, english: inEnglish(knowledge), arabic: inArabic(), codeOf: codesOf(lexicon) }
})
