/** The question of an address: which of its parameters ask, as `isnad find` takes them; the rest only says how the answer is shown. */
import type { Changes } from './query.js'

export const questionNames = ['text', 'actor', 'recipient', 'party', 'event', 'mode', 'status', 'quad', 'through', 'origin', 'outlet', 'place', 'box', 'since', 'until', 'time', 'minConfidence'] as const
export type QuestionName = (typeof questionNames)[number]

/** A second value of these would take the place of the first. */
const alone: ReadonlySet<string> = new Set<QuestionName>(['text', 'box', 'since', 'until', 'time', 'minConfidence'])
export const standsAlone = (name: QuestionName): boolean => alone.has(name)

/** The question as it stands in the address. */
export function questionIn(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(questionNames.flatMap((name) => query.getAll(name).filter(Boolean).map((value) => [name, value])))
}

/** The question as it is put to the server. A day is that of publication unless the address says otherwise: what is new is new to its readers. */
export function askedIn(query: URLSearchParams): URLSearchParams {
  const asked = questionIn(query)
  if (!asked.has('time')) asked.set('time', 'published')
  return asked
}

export interface Chosen { readonly name: QuestionName; readonly value: string }

/** Codes: several may stand in one value, with commas between them, as `isnad find` takes them. */
const codes: ReadonlySet<string> = new Set<QuestionName>(['event', 'mode', 'status', 'quad', 'origin'])

/** The values of a parameter, one by one. */
export const valuesIn = (query: URLSearchParams, name: QuestionName): string[] => [...new Set(query.getAll(name).flatMap((value) => (codes.has(name) ? value.split(',') : [value])).filter(Boolean))]

/** What was chosen, one value each. Which day counts narrows nothing by itself. */
export const chosenIn = (query: URLSearchParams): Chosen[] => questionNames.flatMap((name) => (name === 'time' ? [] : valuesIn(query, name).map((value) => ({ name, value }))))

/** With a value more, or another where only one can be. */
export const withValue = (query: URLSearchParams, name: QuestionName, value: string): Changes => ({ [name]: value === '' ? null : standsAlone(name) ? value : [...new Set([...valuesIn(query, name), value])] })
export function withoutValue(query: URLSearchParams, name: QuestionName, value: string): Changes {
  const rest = valuesIn(query, name).filter((one) => one !== value)
  return { [name]: rest.length === 0 ? null : rest }
}
export const withoutAll = (): Changes => Object.fromEntries(questionNames.map((name) => [name, null]))

/** Somebody as a parameter names him, and nobody else who is called so; a place by its country, else its name. */
export const askedAs = ({ id, key, name }: { readonly id: string | null; readonly key: string | null; readonly name: string }): string => key ?? id ?? name
