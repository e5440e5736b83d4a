import os from 'node:os'
import path from 'node:path'
import type { Store } from '../store/open.js'
import { Interrupted, type Io, tell } from './io.js'

export interface StoreFlags {
  readonly store?: string
  readonly wait?: number
}

export interface Opening {
  /** Whether the command puts something into the store, which is then made where there is none. A command that only asks would make an empty one out of a mistyped name. */
  readonly make: boolean
}

/** Opens the store that a command is to use; always to be closed. */
export async function openUserStore({ store, wait }: StoreFlags, io: Io, { make }: Opening = { make: false }): Promise<Store> {
  // The database is loaded only by commands that need it.
  const { openStore } = await import('../store/open.js')
  try {
    return await openStore(store ?? storePlace(io.env), { wait, make, signal: io.signal, say: (line) => tell(io, line) })
  } catch (error) {
    throw io.signal.aborted ? new Interrupted() : error
  }
}

/** Where the store is when nobody says: `ISNAD_STORE`, else where the system keeps a user's data. */
export function storePlace(env: Io['env'], platform: NodeJS.Platform = process.platform, home: string = os.homedir()): string {
  if (env.ISNAD_STORE) return env.ISNAD_STORE
  if (platform === 'win32') return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'isnad')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'isnad')
  // A relative path there is to be ignored, as the XDG specification says.
  const data = env.XDG_DATA_HOME
  return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'isnad')
}
