import type { Store } from '../store/open.js'
import { ownerOf } from '../store/tokens.js'
import { roles } from './api/roles.js'
import type { TokenCheck } from './guard/caller.js'

/** Looks for tokens in the store. A role that this release does not know gives nothing. */
export const tokenCheck = (db: Store['db']): TokenCheck => async (token) => {
  const owner = await ownerOf(db, token)
  const role = roles.find((known) => known === owner?.role)
  return owner && role ? { name: owner.name, role } : null
}
