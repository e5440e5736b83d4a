/** The Network over the example stories: the picture in both languages and themes, and what one does there. */
import { describe, expect, test } from 'vitest'
import { type Look, looks, openTab, type Tab, whyNot } from './browsing.js'
import { browsedStore, stories } from './store-served.js'

const english: Look = { lang: 'en', theme: 'light' }
const phone = { width: 390, height: 844 }

describe.skipIf(whyNot !== null)(`the Network${whyNot ? ` (${whyNot})` : ''}`, () => {
  const on = browsedStore(stories())

  const clean = async (tab: Tab): Promise<void> => {
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
  }
  const open = async (tab: Tab, query = ''): Promise<void> => {
    await tab.page.goto(`${on.site.url}/network${query}`)
    await tab.page.locator('.graph-canvas').waitFor({ timeout: 30_000 })
    await tab.page.locator('.strip').waitFor({ timeout: 30_000 })
    await tab.page.locator('.graph[data-settled]').waitFor({ timeout: 30_000 })
  }
  const asked = (tab: Tab): URLSearchParams => new URL(tab.page.url()).searchParams
  /** Whether anything is drawn. */
  const painted = (tab: Tab): Promise<boolean> => tab.page.evaluate('(() => { const c = document.querySelector(".graph-canvas"); return c.getContext("2d").getImageData(0, 0, c.width, c.height).data.some((n) => n > 0) })()') as Promise<boolean>

  test.each(looks)('the picture, an actor and a tie in $lang, $theme: nothing to complain of', async (look) => {
    const tab = await openTab(on.browser, look)
    await open(tab)
    expect(await painted(tab)).toBe(true)
    await tab.shot('network')
    await clean(tab)
    await open(tab, '?node=state.JOR')
    await tab.page.locator('.panel-records li').first().waitFor()
    await tab.shot('network-actor')
    await clean(tab)
    await open(tab)
    await tab.page.locator('.tie').first().click()
    await tab.page.locator('.panel-records li').first().waitFor()
    await tab.shot('network-tie')
    await clean(tab)
    await tab.close()
  }, 180_000)

  test.each(['en', 'ar'] as const)('on a phone, in %s, all stands within the width', async (lang) => {
    const tab = await openTab(on.browser, { lang, theme: lang === 'ar' ? 'dark' : 'light' }, phone)
    await open(tab)
    await tab.shot('network-phone')
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
    await clean(tab)
    await tab.close()
  }, 120_000)

  test('a click on an actor opens him, Escape closes him, and his ties lead on to the Monitor', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?nodes=30')
    await tab.page.getByRole('combobox', { name: 'Find an actor' }).fill('Jordan')
    await tab.page.getByRole('option', { name: /^Jordan/ }).first().click()
    await expect.poll(() => asked(tab).get('node')).toBe('state.JOR')
    await tab.page.getByRole('heading', { level: 2, name: 'Jordan' }).waitFor()
    expect(await tab.page.getByRole('link', { name: 'All in the Monitor' }).getAttribute('href')).toMatch(/^\/\?.*party=state\.JOR.*view=table/)
    await tab.page.getByRole('application').focus()
    await tab.page.keyboard.press('Escape')
    await expect.poll(() => asked(tab).has('node')).toBe(false)
    await tab.close()
  }, 60_000)

  test.each(['en', 'ar'] as const)('drawn by countries, in %s, a country is found by its name and its records are those of all who are its', async (lang) => {
    const tab = await openTab(on.browser, { lang, theme: 'light' })
    await open(tab)
    await tab.page.getByRole('combobox', { name: lang === 'en' ? 'Drawn by' : 'الرسم حسب' }).selectOption('countries')
    await expect.poll(() => asked(tab).get('of')).toBe('countries')
    const jordan = lang === 'en' ? 'Jordan' : 'الأردن'
    await tab.page.getByRole('combobox', { name: lang === 'en' ? 'Find an actor' : 'ابحث عن طرف' }).fill(jordan)
    await tab.page.getByRole('option', { name: new RegExp(`^${jordan}`) }).first().click()
    await expect.poll(() => asked(tab).get('node')).toBe('JOR')
    await tab.page.getByRole('heading', { level: 2, name: jordan }).waitFor()
    await tab.page.locator('.panel-records li').first().waitFor()
    await tab.page.locator('.graph[data-settled]').waitFor({ timeout: 30_000 })
    await tab.shot('network-countries')
    await clean(tab)
    await tab.close()
  }, 60_000)

  test('what is drawn can be pointed at and opened', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?nodes=30')
    const box = (await tab.page.locator('.graph').boundingBox())!
    let found = false
    for (let y = 40; y < box.height && !found; y += 12) {
      for (let x = 40; x < box.width - 60 && !found; x += 40) {
        await tab.page.mouse.move(box.x + x, box.y + y)
        found = (await tab.page.locator('.graph-at').count()) > 0
        if (found) await tab.page.mouse.click(box.x + x, box.y + y)
      }
    }
    await expect.poll(() => asked(tab).has('node') || asked(tab).has('from')).toBe(true)
    await tab.close()
  }, 90_000)

  test('time is gone through by keys, and played; the address has the period', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab)
    const time = tab.page.getByRole('slider', { name: 'Time' })
    expect(await time.getAttribute('aria-valuetext')).toBe('Whole time')
    await time.focus()
    await tab.page.keyboard.press('End')
    await expect.poll(() => asked(tab).get('at')).toMatch(/^2024-/)
    const last = asked(tab).get('at')!
    await tab.page.keyboard.press('ArrowLeft')
    await expect.poll(() => asked(tab).get('at')! < last).toBe(true)
    await tab.shot('network-period')
    await tab.page.keyboard.press('Home')
    await expect.poll(() => asked(tab).has('at')).toBe(false)
    await tab.page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => asked(tab).has('at')).toBe(true)
    await tab.page.getByRole('button', { name: 'Pause' }).click()
    await clean(tab)
    await tab.close()
  }, 60_000)

  test('the ties stand in a table too, and each opens its records', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab)
    await tab.page.getByText('Ties as a table').click()
    await tab.page.locator('.as-table tbody tr').first().focus()
    await tab.page.keyboard.press('Enter')
    await expect.poll(() => asked(tab).has('from') && asked(tab).has('to')).toBe(true)
    await tab.page.locator('.panel-records li').first().waitFor()
    await clean(tab)
    await tab.close()
  }, 60_000)

  test('where nobody acts on anybody, that is said', async () => {
    const tab = await openTab(on.browser, english)
    await tab.page.goto(`${on.site.url}/network?since=1990-01-01&until=1990-01-02`)
    await tab.page.getByRole('heading', { name: 'Nobody acts on anybody here' }).waitFor()
    await clean(tab)
    await tab.close()
  }, 60_000)
})
