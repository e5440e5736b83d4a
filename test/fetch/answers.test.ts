/** What a server answers, well or badly, becomes a whole body or a fault in words: never half a body. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fetcher, FetcherOptions } from '../../src/fetch/fetcher.js'
import { bomb, cut, drip, endless, type FaultServer, large, lie, packed, page, raw, silence, stall, startFaultServer, status, unlessKnown } from '../support/fault-server.js'
import { faultOfFetch, fetcherFor } from '../support/fetching.js'

let server: FaultServer
let fetcher: Fetcher
const withLimits = (limits: FetcherOptions['limits']): void => { fetcher = fetcherFor([server.host], { limits }) }
beforeEach(async () => {
  server = await startFaultServer()
  withLimits({})
})
afterEach(async () => {
  await fetcher.close()
  await server.close()
})

const NEWS = 'وصل الوفد إلى العاصمة صباح اليوم. '.repeat(50)
const textOf = async (path = '/'): Promise<string> => Buffer.from((await fetcher.fetch(`${server.url}${path}`)).body).toString()
const faultOf = () => faultOfFetch(fetcher.fetch(`${server.url}/`))

describe('an ordinary answer', () => {
  test('comes whole, with what it says of itself', async () => {
    server.on('/', page(NEWS, { etag: '"1"', 'last-modified': 'Sun, 08 Jul 2018 10:00:00 GMT', 'cache-control': 'public, max-age=600', age: '60' }))
    const fetched = await fetcher.fetch(`${server.url}/#top`)
    expect({ ...fetched, body: Buffer.from(fetched.body).toString() }).toEqual({
      url: `${server.url}/`, status: 200, body: NEWS, contentType: 'text/html; charset=utf-8', etag: '"1"', lastModified: 'Sun, 08 Jul 2018 10:00:00 GMT', freshFor: 540, movedTo: null,
    })
  })

  test('is asked for by name, without cookies and without where we come from', async () => {
    server.on('/', page(NEWS, { 'set-cookie': 'a=b' }))
    await textOf()
    await textOf()
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toBe('Isnad/test')
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })

  test.each(['gzip', 'deflate', 'br'] as const)('comes unpacked from %s', async (encoding) => {
    server.on('/', page(packed(NEWS, encoding), { 'content-encoding': encoding }))
    expect(await textOf()).toBe(NEWS)
  })

  test('that nothing follows is an empty body', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      server.on('/', page('', { 'content-encoding': encoding }))
      expect(await textOf()).toBe('')
    }
  })

  test('has not changed when it is known', async () => {
    server.on('/', unlessKnown('"1"', NEWS, { expires: 'Sun, 08 Jul 2018 11:00:00 GMT', date: 'Sun, 08 Jul 2018 10:00:00 GMT' }))
    expect(await fetcher.fetch(`${server.url}/`, { etag: '"1"' })).toMatchObject({ status: 304, etag: '"1"', freshFor: 3600, body: new Uint8Array(0) })
    expect(await fetcher.fetch(`${server.url}/`, { etag: '"0"', lastModified: 'yesterday' })).toMatchObject({ status: 200 })
    expect(server.asked[1].headers).toMatchObject({ 'if-none-match': '"0"', 'if-modified-since': 'yesterday' })
  })

  test('that names its copy no more keeps the name that was sent', async () => {
    server.on('/', status(304))
    expect(await fetcher.fetch(`${server.url}/`, { etag: '"1"', lastModified: 'yesterday' })).toMatchObject({ status: 304, etag: '"1"', lastModified: 'yesterday' })
  })

  test('a kept header that could smuggle another is not sent', async () => {
    server.on('/', page(NEWS))
    await fetcher.fetch(`${server.url}/`, { etag: '"1"\r\nx-evil: 1', lastModified: 'ا' })
    expect(server.asked[0].headers).not.toHaveProperty('if-none-match')
    expect(server.asked[0].headers).not.toHaveProperty('if-modified-since')
    expect(server.asked[0].headers).not.toHaveProperty('x-evil')
  })

  test('headers named like parts of every object do no harm', async () => {
    server.on('/', raw('HTTP/1.1 200 OK\r\n__proto__: a\r\nconstructor: b\r\ntoString: c\r\ncontent-length: 2\r\n\r\nok'))
    expect(await textOf()).toBe('ok')
  })
})

describe('a failing server', () => {
  test.each([[404, false], [403, false], [410, false], [408, true], [429, true], [500, true], [503, true], [202, true], [204, false], [206, false], [304, false]])('%i is told with whether it may pass', async (code, passing) => {
    server.on('/', status(code))
    expect(await faultOf()).toMatchObject({ fault: 'status', status: code, passing })
  })

  test('says when to come again, in seconds or as a date', async () => {
    server.on('/', status(429, { 'retry-after': '120' }))
    expect((await faultOf()).retryAfter).toBe(120)
    server.on('/', status(503, { 'retry-after': new Date(Date.now() + 3600_000).toUTCString() }))
    const { retryAfter } = await faultOf()
    expect(retryAfter).toBeGreaterThan(3000)
    expect(retryAfter).toBeLessThanOrEqual(3600)
    for (const [value, seconds] of [['99999999999', 7 * 24 * 3600], ['Sun, 08 Jul 2018 10:00:00 GMT', 0], ['soon', null], ['-5', 0]] as const) {
      server.on('/', status(503, { 'retry-after': value }))
      const { retryAfter } = await faultOf()
      if (value !== '-5') expect(retryAfter, value).toBe(seconds)
    }
  })

  test('that nobody listens at cannot be reached', async () => {
    await server.close()
    expect(await faultOf()).toMatchObject({ fault: 'unreachable', passing: true, message: 'its host refuses the connection' })
    server = await startFaultServer()
  })

  test('that never answers is given up', async () => {
    withLimits({ firstByte: 50 })
    server.on('/', silence)
    expect(await faultOf()).toMatchObject({ fault: 'timeout', passing: true })
  })

  test('that stops in the middle is given up', async () => {
    withLimits({ paceOver: 50 })
    server.on('/', stall())
    expect(await faultOf()).toMatchObject({ fault: 'timeout', passing: true })
  })

  test('that drips is given up, however long it goes on', async () => {
    withLimits({ paceOver: 100, pace: 1e9 })
    server.on('/', drip())
    expect(await faultOf()).toMatchObject({ fault: 'timeout', message: expect.stringContaining('slower') })
  })

  test('that keeps the pace and never ends is given up', async () => {
    withLimits({ whole: 200, pace: 0 })
    server.on('/', drip())
    expect(await faultOf()).toMatchObject({ fault: 'timeout' })
  })

  test.each([
    ['in chunks', cut(NEWS)],
    ['shorter than said', lie(NEWS, 100_000)],
    ['before any header', raw('')],
    ['in its headers', raw('HTTP/1.1 200 OK\r\nContent-Ty')],
    ['in a chunk', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc')],
    ['before the last chunk', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n')],
    ['in what is packed', page(packed(NEWS, 'gzip').subarray(0, 40), { 'content-encoding': 'gzip' })],
    ['in what is packed with Brotli', page(packed(NEWS, 'br').subarray(0, 20), { 'content-encoding': 'br' })],
  ])('that cuts its answer %s gives no half of it', async (_, answering) => {
    server.on('/', answering)
    expect(await faultOf()).toMatchObject({ fault: 'cut', passing: true })
  })

  test.each([
    ['bad chunks', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n')],
    ['two lengths', raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc')],
    ['a length and chunks', raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n')],
    ['a length that is none', raw('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc')],
    ['another protocol', raw('SSH-2.0-OpenSSH_9.6\r\n')],
    ['a line folded into a header', raw('HTTP/1.1 200 OK\r\nA: b\r\n c\r\nContent-Length: 2\r\n\r\nok')],
  ])('that does not speak HTTP is a fault: %s', async (_, answering) => {
    server.on('/', answering)
    expect(await faultOf()).toMatchObject({ fault: 'cut', passing: true })
  })

  test('that sends more than it said is read up to what it said, and the rest is no answer to the next request', async () => {
    server.on('/', lie('<p>one</p>HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil', 10))
    server.on('/2', page('two'))
    expect(await textOf()).toBe('<p>one</p>')
    expect(await textOf('/2')).toBe('two')
  })
})

describe('too much', () => {
  test('a page of 100 MB is given up at the limit', async () => {
    server.on('/', large(100 * 1024 * 1024))
    expect(await faultOf()).toMatchObject({ fault: 'too-large', passing: false, message: 'it is larger than 16 MB' })
  })

  test('a length over the limit is refused before anything is read', async () => {
    server.on('/', (_, response) => { response.writeHead(200, { 'content-length': String(1e9) }).flushHeaders() })
    expect(await faultOf()).toMatchObject({ fault: 'too-large' })
  })

  test('the limit can be set for one address', async () => {
    server.on('/', page('a'.repeat(1000)))
    expect(await fetcher.fetch(`${server.url}/`, { most: 1000 })).toMatchObject({ status: 200 })
    expect(await faultOfFetch(fetcher.fetch(`${server.url}/`, { most: 999 }))).toMatchObject({ fault: 'too-large' })
  })

  test.each(['gzip', 'deflate', 'br'] as const)('a bomb of %s is stopped early', async (encoding) => {
    server.on('/', bomb(64 * 1024 * 1024, encoding))
    expect(await faultOfFetch(fetcher.fetch(`${server.url}/`, { most: 1e9 }))).toMatchObject({ fault: 'too-large', message: 'it unpacks to more than 200 times its size' })
  })

  test('a bomb within a bomb is not unpacked', async () => {
    server.on('/', page(packed(packed(Buffer.alloc(1e7), 'gzip'), 'gzip'), { 'content-encoding': 'gzip, gzip' }))
    expect(await faultOf()).toMatchObject({ fault: 'encoding', passing: false })
  })

  test.each([
    ['headers', endless('HTTP/1.1 200 OK\r\n', 'x-header: and so on\r\n')],
    ['one header', endless('HTTP/1.1 200 OK\r\nx-header: ', 'and so on ')],
    ['trailers', endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', 'x-header: and so on\r\n')],
  ])('%s without end are given up', async (_, answering) => {
    server.on('/', answering)
    expect(await faultOf()).toMatchObject({ fault: 'too-large' })
  })

  test.each([
    ['hints before the answer', endless('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n')],
    ['an extension of a chunk', endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;', 'and so on ')],
    ['a status line', endless('HTTP/1.1 200 ', 'and so on ')],
  ])('%s without end are given up in time', async (_, answering) => {
    withLimits({ whole: 200, paceOver: 50 })
    server.on('/', answering)
    expect(['timeout', 'too-large', 'cut']).toContain((await faultOf()).fault)
  })
})

describe('another compression than is said', () => {
  test('plain text that says it is packed', async () => {
    for (const encoding of ['gzip', 'deflate', 'br']) {
      server.on('/', page(NEWS, { 'content-encoding': encoding }))
      expect(await faultOf(), encoding).toMatchObject({ fault: expect.stringMatching(/encoding|cut/), passing: true })
    }
  })

  test('deflate without its frame, as some servers send it, is read', async () => {
    const { deflateRawSync } = await import('node:zlib')
    server.on('/', page(deflateRawSync(NEWS), { 'content-encoding': 'deflate' }))
    expect(await textOf()).toBe(NEWS)
  })

  test('one that was not asked for', async () => {
    server.on('/', page(NEWS, { 'content-encoding': 'zstd' }))
    expect(await faultOf()).toMatchObject({ fault: 'encoding', passing: false })
  })
})
