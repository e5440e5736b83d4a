/** The page of a story in a real browser: from one outlet to sixty. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { linkedSources, madeUpStory, paper, record, severalSources } from './made-up-stories.js'
import { type Asked, serve } from './served.js'

const stories = [linkedSources(6), severalSources(), linkedSources(1), linkedSources(40), linkedSources(60)]
const article = (number: number): unknown => ({ id: `a${number}`, number, title: 'عنوان', published: '2024-05-01', outlet: paper(number - 1), url: null, byline: null, lang: 'ar', story: 1, text: record(number).sentence.text, records: [record(number)], elsewhere: [], corrections: [], versions: [] })

function answer({ path }: Asked): unknown {
  const [kind, id] = path.split('/')
  if (kind === 'articles' && id) return article(Number(id))
  return kind === 'stories' && stories[Number(id) - 1] ? madeUpStory(stories[Number(id) - 1], Number(id)) : undefined
}

describe.skipIf(whyNot !== null)(`the page of a story${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    site = await serve(answer)
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const open = async (look: (typeof looks)[number], id: number, size?: { readonly width: number; readonly height: number }) => {
    const tab = await openTab(browser, look, size)
    await tab.page.goto(`${site.url}/stories/${id}`)
    await tab.page.locator('.node').first().waitFor()
    return tab
  }

  test.each(looks)('in $lang, $theme: nothing to complain of, with one origin and with several', async (look) => {
    for (const [id, name] of [[1, 'story-linked'], [2, 'story-several']] as const) {
      const tab = await open(look, id)
      await tab.shot(name, { whole: true })
      expect(await tab.faults()).toEqual([])
      expect(tab.complaints).toEqual([])
      await tab.close()
    }
  }, 90_000)

  test.each([[3, 'story-one-outlet'], [4, 'story-forty'], [5, 'story-sixty']] as const)('story %i is drawn without one name over another', async (id, name) => {
    const tab = await open(looks[0], id)
    await tab.shot(name)
    const boxes = await Promise.all((await tab.page.locator('.node').all()).map((node) => node.boundingBox()))
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) if (a && b) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 0.5 || b.y + b.height <= a.y + 0.5).toBe(true)
    expect(await tab.page.locator('.node-outlet').count()).toBe(Math.min(40, id === 3 ? 1 : 40))
    await tab.close()
  }, 60_000)

  test.each(looks.filter(({ theme }) => theme === 'light'))('on a phone in $lang the page does not run out at the side', async (look) => {
    for (const [id, name] of [[1, 'story-phone'], [2, 'story-several-phone']] as const) {
      const tab = await open(look, id, { width: 375, height: 812 })
      await tab.shot(name, { whole: true })
      expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(375)
      expect(await tab.faults()).toEqual([])
      await tab.close()
    }
  }, 90_000)

  test('keys walk along the lines, and a kept source shows the words it rests on, with the way to them', async () => {
    const tab = await open({ lang: 'en', theme: 'light' }, 1)
    const focused = (): Promise<string> => tab.page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''")
    await tab.page.locator('.node-outlet').first().focus()
    expect(await focused()).toContain(paper(0))
    await tab.page.keyboard.press('ArrowRight')
    expect(await focused()).toBe(`\u2068${paper(0)}\u2069 has it from Reuters`)
    await tab.page.keyboard.press('ArrowRight')
    expect(await focused()).toContain('Reuters')
    await tab.page.keyboard.press('Enter')
    await tab.shot('story-lit')
    const words = tab.page.locator('.evidence .wording').first()
    expect(await words.textContent()).toContain('مسؤولان تشاديان')
    expect(await words.getAttribute('href')).toBe('/read/1?record=r1')
    await tab.page.keyboard.press('Escape')
    await tab.close()
  }, 60_000)

  test('an event opens its records and its own graph', async () => {
    const tab = await open({ lang: 'en', theme: 'light' }, 1)
    await tab.page.getByRole('button', { name: 'Show 2 records' }).click()
    await tab.page.locator('.record-card').nth(1).waitFor()
    expect(await tab.page.locator('.record-card').count()).toBe(2)
    await tab.page.getByRole('button', { name: 'Who knows this' }).click()
    await tab.page.locator('.event .node').first().waitFor()
    await tab.shot('story-event', { whole: true })
    expect(await tab.faults()).toEqual([])
    await tab.close()
  }, 60_000)

  test('a story that is not there is said to be so', async () => {
    const tab = await openTab(browser, looks[0])
    await tab.page.goto(`${site.url}/stories/99`)
    await tab.page.getByRole('alert').waitFor()
    await tab.close()
  }, 60_000)
})
