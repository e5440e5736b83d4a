/** Who looks at the page, and what he may do. Asked once; `look` asks again after signing in or out. */
import { signal } from '@preact/signals'
import { get, type Role } from '../api.js'

export interface Me {
  readonly name: string
  readonly role: Role
  /** No token is needed here. */
  readonly open: boolean
}

/** Null: not known, or nobody. */
export const me = signal<Me | null>(null)

export async function look(): Promise<void> {
  me.value = await get<Me>('me').catch(() => null)
}

const rank: Readonly<Record<Role, number>> = { reader: 0, editor: 1, admin: 2 }
export const mayBe = (role: Role): boolean => me.value !== null && rank[me.value.role] >= rank[role]
