import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { openFolder, openMemory } from './folder.js'
import type { LockOptions } from './lock.js'
import { hasSchema, migrate } from './migrate.js'
import { pgliteDialect } from './pglite-dialect.js'
import type { Schema } from './schema.js'
import { noStoreAt, StoreError } from './store-error.js'
import { pgParsers } from './types.js'

export interface Store {
  readonly db: Kysely<Schema>
  /** What it is called in messages: the folder, or the address without its password. */
  readonly name: string
  /** Brings what was committed to the disk itself, as far as that is ours to do. */
  flush(): Promise<void>
  /** Always to be called: flushes, and lets others in. */
  close(): Promise<void>
}

export interface StoreOptions extends LockOptions {
  /** Whether a store is made where there is none (the default). */
  readonly make?: boolean
}

/** A store that is gone when it is closed. */
export const MEMORY = 'memory:'

/** Opens the store at `where`: a folder, or the `postgres://` address of a database. Makes it if need be, and brings its schema up to date. */
export async function openStore(where: string, options: StoreOptions = {}): Promise<Store> {
  refuseOtherAddress(where)
  const store = /^postgres(ql)?:\/\//.test(where) ? await openServer(where) : where === MEMORY ? await openInMemory() : await openInFolder(where, options)
  try {
    if (options.make === false && !(await hasSchema(store.db))) throw noStoreAt(store.name)
    await migrate(store.db)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function refuseOtherAddress(where: string): void {
  if (where.trim() === '') throw new StoreError('missing', 'a store needs a name: a folder, or the postgres:// address of a database')
  const [, scheme] = /^([a-z][a-z\d+.-]*):\/\//i.exec(where) ?? []
  if (scheme !== undefined && !/^postgres(ql)?$/.test(scheme)) throw new StoreError('server', `a store is a folder or the postgres:// address of a database; ${scheme}:// is neither`)
}

async function openInFolder(folder: string, options: StoreOptions): Promise<Store> {
  const { pglite, flush, release } = await openFolder(folder, options)
  const db = new Kysely<Schema>({ dialect: pgliteDialect(pglite) })
  return {
    db,
    name: folder,
    async flush() {
      await db.executeQuery(CompiledQuery.raw('checkpoint'))
      flush()
    },
    async close() {
      try {
        await db.destroy()
        if (!pglite.closed) await pglite.close()
        flush()
      } finally {
        release()
      }
    },
  }
}

async function openInMemory(): Promise<Store> {
  const pglite = await openMemory()
  const db = new Kysely<Schema>({ dialect: pgliteDialect(pglite) })
  return { db, name: MEMORY, flush: async () => {}, close: () => db.destroy() }
}

/** Oldest release of PostgreSQL whose SQL ours is, as `server_version_num`. */
const OLDEST = 150_000
const CONNECT_MS = 15_000

async function openServer(address: string): Promise<Store> {
  const name = withoutPassword(address)
  const pool = new pg.Pool({ connectionString: address, types: pgParsers, connectionTimeoutMillis: CONNECT_MS, application_name: 'isnad' })
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { rows: [server] } = await sql<{ version: string; encoding: string }>`select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(db)
    if (Number(server.version) < OLDEST) throw new StoreError('server', `${name}: PostgreSQL 15 or newer is needed, this is ${Math.floor(Number(server.version) / 10_000)}`)
    if (server.encoding !== 'UTF8') throw new StoreError('server', `${name}: the database must be in UTF8, this one is in ${server.encoding}`)
  } catch (error) {
    await db.destroy()
    throw error instanceof StoreError ? error : new StoreError('server', `${name}: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`)
  }
  return { db, name, flush: async () => {}, close: () => db.destroy() }
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    if (url.password) url.password = '***'
    return url.href
  } catch {
    return 'the server'
  }
}
