/** A feed: what it is, how it fares, and what can be done with it. */
import { useState } from 'preact/hooks'
import { type Feed, post, remove } from '../../api.js'
import { mayBe } from '../../data/me.js'
import { Dialog } from '../../parts/dialog.js'
import { Text } from '../../parts/text.js'
import { toast, toastFault } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { countryText } from '../../words/codes.js'
import { instantText, numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { stateWords } from './state-words.js'
import { words } from './words.js'

export function FeedRow({ feed, isWatched, now, again }: { readonly feed: Feed; readonly isWatched: boolean; readonly now: number; readonly again: () => void }) {
  const say = wordsOf(words)
  const [isAsking, setAsking] = useState(false)
  const { id, url, title, outlet, country, paused, lastRead, fault, items } = feed
  const name = outlet ?? title ?? url
  const { tone, head, rest } = stateWords(lang.value, isWatched ? feed : { ...feed, nextDue: undefined }, now)
  const act = (what: Promise<unknown>, told?: string): void => { what.then(() => { if (told) toast(told); again() }, toastFault) }
  return (
    <tr class="feed-row">
      <th scope="row" class="feed-name"><Text class="feed-title">{name}</Text>{title && title !== name && <Text class="faint small">{title}</Text>}<span class="feed-url"><bdi dir="ltr">{url.replace(/^https?:\/\/(www\.)?/, '')}</bdi>{country && <span> · {countryText(lang.value, country)}</span>}</span></th>
      <td class="feed-how"><div class="feed-state"><span class={`feed-dot feed-${tone}`} aria-hidden="true" /><span title={lastRead ? instantText(lang.value, lastRead) : undefined}><b>{head}</b>{rest && <span class="faint"> · {rest}</span>}{fault && <span class="feed-fault"><bdi>{fault}</bdi></span>}</span></div></td>
      <td class="feed-items">{(['waiting', 'kept', 'failed'] as const).map((one) => <span key={one} class={one === 'failed' && items.failed > 0 ? 'feed-count is-bad' : 'feed-count'}><b>{numberText(lang.value, items[one])}</b> {say(one)}</span>)}</td>
      <td class="feed-actions">
        {mayBe('editor') && <>
          <button type="button" class="button button-quiet button-icon" title={say('readNow')} aria-label={`${say('readNow')}: ${name}`} disabled={paused || !isWatched} onClick={() => act(post(`feeds/${id}/read`), say('readSoon'))}><Icon name="download" /></button>
          <button type="button" class="button button-quiet button-icon" title={say(paused ? 'resume' : 'pause')} aria-label={`${say(paused ? 'resume' : 'pause')}: ${name}`} onClick={() => act(post(`feeds/${id}/${paused ? 'resume' : 'pause'}`))}><Icon name={paused ? 'play' : 'pause'} flips={paused} /></button>
        </>}
        {mayBe('admin') && <button type="button" class="button button-quiet button-icon" title={say('remove')} aria-label={`${say('remove')}: ${name}`} onClick={() => setAsking(true)}><Icon name="close" /></button>}
        {isAsking && (
          <Dialog title={say('removeTitle')} onClose={() => setAsking(false)}>
            <p>{say('removeText', { name })}</p>
            <div class="dialog-buttons"><button type="button" class="button" onClick={() => setAsking(false)}>{word('cancel')}</button><button type="button" class="button button-danger" onClick={() => { setAsking(false); act(remove(`feeds/${id}`), say('removed')) }}>{say('remove')}</button></div>
          </Dialog>
        )}
      </td>
    </tr>
  )
}
