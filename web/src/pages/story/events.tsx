/** What happened, by the events that several reports tell of; each opens its records and its own graph. */
import { useState } from 'preact/hooks'
import type { Story } from '../../api.js'
import { RecordSentence } from '../../parts/record-card.js'
import { Icon } from '../../shell/icons.js'
import { sideOf, statusWords } from '../../words/codes.js'
import { eventText } from '../../words/events.js'
import { dateText, daysText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { SourceGraph } from './graph/source-graph.js'
import { GradeText } from './grade.js'
import { RecordsAlone, RecordsOf } from './records.js'
import { words } from './words.js'

const MOST_SHOWN = 8

export function Events({ story }: { readonly story: Story }) {
  const say = wordsOf(words)
  const [isWhole, setWhole] = useState(false)
  const [showsAlone, setShowsAlone] = useState(false)
  const { events } = story
  const shown = isWhole ? events : events.slice(0, MOST_SHOWN)
  return (
    <>
      {events.length === 0 && <p class="faint">{say('noEvents')}</p>}
      <ol class="events">{shown.map((event, i) => <EventRow key={i} event={event} />)}</ol>
      {shown.length < events.length && <button type="button" class="button more-button" onClick={() => setWhole(true)}>{say('moreEvents', { n: events.length - shown.length })}</button>}
      <section class="alone">
        <h3 class="alone-title">{say('alone')}</h3>
        <p class="faint small">{say('aloneNote')}</p>
        {showsAlone ? <RecordsAlone story={story} /> : <button type="button" class="button" onClick={() => setShowsAlone(true)}>{say('loadAlone')}</button>}
      </section>
    </>
  )
}

function EventRow({ event }: { readonly event: Story['events'][number] }) {
  const say = wordsOf(words)
  const [open, setOpen] = useState<'records' | 'graph' | null>(null)
  const { told, first, last, place, sources, records } = event
  const toggle = (which: 'records' | 'graph'): void => setOpen(open === which ? null : which)
  return (
    <li class="event">
      <div class="event-head">
        <div class="event-what">
          <div class="record-kind"><span class={`record-type ${sideOf(told.quad)}`}>{eventText(lang.value, told.event, told.mode)}</span>{event.status !== 'actual' && <span class={`tag tag-${event.status}`}>{wordsOf(statusWords)(event.status)}</span>}
            {first && <span class="faint">{last && last !== first ? daysText(lang.value, first, last) : dateText(lang.value, first)}</span>}
            {place && <span class="faint">{lang.value === 'ar' ? place.name : place.nameEn || place.name}</span>}
          </div>
          <p class="event-sentence record-sentence"><RecordSentence record={told} />{told.content ? ':' : ''}</p>
          {told.content && <p class="event-content arabic arabic-fitted" lang="ar" dir="rtl">{told.content.text}</p>}
        </div>
        <div class="event-known">
          <p class="event-grade"><GradeText grade={sources.grade} /></p>
          <div class="event-actions">
            <button type="button" class="button button-quiet" aria-expanded={open === 'graph'} onClick={() => toggle('graph')}><Icon name="stories" flips />{open === 'graph' ? say('hide') : say('showGraph')}</button>
            <button type="button" class="button button-quiet" aria-expanded={open === 'records'} onClick={() => toggle('records')}><Icon name="document" />{open === 'records' ? say('hide') : say('showRecords', { n: records.length })}</button>
          </div>
        </div>
      </div>
      {open === 'records' && <RecordsOf refs={records} />}
      {open === 'graph' && <div class="graph-small"><SourceGraph sources={sources} /></div>}
    </li>
  )
}
