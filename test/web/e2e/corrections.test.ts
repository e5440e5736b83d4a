/** The page of corrections: what editors decided, and the way to take it away. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Correction } from '../../../web/src/api.js'
import { threat } from '../../support/records.js'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { serve } from './served.js'

const made = (id: number, action: Correction['action'], part: Partial<Correction> = {}): Correction => ({ id, record: 'r7', article: 7, action, before: threat, after: threat, note: null, by: 'Amal', at: '2024-05-17T09:30:00Z', ...part })
const first = [made(3, 'restore', { before: null }), made(2, 'reject', { after: null, note: 'ليس تهديدًا' }), made(1, 'change', { after: { ...threat, event: 'ACCUSE', mode: null, quad: 3 } })]

describe.skipIf(whyNot !== null)(`corrections${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let isEmpty = false
  beforeAll(async () => {
    site = await serve(({ path: asked, query }) => (asked !== 'corrections' ? undefined : isEmpty ? { items: [], next: null, total: null } : query.get('cursor') === 'next' ? { items: [made(0, 'add', { before: null })], next: null, total: null } : { items: first, next: 'next', total: null }))
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  test.each(looks)('in $lang, $theme: nothing to complain of, wide and on a phone', async (look) => {
    for (const [size, name] of [[{ width: 1440, height: 900 }, 'corrections'], [{ width: 390, height: 844 }, 'corrections-phone']] as const) {
      const tab = await openTab(browser, look, size)
      await tab.page.goto(`${site.url}/corrections`)
      await tab.page.locator('.correction').first().waitFor()
      await tab.shot(name)
      expect(await tab.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await tab.faults()).toEqual([])
      expect(tab.complaints).toEqual([])
      await tab.close()
    }
  }, 60_000)

  test('each leads to its words; the list goes on; the download is that of the API; settings lead here', async () => {
    const tab = await openTab(browser, looks[0])
    await tab.page.goto(`${site.url}/settings`)
    await tab.page.getByRole('link', { name: 'All corrections' }).click()
    await tab.page.locator('.correction').first().waitFor()
    expect(await tab.page.locator('.correction .tag').allTextContents()).toEqual(['restored', 'rejected', 'corrected'])
    expect(await tab.page.locator('.correction-facts a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/read/7?record=r7', '/read/7', '/read/7?record=r7'])
    expect(await tab.page.locator('.correction time').first().textContent()).toBe('17 May 2024, 09:30 UTC')
    expect(await tab.page.locator('a[download]').getAttribute('href')).toBe('/api/v1/corrections/gold.jsonl')
    await tab.page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => tab.page.locator('.correction').count()).toBe(4)
    await tab.close()
  }, 60_000)

  test('without any, there is nothing to take away', async () => {
    isEmpty = true
    const tab = await openTab(browser, looks[0])
    await tab.page.goto(`${site.url}/corrections`)
    await tab.page.locator('.empty').waitFor()
    expect(await tab.page.locator('a[download]').count()).toBe(0)
    await tab.close()
  })
})
