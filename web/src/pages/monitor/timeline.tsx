/** Records over time: cooperation above the line, conflict below it, statements faint beneath. Days are chosen by drawing across them. */
import { useId, useRef } from 'preact/hooks'
import { daysAlong, TimeAxis } from '../../parts/time-axis.js'
import { periodText } from '../../parts/period-text.js'
import { useSize } from '../../parts/use-size.js'
import { numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { pieces } from '../../words/table.js'
import { type Bar, conflictIn, cooperationIn, stepsTo, totalOf } from '../../data/periods.js'
import type { Series } from '../../data/series.js'
import { useStateOf } from '../../data/state-of.js'
import { words } from './words.js'

const HEIGHT = 236
/** Of statements, which would press all else together on the same scale. */
const STRIP = 30
const AXIS = 22
const TOP = 6
/** For the numbers of the scale. */
const START = 34
const MOST_STEPS = 3
/** A few days are bars, not fields. */
const WIDEST = 76
/** No half is so low that its bars could not be told apart. */
const LEAST_HALF = 0.2

/** The bar that is pointed at, and the one where drawing across, or choosing with Shift, began. */
interface Marked { readonly at: number | null; readonly from: number | null }
const NOWHERE: Marked = { at: null, from: null }

interface Props {
  readonly series: Series
  readonly choose: (first: string, last: string) => void
}

export function Timeline({ series: { bars, grain }, choose }: Props) {
  const say = wordsOf(words)
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  const [{ at, from }, mark] = useStateOf(bars, NOWHERE)
  const help = useId()
  const rtl = lang.value === 'ar'
  const plot = Math.max(0, width - START)
  const [first, last] = [bars[0].first, bars[bars.length - 1].last]
  const along = daysAlong(first, last, plot)
  const left = (bar: Bar): number => Math.min(along(bar.first), along(bar.last, 1))
  const wide = (bar: Bar): number => Math.abs(along(bar.last, 1) - along(bar.first))

  const up = Math.max(1, ...bars.map(cooperationIn))
  const down = Math.max(1, ...bars.map(conflictIn))
  const said = Math.max(1, ...bars.map(({ counts }) => counts[0]))
  const share = Math.min(1 - LEAST_HALF, Math.max(LEAST_HALF, up / (up + down)))
  const line = TOP + HEIGHT * share
  const per = Math.min((HEIGHT * share) / up, (HEIGHT * (1 - share)) / down)
  const floor = TOP + HEIGHT + 12 + STRIP
  const steps = stepsTo(Math.max(up, down), MOST_STEPS * 2)

  const indexAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const x = rtl ? box.right - event.clientX : event.clientX - box.left
    const day = (x / Math.max(1, box.width)) * plot
    const found = bars.findIndex((bar) => { const l = left(bar); const start = rtl ? plot - l - wide(bar) : l; return day < start + wide(bar) })
    return found < 0 ? bars.length - 1 : found
  }
  const done = (a: number, b: number): void => {
    mark({ at, from: null })
    choose(bars[Math.min(a, b)].first, bars[Math.max(a, b)].last)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = at ?? bars.length - 1
    const ahead = rtl ? 'ArrowLeft' : 'ArrowRight'
    const back = rtl ? 'ArrowRight' : 'ArrowLeft'
    const to = { [ahead]: now + 1, [back]: now - 1, ArrowUp: now + 1, ArrowDown: now - 1, Home: 0, End: bars.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      mark({ at: Math.min(bars.length - 1, Math.max(0, at === null ? now : to)), from: event.shiftKey ? from ?? now : null })
    } else if (event.key === 'Enter' && at !== null) done(from ?? at, at)
    else if (event.key === 'Escape') mark(NOWHERE)
  }
  const [a, b] = at === null ? [-1, -1] : [Math.min(from ?? at, at), Math.max(from ?? at, at)]
  const spanned = at !== null && a !== b
  const wordsFor = (bar: Bar): string => say('barWords', { when: periodText(bar), cooperation: cooperationIn(bar), conflict: conflictIn(bar), statements: bar.counts[0] })
  const spanWords = (): string => say('brushWords', { from: periodText(bars[a]), to: periodText(bars[b]), records: word('records', { n: bars.slice(a, b + 1).reduce((sum, bar) => sum + totalOf(bar), 0) }) })

  return (
    <figure class="timeline">
      <figcaption class="view-head">
        <h2 class="view-title">{say(grain === 'day' ? 'byDay' : grain === 'week' ? 'byWeek' : 'byMonth')}</h2>
        <p class="readout" aria-hidden="true">{at === null ? <span class="faint">{say('hint')}</span> : spanned ? spanWords() : <Readout bar={bars[at]} />}</p>
        <Legend />
      </figcaption>
      <div ref={frame} class="timeline-frame">
        {width > 0 && (
          <svg width={width} height={floor + AXIS} class="timeline-picture" aria-hidden="true">
            <g transform={rtl ? undefined : `translate(${START} 0)`}>
              {steps.flatMap((n) => [[n, line - n * per], [n, line + n * per]] as const).filter(([, y]) => y >= TOP - 1 && y <= TOP + HEIGHT + 1).map(([n, y]) => <g key={y} class="grid"><line x1={0} x2={plot} y1={y} y2={y} /><text x={rtl ? plot + 8 : -8} y={y + 4} text-anchor="end">{numberText(lang.value, n)}</text></g>)}
              {at !== null && <rect class="cursor" x={Math.min(left(bars[a]), left(bars[b]))} width={bars.slice(a, b + 1).reduce((sum, bar) => sum + wide(bar), 0)} y={TOP} height={floor - TOP} />}
              {bars.map((bar) => <Column key={bar.first} bar={bar} x={left(bar)} room={wide(bar)} line={line} per={per} floor={floor} perSaid={STRIP / said} />)}
              <line class="axis" x1={0} x2={plot} y1={line} y2={line} />
              {bars.some(({ counts }) => counts[0] > 0) && <g class="grid grid-said"><line x1={0} x2={plot} y1={floor - STRIP} y2={floor - STRIP} /><text x={rtl ? plot + 8 : -8} y={floor - STRIP + 6} text-anchor="end">{numberText(lang.value, said)}</text></g>}
              <line class="axis-said" x1={0} x2={plot} y1={floor} y2={floor} />
              <TimeAxis first={first} last={last} width={plot} y={floor + 17} />
            </g>
          </svg>
        )}
        <div
          class="timeline-reach" role="slider" tabIndex={0} aria-label={say(grain === 'day' ? 'byDay' : grain === 'week' ? 'byWeek' : 'byMonth')} aria-describedby={help} aria-orientation="horizontal"
          aria-valuemin={0} aria-valuemax={bars.length - 1} aria-valuenow={at ?? bars.length - 1} aria-valuetext={spanned ? spanWords() : wordsFor(bars[at ?? bars.length - 1])}
          onKeyDown={onKeyDown} onBlur={() => mark(NOWHERE)}
          onPointerDown={(event) => { if (event.button !== 0) return; event.currentTarget.setPointerCapture(event.pointerId); const i = indexAt(event); mark({ at: i, from: i }) }}
          onPointerMove={(event) => mark({ at: indexAt(event), from })} onPointerUp={(event) => { if (from !== null) done(from, indexAt(event)) }}
          onPointerCancel={() => mark(NOWHERE)} onPointerLeave={() => { if (from === null) mark(NOWHERE) }}
        />
        <p id={help} class="visually-hidden">{say('chartHelp')}</p>
      </div>
      <details class="as-table">
        <summary>{say('asTable')}</summary>
        <div class="as-table-frame">
          <table class="table">
            <caption class="visually-hidden">{say('timeline')}</caption>
            <thead><tr><th scope="col">{say('period')}</th><th scope="col" class="numeric">{say('cooperation')}</th><th scope="col" class="numeric">{say('conflict')}</th><th scope="col" class="numeric">{say('statements')}</th></tr></thead>
            <tbody>{bars.filter((bar) => totalOf(bar) > 0).map((bar) => <tr key={bar.first}><th scope="row"><button type="button" class="link-button" onClick={() => choose(bar.first, bar.last)}>{periodText(bar)}</button></th>{[cooperationIn(bar), conflictIn(bar), bar.counts[0]].map((n, i) => <td key={i} class="numeric">{numberText(lang.value, n)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function Readout({ bar }: { readonly bar: Bar }) {
  const counts: Readonly<Record<string, preact.JSX.Element>> = {
    when: <strong>{periodText(bar)}</strong>, cooperation: <b class="cooperation">{numberText(lang.value, cooperationIn(bar))}</b>, conflict: <b class="conflict">{numberText(lang.value, conflictIn(bar))}</b>, statements: <b>{numberText(lang.value, bar.counts[0])}</b>,
  }
  return <>{pieces(lang.value, words, 'barWords', counts)}</>
}

function Column({ bar: { counts }, x, room, line, per, floor, perSaid }: { readonly bar: Bar; readonly x: number; readonly room: number; readonly line: number; readonly per: number; readonly floor: number; readonly perSaid: number }) {
  const gap = room > 5 ? Math.min(3, room * 0.2) : room > 2 ? 0.5 : 0
  const width = Math.min(WIDEST, Math.max(1, room - gap))
  const left = x + (room - width) / 2
  const [, said1, done1, said2, done2] = counts
  return (
    <>
      {done1 > 0 && <rect class="of-cooperation" x={left} width={width} y={line - done1 * per} height={done1 * per} />}
      {said1 > 0 && <rect class="of-cooperation in-words" x={left} width={width} y={line - (done1 + said1) * per} height={said1 * per} />}
      {done2 > 0 && <rect class="of-conflict" x={left} width={width} y={line} height={done2 * per} />}
      {said2 > 0 && <rect class="of-conflict in-words" x={left} width={width} y={line + done2 * per} height={said2 * per} />}
      {counts[0] > 0 && <rect class="of-statements" x={left} width={width} y={floor - counts[0] * perSaid} height={counts[0] * perSaid} />}
    </>
  )
}

export function Legend() {
  const say = wordsOf(words)
  return (
    <ul class="legend" aria-hidden="true">
      <li><i class="swatch swatch-cooperation" /><i class="swatch swatch-cooperation in-words" />{say('cooperation')}</li>
      <li><i class="swatch swatch-conflict" /><i class="swatch swatch-conflict in-words" />{say('conflict')}</li>
      <li><i class="swatch swatch-statements" />{say('statements')}</li>
      <li class="legend-how">{say('deedsAndWords')}</li>
    </ul>
  )
}
