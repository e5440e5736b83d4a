import { isDeepStrictEqual } from 'node:util'
import { modesOf } from '../lexicon/codes.js'
import type { CodeOf } from '../record/plover.js'
import type { EventRecord } from '../record/record.js'
import { standsIn } from '../store/corrected.js'
import { recordSchema } from './api/record.js'
import { refusalFor } from './faulty.js'
import { Refusal } from './problem.js'

/** What is made from the rest of a record, or names it. */
const OWN: ReadonlySet<string> = new Set(['id', 'doc', 'cameo', 'quad', 'scale'])

/** The record with an editor's fields in the place of its own; refused where it would not be a record of this text. */
export function withFields(now: EventRecord, fields: Readonly<Record<string, unknown>>, text: string, codeOf: CodeOf): EventRecord {
  for (const name of Object.keys(fields)) if (OWN.has(name) || !Object.hasOwn(recordSchema.shape, name)) throw new Refusal(400, `${name} is not a field that can be changed`, { field: name })
  const checked = recordSchema.strict().safeParse({ ...now, ...fields })
  if (!checked.success) {
    throw refusalFor(checked.error.issues[0], { ...now, ...fields })
  }
  const record = checked.data as EventRecord
  if (record.mode !== null && !modesOf[record.event].includes(record.mode)) throw new Refusal(400, `${record.event} has no mode ${record.mode}; it has ${modesOf[record.event].join(', ') || 'none'}`, { field: 'mode' })
  if (!standsIn(text, record)) throw new Refusal(400, 'a span does not have the words that stand there in the text')
  if (isDeepStrictEqual(record, now)) throw new Refusal(400, 'nothing would be changed by this', { field: 'record' })
  const { event, mode } = record
  return event === now.event && mode === now.mode ? record : { ...record, ...codeOf(event, mode) }
}
