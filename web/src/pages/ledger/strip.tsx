/** A few weeks as a strip; days on which something is due can be chosen. */
import { dateText, shortDayText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import type { Strip } from './due.js'
import { words } from './words.js'

export function DueStrip({ strip: { days, earlier, later }, today, chosen, choose }: { readonly strip: Strip; readonly today: string; readonly chosen: string | null; readonly choose: (day: string | null) => void }) {
  const say = wordsOf(words)
  return (
    <section class="due-strip" aria-label={say('calendar')}>
      {earlier > 0 && <span class="due-beyond">{say('earlier', { n: earlier })}</span>}
      <ol class="due-days">{days.map(({ day, due }, i) => {
        const isFirst = i === 0 || day.endsWith('-01')
        const inside = <><span class="due-number">{Number(day.slice(8))}</span>{due > 0 && <b class="due-count">{due}</b>}</>
        return (
          <li key={day} class={[i > 0 && i % 7 === 0 ? 'due-week' : '', day === today ? 'due-today' : '', day < today ? 'due-past' : ''].filter(Boolean).join(' ') || undefined}>
            <span class="due-month">{isFirst ? shortDayText(lang.value, day).replace(/\d+/g, '').trim() : ''}</span>
            {due > 0 ? <button type="button" class="due-day has-due" aria-pressed={chosen === day} aria-label={say('dueOn', { n: due, date: dateText(lang.value, day) })} onClick={() => choose(chosen === day ? null : day)}>{inside}</button> : <span class="due-day">{inside}</span>}
          </li>
        )
      })}</ol>
      {later > 0 && <span class="due-beyond">{say('later', { n: later })}</span>}
    </section>
  )
}
