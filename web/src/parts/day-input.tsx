/** A day. Until one goes into the field it is written as the page writes days; browsers write it in their own language, whatever the page's. */
import { compactDayText } from '../words/formats.js'
import { lang, word } from '../words/language.js'

interface Props {
  readonly id: string
  /** `2024-05-16`, or nothing. */
  readonly value: string
  /** What stands there without a day. */
  readonly empty?: string
  readonly title?: string
  readonly put: (value: string) => void
}

export function DayInput({ id, value, empty = word('anyDay'), title, put }: Props) {
  return (
    <span class="day-input" title={title}>
      <input id={id} class="input" type="date" value={value} onChange={(event) => put(event.currentTarget.value)} />
      <span class={value ? 'day-input-text' : 'day-input-text day-input-empty'} aria-hidden="true">{value ? compactDayText(lang.value, value) : empty}</span>
    </span>
  )
}
