/** The feeds that are watched: when each was last read, and what failed and why. */
import { useState } from 'preact/hooks'
import { addressOf, type Feed, get, post, postText, remove } from '../../api.js'
import { asFault, useLoad } from '../../data/load.js'
import { mayBe } from '../../data/me.js'
import { EmptyState, Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { toast } from '../../parts/toast.js'
import { Page } from '../../shell/page.js'
import { agoText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { feedsWords } from './words.js'
import './feeds.css'

export default function Feeds() {
  const say = wordsOf(feedsWords)
  const feeds = useLoad((signal) => get<{ readonly items: readonly Feed[] }>('feeds', {}, signal), [])
  const act = (work: Promise<unknown>, done?: string): void => {
    work.then(() => {
      if (done) toast(done)
      feeds.again()
    }, (error: unknown) => toast(asFault(error).message, true))
  }
  const importList = (file: File | undefined): void => {
    if (file) act(file.text().then((text) => postText<{ readonly added: number }>('feeds/opml', text, 'text/x-opml')).then(({ added }) => toast(say('imported', { n: added }))))
  }
  const actions = (
    <>
      <a class="button" href={addressOf('feeds.opml')} download="isnad-feeds.opml">{say('exportList')}</a>
      {mayBe('editor') && <label class="button">{say('importList')}<input class="visually-hidden" type="file" accept=".opml,.xml,text/x-opml,text/xml" onChange={(event) => importList(event.currentTarget.files?.[0])} /></label>}
    </>
  )
  return (
    <Page title={word('feeds')} actions={actions}>
      <div class="feeds">
        {mayBe('editor') && <Add add={(url) => act(post('feeds', { url }), say('added'))} />}
        <Shown of={feeds} lines={8}>{({ items }) => (items.length === 0 ? <EmptyState title={say('none')}>{say('noneDetail')}</EmptyState> : <ol class="feed-list">{items.map((feed) => <li key={feed.id}><Row feed={feed} act={act} /></li>)}</ol>)}</Shown>
      </div>
    </Page>
  )
}

function Add({ add }: { readonly add: (url: string) => void }) {
  const say = wordsOf(feedsWords)
  const [url, setUrl] = useState('')
  return (
    <form class="feed-add" onSubmit={(event) => { event.preventDefault(); add(url.trim()); setUrl('') }}>
      <label class="field"><span>{say('address')}</span><input class="input" type="url" required dir="ltr" placeholder="https://" value={url} onInput={(event) => setUrl(event.currentTarget.value)} /></label>
      <button type="submit" class="button button-main">{say('addNow')}</button>
    </form>
  )
}

function Row({ feed: { id, url, title, outlet, paused, lastRead, nextDue, failures, fault, items }, act }: { readonly feed: Feed; readonly act: (work: Promise<unknown>) => void }) {
  const say = wordsOf(feedsWords)
  const change = (what: 'pause' | 'resume' | 'read') => (): void => act(post(`feeds/${id}/${what}`))
  return (
    <article class="feed">
      <h2 class="feed-name"><Text>{outlet ?? title ?? url}</Text></h2>
      <p class="feed-address" dir="ltr">{url}</p>
      <p class="feed-state">
        <span>{lastRead ? say('lastRead', { when: agoText(lang.value, lastRead) }) : say('never')}</span>
        {paused ? <span class="tag">{say('paused')}</span> : nextDue && <span>{Date.parse(nextDue) <= Date.now() ? say('dueNow') : say('next', { when: agoText(lang.value, nextDue) })}</span>}
        <span>{say('kept', { n: items.kept })}</span>{items.waiting > 0 && <span>{say('waiting', { n: items.waiting })}</span>}{items.failed > 0 && <span>{say('failed', { n: items.failed })}</span>}
      </p>
      {fault && <p class="feed-fault">{failures > 0 && <strong>{say('failing', { n: failures })}: </strong>}<bdi lang="en">{fault}</bdi></p>}
      <p class="feed-actions">
        {mayBe('editor') && <><button type="button" class="button" onClick={change(paused ? 'resume' : 'pause')}>{say(paused ? 'resume' : 'pause')}</button><button type="button" class="button" onClick={change('read')}>{say('readNow')}</button></>}
        {mayBe('admin') && <button type="button" class="button button-quiet button-danger" onClick={() => { if (confirm(say('sureRemove'))) act(remove(`feeds/${id}`)) }}>{say('remove')}</button>}
      </p>
    </article>
  )
}
