/** Addresses, days along an axis, texts that are opened. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, queryText } from '../../web/src/api.js'
import { changed, hrefOf } from '../../web/src/data/query.js'
import { dayNumber, dayOf, dayScale, dayTicks } from '../../web/src/parts/day-axis.js'
import { articleOf } from '../../web/src/pages/reader/draft.js'

describe('addresses', () => {
  test('empty values are left out, lists repeat', () => {
    expect(addressOf('records', { actor: ['IRN', 'TUR'], event: '', since: null, limit: 5 })).toBe('/api/v1/records?actor=IRN&actor=TUR&limit=5')
    expect(queryText({})).toBe('')
  })

  test('a change keeps the rest of the view', () => {
    expect(changed(new URLSearchParams('actor=IRN&actor=TUR&event=AID'), { actor: 'العراق', event: null }).toString()).toBe(new URLSearchParams({ actor: 'العراق' }).toString())
    expect(hrefOf('/', new URLSearchParams())).toBe('/')
  })
})

describe('days', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(dayOf)

  test('a day is its number and back', () => {
    fc.assert(fc.property(day, (one) => { expect(dayOf(dayNumber(one))).toBe(one) }))
  })

  test('never more ticks than there is room for, all between the first day and the last, in order', () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 2, max: 40 }), (a, b, most) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const ticks = dayTicks(first, last, most).map((tick) => tick.day)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks.every((tick) => first <= tick && tick <= last)).toBe(true)
      expect([...ticks].sort()).toEqual(ticks)
    }))
  })

  test('the ends of the scale are the ends of the axis', () => {
    const scale = dayScale('2024-01-01', '2024-01-11', 200)
    expect(['2024-01-01', '2024-01-06', '2024-01-11'].map(scale)).toEqual([0, 100, 200])
    expect(dayScale('2024-01-01', '2024-01-01', 200)('2024-01-01')).toBe(100)
  })
})

describe('texts that are opened', () => {
  test('JSON lines give the first article', () => {
    expect(articleOf('{"title":"ع","text":"نص","published":"2024-05-16"}\n{"text":"آخر"}')).toEqual({ title: 'ع', text: 'نص', published: '2024-05-16', outlet: null })
  })

  test('JSON without a text is no article, anything else is a text', () => {
    expect(articleOf('{"title":"ع"}')).toBeNull()
    expect(articleOf('{broken')).toBeNull()
    expect(articleOf('خبر')).toEqual({ title: null, text: 'خبر' })
  })
})
