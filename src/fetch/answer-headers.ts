/** Headers of an answer as undici gives them: names in lower case, values decoded as Latin-1. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The first value of that name; null without one. */
export function header(headers: AnswerHeaders, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined
  return (Array.isArray(value) ? value[0] : value)?.trim() || null
}

/** Longest header that is kept to be sent back or handed on; an ETag is some 40 characters, a content type with its charset 30. */
const MOST_KEPT = 500

/** A value that may be sent back in a request: visible ASCII and blanks. Anything else counts as not given. */
export function soundValue(value: string | null | undefined): string | null {
  return value && value.length <= MOST_KEPT && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value) ? value : null
}

/** Where a redirect leads, as written. Many servers write Arabic paths in plain UTF-8, which HTTP does not foresee. */
export function locationOf(headers: AnswerHeaders): string | null {
  const value = header(headers, 'location')
  if (value === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

const YEAR = 365 * 24 * 3600
const WEEK = 7 * 24 * 3600

/** Seconds for which the answer says it stays good (Cache-Control before Expires, less the time it has spent in caches), at most a year; null when it does not say. */
export function freshFor(headers: AnswerHeaders, now: number): number | null {
  const control = header(headers, 'cache-control')?.toLowerCase() ?? ''
  if (/\bno-(cache|store)\b/.test(control)) return 0
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  if (maxAge !== undefined) return within(Number(maxAge) - (Number(header(headers, 'age') ?? 0) || 0), YEAR)
  const expires = Date.parse(header(headers, 'expires') ?? '')
  if (Number.isNaN(expires)) return null
  const date = Date.parse(header(headers, 'date') ?? '')
  return within((expires - (Number.isNaN(date) ? now : date)) / 1000, YEAR)
}

/** Seconds from Retry-After, a number or a date, at most a week; null when it does not say. */
export function retryAfter(headers: AnswerHeaders, now: number): number | null {
  const value = header(headers, 'retry-after')
  if (value === null) return null
  if (/^\d+$/.test(value)) return within(Number(value), WEEK)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : within((date - now) / 1000, WEEK)
}

const within = (seconds: number, most: number): number => Math.min(Math.max(Math.ceil(seconds), 0), most)
