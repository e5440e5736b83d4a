/** A record's card in the Reader: lights its words, tells why, is corrected. */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Correction, NewCorrection } from '../../api.js'
import type { EventRecord } from '../../data/record.js'
import { copyText } from '../../parts/copy-text.js'
import { RecordCard } from '../../parts/record-card.js'
import { instantText, percentText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { Correcting } from './correcting.js'
import { type Corrected, sendCorrection } from './send-correction.js'
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
  /** What an editor made of it last; none where the coder's word stands. */
  readonly correction?: Correction
  readonly correcting?: Corrected
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
  const card = useRef<HTMLLIElement>(null)
  const opened = useRef<HTMLDivElement>(null)
  const [isSending, setSending] = useState(false)
  const send = async (body: NewCorrection): Promise<void> => {
    if (!correcting || isSending) return
    setSending(true)
    if (await sendCorrection(correcting, record.id, body)) setCorrecting(false)
    setSending(false)
  }
  const cancel = (): void => {
    setCorrecting(false)
    card.current?.focus({ preventScroll: true })
  }
  // What opens at the lower edge would open out of sight.
  useEffect(() => { if (showsWhy || isCorrecting) opened.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }) }, [showsWhy, isCorrecting])
  // The button that opened the form is gone with it.
  useEffect(() => { if (isCorrecting) opened.current?.querySelector('select')?.focus({ preventScroll: true }) }, [isCorrecting])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault()
      why()
    }
  }
  const classes = ['card', isLit ? 'is-lit' : '', isChosen ? 'is-chosen' : ''].filter(Boolean).join(' ')
  return (
    <li ref={card} class={classes} data-card={index} tabIndex={isFirst ? 0 : -1} onPointerMove={(event) => { if (event.pointerType === 'mouse' && (event.movementX || event.movementY)) point(true) }} onPointerLeave={(event) => { if (event.pointerType === 'mouse') point(false) }} onFocus={(event) => { if (event.target === event.currentTarget && !isChosen) choose() }} onClick={() => { if (!isChosen) choose() }} onKeyDown={onKeyDown}>
      <RecordCard record={record} outlet={outlet} note={<>
        {correction && <span class="tag tag-accent" title={correction.note ?? undefined}>{say('changedBy', { who: correction.by, when: instantText(lang.value, correction.at) })}</span>}
        {!correction && <span class="certainty" title={word('confidence')}><span class="visually-hidden">{word('confidence')} </span>{percentText(lang.value, record.confidence)}</span>}
      </>}>
        <div class="card-actions">
          <button type="button" class="card-action" aria-expanded={showsWhy} onClick={why}>{say(showsWhy ? 'hideWhy' : 'why')}</button>
          {correcting && !isCorrecting && <>
            <button type="button" class="card-action" onClick={() => setCorrecting(true)}>{say('change')}</button>
            <button type="button" class="card-action" disabled={isSending} onClick={() => void send({ action: 'reject' })}>{say('reject')}</button>
            {correction && <button type="button" class="card-action" disabled={isSending} onClick={() => void send({ action: 'restore' })}>{say('restore')}</button>}
          </>}
          <button type="button" class="card-action" onClick={() => copyText(JSON.stringify(record, null, 2), word('copied'))}>{say('json')}</button>
          {address && <button type="button" class="card-action" onClick={() => copyText(new URL(`${address}?record=${record.id}`, location.href).href, say('linkCopied'))}>{say('link')}</button>}
        </div>
        {(showsWhy || isCorrecting) && <div ref={opened} class="card-opened">
          {showsWhy && <ul class="reasons">{reasonsOf(lang.value, record.why).map(({ text, name }, i) => <li key={i} class="reason"><span class="reason-text">{text}</span><code class="reason-name" dir="auto" title={name}>{name}</code></li>)}</ul>}
          {isCorrecting && <Correcting record={record} textPane={textPane} isSending={isSending} cancel={cancel} send={(body) => void send(body)} />}
        </div>}
      </RecordCard>
    </li>
  )
}

