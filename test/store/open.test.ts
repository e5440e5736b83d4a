/** Opening: which folders are taken, by whom, and what is left by those who were killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lockFolder } from '../../src/store/lock.js'
import { openStore } from '../../src/store/open.js'
import { startOf, stillRuns } from '../../src/store/process.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })

let folder: string
const children: ChildProcess[] = []
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-open-')) })
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  fs.rmSync(folder, { recursive: true })
})

const locks = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith('lock-'))
const holder = (more: object): string => JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: os.hostname(), command: 'isnad add big.jsonl', ...more })

/** A process of its own that takes the lock and keeps it until it is killed; resolves with what it says. */
function locker(wait: number): { readonly child: ChildProcess; readonly said: Promise<string> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/locker.ts', folder, String(wait), 'https://x.example/?token=SECRET'], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return { child, said: new Promise((resolve) => child.stdout!.once('data', (data) => resolve(String(data).trim()))) }
}
const gone = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null)))

describe('the folder', () => {
  test('one that holds other things is refused and not touched', async () => {
    fs.writeFileSync(path.join(folder, 'thesis.txt'), 'mine')
    await expect(openStore(folder)).rejects.toThrow(/holds other things \(thesis\.txt\)/)
    expect(fs.readdirSync(folder)).toEqual(['thesis.txt'])
    await expect(openStore(path.join(folder, 'thesis.txt'))).rejects.toThrow(/is not a folder/)
  })

  // Where a folder's parent is there and making it says ENOENT, as in /proc.
  test.runIf(process.platform === 'linux')('one that cannot be made is named', async () => {
    await expect(openStore('/proc/isnad/news')).rejects.toThrow(/the folder \/proc\/isnad cannot be made: ENOENT/)
  })

  test.each([['', /a store needs a name/], ['  ', /a store needs a name/], ['mysql://host/news', /mysql:\/\/ is neither/], ['https://host/news', /https:\/\/ is neither/]])('no store is called %j', async (where, message) => {
    await expect(openStore(where)).rejects.toThrow(message)
  })

  test('a new one is made, with the folders above it; it is locked while it is open; one that was killed half-way is made again', async () => {
    const where = path.join(folder, 'a', 'b')
    fs.mkdirSync(path.join(where, 'data-unfinished', 'base'), { recursive: true })
    fs.writeFileSync(path.join(where, 'isnad-store.json'), '{}')
    const store = await openStore(where)
    await expect(openStore(where, { wait: 0 })).rejects.toThrow(/in use by process/)
    await store.close()
    expect(fs.readdirSync(where).sort()).toEqual(['data', 'isnad-store.json'])
    fs.writeFileSync(path.join(where, 'data', 'PG_VERSION'), '19\n')
    await expect(openStore(where)).rejects.toThrow(/written by PostgreSQL 19/)
    expect(fs.readdirSync(where).sort()).toEqual(['data', 'isnad-store.json'])
  })

  test('one that is to be there is not made, nor is its folder', async () => {
    const where = path.join(folder, 'none')
    await expect(openStore(where, { make: false })).rejects.toMatchObject({ code: 'missing', message: `there is no store at ${where}; isnad add makes one` })
    expect(fs.existsSync(where)).toBe(false)
    await (await openStore(where)).close()
    await (await openStore(where, { make: false })).close()
  })

  test('a server that cannot be reached is named without its password', async () => {
    await expect(openStore('postgres://someone:secret@127.0.0.1:1/none')).rejects.toThrow(/^postgres:\/\/someone:\*\*\*@127\.0\.0\.1:1\/none: .*ECONNREFUSED/)
  })
})

describe('the lock', () => {
  test('who comes second says for whom he waits, then who would not go', async () => {
    const { child, said } = locker(0)
    expect(await said).toBe('locked')
    const lines: string[] = []
    await expect(lockFolder(folder, { wait: 0.5, say: (line) => lines.push(line) })).rejects.toThrow(new RegExp(`in use by process ${child.pid} \\(locker\\.ts`))
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^waiting up to 0\\.5 s for process ${child.pid} `))])
    expect(lines[0]).toContain('token=***')
    for (const name of locks()) expect(fs.readFileSync(path.join(folder, name), 'utf8')).not.toContain('SECRET')
    expect(locks()).toHaveLength(1)
  })

  test('who waits gets it when it is free', async () => {
    const lock = await lockFolder(folder)
    const { said } = locker(60)
    const waited = lockFolder(folder, { wait: 60 }).then((mine) => {
      mine.release()
      return 'locked'
    })
    lock.release()
    expect(await waited).toBe('locked')
    expect(await said).toBe('locked')
  })

  test('what a killed process has left is taken over', async () => {
    const { child, said } = locker(0)
    expect(await said).toBe('locked')
    child.kill('SIGKILL')
    await gone(child)
    expect(locks()).toHaveLength(1)
    const lock = await lockFolder(folder, { wait: 0 })
    expect(locks()).toHaveLength(1)
    lock.release()
    expect(locks()).toEqual([])
  })

  test('a process that has the number of a dead one is another', async () => {
    fs.writeFileSync(path.join(folder, 'lock-1-a.json'), holder({ started: 'before the flood' }))
    ;(await lockFolder(folder, { wait: 0 })).release()
    fs.writeFileSync(path.join(folder, 'lock-1-a.json'), holder({}))
    await expect(lockFolder(folder, { wait: 0 })).rejects.toThrow(/isnad add big\.jsonl/)
  })

  test('a process of another machine cannot be asked: it counts, and the message says what to do', async () => {
    fs.writeFileSync(path.join(folder, 'lock-1-a.json'), holder({ host: 'elsewhere', pid: 1 }))
    await expect(lockFolder(folder, { wait: 0 })).rejects.toThrow(/process 1 on elsewhere .*delete .*lock-\*/)
  })

  test('of many that take over a dead one’s lock at once, one has it', async () => {
    fs.writeFileSync(path.join(folder, 'lock-1-a.json'), holder({ started: 'before the flood' }))
    const said = await Promise.all(Array.from({ length: 6 }, () => locker(2).said))
    expect(said.filter((line) => line === 'locked')).toHaveLength(1)
    expect(said.filter((line) => /in use by process/.test(line))).toHaveLength(5)
  })

  test('waiting can be interrupted', async () => {
    const lock = await lockFolder(folder)
    const interrupt = new AbortController()
    setTimeout(() => interrupt.abort(), 50)
    await expect(lockFolder(folder, { wait: 60, signal: interrupt.signal })).rejects.toThrow(/abort/i)
    lock.release()
  })
})

test('a process is told by its number and its start', async () => {
  const started = startOf(process.pid)!
  expect([stillRuns(process.pid, started), stillRuns(process.pid, `${started}1`)]).toEqual([true, started === '?'])
  const child = spawn(process.execPath, ['-e', ''])
  await gone(child)
  expect(startOf(child.pid!)).toBeNull()
})
