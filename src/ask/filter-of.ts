import { modesOf } from '../lexicon/codes.js'
import type { Directory } from '../lexicon/directory.js'
import { eventTypes, type EventType, type Status } from '../record/record.js'
import type { Filter, Time, Who } from '../store/find/filter.js'
import type { Origin } from '../store/schema.js'
import { nearest } from '../text/nearest.js'
import type { Asked, Problem } from './asked.js'
import { daysOf } from './days.js'
import { boxOf, placeCalled } from './where.js'
import { outletNames, whoCalled } from './who.js'

/** What is needed to understand a question: a coder has it. */
export interface Knowledge {
  readonly directory: Directory
  queryKeys(query: string): readonly (readonly string[])[]
}

export interface Understood {
  readonly filter: Filter
  readonly problems: readonly Problem[]
}

const statuses: Readonly<Record<string, Status>> = { actual: 'actual', planned: 'planned', hypothetical: 'hypothetical', negated: 'negated', possible: 'hypothetical', denied: 'negated' }
const quads = ['0', '1', '2', '3', '4']
const originNames: readonly Origin[] = ['named', 'anonymous', 'outlet']
const times: readonly Time[] = ['event', 'published']
const modes = [...new Set(Object.values(modesOf).flat())]

/** The filter that a question asks for. Codes, types and dates that do not exist are problems; whether a name exists only the store can say. */
export function filterOf(asked: Asked, knowledge: Knowledge): Understood {
  const problems: Problem[] = []
  const fault = (field: keyof Asked, value: string, message: string, candidates: Iterable<string> = []): null => {
    problems.push({ field, value, message, nearest: nearest(value, candidates) })
    return null
  }
  /** Each value translated; null ones have been named as problems. */
  const each = <K extends keyof Asked, T>(field: K, read: (value: string) => T | null): T[] | undefined => {
    const given = asked[field] as readonly string[] | string | undefined
    // A program without types may give one value for a list of one.
    const values = given === undefined ? [] : [given].flat()
    return values.length === 0 ? undefined : values.map((value) => read(value.trim())).filter((value) => value !== null)
  }
  const oneOf = <T>(field: keyof Asked, what: string, known: readonly string[], valueOf: (name: string) => T) => (value: string): T | null => {
    const name = known.find((k) => k.toLowerCase() === value.toLowerCase())
    return name !== undefined ? valueOf(name) : fault(field, value, `no ${what} is called ${value}`, known)
  }
  const who = (field: 'actor' | 'recipient' | 'party' | 'through') => (value: string): Who | null => whoCalled(value, knowledge.directory, (message, candidates) => fault(field, value, message, candidates))
  const source = (value: string): Omit<Who, 'sector'> | null => {
    const { sector, ...rest } = who('through')(value) ?? {}
    if (sector === undefined) return Object.keys(rest).length > 0 ? rest : null
    return fault('through', value, 'sources are looked for by name or country, not by sector')
  }
  const day = (field: 'since' | 'until', last: boolean): string | undefined => {
    const value = asked[field]
    if (value === undefined) return undefined
    const days = daysOf(value.trim())
    if (days === null) fault(field, value, `${value} is no day, month or year (2018-07-08, 2018-07, 2018)`)
    return days?.[last ? 1 : 0]
  }
  const words = asked.text === undefined ? undefined : knowledge.queryKeys(asked.text)
  if (words?.length === 0) fault('text', asked.text!, `${asked.text} has no word that is looked for: sentences are not found by words such as في and من`)
  const filter: Filter = {
    actor: each('actor', who('actor')), recipient: each('recipient', who('recipient')), party: each('party', who('party')), through: each('through', source),
    event: each('event', oneOf('event', 'event type', eventTypes, (name) => name as EventType)),
    mode: each('mode', oneOf('mode', 'mode', modes, (name) => name)),
    status: each('status', oneOf('status', 'status', Object.keys(statuses), (name) => statuses[name])),
    quad: each('quad', oneOf('quad', 'quad class', quads, Number)),
    origin: each('origin', oneOf('origin', 'kind of origin', originNames, (name) => name as Origin)),
    outlet: each('outlet', (value) => (value === '' ? fault('outlet', value, 'an outlet needs a name') : outletNames(value, knowledge.directory))),
    place: each('place', (value) => placeCalled(value, knowledge.directory, (message, candidates) => fault('place', value, message, candidates))),
    box: asked.box === undefined ? undefined : (boxOf(String(asked.box), (message) => fault('box', String(asked.box), message)) ?? undefined),
    since: day('since', false), until: day('until', true),
    time: asked.time === undefined ? undefined : (oneOf('time', 'time', times, (name) => name as Time)(asked.time) ?? undefined),
    words: words?.length === 0 ? undefined : words,
    minConfidence: asked.minConfidence,
  }
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) fault('until', asked.until!, `no day is from ${filter.since} on and up to ${filter.until}`)
  if (filter.event?.length && filter.mode) for (const mode of filter.mode) checkMode(mode, filter.event, fault)
  return { filter, problems }
}

function checkMode(mode: string, events: readonly EventType[], fault: (field: 'mode', value: string, message: string) => null): void {
  if (events.some((event) => modesOf[event].includes(mode))) return
  const having = eventTypes.filter((event) => modesOf[event].includes(mode))
  fault('mode', mode, `no ${events.join(' or ')} has the mode ${mode}; ${having.join(' and ')} ${having.length === 1 ? 'does' : 'do'}`)
}
