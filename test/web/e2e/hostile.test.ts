/** Articles that carry markup and scripts in every field, coded and kept by the real server: nothing of them runs anywhere. */
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../src/server/app.js'
import { type Listening, listen } from '../../../src/server/listen.js'
import { storedFeeds } from '../../../src/server/stored-feeds.js'
import { testApp } from '../../support/app.js'
import { STORE_TIMEOUT } from '../../support/memory-store.js'
import { openBrowser, openTab, whyNot } from './browsing.js'

const evil = (n: number): string => `<img src=x onerror="window.ran=${n}"><script>window.ran=${n}</script><svg onload=window.ran=${n}>`
const text = (outlet: string): string => [
  `قال وزير النقل الأردني نايف الشوبكي ${evil(1)} لوكالة رويترز، الأربعاء، إن الأردن طالب سوريا بالإفراج عن 12 سائق شاحنة أوقفوا في معبر نصيب قبل الجمعة.`,
  `وهدد الوزير نايف "><script>window.ran=2</script> الشوبكي بإغلاق معبر جابر أمام الشاحنات السورية إذا لم تفرج دمشق عن السائقين.`,
  `وأضاف مصدر <b onmouseover=window.ran=3>أمني</b> لـ«${outlet}» أن السائقين نقلوا إلى دمشق. {{constructor.constructor('window.ran=4')()}} \${window.ran=5}`,
].join('\n')
const articles = ['شراع الخليج', 'مدار الأخبار', 'ضفة النيل'].map((outlet, i) => ({
  id: `evil-${i}"><script>window.ran=6</script>`, url: i === 0 ? 'javascript:window.ran=7' : `https://outlet-${i}.example/"onclick="window.ran=8`, title: `الأردن يطالب سوريا بالإفراج عن 12 سائق شاحنة ${evil(9)}`,
  published: `2024-05-0${i + 1}T10:00:00Z`, outlet: `${outlet}${evil(10)}`, byline: `عمان - رويترز ${evil(11)}`, text: text(outlet),
}))

/** What these show of an article holds no markup: names of actors and places, as they were understood. */
const HARMLESS: ReadonlySet<string> = new Set(['/?view=lanes', '/?view=map', '/network'])

describe.skipIf(whyNot !== null)(`hostile articles${whyNot ? ` (${whyNot})` : ''}`, () => {
  const of = testApp(articles)
  let browser: Browser
  let site: Listening
  beforeAll(async () => {
    const { services, options } = of()
    const feeds = storedFeeds(services.store.db, { refusal: () => null, isWatched: () => true, changed: () => {} })
    await feeds.add({ url: 'https://feeds.example/rss?"><script>window.ran=12</script>', title: evil(13), outlet: evil(14) })
    site = await listen(createApp({ ...services, feeds }, { ...options, web: path.join(import.meta.dirname, '../../../dist/web') }), { host: '127.0.0.1', port: 0 })
    browser = await openBrowser()
  }, STORE_TIMEOUT)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  }, STORE_TIMEOUT)

  test.each([
    ['/', '.timeline-picture'], ['/?view=lanes', '.mark'], ['/?view=map', '.spot'], ['/?view=table', '.records tbody tr'], ['/network', '.graph[data-settled]'], ['/feeds', '.feeds-table tbody tr'],
    ['/stories', '.brief-grade'], ['/stories/1', '.node'], ['/read/1', '.words'], ['/ledger', '.entry, .empty'],
  ] as const)('nothing of them runs on %s', async (at, wait) => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    const { page } = tab
    const dialogs: string[] = []
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
    await page.goto(`${site.address}${at}`)
    await page.locator(wait).first().waitFor()
    if (at === '/stories/1') {
      await page.locator('.node').first().click()
      for (const name of ['Show them', /Show \d+ record/, 'Who knows this']) { const button = page.getByRole('button', { name }).first(); if (await button.count()) await button.click() }
      await page.locator('.record-card').first().waitFor()
      await page.locator('summary').first().click()
    }
    for (const target of (await page.locator('main a, main button').all()).slice(0, 25)) await target.hover({ timeout: 500, trial: true }).catch(() => {})
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(dialogs).toEqual([])
    // What was markup in an article is text on the page.
    if (!HARMLESS.has(at)) expect(await page.locator('main').textContent()).toContain('<img src=x')
    expect(await page.locator('main img, main script, main iframe, main b[onmouseover], main [onerror], main [onload], main [onclick]').count()).toBe(0)
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
    expect(tab.complaints).toEqual([])
    if (at !== '/ledger') await tab.shot(`hostile${at.replaceAll(/\W/g, '-')}`)
    await tab.close()
  }, 90_000)
})
