import fs from 'node:fs/promises'
import path from 'node:path'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.js'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.jsonl': 'application/jsonl; charset=utf-8', '.geojson': 'application/geo+json; charset=utf-8', '.topojson': 'application/json; charset=utf-8', '.bin': 'application/octet-stream',
}

/** Vite names these by a digest of their content: under one name they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/
const NO_PAGES = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Isnad</title><h1>Isnad</h1><p>The server is running; its pages have not been built. <code>npm run build</code> makes them. The API is under <a href="/api/v1/openapi.json">/api/v1</a>.</p></html>\n'

/** The pages of the folder; what is no file of it, and asks for a page, gets `index.html`, which finds out by the address what to show. */
export function pages(folder: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const file = await read(folder, c.req.path)
    if (file !== null) return c.body(file.content, 200, { 'content-type': file.type, 'cache-control': HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache' })
    if (path.posix.extname(c.req.path) !== '') return next()
    const index = await read(folder, '/index.html')
    return c.body(index?.content ?? NO_PAGES, 200, { 'content-type': types['.html'], 'cache-control': 'no-cache' })
  }
}

/** A file of a known type below the folder. */
async function read(folder: string, address: string): Promise<{ readonly content: Uint8Array<ArrayBuffer>; readonly type: string } | null> {
  const name = decoded(address)
  const type = types[path.posix.extname(name ?? '').toLowerCase()]
  // A name with a dot at its beginning is hidden, or leads out of the folder.
  if (name === null || type === undefined || /[\0\\:]|\/\.|\/\//.test(name)) return null
  try {
    return { content: new Uint8Array(await fs.readFile(path.join(folder, name))), type }
  } catch {
    return null
  }
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}
