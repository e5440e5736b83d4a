import type { ListedArticle } from '../../store/article-list.js'
import type { Article } from '../../text/article.js'
import type { ArticleHead } from '../api/types.js'

export const articleFields = ({ id, title, published, outlet, url, byline, lang }: Omit<Article, 'text'>) => ({
  id, title: title ?? null, published: published ?? null, outlet: outlet ?? null, url: url ?? null, byline: byline ?? null, lang: lang ?? null,
})

export const articleHead = ({ number, head, story, records, added }: ListedArticle): ArticleHead => ({ ...articleFields(head), number, story, records, added: added.toISOString() })
