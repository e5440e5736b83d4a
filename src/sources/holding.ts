import type { Candidate } from '../events/candidate.js'
import { score, type Weights } from '../events/weights.js'
import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Parsed } from '../events/syntax.js'
import type { Speech } from './speech.js'

/** A speech is weighed for events of its own sentence, and of so many sentences after it that its quotation runs on over. */
const SENTENCES = 2
const THRESHOLD = { inside: 0.3, outside: 0.65 }

/** Whether what stands at an event's trigger is told through a speech, as named features. */
export function holdingEvidence(p: Parsed, c: Candidate, s: Speech, inner: boolean): string[] {
  const { doc } = p
  const i = c.at
  const inside = s.from <= i && i < s.to
  const out = [`inside:${inside}`, `inside:${inside}:${c.form}`, `inside:${inside}:${inner ? 'inner' : 'outer'}`, `event:${c.frame.event === 'STATE' ? 'STATE' : 'act'}:${c.form}:${inside}`, `kind:${s.candidate.content?.quoted ? 'quote' : 'clause'}:${inside}`, `speech:${s.candidate.frame.event}:${s.candidate.form}:${inside}`]
  const away = doc.sentence[i] - doc.sentence[s.candidate.at]
  out.push(`away:${away}:${inside}`)
  const quoteOfContent = doc.quotes.of[s.from]
  const quote = doc.quotes.of[i]
  out.push(`quote:${quote >= 0 ? (quote === quoteOfContent ? 'same' : 'other') : 'none'}:${inside}`)
  if (i < s.candidate.at) return [...out, 'before', `before:${c.form}`]
  let commas = 0
  let verbs = 0
  let speechBetween = 0
  let last = ''
  for (let k = Math.max(s.from, s.candidate.at + 1); k < i && k < s.from + 120; k++) {
    const a = doc.word[k]
    if (doc.form[k] === '،' || doc.form[k] === ',') commas++
    const q = p.predicateAt[k]
    if (q >= 0 && p.predicates[q].verbal) {
      verbs++
      if (p.predicates[q].complement) speechBetween++
    }
    if (a.pos === Pos.SCONJ && !(a.flags & Flag.comp)) last = a.lemma
  }
  out.push(`commas:${Math.min(4, commas)}:${inside}`, `verbs:${Math.min(4, verbs)}:${inside}`, `speeches:${Math.min(2, speechBetween)}:${inside}`)
  if (last) out.push(`after:${last}:${inside}`)
  const a = doc.word[i]
  const clause = p.clauseAt[i]
  if (c.predicate >= 0) {
    const q = p.predicates[c.predicate]
    const comma = i > 0 && (doc.form[i - 1] === '،' || doc.form[i - 1] === ',')
    out.push(`verb:${a.conj || '-'}:${comma ? 'comma' : '-'}:${inside}`, `subject:${q.subjectPlace}:${inside}`, `verb:${a.conj || '-'}:${q.subjectPlace}:${q.complement ? 'c' : '-'}:${inside}`)
    if (q.antecedent >= 0) out.push(`relative:${inside}`)
    if (caseOf(a.features) === Case.ACC) out.push(`participle:${inside}`)
    if (q.governor >= 0 && p.predicates[q.governor].at === s.candidate.at) out.push(`governed:${inside}`)
    out.push(`prep:${c.phrase >= 0 ? p.phrases[c.phrase].prep : '-'}:${inside}`)
  } else if (clause >= 0) {
    out.push(`prep:${c.phrase >= 0 ? p.phrases[c.phrase].prep : '-'}:${inside}`)
    out.push(`clause:${p.predicates[clause].at === s.candidate.at ? 'own' : 'other'}:${inside}`)
    if (p.predicates[clause].antecedent >= 0) out.push(`relativenoun:${inside}`)
  }
  const sentence = doc.sentence[s.candidate.at]
  out.push(`rest:${Math.min(5, Math.floor((doc.sentenceStart[sentence + 1] - i) / 8))}:${inside}`)
  return out
}

/** Speeches near enough to an event to be asked whether it is told through them, nearest first. */
export function speechesNear(p: Parsed, speeches: readonly Speech[], c: Candidate): Speech[] {
  const sentence = p.doc.sentence[c.at]
  return speeches
    .filter((s) => s.candidate.at !== c.at && (p.doc.sentence[s.candidate.at] === sentence || (s.from <= c.at && c.at < s.to && sentence - p.doc.sentence[s.candidate.at] <= SENTENCES)))
    .sort((a, b) => Number(contains(b, c)) - Number(contains(a, c)) || a.to - a.from - (b.to - b.from))
}

const contains = (s: Speech, c: Candidate): boolean => s.from <= c.at && c.at < s.to

/** The speech an event is most closely told through, or null for the outlet's own voice. */
export function holdingSpeech(p: Parsed, speeches: readonly Speech[], c: Candidate, weights: Weights): Speech | null {
  let best: Speech | null = null
  let high = 0
  speechesNear(p, speeches, c).forEach((s, k) => {
    const probability = score(weights, holdingEvidence(p, c, s, k === 0))
    // What stands in a content is told through it unless much speaks against it, what stands outside only when much speaks for it.
    const margin = probability - (contains(s, c) ? THRESHOLD.inside : THRESHOLD.outside)
    if (margin > high) {
      high = margin
      best = s
    }
  })
  return best
}
