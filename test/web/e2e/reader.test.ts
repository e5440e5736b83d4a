/** The Reader: a text coded in the browser, and an article of the store with its corrections. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, createCoder, type EventRecord } from '../../../src/index.js'
import { type Look, looks, openBrowser, openTab, type Tab, whyNot } from './browsing.js'
import { type Asked, serve } from './served.js'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const examples = fs.readFileSync(path.join(root, 'examples/articles.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article)
const talks = examples[0]
const text = `مجلس الوزراء يناقش أزمة المياه

قال وزير الري سامر العطار في بيان يوم الخميس إن الحكومة ترفض أي تهديد لحصة البلاد من المياه، ودعا دول الجوار إلى استئناف المحادثات.
وذكرت وكالة رويترز نقلا عن مسؤولين اثنين أن وفدا سيزور أنقرة الأسبوع المقبل.

اقرأ أيضا
مقتل ستة جنود في هجوم على نقطة تفتيش شمال مدينة الموصل`

describe.skipIf(whyNot !== null)(`the Reader${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let records: readonly EventRecord[]
  const posted: Asked[] = []

  beforeAll(async () => {
    records = createCoder().read(talks).records
    site = await serve((asked) => {
      if (asked.method === 'POST') {
        posted.push(asked)
        return {}
      }
      return asked.path === 'articles/7' ? storedArticle(records) : undefined
    })
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const clean = async (tab: Tab): Promise<void> => {
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
  }
  /** Pastes as a person does, and waits for the records. */
  const paste = async (tab: Tab, what: string): Promise<void> => {
    await tab.page.goto(`${site.url}/read`)
    await tab.page.locator('textarea').waitFor()
    await tab.page.evaluate(`(() => {
      const data = new DataTransfer()
      data.setData('text/plain', ${JSON.stringify(what)})
      document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })()`)
    await tab.page.locator('.card').first().waitFor({ timeout: 60_000 })
  }

  test('a page that was kept as a file is opened, and a file without an article is said to be one', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/read`)
    const file = tab.page.locator('input[type="file"]')
    await file.setInputFiles({ name: 'empty.html', mimeType: 'text/html', buffer: Buffer.from('<html><body><nav>قائمة</nav></body></html>') })
    await tab.page.getByText('No article was found').waitFor()
    const [title, ...paragraphs] = text.split('\n').filter(Boolean)
    await file.setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(`<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.slice(0, 2).map((p) => `<p>${p}</p>`).join('')}</article><script>document.title = 'ran'</script></body></html>`) })
    await tab.page.locator('.card').first().waitFor({ timeout: 60_000 })
    expect(await tab.page.locator('.words').textContent()).toContain('سامر العطار')
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 90_000)

  test.each(looks)('a text that is pasted is marked and coded, in $lang, $theme', async (look: Look) => {
    const tab = await openTab(browser, look)
    await tab.page.goto(`${site.url}/read`)
    await tab.page.locator('.example').first().waitFor()
    await tab.shot('reader-start')
    await clean(tab)
    await paste(tab, text)
    expect(await tab.page.locator('.article-title').textContent()).toBe('مجلس الوزراء يناقش أزمة المياه')
    expect(await tab.page.locator('.m-event', { hasText: 'ترفض' }).count()).toBe(1)
    expect(await tab.page.locator('.m-source', { hasText: 'رويترز' }).count()).toBeGreaterThan(0)
    await tab.shot('reader-coded')
    await clean(tab)
    await tab.page.keyboard.press('j')
    await tab.page.keyboard.press('j')
    await tab.page.keyboard.press('Enter')
    expect(await tab.page.locator('.card.is-chosen .reason').count()).toBeGreaterThan(2)
    await tab.shot('reader-why')
    await clean(tab)
    await tab.close()
  }, 120_000)

  test('a card lights its words, a word lights its card', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await paste(tab, text)
    const trigger = tab.page.locator('.words [data-trigger]').nth(1)
    await trigger.hover()
    await expect.poll(() => tab.page.locator('.card.is-lit').count()).toBe(1)
    const lit = await tab.page.locator('.card.is-lit').getAttribute('data-card')
    expect((await trigger.getAttribute('data-trigger'))?.split(' ')).toContain(lit)
    await tab.page.locator('.card').first().hover()
    await expect.poll(() => tab.page.locator('.words .m-event.is-lit').getAttribute('data-trigger')).toMatch(/^0\b/)
    await tab.close()
  }, 120_000)

  test('what belongs to another article is greyed and gives no record', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await paste(tab, text)
    await expect.poll(() => tab.page.locator('.line.is-elsewhere').count()).toBeGreaterThan(0)
    expect(await tab.page.locator('.line.is-elsewhere [data-trigger]').count()).toBe(0)
    await tab.close()
  }, 120_000)

  test('the text is coded anew while it is written', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/read`)
    await tab.page.locator('textarea').fill('هدد العراق')
    await tab.page.locator('textarea.writing').fill('هدد العراق تركيا بقطع العلاقات.')
    await tab.page.locator('.card', { hasText: 'threatened' }).waitFor({ timeout: 60_000 })
    await tab.shot('reader-writing')
    await tab.page.locator('textarea.writing').fill('زار وزير الخارجية التركي بغداد.')
    await tab.page.locator('.card', { hasText: 'visit' }).waitFor()
    await clean(tab)
    await tab.close()
  }, 120_000)

  test('markup in an article is shown as its words', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await paste(tab, `عنوان <img src=x onerror=alert(1)>\n\nهدد العراق تركيا <script>alert(1)</script> بقطع العلاقات.`)
    expect(await tab.page.locator('.article img, .article script').count()).toBe(0)
    expect(await tab.page.locator('.article-title').textContent()).toContain('<img src=x')
    expect(tab.complaints).toEqual([])
    await tab.close()
  }, 120_000)

  test.each(looks)('an article of the store with corrections, in $lang, $theme', async (look: Look) => {
    const tab = await openTab(browser, look)
    await tab.page.goto(`${site.url}/read/7?record=${records[3].id}`)
    await tab.page.locator('.card.is-chosen[data-card="3"]').waitFor()
    await tab.page.locator('.card').nth(3).getByRole('button', { name: look.lang === 'ar' ? 'صحّح' : 'Correct' }).click()
    await tab.page.locator('.correcting .button-main').scrollIntoViewIfNeeded()
    await tab.shot('reader-correcting')
    await clean(tab)
    await tab.page.locator('.rejected').scrollIntoViewIfNeeded()
    await tab.shot('reader-rejected')
    await tab.close()
  }, 60_000)

  test('an editor corrects a record with words that he selects', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/read/7`)
    const card = tab.page.locator('.card').nth(1)
    await card.click()
    await card.getByRole('button', { name: 'Correct' }).click()
    await card.getByLabel('Event', { exact: true }).selectOption('THREATEN')
    await tab.page.locator('.words .m-actor').first().dblclick()
    await card.locator('.people').nth(1).locator('.people-add').click()
    const add = async (field: string): Promise<void> => card.getByRole('group', { name: field, exact: true }).locator('.people-add').click()
    for (const field of ['Through', 'Place', 'Condition']) await add(field)
    await card.getByLabel(/^Kind of source: /).last().selectOption('agency')
    await card.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => posted.length).toBe(1)
    const { path: asked, body } = posted[0]
    expect(asked).toBe(`records/7/${records[1].id}/correction`)
    const { action, record } = body as { action: string; record: Pick<EventRecord, 'event' | 'recipient' | 'chain' | 'place' | 'condition'> }
    expect(action).toBe('change')
    expect(record.event).toBe('THREATEN')
    const [added] = record.recipient
    expect(talks.text.slice(added.start!, added.end!)).toBe(added.text)
    const span = { start: added.start, end: added.end, text: added.text }
    expect(record.chain.slice(0, -1)).toEqual(records[1].chain)
    expect(record.chain.at(-1)).toMatchObject({ ...span, kind: 'agency', hop: Math.max(0, ...records[1].chain.map(({ hop }) => hop)) + 1 })
    expect([record.place, record.condition]).toEqual([expect.objectContaining({ ...span, name: added.text, lat: null }), span])
    await tab.close()
  }, 60_000)

  test('what was rejected is taken back from the notice; what opens at the lower edge is seen, and a card keeps its height under the pointer', async () => {
    const tab = await openTab(browser, { lang: 'en', theme: 'light' })
    await tab.page.goto(`${site.url}/read/7`)
    const card = tab.page.locator('.card').nth(1)
    const tall = async (): Promise<number> => (await card.boundingBox())!.height
    await card.waitFor()
    const before = await tall()
    await card.hover()
    expect(await tall()).toBe(before)
    const from = posted.length
    await card.getByRole('button', { name: 'Reject' }).click()
    await tab.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => posted.slice(from).map(({ body }) => (body as { action: string }).action)).toEqual(['reject', 'restore'])
    const low = tab.page.locator('.card').nth(3)
    await low.evaluate((one) => one.scrollIntoView({ block: 'end' }))
    await low.getByRole('button', { name: 'Why' }).click()
    await expect.poll(async () => { const box = await low.locator('.reasons').boundingBox(); return box!.y + box!.height }).toBeLessThanOrEqual(900)
    await low.getByRole('button', { name: 'Correct' }).click()
    await expect.poll(() => tab.page.evaluate('document.activeElement.tagName')).toBe('SELECT')
    expect(await low.locator('.correcting option').first().textContent()).toMatch(/^[A-Z]/)
    await tab.close()
  }, 60_000)

  test('a text that was pasted outlives a reload', async () => {
    const tab = await openTab(browser, { lang: 'ar', theme: 'light' })
    await paste(tab, text)
    await tab.page.reload()
    await tab.page.locator('.card').first().waitFor({ timeout: 60_000 })
    expect(await tab.page.locator('.article-title').textContent()).toBe('مجلس الوزراء يناقش أزمة المياه')
    await tab.close()
  }, 120_000)

  test.each(looks)('on a phone the records rise over the text, in $lang, $theme', async (look: Look) => {
    const tab = await openTab(browser, look, { width: 390, height: 844 })
    await tab.page.goto(`${site.url}/read/7`)
    await tab.page.locator('.article').waitFor()
    await tab.shot('reader-phone')
    await tab.page.locator('.sheet-handle').click()
    await tab.page.locator('.card').first().waitFor()
    await tab.shot('reader-phone-records')
    expect(await tab.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await clean(tab)
    await tab.page.goto(`${site.url}/read`)
    await tab.page.locator('.example').first().waitFor()
    await tab.shot('reader-phone-start')
    await clean(tab)
    await tab.close()
  }, 60_000)
})

function storedArticle(records: readonly EventRecord[]) {
  const at = '2024-05-17T09:30:00Z'
  return {
    number: 7, id: talks.id, title: talks.title, published: talks.published, outlet: talks.outlet, url: 'https://example.org/7', byline: null, lang: 'ar', story: 3, text: talks.text,
    records: records.filter((_, i) => i !== 5), elsewhere: [], versions: [],
    corrections: [
      { id: 1, record: records[2].id, article: 7, action: 'change', before: records[2], after: records[2], note: 'المتلقي أنقرة', by: 'Amal', at },
      { id: 2, record: records[5].id, article: 7, action: 'reject', before: records[5], after: null, note: null, by: 'Amal', at },
    ],
  }
}
