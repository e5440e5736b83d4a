import { dateText, shortDayText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { dayNumber, dayScale, dayTicks } from '../../parts/day-axis.js'
import type { Bar, Grain } from './periods.js'
import { monitorWords } from './words.js'

const WIDTH = 1000
const HALF = 92
const AXIS = 22
/** Room on each side for half a bar. */
const EDGE = 12
const MOST_TICKS = 9
const GAP = 0.22

/** Classes from the axis outward: what is done stands nearer than what is said. */
const above = [[2, 'material'], [1, 'verbal']] as const
const below = [[4, 'material'], [3, 'verbal']] as const

/** Bars over time: cooperation above the axis, conflict below, statements as a faint line behind. Each opens its own days. */
export function Timeline({ bars, grain, choose }: { readonly bars: readonly Bar[]; readonly grain: Grain; readonly choose: (bar: Bar) => void }) {
  const say = wordsOf(monitorWords)
  const [first, last] = [bars[0].first, bars[bars.length - 1].last]
  const place = dayScale(first, last, WIDTH - 2 * EDGE)
  const slot = (WIDTH - 2 * EDGE) / Math.max(1, dayNumber(last) - dayNumber(first))
  const days = { day: 1, week: 7, month: 30 }[grain]
  const width = Math.min(26, Math.max(2, slot * days * (1 - GAP)))
  const most = Math.max(1, ...bars.map(({ counts }) => Math.max(counts[1] + counts[2], counts[3] + counts[4])))
  const mostSaid = Math.max(1, ...bars.map(({ counts }) => counts[0]))
  const height = (count: number): number => (count / most) * (HALF - 6)
  const wordsFor = ({ first, last, counts }: Bar): string =>
    say('barWords', { when: first === last ? dateText(lang.value, first) : `${shortDayText(lang.value, first)} – ${dateText(lang.value, last)}`, cooperation: counts[1] + counts[2], conflict: counts[3] + counts[4], statements: counts[0] })
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${WIDTH} ${2 * HALF + AXIS}`} class="timeline-picture">
        <title>{say('timelineLabel', { grain: say(grain) })}</title>
        <g transform={lang.value === 'ar' ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
          {bars.map((bar) => {
            const middle = EDGE + (place(bar.first) + place(bar.last)) / 2
            const x = middle - width / 2
            let up = HALF
            let down = HALF
            return (
              <a key={bar.first} class="bar" href={`?since=${bar.first}&until=${bar.last}`} aria-label={wordsFor(bar)} onClick={(event) => { event.preventDefault(); choose(bar) }}>
                <title>{wordsFor(bar)}</title>
                <rect class="bar-room" x={x - 2} y={0} width={width + 4} height={2 * HALF} />
                <rect class="bar-said" x={x} width={width} y={HALF - ((bar.counts[0] / mostSaid) * HALF) / 4} height={((bar.counts[0] / mostSaid) * HALF) / 2} rx={2} />
                {above.map(([quad, how]) => { const tall = height(bar.counts[quad]); up -= tall; return <rect key={quad} class={`bar-part bar-cooperation bar-${how}`} x={x} y={up} width={width} height={tall} /> })}
                {below.map(([quad, how]) => { const tall = height(bar.counts[quad]); const y = down; down += tall; return <rect key={quad} class={`bar-part bar-conflict bar-${how}`} x={x} y={y} width={width} height={tall} /> })}
              </a>
            )
          })}
        </g>
        <line class="timeline-axis" x1={0} x2={WIDTH} y1={HALF} y2={HALF} />
        {dayTicks(first, last, MOST_TICKS).map(({ day }) => {
          const x = EDGE + place(day)
          return <text key={day} class="timeline-tick" x={lang.value === 'ar' ? WIDTH - x : x} y={2 * HALF + AXIS - 5} text-anchor="middle">{shortDayText(lang.value, day)}</text>
        })}
      </svg>
      <figcaption class="timeline-legend">
        <span><i class="swatch swatch-cooperation" />{say('cooperation')}</span><span><i class="swatch swatch-conflict" />{say('conflict')}</span>
        <span><i class="swatch swatch-faint" />{say('verbal')}</span><span><i class="swatch swatch-full" />{say('material')}</span><span><i class="swatch swatch-said" />{say('statements')}</span>
      </figcaption>
    </figure>
  )
}
