import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { flushFolder } from './flush.js'
import { isLockFile, lockFolder } from './lock.js'
import type { StoreOptions } from './open.js'
import { noStoreAt, StoreError } from './store-error.js'
import { parsers } from './types.js'

/** Says that a folder is a store of ours: nothing is ever written into a folder that has other things in it. */
const MARK = 'isnad-store.json'
const DATA = 'data'
/** Name of the database while it is being made: a process that is killed then leaves no half database under the right name. */
const UNFINISHED = 'data-unfinished'
/** Release of PostgreSQL inside PGlite, whose files no other release reads. */
const POSTGRES = '18'

/** Of the database, beyond PGlite's own: after a flush the log keeps two to four files for use again, however much was written since the last one. */
const SETTINGS = `
# isnad
min_wal_size = 32MB
max_wal_size = 64MB
`

/** A new database, packed; made by the build (scripts/build-store-template.ts), since making one takes seconds. Without it one is made. `src/store` and `dist/store` both lie two below. */
const TEMPLATE = new URL('../../dist/store/template.tar.gz', import.meta.url)

export interface Folder {
  readonly pglite: PGlite
  /** Brings what was written to the disk itself. */
  flush(): void
  /** After the database has been closed. */
  release(): void
}

/** Opens the store in a folder, for this process alone; makes the folder and the store in it if need be, unless told not to. */
export async function openFolder(folder: string, { make = true, ...options }: StoreOptions): Promise<Folder> {
  refuseForeign(folder)
  if (!make && !fs.existsSync(folder)) throw noStoreAt(folder)
  makeFolder(path.resolve(folder))
  const lock = await lockFolder(folder, options)
  try {
    refuseForeign(folder)
    const data = path.join(folder, DATA)
    if (!fs.existsSync(data)) {
      if (!make) throw noStoreAt(folder)
      await createIn(folder)
    }
    refuseOtherRelease(data)
    const pglite = await PGlite.create({ dataDir: data, parsers: { ...parsers } })
    return { pglite, flush: () => flushFolder(data), release: () => lock.release() }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Makes a folder with those above it, from above: `mkdir` of Node with `recursive` never ends where a file system says ENOENT of a folder whose parent is
 * there (/proc).
 */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!fs.existsSync(folder)) throw new StoreError('unmade', `the folder ${folder} cannot be made: ${(error as Error).message}`)
  }
}

/** In memory: gone when it is closed. */
export const openMemory = (): Promise<PGlite> => PGlite.create({ dataDir: 'memory://', parsers: { ...parsers }, ...template() })

function refuseForeign(folder: string): void {
  const stat = fs.statSync(folder, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) throw new StoreError('foreign', `${folder} is not a folder`)
  const others = fs.readdirSync(folder).filter((name) => !isLockFile(name))
  if (others.length > 0 && !others.includes(MARK)) throw new StoreError('foreign', `${folder} holds other things (${others[0]}) and is no store: name a new or empty folder`)
}

function refuseOtherRelease(data: string): void {
  const release = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (release !== POSTGRES) throw new StoreError('newer', `${data} was written by PostgreSQL ${release}; this isnad has ${POSTGRES} and cannot read it`)
}

async function createIn(folder: string): Promise<void> {
  fs.writeFileSync(path.join(folder, MARK), `${JSON.stringify({ store: 'isnad', about: 'Made and read by isnad; docs/store.md says what is in it.' })}\n`)
  const unfinished = path.join(folder, UNFINISHED)
  fs.rmSync(unfinished, { recursive: true, force: true })
  const pglite = await PGlite.create({ dataDir: unfinished, ...template() })
  await pglite.close()
  fs.appendFileSync(path.join(unfinished, 'postgresql.conf'), SETTINGS)
  fs.renameSync(unfinished, path.join(folder, DATA))
}

function template(): { readonly loadDataDir?: Blob } {
  return fs.existsSync(TEMPLATE) ? { loadDataDir: new Blob([fs.readFileSync(TEMPLATE)], { type: 'application/x-gzip' }) } : {}
}
