/** How long and how much the answer to one request may be. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** Name looked up, connection made, certificate checked. */
  readonly connect: number
  /** From the request to the end of the answer's headers. */
  readonly firstByte: number
  /** From the request to the last byte, over all redirects; waiting for one's turn is not counted. robots.txt has `firstByte` for itself. */
  readonly whole: number
  /** Bytes that must come on average in every `paceOver`, against a server that drips. */
  readonly pace: number
  readonly paceOver: number
  /** Headers of an answer, and trailers. */
  readonly headers: number
  /** The body after decompression, where the caller does not say. */
  readonly body: number
  /** How many times its compressed size a body may have, once it is larger than 1 MB. */
  readonly ratio: number
  readonly redirects: number
  /** From the end of one request to a host to the beginning of the next. */
  readonly pause: number
  /** The longest Crawl-delay that is kept to; a longer one counts as this. */
  readonly crawlDelay: number
  /** How long what robots.txt said is held true (RFC 9309: at most a day). */
  readonly robotsFor: number
  /** How long a robots.txt that could not be read keeps its host closed before it is asked for again. */
  readonly robotsAgain: number
}

const SECOND = 1000
const MEGABYTE = 1024 * 1024

export const defaultFetchLimits: FetchLimits = {
  connect: 10 * SECOND,
  firstByte: 30 * SECOND,
  whole: 120 * SECOND,
  // A page of 100 KB over a line of 1990 takes half a minute; nothing slower is a news site.
  pace: 5 * 1024,
  paceOver: 10 * SECOND,
  // Twice what a browser's ordinary answer with many cookies and a policy holds; browsers stop at 256 KB.
  headers: 64 * 1024,
  body: 16 * MEGABYTE,
  // News pages pack to a fifth, the dullest tables to a hundredth; a bomb to a thousandth.
  ratio: 200,
  // RFC 9309 asks for five; short links and trackers of feeds add some.
  redirects: 8,
  pause: SECOND,
  crawlDelay: 30 * SECOND,
  robotsFor: 24 * 3600 * SECOND,
  robotsAgain: 60 * SECOND,
}
