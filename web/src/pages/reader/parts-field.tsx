/** Fields of a record that are words of the text: parties, sources, a place, a condition. Each is taken away by its chip, and added by selecting. */
import type { ComponentChildren } from 'preact'
import type { Entity, EventRecord, Link, Span } from '../../data/record.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { sourceKindWords } from '../../words/codes.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { partyWords } from '../../words/sentence.js'
import { AddSelected } from './add-selected.js'
import { chainWith, chainWithout, entityAt, linkKinds } from './changes.js'
import { words } from './words.js'

interface Shown { readonly name: string; readonly beside?: ComponentChildren }
interface PartsProps {
  readonly label: string
  readonly parts: readonly Shown[]
  readonly selected: Span | null
  readonly add: (span: Span) => void
  readonly remove: (at: number) => void
}

function Parts({ label, parts, selected, add, remove }: PartsProps) {
  return (
    <fieldset class="people">
      <legend class="label">{label}</legend>
      {parts.map(({ name, beside }, i) => <span key={i} class="person-chip"><Text>{name}</Text>{beside}<button type="button" class="chip-remove" aria-label={word('remove', { what: name })} onClick={() => remove(i)}><Icon name="close" /></button></span>)}
      <AddSelected selected={selected} add={add} />
    </fieldset>
  )
}

interface FieldProps<T> {
  readonly label: string
  readonly of: T
  readonly selected: Span | null
  readonly put: (next: T) => void
}

export function People({ label, of, selected, put }: FieldProps<readonly Entity[]>) {
  return <Parts label={label} parts={of.map((entity) => ({ name: partyWords(lang.value, entity).name }))} selected={selected} add={(span) => put([...of, entityAt(span)])} remove={(gone) => put(of.filter((_, at) => at !== gone))} />
}

/** From the outlet outward: who is added stands behind those who are there. */
export function Chain({ label, of, selected, put }: FieldProps<EventRecord['chain']>) {
  const say = wordsOf(words)
  const kindOf = (link: Link, at: number) => (
    <select class="link-kind" aria-label={`${say('linkKind')}: ${link.name}`} value={link.kind} onChange={(event) => put(of.map((one, i) => (i === at ? { ...one, kind: event.currentTarget.value as Link['kind'] } : one)))}>
      {linkKinds.map((kind) => <option key={kind} value={kind}>{wordsOf(sourceKindWords)(kind)}</option>)}
    </select>
  )
  return <Parts label={label} parts={of.map((link, at) => ({ name: partyWords(lang.value, link).name, beside: kindOf(link, at) }))} selected={selected} add={(span) => put(chainWith(of, span))} remove={(gone) => put(chainWithout(of, gone))} />
}

/** Words that stand there once: what is added takes the place of what was there. */
export function Words<T extends Span>({ label, of, selected, make, put }: FieldProps<T | null> & { readonly make: (span: Span) => T }) {
  return <Parts label={label} parts={of === null ? [] : [{ name: of.text }]} selected={selected} add={(span) => put(make(span))} remove={() => put(null)} />
}
