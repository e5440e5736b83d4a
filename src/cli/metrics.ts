import http from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { WatchLog } from './watch-log.js'
import { watchMetrics } from './watch-metrics.js'

export interface Metrics {
  readonly on: WatchLog
  /** Where they are read. */
  readonly address: string
  close(): Promise<void>
}

const HOST = '127.0.0.1'

/** Serves figures of the watch as text for Prometheus, on this machine only. */
export async function serveMetrics(port: number): Promise<Metrics> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const server = http.createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text), () => response.writeHead(500).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(error))
    server.listen(port, HOST, resolve)
  })
  const address = server.address() as { readonly port: number }
  return {
    address: `http://${HOST}:${address.port}/metrics`,
    on: watchMetrics(registry),
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
