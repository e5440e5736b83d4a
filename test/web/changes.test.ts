import { expect, test } from 'vitest'
import { chainWith, chainWithout, changesOf, placeAt } from '../../web/src/pages/reader/changes.js'
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
  const changed = { ...threat, place: placeAt(span('بغداد')), condition: span('إذا'), chain: [] }
  expect(Object.keys(changesOf(threat, changed)).sort()).toEqual(['chain', 'condition', 'place'])
})
