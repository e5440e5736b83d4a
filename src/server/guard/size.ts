import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.js'
import { problemResponse } from '../problem.js'

const MB = 1024 * 1024
const USUAL = 1 * MB
/** Bodies that may be larger, by path. */
const larger: Readonly<Record<string, number>> = { '/api/v1/feeds/opml': 5 * MB, '/api/v1/articles': 16 * MB }

const limited = (most: number): MiddlewareHandler<Env> => bodyLimit({ maxSize: most, onError: () => problemResponse(413, `a request may have ${most / MB} MB`) })
const usual = limited(USUAL)
const others = new Map(Object.entries(larger).map(([path, most]) => [path, limited(most)]))

/** A body that is too large is not read to its end. */
export const sizeLimit: MiddlewareHandler<Env> = (c, next) => (others.get(c.req.path) ?? usual)(c, next)
