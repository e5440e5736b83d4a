/** Choosing days on the Monitor's line of time: what is drawn next has fewer bars than those that were pointed at. */
import { h } from 'preact'
import { expect, test } from 'vitest'
import type { Series } from '../../web/src/data/series.js'
import { openDocument, place, settled } from './drawn.js'

const document = openDocument()
const { Timeline } = await import('../../web/src/pages/monitor/timeline.js')

const series = (from: number, to: number): Series => ({
  grain: 'day', undated: 0, far: 0, all: 99,
  bars: Array.from({ length: to - from + 1 }, (_, i) => { const day = `2018-05-${String(from + i).padStart(2, '0')}`; return { first: day, last: day, counts: [5, 1, 2, 3, 4] as const } }),
})

test('after choosing the last days with the keyboard they are drawn alone, with nothing pointed at', async () => {
  const { at, draw } = await place(document)
  const chosen: string[][] = []
  const choose = (...days: string[]): void => void chosen.push(days)
  await draw(h(Timeline, { series: series(5, 19), choose }))
  const reach = at.querySelector('[role="slider"]')!
  const press = async (key: string, shiftKey = false): Promise<void> => {
    reach.dispatchEvent(Object.assign(new (document.defaultView as unknown as { Event: typeof Event }).Event('keydown', { bubbles: true }), { key, shiftKey }))
    await settled()
  }
  await press('ArrowLeft')
  await press('ArrowLeft', true)
  await press('Enter')
  expect(chosen).toEqual([['2018-05-18', '2018-05-19']])
  await draw(h(Timeline, { series: series(18, 19), choose }))
  expect(at.querySelector('[role="slider"]')!.getAttribute('aria-valuetext')).toContain('19 May 2018')
  expect(at.querySelector('.readout')!.textContent).toBe('Drag across the days to look at them alone')
  expect(at.querySelector('.grid-said text')!.textContent).toBe('5')
})
