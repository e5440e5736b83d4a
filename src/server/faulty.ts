import type { z } from '@hono/zod-openapi'
import { nearest } from '../text/nearest.js'
import { Refusal } from './problem.js'

type Issue = z.core.$ZodIssue

/** Characters of a value that are shown of it. */
const MOST_SHOWN = 60
const nouns: Readonly<Record<string, string>> = { number: 'number', int: 'whole number', string: 'text', boolean: 'yes or no', array: 'list', object: 'object', record: 'object' }

/** What a schema found wrong with `given`, as a refusal in words; `within` is put before the field's name. */
export function refusalFor(issue: Issue, given: unknown, within = ''): Refusal {
  const field = [within, ...issue.path.map(String)].filter((part) => part !== '').join('.')
  const value = valueAt(given, issue.path)
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null
  const said = sentenceOf(issue, value, text)
  const detail = field === '' ? `the body ${said}` : `${field}: ${said}`
  const known = issue.code === 'invalid_value' ? issue.values.map(String) : []
  if (text === null || known.length === 0) return new Refusal(400, detail, { field })
  return new Refusal(400, detail, { code: 'unknown-value', field, value: text, nearest: nearest(text, known) })
}

/** The predicate of a sentence about the value; what a schema says in words of its own is left as it is. */
function sentenceOf(issue: Issue, value: unknown, text: string | null): string {
  const shown = text === null ? 'this' : text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
  switch (issue.code) {
    case 'invalid_type': return value === undefined ? 'is missing' : `${shown} is no ${nouns[issue.expected] ?? issue.expected}`
    case 'invalid_value': return value === undefined ? 'is missing' : `${shown} is none of ${issue.values.map(String).join(', ')}`
    case 'too_small': return issue.origin === 'string' || issue.origin === 'array' ? `has ${issue.minimum} ${unit(issue.origin, Number(issue.minimum))} at least` : `is ${issue.minimum} at least, not ${shown}`
    case 'too_big': return issue.origin === 'string' || issue.origin === 'array' ? `has ${issue.maximum} ${unit(issue.origin, Number(issue.maximum))} at most` : `is ${issue.maximum} at most, not ${shown}`
    case 'invalid_format': return issue.format === 'url' ? `${shown} is no address of the web (https://…)` : `${shown} ${issue.message}`
    case 'unrecognized_keys': return `has no field ${issue.keys.join(', ')}`
    case 'custom': return issue.message
    default: return value === undefined ? 'is missing' : 'is of no form that is taken here'
  }
}

const unit = (origin: string, count: number): string => `${origin === 'string' ? 'character' : 'value'}${count === 1 ? '' : 's'}`

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), given)
}
