/** What all who wait for news look through. */
import { expect, test, vi } from 'vitest'
import { watchOf } from '../../src/server/news.js'
import type { Store } from '../../src/store/open.js'
import { inMemory, STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const store = inMemory()

/** A store whose versions are what `versions` gives, one for each look. */
function fakeDb(...versions: readonly Promise<number>[]): Store['db'] {
  let looks = 0
  const query: unknown = new Proxy({}, { get: (_, name) => (name === 'execute' ? async () => [] : name === 'executeTakeFirst' ? async () => ({ last: await versions[looks++] }) : () => query) })
  return query as Store['db']
}

test('of two looks at once the slower one takes nothing back', async () => {
  let late = (_: number): void => {}
  const watch = watchOf(fakeDb(new Promise((resolve) => { late = resolve }), Promise.resolve(7)), { tell: (fault) => { throw fault } })
  const slow = watch.look()
  await watch.look()
  expect(watch.latest()).toBe(7)
  let woken = false
  const waiting = watch.wait(7, 200, new AbortController().signal).then(() => { woken = true })
  late(5)
  await slow
  expect([watch.latest(), woken]).toEqual([7, false])
  watch.wake()
  await waiting
})

test('a store that does not answer is told of', async () => {
  const told: Error[] = []
  const watch = watchOf({ ...fakeDb(Promise.resolve(0)), selectFrom: () => { throw new Error('the disk is full') } } as unknown as Store['db'], { tell: (fault) => told.push(fault) })
  await watch.look()
  expect([told.map(({ message }) => message), watch.latest()]).toEqual([['the disk is full'], 0])
  expect(await watchOf(store().db, { tell: (fault) => told.push(fault) }).look()).toBeUndefined()
  expect(told).toHaveLength(1)
})
