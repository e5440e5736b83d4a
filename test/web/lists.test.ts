/** The pure parts of the lists: the small picture, what is due, how a feed fares, the grade's two halves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateWords } from '../../web/src/pages/feeds/state-words.js'
import { byDue, lastDayOf, stripOf } from '../../web/src/pages/ledger/due.js'
import { HEIGHT, tinyOf } from '../../web/src/pages/stories/tiny.js'
import { gradeParts } from '../../web/src/pages/story/grade-parts.js'
import { recordAt } from '../../web/src/pages/reader/record-at.js'
import { readerHref } from '../../web/src/pages/story/reader-href.js'

describe('the picture of a row', () => {
  test('six outlets and one origin are six lines into one dot', () => {
    const tiny = tinyOf([{ standing: 'unnamed', main: true, outlets: ['a', 'b', 'c', 'd', 'e', 'f'] }])
    expect([tiny.outlets.length, tiny.origins.length, tiny.lines.length]).toEqual([6, 1, 6])
    expect(new Set(tiny.lines.map(({ to }) => to)).size).toBe(1)
  })

  test('it stays inside its row, however many there are', () => {
    const origins = fc.array(fc.record({ standing: fc.constantFrom('named' as const, 'unnamed' as const, 'untold' as const, 'unknown' as const), main: fc.boolean(), outlets: fc.array(fc.string(), { minLength: 1, maxLength: 40 }) }), { maxLength: 30 })
    fc.assert(fc.property(origins, (given) => {
      const { outlets, origins: drawn, lines } = tinyOf(given)
      for (const y of [...outlets, ...drawn.map(({ y }) => y)]) { expect(y).toBeGreaterThanOrEqual(0); expect(y).toBeLessThanOrEqual(HEIGHT) }
      for (const { from } of lines) expect(outlets).toContain(from)
    }))
  })
})

describe('what is due', () => {
  test('a month is due by its last day, in leap years too', () => {
    expect([lastDayOf('2024-02'), lastDayOf('2024'), lastDayOf('2024-05-16')]).toEqual(['2024-02-29', '2024-12-31', '2024-05-16'])
  })

  test('the strip begins on the Monday of this week, and counts what lies outside it', () => {
    const { days, earlier, later } = stripOf([{ due: '2024-05-01' }, { due: '2024-05-09' }, { due: '2024-05-09' }, { due: '2024-12' }, { due: null }], '2024-05-07')
    expect(days[0].day).toBe('2024-05-06')
    expect(days.find(({ day }) => day === '2024-05-09')?.due).toBe(2)
    expect([earlier, later]).toEqual([1, 1])
  })

  test('what is due first comes first, and what has no deadline last', () => {
    const entries = [{ due: null, last: '2024-05-01' }, { due: '2024-06', last: null }, { due: null, last: '2024-05-03' }, { due: '2024-06-02', last: null }]
    expect(byDue(entries)).toEqual([entries[3], entries[1], entries[2], entries[0]])
  })
})

describe('how a feed fares', () => {
  const now = Date.parse('2024-05-16T12:00:00Z')
  const fine = { paused: false, lastRead: '2024-05-16T11:54:00Z', nextDue: '2024-05-16T12:09:00Z', failures: 0, fault: null }
  test('in words of either language', () => {
    expect(stateWords('en', fine, now)).toEqual({ tone: 'well', head: 'Read 6 minutes ago', rest: 'next in 9 minutes' })
    expect(stateWords('ar', { ...fine, failures: 2, fault: 'x' }, now).head).toBe('فشلت مرتين متتاليتين')
  })

  test('paused is said before what failed before; never read is no failure', () => {
    expect(stateWords('en', { ...fine, paused: true, failures: 2, fault: 'x' }, now).head).toBe('Paused')
    expect(stateWords('en', { ...fine, lastRead: null, nextDue: null }, now)).toEqual({ tone: 'still', head: 'Not read yet', rest: 'next at any moment' })
    expect(stateWords('en', { ...fine, lastRead: null, nextDue: undefined }, now).rest).toBe('')
  })
})

test('the judgement of a grade stands before its first colon', () => {
  expect(gradeParts('A single origin, unnamed: 6 outlets, 1 origin: two officials')).toEqual({ level: 'A single origin, unnamed', rest: '6 outlets, 1 origin: two officials' })
  expect(gradeParts('No source is named')).toEqual({ level: 'No source is named', rest: '' })
})

test('the Reader is opened at a record, or at words by their offset', () => {
  expect([readerHref(3), readerHref(3, { record: 'a b', start: 4 }), readerHref(3, { start: 0 })]).toEqual(['/read/3', '/read/3?record=a+b', '/read/3?at=0'])
  const records = [{ id: 'a', sentence: { start: 0, end: 10, text: '' } }, { id: 'b', sentence: { start: 10, end: 20, text: '' } }]
  expect(['0', '10', '20', '', 'x', null].map((at) => recordAt(records, at))).toEqual(['a', 'b', null, null, null, null])
})
