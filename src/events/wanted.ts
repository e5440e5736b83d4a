import { isComplementizer } from '../words/complementizer.js'
import type { Candidate } from './candidate.js'
import type { Chosen } from './choice.js'
import type { Parsed } from './syntax.js'

/** Acts whose content is what somebody wants of others or means to do to them. */
const WANTING: ReadonlySet<string> = new Set(['REQUEST', 'THREATEN', 'AGREE'])

/** Of what is wanted together, in phrases. */
const MOST_JOINED = 4

/**
 * هدد بإغلاق المعبر، طالب بالإفراج عنهم: what is threatened or demanded has not happened; it is the content of the threat or demand and no event of its own. What is told
 * further on within the content may be one (طالب بالإفراج عن الجنود الذين اختطفوا). Of 138 threats and demands in the annotated articles one has a record of what is wanted.
 */
export function withoutWanted(p: Parsed, chosen: readonly Chosen[]): Chosen[] {
  const wanted = new Set<number>()
  for (const { candidate } of chosen) if (WANTING.has(candidate.frame.event) && candidate.content) for (const at of headsOf(p, candidate, candidate.content.from)) wanted.add(at)
  return wanted.size === 0 ? [...chosen] : chosen.filter(({ candidate }) => !wanted.has(candidate.at))
}

/** The noun or verb that a content begins with, and those joined to it. */
function headsOf({ doc, phrases, phraseAt, predicateAt }: Parsed, holder: Candidate, from: number): number[] {
  const first = isComplementizer(doc, from) ? from + 1 : from
  if (predicateAt[first] >= 0 && first !== holder.at) return [first]
  const k = phraseAt[first] >= 0 ? phraseAt[first] : first + 1 < doc.tokens.count && phraseAt[first + 1] >= 0 ? phraseAt[first + 1] : -1
  if (k < 0 || phrases[k].sentence !== doc.sentence[from]) return []
  return phrases.slice(k, k + MOST_JOINED).filter((q) => q.index === k || q.joined === k).map(({ head }) => head).filter((at) => at !== holder.at)
}
