import type { Answered } from './answering.js'
import type { Answer, Kind, Note, Party, Way } from './note.js'

/** What is shown of an entry; made from its mentions and their answers, and made anew when they change. */
export interface Entry {
  readonly kind: Kind
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
  readonly what: string
  readonly condition: string | null
  /** As the words give it, and the last day of it. */
  readonly deadline: string | null
  readonly due: string | null
  /** Days on which it was first and last reported; null where no report has a date. */
  readonly first: string | null
  readonly last: string | null
  readonly reports: number
  readonly outlets: readonly string[]
  /** Each way it came, once. */
  readonly through: readonly Way[]
  /** Without what only the passing of time says; see `stateOn`. */
  readonly state: State
  /** The most certain of each kind first. */
  readonly answers: readonly EntryAnswer[]
}

export type State = 'open' | Exclude<Answer, 'repeated'>

/** A record that answers an entry. */
export interface EntryAnswer extends Answered {
  readonly article: number
  readonly record: string
  /** Day on which it happened, or else was reported. */
  readonly day: string | null
}

/** A note that answers, with how. */
export interface AnswerNote extends Answered {
  readonly by: Note
}

/** How sure it is that a mention dated later than the first is the thing said again. */
const REPEATED = 0.8
const DAY = 86_400_000

/** `mentions` is not empty. */
export function entryOf(mentions: readonly Note[], answers: readonly AnswerNote[]): Entry {
  const all = [...mentions].sort(earlierFirst)
  const told = best(all)
  const said = [told, ...all].map((mention) => mention.said!)
  const firstSaid = (part: 'condition' | 'deadline'): string | null => said.find((one) => one[part] !== null)?.[part] ?? null
  const deadline = firstSaid('deadline')
  const dated = all.filter(({ day }) => day !== null)
  const shown = [...strongest(answers), ...repetitions(all)]
  return {
    kind: all.some(({ kind }) => kind === 'ultimatum') ? 'ultimatum' : told.kind!,
    actor: told.actor.length > 0 ? told.actor : (all.find(({ actor }) => actor.length > 0)?.actor ?? []),
    recipient: told.recipient.length > 0 ? told.recipient : (all.find(({ recipient }) => recipient.length > 0)?.recipient ?? []),
    what: said[0].what, condition: firstSaid('condition'),
    deadline, due: lastDayOf(deadline), first: dayText(dated[0]?.day ?? null), last: dayText(dated.at(-1)?.day ?? null),
    reports: new Set(all.map(({ article }) => article)).size, outlets: distinct(all.flatMap(({ outlet }) => outlet ?? [])), through: [...new Map(all.map((mention) => [JSON.stringify(mention.said!.through), mention.said!.through])).values()],
    state: stateOf(shown), answers: shown,
  }
}

/** The state on a day: an open entry whose deadline lies before it has expired. */
export const stateOn = ({ state, due }: Pick<Entry, 'state' | 'due'>, day: string): State => (state === 'open' && due !== null && due < day ? 'expired' : state)

const earlierFirst = (a: Note, b: Note): number => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** The mention that says most; of equals the earliest. */
function best(mentions: readonly Note[]): Note {
  const says = ({ actor, recipient, matter, said }: Note): number => Number(actor.length > 0) + Number(recipient.length > 0) + 2 * Number(matter.from === 'content') + Number(said!.deadline !== null) + Number(said!.condition !== null)
  return mentions.reduce((most, mention) => (says(mention) > says(most) ? mention : most))
}

/** One answer for each record, the likeliest; the likeliest record first. */
function strongest(answers: readonly AnswerNote[]): EntryAnswer[] {
  const byRecord = new Map<string, AnswerNote>()
  for (const answer of answers) {
    const known = byRecord.get(answer.by.id)
    if (!known || answer.probability > known.probability || (answer.probability === known.probability && answer.answer < known.answer)) byRecord.set(answer.by.id, answer)
  }
  return [...byRecord.values()].sort((a, b) => b.probability - a.probability || earlierFirst(a.by, b.by)).map(({ by, answer, probability, why }) => ({ answer, probability, why, article: by.article, record: by.record, day: dayText(by.when?.[0] ?? by.day) }))
}

/** Mentions that are dated later than the first. */
function repetitions(mentions: readonly Note[]): EntryAnswer[] {
  const saidOn = ({ when, status, day }: Note): number | null => (status === 'actual' && when !== null ? when[0] : day)
  const first = Math.min(...mentions.map((mention) => saidOn(mention) ?? Number.POSITIVE_INFINITY))
  return mentions.filter((mention) => mention.when !== null && mention.status === 'actual' && mention.when[0] > first)
    .map((mention) => ({ answer: 'repeated' as const, probability: REPEATED, why: ['dated-later'], article: mention.article, record: mention.record, day: dayText(mention.when![0]) }))
}

/** What the answers together say: of those that are likelier than not the latest counts, since what was refused may be granted later. */
function stateOf(answers: readonly EntryAnswer[]): State {
  const deciding = answers.filter((one): one is EntryAnswer & { readonly answer: Exclude<Answer, 'repeated'> } => one.answer !== 'repeated')
  if (deciding.length === 0) return 'open'
  return deciding.reduce((latest, one) => ((one.day ?? '') > (latest.day ?? '') ? one : latest)).answer
}

const dayText = (day: number | null): string | null => (day === null ? null : new Date(day * DAY).toISOString().slice(0, 10))

/** `2018-05` ends on the 31st of May. */
function lastDayOf(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? []
  if (year === undefined) return null
  if (day !== undefined) return `${year}-${month}-${day}`
  return month === undefined ? `${year}-12-31` : `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`
}
