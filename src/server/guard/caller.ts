import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context, MiddlewareHandler } from 'hono'
import type { Caller, Env } from '../env.js'
import { Refusal } from '../problem.js'
import { isSecure } from './address.js'

/** Who a token belongs to; null for one that is not known. */
export type TokenCheck = (token: string) => Promise<Caller | null>

const COOKIE = 'isnad'
/** Longer than any token. */
const LONGEST = 200
/** Seconds until a session has to be begun anew. */
const SESSION = 30 * 24 * 3600

/** Finds out who sends a request. `open`: whoever reaches this server is this machine's own user and may do everything. A token that is sent must be known, also there. */
export function findCaller(open: Caller | null, check: TokenCheck): MiddlewareHandler<Env> {
  return async (c, next) => {
    const header = c.req.header('authorization')
    const bearer = header === undefined ? undefined : /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1]
    if (header !== undefined && (bearer === undefined || bearer.length > LONGEST)) throw new Refusal(401, 'send a token as Authorization: Bearer …', {}, { 'www-authenticate': 'Bearer realm="isnad"' })
    const cookie = getCookie(c, COOKIE)
    const token = bearer ?? (cookie !== undefined && cookie.length <= LONGEST ? cookie : undefined)
    const caller = token === undefined ? open : ((await check(token)) ?? (bearer === undefined ? open : null))
    if (bearer !== undefined && caller === null) throw new Refusal(401, 'this token is not known, or has been taken back', {}, { 'www-authenticate': 'Bearer realm="isnad", error="invalid_token"' })
    c.set('caller', caller)
    await next()
  }
}

export function beginSession(c: Context<Env>, token: string, behindProxy: boolean): void {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: SESSION, secure: isSecure(c, behindProxy) })
}

export const endSession = (c: Context<Env>): void => { deleteCookie(c, COOKIE, { path: '/', httpOnly: true, sameSite: 'Strict' }) }
