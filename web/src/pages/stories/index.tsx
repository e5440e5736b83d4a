/** Stories by freshness or by how many outlets tell them. */
import { useEffect, useState } from 'preact/hooks'
import { type Fault, get, type Page as PageOf, type StoryHead } from '../../api.js'
import { asFault, useLoad } from '../../data/load.js'
import { useQuery } from '../../data/query.js'
import { type FilterName, Filters } from '../../parts/filters.js'
import { EmptyState, FaultState, Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { Page } from '../../shell/page.js'
import { dateText, listText, shortDayText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { storiesWords } from './words.js'
import './stories.css'

const fields: readonly FilterName[] = ['actor', 'since', 'until']
const orders = ['fresh', 'weight'] as const
const PAGE = 30
/** Outlets and actors that a row names. */
const NAMED = 4

export default function Stories() {
  const say = wordsOf(storiesWords)
  const [query, change] = useQuery()
  const asked = query.toString()
  const order = orders.find((name) => name === query.get('sort')) ?? 'fresh'
  const first = useLoad((signal) => get<PageOf<StoryHead>>(`stories?limit=${PAGE}&${asked}`, {}, signal), [asked])
  return (
    <Page title={word('stories')} actions={<fieldset class="orders"><legend class="visually-hidden">{say('order')}</legend>{orders.map((name) => <button key={name} type="button" class="order" aria-pressed={name === order} onClick={() => change({ sort: name === 'fresh' ? null : name })}>{say(name)}</button>)}</fieldset>}>
      <div class="stories">
        <Filters fields={fields} />
        <Shown of={first} lines={10}>{(page) => (page.items.length === 0 ? <EmptyState title={say('none')}>{say('noneDetail')}</EmptyState> : <Pages key={asked} first={page} asked={asked} />)}</Shown>
      </div>
    </Page>
  )
}

function Pages({ first, asked }: { readonly first: PageOf<StoryHead>; readonly asked: string }) {
  const [more, setMore] = useState<readonly PageOf<StoryHead>[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => setMore([]), [first])
  const { next } = more[more.length - 1] ?? first
  const load = (): void => {
    setFault(null)
    get<PageOf<StoryHead>>(`stories?limit=${PAGE}&cursor=${encodeURIComponent(next!)}&${asked}`).then((page) => setMore((pages) => [...pages, page]), (error: unknown) => setFault(asFault(error)))
  }
  return (
    <>
      <ol class="story-list">{[first, ...more].flatMap(({ items }) => items).map((story) => <li key={story.id}><Row story={story} /></li>)}</ol>
      {fault && <FaultState fault={fault} again={load} />}
      {next !== null && !fault && <div class="story-more"><button type="button" class="button" onClick={load}>{word('more')}</button></div>}
    </>
  )
}

function Row({ story: { id, title, first, last, articles, outlets, actors } }: { readonly story: StoryHead }) {
  const say = wordsOf(storiesWords)
  const days = first === null ? word('noDate') : first === last || last === null ? dateText(lang.value, first) : say('days', { first: shortDayText(lang.value, first), last: dateText(lang.value, last) })
  const who = actors.slice(0, NAMED).map(({ name, nameEn }) => (lang.value === 'ar' ? name : nameEn || name))
  return (
    <article class="story-row">
      <h2 class="story-title"><a href={`/stories/${id}`}><Text naskh>{title}</Text></a></h2>
      <p class="story-facts"><span>{days}</span><span>{say('articles', { n: articles })}</span><span class="story-outlets">{say('outlets', { n: outlets.length })}</span></p>
      <p class="story-who">{listText(lang.value, who)}</p>
    </article>
  )
}
