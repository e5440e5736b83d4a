/** Stories by freshness or weight, each with who knows it in one line. */
import './stories.css'
import type { StoryHead } from '../../api.js'
import { arrived } from '../../data/news.js'
import { usePages } from '../../data/pages.js'
import { useQuery } from '../../data/query.js'
import { Filters } from '../../parts/filters.js'
import { EmptyState, FaultState, Skeleton } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { Page } from '../../shell/page.js'
import { dateText, daysText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { Brief } from './brief.js'
import { words } from './words.js'

const orders = ['fresh', 'weight'] as const
const PER_PAGE = 30

export default function Stories() {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const sort = query.get('sort') === 'weight' ? 'weight' : 'fresh'
  const isAlone = query.get('alone') === '1'
  const filter = { since: query.get('since'), until: query.get('until'), actor: query.get('actor') }
  const pages = usePages<StoryHead>('stories', { ...filter, sort, limit: PER_PAGE, leastArticles: isAlone ? null : 2 }, [query.toString(), arrived.value.stories])
  const isFiltered = Object.values(filter).some((value) => value !== null)
  return (
    <Page title={word('stories')} note={pages.total !== null ? say('all', { n: pages.total }) : undefined}>
      <div class="stories-head">
        <Filters fields={['since', 'until', 'actor']} />
        <div class="stories-choices">
          <label class="checkbox small"><input type="checkbox" checked={isAlone} onChange={(event) => change({ alone: event.currentTarget.checked ? '1' : null })} />{say('alone')}</label>
          <fieldset class="switch-row"><legend class="visually-hidden">{say('order')}</legend>{orders.map((one) => <button key={one} type="button" class="switch-choice" aria-pressed={sort === one} onClick={() => change({ sort: one === 'fresh' ? null : one })}>{say(one)}</button>)}</fieldset>
        </div>
      </div>
      {pages.fault ? <FaultState fault={pages.fault} again={pages.again} /> : pages.items === null ? <Skeleton lines={8} /> : pages.items.length === 0 ? (
        <EmptyState title={say('none')}>{isFiltered ? say('noneNote') : say('noneShared')}</EmptyState>
      ) : (
        <ol class={pages.isLoading && pages.items.length === 0 ? 'stories stale' : 'stories'} aria-busy={pages.isLoading}>{pages.items.map((story) => <Row key={story.id} story={story} />)}</ol>
      )}
      {pages.hasMore && !pages.fault && <button type="button" class="button" disabled={pages.isLoading} onClick={pages.more}>{word('more')}</button>}
    </Page>
  )
}

/** Outlets that a row names. */
const MOST_OUTLETS = 6

function Row({ story: { id, title, first, last, articles, outlets } }: { readonly story: StoryHead }) {
  const say = wordsOf(words)
  const named = outlets.slice(0, MOST_OUTLETS)
  return (
    <li class="story-row">
      <div class="story-row-what">
        <h2 class="story-row-title"><a href={`/stories/${id}`} class="arabic arabic-fitted" lang="ar" dir="rtl">{title}</a></h2>
        <p class="story-row-facts">
          <span>{first === null ? word('noDate') : last === null || last === first ? dateText(lang.value, first) : daysText(lang.value, first, last)}</span>
          <span>{word('articles', { n: articles })}</span>
          <span class="story-row-outlets">{named.map((outlet) => <Text key={outlet} class="story-row-outlet">{outlet}</Text>)}{outlets.length > named.length && <span>{say('moreOutlets', { n: outlets.length - named.length })}</span>}</span>
        </p>
      </div>
      <Brief id={id} />
    </li>
  )
}
