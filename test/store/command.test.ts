/** `isnad add` and `isnad recode`, as somebody calls them. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Coder } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'
import { storePlace } from '../../src/cli/user-store.js'
import { openStore } from '../../src/store/open.js'
import { fakeCoder, type FakeIo, fakeIo } from '../support/io.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

let folder: string
let store: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-command-'))
  store = path.join(folder, 'store')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const news = (...ids: string[]): string => ids.map((id) => `${JSON.stringify({ id, text: `وصل الوفد ${id}`, url: `https://news.example/${id}` })}\n`).join('')
const file = (name: string, content: string): string => {
  fs.writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}
async function isnad(io: FakeIo, ...argv: string[]): Promise<number> {
  return run([argv[0], '--store', store, ...argv.slice(1)], io)
}

describe('isnad add', () => {
  test('says how many were new, there, or could not be read', async () => {
    const io = fakeIo()
    expect(await isnad(io, 'add', file('a.jsonl', `${news('1', '2')}{"id":\n${news('3', '1')}`), path.join(folder, 'none'))).toBe(1)
    expect(io.stdout.text).toBe('3 new, 0 changed, 1 already there, 2 could not be read; 3 records added\n')
    expect(io.stderr.text).toMatch(/a\.jsonl:3: not JSON.*\n.*none: no such file\n$/)
    const again = fakeIo({ stdin: news('3', '2') })
    expect(await isnad(again, 'add')).toBe(0)
    expect([again.stdout.text, again.coded]).toEqual(['0 new, 0 changed, 2 already there, 0 could not be read; 0 records added\n', []])
  })

  test('on a terminal it says what it waits for, then counts, and takes the line away', async () => {
    const io = fakeIo({ stdin: news('1') })
    io.stderr.isTTY = true
    expect(await run(['add', '--store', path.join(folder, 'counted')], io)).toBe(0)
    expect(io.stderr.text).toBe('\r\u001b[Kloading the tables of language …\r\u001b[K1 article, 1 record\r\u001b[K')
  })

  test('a changed text, a note, a fault of the coder', async () => {
    const coder: Coder = { ...fakeCoder, code: (article) => { if (article.id === '5') throw new Error('boom'); return fakeCoder.code(article) } }
    const io = fakeIo({ stdin: `${JSON.stringify({ id: '1', text: 'وصل الوفد ملاحظة', url: 'https://news.example/1' })}\n${news('5')}`, coder })
    expect(await isnad(io, 'add')).toBe(1)
    expect(io.stdout.text).toBe('0 new, 1 changed, 0 already there, 1 could not be read; 1 record added\n')
    expect(io.stderr.text).toBe('isnad: <stdin>:1: note: date: no publication date\nisnad: <stdin>:2: could not be coded, a fault of the program: boom\n')
  })

  test('an interrupt keeps what has been coded, and ends with 130', async () => {
    const interrupt = new AbortController()
    const coder: Coder = { ...fakeCoder, code: (article) => { if (article.id === 'x100') interrupt.abort(); return fakeCoder.code(article) } }
    const io = fakeIo({ stdin: news(...Array.from({ length: 2000 }, (_, i) => `x${i}`)), coder, signal: interrupt.signal })
    expect(await isnad(io, 'add')).toBe(130)
    const kept = Number(/^([\d,]+) new/.exec(io.stdout.text)?.[1].replace(',', ''))
    expect(kept).toBeGreaterThan(100)
    expect(kept).toBeLessThan(2000)
  })

  test('a store that cannot be had is no fault of the program: one line, status 3', async () => {
    const io = fakeIo({ stdin: news('1') })
    expect(await run(['add', '--store', folder], io)).toBe(3)
    expect(io.stderr.text).toMatch(/^isnad: .*holds other things \(.*\) and is no store: name a new or empty folder\n$/)
    const open = await openStore(store)
    const waiting = fakeIo({ stdin: news('1') })
    expect(await isnad(waiting, 'add', '--wait', '0.3')).toBe(3)
    expect(waiting.stderr.text).toMatch(new RegExp(`^isnad: waiting up to 0\\.3 s for process ${process.pid} .*\nisnad: .* is in use by process ${process.pid} .*\n$`))
    await open.close()
    expect(await isnad(fakeIo({ stdin: news('1') }), 'add', '--wait', 'long')).toBe(2)
  })
})

test('a command that only asks makes no store: it says that there is none, with status 3', async () => {
  const missing = path.join(folder, 'stroe')
  for (const argv of [['find'], ['count', '--by', 'day'], ['stories'], ['story', '1'], ['why', 'a', 'b'], ['ledger'], ['recode'], ['feeds'], ['feeds', 'remove', '1'], ['token', 'list']]) {
    const io = fakeIo()
    expect([argv, await run([...argv, '--store', missing], io), io.stderr.text]).toEqual([argv, 3, `isnad: there is no store at ${missing}; isnad add makes one\n`])
  }
  const byName = fakeIo()
  expect([await run(['find'], Object.assign(byName, { env: { ISNAD_STORE: missing } })), byName.stderr.text]).toEqual([3, `isnad: there is no store at ${missing}; isnad add makes one\n`])
  expect(fs.existsSync(missing)).toBe(false)
  fs.mkdirSync(missing)
  expect(await run(['find', '--store', missing], fakeIo())).toBe(3)
  expect(fs.readdirSync(missing)).toEqual([])
})

test('isnad recode brings articles up to the present coder', async () => {
  const io = fakeIo()
  expect(await isnad(io, 'recode')).toBe(0)
  expect(io.stdout.text).toBe('0 articles recoded, 0 records; all up to date\n')
  const all = fakeIo()
  expect(await isnad(all, 'recode', '--all')).toBe(0)
  expect(all.stdout.text).toMatch(/^[\d,]+ articles recoded, [\d,]+ records; all up to date\n$/)
  expect(all.coded.length).toBeGreaterThan(100)
})

describe('where the store is when nobody says', () => {
  test.each([
    [{ ISNAD_STORE: 'postgres://x/y' }, 'linux', 'postgres://x/y'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/isnad'],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/me/.local/share/isnad'],
    [{}, 'linux', '/home/me/.local/share/isnad'],
    [{}, 'darwin', '/home/me/Library/Application Support/isnad'],
    [{ LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, 'win32', 'C:\\Users\\me\\AppData\\Local\\isnad'],
  ] as const)('%j on %s', (env, platform, expected) => {
    expect(storePlace(env, platform, '/home/me')).toBe(expected)
  })
})

test('killed a dozen times at random moments and gone on with, a load ends as one that was not', async () => {
  const input = file('load.jsonl', news(...Array.from({ length: 900 }, (_, i) => `load${i}`)))
  const target = path.join(folder, 'killed')
  let seed = 7
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
  const add = (killAfterMs: number | null): Promise<number | null> => new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/main-with-fake-coder.ts', 'add', '--store', target, input], { stdio: 'ignore' })
    const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    child.on('exit', (status) => {
      clearTimeout(timer)
      resolve(status)
    })
  })
  for (let kills = 0; kills < 12; kills++) await add(500 + random() * 4000)
  expect(await add(null)).toBe(0)
  const opened = await openStore(target)
  const records = await opened.db.selectFrom('article').innerJoin('record', 'record.version', 'article.current').innerJoin('record_body', 'record_body.record', 'record.id').select('record_body.key').execute()
  const versions = await opened.db.selectFrom('version').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  await opened.close()
  expect(records.map(({ key }) => key).sort()).toEqual(Array.from({ length: 900 }, (_, i) => `r-load${i}`).sort())
  expect(versions.count).toBe(900)
}, 300_000)
