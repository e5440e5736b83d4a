/** A real browser for tests of pages: in a language, a theme and a size, with everything it complains of. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { isBuilt } from './served.js'

const shots = path.join(path.dirname(fileURLToPath(import.meta.url)), 'shots')
const browserPath = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file))

/** Why these tests cannot run here, or null. */
export const whyNot: string | null = !browserPath ? 'skipped: no chromium found in /usr/bin or PATH; install it with `apt-get install chromium`' : !isBuilt() ? 'skipped: no pages in dist/web; make them with `npm run build-web`' : null

export const looks = (['en', 'ar'] as const).flatMap((lang) => (['light', 'dark'] as const).map((theme) => ({ lang, theme })))
export interface Look { readonly lang: 'en' | 'ar'; readonly theme: 'light' | 'dark' }

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'] })

export interface Tab {
  readonly page: Page
  /** Errors of the console and of scripts, and requests that leave this machine. */
  readonly complaints: string[]
  /** What axe finds by WCAG 2.2 AA, one line each. */
  faults(): Promise<string[]>
  /** Keeps a picture under test/web/e2e/shots/. */
  shot(name: string, options?: { readonly whole?: boolean }): Promise<void>
  close(): Promise<void>
}

export async function openTab(browser: Browser, { lang, theme }: Look, size: { readonly width: number; readonly height: number } = { width: 1440, height: 900 }): Promise<Tab> {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, locale: lang === 'ar' ? 'ar-EG' : 'en-GB', reducedMotion: 'reduce', hasTouch: size.width < 700, timezoneId: 'UTC' })
  await context.addInitScript(`try { if (!localStorage.getItem('isnad.lang')) localStorage.setItem('isnad.lang', '${lang}') } catch {}`)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => { if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) complaints.push(`asks for ${request.url()}`) })
  return {
    page, complaints,
    faults: async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).slice(0, 4).join(' | ')}`)
    },
    shot: async (name, { whole = false } = {}) => {
      fs.mkdirSync(shots, { recursive: true })
      await page.evaluate('document.fonts.ready')
      await page.screenshot({ path: path.join(shots, `${name}-${lang}-${theme}.png`), fullPage: whole })
    },
    close: () => context.close(),
  }
}
