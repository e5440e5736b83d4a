/** What an editor may change of a record: its type, its status, its date, its place, who is in it, and through whom it is known. */
import type { RefObject } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { modesOf } from '../../../../src/lexicon/codes.js'
import { eventTypes } from '../../data/event-types.js'
import type { NewCorrection } from '../../api.js'
import type { DateValue, EventRecord, Span } from '../../data/record.js'
import { DayInput } from '../../parts/day-input.js'
import { statusWords } from '../../words/codes.js'
import { eventText } from '../../words/events.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { capital } from '../../words/table.js'
import { changesOf, datedBy, placeAt } from './changes.js'
import { Chain, People, Words } from './parts-field.js'
import { selectedIn } from './selected.js'
import { words } from './words.js'

interface Props {
  readonly record: EventRecord
  readonly textPane: RefObject<HTMLElement | null>
  /** It is on its way, or being kept. */
  readonly isSending: boolean
  readonly cancel: () => void
  readonly send: (body: NewCorrection) => void
}

export function Correcting({ record, textPane, isSending, cancel, send }: Props) {
  const say = wordsOf(words)
  const id = useId()
  const [next, setNext] = useState<EventRecord>(record)
  const [note, setNote] = useState('')
  const selected = useSelected(textPane)
  const put = (part: Partial<EventRecord>): void => setNext({ ...next, ...part })
  const changes = changesOf(record, next)
  const submit = (event: Event): void => {
    event.preventDefault()
    send({ action: 'change', record: changes, note: note.trim() || null })
  }
  return (
    <form class="correcting" aria-label={say('form')} onSubmit={submit}>
      <div class="correcting-row">
        <div class="field"><label for={`${id}-type`}>{say('type')}</label><select id={`${id}-type`} class="input" value={next.event} onChange={(event) => put({ event: event.currentTarget.value as EventRecord['event'], mode: null })}>{eventTypes.map((type) => <option key={type} value={type}>{capital(lang.value, eventText(lang.value, type))}</option>)}</select></div>
        <div class="field"><label for={`${id}-mode`}>{say('kind')}</label><select id={`${id}-mode`} class="input" value={next.mode ?? ''} onChange={(event) => put({ mode: event.currentTarget.value || null })}><option value="">{say('noMode')}</option>{(modesOf[next.event] ?? []).map((mode) => <option key={mode} value={mode}>{capital(lang.value, eventText(lang.value, next.event, mode))}</option>)}</select></div>
        <div class="field"><label for={`${id}-status`}>{say('state')}</label><select id={`${id}-status`} class="input" value={next.status} onChange={(event) => put({ status: event.currentTarget.value as EventRecord['status'] })}>{(Object.keys(statusWords.en) as EventRecord['status'][]).map((status) => <option key={status} value={status}>{capital(lang.value, wordsOf(statusWords)(status))}</option>)}</select></div>
        <div class="field"><label for={`${id}-quote`}>{say('quote')}</label><select id={`${id}-quote`} class="input" value={next.quote ?? ''} onChange={(event) => put({ quote: (event.currentTarget.value || null) as EventRecord['quote'] })}><option value="">{say('quoteNone')}</option><option value="direct">{say('quoteDirect')}</option><option value="indirect">{say('quoteIndirect')}</option></select></div>
        <div class="field"><label for={`${id}-date`}>{say('dateOf')}</label><DayInput id={`${id}-date`} value={dayIn(next.date)} empty={next.date?.text ?? word('noDate')} put={(value) => put({ date: datedBy(value, next.date, selected, next.trigger) })} /></div>
        <div class="field"><label for={`${id}-deadline`}>{say('deadline')}</label><DayInput id={`${id}-deadline`} value={dayIn(next.deadline)} empty={next.deadline?.text ?? say('noDeadline')} put={(value) => put({ deadline: datedBy(value, next.deadline, selected, next.trigger) })} /></div>
      </div>
      <p class="small faint">{say('selectFirst')}</p>
      <People label={word('actor')} of={next.actor} selected={selected} put={(actor) => put({ actor })} />
      <People label={word('recipient')} of={next.recipient} selected={selected} put={(recipient) => put({ recipient })} />
      <Chain label={word('through')} of={next.chain} selected={selected} put={(chain) => put({ chain })} />
      <Words label={word('place')} of={next.place} selected={selected} make={placeAt} put={(place) => put({ place })} />
      <Words label={say('condition')} of={next.condition} selected={selected} make={(span) => span} put={(condition) => put({ condition })} />
      <Words label={say('wordsSaid')} of={next.content} selected={selected} make={(span) => span} put={(content) => put({ content })} />
      <div class="field"><label for={`${id}-note`}>{say('note')}</label><input id={`${id}-note`} class="input" dir="auto" maxLength={2000} placeholder={say('noteHint')} value={note} onInput={(event) => setNote(event.currentTarget.value)} /></div>
      <div class="correcting-end">
        <button type="submit" class="button button-main" aria-busy={isSending} disabled={isSending || Object.keys(changes).length === 0}>{isSending ? say('saving') : word('save')}</button>
        <button type="button" class="button button-quiet" disabled={isSending} onClick={cancel}>{word('cancel')}</button>
      </div>
    </form>
  )
}

/** As the field takes it; one that is no single day shows its words. */
const dayIn = (date: DateValue | null): string => (date?.precision === 'day' ? date.value ?? '' : '')

/** The words that are selected in the text, followed while the form is open; kept when the selection moves into the form. */
function useSelected(pane: RefObject<HTMLElement | null>): Span | null {
  const [selected, setSelected] = useState<Span | null>(null)
  useEffect(() => {
    const follow = (): void => {
      const found = selectedIn(pane.current)
      if (found) setSelected(found)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return selected
}
