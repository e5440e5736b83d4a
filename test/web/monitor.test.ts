import { describe, expect, test } from 'vitest'
import { barsOf, daysOf, grainOf } from '../../web/src/data/periods.js'

describe('periods of the timeline', () => {
  test.each([
    ['2024-05-16', ['2024-05-16', '2024-05-16']], ['2024-02', ['2024-02-01', '2024-02-29']], ['2024-W01', ['2024-01-01', '2024-01-07']], ['2021-W01', ['2021-01-04', '2021-01-10']], ['2020-W53', ['2020-12-28', '2021-01-03']], ['x', null],
  ])('%s', (period, days) => expect(daysOf(period)).toEqual(days))

  test('are as fine as can still be pointed at', () => {
    expect(grainOf('2024-05-01', '2024-05-31')).toBe('day')
    expect(grainOf('2024-01-01', '2024-12-31')).toBe('week')
    expect(grainOf('2015-01-01', '2024-12-31')).toBe('month')
  })

  test('hold what each class counts, in order of time, and tell what has no day', () => {
    const { bars, undated } = barsOf({ groups: [{ values: ['2024-05-02', '4'], count: 3 }, { values: ['2024-05-01', '0'], count: 2 }, { values: [null, '1'], count: 7 }, { values: ['2024-05-02', '1'], count: 1 }] })
    expect(bars).toEqual([{ first: '2024-05-01', last: '2024-05-01', counts: [2, 0, 0, 0, 0] }, { first: '2024-05-02', last: '2024-05-02', counts: [0, 1, 0, 0, 3] }])
    expect(undated).toBe(7)
  })
})
