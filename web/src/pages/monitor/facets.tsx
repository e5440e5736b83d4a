/** What the records are about, counted: each line a way to narrow the question. */
import { type Counts, get } from '../../api.js'
import { askedAs, type QuestionName, valuesIn, withoutValue, withValue } from '../../data/question.js'
import { useLoad } from '../../data/load.js'
import { useQuery } from '../../data/query.js'
import { Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { sideOf } from '../../words/codes.js'
import { eventText } from '../../words/events.js'
import { numberText } from '../../words/formats.js'
import { lang, wordsOf } from '../../words/language.js'
import { nameAlone } from '../../words/sentence.js'
import { words } from './words.js'

const LINES = 8
const facets = [['event', 'event', 'events'], ['actor', 'actor', 'actors'], ['recipient', 'recipient', 'recipients'], ['outlet', 'outlet', 'outlets']] as const satisfies readonly (readonly [string, QuestionName, string])[]

export function Facets({ asked }: { readonly asked: string }) {
  return <div class="facets">{facets.map(([by, name, title]) => <Facet key={by} by={by} name={name} title={title} asked={asked} />)}</div>
}

type Value = Counts['groups'][number]['values'][number]
/** PLOVER's types by the side they stand on. */
const cooperative: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'])
const sideOfType = (event: string): string => sideOf(event === 'STATE' ? 0 : cooperative.has(event) ? 1 : 3)

function Facet({ by, name, title, asked }: { readonly by: string; readonly name: QuestionName; readonly title: (typeof facets)[number][2]; readonly asked: string }) {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const counts = useLoad((signal) => get<Counts>('counts', new URLSearchParams(`by=${by}&sort=count&limit=${LINES + 1}&${asked}`), signal), [by, asked])
  return (
    <section class="facet" aria-label={say(title)}>
      <h3 class="facet-title">{say(title)}</h3>
      <Shown of={counts} lines={LINES}>
        {({ groups }) => {
          const lines = groups.flatMap(({ values: [value], count }) => (value === null ? [] : [{ value, count }])).slice(0, LINES)
          const most = Math.max(1, ...lines.map(({ count }) => count))
          return (
            <ul>
              {lines.map(({ value, count }) => {
                const key = typeof value === 'string' ? value : askedAs(value)
                const isOn = valuesIn(query, name).includes(key)
                return (
                  <li key={key}>
                    <button type="button" class="facet-line" aria-pressed={isOn} onClick={() => change(isOn ? withoutValue(query, name, key) : withValue(query, name, key))}>
                      <span class={name === 'event' ? 'facet-name facet-word' : 'facet-name'}><Text>{nameIn(name, value)}</Text></span>
                      <span class="facet-count">{numberText(lang.value, count)}</span>
                      <svg class={`facet-bar ${name === 'event' ? sideOfType(key) : ''}`} aria-hidden="true"><rect width={`${(100 * count) / most}%`} height="100%" rx="1.5" /></svg>
                    </button>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Shown>
    </section>
  )
}

function nameIn(name: QuestionName, value: NonNullable<Value>): string {
  if (typeof value === 'string') return name === 'event' ? eventText(lang.value, value) : value
  return lang.value === 'ar' ? value.name : nameAlone(value.nameEn) || value.name
}
