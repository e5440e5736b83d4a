/** What the shipped coder makes of a text written for a test, published on a Sunday. */
import { createCoder } from '../../src/coder.js'
import type { Entity, EventRecord } from '../../src/record/record.js'

export const coder = createCoder()

export const recordsOf = (text: string): readonly EventRecord[] => coder.code({ id: 'a', text, published: '2018-07-08' }).records

/** The record of the event at this word. */
export function recordOf(text: string, trigger: string): EventRecord {
  const record = recordsOf(text).find((r) => r.trigger.text === trigger)
  if (!record) throw new Error(`nothing coded at ${trigger}`)
  return record
}

/** The words of parties as they stand in the text. */
export const wordsOf = (parties: readonly Entity[]): readonly (string | null)[] => parties.map(({ text }) => text)

/** Their words with what they are called in English. */
export const told = (parties: readonly Entity[]): readonly (readonly [words: string | null, english: string])[] => parties.map(({ text, nameEn }) => [text, nameEn])
