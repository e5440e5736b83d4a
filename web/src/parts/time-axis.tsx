/** The line of time under a picture, along the line of reading. */
import './picture.css'
import { dateText, shortDayText } from '../words/formats.js'
import { lang } from '../words/language.js'
import { dayNumber, dayTicks, type Tick } from './day-axis.js'

/** What a tick's text takes, in pixels. */
const ROOM = { day: 64, month: 104 } as const

export const tickText = ({ day, grain }: Tick): string => (grain === 'day' ? shortDayText(lang.value, day) : dateText(lang.value, grain === 'month' ? day.slice(0, 7) : day.slice(0, 4)))

/** Where a day begins on a line of `width` pixels that holds all days from the first to the last; from the right in Arabic. */
export function daysAlong(first: string, last: string, width: number): (day: string, after?: number) => number {
  const from = dayNumber(first)
  const days = dayNumber(last) + 1 - from
  return (day, after = 0) => {
    const x = ((dayNumber(day) + after - from) / days) * width
    return lang.value === 'ar' ? width - x : x
  }
}

export function TimeAxis({ first, last, width, y, lines = 0 }: { readonly first: string; readonly last: string; readonly width: number; readonly y: number; /** Height of the faint lines above. */ readonly lines?: number }) {
  const along = daysAlong(first, last, width)
  const days = dayNumber(last) + 1 - dayNumber(first)
  const ticks = dayTicks(first, last, Math.max(2, Math.floor(width / (days > 100 ? ROOM.month : ROOM.day))))
  return (
    <g class="time-axis">
      {ticks.map((tick) => {
        const x = along(tick.day, tick.grain === 'day' ? 0.5 : 0)
        const room = tick.grain === 'day' ? 24 : 46
        // A text stays inside: the first and last would stand half outside.
        const at = Math.min(width - room, Math.max(room, x))
        return <g key={tick.day}>{lines > 0 && <line x1={x} x2={x} y1={y - 14 - lines} y2={y - 14} />}<text x={at} y={y} text-anchor="middle">{tickText(tick)}</text></g>
      })}
    </g>
  )
}
