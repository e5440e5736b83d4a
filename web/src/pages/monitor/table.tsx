/** Records as rows: sentences with the way they are known, in an order one chooses, more of them as one scrolls. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { type Fault, get, type Hit, type Page } from '../../api.js'
import { asFault, useLoad } from '../../data/load.js'
import { useQuery } from '../../data/query.js'
import { readerHref, RecordLine } from '../../parts/record-line.js'
import { FaultState, Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { agoText, dateText, percentText, shortDayText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

const PAGE = 50

type Order = 'newest' | 'oldest' | 'confidence' | 'added'
export const orderIn = (query: URLSearchParams): Order => (['oldest', 'confidence', 'added'] as const).find((one) => one === query.get('sort')) ?? 'newest'

export function RecordTable({ asked }: { readonly asked: string }) {
  const [query] = useQuery()
  const all = `sort=${orderIn(query)}&limit=${PAGE}&${asked}`
  const first = useLoad((signal) => get<Page<Hit>>('records', new URLSearchParams(all), signal), [all])
  return <Shown of={first} lines={12}>{(page) => <Rows key={all} first={page} all={all} time={new URLSearchParams(asked).get('time') ?? 'event'} />}</Shown>
}

const hitKey = ({ article, record }: Hit): string => `${article.number} ${record.id}`

function Rows({ first, all, time }: { readonly first: Page<Hit>; readonly all: string; readonly time: string }) {
  const say = wordsOf(words)
  const { route } = useLocation()
  const [query, change] = useQuery()
  const [pages, setPages] = useState<readonly Page<Hit>[]>([first])
  const [fault, setFault] = useState<Fault | null>(null)
  const [isLoading, setLoading] = useState(false)
  useEffect(() => setPages([first]), [first])
  const order = orderIn(query)
  const hits = pages.flatMap(({ items }) => items)
  const next = pages[pages.length - 1].next
  const more = (): void => {
    if (next === null || isLoading) return
    setFault(null)
    setLoading(true)
    get<Page<Hit>>('records', new URLSearchParams(`${all}&cursor=${encodeURIComponent(next)}`)).then((page) => setPages((now) => [...now, page]), (error: unknown) => setFault(asFault(error))).finally(() => setLoading(false))
  }
  /** What sorts one way only goes back to the newest first. */
  const sort = (one: Order): void => change({ sort: one === 'newest' || one === order ? null : one }, true)
  const walk = (event: KeyboardEvent, hit: Hit): void => {
    const row = event.currentTarget as HTMLElement
    const to = event.key === 'ArrowDown' || event.key === 'j' ? row.nextElementSibling : event.key === 'ArrowUp' || event.key === 'k' ? row.previousElementSibling : null
    if (to) { event.preventDefault(); (to as HTMLElement).focus() }
    else if (event.key === 'Enter' && event.target === row) route(readerHref(hit))
  }
  const day = (hit: Hit): string | null => (time === 'published' ? hit.article.published : hit.record.date?.first ?? hit.record.date?.value ?? null)
  return (
    <>
      <table class="table records">
        <caption class="visually-hidden">{say('table')}</caption>
        <thead><tr>
          <Head order={order === 'newest' || order === 'oldest' ? order : null} onSort={() => sort(order === 'newest' ? 'oldest' : 'newest')} title={say('when')} class="records-day" />
          <th scope="col">{say('sentence')}</th>
          <th scope="col" class="records-place">{word('place')}</th>
          <Head order={order === 'confidence' ? order : null} onSort={() => sort('confidence')} title={say('sure')} class="records-sure numeric" />
          <Head order={order === 'added' ? order : null} onSort={() => sort('added')} title={say('addedAt')} class="records-added" />
        </tr></thead>
        <tbody>{hits.map((hit) => {
          const when = day(hit)
          return (
            <tr key={hitKey(hit)} tabIndex={0} onKeyDown={(event) => walk(event, hit)}>
              <td class="records-day" title={when ? dateText(lang.value, when) : undefined}>{when ? <time dateTime={when.slice(0, 10)}>{shortDayText(lang.value, when)}{when.length > 4 && <span class="records-year">{when.slice(0, 4)}</span>}</time> : <span class="faint">{word('noDate')}</span>}</td>
              <th scope="row"><RecordLine hit={hit} when={false} /></th>
              <td class="records-place">{hit.record.place && <Text>{lang.value === 'ar' ? hit.record.place.name : hit.record.place.nameEn || hit.record.place.name}</Text>}</td>
              <td class="records-sure numeric">{hit.corrected ? <span class="faint" title={say('byEditor')}>–<span class="visually-hidden">{say('byEditor')}</span></span> : percentText(lang.value, hit.record.confidence)}</td>
              <td class="records-added">{agoText(lang.value, hit.article.added)}</td>
            </tr>
          )
        })}</tbody>
      </table>
      {fault && <FaultState fault={fault} again={more} />}
      {next !== null && !fault && <More isLoading={isLoading} more={more} />}
      {next === null && <p class="ended">{say('ended', { n: hits.length })}</p>}
    </>
  )
}

const orderWords = { newest: 'newestFirst', oldest: 'oldestFirst', confidence: 'sureFirst', added: 'addedFirst' } as const

function Head({ title, order, onSort, class: extra }: { readonly title: string; readonly order: Order | null; readonly onSort: () => void; readonly class: string }) {
  const say = wordsOf(words)
  return <th scope="col" class={extra} aria-sort={order === null ? undefined : order === 'oldest' ? 'ascending' : 'descending'}><button type="button" class="sort" title={order === null ? word('sortBy', { column: title }) : say(orderWords[order])} onClick={onSort}>{title}<i class="sort-mark" aria-hidden="true">{order === null ? '' : order === 'oldest' ? '↑' : '↓'}</i></button></th>
}

/** Comes into view as one scrolls to it, and loads then; a button for those who do not scroll. */
function More({ isLoading, more }: { readonly isLoading: boolean; readonly more: () => void }) {
  const at = useRef<HTMLDivElement>(null)
  const latest = useRef(more)
  latest.current = more
  useEffect(() => {
    const watch = new IntersectionObserver(([{ isIntersecting }]) => { if (isIntersecting) latest.current() }, { rootMargin: '600px' })
    watch.observe(at.current!)
    return () => watch.disconnect()
  }, [isLoading])
  return <div ref={at} class="more-rows"><button type="button" class="button" disabled={isLoading} onClick={more}>{word(isLoading ? 'loading' : 'more')}</button></div>
}
