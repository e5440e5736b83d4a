import type { Article } from '../text/article.js'
import { contentId } from './article-id.js'
import type { Bytes } from './gzip-members.js'
import { responseOf } from './http-response.js'
import { type Input, note, problem, tooLargeArticle } from './input.js'
import type { Item, Problem } from './problem.js'
import { type WarcRecord, recordsOf } from './warc-records.js'
import { xmlKindOf } from './xml-kind.js'

/** Bytes by which a page without a type is known. */
const HEAD = 2048

/** What of an archive is no article, counted for the note at its end. */
const OTHER = { list: 'without an article', redirect: 'redirects', error: 'error answers', other: 'no pages', revisit: 'visited again unchanged' } as const
type Other = keyof typeof OTHER

type Outcome = { readonly article: Omit<Article, 'id'>; readonly notes: readonly string[] } | { readonly other: Other } | { readonly fault: Pick<Problem, 'code' | 'reason'> }

/** The pages of a web archive that hold an article, one after the other, in constant memory. The day of the crawl is not taken for the day of publication. A record that cannot be read costs only itself. */
export async function* readWarc(input: Input, bytes: AsyncIterable<Bytes>): AsyncGenerator<Item> {
  const { readPage } = await import('./html-page.js')
  const counts = new Map<Other, number>()
  let articles = 0
  let any = false
  for await (const record of recordsOf(bytes, input.limits.article)) {
    any = true
    const outcome = outcomeOf(record, input, readPage)
    const of: Input = { ...input, name: nameOf(input, record) }
    if ('other' in outcome) counts.set(outcome.other, (counts.get(outcome.other) ?? 0) + 1)
    else if ('fault' in outcome) yield problem(of, outcome.fault.code, outcome.fault.reason)
    else {
      const { article, notes } = outcome
      for (const text of notes) yield note(of, text)
      articles++
      yield { kind: 'article', article: { id: contentId(article.text, article.title), ...article }, file: of.name, line: null }
    }
  }
  if (!any) yield problem(input, 'empty', 'holds no records')
  else yield note(input, `${articles} ${articles === 1 ? 'article' : 'articles'}; passed over: ${(Object.keys(OTHER) as Other[]).flatMap((kind) => (counts.has(kind) ? [`${counts.get(kind)} ${OTHER[kind]}`] : [])).join(', ') || 'nothing'}`)
}

function outcomeOf(record: WarcRecord, input: Input, readPage: typeof import('./html-page.js').readPage): Outcome {
  const { headers, block, fault } = record
  if (fault === 'damaged') return { fault: { code: 'record', reason: 'the record is damaged' } }
  if (fault === 'too-large') return { fault: { code: 'too-large', reason: tooLargeRecord(input) } }
  if (headers.get('warc-type') === 'revisit') return { other: 'revisit' }
  if (block === null) return { other: 'other' }
  const response = responseOf(block)
  const contentType = response.headers.get('content-type') ?? null
  if (response.status >= 300 && response.status < 400) return { other: 'redirect' }
  if (response.status !== 200) return { other: response.status === 0 ? 'other' : 'error' }
  if (contentType !== null && !/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return { other: 'other' }
  const body = response.body(input.limits.article)
  if (body === 'too-large') return { fault: { code: 'too-large', reason: tooLargeRecord(input) } }
  if (body === 'damaged') return { fault: { code: 'record', reason: 'the compressed page is damaged' } }
  if (body === 'coding') return { fault: { code: 'record', reason: 'the page is compressed in a way that is not read' } }
  // Some servers do not say what a page is.
  if (contentType === null && xmlKindOf(new TextDecoder().decode(body.subarray(0, HEAD)).trimStart()) !== 'html') return { other: 'other' }
  const page = readPage(body, { url: addressOf(record), contentType })
  if ('fault' in page) return page.fault.code === 'no-article' ? { other: 'list' } : page
  const { notes, ...article } = page
  return { article, notes: headers.has('warc-truncated') ? [...notes, 'the crawler cut the page off'] : notes }
}

const tooLargeRecord = (input: Input): string => tooLargeArticle(input.limits).replace('article', 'page')

function addressOf({ headers }: WarcRecord): string | null {
  const address = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null
}

/** The archive and the record, for messages. */
function nameOf(input: Input, record: WarcRecord): string {
  const address = addressOf(record)
  return `${input.name}: record ${record.number}${address === null ? '' : ` (${address.slice(0, LONGEST_ADDRESS)})`}`
}

const LONGEST_ADDRESS = 200
