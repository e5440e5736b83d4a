import type { Counts } from '../../api.js'
import { get } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { monitorWords } from './words.js'

type NameValue = Exclude<Counts['groups'][number]['values'][number], string | null>
const isName = (value: Counts['groups'][number]['values'][number]): value is NameValue => typeof value === 'object' && value !== null
const MOST = 40

/** Who acts on whom most often, each pair a way to its records. */
export function Pairs({ query, choose }: { readonly query: URLSearchParams; readonly choose: (actor: string, recipient: string) => void }) {
  const say = wordsOf(monitorWords)
  const asked = query.toString()
  const counts = useLoad((signal) => get<Counts>(`counts?by=actor,recipient&limit=${MOST * 4}&${asked}`, {}, signal), [asked])
  const called = ({ name, nameEn }: NameValue): string => (lang.value === 'ar' ? name : nameEn || name)
  return (
    <Shown of={counts}>
      {({ groups }) => {
        const pairs = groups.flatMap(({ values: [actor, recipient], count }) => (isName(actor) && isName(recipient) ? [{ actor, recipient, count }] : [])).slice(0, MOST)
        const most = Math.max(1, ...pairs.map(({ count }) => count))
        return (
          <ol class="pairs" aria-label={say('pairs')}>
            {pairs.map(({ actor, recipient, count }) => (
              <li key={`${actor.id ?? actor.name} ${recipient.id ?? recipient.name}`} class="pair">
                <button type="button" class="pair-names" onClick={() => choose(actor.id ?? actor.name, recipient.id ?? recipient.name)}>
                  <Text>{called(actor)}</Text><span class="pair-arrow" aria-hidden="true">→</span><span class="visually-hidden">{word('recipient')}</span><Text>{called(recipient)}</Text>
                </button>
                <meter class="pair-weight" min={0} max={most} value={count} aria-hidden="true" />
                <span class="pair-count">{numberText(lang.value, count)}</span>
              </li>
            ))}
          </ol>
        )
      }}
    </Shown>
  )
}
