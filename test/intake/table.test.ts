import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualDate } from '../../src/intake/usual-date.js'
import { encoded } from '../support/encodings.js'
import { articlesOf, notesOf, problemsOf, read } from '../support/read.js'

const news = 'وصل وزير الخارجية إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء.'

describe('tables of articles', () => {
  test('columns are known by their usual names, English and Arabic, whatever stands between them', async () => {
    const wanted = { id: '7', title: 'زيارة', text: news, published: '2018-07-08', outlet: 'النهار', url: 'https://example.org/7', byline: 'سليم', lang: 'ar' }
    const rows = [
      'id,title,text,published,outlet,url,byline,lang', 'ID;Headline;Body;Pub_Date;Source;Link;Author;Language', 'doc_id\tالعنوان\tالنص\tالتاريخ\tالمصدر\tالرابط\tالكاتب\tاللغة',
    ]
    for (const head of rows) {
      const delimiter = /[,;\t]/.exec(head)![0]
      const cells = [wanted.id, wanted.title, wanted.text, wanted.published, wanted.outlet, wanted.url, wanted.byline, wanted.lang]
      for (const name of ['a.csv', 'a.tsv', '<stdin>']) expect(articlesOf(await read(name, `\ufeff${head}\r\n${cells.join(delimiter)}\r\n`)), head).toEqual([wanted])
    }
  })

  test('quoted cells hold line breaks, delimiters and quotes; lines are counted', async () => {
    const items = await read('a.csv', `title,text\n"زيارة، ""ثانية""","${news}\n\n${news}, ثم غادر"\nأخرى,غادر الوفد\n`)
    expect(items).toMatchObject([{ kind: 'article', line: 2, article: { title: 'زيارة، "ثانية"', text: `${news}\n\n${news}, ثم غادر` } }, { kind: 'article', line: 5, article: { title: 'أخرى' } }])
  })

  test('a row that cannot be read is named with its line, and the others go on', async () => {
    const content = Buffer.concat([
      Buffer.from('id,text\n1,وصل\n2,\n3,"وصل\n4,غادر\n5,غادر,ثم عاد\n\n6,"قال" ثم غادر\n'),
      Buffer.from('7,'), Uint8Array.of(0), Buffer.from('\n8,'), Uint8Array.of(0xff, 0xfe, 0xff), Buffer.from(`\n9,${'ب'.repeat(600)}\n10,عاد\n11,"وصل`),
    ])
    const items = await read('a.csv', content, { file: 1000, article: 1000 })
    expect(articlesOf(items).map(({ id, text }) => [id, text])).toEqual([['1', 'وصل'], ['4', 'غادر'], ['6', '"قال" ثم غادر'], ['10', 'عاد']])
    expect(problemsOf(items)).toEqual([
      'a.csv:3: text is missing', 'a.csv:4: a quote is opened and not closed at the end of a cell', 'a.csv:6: 3 cells where the first line names 2 columns', 'a.csv:9: binary, not text (a NUL byte at offset 2)',
      expect.stringMatching(/^a\.csv:10: not UTF-8/), 'a.csv:11: article larger than 1000 bytes (--max-bytes raises the limit)', 'a.csv:13: a quote is opened and not closed at the end of a cell',
    ])
  })

  test('a file without a column of text is one problem that names the columns it has', async () => {
    const items = await read('a.csv', 'when,who\x1b,,n\n1,2,3,4\n5,6,7,8\n')
    expect(problemsOf(items)).toEqual(['a.csv:1: no column holds the text of the articles; the columns are when, who?, (blank), n'])
    expect(problemsOf(await read('a.csv', 'id,text\n\n'))).toEqual(['a.csv: holds no articles'])
  })

  test("Excel's tables: windows-1256 with semicolons, UTF-16 with tabs", async () => {
    const table = `العنوان;النص\nزيارة;${news}\nأخرى;وصل\n`
    const windows = await read('a.csv', encoded(table, 'windows-1256'))
    expect(articlesOf(windows).map(({ title, text }) => [title, text])).toEqual([['زيارة', news], ['أخرى', 'وصل']])
    expect(notesOf(windows)).toEqual(['a.csv: not UTF-8, read as windows-1256'])
    const unicode = await read('a.tsv', Buffer.from(`\ufeff${table.replaceAll(';', '\t')}`, 'utf16le'))
    expect(articlesOf(unicode)).toEqual(articlesOf(windows))
  })

  test('a first line for Excel, lines that end as on old Macintoshes, cells of HTML', async () => {
    for (const sep of ['sep=;', '"sep=;"', 'SEP=;']) expect(articlesOf(await read('a.csv', `${sep}\r\nid;text\r\n1;${news}\r\n`)).map(({ id, text }) => [id, text])).toEqual([['1', news]])
    expect(articlesOf(await read('<stdin>', `sep=;\nid;text\n1;${news}\n`))).toHaveLength(1)
    expect(articlesOf(await read('a.csv', `id,text\r1,${news}\r2,"غادر، ""ثم"" عاد"\r`)).map(({ id, text }) => [id, text])).toEqual([['1', news], ['2', 'غادر، "ثم" عاد']])
    const html = `<p>${news}</p><p><strong>اقرأ أيضا:</strong> <a href=x>قتل عشرة في قصف</a></p><p>وقال المتحدث باسم الحكومة &quot;إن المحادثات ستستأنف غدا&quot;.</p>`
    expect(articlesOf(await read('a.csv', `id,text\n1,"${html}"\n2,"5 < 7 و <غير> وسم"\n`)).map(({ text }) => text)).toEqual([`${news}\n\nوقال المتحدث باسم الحكومة "إن المحادثات ستستأنف غدا".`, '5 < 7 و <غير> وسم'])
  })

  test('what any program writes as CSV reads back, wherever the chunks are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('و', 'ص', ' ', '"', ',', ';', '\t', '\n', 'a', '،', "'", '\\') }).filter((text) => text.trim() !== '')
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), fc.integer({ min: 1, max: 40 }), async (rows, delimiter, chunk) => {
      const items = await read('a.csv', stringify([['title', 'text'], ...rows], { delimiter }), undefined, chunk)
      expect(problemsOf(items)).toEqual([])
      expect(articlesOf(items).map(({ title, text }) => [title, text])).toEqual(rows.map(([title, text]) => [title.trim(), text]))
    }))
  })

  test('whatever the bytes, nothing is thrown and every line is either read or named', async () => {
    const byte = fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0xd9, 0x88, 0xe6, 0x61, 0x20, 0)
    await fc.assert(fc.asyncProperty(fc.array(byte, { maxLength: 120 }), fc.integer({ min: 1, max: 9 }), async (bytes, chunk) => {
      const content = Buffer.concat([Buffer.from('id,text\n'), Uint8Array.from(bytes)])
      expect(await read('a.csv', content, undefined, chunk)).toEqual(await read('a.csv', content, undefined, 1000))
    }))
  })

  test('a line of 50 MB and cells that never end are bounded in memory and time', async () => {
    const limits = { file: 1 << 18, article: 1 << 18 }
    const long = await read('a.csv', Buffer.concat([Buffer.from('id,text\n1,'), Buffer.alloc(50 << 20, 0x61), Buffer.from('\n2,وصل\n')]), limits, 1 << 18)
    expect(articlesOf(long).map(({ id }) => id)).toEqual(['2'])
    expect(problemsOf(long)).toHaveLength(1)
    // Every line leaves a quote open that the line before it had opened, too.
    for (const line of ['x","\n', '"\n', '\n', '","",\n']) {
      const items = await read('a.csv', `id,text\n1,"${line.repeat((64 << 10) / line.length)}","end"z\n9,وصل\n`, limits, 1 << 18)
      expect(articlesOf(items).at(-1)).toMatchObject({ id: '9' })
    }
  }, 60_000)
})

describe('dates in tables', () => {
  test.each([
    ['2018-07-08', '2018-07-08'], ['2018-07-08T10:15:00+03:00', '2018-07-08T10:15:00+03:00'], ['2018/7/8', '2018-07-08'], ['2018.07.08 9:05', '2018-07-08T09:05:00'], ['20180708', '2018-07-08'],
    ['28/07/2018', '2018-07-28'], ['07/28/2018 10:15 PM', '2018-07-28T22:15:00'], ['7-7-2018', '2018-07-07'], ['٢٨/٠٧/٢٠١٨', '2018-07-28'],
    ['Sun, 08 Jul 2018 10:15:00 +0300', '2018-07-08T10:15:00+03:00'], ['8 July 2018', '2018-07-08'], ['July 8, 2018', '2018-07-08'], ['Sun, 8 Jul 2018 10:15:00 GMT', '2018-07-08T10:15:00Z'],
    ['1531044900', '2018-07-08T10:15:00Z'], ['1531044900000', '2018-07-08T10:15:00Z'],
    ['8-Jul-18', '2018-07-08'], ['8-Jul-98', '1998-07-08'],
    ['08/07/2018', null], ['31/02/2018', null], ['8 Foo 2018', null], ['yesterday', null], ['', null], ['2018', null], ['25:00', null],
  ])('%s is %s', (given, wanted) => {
    expect(usualDate(given)).toBe(wanted)
  })

  test.each([['10 يوليو 2024', '2024-07-10'], ['2024/7/10 3:00 م', '2024-07-10T15:00'], ['الأربعاء ١٠ تموز/يوليو ٢٠٢٤', '2024-07-10']])('%s is read in tables and documents', async (given, wanted) => {
    expect(articlesOf(await read('a.csv', `date,text\n${given},${news}\n`))[0].published).toBe(wanted)
    expect(articlesOf(await read('a.trec', `<DOC><DATE>${given}</DATE><TEXT>${news}</TEXT></DOC>`))[0].published).toBe(wanted)
  })

  test('a date that can be two is set aside with a note', async () => {
    const items = await read('a.csv', `date,text\n08/07/2018,${news}\n`)
    expect(articlesOf(items)[0].published).toBeUndefined()
    expect(notesOf(items)).toEqual(['a.csv:2: published can be two days and was set aside: 08/07/2018'])
  })
})

describe('JSON files', () => {
  test('an array of articles, or one article over several lines', async () => {
    const articles = [{ id: '1', text: news }, { id: '2', title: 'بلا نص' }, { id: '3', text: 'غادر', published: 'أمس' }]
    for (const content of [JSON.stringify(articles), JSON.stringify(articles, null, 2), `\ufeff ${JSON.stringify(articles, null, '\t')}`]) {
      const items = await read('a.json', content)
      expect(articlesOf(items).map(({ id }) => id)).toEqual(['1', '3'])
      expect(problemsOf(items)).toEqual(['a.json: article 2: text is missing'])
      expect(notesOf(items)).toEqual(['a.json: article 3: published is no ISO 8601 date and was set aside: أمس'])
    }
    expect(articlesOf(await read('<stdin>', JSON.stringify(articles[0], null, 2)))).toEqual([articles[0]])
    expect(articlesOf(await read('a.json', `${JSON.stringify(articles[0])}\n${JSON.stringify(articles[2])}`))).toHaveLength(2)
    expect(problemsOf(await read('a.json', '[]'))).toEqual(['a.json: holds no articles'])
    expect(problemsOf(await read('a.json', '[{"text":'))).toEqual([expect.stringMatching(/^a\.json: not JSON: /)])
    expect(articlesOf(await read('<stdin>', '[صورة] وصل الوفد.'))).toHaveLength(1)
  })
})
