/** The language that the interface speaks now. Whatever reads it is drawn anew when it changes. */
import { signal } from '@preact/signals'
import { remember } from '../data/remembered.js'
import type { Lang, Table, Values } from './table.js'
import { say } from './table.js'
import { shared } from './shared.js'

export const lang = signal<Lang>(document.documentElement.lang === 'ar' ? 'ar' : 'en')

export function speak(next: Lang): void {
  lang.value = next
  document.documentElement.lang = next
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr'
  remember('lang', next)
}

/** The texts of a page's table (and of the shared one) in the language of now. */
export function wordsOf<T extends Table>(own: T): (key: keyof T['en'] & string, values?: Values) => string {
  return (key, values) => say(lang.value, own, key, values)
}
export const word = wordsOf(shared)

