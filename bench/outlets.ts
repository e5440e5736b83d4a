/** Two hundred outlets that do not exist, on hosts of this machine, with articles put together from the examples; a share of their answers is bad. */
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/gold.js'
import { type Answering, cut, type FaultServer, lie, page, raw, silence, stall, startFaultServer, status } from '../test/support/fault-server.js'
import type { Article } from '../src/text/article.js'
import { createRandom, type Random } from './random.js'

export interface Outlets {
  readonly feeds: readonly string[]
  /** As `--allow-host` takes them. */
  readonly hosts: readonly string[]
  /** Bad answers among so many, while they are on. */
  readonly answers: { readonly all: number; readonly bad: number }
  faulty: boolean
  close(): Promise<void>
}

const SENTENCES = 8
/** Days that the articles are spread over: news of one day is compared with each other. */
const DAYS = 250
/** Bad answers, those that are waited for less often than they are in the list. */
const faults: readonly Answering[] = [status(500), status(503), status(502), status(429, { 'retry-after': '5' }), cut(), lie('<html>', 100_000), raw('\0'), page('<html><body></body></html>'.slice(0, 9), { 'content-encoding': 'gzip' })]
const slow: readonly Answering[] = [silence, stall()]
/** One of so many bad answers is one that never comes. */
const SLOW_ONE_IN = 25

/** Starts them. `share` of all answers is bad. */
export async function startOutlets(count: number, items: number, share: number, seed: number): Promise<Outlets> {
  const random = createRandom(seed)
  const sentences = fs.readFileSync(path.join(root, 'examples/articles.jsonl'), 'utf8').trim().split('\n').flatMap((line) => (JSON.parse(line) as Article).text.split(/(?<=[.؟!])\s+/)).filter((sentence) => sentence.length > 40)
  const server = await startFaultServer({ everyAddress: true })
  const answers = { all: 0, bad: 0 }
  const outlets: Outlets = {
    feeds: [], hosts: [], answers, faulty: true,
    close: () => server.close(),
  }
  server.otherwise((request, response) => {
    answers.all++
    const answer = answerTo(request.url!)
    const isBad = outlets.faulty && random.below(1000) < share * 1000
    if (isBad) answers.bad++
    ;(isBad ? random.pick(random.below(SLOW_ONE_IN) === 0 ? slow : faults) : answer)(request, response)
  })
  const answerTo = (at: string): Answering => {
    const [, what, n] = /^\/(rss|news)\/(\d+)$/.exec(at) ?? []
    if (what === 'rss') return page(feedText(Number(n), items, server), { 'content-type': 'application/rss+xml' })
    return what === 'news' ? page(pageText(Number(n), createRandom(seed + Number(n)), sentences)) : status(404)
  }
  const hosts = Array.from({ length: count }, (_, i) => `127.0.${1 + Math.floor(i / 250)}.${1 + (i % 250)}:${server.port}`)
  return Object.assign(outlets, { hosts, feeds: hosts.map((host, i) => `http://${host}/rss/${i}`) })
}

const titleOf = (n: number): string => `خبر رقم ${n} من مدينة النخيل`

function feedText(outlet: number, items: number, { port }: FaultServer): string {
  const host = `127.0.${1 + Math.floor(outlet / 250)}.${1 + (outlet % 250)}:${port}`
  const item = (n: number): string => `<item><title>${titleOf(n)}</title><link>http://${host}/news/${n}</link><guid isPermaLink="false">${n}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1 + (n % DAYS), 9)).toUTCString()}</pubDate></item>`
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة الوادي ${outlet}</title><language>ar</language>${Array.from({ length: items }, (_, i) => item(outlet * items + i)).join('')}</channel></rss>`
}

function pageText(n: number, random: Random, sentences: readonly string[]): string {
  const paragraphs = Array.from({ length: SENTENCES / 2 }, (_, i) => `<p>${i === 0 ? `${titleOf(n)}. ` : ''}${random.pick(sentences)} ${random.pick(sentences)}</p>`)
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${titleOf(n)}</title></head><body><main><article><h1>${titleOf(n)}</h1>${paragraphs.join('')}</article></main></body></html>`
}
