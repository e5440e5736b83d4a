import { signal } from '@preact/signals'
import { useEffect, useId, useState } from 'preact/hooks'
import { type EntityFound, get } from '../api.js'
import { countryText } from '../words/codes.js'
import { lang, word } from '../words/language.js'
import { nameAlone } from '../words/sentence.js'
import { Text } from './text.js'

/** Ids whose names are known, so that a field shows `Iran` where the address has `state.IRN`. */
const named = signal<ReadonlyMap<string, EntityFound>>(new Map())
const learn = (found: readonly EntityFound[]): void => { named.value = new Map([...named.value, ...found.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const]))]) }

export function nameOf(value: string): string {
  const known = named.value.get(value)
  // Until it is, a key of the store says in its own words who is meant.
  return known ? (lang.value === 'ar' ? known.name : nameAlone(known.nameEn) || known.name) : value.replace(/^(?:name|unnamed):(.+?)(?::[A-Z]{0,3})?$/, '$1')
}

/** Asks for the name of an id that came with the address. */
export function useNameOf(value: string): void {
  useEffect(() => {
    if (!/^(?:[a-z]+\.|name:|unnamed:|name#|unnamed#)/.test(value) || named.value.has(value)) return
    const abort = new AbortController()
    get<{ items: readonly EntityFound[] }>('entities', { q: value, limit: 1 }, abort.signal).then(({ items }) => learn(items.filter(({ id }) => id === value)), () => {})
    return () => abort.abort()
  }, [value])
}

/** Typing rests so long before it is asked. */
const REST_MS = 150

interface Props {
  readonly label: string
  /** As `isnad find` takes it: an id, a name, a code. */
  readonly value: string
  readonly onPick: (value: string, found: EntityFound | null) => void
  readonly placeholder?: string
}

/** A field that proposes who and where the lexicon and the store know; what is typed otherwise counts as it is on Enter. */
export function EntityField({ label, value, onPick, placeholder }: Props) {
  const id = useId()
  /** Null while nothing is typed: then the field shows the name of its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [found, setFound] = useState<readonly EntityFound[]>([])
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setTyped(null), [value])
  useNameOf(value)
  useEffect(() => {
    const words = typed?.trim() ?? ''
    if (!isOpen || words.length < 2) return setFound([])
    const abort = new AbortController()
    const rest = setTimeout(() => {
      get<{ items: readonly EntityFound[] }>('entities', { q: words, limit: 8 }, abort.signal).then(({ items }) => { setFound(items); setAt(-1); learn(items) }, () => { if (!abort.signal.aborted) setFound([]) })
    }, REST_MS)
    return () => { clearTimeout(rest); abort.abort() }
  }, [typed, isOpen])

  const pick = (entity: EntityFound | null): void => {
    const next = entity ? entity.id ?? entity.name : typed?.trim() ?? value
    setTyped(null)
    setOpen(false)
    if (next !== value) onPick(next, entity)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const to = at + (event.key === 'ArrowDown' ? 1 : -1)
      setAt(to >= found.length ? 0 : to < 0 ? found.length - 1 : to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      pick(found[at] ?? null)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  const list = isOpen && found.length > 0
  return (
    <div class="field entity-field">
      <label for={id}>{label}</label>
      <input
        id={id} class="input" role="combobox" aria-autocomplete="list" aria-expanded={list} aria-controls={`${id}-list`} aria-activedescendant={list && at >= 0 ? `${id}-${at}` : undefined}
        autocomplete="off" spellcheck={false} dir="auto" placeholder={placeholder ?? word('anyone')} value={typed ?? nameOf(value)}
        onInput={(event) => { setTyped(event.currentTarget.value); setOpen(true) }} onKeyDown={onKeyDown}
        onBlur={() => { setOpen(false); if (typed !== null) pick(null) }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="options" hidden={!list}>
        {found.map((entity, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field, by the combobox pattern
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, by the combobox pattern
          <div key={`${entity.id}${entity.name}`} id={`${id}-${i}`} role="option" aria-selected={i === at} class="option" onMouseDown={(event) => event.preventDefault()} onClick={() => pick(entity)}>
            <Text>{lang.value === 'ar' ? entity.name : nameAlone(entity.nameEn) || entity.name}</Text>
            <span class="faint small">{entity.country ? countryText(lang.value, entity.country) : ''}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
