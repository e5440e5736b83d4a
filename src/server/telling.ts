import { loadLexicon, type Source } from '../lexicon/lexicon.js'
import { shippedLexicon } from '../lexicon/shipped.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { inEnglish } from '../stories/sources/english.js'
import { sourceKnowledge } from '../stories/sources/knowledge.js'
import type { Telling } from './services.js'

/** What is known of sources from the shipped tables and a user's own, made when it is first asked for. */
export const tellingOf = (overlay?: Source): (() => Telling) => whenAsked(() => {
  const knowledge = sourceKnowledge(loadLexicon(shippedLexicon(), overlay))
  return { knowledge, english: inEnglish(knowledge), arabic: inEnglish(knowledge) }
})
