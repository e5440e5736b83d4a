import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** A sender that is slower, or sends more, than these is cut off: headers and body within the time, headers of the size. */
const limits: ServerOptions = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 }
const MOST_CONNECTIONS = 2_000
/** Milliseconds that requests in hand have to end when the server is stopped. */
const GRACE = 10_000

export interface Listening {
  readonly address: string
  /** Takes no more requests, and settles when those in hand are answered, or have had their time. */
  stop(): Promise<void>
}

/** Opens the socket; rejects where it cannot be had. Port 0 is any that is free. */
export function listen(app: { fetch(request: Request, env: object): Response | Promise<Response> }, host: string, port: number, grace = GRACE): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer, serverOptions: limits }) as Server
  server.maxConnections = MOST_CONNECTIONS
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      resolve({ address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, stop: () => stop(server, grace) })
    })
  })
}

function stop(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
    server.closeIdleConnections()
  })
}
