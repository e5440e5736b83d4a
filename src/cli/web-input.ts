import type { Fetcher } from '../fetch/fetcher.js'
import { FetchError } from '../fetch/fetch-error.js'
import { userAgentOf } from '../fetch/user-agent.js'
import type { Problem } from '../intake/problem.js'
import type { WebSource } from '../intake/web-source.js'
import { withoutSecrets } from '../text/secrets.js'
import { packageVersion } from './lexicon-folders.js'
import { type Io, UsageError } from './io.js'

export interface WebFlags {
  /** Hosts that are read although they are not public. */
  readonly allowHost?: readonly string[]
  /** Where whoever runs a server can complain. */
  readonly contact?: string
}

export interface OpenInput {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly source?: WebSource
}

export interface WebInputs {
  /** What stands at an address, or why it cannot be read. `most` is in bytes. */
  open(address: string, most: number): Promise<OpenInput | Problem>
  close(): Promise<void>
}

export const isWebAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/** Reads addresses that a person has named, as a browser would: politely, but without asking robots.txt. What it takes to read the web is loaded for the first one. */
export function webInputs(flags: WebFlags, io: Io): WebInputs {
  let opened: Promise<Fetcher> | undefined
  return {
    async open(address, most) {
      opened ??= openFetcher(flags, io)
      const fetcher = await opened
      try {
        const { url, body, contentType } = await fetcher.fetch(address, { most, signal: io.signal })
        return { bytes: inOnePiece(body), source: { url, contentType } }
      } catch (error) {
        return { file: withoutSecrets(address), line: null, code: 'fetch', reason: reasonOf(error, io) }
      }
    },
    async close() {
      await (await opened)?.close()
    },
  }
}

async function openFetcher(flags: WebFlags, io: Io): Promise<Fetcher> {
  const { createFetcher } = await import('../fetch/fetcher.js')
  return createFetcher({ userAgent: userAgent(flags, io), allowHosts: flags.allowHost, robots: false })
}

/** How the command names itself to servers. */
export function userAgent({ contact }: WebFlags, { env }: Io): string {
  try {
    return userAgentOf(packageVersion(), contact ?? (env.ISNAD_CONTACT || null))
  } catch (error) {
    throw new UsageError(`ISNAD_CONTACT: ${(error as Error).message}`)
  }
}

function reasonOf(error: unknown, io: Io): string {
  if (error instanceof FetchError) return error.bySize ? `${error.message} (--max-bytes raises the limit)` : error.message
  if (io.signal.aborted) return 'interrupted'
  throw error
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
