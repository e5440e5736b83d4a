/** The page of the ledger: what is due, what was answered, and the way to the words. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../src/server/api/types.js'
import { looks, openBrowser, openTab, whyNot } from './browsing.js'
import { type Asked, serve } from './served.js'

const party = (name: string, nameEn: string, country: string | null): LedgerEntry['actor'][number] => ({ id: country ? `state.${country}` : `name:${name}`, country, official: true, name, nameEn, sectors: ['GOV'] })
const base: LedgerEntry = {
  id: 1, kind: 'demand', actor: [party('الأردن', 'Jordan', 'JOR')], recipient: [party('سوريا', 'Syria', 'SYR')], what: 'بالإفراج عن 12 سائق شاحنة أوقفوا في معبر نصيب', condition: null, deadline: null, due: null, first: '2024-05-01', last: '2024-05-02', reports: 3, outlets: ['شراع الخليج'],
  through: [{ outlet: 'شراع الخليج', chain: [{ hop: 1, kind: 'agency', name: 'فرانس برس', nameEn: 'AFP' }] }, { outlet: 'مدار الأخبار', chain: [] }], told: [{ article: 7, record: 'r7' }], state: 'open', answers: [],
}
const entries: LedgerEntry[] = [
  base,
  { ...base, id: 2, kind: 'ultimatum', what: 'بإغلاق المعبر إذا لم يفرج عنهم', condition: 'إذا لم يفرج عن السائقين قبل الخميس', deadline: '2024-05-09', due: '2024-05-09' },
  { ...base, id: 3, kind: 'promise', recipient: [], what: 'بصرف تعويضات قبل نهاية حزيران', deadline: '2024-06', due: '2024-06' },
  { ...base, id: 4, kind: 'threat', what: 'بتعليق المحادثات', state: 'carried-out', answers: [{ article: 9, record: 'r9', answer: 'carried-out', probability: 0.87, day: '2024-05-04', outlet: 'ضفة النيل', sentence: 'وعلق الأردن المحادثات مع دمشق، السبت، بحسب بيان.', why: ['same parties'] }] },
  { ...base, id: 5, kind: 'offer', what: 'بعقد جولة جديدة', state: 'refused', answers: [{ article: 10, record: 'r10', answer: 'refused', probability: 0.7, day: null, outlet: null, sentence: null, why: [] }] },
]

describe.skipIf(whyNot !== null)(`the ledger${whyNot ? ` (${whyNot})` : ''}`, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let asked: Asked[]
  const answer = (request: Asked): unknown => {
    asked.push(request)
    if (request.path === 'articles') return { items: [{}], next: null, total: 1 }
    if (request.path !== 'ledger') return undefined
    const page = { asOf: request.query.get('asOf') ?? '2024-05-07', next: null }
    if (request.query.get('kind') === 'offer') return { ...page, items: [], total: 0 }
    if (request.query.get('kind') === 'threat') return request.query.get('cursor') === 'second' ? { ...page, items: [{ ...base, id: 99 }], total: null } : { ...page, items: [base], next: 'second', total: 2 }
    return { ...page, total: entries.length, items: request.query.get('open') === 'true' ? entries.filter(({ state }) => state === 'open') : request.query.get('state') === 'answered' ? entries.filter(({ state }) => state !== 'open') : entries }
  }
  beforeAll(async () => {
    site = await serve(answer)
    browser = await openBrowser()
  }, 60_000)
  beforeEach(() => { asked = [] })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })
  const open = async (look: (typeof looks)[number], path = '/ledger', size?: { readonly width: number; readonly height: number }) => {
    const tab = await openTab(browser, look, size)
    await tab.page.goto(`${site.url}${path}`)
    await tab.page.locator('.entry, .empty').first().waitFor()
    return tab
  }

  test.each(looks)('in $lang, $theme: nothing to complain of, open and answered', async (look) => {
    for (const [path, name] of [['/ledger', 'ledger'], ['/ledger?tab=answered', 'ledger-answered']] as const) {
      const tab = await open(look, path)
      await tab.shot(name)
      expect(await tab.faults()).toEqual([])
      expect(tab.complaints).toEqual([])
      await tab.close()
    }
  }, 60_000)

  test('on a phone nothing runs out at the side', async () => {
    const tab = await open(looks[2], '/ledger', { width: 375, height: 812 })
    await tab.shot('ledger-phone')
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    expect(await tab.faults()).toEqual([])
    await tab.close()
  }, 60_000)

  test('what is due first stands first; a day of the strip shows what is due on it', async () => {
    const tab = await open(looks[0])
    expect(await tab.page.locator('.entry').first().textContent()).toContain('in 2 days')
    await tab.page.getByRole('button', { name: '1 due on 9 May 2024' }).click()
    await expect.poll(() => tab.page.locator('.entry').count()).toBe(1)
    expect(tab.page.url()).toContain('day=2024-05-09')
    await tab.close()
  }, 60_000)

  test('the words lead to their record, and so does the sentence of an answer', async () => {
    const tab = await open(looks[0], '/ledger?tab=answered')
    expect(await tab.page.locator('.entry').count()).toBe(2)
    expect(await tab.page.locator('.entry-words a').first().getAttribute('href')).toBe('/read/7?record=r7')
    expect(await tab.page.locator('.entry-sentence').first().getAttribute('href')).toBe('/read/9?record=r9')
    await tab.close()
  }, 60_000)

  test('what one answer does not hold is loaded when it is asked for', async () => {
    const tab = await open(looks[0], '/ledger?kind=threat')
    expect(await tab.page.locator('.ledger-count').textContent()).toBe('1 of 2 entries')
    await tab.page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => tab.page.locator('.entry').count()).toBe(2)
    expect(await tab.page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
    await tab.close()
  }, 60_000)

  test('tabs by keys; kind and day of looking stand in the address', async () => {
    const tab = await open(looks[2])
    await tab.page.getByRole('tab').first().focus()
    await tab.page.keyboard.press('ArrowLeft')
    await expect.poll(() => tab.page.url()).toContain('tab=answered')
    await tab.page.locator('select').selectOption('offer')
    await tab.page.locator('.empty').waitFor()
    await tab.page.locator('.ledger-more input').fill('2024-05-20')
    await expect.poll(() => asked.filter(({ path }) => path === 'ledger').at(-1)!.query.toString()).toContain('asOf=2024-05-20')
    await tab.close()
  }, 60_000)
})
