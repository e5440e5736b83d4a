import type { Problem } from './api/common.js'

export type Status = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 411 | 413 | 415 | 421 | 422 | 429 | 431 | 500 | 503

const titles: Readonly<Record<Status, string>> = {
  400: 'Bad request', 401: 'A token is needed', 403: 'Not allowed', 404: 'Not found', 405: 'Method not allowed', 408: 'Too slow', 409: 'Conflict', 411: 'Length required', 413: 'Too large', 415: 'Unsupported type', 421: 'Not a name of this server',
  422: 'Cannot be done', 429: 'Too many requests', 431: 'Headers too large', 500: 'A fault of the server', 503: 'Not available',
}

export type More = Pick<Problem, 'field' | 'value' | 'nearest'>

/** What a handler throws to refuse a request; the text is for whoever sent it. */
export class Refusal extends Error {
  constructor(readonly status: Status, detail: string, readonly more: More = {}, readonly headers: Readonly<Record<string, string>> = {}) {
    super(detail)
  }
}

export const problemOf = (status: Status, detail: string, more: More = {}): Problem => ({ type: 'about:blank', title: titles[status], status, detail, ...more })

export function problemResponse(status: Status, detail: string, more: More = {}, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problemOf(status, detail, more)), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers } })
}

/** For what must be there. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Refusal(404, `${what} is not there`)
  return value
}
