/** Who looks at the page, and what he may do. Asked once; `look` asks again after signing in or out. */
import { batch, signal } from '@preact/signals'
import { Fault, get, type Role } from '../api.js'

export interface Me {
  readonly name: string
  readonly role: Role
  /** No token is needed here. */
  readonly open: boolean
}

/** Null: not known, or nobody. */
export const me = signal<Me | null>(null)

/** The server wants a token, and has none of this reader's; null until it was asked. */
export const isStranger = signal<boolean | null>(null)

export async function look(): Promise<void> {
  const found = await get<Me>('me').catch((error: unknown) => error)
  batch(() => {
    me.value = found instanceof Error ? null : (found as Me)
    isStranger.value = found instanceof Fault && found.problem.status === 401
  })
}

const rank: Readonly<Record<Role, number>> = { reader: 0, editor: 1, admin: 2 }
export const mayBe = (role: Role): boolean => me.value !== null && rank[me.value.role] >= rank[role]
