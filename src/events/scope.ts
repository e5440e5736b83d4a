import { Case, caseOf, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { isComplementizer } from '../words/complementizer.js'
import type { Predicate } from '../phrases/predicate.js'
import { type Candidate, withContent } from './candidate.js'
import type { Frames } from './frames.js'
import type { Parsed } from './syntax.js'
import { isComma } from '../text/punctuation.js'

/** A clause that should hang on a verb of speech is looked for this far, in tokens, past what stands between. */
const FAR = 45
/** A frame of this prior makes its verb an act of speech, which holds its content, before anything is chosen: tables give the usual verbs of saying 0.6 and more. */
export const SURE_SPEECH = 0.6

const VERBAL = new Set(['STATE', 'ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN'])

/**
 * Mends the contents of candidates where the clause alone does not tell: finds a clause that an insertion has parted from its verb of speech, and ends
 * a content where somebody begins to speak anew (`…، وأضاف أن`, `…، فيما قالت`, `… موضحا أن`) or it is told when and why it was said (`…، وذلك بعد`).
 */
export function withScopes(p: Parsed, candidates: readonly Candidate[], frames: Frames): Candidate[] {
  const taken = new Set(p.predicates.map((q) => q.complement?.from ?? -1))
  const speaks = p.predicates.map((q) => isSpeech(p, q, frames))
  return candidates.map((c) => {
    const content = c.content ?? (c.predicate >= 0 && c.frame.roles.has('clause') && c.frame.event === 'STATE' ? partedClause(p, p.predicates[c.predicate], taken) : null)
    if (!content) return c
    const to = content.quoted ? content.to : newSpeech(p, c, content, speaks)
    return to === content.to && c.content ? c : withContent(c, { from: content.from, to, quoted: content.quoted })
  })
}

function isSpeech(p: Parsed, q: Predicate, frames: Frames): boolean {
  if (q.complement) return true
  const lemma = p.doc.word[q.at].lemma
  return (frames.verbs.get(lemma) ?? []).some((f) => VERBAL.has(f.event) && f.prior >= SURE_SPEECH && f.needs.length === 0)
}

function partedClause(p: Parsed, q: Predicate, taken: ReadonlySet<number>): { from: number; to: number; quoted: boolean } | null {
  const { doc } = p
  if (q.complement || q.objects.length > 0) return null
  const limit = Math.min(doc.sentenceStart[q.sentence + 1], q.at + FAR)
  for (let i = q.end; i < limit; i++) {
    if (p.predicateAt[i] >= 0 && p.predicates[p.predicateAt[i]].complement) return null
    if (isComplementizer(doc, i) && doc.word[i].prep === '' && doc.word[i].conj === '' && !taken.has(i)) return { from: i, to: doc.sentenceStart[q.sentence + 1], quoted: false }
  }
  return null
}

/** Token at which, within a content, another act of speech of the sentence's own level begins; the content's end when none does. */
function newSpeech(p: Parsed, c: Candidate, { from, to }: { readonly from: number; readonly to: number }, speaks: readonly boolean[]): number {
  const { doc } = p
  const several = speakersAre(p, c)
  for (let i = from + 2; i < to; i++) {
    if (isAside(p, i) && doc.quotes.of[i] === doc.quotes.of[from]) return i - 1
    const k = p.predicateAt[i]
    if (k < 0 || !speaks[k] || doc.quotes.of[i] !== doc.quotes.of[from]) continue
    const a = doc.word[i]
    const q = p.predicates[k]
    // قال مسؤولان إن الوزير هدد وقال إنه …: two do not go on in the singular.
    if (several && q.verbal && q.subject < 0 && numberOf(a.features) === Num.SG) continue
    if (!q.verbal) {
      if (q.complement || (caseOf(a.features) === Case.ACC && isComma(doc.form[i - 1]))) return isComma(doc.form[i - 1]) ? i - 1 : i
      continue
    }
    const start = clauseStart(p, i)
    if (start <= from + 1) continue
    const comma = isComma(doc.form[start - 1])
    const opened = doc.word[start].pos === Pos.SCONJ && !isComplementizer(doc, start) && !(doc.word[start].flags & Flag.cond)
    const conj = doc.word[start].conj === 'و'
    if (comma && (opened || (conj && (q.complement !== null || q.subjectPlace === 'after')))) return start - 1
    // وأضاف أن …, without a comma: only a verb that brings its own clause.
    if (!comma && conj && start === i && q.complement?.kind === 'clause' && q.subject < 0) return start
  }
  return to
}

/** …، وذلك بعد …: tells when or why that was said. */
function isAside({ doc }: Parsed, i: number): boolean {
  const a = doc.word[i]
  if (a.conj !== 'و' || !(a.flags & Flag.dem) || !isComma(doc.form[i - 1]) || i + 1 >= doc.tokens.count) return false
  const next = doc.word[i + 1]
  return next.pos === Pos.ADP || (next.flags & Flag.advprep) !== 0
}

/** Whether several people speak, of whom nothing is told but their number: people, not a body that takes the singular. */
function speakersAre(p: Parsed, c: Candidate): boolean {
  const subject = c.predicate >= 0 ? p.predicates[c.predicate].subject : -1
  if (subject < 0) return false
  const head = p.doc.word[p.phrases[subject].head]
  const { number, kind } = p.mentions.of[subject]
  return (number === Num.DU || number === Num.PL) && (kind === 'person' || kind === 'people') && (caseOf(head.features) !== Case.NONE)
}

/** First token of the verb's clause: particles, auxiliaries and subordinators directly before it belong to it. */
function clauseStart(p: Parsed, at: number): number {
  let i = at
  while (i > 0 && p.doc.word[i].conj === '') {
    const before = p.doc.word[i - 1]
    if (before.pos === Pos.PART || before.pos === Pos.AUX || (before.pos === Pos.SCONJ && !before.pron)) i--
    else break
  }
  return i
}
