import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.js'

type Db = Kysely<Schema>

export interface StoredToken {
  readonly name: string
  readonly role: string
  readonly made: string
  readonly used: string | null
}

/** Of whom a token is: a name stands in logs, corrections and on terminals. */
export const tokenName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,99}$/u

/** Says what it is wherever it turns up, also to programs that look for secrets in texts. */
const PREFIX = 'isnad_'
/** 256 bits of chance: nobody can try them all, so that a fast digest keeps it as well as a slow one made for passwords would. */
const BYTES = 32

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A new token for a name that has none; null where it has one. It is told here and never again. */
export async function addToken(db: Db, name: string, role: string): Promise<string | null> {
  const token = PREFIX + randomBytes(BYTES).toString('base64url')
  const added = await db.insertInto('token').values({ name, role, digest: digestOf(token).toString('hex') }).onConflict((c) => c.doNothing()).returning('name').executeTakeFirst()
  return added ? token : null
}

export const listTokens = (db: Db): Promise<StoredToken[]> => db.selectFrom('token').select(['name', 'role', 'made', 'used']).orderBy('name').execute()

/** Whether there was one. */
export async function removeToken(db: Db, name: string): Promise<boolean> {
  return (await db.deleteFrom('token').where('name', '=', name).returning('name').executeTakeFirst()) !== undefined
}

/** Whose token it is. It is held against every one that there is, in the same time whichever it is; the day is noted. */
export async function ownerOf(db: Db, token: string): Promise<{ readonly name: string; readonly role: string } | null> {
  const given = digestOf(token)
  const all = await db.selectFrom('token').select(['name', 'role', 'digest', sql<boolean>`used is distinct from current_date`.as('fresh')]).execute()
  const [owner] = all.filter(({ digest }) => timingSafeEqual(Buffer.from(digest, 'hex'), given))
  if (!owner) return null
  if (owner.fresh) await db.updateTable('token').set({ used: sql`current_date` }).where('name', '=', owner.name).execute()
  return { name: owner.name, role: owner.role }
}
