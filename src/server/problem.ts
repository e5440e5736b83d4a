import type { Problem, ProblemCode } from './api/common.js'

export type Status = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 411 | 413 | 415 | 421 | 422 | 429 | 431 | 500 | 503

/** What a status is called, and what it is for a program where the refusal says nothing closer. */
const statuses: Readonly<Record<Status, readonly [title: string, code: ProblemCode]>> = {
  400: ['Bad request', 'invalid'], 401: ['A token is needed', 'unauthorized'], 403: ['Not allowed', 'forbidden'], 404: ['Not found', 'not-found'], 405: ['Method not allowed', 'invalid'], 408: ['Too slow', 'invalid'], 409: ['Conflict', 'in-use'],
  411: ['Length required', 'invalid'], 413: ['Too large', 'too-large'], 415: ['Unsupported type', 'invalid'], 421: ['Not a name of this server', 'forbidden'], 422: ['Cannot be done', 'invalid'], 429: ['Too many requests', 'too-many-requests'],
  431: ['Headers too large', 'too-large'], 500: ['A fault of the server', 'fault'], 503: ['Not available', 'unavailable'],
}

export type More = Partial<Pick<Problem, 'code' | 'field' | 'value' | 'nearest'>>

/** What a handler throws to refuse a request; the text is for whoever sent it. */
export class Refusal extends Error {
  constructor(readonly status: Status, detail: string, readonly more: More = {}, readonly headers: Readonly<Record<string, string>> = {}) {
    super(detail)
  }
}

export function problemOf(status: Status, detail: string, more: More = {}): Problem {
  const [title, code] = statuses[status]
  return { type: 'about:blank', title, status, code, detail, ...more }
}

export function problemResponse(status: Status, detail: string, more: More = {}, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problemOf(status, detail, more)), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers } })
}

/** For what must be there. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Refusal(404, `${what} is not there`)
  return value
}
