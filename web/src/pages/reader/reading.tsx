/** The text and its records side by side, each pointing at the other. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Correction } from '../../api.js'
import { recall, remember } from '../../data/remembered.js'
import type { EventRecord } from '../../data/record.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { noteWords } from '../../words/faults.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { pieces } from '../../words/table.js'
import { Card } from './card.js'
import { Legend } from './legend.js'
import { type Layer, layers, marksOf } from './marks.js'
import { Rejected } from './rejected.js'
import type { Corrected } from './send-correction.js'
import { standingOf } from './changes.js'
import { Marked } from './marked.js'
import { words } from './words.js'

interface Read { readonly text: string; readonly title?: string | null; readonly outlet?: string | null }

interface Props {
  readonly article: Read
  readonly records: readonly EventRecord[]
  readonly elsewhere: readonly { readonly start: number; readonly end: number }[]
  readonly notes: readonly string[]
  readonly isWaiting: boolean
  /** What the coder is doing, or how long it took. */
  readonly status: string | null
  readonly head: ComponentChildren
  readonly tools?: ComponentChildren
  /** Stands in the place of the text while it is written. */
  readonly writing?: ComponentChildren
  readonly handing: ComponentChildren
  readonly chosenId?: string | null
  readonly corrections?: readonly Correction[]
  /** The stored article's own. */
  readonly address?: string
  readonly correcting?: Corrected
}

const hiddenLayers = (): ReadonlySet<Layer> => new Set((recall('hidden-marks') ?? '').split(' ').filter((name): name is Layer => (layers as readonly string[]).includes(name)))

export function Reading({ article, records, elsewhere, notes, isWaiting, status, head, tools, writing, handing, chosenId, corrections = [], address, correcting }: Props) {
  const say = wordsOf(words)
  const marks = useMemo(() => marksOf(records), [records])
  const [hidden, setHidden] = useState(hiddenLayers)
  const [pointed, setPointed] = useState<readonly number[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  /** What was chosen last is brought into view, once it and the sheet it lies in are drawn. */
  const [toShow, setToShow] = useState<{ readonly index: number; readonly takeFocus: boolean } | null>(null)
  const [whyOf, setWhyOf] = useState<number | null>(null)
  const [correctingAt, setCorrectingAt] = useState<number | null>(null)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const lit = pointed.length > 0 ? pointed : chosen !== null && chosen < records.length ? [chosen] : []

  useEffect(() => { setChosen(null); setWhyOf(null); setPointed([]); setCorrectingAt(null) }, [records])
  useEffect(() => {
    const at = chosenId ? records.findIndex(({ id }) => id === chosenId) : -1
    if (at >= 0) choose(at)
  }, [chosenId, records])

  const cardAt = (index: number): HTMLElement | null => list.current?.querySelector(`[data-card="${index}"]`) ?? null
  const choose = (index: number, takeFocus = false): void => {
    setChosen(index)
    setPointed([])
    setToShow({ index, takeFocus })
  }
  useEffect(() => {
    if (!toShow) return
    pane.current?.querySelector(`[data-trigger~="${toShow.index}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    cardAt(toShow.index)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    if (toShow.takeFocus) cardAt(toShow.index)?.focus({ preventScroll: true })
  }, [toShow])
  const pointAt = (found: readonly number[]): void => {
    setPointed(found)
    if (found.length > 0) cardAt(found[0])?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
  const walk = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || records.length === 0 || (event.target as Element).closest('input, textarea, select, dialog, [role="tab"]')) return
    const inCards = list.current?.contains(event.target as Node) ?? false
    const step = event.key === 'j' || (inCards && event.key === 'ArrowDown') ? 1 : event.key === 'k' || (inCards && event.key === 'ArrowUp') ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      choose(chosen === null ? (step > 0 ? 0 : records.length - 1) : Math.min(records.length - 1, Math.max(0, chosen + step)), true)
    } else if (event.key === 'Escape') setChosen(null)
  }
  useEffect(() => {
    addEventListener('keydown', walk)
    return () => removeEventListener('keydown', walk)
  })

  const rejected = corrections.filter(({ action, after, record }) => action === 'reject' && after === null && !records.some(({ id }) => id === record))
  return (
    <div class={`reading${isSheetOpen ? ' sheet-open' : ''}`}>
      <section ref={pane} class={`pane pane-text ${[...hidden].map((layer) => `hide-${layer}`).join(' ')}${lit.length > 0 ? ' has-lit' : ''}`} aria-label={say('article')}>
        <div class="pane-head">{head}<div class="pane-tools">{tools}</div></div>
        {writing ?? <article class="article" lang="ar">
          {article.title && <h2 class="article-title arabic" dir="rtl">{article.title}</h2>}
          <Marked text={article.text} marks={marks} elsewhere={elsewhere} elsewhereNote={say('elsewhere')} lit={lit} reached={chosen ?? 0} point={pointAt} choose={(index) => {
            // While a record is corrected, words are selected for it.
            if (correctingAt !== null) return
            setSheetOpen(true)
            choose(index, true)
          }} />
        </article>}
        {!writing && records.length > 0 && <Legend hidden={hidden} toggle={(layer) => {
          const next = new Set(hidden)
          if (!next.delete(layer)) next.add(layer)
          setHidden(next)
          remember('hidden-marks', [...next].join(' ') || null)
        }} />}
      </section>
      <section class="pane pane-cards" aria-label={say('records')}>
        <div class="cards-head">
          <button type="button" class="sheet-handle" aria-expanded={isSheetOpen} onClick={() => setSheetOpen(!isSheetOpen)}><span>{word('records', { n: records.length })}</span><Icon name="down" /></button>
          <h2 class="cards-title">{word('records', { n: records.length })}</h2>
          <span class={isWaiting ? 'cards-status is-waiting' : 'cards-status'} role="status">{status}</span>
          {handing}
        </div>
        {isWaiting && <div class="waiting-bar" aria-hidden="true" />}
        {notes.map((note) => <p key={note} class="note"><Text>{noteWords(lang.value, note)}</Text></p>)}
        {records.length === 0 && !isWaiting && notes.length === 0 && article.text.trim() && <p class="note">{say('noRecords')}</p>}
        <ol ref={list} class="cards">
          {records.map((record, index) => (
            <Card
              key={record.id} index={index} record={record} outlet={article.outlet ?? null} isLit={lit.includes(index)} isChosen={chosen === index} isFirst={index === (chosen ?? 0)} showsWhy={whyOf === index}
              correction={standingOf(corrections, record.id)} correcting={correcting} address={address} isCorrecting={correctingAt === index} setCorrecting={(on) => setCorrectingAt(on ? index : null)} textPane={pane}
              point={(on) => setPointed((now) => (!on ? [] : now.length === 1 && now[0] === index ? now : [index]))} choose={() => choose(index)} why={() => { setChosen(index); setWhyOf(whyOf === index ? null : index) }}
            />
          ))}
        </ol>
        {rejected.length > 0 && <Rejected corrections={rejected} correcting={correcting} />}
        {records.length > 1 && <p class="keys">{pieces<typeof words.en, ComponentChildren>(lang.value, words, 'keys', { j: <kbd>j</kbd>, k: <kbd>k</kbd>, enter: <kbd>Enter</kbd> })}</p>}
      </section>
    </div>
  )
}
