/** What came in last. What comes while one reads waits behind a button, so that nothing moves under one's eyes. */
import { useEffect, useState } from 'preact/hooks'
import { get, type Hit, type Page } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { arrived, unseen } from '../../data/news.js'
import { RecordLine } from '../../parts/record-line.js'
import { Shown } from '../../parts/states.js'
import { agoText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { spread } from './spread.js'
import { words } from './words.js'

const SHOWN = 25
/** Records of one article: a long one would fill the list by itself. */
const OF_ONE = 3
/** Asked for, so that enough are left. */
const ASKED = 100
/** What comes in bursts is asked for once. */
const REST_MS = 800

const load = (asked: string, limit: number, signal: AbortSignal): Promise<Page<Hit>> => get<Page<Hit>>('records', new URLSearchParams(`sort=added&limit=${limit}&${asked}`), signal)

export function Latest({ asked, onShow }: { readonly asked: string; /** New records are to be shown: what stands beside counts them too. */ readonly onShow: () => void }) {
  const say = wordsOf(words)
  const loaded = useLoad((signal) => load(asked, ASKED, signal), [asked])
  const fresh = useFresh(asked, loaded.value?.total ?? null)
  const show = (): void => { loaded.again(); onShow() }
  return (
    <section class="latest" aria-labelledby="latest-title">
      <header class="latest-head">
        <h2 id="latest-title" class="view-title">{say('latest')}</h2>
        <span role="status">{fresh > 0 && <button type="button" class="fresh" title={say('showNew')} onClick={show}>{say('newRecords', { n: fresh })}</button>}</span>
      </header>
      <Shown of={loaded} lines={10}>{({ items }) => <ol class="latest-list">{spread(items, { most: SHOWN, ofOne: OF_ONE }).map((hit) => <li key={`${hit.article.number} ${hit.record.id}`}><RecordLine hit={hit} when={false}><span title={hit.article.added}>{agoText(lang.value, hit.article.added)}</span></RecordLine></li>)}</ol>}</Shown>
    </section>
  )
}

/** How many records that fit have come since `total` were counted. */
function useFresh(asked: string, total: number | null): number {
  const [now, setNow] = useState<number | null>(null)
  const news = arrived.value.articles
  useEffect(() => setNow(null), [asked, total])
  useEffect(() => {
    if (news === 0) return
    unseen.value = false
    const abort = new AbortController()
    const rest = setTimeout(() => void load(asked, 1, abort.signal).then((page) => setNow(page.total), () => {}), REST_MS)
    return () => { clearTimeout(rest); abort.abort() }
  }, [news, asked])
  return total === null || now === null ? 0 : Math.max(0, now - total)
}
