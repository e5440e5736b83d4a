import { afterAll, beforeAll } from 'vitest'
import { MEMORY, openStore, type Store } from '../../src/store/open.js'

/** Starting a database takes seconds, and test files run beside each other. */
export const STORE_TIMEOUT = 120_000

/** A store in memory that all tests of a file share. */
export function inMemory(): () => Store {
  let store: Store
  beforeAll(async () => { store = await openStore(MEMORY) }, STORE_TIMEOUT)
  afterAll(() => store?.close(), STORE_TIMEOUT)
  return () => store
}
