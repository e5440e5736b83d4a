/** What an analyst watches all day: a question, and what the store answers, as a line of time, lanes, a map or rows, beside what came in last. */
import './monitor.css'
import { useState } from 'preact/hooks'
import { type Counts, get } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { hrefOf, useQuery } from '../../data/query.js'
import { askedIn, questionIn, type QuestionName } from '../../data/question.js'
import { QuestionBar, QuestionChips } from '../../parts/question-bar.js'
import { Shown } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { word, wordsOf } from '../../words/language.js'
import { Facets } from './facets.js'
import { Lanes } from './lanes.js'
import { Latest } from './latest.js'
import { PlaceMap } from './map/place-map.js'
import { Nothing } from './nothing.js'
import { SavedSearches } from './searches.js'
import { seriesOf } from '../../data/series.js'
import { RecordTable } from './table.js'
import { Timeline } from './timeline.js'
import { words } from './words.js'

const fields: readonly QuestionName[] = ['text', 'actor', 'recipient', 'event', 'through', 'outlet', 'origin', 'status', 'since', 'until']
const more: readonly QuestionName[] = ['party', 'place', 'mode', 'quad', 'minConfidence', 'time']
const views = ['timeline', 'lanes', 'map', 'table'] as const
type View = (typeof views)[number]

export default function Monitor() {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const asked = askedIn(query).toString()
  const view: View = views.find((one) => one === query.get('view')) ?? 'timeline'
  const total = useLoad(async (signal) => {
    const [records, articles] = await Promise.all((['records', 'articles'] as const).map((of) => get<Counts>('counts', new URLSearchParams(`by=status&limit=1&of=${of}&${asked}`), signal)))
    return { records: records.all, articles: articles.all }
  }, [asked])
  /** What needs the whole width, and is itself a list. */
  const isAlone = view === 'table' || view === 'map'
  const [turn, setTurn] = useState(0)
  const again = (): void => { total.again(); setTurn((n) => n + 1) }
  const choose = (changes: Parameters<typeof change>[0]): void => change(changes)
  return (
    <Page title={word('monitor')} bare wide>
      <div class="monitor">
        <div class="asking">
          <QuestionBar fields={fields} more={more} />
          <div class="asking-state">
            <p class="asking-count" role="status">{total.value && total.value.records > 0 ? say('recordsOf', { records: word('records', { n: total.value.records }), articles: word('articles', { n: total.value.articles }) }) : ' '}</p>
            <QuestionChips />
            <div class="asking-actions">
              <a class="button button-quiet" href={hrefOf('/network', questionIn(query))}><Icon name="network" />{say('network')}</a>
              <SavedSearches />
            </div>
          </div>
        </div>
        <Shown of={total}>
          {({ records }) => (records === 0 ? <Nothing /> : (
            <div class={isAlone ? 'monitor-body monitor-alone' : 'monitor-body'}>
              <Tabs label={say('views')} chosen={view} choose={(key) => change({ view: key === 'timeline' ? null : key, sort: null })} tabs={views.map((key) => ({ key, title: say(key) }))}>
                {view === 'timeline' && <><Course key={turn} asked={asked} choose={(since, until) => choose({ since, until })} /><Facets key={`f${turn}`} asked={asked} /></>}
                {view === 'lanes' && <Lanes key={turn} asked={asked} choose={choose} />}
                {view === 'map' && <PlaceMap key={turn} asked={asked} choose={choose} />}
                {view === 'table' && <RecordTable key={turn} asked={asked} />}
              </Tabs>
              {!isAlone && <Latest asked={asked} onShow={again} />}
            </div>
          ))}
        </Shown>
      </div>
    </Page>
  )
}

function Course({ asked, choose }: { readonly asked: string; readonly choose: (since: string, until: string) => void }) {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const [isWhole, setWhole] = useState(false)
  const series = useLoad((signal) => seriesOf(asked, isWhole, signal), [asked, isWhole])
  return (
    <Shown of={series} lines={8}>
      {(value) => (
        <>
          {value.bars.length > 0 && <Timeline series={value} choose={choose} />}
          <p class="course-notes">
            {(query.has('since') || query.has('until')) && <button type="button" class="link-button" onClick={() => change({ since: null, until: null })}>{say('zoomOut')}</button>}
            {value.far > 0 && <button type="button" class="link-button" onClick={() => setWhole(true)}>{say('far', { n: value.far })}</button>}
            {value.undated > 0 && <span>{say('undated', { n: value.undated })}</span>}
          </p>
        </>
      )}
    </Shown>
  )
}
