import type { ComponentChildren } from 'preact'
import type { Entity } from '../data/record.js'
import { locales } from '../words/table.js'
import { lang, word } from '../words/language.js'
import { partyWords } from '../words/sentence.js'
import { Text } from './text.js'

type Shown = Pick<Entity, 'name' | 'nameEn' | 'entity' | 'country' | 'sector'> & { readonly count?: number; readonly text?: string | null }

/** A party by name, with its country and sector in brackets. */
export function Party({ of, bare = false }: { readonly of: Shown; readonly bare?: boolean }) {
  const { name, about } = partyWords(lang.value, of)
  return <span class="party"><Text class="party-name">{name}</Text>{about && !bare && <span class="party-about"> ({about})</span>}</span>
}

/** A, B and C, as the language joins them. Nobody is `someone not named`. */
export function Parties({ of }: { readonly of: readonly Shown[] }) {
  if (of.length === 0) return <span class="party party-unknown">{word('someone')}</span>
  const parts = new Intl.ListFormat(locales[lang.value]).formatToParts(of.map((_, i) => String(i)))
  return <>{parts.map(({ type, value }, i): ComponentChildren => (type === 'element' ? <Party key={i} of={of[Number(value)]} /> : value))}</>
}
