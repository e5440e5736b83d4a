/** What rows are made of: days, keys, words, characters that cannot be stored. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateValue } from '../../src/record/record.js'
import { dayOf, daysOf } from '../../src/store/days.js'
import { articleKey, contentDigest, foldName, nameKey } from '../../src/store/keys.js'
import { asGiven, storable, storableFields } from '../../src/store/odd-text.js'
import { originOf } from '../../src/store/rows.js'
import { termOf, textVector } from '../../src/store/terms.js'
import { link } from '../support/records.js'

const date = (value: string | null, first: string | null = null, until: string | null = null): DateValue => ({ start: 0, end: 0, text: '', value, first, until, precision: 'day', basis: 'explicit' })

test.each([
  [null, null, null],
  [date('2018-07-08'), '2018-07-08', '2018-07-08'],
  [date('2018-02'), '2018-02-01', '2018-02-28'],
  [date('2020'), '2020-01-01', '2020-12-31'],
  [date('2018-07', '2018-07-01', '2018-07-07'), '2018-07-01', '2018-07-07'],
  [date('2018', '2018', '2019-02'), '2018-01-01', '2019-02-28'],
  [date(null), null, null],
  [date('2018-02-30'), null, null],
  [date('0000-01-01'), null, null],
] as const)('the days of %j', (value, first, last) => {
  expect(daysOf(value)).toEqual({ first, last })
})

test('the day of publication is the one that stands there', () => {
  expect([dayOf('2018-07-08T23:59:00-11:00'), dayOf('2018-07-08'), dayOf('tomorrow'), dayOf(null), dayOf('2018-13-01')]).toEqual(['2018-07-08', '2018-07-08', null, null, null])
})

describe('keys', () => {
  const article = { id: 'a', text: 'نص' }
  test('an article is the same by its address, or by everything but its id', () => {
    expect(articleKey({ ...article, url: 'https://x/1' })).toBe(articleKey({ ...article, id: 'b', text: 'other', url: 'https://x/1' }))
    expect(articleKey({ ...article, url: 'https://x/1#top' })).toBe(articleKey({ ...article, url: 'https://x/1' }))
    expect(articleKey({ ...article, url: 'https://x/#!/1' })).not.toBe(articleKey({ ...article, url: 'https://x/#!/2' }))
    expect(articleKey(article)).toBe(articleKey({ ...article, id: 'b' }))
    for (const more of [{ text: 'نص آخر' }, { title: 'عنوان' }, { outlet: 'النهار' }, { published: '2018-01-01' }]) expect(articleKey({ ...article, ...more })).not.toBe(articleKey(article))
    expect(contentDigest({ ...article, title: null })).toBe(contentDigest(article))
  })
  test('addresses that differ in what cannot be stored, or far behind, are different', () => {
    const keys = ['x\0', 'x\uFFFD', 'x\uD800', 'x\uDC00', `${'y'.repeat(600)}1`, `${'y'.repeat(600)}2`].map((url) => articleKey({ ...article, url }))
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key.length).toBeLessThan(520)
  })
  test('names are one over marks, hamzas and case', () => {
    expect(foldName('أحمد الـرويضيّ')).toBe(foldName('احمد الرويضي'))
    expect(nameKey('Al-Ahram')).toBe(nameKey('al ahram'))
  })
})

test('whatever a text holds, it comes back, and no offset moves', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('\0', '\uD83D', '\uDE00', 'ا', '😀', '\uFFFD'), { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
    const { fields, odd } = storableFields({ text })
    expect(fields.text).toHaveLength(text.length)
    expect(fields.text).toBe(storable(text))
    expect(fields.text).not.toContain('\0')
    expect(Buffer.from(fields.text).toString()).toBe(fields.text)
    expect(asGiven(fields.text, odd?.text)).toBe(text)
    expect(odd === null).toBe(fields.text === text)
  }))
})

test('words with their places; quotes and backslashes', () => {
  expect(textVector(['رئيس', "o'b", 'رئيس', 'a\\'], true)).toBe("'رئيس':1,3 'o''b':2 'a\\\\':4")
  expect(textVector(['رئيس', 'رئيس'], false)).toBe("'رئيس'")
  expect(termOf('x'.repeat(3000))).toHaveLength(200)
  expect(textVector(Array.from({ length: 200_000 }, (_, i) => `word${i}`), true).length).toBeLessThan(1 << 20)
})

test('the origin is what stands at the end of the chain', () => {
  const [agency, anonymous] = [link('أسوشيتد برس', { kind: 'agency', hop: 1 }), link('مسؤولان عراقيان', { kind: 'anonymous', hop: 2 })]
  expect([originOf([]), originOf([agency]), originOf([agency, anonymous]), originOf([anonymous, { ...agency, hop: 2 }]), originOf([{ ...anonymous, kind: 'unspecified' }])]).toEqual(['outlet', 'named', 'anonymous', 'named', 'anonymous'])
})
