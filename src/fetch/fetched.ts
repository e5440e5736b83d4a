import { type AnswerHeaders, freshFor, header, soundValue } from './answer-headers.js'

export interface FetchOptions {
  /** Of the copy that is there: the answer may then be 304, without a body. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Media types, as the header Accept has them. */
  readonly accept?: string
  readonly signal?: AbortSignal
  /** Bytes of the body, compressed as well as unpacked. */
  readonly most?: number
  /**
   * The address of what named this one, such as the feed of an item; absent when a person did. Hosts that were allowed by name are let through
   * only for a person and for what stands on such a host itself, so that no feed of the web can ask in somebody's intranet.
   */
  readonly namedBy?: string
}

export interface Fetched {
  /** After redirects. */
  readonly url: string
  /** 200 or 304. */
  readonly status: number
  /** Unpacked; empty for 304. */
  readonly body: Uint8Array
  readonly contentType: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds, from Cache-Control or Expires; null when the answer does not say. */
  readonly freshFor: number | null
  /** Where the address has moved for good: the last one when every redirect on the way was permanent (301, 308). */
  readonly movedTo: string | null
}

/** What is sent to ask for it. */
export function requestHeaders({ etag, lastModified, accept }: FetchOptions): Record<string, string> {
  const known = { 'if-none-match': soundValue(etag), 'if-modified-since': soundValue(lastModified) }
  return { accept: accept ?? '*/*', ...Object.fromEntries(Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== null)) }
}

/** A 304 that does not name the copy again leaves it what it is called. */
export function fetchedOf(headers: AnswerHeaders, known: FetchOptions): Pick<Fetched, 'contentType' | 'etag' | 'lastModified' | 'freshFor'> {
  const kept = (name: string): string | null => soundValue(header(headers, name))
  return { contentType: kept('content-type'), etag: kept('etag') ?? known.etag ?? null, lastModified: kept('last-modified') ?? known.lastModified ?? null, freshFor: freshFor(headers, Date.now()) }
}
