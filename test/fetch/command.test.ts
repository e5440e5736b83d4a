/** Addresses of the web as inputs of the command. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.js'
import { fileNameOf } from '../../src/intake/web-source.js'
import { cut, type FaultServer, page, redirect, silence, startFaultServer, status } from '../support/fault-server.js'
import { type FakeIo, fakeIo } from '../support/io.js'

// The command keeps its pause of a second between two requests to one host.
vi.setConfig({ testTimeout: 30_000 })

let server: FaultServer
beforeEach(async () => { server = await startFaultServer() })
afterEach(() => server.close())

const BODY = 'أعلن وزير الخارجية في مؤتمر صحفي عقده في العاصمة أن بلاده ستستضيف جولة جديدة من المحادثات بين الطرفين خلال الأسبوع المقبل، مضيفا أن الوفدين وافقا على جدول الأعمال.'
const article = `<html lang="ar"><head><title>محادثات</title></head><body><article><h1>محادثات</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`

async function code(args: readonly string[], io: FakeIo = fakeIo()): Promise<{ status: number; io: FakeIo }> {
  return { status: await run(['code', '--allow-host', server.host, ...args], io), io }
}

describe('isnad code URL', () => {
  test('reads a page, and an article that names no address of its own has the one it was found at', async () => {
    server.on('/go', redirect('/news/1?from=feed'))
    server.on('/news/1?from=feed', page(article))
    const { status, io } = await code([`${server.url}/go`])
    expect(io.stderr.text).toBe('')
    expect(status).toBe(0)
    expect(io.coded).toMatchObject([{ url: `${server.url}/news/1?from=feed`, text: expect.stringContaining(BODY) }])
  })

  test('reads what else is there by its content type, its name, or how it begins', async () => {
    const lines = `${JSON.stringify({ id: '1', text: BODY })}\n${JSON.stringify({ id: '2', text: BODY, url: 'https://news.example/2' })}\n`
    server.on('/a.jsonl.gz', page(zlib.gzipSync(lines), { 'content-type': 'application/gzip' }))
    server.on('/b', page(lines, { 'content-type': 'application/x-ndjson' }))
    server.on('/c?format=.html', page(lines, { 'content-type': 'application/octet-stream' }))
    server.on('/d.txt', page(`عنوان\n${BODY}`, { 'content-type': 'text/plain; charset=utf-8' }))
    server.on('/e.jsonl', page(article))
    const { status, io } = await code(['/a.jsonl.gz', '/b', '/c?format=.html', '/d.txt', '/e.jsonl'].map((at) => server.url + at))
    expect(io.stderr.text).toBe('')
    expect(status).toBe(0)
    // Of many articles in one file none stands at the file's own address.
    expect(io.coded.map(({ id, url }) => [id.length === 1 ? id : '-', url])).toEqual([['1', undefined], ['2', 'https://news.example/2'], ['1', undefined], ['2', 'https://news.example/2'], ['1', undefined], ['2', 'https://news.example/2'], ['-', `${server.url}/d.txt`], ['-', `${server.url}/e.jsonl`]])
  })

  test('names every address that cannot be read with the reason, reads the others, ends with 1', async () => {
    server.on('/news', page(article))
    server.on('/gone', status(410))
    server.on('/cut', cut(article))
    server.on('/large', page('a'.repeat(100_000)))
    server.on('/headers', page('', Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x-${i}`, 'a'.repeat(500)]))))
    const { status: ended, io } = await code(['--max-bytes', '50000', `${server.url}/gone`, `${server.url}/cut`, `${server.url}/headers`, 'http://10.0.0.1/', 'http://user:word@news.example/', `${server.url}/large`, `${server.url}/news`])
    expect(ended).toBe(1)
    expect(io.coded).toHaveLength(1)
    expect(io.stderr.text.trimEnd().split('\n')).toEqual([
      `isnad: ${server.url}/gone: its server answers 410 (gone for good)`, `isnad: ${server.url}/cut: its server broke off in the middle`, `isnad: ${server.url}/headers: its server answers with too many headers`, 'isnad: http://10.0.0.1/: its host has the address 10.0.0.1, which is not public',
      'isnad: http://user:***@news.example/: an address with a name or password in it is not read', `isnad: ${server.url}/large: it is larger than 48.8 KB (--max-bytes raises the limit)`,
    ])
  })

  test('acts for a person: robots.txt is not asked for, and we name ourselves', async () => {
    server.on('/news', page(article))
    await code(['--contact', 'https://example.org/bot', `${server.url}/news`])
    await code([`${server.url}/news`], { ...fakeIo(), env: { ISNAD_CONTACT: 'news@example.org' } })
    expect(server.asked.map(({ path, headers }) => [path, headers['user-agent']])).toEqual([['/news', expect.stringMatching(/^Isnad\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/bot\)$/)], ['/news', expect.stringContaining('(+news@example.org)')]])
  })

  test('hosts that are not allowed are not read, and a wrong host or contact is wrong usage', async () => {
    const io = fakeIo()
    expect(await run(['code', `${server.url}/news`], io)).toBe(1)
    expect(io.stderr.text).toContain('127.0.0.1, which is not public')
    expect(server.asked).toEqual([])
    for (const wrong of [['--allow-host', 'http://a/'], ['--contact', 'somebody']]) expect(await run(['code', ...wrong, `${server.url}/news`], fakeIo())).toBe(2)
    expect((await code([`${server.url}/news`], { ...fakeIo(), env: { ISNAD_CONTACT: 'somebody' } })).status).toBe(2)
  })

  test('several hosts are allowed by a comma or by the flag again', async () => {
    server.on('/news', page(article))
    for (const flags of [['--allow-host', `10.0.0.1,${server.host}`], ['--allow-host', '10.0.0.1', '--allow-host', server.host]]) expect(await run(['code', ...flags, `${server.url}/news`], fakeIo())).toBe(0)
  })

  test('an interrupt ends it while a server is waited for', async () => {
    const stop = new AbortController()
    server.on('/news', (request, response) => { silence(request, response); stop.abort() })
    expect((await code([`${server.url}/news`], fakeIo({ signal: stop.signal }))).status).toBe(130)
  })

  test('what reads the web is loaded only when there is an address', async () => {
    const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
    const script = `await import(${JSON.stringify(path.join(root, 'src/cli/inputs.ts'))})
      await import(${JSON.stringify(path.join(root, 'src/cli/application.ts'))})
      const { createRequire } = await import('node:module')
      console.log(Object.keys(createRequire(import.meta.url).cache).filter((file) => /undici|ipaddr|robots-parser/.test(file)).length)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
    expect(stdout.trim()).toBe('0')
  })
})

test('the name of what stands at an address', () => {
  const name = (url: string, contentType: string | null) => fileNameOf({ url, contentType })
  expect(name('https://news.example/a.php?x=1.jsonl', 'text/html; charset=windows-1256')).toBe('a.php.html')
  expect(name('https://news.example/a.jsonl.gz', 'application/gzip')).toBe('a.jsonl.gz')
  expect(name('https://news.example/', null)).toBe('')
})
