/** Records as cards, each with its outlet and the way to its words. */
import type { StoredArticle, Story } from '../../api.js'
import { useLoad } from '../../data/load.js'
import type { EventRecord } from '../../data/record.js'
import { RecordCard } from '../../parts/record-card.js'
import { Shown } from '../../parts/states.js'
import { Icon } from '../../shell/icons.js'
import { wordsOf } from '../../words/language.js'
import { articleNumbered } from './articles.js'
import { readerHref } from './reader-href.js'
import { words } from './words.js'

interface Found { readonly article: StoredArticle; readonly record: EventRecord }

function Cards({ of }: { readonly of: readonly Found[] }) {
  const say = wordsOf(words)
  return (
    <ul class="record-cards">{of.map(({ article, record }) => (
      <li key={`${article.number}${record.id}`} class="record-card">
        <RecordCard record={record} outlet={article.outlet}>
          <a class="record-words" href={readerHref(article.number, { record: record.id })}><Icon name="reader" />{say('inReader')}</a>
        </RecordCard>
      </li>
    ))}</ul>
  )
}

export function RecordsOf({ refs }: { readonly refs: readonly { readonly article: number; readonly record: string }[] }) {
  const loaded = useLoad(async () => {
    const articles = new Map((await Promise.all([...new Set(refs.map(({ article }) => article))].map(articleNumbered))).map((article) => [article.number, article]))
    return refs.flatMap(({ article, record }): Found[] => {
      const from = articles.get(article)
      const found = from?.records.find(({ id }) => id === record)
      return from && found ? [{ article: from, record: found }] : []
    })
  }, [refs])
  return <Shown of={loaded} lines={3}>{(found) => <Cards of={found} />}</Shown>
}

/** Records that belong to no event of several reports. */
export function RecordsAlone({ story }: { readonly story: Story }) {
  const loaded = useLoad(async () => {
    const shared = new Set(story.events.flatMap(({ records }) => records.map(({ article, record }) => `${article} ${record}`)))
    const articles = await Promise.all(story.articles.map(articleNumbered))
    return articles.flatMap((article) => article.records.filter(({ id }) => !shared.has(`${article.number} ${id}`)).map((record) => ({ article, record })))
  }, [story])
  return <Shown of={loaded} lines={6}>{(found) => <Cards of={found} />}</Shown>
}
