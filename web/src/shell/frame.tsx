/** The bar, the navigation and the place of the page. */
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import { unseen } from '../data/news.js'
import { theme, wear, type Theme } from '../data/theme.js'
import { lang, speak, word } from '../words/language.js'
import { Icon, type IconName } from './icons.js'

const places = [['/', 'monitor'], ['/read', 'reader'], ['/stories', 'stories'], ['/network', 'network'], ['/ledger', 'ledger'], ['/feeds', 'feeds']] as const satisfies readonly (readonly [string, IconName])[]

/** After going to another page: what was new is seen, and focus stands at the page's title, where a screen reader goes on; the tour keeps it. */
export function arriveAt(url: string): void {
  if (isHere('/', url.split('?')[0])) unseen.value = false
  if (document.activeElement?.closest('.tour')) return
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }))
}

const isHere = (place: string, path: string): boolean => (place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`))

export function Frame({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation()
  return (
    <>
      <a class="skip" href="#content">{word('skip')}</a>
      <header class="bar">
        <a class="brand" href="/" aria-label={word('product')}>
          <svg class="brand-mark" viewBox="0 0 34 14" aria-hidden="true" focusable="false"><path d="M7 7h6M21 7h6" /><circle class="full" cx="4" cy="7" r="3" /><circle cx="17" cy="7" r="3" /><circle class="dashed" cx="30" cy="7" r="3" /></svg>
          <span>{word('product')}</span>
        </a>
        <nav class="places" aria-label={word('mainNavigation')}>
          {places.map(([place, name]) => (
            <a key={place} href={place} class="place" aria-current={isHere(place, path) ? 'page' : undefined}>
              <Icon name={name} />
              <span>{word(name)}</span>
              {name === 'monitor' && unseen.value && !isHere('/', path) && <i class="new-dot"><span class="visually-hidden">{word('somethingNew')}</span></i>}
            </a>
          ))}
        </nav>
        <div class="switches">
          <button type="button" class="switch" lang={lang.value === 'ar' ? 'en' : 'ar'} onClick={() => speak(lang.value === 'ar' ? 'en' : 'ar')}>{word('switchLanguage')}</button>
          <ThemeSwitch />
          <a class="switch switch-icon" href="/settings" aria-label={word('settings')} aria-current={path === '/settings' ? 'page' : undefined}><Icon name="settings" /></a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>{children}</main>
    </>
  )
}

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const
const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const

function ThemeSwitch() {
  const now = theme.value
  return <button type="button" class="switch switch-icon" title={`${word('theme')}: ${word(themeWords[now])}`} aria-label={`${word('theme')}: ${word(themeWords[now])}`} onClick={() => wear(nextTheme[now])}><Icon name={themeIcons[now]} /></button>
}
