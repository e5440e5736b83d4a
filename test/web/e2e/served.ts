/** The built pages as `isnad serve` hands them out: with its content security policy, and the application for every address that is no file. Answers of the API are given by the test. */
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const pages = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../dist/web')
export const isBuilt = (): boolean => fs.existsSync(path.join(pages, 'index.html'))

export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.wasm': 'application/wasm' }

export interface Asked {
  readonly method: string
  /** Below /api/v1/. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}
/** Undefined: a problem of status 404. Null: no content. */
export type Answer = (asked: Asked) => unknown

/** What every page asks for is answered here unless `answer` does: who one is, the stream of news, whether the store holds anything. */
export async function serve(answer: Answer = () => undefined): Promise<{ readonly url: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      if (url.pathname.startsWith('/api/v1/')) return api(response, { method: request.method ?? 'GET', path: url.pathname.slice('/api/v1/'.length), query: url.searchParams, body: parsed(Buffer.concat(chunks).toString()) })
      const file = path.join(pages, path.normalize(url.pathname))
      const found = file.startsWith(pages) && fs.existsSync(file) && fs.statSync(file).isFile() ? file : path.join(pages, 'index.html')
      response.writeHead(200, { 'content-type': types[path.extname(found)] ?? 'application/octet-stream', 'content-security-policy': policy, 'x-content-type-options': 'nosniff' }).end(fs.readFileSync(found))
    })
  })
  const api = (response: http.ServerResponse, asked: Asked): void => {
    const given = answer(asked)
    const body = given !== undefined ? given : asked.path === 'me' ? { name: 'Amal', role: 'editor', open: true } : asked.path === 'stream' ? null : asked.path === 'articles' && asked.query.get('limit') === '1' ? { items: [{}], next: null, total: 1 } : undefined
    if (body === null) response.writeHead(204).end()
    else if (body === undefined) response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: 'Not found', status: 404, detail: 'There is nothing at this address.' }))
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.closeAllConnections(); server.close() } }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body || null
  }
}
