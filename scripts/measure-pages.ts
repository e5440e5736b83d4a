/**
 * How well articles are read out of web pages, on the layouts of test/pages, beside plain Readability.
 *   npm run measure-pages                 the figures, into bench/pages.md
 *   npm run measure-pages -- --show       also every difference
 * A paragraph is right when it is one of the article's, word for word; a title, date, byline or outlet when it is the expected one, or null where none is expected.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { machine, today, writePart } from '../bench/report.js'
import { decodePage } from '../src/intake/decode-page.js'
import { readPage } from '../src/intake/html-page.js'
import { blocksOf } from '../src/intake/page/blocks.js'
import type { PageElement } from '../src/intake/page/dom.js'
import { pageTables } from '../src/intake/page/tables.js'
import { type ExpectedPage, type Layout, pageLayouts } from './measure/page-layouts.js'

type Read = Pick<ExpectedPage, 'title' | 'byline' | 'published' | 'outlet'> & { readonly body: readonly string[] }
type Reader = (layout: Layout) => Read | null

const FIELDS = ['title', 'published', 'byline', 'outlet'] as const
/** Layouts from this on were written after the reader was made for those before, in another manner. */
const LATER = '21'
/** After all dates of the layouts: none of them lies ahead, whenever they are read. */
const WRITTEN = new Date('2026-12-01T00:00:00Z')

const isnad: Reader = ({ html, expected }) => {
  const page = readPage(html, { url: expected.fetched, contentType: expected.contentType, now: WRITTEN })
  return 'fault' in page ? null : { title: page.title ?? '', byline: page.byline ?? null, published: page.published ?? null, outlet: page.outlet ?? null, body: page.text.split('\n\n') }
}

const readability: Reader = ({ html, expected }) => {
  const decoded = decodePage(html, expected.contentType)
  if ('fault' in decoded) return null
  const { document } = parseHTML(decoded.text)
  const parsed = new Readability<PageElement>(document, { serializer: (node) => node as unknown as PageElement }).parse()
  if (!parsed?.content) return null
  return { title: parsed.title ?? '', byline: parsed.byline || null, published: parsed.publishedTime || null, outlet: parsed.siteName || null, body: blocksOf(parsed.content, pageTables()).all.map(({ text }) => text) }
}

/** What was read of the later layouts before anything was changed for them. */
const FIRST_TRY = `On the later layouts at first sight, before the reader was changed for them:

| | paragraphs: precision | recall | title | date | byline | outlet | whole pages |
|---|---|---|---|---|---|---|---|
| layouts 21–26 | 81.5 % | 68.8 % | 6/6 | 6/6 | 2/6 | 6/6 | 1/6 |
| layouts 27–30, after mending for 21–26 | 90.0 % | 100.0 % | 4/4 | 3/4 | 2/4 | 4/4 | 0/4 |`

const layouts = pageLayouts()
const parts = [
  [`layouts 01–${String(Number(LATER) - 1)}`, layouts.filter(({ name }) => name < LATER)],
  [`layouts ${LATER} and later`, layouts.filter(({ name }) => name >= LATER)],
] as const
const rows = parts.filter(([, some]) => some.length > 0).flatMap(([what, some]) => [row(`${what} (${some.length})`, 'Isnad', some, isnad), row('', 'plain Readability', some, readability)])
const table = ['| | | paragraphs: precision | recall | title | date | byline | outlet | whole pages |', '|---|---|---|---|---|---|---|---|---|', ...rows].join('\n')
console.log(table)
if (process.argv.includes('--show')) for (const layout of layouts) showDifferences(layout)
writePart('Articles out of web pages', `${table}

Pages written for the tests in the manner of Arabic news sites (\`test/pages\`), each with the article that is in it. Their writer knew the reader of the pages, so the figures say that what was thought of works, not how other pages fare. The figures at first sight tell more of that.

${FIRST_TRY}

${today()}, ${machine()}, \`npm run measure-pages\`.`, 'pages.md')

function row(what: string, reader: string, some: readonly Layout[], read: Reader): string {
  let [right, found, wanted, whole] = [0, 0, 0, 0]
  const fields = new Map<string, number>(FIELDS.map((field) => [field, 0]))
  for (const layout of some) {
    const page = read(layout)
    const { expected } = layout
    const body = page?.body ?? []
    const common = inCommon(body, expected.body)
    right += common
    found += body.length
    wanted += expected.body.length
    let all = common === body.length && common === expected.body.length
    for (const field of FIELDS) {
      if (page !== null && page[field] === expected[field]) fields.set(field, fields.get(field)! + 1)
      else all = false
    }
    if (all) whole++
  }
  const share = (n: number, of: number): string => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`
  return `| ${[what, reader, share(right, found), share(right, wanted), ...FIELDS.map((field) => `${fields.get(field)}/${some.length}`), `${whole}/${some.length}`].join(' | ')} |`
}

/** Paragraphs that both have, each counted as often as in both. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function showDifferences(layout: Layout): void {
  const page = isnad(layout)
  const { name, expected } = layout
  for (const field of FIELDS) if (page?.[field] !== expected[field]) console.log(`${name}: ${field}: ${page?.[field]} instead of ${expected[field]}`)
  for (const text of expected.body) if (!page?.body.includes(text)) console.log(`${name}: lost: ${text}`)
  for (const text of page?.body ?? []) if (!expected.body.includes(text)) console.log(`${name}: not of the article: ${text}`)
}
