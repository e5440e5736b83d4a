/** Who may ask what, and what is refused whoever asks. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Access } from '../../src/server/access.js'
import { type Role, roles } from '../../src/server/api/roles.js'
import { addToken, listTokens, ownerOf, removeToken } from '../../src/store/tokens.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })
const of = testApp()

interface Described {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly 'x-role': Access }>>>>
}

test('the description of the API is valid OpenAPI 3.1', async () => {
  const description = await of().json<Described>('/api/v1/openapi.json')
  expect(description.openapi).toBe('3.1.0')
  expect(await new Validator().validate({ ...description })).toEqual(expect.objectContaining({ valid: true }))
})

test('every route is described with the role it needs', async () => {
  const { app, json } = of()
  const { paths } = await json<Described>('/api/v1/openapi.json')
  const described = new Set(Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`)))
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/api/v1/openapi.json').map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes)].sort()).toEqual([...described].sort())
})

describe('where tokens are needed', () => {
  const tokens = new Map<Role, string>()
  beforeAll(async () => { for (const role of roles) tokens.set(role, (await addToken(of().store.db, `a ${role}`, role))!) })
  const closed = () => of().with({ open: null })
  const ask = (method: string, path: string, headers: Record<string, string>): Response | Promise<Response> =>
    closed().request(path.replace(/\{\w+\}/g, '999999'), { method, headers: { host: 'localhost', ...(method !== 'GET' && { 'content-type': 'application/json' }), ...headers } })

  test('each route lets in those of its role and those above, and nobody else', async () => {
    const { paths } = await of().json<Described>('/api/v1/openapi.json')
    const walked = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { 'x-role': access }]) => ({ path, method: method.toUpperCase(), access }))).filter(({ path }) => path !== '/api/v1/stream')
    expect(walked.length).toBeGreaterThan(15)
    for (const { path, method, access } of walked) {
      const statusFor = async (headers: Record<string, string>): Promise<number> => (await ask(method, path, headers)).status
      const name = `${method} ${path}`
      if (access === 'anyone') {
        if (path !== '/api/v1/session') expect([name, await statusFor({})]).toEqual([name, 200])
        continue
      }
      expect([name, await statusFor({})]).toEqual([name, 401])
      expect([name, await statusFor({ authorization: 'Bearer isnad_wrong' })]).toEqual([name, 401])
      expect([name, await statusFor({ cookie: 'isnad=isnad_wrong' })]).toEqual([name, 401])
      for (const role of roles) {
        const allowed = roles.indexOf(role) >= roles.indexOf(access)
        const status = await statusFor({ authorization: `Bearer ${tokens.get(role)}` })
        if (allowed) expect([name, role, [401, 403].includes(status)]).toEqual([name, role, false])
        else expect([name, role, status]).toEqual([name, role, 403])
      }
    }
  })

  test('a stream wants one too', async () => {
    expect((await ask('GET', '/api/v1/stream', {})).status).toBe(401)
  })

  test('a session stands for a token, until it is ended or the token is taken back', async () => {
    const app = closed()
    const token = (await addToken(of().store.db, 'guest', 'editor'))!
    const begin = (value: string): Response | Promise<Response> => app.request('/api/v1/session', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ token: value }) })
    expect((await begin('isnad_wrong')).status).toBe(401)
    const begun = await begin(token)
    expect(await begun.json()).toEqual({ name: 'guest', role: 'editor', open: false })
    const cookie = begun.headers.get('set-cookie')!
    expect(cookie).toMatch(/^isnad=\S+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/)
    const me = (): Response | Promise<Response> => app.request('/api/v1/me', { headers: { host: 'localhost', cookie: cookie.split(';')[0] } })
    expect((await me()).status).toBe(200)
    expect((await listTokens(of().store.db)).find(({ name }) => name === 'guest')?.used).not.toBeNull()
    expect(await removeToken(of().store.db, 'guest')).toBe(true)
    expect((await me()).status).toBe(401)
    const ended = await app.request('/api/v1/session', { method: 'DELETE', headers: { host: 'localhost', 'content-type': 'application/json' } })
    expect(ended.headers.get('set-cookie')).toMatch(/^isnad=; Max-Age=0/)
  })

  test('an admin makes tokens and takes them back while the server runs, and nobody else', async () => {
    const app = closed()
    const as = (token: string) => ({ host: 'localhost', 'content-type': 'application/json', authorization: `Bearer ${token}` })
    const send = async (method: string, path: string, body?: object, token = tokens.get('admin')!): Promise<Response> => app.request(`/api/v1${path}`, { method, headers: as(token), ...(body && { body: JSON.stringify(body) }) })
    const made = await send('POST', '/tokens', { name: 'مكتب بغداد', role: 'editor' })
    const { token } = (await made.json()) as { token: string }
    expect([made.status, token]).toEqual([200, expect.stringMatching(/^isnad_[\w-]{43}$/)])
    expect(await (await send('GET', '/me', undefined, token)).json()).toMatchObject({ name: 'مكتب بغداد', role: 'editor' })
    expect(await (await send('POST', '/tokens', { name: 'مكتب بغداد', role: 'reader' })).json()).toMatchObject({ status: 409, code: 'in-use' })
    expect((await send('POST', '/tokens', { name: 'a\u001b[2J', role: 'reader' })).status).toBe(400)
    expect((await send('POST', '/tokens', { name: 'x', role: 'owner' })).status).toBe(400)
    const listed = await (await send('GET', '/tokens')).text()
    expect(JSON.parse(listed)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ name: 'مكتب بغداد', role: 'editor', used: expect.any(String) })]) })
    expect(listed).not.toContain(token)
    const cookie = (await app.request('/api/v1/session', { method: 'POST', headers: as(token), body: JSON.stringify({ token }) })).headers.get('set-cookie')!.split(';')[0]
    const inSession = async (): Promise<number> => (await app.request('/api/v1/me', { headers: { host: 'localhost', cookie } })).status
    expect([(await send('DELETE', '/tokens/x', undefined, token)).status, await inSession()]).toEqual([403, 200])
    expect([(await send('DELETE', `/tokens/${encodeURIComponent('مكتب بغداد')}`)).status, (await send('GET', '/me', undefined, token)).status, await inSession()]).toEqual([204, 401, 401])
    expect((await send('DELETE', `/tokens/${encodeURIComponent('مكتب بغداد')}`)).status).toBe(404)
  })

  test('a cookie goes back by https alone where a proxy says that it came so', async () => {
    const app = of().with({ open: null, behindProxy: true })
    const begun = await app.request('/api/v1/session', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json', 'x-forwarded-proto': 'https' }, body: JSON.stringify({ token: tokens.get('reader') }) })
    expect(begun.headers.get('set-cookie')).toMatch(/; Secure/)
  })

  test('a token is kept as its digest and told once', async () => {
    const { db } = of().store
    expect(await addToken(db, 'a reader', 'admin')).toBeNull()
    const stored = JSON.stringify(await db.selectFrom('token').selectAll().execute())
    for (const token of tokens.values()) expect(stored).not.toContain(token.slice(6))
    expect(await ownerOf(db, tokens.get('admin')!)).toEqual({ name: 'a admin', role: 'admin' })
  })
})

describe('what changes something', () => {
  const code = { text: 'وصل الوفد.' }

  test('is not taken from a page of another site, nor from a form', async () => {
    const { post } = of()
    expect((await post('/api/v1/code', code, { origin: 'http://localhost' })).status).toBe(200)
    expect((await post('/api/v1/code', code, { origin: 'http://localhost:8350', host: 'localhost:8350' })).status).toBe(200)
    const foreign: readonly Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'http://localhost:9999' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    for (const headers of foreign) expect([headers, (await post('/api/v1/code', code, headers)).status]).toEqual([headers, 403])
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', '']) expect([type, (await post('/api/v1/code', code, { 'content-type': type })).status]).toEqual([type, 415])
    const bare = async (method: string, headers: Record<string, string>): Promise<number> => (await of().app.request(method === 'POST' ? '/api/v1/examples' : '/api/v1/feeds/999', { method, headers: { host: 'localhost', ...headers } })).status
    expect([await bare('POST', {}), await bare('POST', { origin: 'http://localhost' }), await bare('POST', { 'sec-fetch-site': 'same-origin' }), await bare('POST', { 'sec-fetch-site': 'none' })]).toEqual([415, 409, 409, 415])
    expect([await bare('DELETE', {}), await bare('DELETE', { origin: 'https://evil.example' }), await bare('DELETE', { 'content-type': 'text/plain' })]).toEqual([404, 403, 415])
  })
})

test('a name that is not ours is refused, whatever is asked', async () => {
  const { get, with: other } = of()
  for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:8350', '127.0.0.1.evil.example', 'x@localhost', '10.0.0.1']) for (const path of ['/', '/healthz', '/api/v1/articles']) expect([host, path, (await get(path, { host })).status]).toEqual([host, path, 421])
  for (const host of ['localhost', 'LOCALHOST:8350', '127.0.0.1:8350', '[::1]:8350']) expect([host, (await get('/healthz', { host })).status]).toEqual([host, 200])
  const named = other({ host: '0.0.0.0', names: ['news.example'] })
  const status = async (host: string): Promise<number> => (await named.request('/healthz', { headers: { host } })).status
  expect([await status('news.example'), await status('192.0.2.7:8350'), await status('[2001:db8::7]'), await status('evil.example')]).toEqual([200, 200, 200, 421])
})

test('every answer tells the browser what it may do with it', async () => {
  const { get, post } = of()
  for (const response of [await get('/'), await get('/read/1'), await get('/api/v1/articles'), await get('/api/v1/none'), await get('/', { host: 'evil.example' }), await post('/api/v1/code', {})]) {
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toMatch(/default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
    expect(policy).not.toContain('unsafe-inline')
    for (const [name, value] of [['x-content-type-options', 'nosniff'], ['referrer-policy', 'no-referrer'], ['cross-origin-opener-policy', 'same-origin'], ['cross-origin-resource-policy', 'same-origin']]) expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('content-type')).toMatch(/^(text\/html|application\/(problem\+)?json)/)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  }
})

test('who asks too often waits', async () => {
  let time = 0
  const app = of().with({ pace: { burst: 3, perSecond: 1 }, now: () => time, behindProxy: true })
  const status = async (from: string): Promise<number> => (await app.request('/healthz', { headers: { host: 'localhost', 'x-forwarded-for': `203.0.113.5, ${from}` } })).status
  expect([await status('a'), await status('a'), await status('a'), await status('a'), await status('b')]).toEqual([200, 200, 200, 429, 200])
  time += 1000
  expect([await status('a'), await status('a')]).toEqual([200, 429])
})

test('a body that is too large, or is not what it says, is refused', async () => {
  const { post, app } = of()
  expect((await post('/api/v1/code', { text: 'ا'.repeat(600_000) })).status).toBe(413)
  expect((await post('/api/v1/code', { text: 'ا'.repeat(500_001) })).status).toBe(400)
  expect((await app.request('/api/v1/code', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: '{"text":' })).status).toBe(400)
  expect((await post('/api/v1/code', { text: 5 })).status).toBe(400)
  expect((await post('/api/v1/code', { text: '<script>alert(1)</script>', __proto__: { polluted: true }, constructor: { prototype: { polluted: true } } })).status).toBe(200)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a log line holds neither what was asked nor what was sent; a fault of ours stands in it under its number', async () => {
  const { services, log } = of()
  const before = log.length
  await of().get('/api/v1/articles?outlet=secret-one', { authorization: 'Bearer secret-two', cookie: 'isnad=secret-three' })
  await of().post('/api/v1/session', { token: 'secret-four' })
  await of().post('/api/v1/code', { text: 'secret-five' })
  const lines = log.slice(before)
  expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([['GET', '/api/v1/articles', 401], ['POST', '/api/v1/session', 401], ['POST', '/api/v1/code', 200]])
  expect(JSON.stringify(lines)).not.toContain('secret')
  const { createApp } = await import('../../src/server/app.js')
  const broken = createApp({ ...services, reader: { ...services.reader, read: async () => { throw new Error('boom at /home/x') } } }, of().options)
  const response = await broken.request('/api/v1/code', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: '{"text":"وصل"}' })
  const { detail, status } = (await response.json()) as { detail: string; status: number }
  expect([status, detail.includes('boom')]).toEqual([500, false])
  expect(log.at(-1)).toMatchObject({ status: 500, fault: expect.stringContaining('boom') })
  expect(detail).toContain(log.at(-1)!.request)
})

test('pages: files with their types, everything else is the first page, and nothing from elsewhere', async () => {
  const { get, with: other } = of()
  const seen = async (path: string): Promise<unknown[]> => {
    const response = await get(path)
    return [response.status, response.headers.get('content-type'), response.headers.get('cache-control')]
  }
  const html = [200, 'text/html; charset=utf-8', 'no-cache']
  expect(await seen('/')).toEqual(html)
  expect(await seen('/stories/12')).toEqual(html)
  expect(await seen('/assets/main-Ab3dE_f9.js')).toEqual([200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
  expect(await seen('/assets/articles-BUS258G5.jsonl')).toEqual([200, 'application/jsonl; charset=utf-8', 'public, max-age=31536000, immutable'])
  expect(await seen('/plain.css')).toEqual([200, 'text/css; charset=utf-8', 'no-cache'])
  for (const path of ['/none.js', '/../app.ts', '/%2e%2e/app.ts', '/..%2fapp.ts', '/%2e%2e%2fapp.ts', '/.git/config.json', '/assets/..%5c..%5capp.ts']) expect([path, (await get(path)).status]).toEqual([path, 404])
  expect(await (await other({ web: '/nowhere' }).request('/', { headers: { host: 'localhost' } })).text()).toContain('npm run build')
})

test('health and metrics', async () => {
  const { get, json } = of()
  expect(await json('/healthz')).toEqual({ ok: true })
  await get('/api/v1/articles/1')
  const metrics = await (await get('/metrics')).text()
  expect(metrics).toMatch(/isnad_stored\{what="articles"\} 7/)
  expect(metrics).toMatch(/isnad_requests_total\{method="GET",route="\/api\/v1\/articles\/:number",status="200"\}/)
  expect((await of().with({ open: null }).request('/metrics', { headers: { host: 'localhost' } })).status).toBe(401)
})
