/** Searches that are kept, with their feeds and alerts. */
import { useId, useState } from 'preact/hooks'
import { addressOf, get, post, remove, type Search, type SearchMade } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { mayBe } from '../../data/me.js'
import { useQuery } from '../../data/query.js'
import { askedIn, chosenIn, questionIn } from '../../data/question.js'
import { copyText } from '../../parts/copy-text.js'
import { Dialog } from '../../parts/dialog.js'
import { valueText } from '../../parts/question-words.js'
import { Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { toast, toastFault } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { agoText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { words } from './words.js'

export function SavedSearches() {
  const say = wordsOf(words)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="button button-quiet" onClick={() => setOpen(true)}><Icon name="search" />{say('saved')}</button>
      {isOpen && <Dialog title={say('saved')} onClose={() => setOpen(false)}><Inside close={() => setOpen(false)} /></Dialog>}
    </>
  )
}

function Inside({ close }: { readonly close: () => void }) {
  const searches = useLoad((signal) => get<{ items: readonly Search[] }>('searches', {}, signal), [])
  const [made, setMade] = useState<SearchMade | null>(null)
  const say = wordsOf(words)
  return (
    <div class="searches">
      {mayBe('editor') ? <Saving key={made?.id} names={new Set(searches.value?.items.map(({ name }) => name))} saved={(search) => { setMade(search); searches.again() }} /> : <p class="faint small">{say('editorsOnly')}</p>}
      {made?.secret && <Secret secret={made.secret} />}
      <Here />
      <Shown of={searches} lines={3}>{({ items }) => (items.length === 0 ? <p class="faint">{say('noSaved')}</p> : <ul class="search-list">{items.map((search) => <li key={search.id}><One search={search} again={searches.again} close={close} /></li>)}</ul>)}</Shown>
    </div>
  )
}

function Saving({ names, saved }: { /** Of those that are kept: two of one name could not be told apart. */ readonly names: ReadonlySet<string>; readonly saved: (search: SearchMade) => void }) {
  const say = wordsOf(words)
  const [query] = useQuery()
  const [name, setName] = useState(() => chosenIn(query).map((one) => (one.name === 'box' ? say('map') : valueText(one.name, one.value))).join(lang.value === 'ar' ? '، ' : ', ') || say('everything'))
  const [url, setUrl] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isTaken = names.has(name.trim())
  const hint = useId()
  const save = (event: Event): void => {
    event.preventDefault()
    setBusy(true)
    post<SearchMade>('searches', { name: name.trim(), query: askedIn(query).toString(), webhook: url.trim() ? { url: url.trim() } : null })
      .then((search) => { toast(say('savedNow')); saved(search) }, toastFault).finally(() => setBusy(false))
  }
  return (
    <form class="saving" onSubmit={save}>
      <label class="field"><span>{say('name')}</span><input class="input" dir="auto" required maxLength={200} aria-invalid={isTaken} aria-describedby={isTaken ? hint : undefined} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label class="field"><span>{say('webhook')}</span><input class="input" type="url" dir="ltr" maxLength={2000} placeholder="https://" value={url} onInput={(event) => setUrl(event.currentTarget.value)} /></label>
      <button type="submit" class="button button-main" aria-busy={isBusy} disabled={isBusy || isTaken || name.trim() === ''}>{say('saveThis')}</button>
      {isTaken && <p id={hint} class="small saving-hint search-fault" role="status">{say('nameTaken')}</p>}
      <p class="faint small saving-hint">{say('webhookHint')}</p>
    </form>
  )
}

function Secret({ secret }: { readonly secret: string }) {
  const say = wordsOf(words)
  return (
    <div class="secret" role="status">
      <strong>{say('secret')}</strong>
      <code dir="ltr">{secret}</code>
      <button type="button" class="button" onClick={() => copyText(secret, word('copied'))}><Icon name="copy" />{word('copy')}</button>
      <p class="small">{say('secretDetail')}</p>
    </div>
  )
}

/** Any question has feeds, saved or not. */
function Here() {
  const say = wordsOf(words)
  const [query] = useQuery()
  const asked = questionIn(query)
  return <p class="small feeds-here"><span class="faint">{say('feedHere')}</span> <FeedLinks name={say('everything')} atom={addressOf('records.atom', asked)} json={addressOf('records.json-feed', asked)} /></p>
}

function FeedLinks({ name, atom, json }: { readonly name: string; readonly atom: string; readonly json: string }) {
  const say = wordsOf(words)
  return <span class="feed-links">{([[atom, 'Atom'], [json, 'JSON Feed']] as const).map(([href, kind]) => <a key={kind} href={href} target="_blank" rel="noopener" aria-label={say('feedOf', { name, kind })}><bdi lang="en">{kind}</bdi></a>)}</span>
}

function One({ search: { id, name, query, by, atom, jsonFeed, webhook }, again, close }: { readonly search: Search; readonly again: () => void; readonly close: () => void }) {
  const say = wordsOf(words)
  const [isSure, setSure] = useState(false)
  const forget = (): void => void remove(`searches/${id}`).then(again, toastFault)
  return (
    <div class="search">
      <a class="search-name" href={`/?${query}`} onClick={close}><Text>{name}</Text></a>
      <FeedLinks name={name} atom={atom} json={jsonFeed} />
      {mayBe('editor') && (isSure
        ? <span class="sure"><button type="button" class="button button-danger" onClick={forget}>{say('deleteIt')}</button><button type="button" class="button button-quiet" onClick={() => setSure(false)}>{word('cancel')}</button></span>
        : <button type="button" class="button button-quiet button-icon" aria-label={say('reallyDelete', { name })} onClick={() => setSure(true)}><Icon name="close" /></button>)}
      <p class="search-facts">
        <span>{say('by', { name: by })}</span>
        {webhook && <><bdi dir="ltr">{webhook.url}</bdi><span>{webhook.lastSent ? say('lastSent', { ago: agoText(lang.value, webhook.lastSent) }) : say('neverSent')}</span>{webhook.waiting > 0 && <span>{say('waiting', { n: webhook.waiting })}</span>}{webhook.fault && <bdi class="search-fault">{webhook.fault}</bdi>}</>}
      </p>
    </div>
  )
}
