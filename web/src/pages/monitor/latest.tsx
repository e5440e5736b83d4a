import { useEffect, useState } from 'preact/hooks'
import { get, type Hit, type Page as PageOf } from '../../api.js'
import { asFault, useLoad } from '../../data/load.js'
import { RecordCard } from '../../parts/record-card.js'
import { FaultState, Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import type { Fault } from '../../api.js'
import { dateText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { monitorWords } from './words.js'

const PAGE = 20

/** The records that pass the filter, a page at a time. */
export function Latest({ query }: { readonly query: URLSearchParams }) {
  const asked = query.toString()
  const first = useLoad((signal) => get<PageOf<Hit>>(`records?limit=${PAGE}&${asked}`, {}, signal), [asked])
  return <Shown of={first} lines={8}>{(page) => <Pages key={asked} first={page} asked={asked} />}</Shown>
}

function Pages({ first, asked }: { readonly first: PageOf<Hit>; readonly asked: string }) {
  const [more, setMore] = useState<readonly PageOf<Hit>[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => setMore([]), [first])
  const { next } = more[more.length - 1] ?? first
  const load = (): void => {
    setFault(null)
    get<PageOf<Hit>>(`records?limit=${PAGE}&cursor=${encodeURIComponent(next!)}&${asked}`).then((page) => setMore((pages) => [...pages, page]), (error: unknown) => setFault(asFault(error)))
  }
  return (
    <>
      <ol class="latest">{[first, ...more].flatMap(({ items }) => items).map((hit) => <li key={`${hit.article.number} ${hit.record.id}`}><LatestRecord hit={hit} /></li>)}</ol>
      {fault && <FaultState fault={fault} again={load} />}
      {next !== null && !fault && <div class="latest-more"><button type="button" class="button" onClick={load}>{word('more')}</button></div>}
    </>
  )
}

function LatestRecord({ hit: { record, article, corrected } }: { readonly hit: Hit }) {
  const say = wordsOf(monitorWords)
  const address = `/read/${article.number}?record=${record.id}`
  return (
    <article class="latest-record">
      <RecordCard record={record} outlet={article.outlet} note={corrected && <span class="tag">{word('corrected')}</span>}>
        <p class="latest-where">
          <a href={address} class="latest-title"><Text>{article.title ?? article.id}</Text></a>
          <span class="latest-day">{article.published ? dateText(lang.value, article.published) : word('noDate')}</span>
          <a href={address} class="latest-open">{say('openReader')}</a>
        </p>
      </RecordCard>
    </article>
  )
}
