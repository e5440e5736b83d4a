import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import type { Candidate } from '../events/candidate.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import { Gender, genderOf, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Referent } from '../mentions/entity.js'

/** An act of speech with the stretch of text that is its content: everything in there is known through its speaker. */
export interface Speech {
  readonly candidate: Candidate
  readonly from: number
  readonly to: number
  /** Whose words they are. */
  readonly speakers: readonly Referent[]
}

/** Whether what an act contains is told through its speaker; from `lexicon/attribution/opens.tsv`. */
export type Opens = (event: string, mode: string | null, lemma: string) => boolean

export function opensOf(lexicon: Lexicon): Opens {
  const table = new Map(rowsOf(lexicon, 'attribution/opens').map(({ cells }) => [`${cells.event}/${cells.mode}/${foldWord(lexicon.spelling, cells.lemma)}`, cells.opens === 'y']))
  return (event, mode, lemma) => table.get(`${event}//${lemma}`) ?? table.get(`${event}/${mode ?? ''}/`) ?? table.get(`${event}//`) ?? false
}

/** Speech acts with content, in the order of their contents' beginnings. */
export function speechesOf(p: Parsed, events: readonly ReadEvent[], opens: Opens): Speech[] {
  const out: Speech[] = []
  for (const { candidate, parties } of events) {
    if (!candidate.content || !opens(candidate.frame.event, candidate.frame.mode, candidate.frame.words[0]) || isDenied(p, candidate) || isImpersonal(p, candidate)) continue
    out.push({ candidate, from: candidate.content.from, to: candidate.content.to, speakers: parties.actor.flatMap((a) => a.referents).filter((r) => r.acts) })
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** يذكر أن …: a verb in the present that opens its sentence without a subject tells in the outlet's own voice. */
function isImpersonal(p: Parsed, c: Candidate): boolean {
  if (c.predicate < 0) return false
  const q = p.predicates[c.predicate]
  const a = p.doc.word[c.at]
  return q.subject < 0 && q.subjectPlace === 'dropped' && a.conj === '' && tenseOf(a.features) === Tense.PRES && genderOf(a.features) === Gender.M && q.complement?.kind === 'clause' && p.doc.sentenceStart[q.sentence] === c.at
}

/** لم تعلن أي جهة: what was not said opens nothing. */
function isDenied(p: Parsed, c: Candidate): boolean {
  const particle = c.predicate >= 0 ? p.predicates[c.predicate].particle : -1
  return particle >= 0 && (p.doc.word[particle].flags & Flag.neg) !== 0
}

/** The innermost speech whose content holds a candidate's trigger, other than the candidate's own; null for the outlet's voice. */
export function innermostSpeech(p: Parsed, speeches: readonly Speech[]): (c: Candidate) => Speech | null {
  const inner: (Speech | undefined)[] = new Array(p.doc.tokens.count)
  // The wider ones first, so that what lies within them is painted over.
  for (const s of [...speeches].sort((a, b) => b.to - b.from - (a.to - a.from))) for (let i = s.from; i < s.to; i++) if (i !== s.candidate.at) inner[i] = s
  return (c) => inner[c.at] ?? null
}
