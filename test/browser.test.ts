/** The core in a page: the same records as in Node, from a bundle that asks for nothing but itself. */
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, createCoder, type EventRecord } from '../src/index.js'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const articles = fs.readFileSync(path.join(root, 'examples/articles.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article)
const browserPath = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file))

/** Bundles a module for a page; fails when anything in it needs Node. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'browser', format: 'esm', target: 'es2022', write: false, logLevel: 'silent' })
  return outputFiles[0].text
}

/** The page answers `code(articles)` with the records of each. */
const script = `
  import { createCoder } from './src/index.ts'
  const coder = createCoder()
  globalThis.code = (articles) => articles.map((article) => coder.code(article).records)
`
const page = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>isnad</title><script type="module" src="/isnad.js"></script></html>'

describe('bundling', () => {
  test('a module of Node in the bundle is an error', async () => {
    await expect(bundle("import fs from 'node:fs'\nconsole.log(fs)")).rejects.toThrow('node:fs')
  }, 60_000)
})

describe.skipIf(!browserPath)(browserPath ? 'in Chromium' : 'in Chromium (skipped: no chromium found in /usr/bin or PATH; install it with `apt-get install chromium`)', () => {
  let server: http.Server
  let browser: Browser
  let tab: Page
  const asked: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    const files: Record<string, [type: string, content: string]> = { '/': ['text/html', page], '/isnad.js': ['text/javascript', await bundle(script)], '/favicon.ico': ['image/x-icon', ''] }
    server = http.createServer((request, response) => {
      asked.push(request.url ?? '')
      const file = files[request.url ?? '']
      response.writeHead(file ? 200 : 404, { 'content-type': `${file?.[0] ?? 'text/plain'}; charset=utf-8` }).end(file?.[1])
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
    tab = await browser.newPage()
    tab.on('pageerror', (error) => complaints.push(error.message))
    tab.on('request', (request) => { if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(`asks for ${request.url()}`) })
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction('typeof code === "function"', undefined, { timeout: 60_000 }).catch(() => complaints.push('the coder did not load within a minute'))
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('it loads without errors and asks for nothing but itself', () => {
    expect(complaints).toEqual([])
    expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/', '/isnad.js'])
  })

  test('the examples give the records that Node gives', async () => {
    const coder = createCoder()
    const here = articles.map((article) => coder.code(article).records)
    const there = await tab.evaluate(`code(${JSON.stringify(articles)})`) as EventRecord[][]
    expect(here.flat().length).toBeGreaterThan(articles.length)
    expect(there).toStrictEqual(here)
  }, 120_000)
})
