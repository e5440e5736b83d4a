/** The page of feeds: how each fares, and what may be done by whom. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Feed } from '../../../src/server/api/types.js'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { type Asked, serve } from './served.js'

const MINUTE = 60_000
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString()
const feed = (id: number, more: Partial<Feed>): Feed => ({ id, url: `https://outlet-${id}.example/rss.xml`, title: 'أخبار', outlet: 'مرفأ برس', country: 'LBN', paused: false, lastRead: ago(6), nextDue: ago(-9), failures: 0, fault: null, items: { waiting: 0, kept: 128, failed: 0 }, ...more })
const made = (): Feed[] => [
  feed(1, {}), feed(2, { outlet: 'واحة الخبر', failures: 3, fault: 'the server answers 503 Service Unavailable', nextDue: ago(-42), items: { waiting: 4, kept: 12, failed: 2 } }),
  feed(3, { outlet: 'صوت المناجم', paused: true, country: 'TUN' }), feed(4, { outlet: null, title: null, lastRead: null, nextDue: ago(1), items: { waiting: 0, kept: 0, failed: 0 } }),
]

describe.skipIf(whyNot !== null)(`the page of feeds${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let feeds: Feed[]
  let watched: boolean
  let role: string
  let asked: Asked[]
  const answer = (request: Asked): unknown => {
    asked.push(request)
    const { method, path, body } = request
    if (path === 'me') return { name: 'Amal', role, open: false }
    if (path === 'articles') return { items: [{}], next: null, total: 1 }
    if (path === 'feeds' && method === 'GET') return { items: feeds, watched }
    if (path === 'feeds' && method === 'POST') { const one = feed(9 + feeds.length, { url: (body as { url: string }).url, outlet: (body as { outlet?: string }).outlet ?? null }); feeds.push(one); return one }
    if (path === 'feeds/opml') return { added: 2, known: 1, notes: [] }
    const [, id, what] = path.split('/')
    if (method === 'DELETE') { feeds = feeds.filter((one) => one.id !== Number(id)); return null }
    feeds = feeds.map((one) => (one.id === Number(id) ? { ...one, paused: what === 'pause' } : one))
    return null
  }
  beforeAll(async () => {
    site = await serve(answer)
    browser = await openBrowser()
  }, 60_000)
  beforeEach(() => { feeds = made(); watched = true; role = 'admin'; asked = [] })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })
  const open = async (look: (typeof looks)[number], size?: { readonly width: number; readonly height: number }) => {
    const tab = await openTab(browser, look, size)
    await tab.page.goto(`${site.url}/feeds`)
    await tab.page.locator('.feed-row, .empty').first().waitFor()
    return tab
  }

  test.each(looks)('in $lang, $theme: nothing to complain of', async (look) => {
    const tab = await open(look)
    await tab.shot('feeds')
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 60_000)

  test('on a phone nothing runs out at the side', async () => {
    const tab = await open({ lang: 'ar', theme: 'light' }, { width: 375, height: 812 })
    await tab.shot('feeds-phone')
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    expect(await tab.faults()).toEqual([])
    await tab.close()
  }, 60_000)

  test('what failed is said with its reason, and when it is tried again', async () => {
    const tab = await open(looks[0])
    const state = await tab.page.locator('.feed-row').nth(1).textContent()
    expect(state).toContain('Failed 3 times in a row')
    expect(state).toContain('the server answers 503 Service Unavailable')
    expect(state).toContain('tries again in 42 minutes')
    await tab.close()
  }, 60_000)

  test('a feed is added, paused, read, and removed only after a question', async () => {
    const tab = await open(looks[0])
    await tab.page.getByLabel('Address of a feed or of a site').fill('new.example/feed')
    await tab.page.getByRole('button', { name: 'Add', exact: true }).click()
    await tab.page.getByText('new.example/feed').first().waitFor()
    expect(asked.find(({ method, path }) => method === 'POST' && path === 'feeds')?.body).toEqual({ url: 'https://new.example/feed' })
    await tab.page.getByRole('button', { name: 'Pause: مرفأ برس' }).click()
    await tab.page.getByRole('button', { name: 'Resume: مرفأ برس' }).waitFor()
    await tab.page.getByRole('button', { name: 'Read now: واحة الخبر' }).click()
    await expect.poll(() => asked.some(({ path }) => path === 'feeds/2/read')).toBe(true)
    await tab.page.getByRole('button', { name: 'Remove: واحة الخبر' }).click()
    expect(asked.some(({ method }) => method === 'DELETE')).toBe(false)
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => tab.page.locator('.feed-row').count()).toBe(4)
    await tab.close()
  }, 60_000)

  test('outlets are chosen from the shipped list', async () => {
    const tab = await open(looks[1])
    await tab.page.getByRole('button', { name: /Choose Arabic outlets|اختر وسائل عربية/ }).click()
    await tab.page.locator('.offered-one').first().waitFor()
    await tab.shot('feeds-choosing')
    expect(await tab.faults()).toEqual([])
    await tab.page.locator('.offered-one').nth(0).click()
    await tab.page.locator('.offered-one').nth(2).click()
    await tab.page.getByRole('button', { name: /Add 2 feeds|أضف خلاصتين/ }).click()
    await expect.poll(() => asked.filter(({ method, path }) => method === 'POST' && path === 'feeds').length).toBe(2)
    await tab.close()
  }, 60_000)

  test('who only reads is offered nothing that would be refused', async () => {
    role = 'reader'
    const tab = await open(looks[0])
    expect(await tab.page.getByRole('button', { name: /Pause|Remove|Read now|Add|Import/ }).count()).toBe(0)
    expect(await tab.page.getByRole('link', { name: 'Export OPML' }).getAttribute('href')).toBe('/api/v1/feeds.opml')
    await tab.close()
  }, 60_000)

  test('without feeds, and without a watch, the page says what to do', async () => {
    feeds = []
    const none = await open(looks[0])
    await none.shot('feeds-none')
    await none.page.getByText('No feeds yet').waitFor()
    await none.close()
    feeds = made()
    watched = false
    const unwatched = await open(looks[0])
    await unwatched.page.getByText('Nothing reads these feeds now.').waitFor()
    await unwatched.page.getByText('isnad serve --watch', { exact: true }).waitFor()
    await unwatched.shot('feeds-unwatched')
    expect(await unwatched.faults()).toEqual([])
    expect(await unwatched.page.locator('.feed-row').first().textContent()).not.toContain('next')
    expect(await unwatched.page.getByRole('button', { name: 'Read now: واحة الخبر' }).isDisabled()).toBe(true)
    await unwatched.close()
  }, 60_000)
})
