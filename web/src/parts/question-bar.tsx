/** The question, which is the address: fields that add to it, and what was chosen as words that can be taken away. */
import './question-bar.css'
import { useEffect, useId, useState } from 'preact/hooks'
import { modesOf } from '../../../src/lexicon/codes.js'
import { eventTypes } from '../data/event-types.js'
import { type Chosen, chosenIn, type QuestionName, valuesIn, withoutAll, withoutValue, withValue } from '../data/question.js'
import { useQuery } from '../data/query.js'
import { Icon } from '../shell/icons.js'
import { quadText, statusWords } from '../words/codes.js'
import { eventText } from '../words/events.js'
import { lang, word, wordsOf } from '../words/language.js'
import { capital } from '../words/table.js'
import { DayInput } from './day-input.js'
import { EntityField, useNameOf } from './entity-field.js'
import { questionWords, valueText } from './question-words.js'

type Option = readonly [value: string, text: string]
type Choices = 'event' | 'mode' | 'status' | 'quad' | 'origin' | 'time' | 'minConfidence'

const choices: Readonly<Record<Choices, () => readonly Option[]>> = {
  event: () => eventTypes.map((type) => [type, capital(lang.value, eventText(lang.value, type))]),
  mode: () => Object.entries(modesOf).flatMap(([type, modes]) => modes.map((mode): Option => [mode, capital(lang.value, eventText(lang.value, type, mode))])).filter(([mode], i, all) => all.findIndex(([other]) => other === mode) === i),
  status: () => (['actual', 'planned', 'hypothetical', 'negated'] as const).map((status) => [status, capital(lang.value, wordsOf(statusWords)(status))]),
  quad: () => ([4, 3, 0, 1, 2] as const).map((quad) => [String(quad), capital(lang.value, quadText(lang.value, quad))]),
  origin: () => (['named', 'anonymous', 'outlet'] as const).map((origin) => [origin, capital(lang.value, wordsOf(questionWords)(origin))]),
  time: () => [['published', word('timePublished')], ['event', word('timeEvent')]],
  minConfidence: () => ['0.5', '0.7', '0.8', '0.9'].map((least) => [least, valueText('minConfidence', least)]),
}

interface Props {
  readonly fields: readonly QuestionName[]
  /** Fields that show when asked for. */
  readonly more?: readonly QuestionName[]
}

export function QuestionBar({ fields, more = [] }: Props) {
  const say = wordsOf(questionWords)
  const [query] = useQuery()
  const chosen = chosenIn(query).length
  const [isOpen, setOpen] = useState(() => more.some((name) => query.has(name)))
  const id = useId()
  return (
    <search>
      <form class={isOpen ? 'question question-open' : 'question'} aria-label={word('filters')} onSubmit={(event) => event.preventDefault()}>
        {fields.map((name) => <Field key={name} name={name} />)}
        <button type="button" class="button question-toggle" aria-expanded={isOpen} aria-controls={more.length > 0 ? id : undefined} onClick={() => setOpen(!isOpen)}>
          <Icon name="settings" /><span class="question-toggle-wide">{isOpen ? say('fewer') : say('moreFilters')}</span><span class="question-toggle-narrow">{word('filters')}{chosen > 0 && ` (${chosen})`}</span>
        </button>
        {more.length > 0 && <div id={id} class="question-more" hidden={!isOpen}>{more.map((name) => <Field key={name} name={name} />)}</div>}
      </form>
    </search>
  )
}

const whoever: ReadonlySet<QuestionName> = new Set<QuestionName>(['actor', 'recipient', 'party', 'through', 'place'])

function Field({ name }: { readonly name: QuestionName }) {
  const say = wordsOf(questionWords)
  const [query, change] = useQuery()
  const add = (value: string): void => change(withValue(query, name, value))
  const isMore = query.has(name)
  if (whoever.has(name)) return <div class={`question-field question-${name}`}><EntityField label={word(name as 'actor')} value="" placeholder={isMore ? say('also') : name === 'place' ? word('any') : undefined} onPick={(value) => { if (value) add(value) }} /></div>
  if (name === 'outlet') return <Typed name={name} value="" placeholder={isMore ? say('also') : word('any')} put={(value) => { if (value) add(value) }} />
  if (name === 'text') return <Typed name={name} value={query.get(name) ?? ''} placeholder={say('textHint')} put={add} />
  if (name === 'since' || name === 'until') return <Day name={name} value={query.get(name) ?? ''} put={add} />
  return name in choices ? <Choice name={name as Choices} query={query} put={add} /> : null
}

/** A list to choose from. Where several may hold, what is chosen is added, and the field is free for the next. */
function Choice({ name, query, put }: { readonly name: Choices; readonly query: URLSearchParams; readonly put: (value: string) => void }) {
  const say = wordsOf(questionWords)
  const id = useId()
  const isOne = name === 'time' || name === 'minConfidence'
  const value = isOne ? query.get(name) ?? (name === 'time' ? 'published' : '') : ''
  const left = choices[name]().filter(([one]) => isOne || !valuesIn(query, name).includes(one))
  return (
    <div class={`field question-field question-${name}`}>
      <label for={id}>{word(name)}</label>
      <select id={id} class="input" value={value} onChange={(event) => { const next = event.currentTarget.value; event.currentTarget.value = value; put(name === 'time' && next === 'published' ? '' : next) }}>
        {name !== 'time' && <option value="">{!isOne && query.has(name) ? say('also') : word('any')}</option>}
        {left.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
      </select>
    </div>
  )
}

/** Counts when one leaves it or presses Enter. */
function Typed({ name, value, placeholder, put }: { readonly name: 'text' | 'outlet'; readonly value: string; readonly placeholder: string; readonly put: (value: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const done = (): void => {
    const next = typed.trim()
    if (next !== value) put(next)
    setTyped(name === 'text' ? next : value)
  }
  return (
    <div class={`field question-field question-${name}`}>
      <label for={id}>{word(name)}</label>
      <input id={id} class="input" type="search" dir="auto" autocomplete="off" placeholder={placeholder} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') done() }} onBlur={done} onSearch={done} />
    </div>
  )
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value)

/** A day; a month or year of the address shows as the chip beside the count. */
function Day({ name, value, put }: { readonly name: 'since' | 'until'; readonly value: string; readonly put: (value: string) => void }) {
  const id = useId()
  return (
    <div class={`field question-field question-${name}`}>
      <label for={id}>{word(name)}</label>
      <DayInput id={id} value={isDay(value) ? value : ''} put={put} />
    </div>
  )
}

/** What was chosen, each with a way to take it back. */
export function QuestionChips() {
  const [query, change] = useQuery()
  const chosen = chosenIn(query)
  if (chosen.length === 0) return null
  return (
    <ul class="chips" aria-label={word('filters')}>
      {chosen.map((one) => <li key={`${one.name} ${one.value}`}><Chip of={one} take={() => change(withoutValue(query, one.name, one.value))} /></li>)}
      {chosen.length > 1 && <li><button type="button" class="chips-clear" onClick={() => change(withoutAll())}>{word('clearAll')}</button></li>}
    </ul>
  )
}

function Chip({ of: { name, value }, take }: { readonly of: Chosen; readonly take: () => void }) {
  const say = wordsOf(questionWords)
  useNameOf(value)
  const label = name === 'box' ? say('box') : word(name)
  const text = valueText(name, value)
  return <button type="button" class="chip" aria-label={word('remove', { what: `${label}: ${text}` })} onClick={take}><span class="chip-name">{label}</span>{name !== 'box' && <bdi>{text}</bdi>}<Icon name="close" /></button>
}
