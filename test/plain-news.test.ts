/** Constructions that news uses every day: who acts, on whom, and what a mention is taken for. */
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import type { Entity, EventRecord } from '../src/record/record.js'

const coder = createCoder()

/** The record of the event at this word. */
function recordOf(text: string, trigger: string): EventRecord {
  const record = coder.code({ id: 'a', text, published: '2018-07-08' }).records.find((r) => r.trigger.text === trigger)
  if (!record) throw new Error(`nothing coded at ${trigger}`)
  return record
}

const told = (parties: readonly Entity[]): readonly (readonly [words: string | null, english: string])[] => parties.map(({ text, nameEn }) => [text, nameEn])

describe('whoever is counted is who he is, before a verb and behind a verbal noun', () => {
  test.each([
    ['أعلنت الوزارة مقتل ثلاثة جنود.', 'مقتل', 'ثلاثة جنود', 'soldiers', 3],
    ['أعلن الجيش الإسرائيلي اعتقال 12 فلسطينيا.', 'اعتقال', '12 فلسطينيا', 'Palestine nationals', 12],
    ['أسفر الهجوم عن مقتل 10 مدنيين.', 'الهجوم', '10 مدنيين', 'civilian', 10],
    ['اعتقلت الشرطة أربعة من أعضاء الجماعة.', 'اعتقلت', 'أربعة من أعضاء الجماعة', 'member', 4],
    ['أعلنت الوزارة مقتل 22 من عناصر التنظيم.', 'مقتل', '22 من عناصر التنظيم', 'members of the organisation', 22],
    ['أعلن الجيش اعتقال عشرات المتظاهرين.', 'اعتقال', 'عشرات المتظاهرين', 'demonstrator', undefined],
  ])('%s', (text, trigger, words, english, count) => {
    const { recipient } = recordOf(text, trigger)
    expect(told(recipient)).toEqual([[words, english]])
    expect(recipient[0].count).toBe(count)
  })
})
