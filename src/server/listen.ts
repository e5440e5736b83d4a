import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { answerUnread } from './unread.js'

/** A sender that is slower, or sends more, than these is cut off: headers and body within the time, headers of the size. */
const usual: ServerOptions = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 }
const MOST_CONNECTIONS = 2_000
/** Milliseconds that requests in hand have to end when the server is stopped. */
const GRACE = 10_000

export interface Listening {
  readonly address: string
  /** Takes no more requests, and settles when those in hand are answered, or have had their time. */
  stop(): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  /** 0 is any that is free. */
  readonly port: number
  readonly limits?: ServerOptions
  readonly grace?: number
}

/** Opens the socket; rejects where it cannot be had. */
export function listen(app: { fetch(request: Request, env: object): Response | Promise<Response> }, { host, port, limits = usual, grace = GRACE }: ListenOptions): Promise<Listening> {
  const inHand = new Set<Promise<Response>>()
  // Also whose sender has hung up: what he has begun is finished before the store is closed.
  const fetch = (request: Request, env: object): Promise<Response> => {
    const answer = Promise.resolve(app.fetch(request, env)).finally(() => inHand.delete(answer))
    inHand.add(answer)
    return answer
  }
  const server = createAdaptorServer({ fetch, createServer, serverOptions: limits }) as Server
  server.maxConnections = MOST_CONNECTIONS
  answerUnread(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      resolve({ address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, stop: () => stop(server, inHand, grace) })
    })
  })
}

async function stop(server: Server, inHand: ReadonlySet<Promise<Response>>, grace: number): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const grown = new Promise<void>((resolve) => { late = setTimeout(resolve, grace) })
  const closed = new Promise<void>((resolve) => { server.close(() => resolve()) })
  server.closeIdleConnections()
  await Promise.race([grown, closed.then(() => Promise.allSettled(inHand))])
  clearTimeout(late)
  server.closeAllConnections()
  await closed
}
