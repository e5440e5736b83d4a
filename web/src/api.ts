/** The server's API. Whatever fails is thrown as a `Fault`, which tells what a person should know. */
import type { Problem as Described } from '../../src/server/api/types.js'

export type * from '../../src/server/api/types.js'

/** `code`: what went wrong, for programs; `offline` where there was no answer at all. */
export type Problem = Omit<Described, 'code'> & { readonly code?: string }

/** Status 0: not from the server. */
export class Fault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

export type Query = URLSearchParams | Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>

/** What a query asks: null, undefined and empty values are left out; a list gives a parameter for each of its values. */
export function queryText(query: Query): string {
  if (query instanceof URLSearchParams) return query.toString()
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== undefined && one !== '') asked.append(name, String(one))
  }
  return asked.toString()
}

/** `path` below /api/v1, without a leading slash; its parts must be encoded by the caller. */
export const addressOf = (path: string, query: Query = {}): string => {
  const asked = queryText(query)
  return `/api/v1/${path}${asked ? `?${asked}` : ''}`
}

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> => answer<T>(addressOf(path, query), { signal })
export const post = <T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
  answer<T>(addressOf(path), { method: 'POST', signal, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
/** A body that is not JSON, for example OPML. */
export const postText = <T>(path: string, body: string, type: string): Promise<T> => answer<T>(addressOf(path), { method: 'POST', body, headers: { 'content-type': type } })
export const remove = <T = null>(path: string): Promise<T> => answer<T>(addressOf(path), { method: 'DELETE' })

async function answer<T>(url: string, request: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, { ...request, credentials: 'same-origin', headers: { accept: 'application/json', ...request.headers } })
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new Fault({ type: 'about:blank', title: 'No answer', status: 0, code: 'offline', detail: 'The server does not answer.' })
  }
  const body: unknown = isJson(response) ? await response.json().catch(() => null) : null
  if (response.ok) return body as T
  throw new Fault(isProblem(body) ? body : { type: 'about:blank', title: response.statusText || 'Error', status: response.status, code: 'fault', detail: response.statusText || `Status ${response.status}` })
}

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get('content-type') ?? '')
const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'detail' in body && 'status' in body
