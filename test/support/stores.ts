import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../src/store/open.js'
import { STORE_TIMEOUT } from './memory-store.js'
import { type Server, startServer } from './server.js'

export interface TestStore {
  /** What `openStore` is given. */
  readonly where: string
  readonly store: Store
  /** Closes the store and opens it again, as another run would. */
  reopen(options?: StoreOptions): Promise<Store>
}

const server: Server | null = await startServer().catch((error: unknown) => {
  console.warn(`tests on a PostgreSQL server are skipped: ${String(error)}`)
  return null
})
afterAll(() => server?.stop(), STORE_TIMEOUT)
let databases = 0

/** Runs one suite on each kind of store, each with one store that all its tests share. The server is left out, with a message, where none can be started. */
export function onEveryStore(name: string, suite: (of: () => TestStore) => void): void {
  describe(`${name}, embedded in a folder`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-store-'))
    // Run in reverse order: the store is closed first.
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
    withStore(async () => folder, suite)
  })
  describe.skipIf(server === null)(`${name}, on a PostgreSQL server`, () => withStore(() => server!.database(`test${++databases}`), suite))
}

function withStore(make: () => Promise<string>, suite: (of: () => TestStore) => void): void {
  let where: string
  let store: Store | undefined
  afterAll(() => store?.close(), STORE_TIMEOUT)
  beforeAll(async () => {
    where = await make()
    store = await openStore(where)
  }, STORE_TIMEOUT)
  suite(() => ({
    where, store: store!,
    async reopen(options) {
      await store?.close()
      store = undefined
      store = await openStore(where, options)
      return store
    },
  }))
}
