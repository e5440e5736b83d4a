/** The Monitor over the example stories: every view in both languages and themes, and what one does there. */
import { describe, expect, test } from 'vitest'
import { type Look, looks, openTab, type Tab, whyNot } from './browsing.js'
import { browsedStore, stories } from './store-served.js'

const english: Look = { lang: 'en', theme: 'light' }
const phone = { width: 390, height: 844 }

describe.skipIf(whyNot !== null)(`the Monitor${whyNot ? ` (${whyNot})` : ''}`, () => {
  const on = browsedStore(stories())

  const clean = async (tab: Tab): Promise<void> => {
    expect(await tab.faults()).toEqual([])
    expect(tab.complaints).toEqual([])
  }
  const open = async (tab: Tab, query: string, shows: string): Promise<void> => {
    await tab.page.goto(`${on.site.url}/${query}`)
    await tab.page.locator(shows).first().waitFor({ timeout: 30_000 })
    await tab.page.waitForLoadState('networkidle').catch(() => {})
  }
  const asked = (tab: Tab): URLSearchParams => new URL(tab.page.url()).searchParams

  test.each(looks)('every view in $lang, $theme: nothing to complain of', async (look) => {
    const tab = await openTab(on.browser, look)
    for (const [view, query, shows] of [['timeline', '', '.timeline-picture'], ['lanes', '?view=lanes', '.mark'], ['map', '?view=map', '.spot'], ['table', '?view=table', '.records tbody tr'], ['filtered', '?party=JOR&event=ACCUSE&event=COERCE&event=STATE&since=2024-05-01', '.chip']] as const) {
      await open(tab, query, shows)
      await tab.shot(`monitor-${view}`)
      await clean(tab)
    }
    await tab.page.locator('.asking-actions button').click()
    await tab.page.locator('dialog[open]').waitFor()
    await tab.shot('monitor-saved')
    await clean(tab)
    await tab.close()
  }, 180_000)

  test.each(['en', 'ar'] as const)('on a phone, in %s, all stands within the width', async (lang) => {
    const tab = await openTab(on.browser, { lang, theme: lang === 'ar' ? 'dark' : 'light' }, phone)
    for (const [view, query, shows] of [['timeline', '', '.timeline-picture'], ['lanes', '?view=lanes', '.mark'], ['map', '?view=map', '.spot'], ['table', '?view=table', '.records tbody tr']] as const) {
      await open(tab, query, shows)
      await tab.shot(`monitor-phone-${view}`)
      expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
      await clean(tab)
    }
    await tab.page.locator('.question-toggle').click()
    await tab.shot('monitor-phone-filters')
    await clean(tab)
    await tab.close()
  }, 120_000)

  test('what is chosen stands in the address, narrows the records, and is taken away by its chip', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '', '.timeline-picture')
    const all = await tab.page.locator('.asking-count').textContent()
    await tab.page.getByLabel('Event', { exact: true }).selectOption('COERCE')
    await tab.page.getByLabel('Event', { exact: true }).selectOption('ACCUSE')
    await expect.poll(() => asked(tab).getAll('event')).toEqual(['COERCE', 'ACCUSE'])
    await expect.poll(() => tab.page.locator('.asking-count').textContent()).not.toBe(all)
    await tab.page.getByRole('button', { name: 'Remove Event: coercion' }).click()
    await expect.poll(() => asked(tab).getAll('event')).toEqual(['ACCUSE'])
    await tab.page.goBack()
    await expect.poll(() => asked(tab).getAll('event')).toEqual(['COERCE', 'ACCUSE'])
    await tab.close()
  }, 60_000)

  test('somebody is found as one types, by keys alone, and shown by name when the address has his id', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '', '.timeline-picture')
    await tab.page.getByRole('combobox', { name: 'Who', exact: true }).fill('Jord')
    await tab.page.getByRole('option').first().waitFor()
    await tab.page.keyboard.press('ArrowDown')
    await tab.page.keyboard.press('Enter')
    await expect.poll(() => asked(tab).get('actor')).toMatch(/JOR|jor/)
    await tab.page.reload()
    await tab.page.getByRole('button', { name: /Remove Who: Jordan/ }).waitFor()
    await tab.close()
  }, 60_000)

  test('days are chosen by drawing across them, and by keys', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '', '.timeline-picture')
    const box = (await tab.page.locator('.timeline-reach').boundingBox())!
    await tab.page.mouse.move(box.x + 4, box.y + 80)
    await tab.page.mouse.down()
    await tab.page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 4 })
    expect(await tab.page.locator('.readout').first().textContent()).toMatch(/ to .+ records/)
    await tab.page.mouse.up()
    await expect.poll(() => asked(tab).get('since')).toMatch(/^2024-/)
    expect(asked(tab).get('until')! > asked(tab).get('since')!).toBe(true)
    await open(tab, '', '.timeline-picture')
    const reach = tab.page.locator('.timeline-reach')
    await reach.focus()
    await tab.page.keyboard.press('Home')
    await tab.page.keyboard.press('Home')
    await tab.page.keyboard.press('Shift+ArrowRight')
    expect(await reach.getAttribute('aria-valuetext')).toMatch(/ to .+ records/)
    await tab.page.keyboard.press('Enter')
    await expect.poll(() => asked(tab).has('since') && asked(tab).has('until')).toBe(true)
    await tab.close()
  }, 60_000)

  test('a pair of actors and a place are ways to their records', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?view=lanes', '.mark')
    await tab.page.locator('.lane-names').first().click()
    await tab.page.locator('.records tbody tr').first().waitFor()
    expect([asked(tab).has('actor'), asked(tab).has('recipient'), asked(tab).get('view')]).toEqual([true, true, 'table'])
    await open(tab, '?view=map', '.spot')
    await tab.page.locator('.place-list button').first().click()
    await expect.poll(() => asked(tab).has('place')).toBe(true)
    await tab.close()
  }, 60_000)

  test('the map moves and comes nearer by keys, and what is in view can be asked for', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?view=map', '.spot')
    await tab.page.getByRole('application').focus()
    const where = (): Promise<string | null> => tab.page.locator('.map-frame svg > g').first().getAttribute('transform')
    expect(await where()).toBe('translate(0 0) scale(1)')
    await tab.page.keyboard.press('+')
    await tab.page.keyboard.press('ArrowLeft')
    await expect.poll(where).toMatch(/scale\(1\.5\)/)
    await tab.page.getByRole('button', { name: 'Only what is in view' }).click()
    await expect.poll(() => asked(tab).get('box')?.split(',').length).toBe(4)
    await tab.page.getByRole('button', { name: /Remove Area of the map/ }).waitFor()
    await tab.close()
  }, 60_000)

  test('rows come in the order that is asked for, and open the Reader at the record', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?view=table', '.records tbody tr')
    await tab.page.getByRole('button', { name: 'Certainty' }).click()
    await expect.poll(() => asked(tab).get('sort')).toBe('confidence')
    await expect.poll(() => tab.page.locator('th[aria-sort]').textContent()).toMatch(/Certainty/)
    await tab.page.locator('.records tbody tr').first().focus()
    await tab.page.keyboard.press('ArrowDown')
    await tab.page.keyboard.press('Enter')
    await tab.page.waitForURL(/\/read\/\d+\?record=/)
    await tab.page.locator('.card.is-chosen').waitFor({ timeout: 30_000 })
    await tab.close()
  }, 60_000)

  test('a search is saved with an address for alerts; its secret is shown once; it can be deleted', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?event=COERCE', '.chip')
    await tab.page.getByRole('button', { name: 'Saved searches' }).click()
    await tab.page.getByLabel('Name').fill('Coercion at the border')
    await tab.page.getByLabel('Address for alerts (webhook)').fill('https://alerts.example/isnad')
    await tab.page.getByRole('button', { name: 'Save this search' }).click()
    await tab.page.locator('.secret code').waitFor()
    await tab.shot('monitor-secret')
    await tab.page.locator('.search', { hasText: 'Coercion at the border' }).waitFor()
    expect(await tab.page.getByRole('link', { name: 'Feed of “Coercion at the border” as Atom' }).getAttribute('href')).toMatch(/feed\.atom$/)
    await tab.page.getByRole('button', { name: 'Delete “Coercion at the border”?' }).click()
    await tab.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => tab.page.locator('.search').count()).toBe(0)
    await clean(tab)
    await tab.close()
  }, 60_000)

  test('what comes in waits behind a button until one wants to see it', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '', '.latest-list')
    const first = await tab.page.locator('.latest-list > li').first().textContent()
    await on.site.add([{ id: 'new-1', outlet: 'alnahar-aljadid', published: '2024-05-20', text: 'هدد وزير الدفاع الإيراني بإغلاق مضيق هرمز.' }])
    const fresh = tab.page.locator('.fresh')
    await fresh.waitFor({ timeout: 30_000 })
    expect(await fresh.textContent()).toMatch(/^\d new$/)
    expect(await tab.page.locator('.latest-list > li').first().textContent()).toBe(first)
    await fresh.click()
    await expect.poll(() => tab.page.locator('.latest-list > li').first().textContent()).toMatch(/threatened/)
    await tab.close()
  }, 90_000)

  test('a question that nothing can match is told what was meant', async () => {
    const tab = await openTab(on.browser, english)
    await open(tab, '?event=ASSULT&event=COERCE', '[role="alert"]')
    await tab.page.getByRole('button', { name: 'Did you mean “ASSAULT”?' }).click()
    await expect.poll(() => asked(tab).getAll('event')).toEqual(['ASSAULT', 'COERCE'])
    await open(tab, '', '.timeline-picture')
    await tab.page.getByRole('combobox', { name: 'Who', exact: true }).fill('Jordn')
    await tab.page.keyboard.press('Enter')
    await tab.page.getByRole('button', { name: 'Did you mean “Jordan”?' }).click()
    await tab.page.locator('.timeline-picture').waitFor()
    expect(asked(tab).getAll('actor')).toEqual(['Jordan'])
    await tab.close()
  }, 60_000)
})
