import type { MiddlewareHandler } from 'hono'
import { randomUUID } from 'node:crypto'
import type { Env } from './env.js'

/** One request, or a fault while it was answered. What was sent is not in it: neither the query nor headers, cookies or bodies. */
export interface LogEntry {
  readonly at: string
  readonly request: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  /** Of a fault of ours. */
  readonly fault?: string
}

const MOST_PATH = 300
/** Characters of a fault: where it happened stands in its first lines. */
const MOST_FAULT = 4000

export type Log = (entry: LogEntry) => void

/** Nothing in a line commands a terminal. */
const shown = (fault: string): string => fault.slice(0, MOST_FAULT).replace(/[^\P{Cc}\n]/gu, '?')

/** A line for a person. A path is as it was sent, percent-encoded; anything else in it is not printed. */
export const logLine = ({ at, request, method, path, status, ms, fault }: LogEntry): string =>
  `${at} ${method} ${path.replace(/[^\x21-\x7e]/g, '?')} ${status} ${ms} ms${fault === undefined ? '' : ` ${request} ${shown(fault)}`}`


export function logged(log: Log, now: () => number): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = now()
    c.set('requestId', randomUUID())
    await next()
    const { error } = c
    log({
      at: new Date(started).toISOString(), request: c.get('requestId'), method: c.req.method, path: c.req.path.slice(0, MOST_PATH), status: c.res.status, ms: Math.round(now() - started),
      ...(c.res.status === 500 && error !== undefined && { fault: error.stack ?? error.message }),
    })
  }
}
