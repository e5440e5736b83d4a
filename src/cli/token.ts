import type { Role } from '../server/api/roles.js'
import type { Store } from '../store/open.js'
import { StoreError } from '../store/store-error.js'
import { type Context, type Io, UsageError } from './io.js'
import { type Opening, openUserStore, type StoreFlags } from './user-store.js'

export interface TokenAddFlags extends StoreFlags {
  readonly role: Role
}

/** `isnad token add NAME`: a token for somebody, told once. */
export async function tokenAdd(this: Context, { role, ...flags }: TokenAddFlags, name: string): Promise<void> {
  const { addToken, tokenName } = await import('../store/tokens.js')
  if (!tokenName.test(name)) throw new UsageError(`${JSON.stringify(name)}: a name has letters, digits, blanks and . _ @ -, up to 100 of them`)
  const store = await openOrTell(flags, this.io, `-X POST -H 'content-type: application/json' -d '${JSON.stringify({ name, role })}'`, '', { make: true })
  try {
    const token = await addToken(store.db, name, role)
    if (token === null) throw new UsageError(`${name} has a token already: isnad token remove takes it back`)
    await this.io.stdout.write(`${token}\n`)
  } finally {
    await store.close()
  }
}

/** `isnad token list`: whose there are. */
export async function tokenList(this: Context, flags: StoreFlags): Promise<void> {
  const { listTokens } = await import('../store/tokens.js')
  const store = await openOrTell(flags, this.io, '', '')
  try {
    for (const { name, role, made, used } of await listTokens(store.db)) await this.io.stdout.write(`${name}\t${role}\tmade ${made}\t${used === null ? 'never used' : `last used ${used}`}\n`)
  } finally {
    await store.close()
  }
}

/** `isnad token remove NAME`: it is not taken any more. */
export async function tokenRemove(this: Context, flags: StoreFlags, name: string): Promise<void> {
  const { removeToken } = await import('../store/tokens.js')
  const store = await openOrTell(flags, this.io, '-X DELETE', `/${encodeURIComponent(name)}`)
  try {
    if (!(await removeToken(store.db, name))) throw new UsageError(`${name} has no token`)
  } finally {
    await store.close()
  }
}

const SERVER = /^isnad serve\b/
const USUAL_PORT = '8350'

/** Opens the store. A server that has it keeps it until it is stopped: it is not waited for, but its own way of doing the same is told, as a request with curl's flags. */
async function openOrTell(flags: StoreFlags, io: Io, request: string, path: string, opening?: Opening): Promise<Store> {
  try {
    return await openUserStore({ ...flags, wait: 0 }, io, opening)
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'locked') throw error
    if (error.holder === null || !SERVER.test(error.holder)) return openUserStore(flags, io, opening)
    const given = /--port[ =](\d+)/.exec(error.holder)?.[1] ?? USUAL_PORT
    const port = given === '0' ? 'PORT' : given
    throw new StoreError('locked', `${error.message}, which does this while it runs, for an admin: curl ${request}${request === '' ? '' : ' '}-H 'authorization: Bearer TOKEN' http://127.0.0.1:${port}/api/v1/tokens${path} (on this machine alone no token is needed)`, error.holder)
  }
}
