/** What is new, and what the store holds, by the filters of the address. */
import { useEffect, useRef } from 'preact/hooks'
import { type Counts, get } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { arrived, unseen } from '../../data/news.js'
import { useQuery } from '../../data/query.js'
import { type FilterName, Filters } from '../../parts/filters.js'
import { EmptyState, Shown } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Page } from '../../shell/page.js'
import { word, wordsOf } from '../../words/language.js'
import { Latest } from './latest.js'
import { Pairs } from './pairs.js'
import { type Bar, barsOf, daysOf, type Grain, grainOf } from './periods.js'
import { Timeline } from './timeline.js'
import { monitorWords } from './words.js'
import './monitor.css'

const fields: readonly FilterName[] = ['text', 'actor', 'recipient', 'event', 'status', 'through', 'place', 'outlet', 'since', 'until']
const orders = ['newest', 'added', 'confidence'] as const
const orderWords = { newest: 'newest', added: 'added', confidence: 'surest' } as const
const times = [['published', 'timePublished'], ['event', 'timeEvent']] as const
/** Parameters of the view, which are none of the filter. */
const ofView = ['view', 'sort']
/** More periods and classes than a store of thirty years has months. */
const MOST_GROUPS = 3000

interface Series {
  readonly grain: Grain
  readonly bars: readonly Bar[]
  readonly undated: number
  readonly all: number
}

export default function Monitor() {
  const say = wordsOf(monitorWords)
  const [query, change] = useQuery()
  const filter = filterIn(query)
  const asked = filter.toString()
  const seen = useRef(arrived.value.articles)
  const series = useLoad((signal) => seriesOf(asked, signal), [asked])
  useEffect(() => { unseen.value = false }, [arrived.value.articles])
  const fresh = arrived.value.articles - seen.current
  const order = orders.find((name) => name === query.get('sort')) ?? 'newest'
  const again = (): void => {
    seen.current = arrived.value.articles
    series.again()
    change({ sort: 'added' })
  }
  const records = new URLSearchParams(filter)
  records.set('sort', order)
  return (
    <Page title={word('monitor')} bare>
      <div class="monitor">
        <Filters fields={fields} />
        {fresh > 0 && <p class="fresh" role="status">{say('fresh', { n: fresh })} <button type="button" class="button button-quiet" onClick={again}>{say('show')}</button></p>}
        <Shown of={series}>
          {({ grain, bars, undated, all }) => (all === 0 ? <Nothing filtered={[...filter.keys()].some((name) => name !== 'time')} /> : (
            <>
              <div class="monitor-line"><p class="monitor-count"><strong>{say('matching', { n: all })}</strong>{undated > 0 && <span> · {say('undated', { n: undated })}</span>}</p>
                <fieldset class="orders"><legend class="visually-hidden">{say('byWhen')}</legend>{times.map(([time, text]) => <button key={time} type="button" class="order" aria-pressed={(query.get('time') ?? 'published') === time} onClick={() => change({ time: time === 'published' ? null : time })}>{say('byWhen')} {word(text)}</button>)}</fieldset>
              </div>
              <Tabs label={say('view')} chosen={query.get('view') === 'pairs' ? 'pairs' : 'timeline'} choose={(view) => change({ view: view === 'timeline' ? null : view })} tabs={[{ key: 'timeline', title: say('timeline') }, { key: 'pairs', title: say('pairs') }]}>
                {query.get('view') === 'pairs'
                  ? <Pairs query={filter} choose={(actor, recipient) => change({ actor, recipient, view: null })} />
                  : bars.length > 0 && <Timeline bars={bars} grain={grain} choose={({ first, last }) => change({ since: first, until: last })} />}
              </Tabs>
              <section aria-labelledby="latest">
                <header class="latest-head">
                  <h2 id="latest" class="latest-heading">{say('latest')}</h2>
                  <fieldset class="orders"><legend class="visually-hidden">{say('order')}</legend>{orders.map((name) => <button key={name} type="button" class="order" aria-pressed={name === order} onClick={() => change({ sort: name === 'newest' ? null : name })}>{say(orderWords[name])}</button>)}</fieldset>
                </header>
                <Latest query={records} />
              </section>
            </>
          ))}
        </Shown>
      </div>
    </Page>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const say = wordsOf(monitorWords)
  return filtered ? <EmptyState title={say('none')}>{say('noneDetail')}</EmptyState> : <EmptyState title={say('emptyStore')} actions={<a class="button button-main" href="/read">{say('paste')}</a>}>{say('emptyStoreDetail')}</EmptyState>
}

/** What is new is asked by the day of publication, unless the address asks by that of the event. */
function filterIn(query: URLSearchParams): URLSearchParams {
  const filter = new URLSearchParams(query)
  for (const name of ofView) filter.delete(name)
  if (!filter.has('time')) filter.set('time', 'published')
  return filter
}

/** The span of the months says in which grain it is shown. */
async function seriesOf(asked: string, signal: AbortSignal): Promise<Series> {
  const by = (grain: Grain): Promise<Counts> => get<Counts>(`counts?by=${grain},quad&limit=${MOST_GROUPS}&${asked}`, {}, signal)
  const months = await by('month')
  const coarse = barsOf(months)
  if (coarse.bars.length === 0) return { grain: 'month', ...coarse, all: months.all }
  const asks = new URLSearchParams(asked)
  const [first, last] = [asks.get('since') ?? coarse.bars[0].first, asks.get('until') ?? coarse.bars[coarse.bars.length - 1].last]
  const grain = grainOf(daysOf(first)?.[0] ?? first, daysOf(last)?.[1] ?? last)
  return grain === 'month' ? { grain, ...coarse, all: months.all } : { grain, ...barsOf(await by(grain)), all: months.all }
}
