/** Articles are read out of pages in the manner of Arabic news sites, and hostile pages do no harm. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageLayouts } from '../scripts/measure/page-layouts.js'
import { readPage } from '../src/intake/html-page.js'

const layouts = pageLayouts()

describe('the article comes out of the page whole and clean', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, { html, expected }) => {
    const { fetched, contentType, body, not, ...fields } = expected
    const page = readPage(html, { url: fetched, contentType })
    if ('fault' in page) throw new Error(page.fault.reason)
    expect(page.text.split('\n\n')).toEqual(body)
    expect(page).toMatchObject(fields)
    for (const piece of not) expect(page.text).not.toContain(piece)
  })
})
