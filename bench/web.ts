/**
 * `npm run bench-web -- STORE`: how long each page of `isnad serve` takes over a store, in Chromium with nothing in its cache: until what the page is for stands
 * there and the page answers; and how long the Reader takes to code a text of a thousand words. Writes web.md.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openTab } from '../test/web/e2e/browsing.js'

const ROUNDS = 5
const FRAMES = 200
/** Each page with the element it is for. */
const pages = [
  ['Monitor: timeline', '/', '.timeline-picture'], ['Monitor: lanes', '/?view=lanes', '.mark'], ['Monitor: map', '/?view=map', '.spot'], ['Monitor: table', '/?view=table', '.records tbody tr'],
  ['Monitor: narrowed', '/?actor=IRQ&event=ACCUSE&event=THREATEN', '.timeline-picture'], ['Stories', '/stories', 'a[href^="/stories/"]'], ['a story', '/stories/1', '.node'], ['Network', '/network', '.graph-canvas'], ['Network: settled', '/network', '.graph[data-settled]'],
  ['Network: 2,000 actors', '/network?nodes=2000', '.graph-canvas'], ['Network: 2,000 actors, settled', '/network?nodes=2000', '.graph[data-settled]'], ['Ledger', '/ledger', 'a[href^="/read/"]'], ['Feeds', '/feeds', 'h1'], ['Reader: an article', '/read/1', '.words'], ['Reader: empty', '/read', 'textarea'],
] as const

const store = process.argv[2]
if (!store || !fs.existsSync(store)) {
  console.log('npm run bench-web -- STORE: the folder of a store; skipped, since there is none')
  process.exit(0)
}

const server = spawn(process.execPath, ['dist/cli/main.js', 'serve', '--store', store, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise<string>((resolve) => server.stdout.on('data', (told: Buffer) => { const found = /http:\S+/.exec(told.toString()); if (found) resolve(found[0]) }))
const browser = await openBrowser()
const lines = ['| page | until it answers, median of 5 (worst) | slowest answer of the server |', '|---|---|---|']
for (const [name, address, sign] of pages) {
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) rounds.push(await visit(browser, address, sign))
  rounds.sort((a, b) => a.ms - b.ms)
  const slowest = rounds.map(({ asked }) => asked).sort((a, b) => a.ms - b.ms)[ROUNDS >> 1]
  lines.push(`| ${name} | ${rounds[ROUNDS >> 1].ms} ms (${rounds[ROUNDS - 1].ms}) | ${slowest.ms} ms ${slowest.path} |`)
  console.log(lines.at(-1))
}
const { records, articles } = await sizeOf()
const pointing = await framesWhilePointing(browser)
const { words, first, warm } = await coding(browser)
await browser.close()
server.kill('SIGTERM')

fs.writeFileSync(new URL('web.md', import.meta.url), `# Pages

\`npm run bench-web -- STORE\`, ${os.cpus().length} cores, Node ${process.versions.node}, Chromium ${browser.version()}: \`isnad serve\` over an embedded store of ${records.toLocaleString('en')} records from ${articles.toLocaleString('en')} articles of news-2018, each page opened
five times with nothing in the browser's cache. Milliseconds from the request until what the page is for has been painted and its thread is free.

${lines.join('\n')}

A text of ${words.toLocaleString('en')} words is coded in the page in ${warm} ms (median of 7), the first one right after the page was opened in ${first} ms.

While one points here and there in the Network with 2,000 actors a frame takes ${pointing.median} ms (median of ${FRAMES}; 19 of 20 take at most ${pointing.most}).
`)

/** Milliseconds from frame to frame while the pointer goes over the picture. */
async function framesWhilePointing(browser: Browser): Promise<{ readonly median: string; readonly most: string }> {
  const tab = await openTab(browser, { lang: 'en', theme: 'light' })
  await tab.page.goto(`${url}/network?nodes=2000`)
  await tab.page.locator('.graph[data-settled]').waitFor({ timeout: 60_000 })
  const frames = await tab.page.evaluate<number[]>(`(async () => {
    const picture = document.querySelector('.graph'), box = picture.getBoundingClientRect(), frames = []
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    let before = await frame()
    for (let i = 0; i < ${FRAMES}; i++) {
      const clientX = box.left + box.width * (0.2 + 0.6 * i / ${FRAMES}), clientY = box.top + box.height * (0.5 + 0.3 * Math.sin(20 * i / ${FRAMES}))
      picture.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }))
      const now = await frame()
      frames.push(now - before)
      before = now
    }
    return frames.sort((a, b) => a - b)
  })()`)
  await tab.close()
  return { median: frames[FRAMES >> 1].toFixed(0), most: frames[Math.floor(FRAMES * 0.95)].toFixed(0) }
}

async function sizeOf(): Promise<{ readonly records: number; readonly articles: number }> {
  const total = async (of: string): Promise<number> => ((await (await fetch(`${url}/api/v1/${of}`)).json()) as { readonly total: number }).total
  return { records: await total('records?limit=1'), articles: await total('articles?limit=1') }
}

/** Milliseconds that the Reader says coding took. */
async function coding(browser: Browser): Promise<{ readonly words: number; readonly first: number; readonly warm: number }> {
  const texts = fs.readFileSync('examples/stories.jsonl', 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { readonly text: string }).text)
  const words = texts.join('\n\n').split(/(?<=\s)(?=\S)/).slice(0, 1000)
  const tab = await openTab(browser, { lang: 'en', theme: 'light' })
  await tab.page.goto(`${url}/read`)
  await tab.page.locator('textarea').fill(words.join(''))
  const taken: number[] = []
  for (let i = 0; i < 8; i++) {
    const status = tab.page.getByText(/read in [\d,]+ ms/)
    await status.waitFor({ timeout: 60_000 })
    taken.push(Number(/[\d,]+(?= ms)/.exec((await status.textContent()) ?? '')?.[0].replace(',', '')))
    await tab.page.locator('textarea').fill(`${words.join('')}${' '.repeat(i + 1)}`)
    await tab.page.waitForTimeout(800)
  }
  await tab.close()
  return { words: words.length, first: taken[0], warm: taken.slice(1).sort((a, b) => a - b)[3] }
}

/** Milliseconds until the element stands there, has been painted, and the page answers; and the answer it waited for longest. */
async function visit(browser: Browser, address: string, sign: string): Promise<{ readonly ms: number; readonly asked: { readonly ms: number; readonly path: string } }> {
  const tab = await openTab(browser, { lang: 'en', theme: 'light' })
  await tab.page.addInitScript(`addEventListener('DOMContentLoaded', () => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now() }))
    const look = () => { if (document.querySelector(${JSON.stringify(sign)}) && !document.querySelector('[aria-busy="true"]:not(.graph)')) { watching.disconnect(); painted() } }
    const watching = new MutationObserver(look)
    watching.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })`)
  await tab.page.goto(`${url}${address}`, { waitUntil: 'commit' })
  let ms = 0
  // Evaluated from outside: the server's policy lets no page wait for an expression.
  for (let tries = 0; ms === 0 && tries < 600; tries++) ms = Math.round(await tab.page.evaluate<number>('new Promise((resolve) => setTimeout(() => resolve(window.shownAt ?? 0), 50))'))
  const asked = await slowestAnswer(tab.page)
  await tab.close()
  return { ms, asked }
}

/** Of what the page asked the API for, what took longest. */
function slowestAnswer(page: Page): Promise<{ ms: number; path: string }> {
  return page.evaluate(`(() => {
    const all = performance.getEntriesByType('resource').filter((x) => x.name.includes('/api/v1/') && !x.name.includes('/stream')).map((x) => ({ ms: Math.round(x.responseEnd - x.requestStart), path: new URL(x.name).pathname.slice(7) }))
    return all.sort((a, b) => b.ms - a.ms)[0] ?? { ms: 0, path: '' }
  })()`)
}
