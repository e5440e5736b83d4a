import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { problemOf, type Status } from './problem.js'

/** What Node's parser says of a request that never reached a route. */
const faults: Readonly<Record<string, readonly [status: Status, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'the headers of a request may have 16 KB'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request did not come within its time'],
  HPE_INVALID_URL: [400, 'the address of the request is not well formed: whatever is not ASCII in it must be percent-encoded'],
}
const OTHER: readonly [Status, string] = [400, 'this is no request of HTTP that can be read']

/** Answers also these requests with a problem, where nothing of another answer has been sent on the connection. */
export function answerUnread(server: Server): void {
  const last = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => { last.set(request.socket, response) })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answering = last.get(socket)
    if (!socket.writable || error.code === 'ECONNRESET' || (answering?.headersSent && !answering.writableEnded)) {
      socket.destroy()
      return
    }
    const [status, detail] = faults[error.code ?? ''] ?? OTHER
    const problem = problemOf(status, detail)
    const body = JSON.stringify(problem)
    socket.end([`HTTP/1.1 ${status} ${problem.title}`, 'connection: close', 'content-type: application/problem+json; charset=utf-8', 'x-content-type-options: nosniff', `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'))
  })
}
