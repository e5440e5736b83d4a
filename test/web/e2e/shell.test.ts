/** The shell around the pages, in both languages and themes. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { serve } from './served.js'

describe.skipIf(whyNot !== null)(`the shell${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    site = await serve()
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  test.each(looks)('settings in $lang, $theme: nothing to complain of', async (look) => {
    const tab = await openTab(browser, look)
    await tab.page.goto(`${site.url}/settings`)
    await tab.page.getByRole('heading', { level: 1 }).waitFor()
    await tab.shot('settings')
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 60_000)

  test('the language is switched in place and remembered', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/settings`)
    await tab.page.getByRole('button', { name: 'العربية' }).click()
    await tab.page.getByRole('heading', { level: 1, name: 'الإعدادات' }).waitFor()
    expect(await tab.page.evaluate('document.documentElement.dir')).toBe('rtl')
    await tab.page.reload()
    await tab.page.getByRole('heading', { level: 1, name: 'الإعدادات' }).waitFor()
    await tab.close()
  }, 60_000)

  test('going to another page names it and takes the focus there', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/settings`)
    await tab.page.getByRole('link', { name: 'Ledger' }).click()
    await tab.page.locator('h1:focus').waitFor()
    expect(await tab.page.title()).toBe('Ledger · Isnad')
    expect(await tab.page.getByRole('link', { name: 'Ledger' }).getAttribute('aria-current')).toBe('page')
    await tab.close()
  }, 60_000)
})
