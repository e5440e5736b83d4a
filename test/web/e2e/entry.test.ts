/** A server that wants a token: its field comes before everything else. */
import { describe, expect, test } from 'vitest'
import { looks, openTab, whyNot } from './browsing.js'
import { browsedStore, stories } from './store-served.js'

describe.skipIf(whyNot !== null)(`behind a token${whyNot ? ` (${whyNot})` : ''}`, () => {
  const on = browsedStore(stories().slice(0, 2), { open: null, checkToken: async (token) => (token === 'isnad_right' ? { name: 'Amal', role: 'reader' } : null) })

  test.each(looks)('in $lang, $theme the field stands in place of the page, and the page follows the right token', async (look) => {
    const tab = await openTab(on.browser, look)
    await tab.page.goto(`${on.site.url}/`)
    await tab.page.locator('.sign-in').waitFor()
    await tab.shot('entry')
    expect(await tab.page.locator('.question').count()).toBe(0)
    expect(await tab.faults()).toEqual([])
    await tab.page.locator('.sign-in input').fill('isnad_wrong')
    await tab.page.keyboard.press('Enter')
    await tab.page.locator('.toast').waitFor()
    await tab.page.locator('.sign-in input').fill('isnad_right')
    await tab.page.keyboard.press('Enter')
    await tab.page.locator('.timeline-picture').waitFor({ timeout: 30_000 })
    expect(await tab.page.locator('.sign-in').count()).toBe(0)
    await tab.close()
  }, 60_000)

  test('the Reader, which asks the server for nothing, is open', async () => {
    const tab = await openTab(on.browser, looks[0])
    await tab.page.goto(`${on.site.url}/read`)
    await tab.page.locator('textarea').waitFor()
    await tab.close()
  }, 60_000)
})
