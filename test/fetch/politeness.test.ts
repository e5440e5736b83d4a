/** One request to a host at a time, pauses, robots.txt, and how we name ourselves. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.js'
import { createHostQueue } from '../../src/fetch/host-queue.js'
import { rulesOf } from '../../src/fetch/robots-rules.js'
import { userAgentOf } from '../../src/fetch/user-agent.js'
import { type FaultServer, inTurn, large, page, redirect, silence, startFaultServer, status } from '../support/fault-server.js'
import { faultOfFetch, fetcherFor } from '../support/fetching.js'

let server: FaultServer
let fetcher: Fetcher
const obeying = (limits: FetcherOptions['limits'] = {}): void => { fetcher = fetcherFor([server.host], { robots: true, limits }) }
beforeEach(async () => {
  server = await startFaultServer({ everyAddress: true })
  fetcher = fetcherFor(['127.0.0.1', '127.0.0.2'].map((host) => `${host}:${server.port}`))
  server.otherwise(page('news'))
})
afterEach(async () => {
  vi.useRealTimers()
  await fetcher.close()
  await server.close()
})

const at = (path: string) => fetcher.fetch(`${server.url}${path}`)
const faultAt = (path: string) => faultOfFetch(at(path))

describe('requests to one host', () => {
  test('run one after the other, in order; those to two hosts side by side', async () => {
    const waiting: (() => void)[] = []
    server.otherwise((request, response) => { waiting.push(() => page('news')(request, response)) })
    const other = `http://127.0.0.2:${server.port}`
    const all = Promise.all([...['/1', '/2', '/3'].map(at), fetcher.fetch(`${other}/4`)])
    while (waiting.length < 2) await new Promise((resolve) => setImmediate(resolve))
    expect(server.asked.map(({ path }) => path).sort()).toEqual(['/1', '/4'])
    server.otherwise(page('news'))
    for (const go of waiting) go()
    await all
    expect(server.asked.filter(({ host }) => host === '127.0.0.1').map(({ path }) => path)).toEqual(['/1', '/2', '/3'])
    expect(server.mostAtOnce('127.0.0.1')).toBe(1)
  })

  test('a fault does not hold the next up', async () => {
    server.on('/1', status(500))
    server.on('/2', (_, response) => { response.socket!.destroy() })
    const all = await Promise.allSettled(['/1', '/2', '/3'].map(at))
    expect(all.map((one) => one.status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  })

  test('one that is given up while it waits is never sent, and one that runs ends', async () => {
    server.on('/1', silence)
    const [first, second] = [new AbortController(), new AbortController()]
    const one = fetcher.fetch(`${server.url}/1`, { signal: first.signal }).catch((error: Error) => error.message)
    const two = fetcher.fetch(`${server.url}/2`, { signal: second.signal }).catch((error: Error) => error.message)
    const three = at('/3')
    second.abort(new Error('two is not wanted'))
    expect(await two).toBe('two is not wanted')
    while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    first.abort(new Error('one is not wanted'))
    expect(await one).toBe('one is not wanted')
    await three
    expect(server.asked.map(({ path }) => path)).toEqual(['/1', '/3'])
  })

  test('hang on one signal by the dozen without a warning', async () => {
    const warnings: string[] = []
    const warned = (warning: Error): void => { warnings.push(warning.message) }
    process.on('warning', warned)
    const { signal } = new AbortController()
    await Promise.all(Array.from({ length: 30 }, (_, i) => fetcher.fetch(`${server.url}/${i}`, { signal })))
    process.off('warning', warned)
    expect(warnings).toEqual([])
  })

  test('closing gives up all that runs and waits', async () => {
    server.on('/1', silence)
    const all = ['/1', '/2'].map((path) => at(path).catch((error: Error) => error.name))
    while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await fetcher.close()
    expect(await Promise.all(all)).toEqual(['AbortError', 'AbortError'])
    await expect(at('/3')).rejects.toThrow()
    expect(server.count('/2')).toBe(0)
  })

  test('pause in between, from the end of one to the beginning of the next', async () => {
    vi.useFakeTimers()
    const queue = createHostQueue()
    const { signal } = new AbortController()
    const order: string[] = []
    const run = async (name: string, host: string, pause: number): Promise<void> => {
      const leave = await queue.enter(host, signal)
      order.push(name)
      leave(pause)
    }
    const all = [run('a1', 'a', 1000), run('a2', 'a', 5000), run('b1', 'b', 1000), run('a3', 'a', 1000)]
    await vi.advanceTimersByTimeAsync(999)
    expect(order).toEqual(['a1', 'b1'])
    await vi.advanceTimersByTimeAsync(1)
    expect(order).toEqual(['a1', 'b1', 'a2'])
    await vi.advanceTimersByTimeAsync(4999)
    expect(order).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1)
    await Promise.all(all)
    expect(order).toEqual(['a1', 'b1', 'a2', 'a3'])
    // A host that comes back within its pause waits for the rest of it; after it, for nothing.
    const again = run('a4', 'a', 0)
    await vi.advanceTimersByTimeAsync(500)
    expect(order).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(500)
    await again
    await run('a5', 'a', 0)
    expect(order).toHaveLength(6)
  })
})

describe('robots.txt', () => {
  const ROBOTS = 'User-agent: *\nDisallow: /private\nAllow: /private/open\n\nUser-agent: Isnad\nDisallow: /not-for-isnad\n'

  test('is read once and obeyed, our own group before everybody’s', async () => {
    obeying()
    server.on('/robots.txt', page(ROBOTS))
    expect((await at('/private/1')).status).toBe(200)
    expect(await faultAt('/not-for-isnad/1')).toMatchObject({ fault: 'robots', passing: false })
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/private/1'])
  })

  test('is read again when it has become old', async () => {
    obeying({ robotsFor: 0 })
    await at('/1')
    await at('/2')
    expect(server.count('/robots.txt')).toBe(2)
  })

  test('is read once for many requests that begin together', async () => {
    obeying()
    await Promise.all(['/1', '/2', '/3'].map(at))
    expect(server.count('/robots.txt')).toBe(1)
    expect(server.mostAtOnce('127.0.0.1')).toBe(1)
  })

  test('holds where a redirect leads as well', async () => {
    obeying()
    server.on('/robots.txt', page('User-agent: *\nDisallow: /private'))
    server.on('/go', redirect('/private'))
    expect(await faultAt('/go')).toMatchObject({ fault: 'robots' })
    expect(server.count('/private')).toBe(0)
  })

  test('that is not there allows everything', async () => {
    for (const code of [404, 401, 403, 410]) {
      obeying()
      server.on('/robots.txt', status(code))
      expect((await at('/1')).status).toBe(200)
    }
    obeying()
    server.on('/robots.txt', redirect('/robots.txt'))
    expect((await at('/1')).status).toBe(200)
  })

  test('behind a redirect is read there', async () => {
    obeying()
    server.on('/robots.txt', redirect('/real-robots.txt', 301))
    server.on('/real-robots.txt', page('User-agent: *\nDisallow: /'))
    expect(await faultAt('/1')).toMatchObject({ fault: 'robots' })
  })

  test('that a server fails to give closes the host for now, and the page is not asked for', async () => {
    for (const code of [500, 503, 429]) {
      obeying()
      server.on('/robots.txt', status(code, { 'retry-after': '7' }))
      expect(await faultAt('/1')).toMatchObject({ fault: 'robots', passing: true, status: code, retryAfter: 7 })
      expect(await faultAt('/2')).toMatchObject({ fault: 'robots', passing: true })
    }
    expect(server.count('/robots.txt')).toBe(3)
    expect(server.asked.every(({ path }) => path === '/robots.txt')).toBe(true)
    obeying({ robotsAgain: 0 })
    server.on('/robots.txt', inTurn(status(500), status(404)))
    await faultAt('/1')
    expect((await at('/1')).status).toBe(200)
  })

  test('that breaks off is a fault of the host, and is asked for again', async () => {
    obeying()
    server.on('/robots.txt', inTurn((_, response) => { response.socket!.destroy() }, status(404)))
    expect(await faultAt('/1')).toMatchObject({ fault: 'cut', passing: true })
    expect((await at('/1')).status).toBe(200)
  })

  test('is obeyed for its first 500 KB, however large it is', async () => {
    obeying()
    server.on('/robots.txt', large(50 * 1024 * 1024))
    expect((await at('/1')).status).toBe(200)
    server.on('/robots.txt', page(`User-agent: *\nDisallow: /private\n${'# and so on\n'.repeat(100_000)}Disallow: /\n`))
    obeying()
    expect((await at('/1')).status).toBe(200)
    expect(await faultAt('/private')).toMatchObject({ fault: 'robots' })
  })

  test('can be left aside', async () => {
    server.on('/robots.txt', page('User-agent: *\nDisallow: /'))
    expect((await at('/1')).status).toBe(200)
    expect(server.count('/robots.txt')).toBe(0)
  })

  test('a request that is given up ends while robots.txt is on its way, and the others go on', async () => {
    obeying()
    let answer = (): void => {}
    server.on('/robots.txt', (request, response) => { answer = () => status(404)(request, response) })
    const stop = new AbortController()
    const one = fetcher.fetch(`${server.url}/1`, { signal: stop.signal }).catch((error: Error) => error.message)
    const two = at('/2')
    while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    stop.abort(new Error('not wanted'))
    expect(await one).toBe('not wanted')
    answer()
    expect((await two).status).toBe(200)
  })
})

describe('rules of robots.txt', () => {
  const allows = (text: string, path = '/a'): boolean => rulesOf('http://news.example/robots.txt', text).allows(`http://news.example${path}`)

  test.each([
    ['', true], ['Disallow: /', true], ['User-agent: *\nDisallow: /', false], ['\uFEFFUser-agent: *\r\nDisallow: /\r\n', false], ['user-AGENT : isnad # us\nDISALLOW : /a # this', false],
    ['User-agent: Isnad/2.0\nDisallow: /', false], ['User-agent: Isnadbot\nDisallow: /', true], ['User-agent: other\nUser-agent: isnad\nDisallow: /', false], ['User-agent: isnad\nUser-agent: other\n\nDisallow: /', false],
    ['User-agent: isnad\nDisallow:\n\nUser-agent: *\nDisallow: /', true], ['User-agent: *\nDisallow: /\n\nUser-agent: isnad\nAllow: /a', true], ['User-agent: isnad\nDisallow: /b\nUser-agent: other\nDisallow: /\nUser-agent: isnad\nDisallow: /a', false],
    ['User-agent: *\nDisallow: /*.php$', true], ['<html>not here</html>', true], ['User-agent: *\nSitemap: http://news.example/map\nDisallow: /a', false],
  ])('%j', (text, allowed) => { expect(allows(text)).toBe(allowed) })

  test('paths in Arabic are meant with and without their escapes', () => {
    expect(allows('User-agent: *\nDisallow: /خبر', encodeURI('/خبر/1'))).toBe(false)
    expect(allows(`User-agent: *\nDisallow: ${encodeURI('/خبر')}`, encodeURI('/خبر/1'))).toBe(false)
  })

  test('the delay is taken where it is one', () => {
    const delay = (value: string) => rulesOf('http://news.example/robots.txt', `User-agent: *\nCrawl-delay: ${value}`).crawlDelay
    expect([delay('10'), delay('0.5'), delay('-1'), delay('soon'), delay('')]).toEqual([10, 0.5, null, null, null])
  })

  test('a file that would fill the memory or take for ever does neither', () => {
    const agents = 'User-agent: *\nUser-agent: isnad\n'.repeat(8_000)
    expect(allows(`${agents}${'Disallow: /a\n'.repeat(19_000)}`)).toBe(false)
    expect(allows(`User-agent: *\nDisallow: /${'*a'.repeat(250_000)}`, `/${'a'.repeat(4000)}`)).toBe(false)
    expect(allows('User-agent: *\n'.repeat(36_000))).toBe(true)
  })
})

describe('Crawl-delay', () => {
  test('is kept to, up to a bound', async () => {
    const pauses: number[] = []
    for (const delay of [5, 100_000]) {
      obeying({ crawlDelay: 40 })
      server.on('/robots.txt', page(`User-agent: *\nCrawl-delay: ${delay}`))
      await at('/1')
      const before = Date.now()
      await at('/2')
      pauses.push(Date.now() - before)
    }
    // Never shorter than the bound (timers may end a millisecond early); how much longer is the machine's affair.
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(38)
  })
})

describe('our name', () => {
  test('has the version and the contact', () => {
    expect(userAgentOf('0.1.0', null)).toBe('Isnad/0.1.0')
    expect(userAgentOf('0.1.0', 'https://example.org/bot')).toBe('Isnad/0.1.0 (+https://example.org/bot)')
    expect(userAgentOf('0.1.0', 'news@example.org')).toBe('Isnad/0.1.0 (+news@example.org)')
  })

  test.each(['', 'somebody', 'a@b) evil', 'a@b\r\nx: y', 'بريد@example.org', `https://${'a'.repeat(300)}`, 'https://', 'a@b@c'])('%j is no contact', (contact) => { expect(() => userAgentOf('0.1.0', contact)).toThrow('expected a web or e-mail address') })
})

test('a fetcher with the limits that ship reads a page', async () => {
  const ordinary = createFetcher({ userAgent: 'Isnad/test', allowHosts: [server.host] })
  expect((await ordinary.fetch(`${server.url}/1`).finally(() => ordinary.close())).status).toBe(200)
})
