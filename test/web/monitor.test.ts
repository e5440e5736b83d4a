import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bar, barsOf, bulkOf, daysOf, filled, grainOf, periodOf, stepsTo, totalOf } from '../../web/src/data/periods.js'
import { askedIn, chosenIn, questionIn, withoutValue, withValue } from '../../web/src/data/question.js'
import { changed } from '../../web/src/data/query.js'
import { clustered, joined, placeAsked } from '../../web/src/pages/monitor/map/places.js'
import { lanesIn, pairsIn } from '../../web/src/pages/monitor/pairs.js'
import { spread } from '../../web/src/pages/monitor/spread.js'

test('of what came in last, one long article does not take every line', () => {
  const hits = [7, 7, 7, 7, 7, 8, 9, 9, 7, 10].map((number, id) => ({ article: { number }, id }))
  expect(spread(hits, { most: 6, ofOne: 2 }).map(({ id }) => id)).toEqual([0, 1, 5, 6, 7, 9])
  expect(spread(hits, { most: 2, ofOne: 2 }).map(({ id }) => id)).toEqual([0, 1])
})

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

  test('leave no day out and hold none twice, whatever the grain', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, fc.nat(400), fc.constantFrom('day' as const, 'week' as const, 'month' as const), (first, more, grain) => {
      const last = new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10)
      const all = filled([], grain, first, last)
      expect([all[0].first <= first, all[all.length - 1].last >= last]).toEqual([true, true])
      for (let i = 1; i < all.length; i++) expect(Date.parse(all[i].first) - Date.parse(all[i - 1].last)).toBe(86_400_000)
      expect(periodOf(first, grain)).toEqual([all[0].first, all[0].last])
    }))
  })

  const bar = (first: string, n: number): Bar => ({ first, last: daysOf(first.slice(0, 7))![1], counts: [n, 0, 0, 0, 0] })
  test('of a few records years away are left out, but not when that shortens little', () => {
    expect(bulkOf([bar('1948-05-01', 1), bar('2024-01-01', 80), bar('2024-02-01', 60)])).toEqual([1, 2])
    expect(bulkOf([bar('2023-12-01', 1), bar('2024-01-01', 80), bar('2024-02-01', 60)])).toEqual([0, 2])
    expect(bulkOf([bar('1948-05-01', 50), bar('2024-01-01', 80)])).toEqual([0, 1])
    expect(totalOf(bar('2024-01-01', 80))).toBe(80)
  })

  test('have a scale of round numbers', () => {
    expect([stepsTo(9, 3), stepsTo(1200, 3), stepsTo(1, 3)]).toEqual([[5], [500, 1000], [1]])
  })
})

describe('the question of an address', () => {
  const query = new URLSearchParams('view=map&event=ASSAULT&event=THREATEN&since=2024-05&text=&sort=added')

  test('is what asks, and nothing of how it is shown', () => {
    expect(questionIn(query).toString()).toBe('event=ASSAULT&event=THREATEN&since=2024-05')
    expect(chosenIn(query)).toHaveLength(3)
  })

  test('goes by the day of publication unless it says otherwise', () => {
    expect(askedIn(query).get('time')).toBe('published')
    expect(askedIn(new URLSearchParams('time=event')).get('time')).toBe('event')
    expect(chosenIn(new URLSearchParams('time=event'))).toEqual([])
  })

  test('is widened by a second value, except where only one can be', () => {
    const asked = (changes: Parameters<typeof changed>[1]): URLSearchParams => changed(query, changes)
    expect(asked(withValue(query, 'event', 'COERCE')).getAll('event')).toEqual(['ASSAULT', 'THREATEN', 'COERCE'])
    expect(asked(withValue(query, 'event', 'ASSAULT')).getAll('event')).toEqual(['ASSAULT', 'THREATEN'])
    expect(asked(withValue(query, 'since', '2023')).getAll('since')).toEqual(['2023'])
    expect(asked(withoutValue(query, 'event', 'ASSAULT')).getAll('event')).toEqual(['THREATEN'])
    expect(asked(withoutValue(query, 'since', '2024-05')).has('since')).toBe(false)
  })

  test('codes may stand in one value with commas; each is chosen by itself, names keep theirs', () => {
    const listed = new URLSearchParams('event=ASSAULT,AID&outlet=a,b')
    expect(chosenIn(listed)).toEqual([{ name: 'event', value: 'ASSAULT' }, { name: 'event', value: 'AID' }, { name: 'outlet', value: 'a,b' }])
    expect(changed(listed, withoutValue(listed, 'event', 'ASSAULT')).getAll('event')).toEqual(['AID'])
    expect(changed(listed, withValue(listed, 'event', 'COERCE')).getAll('event')).toEqual(['ASSAULT', 'AID', 'COERCE'])
  })
})

describe('lanes', () => {
  const [iran, iraq, nobody] = [{ name: 'إيران', nameEn: 'Iran', id: 'state.IRN', key: 'state.IRN' }, { name: 'العراق', nameEn: 'Iraq', id: 'state.IRQ', key: 'state.IRQ' }, null]

  test('are pairs of two different actors that are both known', () => {
    expect(pairsIn({ groups: [{ values: [iran, nobody], count: 9 }, { values: [iran, iraq], count: 5 }, { values: [iran, iran], count: 4 }, { values: [nobody, iraq], count: 3 }] })).toEqual([{ actor: iran, recipient: iraq, records: 5 }])
  })

  test('hold what passes one way, within the days that are shown', () => {
    const groups = [{ values: ['2024-05-01', iran, iraq, '4'], count: 2 }, { values: ['2024-05-01', iraq, iran, '1'], count: 8 }, { values: ['2019-01-01', iran, iraq, '1'], count: 1 }]
    const [lane] = lanesIn([{ actor: iran, recipient: iraq, records: 3 }], { groups }, '2024-04-01', '2024-06-01')
    expect(lane.bars).toEqual([{ first: '2024-05-01', last: '2024-05-01', counts: [0, 0, 0, 0, 2] }])
  })
})

describe('places on the map', () => {
  const place = (name: string, records: number, lat = 0, lon = 0) => ({ name, nameEn: name, country: 'LBN', lat, lon, records, cooperation: 1, conflict: 0 })

  test('are asked for with their country, since many towns share a name', () => {
    expect([placeAsked(place('طرابلس', 1)), placeAsked({ name: 'البحر الأحمر', country: null })]).toEqual(['LBN:طرابلس', 'البحر الأحمر'])
  })

  test('of one point are one, called as most call it', () => {
    expect(joined([place('بيروت', 5, 33.9, 35.5), place('صيدا', 3, 33.5, 35.3), place('العاصمة بيروت', 2, 33.9, 35.5)]).map(({ name, records }) => [name, records])).toEqual([['بيروت', 7], ['صيدا', 3]])
  })

  test('of one point that is said to be in two countries are one line, asked for by both', () => {
    const [jerusalem] = joined([{ ...place('القدس', 98, 31.8, 35.2), country: 'PSE' }, { ...place('القدس', 36, 31.77, 35.22), country: 'ISR' }])
    expect([jerusalem.records, jerusalem.asked]).toEqual([134, ['PSE:القدس', 'ISR:القدس']])
    expect(joined([{ ...place('طرابلس', 9, 32.9, 13.2), country: 'LBY' }, { ...place('طرابلس', 4, 34.4, 35.8), country: 'LBN' }])).toHaveLength(2)
  })

  test('that would lie on a larger one are counted with it, and no record is lost', () => {
    const spots = [{ place: place('أ', 9), at: [0, 0] as const }, { place: place('ب', 4), at: [6, 0] as const }, { place: place('ج', 2), at: [90, 0] as const }]
    const found = clustered(spots, () => 10)
    expect(found.map(({ place: { name, records }, others }) => [name, records, others])).toEqual([['أ', 13, 1], ['ج', 2, 0]])
    fc.assert(fc.property(fc.array(fc.record({ x: fc.nat(50), y: fc.nat(50), n: fc.integer({ min: 1, max: 99 }) }), { maxLength: 40 }), (some) => {
      const given = some.map(({ x, y, n }) => ({ place: place('م', n), at: [x, y] as const })).sort((a, b) => b.place.records - a.place.records)
      const sum = (of: readonly { readonly place: { readonly records: number } }[]): number => of.reduce((all, one) => all + one.place.records, 0)
      expect(sum(clustered(given, Math.sqrt))).toBe(sum(given))
    }))
  })
})
