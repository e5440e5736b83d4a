/** Nothing is sent to an address that is not public, however it is written, named, resolved or led to. */
import net from 'node:net'
import fc from 'fast-check'
import os from 'node:os'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { allowedHosts, parseAllowedHost } from '../../src/fetch/allowed-hosts.js'
import { createFetcher } from '../../src/fetch/fetcher.js'
import { isPublicAddress } from '../../src/fetch/public-address.js'
import { type FaultServer, page, redirect, startFaultServer } from '../support/fault-server.js'
import { faultOfFetch, fetcherFor } from '../support/fetching.js'

let server: FaultServer
beforeEach(async () => {
  server = await startFaultServer()
  server.otherwise(page('secret'))
})
afterEach(async () => {
  expect(server.asked.filter(({ path }) => path === '/secret'), 'nothing was sent').toEqual([])
  await server.close()
})

/** What a fetcher that nothing is allowed makes of an address. */
const faultAt = (url: string, resolve?: (host: string) => Promise<readonly string[]>) => faultOfFetch(fetcherFor([], { limits: { connect: 500 }, ...(resolve && { resolve }) }).fetch(url))

describe('addresses of IP', () => {
  const inner = [
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1',
    '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '168.63.129.16',
    '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '2002:7f00:1::', '2002:808:808::1', '2001::1', '2001:0:7f00:1::', '2001:db8::1', '3fff::1',
    'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '100::1', '5f00::1', '4000::1',
    '', 'localhost', '8.8.8', '010.8.8.8', '0x8.8.8.8', '8.8.8.8/8', '8.8.8.8 ', '134744072',
  ]
  test.each(inner)('%s is not public', (address) => { expect(isPublicAddress(address)).toBe(false) })
  test.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '223.255.255.254', '2606:4700::1111', '2a00:1450:4001::200e', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is', (address) => { expect(isPublicAddress(address)).toBe(true) })
  test('those of this machine are not, whatever their range', () => {
    for (const all of Object.values(os.networkInterfaces())) for (const { address } of all!) expect(isPublicAddress(address), address).toBe(false)
  })
  test('an IPv4 address is judged the same when it is mapped or translated into IPv6', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => {
      const wide = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0')).join('').replace(/^(....)/, '$1:')
      expect(isPublicAddress(`::ffff:${wide}`)).toBe(isPublicAddress(address))
      expect(isPublicAddress(`64:ff9b::${wide}`)).toBe(isPublicAddress(address))
    }))
  })
})

describe('what is written as an address', () => {
  test.each([
    'file:///etc/passwd', 'ftp://news.example/', 'gopher://127.0.0.1:6379/_INFO', 'data:text/html,a', 'javascript:alert(1)', 'blob:http://news.example/1', 'ws://news.example/', 'view-source:http://news.example/', 'news.example', '//news.example/', '', 'http://', 'http://news..example/', 'http://a b/', `http://news.example/${'a'.repeat(5000)}`, `http://news.example/${'ا'.repeat(1000)}`,
    'http://user@news.example/', 'http://user:word@news.example/', 'http://:word@news.example/', 'http://[fe80::1%25eth0]/', 'http://1.2.3.4.5/', 'http://news.example:99999/',
  ])('%s is not read', async (url) => { expect(await faultAt(url, async () => ['127.0.0.1'])).toMatchObject({ fault: 'address', passing: false }) })

  test.each(['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0x7f000001', '2130706433', '017700000001', '0177.0.0.1', '127.0.0.1.', '0', '１２７.0.0.1', '127。0。0。1', '%31%32%37.0.0.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[0:0:0:0:0:0:0:1]', 'ⓛocalhost', 'localhost', 'LOCALHOST', 'localhost.', 'ip6-localhost'])(
    'http://%s leads to this machine and is refused', async (host) => {
      const { fault } = await faultAt(`http://${host}:${server.port}/secret`)
      expect(['refused', ...(host === 'ip6-localhost' ? ['unreachable'] : [])]).toContain(fault)
    },
  )

  test.each([1, 22, 25, 6379, 5432, 6667, 10080, 11211])('port %i is not one of the web', async (port) => {
    expect(await faultAt(`http://news.example:${port}/`, async () => ['8.8.8.8'])).toMatchObject({ fault: 'refused', message: `port ${port} is not one of the web`, passing: false })
  })
})

describe('names', () => {
  test('one private address among public ones is enough to refuse the host', async () => {
    for (const addresses of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['2606:4700::1111', '::1'], ['8.8.8.8', 'nonsense']]) {
      expect(await faultAt(`http://news.example:${server.port}/secret`, async () => addresses)).toMatchObject({ fault: 'refused', passing: false })
    }
    expect(await faultAt('http://news.example/', async () => ['10.0.0.1'])).toMatchObject({ message: 'its host has the address 10.0.0.1, which is not public' })
  })

  test('the connection goes to the address that was checked: a name is looked up once, so that a second answer changes nothing', async () => {
    let asked = 0
    const rebinding = async (): Promise<readonly string[]> => [asked++ === 0 ? '192.0.2.1' : '127.0.0.1']
    expect(await faultAt(`http://news.example:${server.port}/secret`, rebinding)).toMatchObject({ fault: 'refused' })
    expect(asked).toBe(1)
    let askedPublic = 0
    // The same where it is let through: the socket gets the first answer.
    const fetcher = fetcherFor([`news.example:${server.port}`], { resolve: async () => [askedPublic++ === 0 ? '127.0.0.1' : '10.0.0.1'] })
    expect((await fetcher.fetch(`http://news.example:${server.port}/`)).status).toBe(200)
    expect(askedPublic).toBe(1)
  })

  test('a name is looked up and checked anew for every request', async () => {
    const addresses = ['127.0.0.1', '10.9.9.9']
    const fetcher = createFetcher({ userAgent: 'Isnad/test', robots: false, limits: { pause: 0, connect: 200 }, resolve: async () => [addresses.shift()!] })
    expect(await faultOfFetch(fetcher.fetch('http://news.example/1'))).toMatchObject({ message: expect.stringContaining('127.0.0.1') })
    expect(await faultOfFetch(fetcher.fetch('http://news.example/2'))).toMatchObject({ message: expect.stringContaining('10.9.9.9') })
  })

  test('a proxy of the environment is not used', async () => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) vi.stubEnv(name, name.startsWith('NODE') ? '1' : server.url)
    expect(await faultAt('http://nothing.invalid/secret')).toMatchObject({ fault: 'unreachable' })
    vi.unstubAllEnvs()
    expect(server.asked).toEqual([])
  })

  test('a name server that fails, answers nothing or never is a host that cannot be reached', async () => {
    expect(await faultAt('http://news.example/', async () => [])).toMatchObject({ fault: 'unreachable', passing: true })
    expect(await faultAt('http://news.example/', async () => { throw Object.assign(new Error('no'), { code: 'ENOTFOUND' }) })).toMatchObject({ fault: 'unreachable', message: 'there is no such host' })
    expect(await faultAt('http://news.example/', () => new Promise(() => {}))).toMatchObject({ fault: 'timeout' })
    expect(await faultAt('http://nothing.invalid/')).toMatchObject({ fault: 'unreachable' })
  })

  test('a server that never finishes the handshake of https is given up', async () => {
    const mute = net.createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as net.AddressInfo
    const fetcher = fetcherFor(['127.0.0.1'], { limits: { connect: 100 } })
    expect(await faultOfFetch(fetcher.fetch(`https://127.0.0.1:${port}/`))).toMatchObject({ fault: 'timeout' })
    await fetcher.close()
    mute.close()
  })

  test('a server without a certificate is not read over https', async () => {
    expect(await faultOfFetch(fetcherFor([server.host]).fetch(`https://${server.host}/`))).toMatchObject({ fault: 'unreachable' })
  })
})

describe('allowed hosts', () => {
  test('a name stands for its ports of the web, a name with a port for that one', () => {
    const allowed = allowedHosts(['Intranet.example', 'news.example:25', '::1', '[fd00::1]:8080', '10.0.0.1'])
    const has = (url: string): boolean => allowed.has(new URL(url))
    for (const url of ['http://intranet.example/', 'https://intranet.example:8443/', 'http://news.example:25/', 'http://[::1]:8080/', 'http://[fd00::1]:8080/', 'http://0x0a.1/']) expect(has(url), url).toBe(true)
    for (const url of ['http://intranet.example:22/', 'http://sub.intranet.example/', 'http://intranet.example.evil.example/', 'http://news.example/', 'http://[fd00::1]/', 'http://10.0.0.2/']) expect(has(url), url).toBe(false)
  })

  test.each(['', 'http://news.example/', 'news.example/path', 'user@news.example', 'a b', 'news.example:0', 'news.example:99999', 'news.example:', '*.example', '[::1'])('%j is no host', (entry) => { expect(() => parseAllowedHost(entry)).toThrow('expected a host') })

  test('another name that leads to the same place is not allowed with it', async () => {
    const fetcher = fetcherFor([server.host])
    expect(await faultOfFetch(fetcher.fetch(`http://localhost:${server.port}/secret`))).toMatchObject({ fault: 'refused' })
    expect(await faultOfFetch(fetcher.fetch(`http://127.0.0.2:${server.port}/secret`))).toMatchObject({ fault: 'refused' })
  })

  test('what the web names is not let through to them; what stands on them is', async () => {
    const fetcher = fetcherFor([server.host])
    expect(await faultOfFetch(fetcher.fetch(`${server.url}/secret`, { namedBy: 'https://news.example/feed' }))).toMatchObject({ fault: 'refused' })
    expect(await faultOfFetch(fetcher.fetch(`${server.url}/secret`, { namedBy: 'nonsense' }))).toMatchObject({ fault: 'refused' })
    expect((await fetcher.fetch(`${server.url}/`, { namedBy: `${server.url}/feed` })).status).toBe(200)
  })
})

describe('redirects', () => {
  test.each(['http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://[::1]/', 'http://2130706433/', '//localhost/secret', 'http://0/secret'])('to %s are refused', async (target) => {
    server.on('/go', redirect(target))
    expect(await faultOfFetch(fetcherFor([server.host]).fetch(`${server.url}/go`))).toMatchObject({ fault: 'refused' })
  })

  test.each(['file:///etc/passwd', 'ftp://news.example/', 'javascript:alert(1)', 'http://user:word@news.example/', 'http://'])('to %s are not followed', async (target) => {
    server.on('/go', redirect(target))
    expect(await faultOfFetch(fetcherFor([server.host]).fetch(`${server.url}/go`))).toMatchObject({ fault: 'address' })
  })

  test('from the web to an allowed host are refused', async () => {
    const { followed } = await import('../../src/fetch/redirects.js')
    const allowed = allowedHosts([server.host])
    const asked: [string, boolean][] = []
    await followed({ url: new URL('https://news.example/'), trusted: true }, 5, allowed, async ({ url, trusted }) => {
      asked.push([url.host, trusted])
      return url.hostname === 'news.example' ? { status: 302, headers: { location: `${server.url}/a` }, body: new Uint8Array() } : { status: 200, headers: {}, body: new Uint8Array() }
    })
    expect(asked).toEqual([['news.example', true], [server.host, false]])
  })
})
