import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { arabicShare, LEAST_ARABIC } from '../src/text/arabic-share.js'
import { contentId } from '../src/intake/article-id.js'
import { isIsoDate } from '../src/intake/iso-date.js'
import { defaultLimits, type Limits } from '../src/intake/limits.js'
import { openFile } from '../src/intake/open-file.js'
import { readInput } from '../src/intake/read-input.js'
import { articlesOf, problemsOf, read } from './support/read.js'

const line = (fields: object): string => `${JSON.stringify(fields)}\n`

describe('text files', () => {
  test.each([
    ['a blank line after the headline', 'زيارة إلى بغداد\n\nوصل الوفد صباحا.\nثم غادر.\n', 'زيارة إلى بغداد', 'وصل الوفد صباحا.\nثم غادر.\n'],
    ['a single newline after it', 'زيارة إلى بغداد\nوصل الوفد صباحا.', 'زيارة إلى بغداد', 'وصل الوفد صباحا.'],
    ['Windows line ends and a byte order mark', '\ufeffزيارة إلى بغداد\r\n\r\nوصل الوفد.\r\n', 'زيارة إلى بغداد', 'وصل الوفد.\r\n'],
    ['no body: the line itself is the text', 'وصل الوفد صباحا.\n\n', null, 'وصل الوفد صباحا.\n\n'],
    ['blank lines before the headline', '\n \nزيارة\nوصل الوفد.', 'زيارة', 'وصل الوفد.'],
  ])('%s', async (_, content, title, text) => {
    const [article] = articlesOf(await read('a.txt', content))
    expect(article).toMatchObject({ title, text })
  })

  test('what turns the direction of the words around it is no part of a name', async () => {
    const [article] = articlesOf(await read('a.jsonl', line({ text: 'وصل الوفد.', outlet: 'صحيفة\u202eevil\u0007', byline: '\u2067سالم\u2069', title: 'كما \u202eهو' })))
    expect(article).toMatchObject({ outlet: 'صحيفةevil', byline: 'سالم', title: 'كما \u202eهو' })
  })

  test('the same file has the same id everywhere, another text another', async () => {
    const [a] = articlesOf(await read('a.txt', 'وصل الوفد.'))
    const [b] = articlesOf(await read('b.txt', 'وصل الوفد.'))
    const [c] = articlesOf(await read('b.txt', 'غادر الوفد.'))
    expect(a.id).toBe(b.id)
    expect(a.id).not.toBe(c.id)
    expect(contentId('ab', 'c')).not.toBe(contentId('b', 'ca'))
  })

  test.each([
    ['windows-1256', new Uint8Array([0xe6, 0xd5, 0xe1, 0x20, 0xc7]), /^a\.txt: not UTF-8 \(first wrong byte at offset 1\)/],
    ['a broken character in the middle', Buffer.concat([Buffer.from('وصل'), new Uint8Array([0xd9, 0x20])]), /offset 7/],
    ['cut off inside a character', Buffer.from('وصل').subarray(0, 5), /^a\.txt: not UTF-8/],
    ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]), /^a\.txt: binary, not text/],
    ['empty', '', /^a\.txt: empty$/],
    ['white space only', ' \n\t\n', /^a\.txt: holds nothing but white space$/],
  ])('%s is a named problem and no article', async (_, content, message) => {
    const items = await read('a.txt', content)
    expect(articlesOf(items)).toEqual([])
    expect(problemsOf(items)).toEqual([expect.stringMatching(message)])
  })

  test('a file over the limit is named with the limit', async () => {
    const small: Limits = { file: 1000, article: 1000 }
    expect(problemsOf(await read('a.txt', 'ب'.repeat(501), small))).toEqual(['a.txt: larger than 1000 bytes (--max-bytes raises the limit)'])
    expect(articlesOf(await read('a.txt', 'ب'.repeat(500), small))).toHaveLength(1)
    expect(problemsOf(await read('a.txt', 'ب'.repeat(500), { file: 1000, article: 999 }))).toEqual([expect.stringContaining('article larger than 999 bytes')])
  })
})

describe('JSON lines', () => {
  test('every article in order, whatever the chunks cut', async () => {
    const content = `\ufeff${line({ id: 'a', text: 'وصل', title: 'عنوان', published: '2018-07-08', outlet: 'النهار' })}\n${line({ id: 7, text: 'غادر' })}{"text":"بلا معرف"}`
    for (const chunk of [1, 2, 3, 64, 10_000]) {
      const articles = articlesOf(await read('a.jsonl', content, defaultLimits, chunk))
      expect(articles.map(({ id }) => id)).toEqual(['a', '7', contentId('بلا معرف')])
      expect(articles[0]).toEqual({ id: 'a', text: 'وصل', title: 'عنوان', published: '2018-07-08', outlet: 'النهار' })
    }
  })

  test('a broken line is named with its number and why, and the others go on', async () => {
    const content = [
      '{"id":"1","text":"وصل"}', '{"id":"2","text":', '{"id":"3"}', '{"id":"4","text":"  "}', '{"id":" ","text":"وصل"}', '{"id":{},"text":"وصل"}',
      '[1]', '{"id":"8","text":5}', '{"id":"9","text":"وصل","title":3}', '', '{"id":"11","text":"غادر"}',
    ].join('\n')
    const items = await read('news.jsonl', content)
    expect(articlesOf(items).map(({ id }) => id)).toEqual(['1', '11'])
    expect(problemsOf(items)).toEqual([
      expect.stringMatching(/^news\.jsonl:2: not JSON: /), 'news.jsonl:3: text is missing', 'news.jsonl:4: text is blank', 'news.jsonl:5: id is blank', 'news.jsonl:6: id is not a string',
      'news.jsonl:7: not a JSON object', 'news.jsonl:8: text is not a string', 'news.jsonl:9: title is not a string',
    ])
  })

  test('a line that is not UTF-8 or too long costs only itself', async () => {
    const content = Buffer.concat([Buffer.from('{"id":"1","text":"وصل"}\n'), new Uint8Array([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(`{"id":"3","text":"${'ب'.repeat(200)}"}\n{"id":"4","text":"غادر"}\n`)])
    const items = await read('a.jsonl', content, { file: 100, article: 100 })
    expect(articlesOf(items).map(({ id }) => id)).toEqual(['1', '4'])
    expect(problemsOf(items)).toEqual([expect.stringMatching(/^a\.jsonl:2: not UTF-8/), expect.stringMatching(/^a\.jsonl:3: article larger than 100 bytes/)])
  })

  test('a publication date that is none is set aside with a note, and the article is coded', async () => {
    const items = await read('a.jsonl', line({ id: '1', text: 'وصل', published: 'أمس' }))
    expect(items.map((item) => item.kind)).toEqual(['note', 'article'])
    expect(articlesOf(items)[0].published).toBeUndefined()
  })

  test('a file without articles says so', async () => {
    expect(problemsOf(await read('a.jsonl', '\n \n'))).toEqual(['a.jsonl: holds no articles'])
  })

  test('compressed, whole or damaged', async () => {
    const packed = zlib.gzipSync(line({ id: '1', text: 'وصل' }) + line({ id: '2', text: 'غادر' }))
    expect(articlesOf(await read('a.jsonl.gz', packed)).map(({ id }) => id)).toEqual(['1', '2'])
    expect(articlesOf(await read('<stdin>', packed)).map(({ id }) => id)).toEqual(['1', '2'])
    expect(articlesOf(await read('a.txt.gz', zlib.gzipSync('عنوان\nوصل'))).map(({ title }) => title)).toEqual(['عنوان'])
    expect(problemsOf(await read('a.jsonl.gz', packed.subarray(0, packed.length - 4)))).toEqual([expect.stringContaining('compressed data ends too early')])
    const damaged = Buffer.from(packed)
    damaged[14] ^= 0xff
    expect(problemsOf(await read('a.jsonl.gz', damaged))).toEqual([expect.stringContaining('compressed data')])
  })

  test('memory does not grow with the number of lines', async () => {
    const block = Buffer.from(line({ id: 'a', text: 'وصل الوفد صباحا. '.repeat(60) }).repeat(40))
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 1500; i++) yield block
    }
    let count = 0
    let most = 0
    for await (const item of readInput('a.jsonl', stream(), defaultLimits)) {
      if (item.kind === 'article') count++
      if (count % 5000 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    expect(count).toBe(60_000)
    expect(block.length * 1500).toBeGreaterThan(100e6)
    expect(most).toBeLessThan(60e6)
  })
})

describe('standard input is taken for what it begins like', () => {
  test.each([
    ['{"id":"1","text":"وصل"}', '1'],
    ['\n  {"id":"1","text":"وصل"}', '1'],
    ['وصل الوفد.', contentId('وصل الوفد.')],
  ])('%s', async (content, id) => {
    expect(articlesOf(await read('<stdin>', content))[0].id).toBe(id)
  })

  test('a page', async () => {
    const items = await read('<stdin>', `<!DOCTYPE html><html><body><article><p>${'وصل الوفد إلى العاصمة صباح اليوم. '.repeat(10)}</p></article></body></html>`)
    expect(articlesOf(items)[0].text).toMatch(/^وصل الوفد/)
  })
})

describe('pages', () => {
  const paragraph = 'وصل الوفد إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء، ثم غادر إلى مدينة أخرى في المساء.'
  const page = (head: string, body = `<p>${paragraph}</p><p>وقال المتحدث إن <b>المحادثات</b>&nbsp;كانت مفيدة،<br>وستستأنف قريبا.</p><p>${paragraph}</p>`): string =>
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>زيارة - النهار</title>${head}</head><body><nav><a href="/">الرئيسة</a><a href="/x">رياضة</a></nav><article><h1>زيارة</h1>${body}</article><footer>حقوق النشر</footer></body></html>`

  test('title, paragraphs and what the page says about itself', async () => {
    const head = '<meta property="og:title" content="زيارة"><meta property="og:site_name" content="النهار"><meta property="article:published_time" content="2018-07-08T10:15:00+03:00"><link rel="canonical" href="https://example.org/n/1">'
    const [article] = articlesOf(await read('a.html', page(head)))
    expect(article).toMatchObject({ title: 'زيارة', outlet: 'النهار', published: '2018-07-08T10:15:00+03:00', url: 'https://example.org/n/1', lang: 'ar' })
    expect(article.text.split('\n\n')).toEqual(expect.arrayContaining([paragraph, 'وقال المتحدث إن المحادثات كانت مفيدة،', 'وستستأنف قريبا.']))
    expect(article.text).not.toContain('رياضة')
    expect(article.text).not.toContain('حقوق النشر')
  })

  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2018-07-08","publisher":{"name":"الوطن"}}]}</script>', '2018-07-08', 'الوطن'],
    ['broken JSON-LD beside a good one', '<script type="application/ld+json">{oops</script><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-07-08"}</script>', '2018-07-08', 'النهار'],
    ['a date in words is passed over for one that is none', '<meta name="date" content="الأحد 8 يوليو"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-07-09"}</script>', '2018-07-09', 'النهار'],
    ['nothing said but in the title of the window', '', null, 'النهار'],
  ])('%s', async (_, head, published, outlet) => {
    expect(articlesOf(await read('a.html', page(head)))[0]).toMatchObject({ published, outlet })
  })

  test('a time element dates the article', async () => {
    const [article] = articlesOf(await read('a.html', page('', `<time datetime="2018-07-08T09:00Z">صباحا</time><p>${paragraph}</p><p>${paragraph}</p>`)))
    expect(article.published).toBe('2018-07-08T09:00Z')
  })

  test('scripts are neither run nor read', async () => {
    const [article] = articlesOf(await read('a.html', page('<script>globalThis.ranInPage = true</script>', `<p>${paragraph}</p><script>document.body.innerHTML = "سرقة"; globalThis.ranInPage = true</script><p onclick="x()">${paragraph}</p><img src=x onerror="globalThis.ranInPage = true">`)))
    expect(article.text).not.toContain('سرقة')
    expect(article.text).not.toContain('ranInPage')
    expect('ranInPage' in globalThis).toBe(false)
  })

  test('an encoding that the page declares is honoured, and one that does not exist is passed over where the page is UTF-8', async () => {
    const windows = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><body><article><p>'), new Uint8Array([0xe6, 0xd5, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xdd, 0xcf]), Buffer.from('</p></article></body></html>')])
    expect(articlesOf(await read('a.html', windows))[0].text).toBe('وصل الوفد')
    const unknown = await read('a.html', '<html><head><meta charset="x-none"></head><body><p>وصل</p></body></html>')
    expect(unknown).toMatchObject([{ kind: 'note', text: 'declared as x-none, read as utf-8' }, { kind: 'article', article: { text: 'وصل' } }])
  })

  test('a page without an article, and one nested beyond reason, are problems', async () => {
    expect(problemsOf(await read('a.html', '<html><body></body></html>'))).toEqual(['a.html: no article text found in the page'])
    const deep = await read('a.html', `<html><body>${'<div>'.repeat(20_000)}وصل`, defaultLimits, 100_000)
    expect(problemsOf(deep)).toEqual(['a.html: the page is nested deeper than 200 elements'])
  })
})

describe('files', () => {
  test('missing files and directories are named with why', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-'))
    expect(await openFile(path.join(folder, 'no.txt'))).toMatchObject({ code: 'missing', reason: 'no such file' })
    expect(await openFile(folder)).toMatchObject({ code: 'directory' })
    fs.rmSync(folder, { recursive: true })
  })
})

test('dates: ISO 8601 days and moments that exist', () => {
  for (const date of ['2018-07-08', '2020-02-29', '2018-07-08T10:15', '2018-07-08T10:15:00Z', '2018-07-08T10:15:00.123+03:00', '2018-07-08 10:15:00']) expect(isIsoDate(date), date).toBe(true)
  for (const date of ['', '2018', '2018-7-8', '08/07/2018', '2019-02-29', '2018-13-01', '2018-07-08T25:00', 'tomorrow', '2018-07-08T10:15x']) expect(isIsoDate(date), date).toBe(false)
})

test('the share of Arabic letters tells Arabic news from other text', () => {
  expect(arabicShare('وصل الوفد إلى مقر CNN في Atlanta')).toBeGreaterThan(LEAST_ARABIC)
  expect(arabicShare('The delegation (الوفد) arrived in the capital this morning')).toBeLessThan(LEAST_ARABIC)
  expect(arabicShare('Делегация прибыла')).toBe(0)
  expect(arabicShare('2018 — 07')).toBe(0)
})
