import type { AnswerRow, Knowledge } from './knowledge.js'
import { type Likeness, likeness } from './likeness.js'
import type { Answer, Note } from './note.js'
import { areForeign, SAME, sameness } from './parties.js'

/** An answer is looked for so many days after a mention of the entry. */
export const DAYS_TO_ANSWER = 42
/** Below this nothing is linked: precision comes before recall. */
export const LEAST_PROBABILITY = 0.6

/** A record that answers an entry, and how sure that is. */
export interface Answered {
  readonly answer: Answer
  /** 0 to 1, from the evidence named. */
  readonly probability: number
  /** Features of `grammar/ledger/evidence.tsv`, and the row of `answers.tsv`. */
  readonly why: readonly string[]
}

/** The first words of a matter, among which the act is named. */
const ACT_WORDS = 3
/** Words of two sentences that are one sentence, copied and touched up. */
const COPIED = 0.7
/** The same where one of the two triggers is not found among the words. */
const SAME_WORDS = 0.9

/** What a later record is to an entry; null when it is no answer. Of several rows that fit the likeliest. */
export function answerOf(entry: Note, later: Note, knowledge: Knowledge): Answered | null {
  const days = daysBetween(entry, later)
  if (days === null || entry.id === later.id) return null
  const like = likeness(entry.matter, later.matter, knowledge)
  if (like.shared === 0) return null
  const place: Place = { days, near: nearness(entry, later) }
  let best: Answered | null = null
  for (const row of knowledge.answers) {
    if (!fits(row, entry, later)) continue
    const why = evidenceOf(row, entry, later, like, place)
    if (why === null) continue
    const probability = logistic(why.reduce((sum, feature) => sum + (knowledge.evidence.get(feature) ?? 0), 0))
    if (probability >= LEAST_PROBABILITY && (best === null || probability > best.probability)) best = { answer: row.answer, probability, why: [row.name, ...why] }
  }
  return best
}

/** How a later record lies to the entry in time and text. */
interface Place {
  readonly days: number
  readonly near: 'sentence' | 'article' | 'elsewhere'
}

/** A sentence that others have copied is the same sentence: it tells of the entry and of the later record alike. */
function nearness(entry: Note, later: Note): Place['near'] {
  const there = new Set(later.words)
  const shared = entry.words.filter((word) => there.has(word)).length
  const holdsBoth = there.has(entry.lemma) && entry.words.includes(later.lemma)
  if (shared >= (holdsBoth ? COPIED : SAME_WORDS) * Math.max(entry.words.length, later.words.length)) return 'sentence'
  return entry.article === later.article ? 'article' : 'elsewhere'
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Days from when the entry was said to when the later record happened, null where that is no time for an answer. Dates of the text count before those of publication. */
function daysBetween(entry: Note, later: Note): number | null {
  if (entry.day === null || later.day === null || later.day < entry.day || cameBefore(later, entry)) return null
  const said = entry.status === 'actual' && entry.when !== null ? Math.min(entry.when[0], entry.day) : entry.day
  const [from, to] = later.when ?? [later.day, later.day]
  if (to < said || from > later.day) return null
  const days = Math.max(0, Math.min(from, later.day) - said)
  return days <= DAYS_TO_ANSWER ? days : null
}

/** Of one day, by the clock, where both reports have one. */
function cameBefore(a: Note, b: Note): boolean {
  return a.day === b.day && a.article !== b.article && hasClock(a) && hasClock(b) && Date.parse(a.published!) < Date.parse(b.published!)
}

const hasClock = ({ published }: Note): boolean => published?.includes('T') === true

function fits({ kinds, event, modes, statuses, lemmas, unless }: AnswerRow, entry: Note, later: Note): boolean {
  if (unless.includes(later.lemma) || (lemmas.length > 0 && !lemmas.includes(later.lemma))) return false
  if (!kinds.includes(entry.kind!) || !statuses.includes(later.status) || !(modes.length === 0 || (later.mode !== null && modes.includes(later.mode)))) return false
  return event === 'asked' ? entry.matter.acts.includes(later.event) : event === 'against' ? entry.matter.against.includes(later.event) : event === later.event
}

/** Deeds that grant nothing to those they are done to. */
const HOSTILE = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE'])

/** Names of what speaks for and against it; null when the parties or the time do not fit. */
function evidenceOf(row: AnswerRow, entry: Note, later: Note, like: Likeness, { days, near }: Place): string[] | null {
  const [expected, other] = row.by === 'recipient' ? [entry.recipient, entry.actor] : [entry.actor, entry.recipient]
  const doer = sameness(later.actor, expected)
  // Between bodies of one state the state alone does not say which of them acts.
  if (doer === 0 || (doer < SAME && sameness(entry.actor, entry.recipient) > 0)) return null
  const inWords = row.event === 'REJECT' || row.event === 'AGREE' || row.event === 'CONCEDE' || row.event === 'SUPPORT'
  if (inWords ? near === 'sentence' && !answersNamed(row, entry, later) : near === 'sentence' || isBefore(later, entry)) return null
  if (inWords && row.by === 'actor' && near !== 'elsewhere') return null
  if (row.answer === 'granted' && HOSTILE.has(later.event) && sameness(later.recipient, entry.actor) > 0) return null
  const why = [`row:${row.name}`, doer === SAME ? 'doer:same' : 'doer:state']
  if (other.length > 0 && later.recipient.length > 0) {
    const told = sameness(later.recipient, other)
    why.push(told === SAME ? 'other:same' : told > 0 ? 'other:state' : areForeign(later.recipient, other) ? 'other:else' : 'other:unknown')
  } else why.push('other:unknown')
  why.push(`shared:${step(like.shared, [0.8, 1.5, 2.5, 4])}`, `share:${step(like.ofFirst, [0.2, 0.35, 0.5, 0.7])}`)
  if (entry.matter.acts.includes(later.event)) why.push(entry.matter.keys.slice(0, ACT_WORDS).includes(later.lemma) ? 'act:word' : 'act:type')
  if (entry.matter.from !== 'content') why.push('entry:clause')
  if (later.matter.from === 'sentence') why.push('answer:sentence')
  if (later.event === 'CONSULT' && doer < SAME) why.push('meeting:state')
  if (later.noun) why.push(later.event === 'CONSULT' ? 'noun:meeting' : inWords ? 'noun:words' : 'noun:deed')
  if (!inWords) why.push(...timeOf(entry, later))
  if (inWords && later.matter.names.includes(entry.kind!)) why.push('named')
  if (near !== 'elsewhere') why.push(`${inWords ? 'words' : 'deed'}:${near}`)
  why.push(days === 0 ? (inWords ? 'words:same-day' : 'deed:same-day') : days <= 3 ? 'days:few' : days <= 14 ? 'days:weeks' : 'days:many')
  return why
}

/** Reasons to think that a deed has not been done since. */
function timeOf(entry: Note, later: Note): string[] {
  return [
    ...(later.noun && later.tense.includes('ended') ? ['deed:ended'] : []), ...(later.tense.includes('pending') ? ['deed:pending'] : []),
    ...(later.tense.includes('background') && later.when === null ? ['deed:background'] : []), ...(later.names.includes(entry.kind!) ? ['deed:named'] : []),
  ]
}

/** One sentence tells of a demand and of its answer where the answer names the demand: رفض الطلب, رفضه دعوات, وافق على طلب. */
const answersNamed = (row: AnswerRow, entry: Note, later: Note): boolean =>
  row.by === 'recipient' && entry.noun && later.matter.names.includes(entry.kind!) && (row.event === 'REJECT' || (row.event !== 'SUPPORT' && !later.noun))

/** What is announced for a day cannot have been done before it. */
function isBefore(later: Note, entry: Note): boolean {
  return entry.status === 'planned' && entry.when !== null && (later.when?.[1] ?? later.day!) < entry.when[0]
}

/** In which part of a scale a value lies, from 0. */
const step = (value: number, bounds: readonly number[]): number => bounds.filter((bound) => value >= bound).length
