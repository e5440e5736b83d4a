import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import type { Candidate } from '../events/candidate.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import { Gender, genderOf, Num, numberOf, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Referent } from '../mentions/entity.js'
import { documentAt, isDocument, isOurs, type Media, type Source, sourceOf } from './source.js'

/** An act of speech, through which what stands in its content is known, and sometimes what stands near it. */
export interface Speech {
  readonly event: ReadEvent
  readonly candidate: Candidate
  /** Whether acts of its kind tell what they contain; from `lexicon/attribution/opens.tsv`. */
  readonly opens: boolean
  /** Who acts by speaking. */
  readonly speakers: readonly Referent[]
  /** Whose words they are. */
  readonly sources: readonly Source[]
}

/** Whether what an act contains is told through its speaker; null for what is no act of speech. From `lexicon/attribution/opens.tsv`. */
export type Opens = (event: string, mode: string | null, lemma: string) => boolean | null

export function opensOf(lexicon: Lexicon): Opens {
  const table = new Map(rowsOf(lexicon, 'attribution/opens').map(({ cells }) => [`${cells.event}/${cells.mode}/${foldWord(lexicon.spelling, cells.lemma)}`, cells.opens === 'y']))
  return (event, mode, lemma) => table.get(`${event}//${lemma}`) ?? table.get(`${event}/${mode ?? ''}/`) ?? table.get(`${event}//`) ?? null
}

/** Acts of speech in order of text. */
export function speechesOf(p: Parsed, events: readonly ReadEvent[], opens: Opens, media: Media): Speech[] {
  const out: Speech[] = []
  for (const event of events) {
    const { candidate, parties } = event
    const opening = opens(candidate.frame.event, candidate.frame.mode, candidate.frame.words[0])
    if (opening === null || isDenied(p, candidate) || isImpersonal(p, candidate)) continue
    const speakers = parties.actor.flatMap((a) => a.referents).filter((r) => r.acts)
    const reports = reportsOf(p, candidate, media)
    // أفاد تقرير للوزارة: of whoever may be behind a report only its author is told.
    const told = reports === null ? speakers : speakers.filter((r) => r.from >= reports[0].from && r.from <= reports[0].to)
    const sources = [...(reports ?? []), ...told.filter((r) => !isOurs(p, r)).map((r, k) => ({ ...sourceOf(p, media, r, candidate.at, `speaker:${candidate.frame.id}`), parallel: k > 0 }))]
    out.push({ event, candidate, opens: opening, speakers, sources })
  }
  return out.sort((a, b) => a.candidate.at - b.candidate.at)
}

/** ذكرت تقارير، أفادت أنباء: a subject that names nobody; a single report is a document. */
export function reportsOf(p: Parsed, c: Candidate, media: Media): Source[] | null {
  const subject = c.predicate >= 0 ? p.predicates[c.predicate].subject : -1
  if (subject < 0) return null
  const { head, start, end } = p.phrases[subject]
  if (!media.reports.has(p.doc.word[head].lemma)) return null
  if (isDocument(p, head, media) && numberOf(p.doc.word[head].features) === Num.SG) return [documentAt(p, subject, c.at, media)]
  return [{ kind: 'unspecified', referent: null, from: start, to: end, via: c.at, hop: 0, parallel: false, rule: 'unspecified:reports' }]
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
