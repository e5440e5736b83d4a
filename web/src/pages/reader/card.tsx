/** A record's card in the Reader: lights its words, tells why, is corrected. */
import type { RefObject } from 'preact'
import { type Correction, post } from '../../api.js'
import { asFault } from '../../data/load.js'
import type { EventRecord } from '../../data/record.js'
import { copyText } from '../../parts/copy-text.js'
import { RecordCard } from '../../parts/record-card.js'
import { toast } from '../../parts/toast.js'
import { instantText, percentText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { Correcting } from './correcting.js'
import { reasonsOf } from './why.js'
import { words } from './words.js'

interface Props {
  readonly index: number
  readonly record: EventRecord
  readonly outlet: string | null
  readonly isLit: boolean
  readonly isChosen: boolean
  /** The one card that the Tab key reaches; from there arrows go on. */
  readonly isFirst: boolean
  readonly showsWhy: boolean
  readonly correction?: Correction
  readonly correcting?: { readonly article: number; readonly done: () => void }
  /** The stored article's own, which the record's is made from. */
  readonly address?: string
  readonly isCorrecting: boolean
  readonly setCorrecting: (on: boolean) => void
  readonly textPane: RefObject<HTMLElement | null>
  /** The pointer moves over the card, or has left it; a card that slides under a pointer at rest is not pointed at. */
  readonly point: (on: boolean) => void
  readonly choose: () => void
  readonly why: () => void
}

export function Card({ index, record, outlet, isLit, isChosen, isFirst, showsWhy, correction, correcting, address, isCorrecting, setCorrecting, textPane, point, choose, why }: Props) {
  const say = wordsOf(words)
  const send = (body: unknown): void => {
    if (!correcting) return
    post(`records/${correcting.article}/${encodeURIComponent(record.id)}/correction`, body).then(() => { toast(say('saved')); setCorrecting(false); correcting.done() }, (error: unknown) => toast(asFault(error).message, true))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault()
      why()
    }
  }
  const classes = ['card', isLit ? 'is-lit' : '', isChosen ? 'is-chosen' : ''].filter(Boolean).join(' ')
  return (
    <li class={classes} data-card={index} tabIndex={isFirst ? 0 : -1} onPointerMove={(event) => { if (event.pointerType === 'mouse' && (event.movementX || event.movementY)) point(true) }} onPointerLeave={(event) => { if (event.pointerType === 'mouse') point(false) }} onFocus={(event) => { if (event.target === event.currentTarget && !isChosen) choose() }} onClick={() => { if (!isChosen) choose() }} onKeyDown={onKeyDown}>
      <RecordCard record={record} outlet={outlet} note={<>
        {correction && <span class="tag tag-accent" title={correction.note ?? undefined}>{say('changedBy', { who: correction.by, when: instantText(lang.value, correction.at) })}</span>}
        <span class="certainty" title={word('confidence')}><span class="visually-hidden">{word('confidence')} </span>{percentText(lang.value, record.confidence)}</span>
      </>}>
        <div class="card-actions">
          <button type="button" class="card-action" aria-expanded={showsWhy} onClick={why}>{say(showsWhy ? 'hideWhy' : 'why')}</button>
          {correcting && !isCorrecting && <>
            <button type="button" class="card-action" onClick={() => setCorrecting(true)}>{say('change')}</button>
            <button type="button" class="card-action" onClick={() => send({ action: 'reject' })}>{say('reject')}</button>
            {correction && <button type="button" class="card-action" onClick={() => send({ action: 'restore' })}>{say('restore')}</button>}
          </>}
          <button type="button" class="card-action" onClick={() => copyText(JSON.stringify(record, null, 2), word('copied'))}>{say('json')}</button>
          {address && <button type="button" class="card-action" onClick={() => copyText(new URL(`${address}?record=${record.id}`, location.href).href, say('linkCopied'))}>{say('link')}</button>}
        </div>
        {showsWhy && <ul class="reasons">{reasonsOf(lang.value, record.why).map(({ text, name }, i) => <li key={i} class="reason"><span class="reason-text">{text}</span><code class="reason-name" dir="auto" title={name}>{name}</code></li>)}</ul>}
        {isCorrecting && <Correcting record={record} textPane={textPane} cancel={() => setCorrecting(false)} send={send} />}
      </RecordCard>
    </li>
  )
}

