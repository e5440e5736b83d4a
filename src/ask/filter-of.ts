import { countries, modesOf, sectors, supranational } from '../lexicon/codes.js'
import type { Directory } from '../lexicon/directory.js'
import { eventTypes, type EventType, type Status } from '../record/record.js'
import type { Box, Filter, Time, Where, Who } from '../store/find/filter.js'
import type { Origin } from '../store/schema.js'
import { nearest } from '../text/nearest.js'
import type { Asked, Problem } from './asked.js'

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
const codes = [...countries, ...supranational]

/** The filter that a question asks for. Codes, types and dates that do not exist are problems; whether a name exists only the store can say. */
export function filterOf(asked: Asked, knowledge: Knowledge): Understood {
  const problems: Problem[] = []
  const fault = (field: keyof Asked, value: string, message: string, candidates: Iterable<string> = []): void => {
    problems.push({ field, value, message, nearest: nearest(value, candidates) })
  }
  /** Each value translated; null ones have been named as problems. */
  const each = <K extends keyof Asked, T>(field: K, read: (value: string) => T | null): T[] | undefined => {
    const values = asked[field] as readonly string[] | undefined
    return values === undefined || values.length === 0 ? undefined : values.map((value) => read(value.trim())).filter((value) => value !== null)
  }
  const oneOf = <T>(field: keyof Asked, what: string, known: readonly string[], valueOf: (name: string) => T) => (value: string): T | null => {
    const name = known.find((k) => k.toLowerCase() === value.toLowerCase())
    if (name !== undefined) return valueOf(name)
    fault(field, value, `no ${what} is called ${value}`, known)
    return null
  }
  const who = (field: 'actor' | 'recipient' | 'party' | 'through') => (value: string): Who | null => whoCalled(value, knowledge.directory, (message, candidates) => fault(field, value, message, candidates))
  const day = (field: 'since' | 'until', last: boolean): string | undefined => {
    const value = asked[field]
    if (value === undefined) return undefined
    const days = daysOf(value.trim())
    if (days === null) fault(field, value, `${value} is no day, month or year (2018-07-08, 2018-07, 2018)`)
    return days?.[last ? 1 : 0]
  }
  const filter: Filter = {
    actor: each('actor', who('actor')), recipient: each('recipient', who('recipient')), party: each('party', who('party')), through: each('through', who('through')),
    event: each('event', oneOf('event', 'event type', eventTypes, (name) => name as EventType)),
    mode: each('mode', oneOf('mode', 'mode', modes, (name) => name)),
    status: each('status', oneOf('status', 'status', Object.keys(statuses), (name) => statuses[name])),
    quad: each('quad', oneOf('quad', 'quad class', quads, Number)),
    origin: each('origin', oneOf('origin', 'kind of origin', originNames, (name) => name as Origin)),
    outlet: each('outlet', (value) => (value === '' ? (fault('outlet', value, 'an outlet needs a name'), null) : outletNames(value, knowledge.directory))),
    place: each('place', (value) => placeCalled(value, knowledge.directory, (message, candidates) => fault('place', value, message, candidates))),
    box: asked.box === undefined ? undefined : boxOf(asked.box, (message) => fault('box', asked.box!, message)),
    since: day('since', false), until: day('until', true),
    time: asked.time === undefined ? undefined : (oneOf('time', 'time', times, (name) => name as Time)(asked.time) ?? undefined),
    words: asked.text === undefined ? undefined : knowledge.queryKeys(asked.text),
    minConfidence: asked.minConfidence,
  }
  if (filter.words?.length === 0) fault('text', asked.text!, 'there is no word to look for')
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) fault('until', asked.until!, `no day is from ${filter.since} on and up to ${filter.until}`)
  if (filter.event?.length && filter.mode) for (const mode of filter.mode) checkMode(mode, filter.event, fault)
  return { filter, problems }
}

function checkMode(mode: string, events: readonly EventType[], fault: (field: 'mode', value: string, message: string) => void): void {
  if (events.some((event) => modesOf[event].includes(mode))) return
  const having = eventTypes.filter((event) => modesOf[event].includes(mode))
  fault('mode', mode, `no ${events.join(' or ')} has the mode ${mode}; ${having.join(' and ')} ${having.length === 1 ? 'does' : 'do'}`)
}

type Fault = (message: string, candidates?: Iterable<string>) => void

/** An id as the lexicon writes them. */
const ID = /^[a-z]+\.[\w-]+$/i
const isCountry = (code: string): boolean => countries.has(code) || supranational.has(code)

function whoCalled(value: string, directory: Directory, fault: Fault): Who | null {
  if (value === '') return fault('a name or code is missing'), null
  const coded = codedWho(value)
  if (coded !== null) return coded
  if (/^[^:\s]*:[^:\s]*$/.test(value) && /^[\x20-\x7e]*$/.test(value)) {
    const wrong = value.split(':').find((code) => !isCountry(code) && !sectors.has(code)) ?? value
    const meant = nearest(wrong, [...codes, ...sectors])
    fault(`${value} is not a country code and a sector code (IRN:GOV)`, meant === null ? [] : [value.replace(wrong, meant)])
    return null
  }
  if (ID.test(value)) {
    if (directory.hasId(value)) return { ids: [value] }
    if (directory.called(value).length === 0) return fault(`the lexicon has no actor ${value}`, directory.names()), null
  }
  const called = directory.called(value).map(({ id }) => id)
  if (called.length > 0) return { ids: called }
  const within = directory.withWords(value).map(({ id }) => id)
  return within.length > 0 ? { ids: within, called: value } : { called: value }
}

/** `IRN`, `GOV` or both, in either order. */
function codedWho(value: string): Who | null {
  const parts = value.split(':')
  const country = parts.find(isCountry)
  const sector = parts.find((part) => sectors.has(part))
  const given = [country, sector].filter((part) => part !== undefined)
  if (given.length === 0 || given.length !== parts.length) return null
  return { ...(country !== undefined && { country }), ...(sector !== undefined && { sector }) }
}

/** The name with the others that the lexicon has for the same outlet. */
function outletNames(value: string, directory: Directory): string[] {
  return [value, ...directory.called(value).flatMap(({ ar, en }) => [...ar, en])]
}

function placeCalled(value: string, directory: Directory, fault: Fault): Where | null {
  if (value === '') return fault('a place needs a name'), null
  if (isCountry(value)) return { country: value }
  const coded = /^([A-Z]{3}):(.+)$/.exec(value)
  const [code, name] = coded === null ? [null, value] : [coded[1], coded[2]]
  if (code !== null && !isCountry(code)) return fault(`no country has the code ${code}`, codes.map((known) => `${known}:${name}`)), null
  const country = code ?? directory.countryCalled(name)
  if (code === null && country !== null) return { country }
  const places = directory.placesCalled(name)
  return { called: name, ...(places.length > 0 && { places }), ...(country !== null && { country }) }
}

function boxOf(value: string, fault: Fault): Box | undefined {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [south, west, north, east] = numbers
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return void fault('a box is south,west,north,east in degrees: 33,44,34,45')
  if (south < -90 || north > 90 || west < -180 || west > 180 || east < -180 || east > 180) return void fault('degrees go from -90 to 90 northward and from -180 to 180 eastward')
  if (south > north) return void fault('its south lies north of its north; a box is south,west,north,east')
  return { south, west, north, east }
}

/** First and last day of a day, month or year. */
function daysOf(value: string): readonly [string, string] | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (!m || m[1] === '0000') return null
  const [, year, month, day] = m
  const last = new Date(Date.UTC(2000, 0, 1))
  last.setUTCFullYear(Number(year), Number(month ?? 12), 0)
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > last.getUTCDate())) return null
  return [`${year}-${month ?? '01'}-${day ?? '01'}`, `${year}-${month ?? '12'}-${day ?? last.getUTCDate()}`]
}
