/** A form whose state is the address: what it shows stands there, and what is chosen goes there. Parameters are those of `isnad find`. */
import { useQuery } from '../data/query.js'
import { quadText, statusWords } from '../words/codes.js'
import { eventText } from '../words/events.js'
import { lang, word, wordsOf } from '../words/language.js'
import { capital } from '../words/table.js'
import { eventTypes } from '../data/event-types.js'
import { useId } from 'preact/hooks'
import { DayInput } from './day-input.js'
import { EntityField } from './entity-field.js'

export type FilterName = 'actor' | 'recipient' | 'party' | 'through' | 'origin' | 'outlet' | 'place' | 'event' | 'status' | 'quad' | 'since' | 'until' | 'text'

const choices: Partial<Record<FilterName, () => readonly (readonly [value: string, text: string])[]>> = {
  event: () => eventTypes.map((type) => [type, capital(lang.value, eventText(lang.value, type))]),
  status: () => Object.keys(statusWords.en).map((status) => [status, capital(lang.value, wordsOf(statusWords)(status as keyof typeof statusWords.en))]),
  quad: () => ([1, 2, 3, 4, 0] as const).map((quad) => [String(quad), capital(lang.value, quadText(lang.value, quad))]),
}
const entities: ReadonlySet<FilterName> = new Set<FilterName>(['actor', 'recipient', 'party', 'through', 'origin', 'place'])
const days: ReadonlySet<FilterName> = new Set<FilterName>(['since', 'until'])

export function Filters({ fields }: { readonly fields: readonly FilterName[] }) {
  const [query, change] = useQuery()
  const set = (name: FilterName, value: string): void => change({ [name]: value || null, cursor: null })
  const chosen = fields.filter((name) => query.has(name))
  return (
    <search>
      <form class="filters" aria-label={word('filters')} onSubmit={(event) => event.preventDefault()}>
        {fields.map((name) => <Filter key={name} name={name} value={query.get(name) ?? ''} set={(value) => set(name, value)} />)}
        {chosen.length > 0 && <button type="button" class="button button-quiet filters-clear" onClick={() => change(Object.fromEntries([...chosen, 'cursor'].map((name) => [name, null])))}>{word('clearAll')}</button>}
      </form>
    </search>
  )
}

function Filter({ name, value, set }: { readonly name: FilterName; readonly value: string; readonly set: (value: string) => void }) {
  const id = useId()
  if (entities.has(name)) return <EntityField label={word(name)} value={value} onPick={set} placeholder={name === 'place' ? word('any') : undefined} />
  const options = choices[name]?.()
  return (
    <div class={`field field-${name}`}>
      <label for={id}>{word(name)}</label>
      {options && <select id={id} class="input" value={value} onChange={(event) => set(event.currentTarget.value)}><option value="">{word('any')}</option>{options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}</select>}
      {!options && days.has(name) && <DayInput id={id} value={value} put={set} />}
      {!options && !days.has(name) && <input id={id} class="input" dir="auto" value={value} onChange={(event) => set(event.currentTarget.value.trim())} />}
    </div>
  )
}
