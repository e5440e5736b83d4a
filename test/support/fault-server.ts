/** A web server on this machine that answers as a test tells it to, well or badly, and remembers what it was asked. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import zlib from 'node:zlib'

export type Answering = (request: http.IncomingMessage, response: http.ServerResponse) => void

export interface FaultServer {
  readonly port: number
  /** `http://127.0.0.1:PORT`; a server that listens on every address answers as well at `http://127.0.0.2:PORT` and so on, which are hosts of their own. */
  readonly url: string
  /** `127.0.0.1:PORT`, as `allowHosts` takes it. */
  readonly host: string
  /** Answers a path (with its query) from now on. What no path answers, `otherwise` does: at first with 404. */
  on(path: string, answering: Answering): void
  otherwise(answering: Answering): void
  /** Every request, in order. */
  readonly asked: readonly Asked[]
  /** How often a path was asked for. */
  count(path: string): number
  /** The most requests that ran at once: of one host (its name without a port), and of all. */
  mostAtOnce(host?: string): number
  close(): Promise<void>
}

export interface Asked {
  readonly host: string
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
}

export async function startFaultServer({ everyAddress = false }: { everyAddress?: boolean } = {}): Promise<FaultServer> {
  const answers = new Map<string, Answering>()
  let otherwise: Answering = status(404)
  const asked: Asked[] = []
  const running = new Map<string, number>()
  const most = new Map<string, number>()
  const count = (host: string, by: number): void => {
    running.set(host, (running.get(host) ?? 0) + by)
    most.set(host, Math.max(most.get(host) ?? 0, running.get(host)!))
  }
  const server = http.createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    asked.push({ host, path: request.url!, headers: request.headers })
    for (const name of [host, ALL]) count(name, 1)
    response.on('close', () => { for (const name of [host, ALL]) count(name, -1) })
    response.on('error', () => {})
    ;(answers.get(request.url!) ?? otherwise)(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, everyAddress ? '0.0.0.0' : '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port, url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, asked,
    on: (path, answering) => { answers.set(path, answering) },
    otherwise: (answering) => { otherwise = answering },
    count: (path) => asked.filter((one) => one.path === path).length,
    mostAtOnce: (host = ALL) => most.get(host) ?? 0,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

const ALL = '*'

type Headers = Readonly<Record<string, string>>

/** An ordinary answer. */
export const page = (body: string | Uint8Array, headers: Headers = {}): Answering => (_, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body) }

export const status = (code: number, headers: Headers = {}): Answering => (_, response) => { response.writeHead(code, headers).end(`${code}`) }

export const redirect = (location: string, code = 302): Answering => status(code, { location })

/** The answers one after the other, then the last for ever. */
export function inTurn(...answerings: readonly Answering[]): Answering {
  let at = 0
  return (request, response) => answerings[Math.min(at++, answerings.length - 1)](request, response)
}

/** 304 to whoever has it already, else the page. */
export const unlessKnown = (etag: string, body: string | Uint8Array, headers: Headers = {}): Answering => (request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag, ...headers }).end()
  else page(body, { etag, ...headers })(request, response)
}

/** Never answers. */
export const silence: Answering = () => {}

/** Begins an answer and stops in the middle, the connection open. */
export const stall = (begin = '<html>'): Answering => (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).write(begin) }

/** Ends the connection in the middle of an answer in chunks. */
export const cut = (begin = '<html>'): Answering => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write(begin)
  setImmediate(() => response.socket?.destroy())
}

/** Says another length than it sends. */
export const lie = (body: string, length: number): Answering => raw(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n${body}`)

/** Bytes straight onto the connection, which then ends. */
export const raw = (bytes: string | Uint8Array): Answering => (_, response) => { response.socket!.end(bytes) }

/** The same bytes again and again until the reader goes away, `first` before them. */
export const endless = (first: string | Uint8Array, again: string | Uint8Array): Answering => (_, response) => {
  const socket = response.socket!
  const more = (): void => { while (!socket.destroyed && socket.write(again)) { /* until the reader has to catch up */ } }
  socket.on('drain', more)
  socket.write(first)
  more()
}

/** A piece every few milliseconds, without end. */
export const drip = (piece = '.', every = 5): Answering => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write(piece), every)
  response.on('close', () => clearInterval(timer))
}

/** A page of so many bytes, sent as it is made. */
export const large = (bytes: number): Answering => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const piece = Buffer.alloc(64 * 1024, 'a')
  let left = bytes
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length
      if (!response.write(left < 0 ? piece.subarray(0, piece.length + left) : piece)) {
        response.once('drain', more)
        return
      }
    }
    response.end()
  }
  more()
}

/** A little that unpacks to so many bytes of blanks. */
export const bomb = (bytes: number, encoding: 'gzip' | 'deflate' | 'br' = 'gzip'): Answering => page(packed(Buffer.alloc(bytes, ' '), encoding), { 'content-encoding': encoding })

export function packed(bytes: string | Uint8Array, encoding: 'gzip' | 'deflate' | 'br'): Uint8Array {
  if (encoding === 'gzip') return zlib.gzipSync(bytes)
  return encoding === 'deflate' ? zlib.deflateSync(bytes) : zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })
}
