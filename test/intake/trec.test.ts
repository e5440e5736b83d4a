import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encoded } from '../support/encodings.js'
import { articlesOf, notesOf, problemsOf, read } from '../support/read.js'

const first = 'وصل وزير الخارجية إلى العاصمة صباح اليوم،\nوأجرى محادثات مع رئيس الوزراء.'
const second = 'وقال المتحدث إن المحادثات ستستأنف قريبا.'
const oneLine = first.replace('\n', ' ')

describe('documents of TREC kind', () => {
  test('the form of TREC', async () => {
    const items = await read('a.trec', `<DOC>\n<DOCNO> NHR-17 </DOCNO>\n<DATE>08 Jul 2018</DATE>\n<HEADLINE>\nزيارة\nإلى العاصمة\n</HEADLINE>\n<AUTHOR>سليم</AUTHOR>\n<TEXT>\n<P>\n${first}\n</P>\n<P>${second}</P>\n</TEXT>\n</DOC>\n<DOC>\n<DOCNO>NHR-18</DOCNO>\n<TEXT>\n${first}\n</TEXT>\n</DOC>`)
    expect(items).toMatchObject([{ kind: 'article', line: 1 }, { kind: 'article', line: 17 }])
    expect(articlesOf(items)).toEqual([
      { id: 'NHR-17', title: 'زيارة إلى العاصمة', published: '2018-07-08', byline: 'سليم', text: `${oneLine}\n\n${second}` },
      { id: 'NHR-18', text: first },
    ])
  })

  test('the form of Gigaword: the day stands in the id, the dateline before the text', async () => {
    const items = await read('<stdin>', `<DOC id="XYZ_ARB_20180708.0001" type="story" >\n<HEADLINE>زيارة</HEADLINE>\n<DATELINE>\nبغداد 7-8 (ا ب ج) -\n</DATELINE>\n<TEXT>\n<P>\n${first}\n</P>\n</TEXT>\n</DOC>\n`)
    expect(articlesOf(items)).toEqual([{ id: 'XYZ_ARB_20180708.0001', title: 'زيارة', published: '2018-07-08', text: `بغداد 7-8 (ا ب ج) - ${oneLine}` }])
  })

  test('inside another element, with attributes elsewhere, in any case of letters', async () => {
    const items = await read('a.xml', `<?xml version="1.0"?>\n<docs>\n<doc><docid>1</docid><title><![CDATA[زيارة]]></title><link>https://example.org/1</link><source>النهار</source><body><p>${second}</p></body></doc>\n</docs>`)
    expect(articlesOf(items)).toEqual([{ id: '1', title: 'زيارة', url: 'https://example.org/1', outlet: 'النهار', text: second }])
  })

  test('a document without elements is its text', async () => {
    expect(articlesOf(await read('a.trec', `<DOC><DOCNO>1</DOCNO>${second}</DOC>`))).toEqual([{ id: '1', text: second }])
  })

  test('windows-1256 and ISO-8859-6', async () => {
    for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
      const items = await read('a.trec', encoded(`<DOC><DOCNO>1</DOCNO><TEXT>${first}</TEXT></DOC><DOC><DOCNO>2</DOCNO><TEXT>وصل</TEXT></DOC>`, encoding))
      expect(articlesOf(items).map(({ text }) => text)).toEqual([first, 'وصل'])
      expect(notesOf(items)).toEqual([`a.trec: not UTF-8, read as ${encoding}`])
    }
  })
})

describe('markup that is not what it should be', () => {
  test('what cannot be read is named with its line, and the rest goes on', async () => {
    const items = await read('a.trec', `<DOC>\n<DOCNO>1</DOCNO>\n<TEXT>وصل\n<DOC>\n<DOCNO>2</DOCNO><TEXT>غادر</TEXT>\n</DOC>\n<DOC><DOCNO>3</DOCNO></DOC>\n<DOC><TEXT>${'ب'.repeat(600)}</TEXT></DOC>\n</DOC>\n<DOC><DOCNO>5</DOCNO><TEXT>عاد\0</TEXT></DOC><DOC><TEXT>بلا نهاية`, { file: 1000, article: 1000 })
    expect(articlesOf(items).map(({ id }) => id)).toEqual(['2'])
    expect(problemsOf(items)).toEqual([
      'a.trec:1: a <DOC> is opened and not closed before the next or the end of the file', 'a.trec:7: text is missing', 'a.trec:8: article larger than 1000 bytes (--max-bytes raises the limit)',
      expect.stringMatching(/^a\.trec:10: binary/), 'a.trec:10: a <DOC> is opened and not closed before the next or the end of the file',
    ])
    expect(problemsOf(await read('a.trec', 'no document'))).toEqual(['a.trec: holds no articles (no <DOC>)'])
  })

  test('entities: the five and numbers, and nothing that a document declares', async () => {
    const items = await read('a.trec', '<!DOCTYPE x [<!ENTITY boom SYSTEM "file:///etc/passwd"><!ENTITY lol "لول">]><DOC><TEXT>AT&amp;T &lt;b&gt; &quot;و&apos; &#1608;&#x648; &boom;&lol; &nbsp; &#0; &#xd800; &#99999999; R&D &amp;lt; 5 < 6 <القاهرة></TEXT></DOC>')
    expect(articlesOf(items)[0].text).toBe('AT&T <b> "و\' وو &boom;&lol; &nbsp; &#0; &#xd800; &#99999999; R&D &lt; 5 < 6 <القاهرة>')
  })

  test('elements left open end where the next begins', async () => {
    const items = await read('a.trec', `<DOC><DOCNO>1<HEADLINE>زيارة<TEXT><P>${second}<P>وصل</DOC>`)
    expect(articlesOf(items)).toEqual([{ id: '1', title: 'زيارة', text: `${second}\n\nوصل` }])
  })

  test('the articles are the same wherever the chunks are cut', async () => {
    const piece = fc.constantFrom('<DOC>', '</DOC>', '<doc id="a.1">', '<TEXT>', '</TEXT>', '<P>', '<DOCNO>1</DOCNO>', '<', '>', 'وصل', '\n', '<DO', '&amp;', '<![CDATA[', ']]>', '<!--', '"')
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 30 }), async (pieces, chunk) => {
      expect(await read('a.trec', pieces.join(''), undefined, chunk)).toEqual(await read('a.trec', pieces.join(''), undefined, 10_000))
    }))
  })

  test('a document that never ends, tags that never end, and deep nesting are bounded in memory and time', async () => {
    const limits = { file: 1 << 20, article: 1 << 20 }
    for (const unit of ['<DOC', '<TEXT>', '<!', '<p ', '&#', '<![CDATA[', 'ب', '<doc a=', '<doc aaaaaaaa', '\n']) {
      const content = `<DOC><TEXT>${unit.repeat((600 << 10) / unit.length)}</TEXT></DOC>\n<DOC>${unit.repeat((4 << 20) / Buffer.byteLength(unit))}<DOC><DOCNO>2</DOCNO><TEXT>وصل</TEXT></DOC>`
      expect(articlesOf(await read('a.trec', content, limits, 1 << 18)).at(-1), unit).toMatchObject({ id: '2', text: 'وصل' })
    }
  }, 60_000)
})
