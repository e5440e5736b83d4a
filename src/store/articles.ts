import type { Kysely } from 'kysely'
import type { Article } from '../text/article.js'
import { asGiven, type Odd } from './odd-text.js'
import type { Report } from './report.js'
import type { Schema } from './schema.js'

/** Columns of a version that hold the article as it was given. */
export const givenColumns = ['version.doc', 'version.text', 'version.url', 'version.outlet', 'version.title', 'version.byline', 'version.lang', 'version.published', 'version.odd'] as const

interface GivenRow {
  readonly doc: string
  readonly text: string
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly lang: string | null
  readonly published: string | null
  readonly odd: Odd | null
}

/** The article to the letter as it was given. */
export function articleOf(row: GivenRow): Article {
  const given = (field: 'url' | 'outlet' | 'title' | 'byline' | 'lang' | 'published'): string | null => row[field] && asGiven(row[field], row.odd?.[field])
  return {
    id: asGiven(row.doc, row.odd?.doc), text: asGiven(row.text, row.odd?.text), url: given('url'), outlet: given('outlet'), title: given('title'), byline: given('byline'), lang: given('lang'), published: given('published'),
  }
}

/** The current versions of articles with their records, in the order of the numbers given; without those that are not there. */
export async function loadReports(db: Kysely<Schema>, articles: readonly number[]): Promise<Report[]> {
  if (articles.length === 0) return []
  const [versions, bodies] = await Promise.all([
    db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').where('article.id', 'in', articles).select(['article.id as article', 'version.gist', ...givenColumns]).execute(),
    db.selectFrom('article').innerJoin('record', 'record.version', 'article.current').innerJoin('record_body', 'record_body.record', 'record.id').where('article.id', 'in', articles)
      .select(['article.id as article', 'record_body.body']).orderBy('record.version').orderBy('record.seq').execute(),
  ])
  const recordsOf = groupBodies(bodies)
  const reports = new Map(versions.map((row) => [row.article, { article: row.article, text: articleOf(row), records: recordsOf.get(row.article) ?? [], gist: row.gist }]))
  return articles.flatMap((id) => reports.get(id) ?? [])
}

function groupBodies(rows: readonly { readonly article: number; readonly body: Report['records'][number] }[]): Map<number, Report['records'][number][]> {
  const groups = new Map<number, Report['records'][number][]>()
  for (const { article, body } of rows) {
    const group = groups.get(article)
    if (group) group.push(body)
    else groups.set(article, [body])
  }
  return groups
}
