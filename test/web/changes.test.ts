import { expect, test } from 'vitest'
import type { Correction } from '../../web/src/api.js'
import { chainWith, chainWithout, changesOf, datedBy, placeAt, standingOf } from '../../web/src/pages/reader/changes.js'
import { threat } from '../support/records.js'

const span = (text: string) => ({ start: 5, end: 5 + text.length, text })

test('a source that is added stands behind the last; where one is taken away, those behind move up', () => {
  const chain = chainWith(chainWith(chainWith([], span('رويترز')), span('مصدر')), span('وثيقة'))
  expect(chain.map(({ name, hop }) => [name, hop])).toEqual([['رويترز', 1], ['مصدر', 2], ['وثيقة', 3]])
  expect(chainWithout(chain, 1).map(({ name, hop }) => [name, hop])).toEqual([['رويترز', 1], ['وثيقة', 2]])
  const beside = [chain[0], { ...chain[1], hop: 1 }, { ...chain[2], hop: 2 }]
  expect(chainWithout(beside, 0).map(({ hop }) => hop)).toEqual([1, 2])
})

test('only what differs is sent, sources and place too', () => {
  expect(changesOf(threat, threat)).toEqual({})
  const changed = { ...threat, place: placeAt(span('بغداد')), condition: span('إذا'), deadline: datedBy('2024-05-20', null, span('الإثنين'), threat.trigger), quote: 'direct' as const, chain: [] }
  expect(Object.keys(changesOf(threat, changed)).sort()).toEqual(['chain', 'condition', 'deadline', 'place', 'quote'])
})

test('a day stands on the words that are selected, else on those it stood on, else on the trigger', () => {
  const before = datedBy('2024-05-19', null, span('الأحد'), threat.trigger)
  expect([datedBy('2024-05-20', before, span('الإثنين'), threat.trigger)?.text, datedBy('2024-05-20', before, null, threat.trigger)?.text, datedBy('2024-05-20', null, null, threat.trigger)?.text]).toEqual(['الإثنين', 'الأحد', threat.trigger.text])
  expect(datedBy('', before, null, threat.trigger)).toBeNull()
})

test('the word of an editor stands until the coder’s is restored', () => {
  const made = (id: number, action: Correction['action']): Correction => ({ id, record: 'r', article: 1, action, before: null, after: null, note: null, by: 'Amal', at: '2024-05-16T08:00:00Z' })
  expect(standingOf([made(1, 'change')], 'r')?.id).toBe(1)
  expect(standingOf([made(1, 'change'), made(2, 'restore')], 'r')).toBeUndefined()
  expect(standingOf([made(1, 'change'), made(2, 'restore'), made(3, 'change')], 'r')?.id).toBe(3)
  expect(standingOf([made(1, 'change')], 'other')).toBeUndefined()
})
