/** Pairs of actors as lanes of time. A half above the line is cooperation, a half below it conflict, a ring what was only said. */
import { useId, useRef, useState } from 'preact/hooks'
import { useLoad } from '../../data/load.js'
import { askedAs } from '../../data/question.js'
import type { Changes } from '../../data/query.js'
import { useStateOf } from '../../data/state-of.js'
import { periodText } from '../../parts/period-text.js'
import { EmptyState, Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { daysAlong, TimeAxis } from '../../parts/time-axis.js'
import { useSize } from '../../parts/use-size.js'
import { numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { nameAlone } from '../../words/sentence.js'
import { Icon } from '../../shell/icons.js'
import { type Lane, type Lanes as Found, lanesOf } from './pairs.js'
import { type Bar, conflictIn, cooperationIn } from '../../data/periods.js'
import { Legend } from './timeline.js'
import { words } from './words.js'

const TALL = 38
const LARGEST = 16
const SMALLEST = 2.5

interface Props {
  readonly asked: string
  readonly choose: (changes: Changes) => void
}

export function Lanes({ asked, choose }: Props) {
  const say = wordsOf(words)
  const found = useLoad((signal) => lanesOf(asked, signal), [asked])
  return <Shown of={found} lines={12}>{(lanes) => (lanes === null || lanes.lanes.length === 0 ? <EmptyState title={say('noPairs')} /> : <Drawn of={lanes} choose={choose} />)}</Shown>
}

const called = ({ name, nameEn }: Lane['actor']): string => (lang.value === 'ar' ? name : nameAlone(nameEn) || name)

function Drawn({ of: { lanes, first, last, others }, choose }: { readonly of: Found; readonly choose: Props['choose'] }) {
  const say = wordsOf(words)
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  const help = useId()
  const [told, setTold] = useState<string | null>(null)
  const most = Math.max(1, ...lanes.flatMap(({ bars }) => bars.map((bar) => Math.max(cooperationIn(bar), conflictIn(bar), bar.counts[0]))))
  const open = (lane: Lane, bar: Bar | null): void => choose({ actor: askedAs(lane.actor), recipient: askedAs(lane.recipient), ...(bar ? { since: bar.first, until: bar.last } : {}), view: 'table' })
  return (
    <figure class="lanes">
      <figcaption class="view-head"><h2 class="view-title">{say('pairs')}</h2><p class="readout" aria-hidden="true">{told}</p><Legend /></figcaption>
      <p id={help} class="visually-hidden">{say('laneHelp')}</p>
      <div class="lane lane-axis" aria-hidden="true"><span /><div ref={frame} class="lane-track">{width > 0 && <svg width={width} height={24} aria-hidden="true"><TimeAxis first={first} last={last} width={width} y={15} /></svg>}</div><span /></div>
      <ol class="lane-list">
        {lanes.map((lane) => (
          <li key={`${askedAs(lane.actor)} ${askedAs(lane.recipient)}`} class="lane">
            <button type="button" class="lane-names" title={say('onPair', { who: called(lane.actor), whom: called(lane.recipient) })} onClick={() => open(lane, null)}>
              <span class="lane-who"><Text>{called(lane.actor)}</Text></span><Icon name="back" flips /><span class="visually-hidden">{word('recipient')}</span><span class="lane-whom"><Text>{called(lane.recipient)}</Text></span>
            </button>
            <Track lane={lane} first={first} last={last} width={width} most={most} help={help} tell={setTold} open={(bar) => open(lane, bar)} />
            <span class="lane-count">{numberText(lang.value, lane.records)}</span>
          </li>
        ))}
      </ol>
      {others > 0 && <p class="course-notes"><span>{say('andMore', { n: others })}</span></p>}
    </figure>
  )
}

interface TrackProps {
  readonly lane: Lane
  readonly first: string
  readonly last: string
  readonly width: number
  /** Records of the largest mark of all lanes. */
  readonly most: number
  readonly help: string
  readonly tell: (words: string | null) => void
  readonly open: (bar: Bar) => void
}

function Track({ lane, first, last, width, most, help, tell, open }: TrackProps) {
  const say = wordsOf(words)
  const { bars } = lane
  const [at, setAt] = useStateOf<number | null>(bars, null)
  const along = daysAlong(first, last, width)
  const middle = (bar: Bar): number => (along(bar.first) + along(bar.last, 1)) / 2
  const size = (n: number): number => (n === 0 ? 0 : Math.max(SMALLEST, LARGEST * Math.sqrt(n / most)))
  const wordsFor = (bar: Bar): string => say('barWords', { when: periodText(bar), cooperation: cooperationIn(bar), conflict: conflictIn(bar), statements: bar.counts[0] })
  const go = (to: number | null): void => { setAt(to); tell(to === null ? null : wordsFor(bars[to])) }
  const nearest = (event: PointerEvent | MouseEvent): number => {
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left
    return bars.reduce((best, bar, i) => (Math.abs(middle(bar) - x) < Math.abs(middle(bars[best]) - x) ? i : best), 0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const ahead = lang.value === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    const back = lang.value === 'ar' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [ahead]: (at ?? -1) + 1, [back]: (at ?? bars.length) - 1, Home: 0, End: bars.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      go(Math.min(bars.length - 1, Math.max(0, to)))
    } else if (event.key === 'Enter' && at !== null) open(bars[at])
  }
  if (bars.length === 0 || width === 0) return <div class="lane-track" />
  return (
    <div
      class="lane-track" role="slider" tabIndex={0} aria-label={say('laneLabel', { who: called(lane.actor), whom: called(lane.recipient) })} aria-describedby={help} aria-valuemin={0} aria-valuemax={bars.length - 1} aria-valuenow={at ?? bars.length - 1} aria-valuetext={wordsFor(bars[at ?? bars.length - 1])}
      onKeyDown={onKeyDown} onFocus={() => { if (at === null) go(bars.length - 1) }} onBlur={() => go(null)} onPointerMove={(event) => go(nearest(event))} onPointerLeave={() => go(null)} onClick={(event) => open(bars[nearest(event)])}
    >
      <svg width={width} height={TALL} aria-hidden="true">
        <line class="lane-line" x1={0} x2={width} y1={TALL / 2} y2={TALL / 2} />
        {bars.map((bar, i) => <Mark key={bar.first} x={middle(bar)} up={size(cooperationIn(bar))} down={size(conflictIn(bar))} said={size(bar.counts[0])} isAt={i === at} hasDeedsUp={bar.counts[2] > bar.counts[1]} hasDeedsDown={bar.counts[4] > bar.counts[3]} />)}
      </svg>
    </div>
  )
}

/** Full where deeds prevail, lighter where words do. */
function Mark({ x, up, down, said, isAt, hasDeedsUp, hasDeedsDown }: { readonly x: number; readonly up: number; readonly down: number; readonly said: number; readonly isAt: boolean; readonly hasDeedsUp: boolean; readonly hasDeedsDown: boolean }) {
  const y = TALL / 2
  return (
    <g class={isAt ? 'mark mark-at' : 'mark'}>
      {said > 0 && <circle class="mark-said" cx={x} cy={y} r={said} />}
      {up > 0 && <path class={hasDeedsUp ? 'of-cooperation' : 'of-cooperation in-words'} d={`M${x - up} ${y - 0.5}a${up} ${up} 0 0 1 ${2 * up} 0z`} />}
      {down > 0 && <path class={hasDeedsDown ? 'of-conflict' : 'of-conflict in-words'} d={`M${x - down} ${y + 0.5}a${down} ${down} 0 0 0 ${2 * down} 0z`} />}
      {isAt && <circle class="mark-ring" cx={x} cy={y} r={Math.max(up, down, said) + 3} />}
    </g>
  )
}
