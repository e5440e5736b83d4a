/** Marks over the words of an article. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, type Mark, marksOf, recordsAt, segmentsOf } from '../../web/src/pages/reader/marks.js'
import { createCoder } from '../../src/index.js'

const mark = (start: number, end: number, layer: Mark['layer'] = 'actor', record = 0): Mark => ({ start, end, layer, record, side: 'neutral' })

describe('segments', () => {
  test('overlapping marks are cut where one begins or ends', () => {
    const found = segmentsOf({ start: 0, end: 20 }, [mark(2, 10, 'content'), mark(5, 14, 'source', 1)])
    expect(found.map(({ start, end, marks }) => [start, end, marks.map(({ layer }) => layer)])).toEqual([[0, 2, []], [2, 5, ['content']], [5, 10, ['content', 'source']], [10, 14, ['source']], [14, 20, []]])
  })

  test('they lie end to end over the whole line, and each mark is made of whole segments', () => {
    const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).filter(([a, b]) => a !== b).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))), { maxLength: 20 })
    fc.assert(fc.property(marks, fc.nat(30), fc.integer({ min: 31, max: 60 }), fc.array(fc.nat(60)), (all, start, end, also) => {
      const segments = segmentsOf({ start, end }, all, also)
      expect(segments[0].start).toBe(start)
      expect(segments.at(-1)?.end).toBe(end)
      for (const [i, segment] of segments.entries()) {
        expect(segment.start).toBeLessThan(segment.end)
        if (i > 0) expect(segment.start).toBe(segments[i - 1].end)
        expect(segment.marks).toEqual(all.filter((one) => one.start <= segment.start && segment.end <= one.end))
      }
    }))
  })

  test('a word points at the record it is a part of, not at the one in whose content it stands', () => {
    expect(recordsAt({ start: 0, end: 4, marks: [mark(0, 40, 'content', 0), mark(0, 4, 'event', 3), mark(0, 4, 'actor', 2)] })).toEqual([2, 3])
    expect(recordsAt({ start: 0, end: 4, marks: [mark(0, 40, 'content', 1)] })).toEqual([1])
  })
})

test('lines are those that hold words, with the offsets of the text', () => {
  const text = 'خبر\r\n\n  \nهدد العراق تركيا.'
  expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['خبر', 'هدد العراق تركيا.'])
})

test('every part of a record that has a place in the text is marked', () => {
  const text = 'هدد العراق تركيا بقطع العلاقات، بحسب وكالة رويترز.'
  const { records } = createCoder().code({ id: 'a', text })
  const marked = marksOf(records).map(({ layer, start, end }) => `${layer} ${text.slice(start, end)}`)
  expect(marked).toEqual(expect.arrayContaining(['event هدد', 'actor العراق', 'recipient تركيا', 'source وكالة رويترز']))
})
