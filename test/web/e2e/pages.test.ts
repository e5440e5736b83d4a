/** Every page over the real server and the example stories, in both languages and themes. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { type RealServer, serveExamples } from './real-server.js'

const PATIENCE = 180_000
/** Each page with an element that stands there once it is loaded. */
const pages = [
  ['monitor', '/', '[role="tabpanel"] svg'], ['reader', '/read', '.example'], ['settings', '/settings', 'h1'],
  ['stories', '/stories', 'a[href^="/stories/"]'], ['story', '/stories/1', 'main svg'], ['ledger', '/ledger?asOf=2024-05-02', 'a[href^="/read/"]'], ['feeds', '/feeds', 'h1'], ['network', '/network', 'h1'],
] as const

describe.skipIf(whyNot !== null)(`pages over the example stories${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let server: RealServer
  beforeAll(async () => {
    server = await serveExamples()
    browser = await openBrowser()
  }, PATIENCE)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  }, PATIENCE)

  test.each(looks.flatMap((look) => pages.map(([name, address, sign]) => ({ ...look, name, address, sign }))))('$name in $lang, $theme: nothing to complain of', async ({ name, address, sign, ...look }) => {
    const tab = await openTab(browser, look)
    await tab.page.goto(`${server.url}${address}`)
    await tab.page.locator(sign).first().waitFor({ state: 'attached' })
    await tab.page.locator('.skeleton, [aria-busy="true"]').first().waitFor({ state: 'detached' })
    await tab.shot(`page-${name}`)
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, PATIENCE)

  test('a record of the ledger leads to its words', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${server.url}/ledger?view=answered`)
    await tab.page.locator('a[href^="/read/"]').first().click()
    await tab.page.waitForURL(/\/read\/\d+\?record=/)
    await tab.close()
  }, PATIENCE)
})
