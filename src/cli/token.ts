import type { Role } from '../server/api/roles.js'
import { type Context, UsageError } from './io.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface TokenAddFlags extends StoreFlags {
  readonly role: Role
}

/** A name stands in logs, corrections and on terminals. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,99}$/u

/** `isnad token add NAME`: a token for somebody, told once. */
export async function tokenAdd(this: Context, { role, ...flags }: TokenAddFlags, name: string): Promise<void> {
  if (!NAME.test(name)) throw new UsageError(`${JSON.stringify(name)}: a name has letters, digits, blanks and . _ @ -, up to 100 of them`)
  const { addToken } = await import('../store/tokens.js')
  const store = await openUserStore(flags, this.io, { make: true })
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
  const store = await openUserStore(flags, this.io)
  try {
    for (const { name, role, made, used } of await listTokens(store.db)) await this.io.stdout.write(`${name}\t${role}\tmade ${made}\t${used === null ? 'never used' : `last used ${used}`}\n`)
  } finally {
    await store.close()
  }
}

/** `isnad token remove NAME`: it is not taken any more. */
export async function tokenRemove(this: Context, flags: StoreFlags, name: string): Promise<void> {
  const { removeToken } = await import('../store/tokens.js')
  const store = await openUserStore(flags, this.io)
  try {
    if (!(await removeToken(store.db, name))) throw new UsageError(`${name} has no token`)
  } finally {
    await store.close()
  }
}
