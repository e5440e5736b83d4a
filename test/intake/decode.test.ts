import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/intake/decode.js'
import { decodePage } from '../../src/intake/decode-page.js'
import { repaired } from '../../src/intake/mojibake.js'
import { readPage } from '../../src/intake/html-page.js'
import { encoded } from '../support/encodings.js'

const news = 'وصل وزير الخارجية إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء حول الحدود والتجارة، ثم غادر في المساء إلى مدينة أخرى على الساحل.'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array, declared: string | null = null, lenient = false): string | null => {
  const decoded = decode(bytes, { declared, lenient })
  return 'fault' in decoded ? null : decoded.text
}
/** UTF-8 taken for another encoding, as a careless program does. */
const misread = (text: string, as: string): string => new TextDecoder(as).decode(utf8(text))
const misreadAsWindows1252 = (text: string): string => {
  const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
  return Array.from(utf8(text), (byte) => (byte >= 0x80 && byte < 0xa0 ? signs[byte - 0x80] : String.fromCharCode(byte))).join('')
}

describe('one Arabic text comes out of every encoding that news comes in', () => {
  const bytes = { 'utf-8': utf8(news), 'windows-1256': encoded(news, 'windows-1256'), 'iso-8859-6': encoded(news, 'iso-8859-6') }
  for (const [encoding, given] of Object.entries(bytes)) {
    test.each([null, 'utf-8', 'windows-1256', 'cp1256', 'ISO-8859-6', 'iso-8859-1', 'windows-1252', 'x-none', '"UTF-8"'])(`${encoding}, declared as %s`, (declared) => {
      const decoded = decode(given, { declared })
      expect(decoded).toMatchObject({ text: news, encoding })
    })
  }

  test('a note says where the declaration is not true, and none is made where it is', () => {
    expect(decode(bytes['utf-8'], { declared: 'utf-8' })).toMatchObject({ notes: [] })
    expect(decode(bytes['windows-1256'], { declared: 'cp1256' })).toMatchObject({ notes: [] })
    expect(decode(utf8('<html>'), { declared: 'windows-1256' })).toMatchObject({ notes: [] })
    expect(decode(bytes['utf-8'], { declared: 'windows-1256' })).toMatchObject({ notes: ['declared as windows-1256, read as utf-8'] })
    expect(decode(bytes['windows-1256'], { declared: 'utf-8' })).toMatchObject({ notes: ['declared as utf-8, read as windows-1256'] })
    expect(decode(bytes['iso-8859-6'])).toMatchObject({ notes: ['not UTF-8, read as iso-8859-6'] })
    expect(decode(bytes['utf-8'], { declared: '\x1b[2Jwipe' })).toMatchObject({ notes: ['declared as ?[2Jwipe, read as utf-8'] })
  })

  test('marks of UTF-8 and UTF-16 are believed', () => {
    const little = Buffer.from(`\ufeff${news}`, 'utf16le')
    expect(decode(utf8(`\ufeff${news}`), { declared: 'windows-1256' })).toMatchObject({ text: news, encoding: 'utf-8' })
    expect(decode(little, { declared: 'utf-8' })).toMatchObject({ text: news, encoding: 'utf-16le' })
    expect(decode(Buffer.from(little).swap16())).toMatchObject({ text: news, encoding: 'utf-16be' })
    expect(textOf(little.subarray(0, little.length - 1))).toBeNull()
  })

  test('other encodings are honoured where they are declared', () => {
    const russian = 'Президент прибыл'
    const windows1251 = Uint8Array.from(russian, (char) => (char === ' ' ? 0x20 : char.charCodeAt(0) - 0x350))
    expect(textOf(windows1251, 'windows-1251')).toBe(russian)
    expect(textOf(windows1251)).toBeNull()
    expect(textOf(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x93), 'latin1')).toBe('café“')
  })
})

test.each(['<html><head><meta charset="cp1256">', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', '<?xml version="1.0" encoding="windows-1256"?><rss>'])('a declaration is found in %s', (head) => {
  const short = encoded(`${head}وصل`, 'windows-1256')
  expect(decodePage(short)).toMatchObject({ text: `${head}وصل`, encoding: 'windows-1256', notes: [] })
  expect(decodePage(encoded('<p>وصل</p>', 'windows-1256'), 'text/html; charset="windows-1256"')).toMatchObject({ text: '<p>وصل</p>' })
})

describe('what is not sure is a fault that says why', () => {
  test.each([
    ['a few letters without a declaration', encoded('وصل', 'windows-1256'), null, /^not UTF-8 \(first wrong byte at offset 1\), and too little of it looks like/],
    ['bytes that are no text', Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 128)), null, /^not UTF-8/],
    ['an unknown declaration', Uint8Array.of(0xff), 'x-none', /^declared as x-none, an unknown encoding/],
    ['a NUL', Uint8Array.of(0x61, 0), null, /^binary, not text \(a NUL byte at offset 1\)/],
    ['a damaged byte, where none is replaced', Buffer.concat([utf8(news), Uint8Array.of(0xff), utf8(news)]), null, /^not UTF-8 \(first wrong byte at offset \d+\)$/],
  ])('%s', (_, bytes, declared, reason) => {
    expect(decode(bytes, { declared })).toMatchObject({ fault: { reason: expect.stringMatching(reason) } })
  })

  test('a page may have one broken character in a thousand, and says so', () => {
    const damaged = (times: number): Uint8Array => Buffer.concat([utf8(news.repeat(20)), new Uint8Array(times).fill(0xff), utf8(news)])
    expect(decode(damaged(1), { lenient: true })).toMatchObject({ encoding: 'utf-8', notes: ['a broken character was replaced'] })
    expect(decode(damaged(2), { lenient: true, declared: 'windows-1256' })).toMatchObject({ notes: ['declared as windows-1256, read as utf-8', '2 broken characters were replaced'] })
    expect(decode(damaged(20), { lenient: true })).toHaveProperty('fault')
    expect(textOf(utf8(news).subarray(0, 101), null, true)).toMatch(/\ufffd$/)
  })
})

describe('what was decoded wrongly before', () => {
  test.each([['windows-1252', misreadAsWindows1252(news)], ['iso-8859-1', Buffer.from(utf8(news)).toString('latin1')], ['windows-1256', misread(news, 'windows-1256')]])('as %s is put right with a note', (_, wrong) => {
    expect(decode(utf8(wrong))).toMatchObject({ text: news, notes: [expect.stringMatching(/^a passage of UTF-8 had been taken for windows-125[26] and was put right$/)] })
  })

  test.each(['windows-1252', 'windows-1256'])('in the title of a page only, as %s', (as) => {
    const title = 'وصول الوزير إلى العاصمة'
    const wrong = as === 'windows-1252' ? misreadAsWindows1252(title) : misread(title, as)
    const page = readPage(utf8(`<html><head><meta property="og:title" content="${wrong}"></head><body><article>${`<p>${news}</p>`.repeat(3)}</article></body></html>`))
    expect(page).toMatchObject({ title, text: [news, news, news].join('\n\n'), notes: [expect.stringContaining('put right')] })
  })

  test('what is right stays as it is', () => {
    for (const text of [news, 'فقط، حفظ؟ وسط… بلاغ»', 'Ærøskøbing: «Øl» §', 'طالع،', `${news} Ø§`, misreadAsWindows1252(news).replace('Ø', 'x')]) expect(repaired(text), text).toBeNull()
  })

  test('any Arabic text comes back', () => {
    const words = fc.array(fc.constantFrom(...news.split(/[ ،.]+/).filter((word) => word.length > 3)), { minLength: 2, maxLength: 30 }).map((all) => all.join(' '))
    fc.assert(fc.property(words, (text) => {
      expect(repaired(misreadAsWindows1252(text))?.text).toBe(text)
      expect(repaired(misread(text, 'windows-1256'))?.text).toBe(text)
      expect(repaired(text)).toBeNull()
    }))
  })
})

describe('whatever the bytes', () => {
  test('nothing is thrown, and what is UTF-8 is not altered', () => {
    const label = fc.option(fc.oneof(fc.string(), fc.constantFrom('utf-8', 'windows-1256', 'iso-8859-6', 'utf-16', 'gbk', 'iso-2022-kr')))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), label, fc.boolean(), (bytes, declared, lenient) => {
      const decoded = decode(bytes, { declared, lenient })
      expect('fault' in decoded ? decoded.fault.reason : decoded.text).toBeTypeOf('string')
    }))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
      expect(textOf(utf8(text))).toBe(text)
    }))
  })

  test('long hostile text takes time linear in its length', () => {
    for (const unit of ['Ø§', 'ط§', '<meta ', 'Ø', '\ufffd']) expect(textOf(utf8(unit.repeat(1_000_000)))).not.toBeNull()
    expect(textOf(new Uint8Array(4_000_000).fill(0xd8))).toBeNull()
  }, 60_000)
})
