/** The feeds that are watched, and how they fare. */
import './feeds.css'
import { useRef, useState } from 'preact/hooks'
import { addressOf, type Feed, type Feeds as FeedList, type FeedsAdded, get, post, postText } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { mayBe } from '../../data/me.js'
import { arrived } from '../../data/news.js'
import { EmptyState, FaultState, Skeleton } from '../../parts/states.js'
import { toast, toastFault } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { word, wordsOf } from '../../words/language.js'
import { Choosing } from './choosing.js'
import { FeedRow } from './feed-row.js'
import { words } from './words.js'

export default function Feeds() {
  const say = wordsOf(words)
  const loaded = useLoad(async (signal) => ({ ...(await get<FeedList>('feeds', {}, signal)), at: Date.now() }), [arrived.value.feeds])
  const [isChoosing, setChoosing] = useState(false)
  const feeds = loaded.value?.items ?? []
  const isWatched = loaded.value?.watched ?? true
  return (
    <Page title={word('feeds')} note={loaded.value ? say('count', { n: feeds.length }) : undefined} actions={loaded.value ? <Lists choose={() => setChoosing(true)} again={loaded.again} /> : undefined}>
      {loaded.fault ? <FaultState fault={loaded.fault} again={loaded.again} /> : loaded.value === null ? <Skeleton lines={6} /> : (
        <>
          {!isWatched && <div class="feeds-unread" role="note"><b>{say('noWatch')}</b> {say('noWatchText')}<code class="feeds-command" dir="ltr">isnad serve --watch</code></div>}
          {mayBe('editor') ? <Add again={loaded.again} /> : <p class="faint small">{say('mayNot')}</p>}
          {feeds.length === 0 ? <EmptyState title={say('none')} actions={mayBe('editor') && <button type="button" class="button button-main" onClick={() => setChoosing(true)}>{say('choose')}</button>}>{say('noneText')}</EmptyState> : (
            <div class="table-frame">
              <table class="table feeds-table">
                <caption class="visually-hidden">{word('feeds')}</caption>
                <thead><tr><th scope="col">{say('feed')}</th><th scope="col">{say('state')}</th><th scope="col">{say('items')}</th><th scope="col"><span class="visually-hidden">{say('actions')}</span></th></tr></thead>
                <tbody>{feeds.map((feed) => <FeedRow key={feed.id} feed={feed} isWatched={isWatched} now={loaded.value!.at} again={loaded.again} />)}</tbody>
              </table>
            </div>
          )}
          {isChoosing && <Choosing there={new Set(feeds.map(({ url }) => url))} onClose={() => setChoosing(false)} done={loaded.again} />}
        </>
      )}
    </Page>
  )
}

function Add({ again }: { readonly again: () => void }) {
  const say = wordsOf(words)
  const [url, setUrl] = useState('')
  const [isAdding, setAdding] = useState(false)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    setAdding(true)
    const address = /^[a-z]+:\/\//i.test(url.trim()) ? url.trim() : `https://${url.trim()}`
    await post<Feed>('feeds', { url: address }).then((feed) => { toast(say('added', { name: feed.outlet ?? feed.title ?? feed.url })); setUrl(''); again() }, toastFault)
    setAdding(false)
  }
  return (
    <form class="feeds-add" onSubmit={(event) => void add(event)}>
      <label class="field"><span>{say('addLabel')}</span><input class="input" dir="ltr" inputMode="url" autocomplete="off" spellcheck={false} required placeholder={say('addHint')} value={url} onInput={(event) => setUrl(event.currentTarget.value)} /></label>
      <button type="submit" class="button button-main" aria-busy={isAdding} disabled={isAdding}><Icon name="plus" />{say('add')}</button>
    </form>
  )
}

function Lists({ choose, again }: { readonly choose: () => void; readonly again: () => void }) {
  const say = wordsOf(words)
  const file = useRef<HTMLInputElement>(null)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    await postText<FeedsAdded>('feeds/opml', await chosen.text(), 'text/x-opml').then(({ added, known, notes }) => {
      toast([say('imported', { n: added }), known > 0 ? say('knownToo', { n: known }) : ''].filter(Boolean).join(' · '), { detail: notes[0] })
      again()
    }, toastFault)
    if (file.current) file.current.value = ''
  }
  return (
    <>
      {mayBe('editor') && <>
        <button type="button" class="button" onClick={choose}><Icon name="feeds" flips />{say('choose')}</button>
        <input ref={file} type="file" accept=".opml,.xml,text/x-opml,application/xml,text/xml" hidden onChange={(event) => void take(event.currentTarget.files?.[0])} />
        <button type="button" class="button" onClick={() => file.current?.click()}>{say('importList')}</button>
      </>}
      <a class="button" href={addressOf('feeds.opml')} download="feeds.opml">{say('exportList')}</a>
    </>
  )
}
