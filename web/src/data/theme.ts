import { signal } from '@preact/signals'
import { recall, remember } from './remembered.js'

export type Theme = 'system' | 'light' | 'dark'
const known = (value: string | null): Theme => (value === 'light' || value === 'dark' ? value : 'system')

export const theme = signal<Theme>(known(recall('theme')))

export function wear(next: Theme): void {
  theme.value = next
  remember('theme', next === 'system' ? null : next)
  if (next === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
}

export const isDark = (): boolean => (theme.value === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme.value === 'dark')
