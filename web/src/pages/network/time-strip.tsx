/** The span of time under the picture: how much there was in each period, and which one is looked at. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { type Bar, conflictIn, cooperationIn } from '../../data/periods.js'
import { daysAlong, TimeAxis } from '../../parts/time-axis.js'
import { useSize } from '../../parts/use-size.js'
import { Icon } from '../../shell/icons.js'
import { periodText } from '../../parts/period-text.js'
import { lang, wordsOf } from '../../words/language.js'
import { words } from './words.js'

interface Props {
  readonly bars: readonly Bar[]
  /** The place of the period looked at; null for the whole time. */
  readonly at: number | null
  readonly go: (at: number | null) => void
  readonly isPlaying: boolean
  readonly play: (isPlaying: boolean) => void
}

const TALL = 40
const STEP_MS = 1300

export function TimeStrip({ bars, at, go, isPlaying, play }: Props) {
  const say = wordsOf(words)
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  const help = useId()
  const rtl = lang.value === 'ar'
  useEffect(() => {
    if (!isPlaying) return
    const step = setTimeout(() => {
      if (at !== null && at >= bars.length - 1) play(false)
      else go(at === null ? 0 : at + 1)
    }, at === null ? 0 : STEP_MS)
    return () => clearTimeout(step)
  }, [isPlaying, at, bars])
  const [first, last] = [bars[0].first, bars[bars.length - 1].last]
  const along = daysAlong(first, last, width)
  const up = Math.max(1, ...bars.map(cooperationIn))
  const down = Math.max(1, ...bars.map(conflictIn))
  const per = (TALL - 2) / (up + down)
  const line = 1 + up * per
  const onKeyDown = (event: KeyboardEvent): void => {
    const [ahead, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const to = { [ahead]: (at ?? -1) + 1, [back]: (at ?? bars.length) - 1, End: bars.length - 1 }[event.key]
    if (to === undefined && event.key !== 'Home') return
    event.preventDefault()
    play(false)
    go(to === undefined || to < 0 ? null : Math.min(bars.length - 1, to))
  }
  const indexAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const x = event.clientX - box.left
    const found = bars.findIndex((bar) => { const [a, b] = [along(bar.first), along(bar.last, 1)]; return x >= Math.min(a, b) && x < Math.max(a, b) })
    return found >= 0 ? found : (x <= 0) !== rtl ? 0 : bars.length - 1
  }
  return (
    <div class="strip">
      <button type="button" class="button button-icon" aria-label={say(isPlaying ? 'stop' : 'play')} title={say(isPlaying ? 'stop' : 'play')} onClick={() => { if (!isPlaying && at !== null && at >= bars.length - 1) go(null); play(!isPlaying) }}><Icon name={isPlaying ? 'pause' : 'play'} flips={!isPlaying} /></button>
      <button type="button" class="button strip-all" aria-pressed={at === null} onClick={() => { play(false); go(null) }}>{say('allTime')}</button>
      <div ref={frame} class="strip-frame">
        {width > 0 && (
          <svg width={width} height={TALL + 20} aria-hidden="true">
            {bars.map((bar, i) => {
              const [a, b] = [along(bar.first), along(bar.last, 1)]
              const room = Math.abs(b - a)
              const [x, wide] = [Math.min(a, b) + (room > 4 ? 1 : 0), Math.max(1, room - (room > 4 ? 2 : 0.4))]
              const isOn = at === null || at === i
              return (
                <g key={bar.first} class={isOn ? undefined : 'strip-off'}>
                  {at === i && <rect class="cursor" x={Math.min(a, b)} width={room} y={0} height={TALL} />}
                  <rect class="of-cooperation" x={x} width={wide} y={line - cooperationIn(bar) * per} height={cooperationIn(bar) * per} />
                  <rect class="of-conflict" x={x} width={wide} y={line} height={conflictIn(bar) * per} />
                </g>
              )
            })}
            <line class="axis" x1={0} x2={width} y1={line} y2={line} />
            <TimeAxis first={first} last={last} width={width} y={TALL + 14} />
          </svg>
        )}
        <div
          class="strip-reach" role="slider" tabIndex={0} aria-label={say('time')} aria-describedby={help} aria-valuemin={0} aria-valuemax={bars.length} aria-valuenow={at === null ? 0 : at + 1} aria-valuetext={at === null ? say('allTime') : periodText(bars[at])} onKeyDown={onKeyDown}
          onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); play(false); go(indexAt(event)) }} onPointerMove={(event) => { if (event.buttons === 1) { const next = indexAt(event); if (next !== at) go(next) } }}
        />
        <p id={help} class="visually-hidden">{say('timeHelp')}</p>
      </div>
    </div>
  )
}
