/** Work that runs ahead, and the thread that codes. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/text/article.js'
import { ahead, inGroups } from '../../src/work/groups.js'
import { readOnThread } from '../../src/work/thread.js'

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
async function* of<T>(items: readonly T[], pauseBefore: ReadonlySet<T> = new Set(), ms = 150): AsyncGenerator<T> {
  for (const item of items) {
    if (pauseBefore.has(item)) await sleep(ms)
    yield item
  }
}

describe('groups', () => {
  test('of a number, by weight, and by what has come in time; nothing is lost', async () => {
    expect(await all(inGroups(of([1, 2, 3, 4, 5]), { most: 2, withinMs: 1000 }))).toEqual([[1, 2], [3, 4], [5]])
    expect(await all(inGroups(of([1, 2, 9, 1, 1]), { most: 10, withinMs: 1000, mostWeight: 10, weight: (n) => n }))).toEqual([[1, 2, 9], [1, 1]])
    expect(await all(inGroups(of([1, 2, 3], new Set([3])), { most: 10, withinMs: 20 }))).toEqual([[1, 2], [3]])
    expect(await all(inGroups(of([]), { most: 2, withinMs: 10 }))).toEqual([])
  })
  test('a fault of the source comes through', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1
      throw new Error('broken')
    }
    await expect(all(inGroups(broken(), { most: 10, withinMs: 1000 }))).rejects.toThrow('broken')
  })
})

describe('work ahead', () => {
  test('results come in order, with no more begun than may be', async () => {
    let running = 0
    let most = 0
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++running)
      await sleep(n % 3 === 0 ? 20 : 1)
      running--
      return n * 2
    }
    const items = Array.from({ length: 30 }, (_, i) => i)
    expect(await all(ahead(of(items), work, 4))).toEqual(items.map((n) => n * 2))
    expect(most).toBe(4)
  })
  test('a result does not wait for more input', async () => {
    const results = ahead(of([1, 2], new Set([2]), 60_000), async (n) => n, 4)
    expect((await results.next()).value).toBe(1)
  })
  test('a fault comes in its turn', async () => {
    const results = ahead(of([1, 2, 3]), async (n) => { if (n === 2) throw new Error('two'); return n }, 3)
    expect((await results.next()).value).toBe(1)
    await expect(results.next()).rejects.toThrow('two')
  })
})

const built = new URL('../../dist/work/index.js', import.meta.url)

describe.skipIf(!fs.existsSync(built))('the thread of the built package', () => {
  /** In a process of its own: what is measured is how it ends. */
  const run = (script: string) => spawnSync(process.execPath, ['--input-type=module', '-e', `import { openReader } from ${JSON.stringify(built.href)}\n${script}`], { encoding: 'utf8', timeout: 120_000 })

  test('reads as the coder does, tells its identity, and ends', () => {
    const { stdout, stderr, status } = run(`
      import { createCoder } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}
      const article = { id: 'a', text: 'هدد الرئيس التركي بفرض عقوبات على سوريا.' }
      const reader = await openReader()
      const [here, there] = [createCoder(), await Promise.all([reader.read(article), reader.read({ id: 'b', text: null }).catch((e) => 'fault'), reader.read(article)])]
      console.log(JSON.stringify([here.identity === reader.identity, there[1], JSON.stringify(here.read(article)) === JSON.stringify(there[0]), there[2].records.length]))
      await reader.close()`)
    expect([stderr, status]).toEqual(['', 0])
    expect(JSON.parse(stdout)).toEqual([true, 'fault', true, expect.any(Number)])
  }, 120_000)
})

describe('a thread', () => {
  const article = (text: string): Article => ({ id: text, text })
  const entry = (onArticle: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ text }) => { ${onArticle} }); parentPort.postMessage({ identity: 'x' })`)}`)

  test('that an article brings down is replaced; the others are read', async () => {
    const reader = await readOnThread(undefined, entry("if (text === 'die') process.exit(); parentPort.postMessage({ reading: text })"))
    const results = await Promise.allSettled(['a', 'die', 'b', 'die', 'c'].map((text) => reader.read(article(text))))
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'fault'))).toEqual(['a', 'fault', 'b', 'fault', 'c'])
    expect(await reader.read(article('d'))).toBe('d')
    await reader.close()
  })

  test('that cannot start says why; one that is closed leaves nobody waiting', async () => {
    await expect(readOnThread(undefined, new URL(`data:text/javascript,throw new Error('no tables')`))).rejects.toThrow('no tables')
    const reader = await readOnThread(undefined, entry(''))
    const waiting = reader.read(article('a'))
    await Promise.all([expect(waiting).rejects.toThrow('closed'), reader.close()])
  })
})
