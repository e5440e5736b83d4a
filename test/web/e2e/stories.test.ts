/** The list of stories, and the greeting of an empty store with its tour. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StoryBrief } from '../../../src/server/api/types.js'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { linkedSources, madeUpHead, madeUpStory, severalSources } from './made-up-stories.js'
import { type Asked, serve } from './served.js'

const titles = ['تشاد وليبيا تقتربان من اتفاق لفتح المعابر بعد جولة ثالثة', 'سبعة قتلى بانفجار سيارة مفخخة وسط كركوك', 'الأردن يطالب سوريا بالإفراج عن سائقين']
const briefOf = (id: number): StoryBrief => {
  const { grade, origins, commonLink } = id % 2 === 1 ? linkedSources(6) : severalSources()
  return { id, grade, origins: origins.map(({ standing, main, outlets }) => ({ standing, main, outlets })), linked: commonLink !== null, contradictions: id % 3, updates: id % 2 }
}

describe.skipIf(whyNot !== null)(`the list of stories${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let asked: Asked[]
  let articles: number
  let role: string
  const answer = (request: Asked): unknown => {
    asked.push(request)
    const { path, query } = request
    if (path === 'me') return { name: 'Amal', role, open: true }
    if (path === 'articles') return { items: articles > 0 ? [{}] : [], next: null, total: articles }
    if (path === 'examples') { articles = 28; return { new: 28, changed: 0, known: 0, records: 212, faults: [] } }
    if (path === 'ledger') return { asOf: null, items: [], next: null, total: 0 }
    if (path === 'stories') {
      if (query.get('actor') === 'nobody') return { items: [], next: null, total: 0 }
      const from = Number(query.get('cursor') ?? 0)
      return { items: Array.from({ length: 6 }, (_, i) => madeUpHead(from + i + 1, titles[i % 3])), next: from === 0 ? '6' : null, total: 12 }
    }
    const [kind, id, part] = path.split('/')
    return kind === 'stories' ? (part === 'brief' ? briefOf(Number(id)) : madeUpStory(linkedSources(6))) : undefined
  }
  beforeAll(async () => {
    site = await serve(answer)
    browser = await openBrowser()
  }, 60_000)
  beforeEach(() => { asked = []; articles = 28; role = 'editor' })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })
  const open = async (look: (typeof looks)[number], path: string, wait: string, size?: { readonly width: number; readonly height: number }) => {
    const tab = await openTab(browser, look, size)
    await tab.page.goto(`${site.url}${path}`)
    await tab.page.locator(wait).first().waitFor()
    return tab
  }

  test.each(looks)('in $lang, $theme: nothing to complain of', async (look) => {
    const tab = await open(look, '/stories', '.tiny')
    await tab.shot('stories')
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 60_000)

  test('on a phone nothing runs out at the side', async () => {
    const tab = await open(looks[2], '/stories', '.tiny', { width: 375, height: 812 })
    await tab.shot('stories-phone')
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    expect(await tab.faults()).toEqual([])
    await tab.close()
  }, 60_000)

  test('order and filters stand in the address, and further stories are added below', async () => {
    const tab = await open(looks[0], '/stories?since=2024-05-01', '.tiny')
    expect(Object.fromEntries(asked.find(({ path }) => path === 'stories')!.query)).toMatchObject({ since: '2024-05-01', sort: 'fresh', leastArticles: '2' })
    await tab.page.getByRole('button', { name: 'Most outlets' }).click()
    await expect.poll(() => tab.page.url()).toContain('sort=weight')
    await tab.page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => tab.page.locator('.story-row').count()).toBe(12)
    expect(asked.filter(({ path }) => path === 'stories').at(-1)!.query.get('cursor')).toBe('6')
    expect(await tab.page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
    await tab.page.getByRole('link', { name: titles[0] }).first().click()
    await tab.page.locator('.node').first().waitFor()
    await tab.close()
  }, 60_000)

  test('where nothing matches it is said', async () => {
    const tab = await open(looks[0], '/stories?actor=nobody', '.empty')
    expect(await tab.page.locator('.empty').textContent()).toContain('Nothing matches these filters.')
    await tab.close()
  }, 60_000)

  test.each(looks)('an empty store greets in $lang, $theme', async (look) => {
    articles = 0
    const tab = await open(look, '/stories', '.greeting')
    await tab.shot('greeting')
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 60_000)

  test('the examples are loaded on one click, then a tour leads round, once', async () => {
    articles = 0
    const tab = await open(looks[0], '/ledger', '.greeting')
    await tab.page.getByRole('button', { name: 'Load five example stories' }).click()
    const tour = tab.page.getByRole('dialog', { name: 'A short tour' })
    await tour.waitFor()
    await tab.page.locator('.tiny').first().waitFor()
    await tab.shot('tour')
    expect(await tab.faults()).toEqual([])
    await tour.getByRole('button', { name: 'Next' }).click()
    await tab.page.locator('.node').first().waitFor()
    await tab.shot('tour-story')
    await tour.getByRole('button', { name: 'Next' }).click()
    await tour.getByText('The Reader: from words to records').waitFor()
    await tab.page.keyboard.press('Escape')
    await expect.poll(() => tour.count()).toBe(0)
    expect(await tab.page.evaluate("localStorage.getItem('isnad.tour')")).toBe('seen')
    expect(asked.filter(({ method, path }) => method === 'POST' && path === 'examples')).toHaveLength(1)
    await tab.close()
  }, 60_000)

  test('who only reads is not offered to load anything; the Reader works with an empty store', async () => {
    articles = 0
    role = 'reader'
    const tab = await open(looks[0], '/stories', '.greeting')
    expect(await tab.page.getByRole('button', { name: 'Load five example stories' }).count()).toBe(0)
    await tab.page.getByRole('link', { name: 'Paste an article' }).click()
    await tab.page.locator('textarea').first().waitFor()
    await tab.close()
  }, 60_000)
})
