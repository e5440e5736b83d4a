import type { PGlite } from '@electric-sql/pglite'
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult, type TransactionSettings } from 'kysely'

/** PostgreSQL in this process. It has one connection; who uses it has it alone, since a query of another would stand in his transaction. */
export const pgliteDialect = (pglite: PGlite): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => pgliteDriver(pglite),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function pgliteDriver(pglite: PGlite): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await pglite.query<R>(sql, [...parameters])
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
    },
    streamQuery() { throw new Error('the embedded store has no cursors: read in pages') },
  }
  const raw = async (sql: string): Promise<void> => { await connection.executeQuery(CompiledQuery.raw(sql)) }
  let last: Promise<void> = Promise.resolve()
  let release = (): void => {}
  return {
    init: async () => {},
    async acquireConnection() {
      const before = last
      let done = (): void => {}
      last = new Promise((resolve) => { done = resolve })
      await before
      release = done
      return connection
    },
    beginTransaction: (_, { isolationLevel, accessMode }: TransactionSettings) => raw(`start transaction ${isolationLevel ? `isolation level ${isolationLevel}` : ''} ${accessMode ?? ''}`),
    commitTransaction: () => raw('commit'),
    rollbackTransaction: () => raw('rollback'),
    releaseConnection: async () => release(),
    destroy: () => pglite.close(),
  }
}
