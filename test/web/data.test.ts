/** Addresses, days along an axis, texts that are opened. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, queryText } from '../../web/src/api.js'
import { changed, hrefOf } from '../../web/src/data/query.js'
import { dayNumber, dayOf, dayScale, dayTicks } from '../../web/src/parts/day-axis.js'
import { articleIn } from '../../web/src/pages/reader/opened.js'

describe('addresses', () => {
  test('empty values are left out, lists repeat', () => {
    expect(addressOf('records', { actor: ['IRN', 'TUR'], event: '', since: null, limit: 5 })).toBe('/api/v1/records?actor=IRN&actor=TUR&limit=5')
    expect(queryText({})).toBe('')
  })

  test('a change keeps the rest of the view', () => {
    expect(changed(new URLSearchParams('actor=IRN&actor=TUR&event=AID'), { actor: 'العراق', event: null }).toString()).toBe(new URLSearchParams({ actor: 'العراق' }).toString())
    expect(hrefOf('/', new URLSearchParams())).toBe('/')
  })
})

describe('days', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(dayOf)

  test('a day is its number and back', () => {
    fc.assert(fc.property(day, (one) => { expect(dayOf(dayNumber(one))).toBe(one) }))
  })

  test('never more ticks than there is room for, all between the first day and the last, in order', () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 2, max: 40 }), (a, b, most) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const ticks = dayTicks(first, last, most).map((tick) => tick.day)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks.every((tick) => first <= tick && tick <= last)).toBe(true)
      expect([...ticks].sort()).toEqual(ticks)
    }))
  })

  test('the ends of the scale are the ends of the axis', () => {
    const scale = dayScale('2024-01-01', '2024-01-11', 200)
    expect(['2024-01-01', '2024-01-06', '2024-01-11'].map(scale)).toEqual([0, 100, 200])
    expect(dayScale('2024-01-01', '2024-01-01', 200)('2024-01-01')).toBe(100)
  })
})

describe('files that are opened', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const BODY = 'قالت وزارة الري إن وفدا فنيا سيزور العاصمة الأسبوع المقبل لبحث حصص المياه بين البلدين، بعد أن تعثرت جولتان من المحادثات.'
  const MORE = 'وأضافت الوزارة أن الوفد سيعرض تقريرا عن مناسيب الخزانات، وأن الاجتماع يستمر ثلاثة أيام.'

  test('JSON and JSON lines give the first article', () => {
    const first = '{"title":"ع","text":"نص","published":"2024-05-16"}'
    for (const [name, text] of [['a.jsonl', `${first}\n{"text":"آخر"}`], ['a.json', `[${first}, {"text":"آخر"}]`], ['a', first]] as const) expect(articleIn(name, bytes(text))).toMatchObject({ title: 'ع', text: 'نص', published: '2024-05-16' })
  })

  test('a page gives what it is about, with what it says of itself', () => {
    const page = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>وفد فني - ضفة النيل</title><meta property="og:site_name" content="ضفة النيل"><meta property="article:published_time" content="2024-05-16T08:00:00+03:00"></head>
      <body><nav><a href="/">الرئيسية</a></nav><article><h1>وفد فني لبحث حصص المياه</h1><p>${BODY}</p><p>${MORE}</p></article><script>alert(1)</script></body></html>`
    expect(articleIn('page.html', bytes(page))).toMatchObject({ title: 'وفد فني لبحث حصص المياه', text: `${BODY}\n\n${MORE}`, outlet: 'ضفة النيل', published: expect.stringMatching(/^2024-05-16/) })
  })

  test('a text has its first line for a headline, also in the encoding of Windows', () => {
    expect(articleIn('a.txt', bytes(`عنوان\n\n${BODY}`))).toEqual({ title: 'عنوان', text: BODY })
    const windows = new Map([...Array(128).keys()].map((k) => [new TextDecoder('windows-1256').decode(Uint8Array.of(k + 128)), k + 128]))
    expect(articleIn('a.txt', Uint8Array.from([...BODY].map((c) => windows.get(c) ?? c.charCodeAt(0))))).toEqual({ title: null, text: BODY })
  })

  test('what holds no article is none', () => {
    for (const [name, text] of [['a.json', '{"title":"ع"}'], ['a.json', '{broken'], ['a.json', '[]'], ['a.txt', ' \n'], ['a.html', '<html><body><nav>قائمة</nav></body></html>'], ['a.warc', 'WARC/1.0']] as const) expect(articleIn(name, bytes(text))).toBeNull()
    expect(articleIn('a.txt', Uint8Array.of(0x1f, 0x8b, 8, 0))).toBeNull()
  })
})
