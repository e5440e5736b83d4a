import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fetcher } from '../../src/fetch/fetcher.js'
import { type FaultServer, inTurn, page, redirect, startFaultServer, status, unlessKnown } from '../support/fault-server.js'
import { faultOfFetch, fetcherFor } from '../support/fetching.js'

let server: FaultServer
let fetcher: Fetcher
beforeEach(async () => {
  server = await startFaultServer()
  fetcher = fetcherFor([server.host])
  server.on('/end', page('arrived'))
})
afterEach(async () => {
  await fetcher.close()
  await server.close()
})

const at = (path: string) => fetcher.fetch(`${server.url}${path}`)
const faultAt = (path: string) => faultOfFetch(at(path))

test('redirects are followed to the end, which is named', async () => {
  server.on('/a', redirect('/b?x=1', 302))
  server.on('/b?x=1', redirect(`${server.url}/end#part`, 307))
  const fetched = await at('/a')
  expect(fetched).toMatchObject({ url: `${server.url}/end`, status: 200, movedTo: null })
  expect(Buffer.from(fetched.body).toString()).toBe('arrived')
})

test('an address has moved for good only when every redirect on the way says so', async () => {
  server.on('/a', redirect('/b', 301))
  server.on('/b', redirect('/end', 308))
  server.on('/c', redirect('/d', 301))
  server.on('/d', redirect('/end', 302))
  expect((await at('/a')).movedTo).toBe(`${server.url}/end`)
  expect((await at('/c')).movedTo).toBeNull()
  expect((await at('/end')).movedTo).toBeNull()
})

test('what is known stays known behind a redirect', async () => {
  server.on('/feed', redirect('/real', 301))
  server.on('/real', unlessKnown('"1"', 'feed'))
  expect(await fetcher.fetch(`${server.url}/feed`, { etag: '"1"' })).toMatchObject({ status: 304, movedTo: `${server.url}/real` })
})

test('a path in plain Arabic is understood', async () => {
  server.on('/a', (_, response) => { response.socket!.end('HTTP/1.1 302 Found\r\nLocation: /خبر\r\nContent-Length: 0\r\n\r\n') })
  server.on(encodeURI('/خبر'), page('arrived'))
  expect((await at('/a')).url).toBe(server.url + encodeURI('/خبر'))
})

test('circles are found, of one and of several', async () => {
  server.on('/self', redirect('/self'))
  server.on('/a', redirect('/b'))
  server.on('/b', redirect('/a#again'))
  expect(await faultAt('/self')).toMatchObject({ fault: 'redirects', message: 'its redirects lead in a circle', passing: false })
  expect(await faultAt('/a')).toMatchObject({ fault: 'redirects' })
  expect(server.count('/self')).toBe(1)
  expect(server.count('/a')).toBe(1)
})

test('a way without end is given up', async () => {
  let step = 0
  server.otherwise((request, response) => redirect(`/step${++step}`)(request, response))
  expect(await faultAt('/')).toMatchObject({ fault: 'redirects', message: 'more than 8 redirects' })
  expect(server.asked).toHaveLength(9)
})

test('the time for the whole is that of all redirects together', async () => {
  fetcher = fetcherFor([server.host], { limits: { whole: 300, redirects: 1_000_000 } })
  let step = 0
  server.otherwise((request, response) => { setTimeout(() => redirect(`/step${++step}`)(request, response), 10) })
  expect(await faultAt('/')).toMatchObject({ fault: 'timeout' })
})

test('a redirect that leads nowhere, and one to a page that is not there', async () => {
  server.on('/a', status(302))
  server.on('/b', redirect('/none'))
  expect(await faultAt('/a')).toMatchObject({ fault: 'redirects' })
  expect(await faultAt('/b')).toMatchObject({ fault: 'status', status: 404 })
  server.on('/c', inTurn(status(300)))
  expect(await faultAt('/c')).toMatchObject({ fault: 'status', status: 300 })
})
