import type { Terms } from '../../gist/gist.js'
import type { DateValue, Entity, EventRecord } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { firstAtOrAfter } from '../../text/first-at.js'
import type { Knowledge } from './knowledge.js'
import type { Kind, Matter, Note, Said } from './note.js'
import { partyOf } from './parties.js'

/** Records that are right less often than every other time make and answer nothing. */
const LEAST_CONFIDENCE = 0.5
/** Words of a matter, from its first: what follows is detail that another report leaves out. */
const MOST_WORDS = 16
/** Words at the beginning of a matter that may name the act. */
const HEAD_WORDS = 2
/** Words at the beginning of what is refused or agreed to that may name it as a demand, an offer. */
const NAME_WORDS = 4
/** What ends a clause, where no content says what was meant. */
const CLAUSE_END = /[،.؛!؟\n:]/
const DAY = 86_400_000

/** Acts that are done by speaking: their own word is not what they are about. */
const SPOKEN = new Set(['AGREE', 'CONCEDE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'STATE'])
/** Types that tell how a thing was said, and neither make nor answer an entry. */
const PASSED_OVER = new Set(['STATE', 'ACCUSE', 'PROTEST'])

/** The records of a report that make an entry or may answer one. */
export function notesOf(report: Report, knowledge: Knowledge): Note[] {
  return report.records.filter((r) => !PASSED_OVER.has(r.event) && r.confidence >= LEAST_CONFIDENCE && r.actor.length + r.recipient.length > 0).map((r) => noteOf(report, r, knowledge))
}

function noteOf({ article, text, records, gist }: Report, r: EventRecord, knowledge: Knowledge): Note {
  const [trigger, pos] = frameOf(r)
  const lemma = knowledge.written(trigger.split(' ', 1)[0])
  const kind = kindOf(r, lemma, knowledge)
  const words = [...new Set(wordsIn(gist.text, r.sentence.start, r.sentence.end, knowledge))]
  const published = text.published ?? null
  return {
    id: `${article}:${r.id}`, article, record: r.id, outlet: text.outlet ?? null, published, day: dayOf(published),
    event: r.event, mode: r.mode, status: r.status, lemma, confidence: r.confidence, kind,
    actor: r.actor.map(partyOf), recipient: r.recipient.map(partyOf), matter: matterOf(r, gist.text, kind, lemma, knowledge),
    when: whenOf(r.date) ?? (kind === null ? firstDated(records.filter(({ sentence }) => sentence.start === r.sentence.start)) : null), noun: pos === 'NOUN', tense: tenseOf(r, words, knowledge), names: [...new Set(words.flatMap(knowledge.names))], sentence: r.sentence.start, words,
    said: kind === null ? null : saidOf(r, text.outlet ?? null),
  }
}

/** Days since 1970 of `YYYY-MM-DD…`; null where no day is said. */
export function dayOf(date: string | null): number | null {
  const time = date === null || date.length < 'YYYY-MM-DD'.length ? Number.NaN : Date.parse(date.slice(0, 'YYYY-MM-DD'.length))
  return Number.isNaN(time) ? null : time / DAY
}

/** The first row of the table that fits. */
function kindOf(r: EventRecord, lemma: string, { kinds }: Knowledge): Kind | null {
  const row = kinds.find(({ event, statuses, lemmas, deadline }) => event === r.event && statuses.includes(r.status) && (lemmas.length === 0 || lemmas.includes(lemma)) && (!deadline || r.deadline !== null))
  return row?.kind ?? null
}

/** Lemma and part of speech of the trigger, which the first reason names: `frame:طالب/VERB/REQUEST`. */
const frameOf = ({ why }: EventRecord): readonly string[] => (why.find((reason) => reason.startsWith('frame:')) ?? '').slice('frame:'.length).split('/')

function firstDated(records: readonly EventRecord[]): Note['when'] {
  const dates = records.flatMap(({ date }) => { const when = whenOf(date); return when === null ? [] : [when] })
  return dates.length === 0 ? null : dates.reduce((first, when) => (when[0] < first[0] ? when : first))
}

function tenseOf({ sentence }: EventRecord, words: readonly string[], { says, opens }: Knowledge): Note['tense'] {
  return [
    ...(words.some((word) => says(word, 'ends')) ? ['ended' as const] : []), ...(words.some((word) => says(word, 'pending')) ? ['pending' as const] : []),
    ...(opens(sentence.text.split(/\s/, 1)[0]) ? ['background' as const] : []),
  ]
}

/** First and last day of a date; null for a year, and where no date is known. */
function whenOf(date: DateValue | null): Note['when'] {
  if (date === null) return null
  const from = dayOf(date.first ?? date.value) ?? monthOf(date.value)?.[0] ?? null
  const to = dayOf(date.until ?? date.value) ?? monthOf(date.value)?.[1] ?? null
  return from === null || to === null ? null : [from, to]
}

function monthOf(value: string | null): readonly [number, number] | null {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(value ?? '') ?? []
  return year === undefined ? null : [Date.UTC(Number(year), Number(month) - 1) / DAY, Date.UTC(Number(year), Number(month)) / DAY - 1]
}

function saidOf(r: EventRecord, outlet: string | null): Said {
  const chain = r.chain.map(({ hop, kind, name, nameEn, count }) => ({ hop, kind, name, nameEn, ...(count === undefined ? {} : { count }) }))
  return { what: r.content?.text ?? clauseOf(r).text, condition: r.condition?.text ?? null, deadline: r.deadline === null ? null : (r.deadline.until ?? r.deadline.value), through: { outlet, chain } }
}

/** From the trigger to the end of its clause. */
function clauseOf({ trigger, sentence }: EventRecord): { readonly end: number; readonly text: string } {
  const rest = sentence.text.slice(trigger.start - sentence.start)
  const stop = rest.slice(trigger.text.length).search(CLAUSE_END)
  const text = stop < 0 ? rest : rest.slice(0, trigger.text.length + stop)
  return { end: trigger.start + text.length, text: text.trim() }
}

function matterOf(r: EventRecord, terms: Terms, kind: Kind | null, lemma: string, knowledge: Knowledge): Matter {
  const own = new Set([...r.actor, ...r.recipient.filter(({ entity }) => entity !== null)].flatMap((party) => ownWords(party, terms, knowledge)))
  const of = (from: Matter['from'], all: readonly string[]): Matter => {
    const keys = [...new Set(all)].filter((word) => !own.has(word)).slice(0, from === 'sentence' ? undefined : MOST_WORDS)
    return { keys, from, ...headOf(all, knowledge.says(lemma, 'ends') || isOpposed(r, knowledge), knowledge), names: [...new Set(keys.slice(0, NAME_WORDS).flatMap(knowledge.names))] }
  }
  if (r.content !== null) return of('content', wordsIn(terms, r.content.start, r.content.end, knowledge))
  if (kind === null && !SPOKEN.has(r.event)) return of('sentence', wordsIn(terms, r.sentence.start, r.sentence.end, knowledge))
  return of('clause', wordsIn(terms, isOwnAct(r) ? r.trigger.start : r.trigger.end, clauseOf(r).end, knowledge))
}

/** Words that say who a party is: that the doer is the same, or a state that has a name, must not count as the same matter. */
function ownWords({ start, end, name }: Entity, terms: Terms, knowledge: Knowledge): string[] {
  const named = name.split(/\s+/).map(knowledge.written)
  return start === null || end === null ? named : [...named, ...wordsIn(terms, start, end, knowledge)]
}

/** A promise or threat whose trigger is the act itself: سيزور، سنقصف. */
const isOwnAct = ({ why }: EventRecord): boolean => why.some((reason) => reason.startsWith('frame:') && reason.includes('⇒'))

/** The act that the first words name, and whether it is to cease: by a word before it, or by what `ended` says (the trigger: رفع العقوبات). */
function headOf(words: readonly string[], ended: boolean, { act, says }: Knowledge): Pick<Matter, 'acts' | 'against'> {
  const from = words.length > 0 && says(words[0], 'ends') ? 1 : 0
  for (let i = from; i < Math.min(from + HEAD_WORDS, words.length); i++) {
    const acts = act(words, i)
    if (acts.length > 0) return ended || from > 0 ? { acts: [], against: acts } : { acts, against: [] }
  }
  return { acts: [], against: [] }
}

/** التصويت ضد التعيين: what is asked for is that it should not be. A function word, which is none of the matter's. */
const isOpposed = ({ content }: EventRecord, { says, written }: Knowledge): boolean =>
  (content?.text ?? '').split(/\s+/, 2 * HEAD_WORDS).some((word) => says(written(word), 'opposes'))

/** Words that begin in a span, as they are compared. */
function wordsIn({ keys, starts }: Terms, from: number, to: number, { word }: Knowledge): string[] {
  const words: string[] = []
  for (let i = firstAtOrAfter(starts, from); i < starts.length && starts[i] < to; i++) words.push(word(keys[i]))
  return words
}
