import zlib from 'node:zlib'
import fc from 'fast-check'
import { WARCRecord, WARCSerializer } from 'warcio'
import { describe, expect, test } from 'vitest'
import { membersOf } from '../../src/intake/gzip-members.js'
import { defaultLimits } from '../../src/intake/limits.js'
import { readInput } from '../../src/intake/read-input.js'
import { chunkedBody, httpAnswer, warcRecord } from '../support/archives.js'
import { encoded } from '../support/encodings.js'
import { chunksOf } from '../support/io.js'
import { articlesOf, notesOf, problemsOf, read } from '../support/read.js'

const paragraph = 'وصل وزير الخارجية إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء، ثم غادر إلى مدينة أخرى في المساء.'
const last = 'ومن المقرر أن يعود الوزير إلى العاصمة يوم السبت المقبل لاستكمال المحادثات حول الحدود والتجارة بين البلدين.'
const page = (n: number, head = ''): string => `<!doctype html><html lang="ar"><head><title>زيارة ${n}</title>${head}</head><body><article><p>${paragraph}</p><p>الخبر رقم ${n}.</p><p>${last}</p></article></body></html>`
const address = (n: number): string => `https://example.org/${n}`
const answered = (n: number): Buffer => warcRecord('response', address(n), httpAnswer(page(n)))
const urlsOf = (items: Awaited<ReturnType<typeof read>>): (string | null | undefined)[] => articlesOf(items).map(({ url }) => url)

const archive = [
  warcRecord('warcinfo', null, 'software: test\r\n', { 'Content-Type': 'application/warc-fields' }),
  warcRecord('request', address(1), 'GET / HTTP/1.1\r\nHost: example.org\r\n\r\n'),
  answered(1),
  warcRecord('revisit', address(1), 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'),
  warcRecord('response', address(2), httpAnswer('', { Location: address(1) }, '301 Moved Permanently')),
  warcRecord('response', address(3), httpAnswer('<p>لا شيء</p>', {}, '404 Not Found')),
  warcRecord('response', 'https://example.org/a.png', httpAnswer(Buffer.alloc(5000, 0x89), { 'Content-Type': 'image/png' })),
  warcRecord('response', address(4), httpAnswer('<html><body></body></html>')),
  warcRecord('response', 'dns:example.org', '20200501000000\nexample.org. 300 IN A 192.0.2.1'),
  warcRecord('response', '<https://example.org/5>', httpAnswer(page(5, '<meta property="article:published_time" content="2018-07-08">'))),
]
const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => zlib.gzipSync(record)))

describe('web archives', () => {
  test.each([['plain', 'a.warc', Buffer.concat(archive)], ['a member for each record', 'a.warc.gz', packed(archive)], ['one member', 'a.warc.gz', zlib.gzipSync(Buffer.concat(archive))], ['standard input', '<stdin>', packed(archive)]])('%s: pages with an article are read, the rest is counted', async (_, name, bytes) => {
    const items = await read(name, bytes, undefined, 100)
    expect(articlesOf(items)).toMatchObject([{ url: address(1), title: 'زيارة 1', published: null }, { url: address(5), published: '2018-07-08' }])
    expect(articlesOf(items)[0].text).toBe(`${paragraph}\n\nالخبر رقم 1.\n\n${last}`)
    expect(problemsOf(items)).toEqual([])
    expect(notesOf(items)).toEqual([`${name}: 2 articles; passed over: 1 without an article, 1 redirects, 1 error answers, 4 no pages, 1 visited again unchanged`])
    expect(items[0]).toMatchObject({ kind: 'article', file: `${name}: record 3 (${address(1)})` })
  })

  test('what another program wrote', async () => {
    for (const gzip of [false, true]) {
      const records = await Promise.all([1, 2, 3].map((n) => WARCSerializer.serialize(WARCRecord.create({ url: address(n), type: 'response', date: '2020-05-01T00:00:00Z', httpHeaders: { 'Content-Type': 'text/html' } }, [Buffer.from(page(n))]), { gzip })))
      expect(urlsOf(await read('a.warc.gz', Buffer.concat(records)))).toEqual([1, 2, 3].map(address))
    }
  })

  test('a page whose server does not say what it is counts as one, anything else does not', async () => {
    const bare = (body: string | Uint8Array): Buffer => Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.from(body)])
    const items = await read('a.warc', Buffer.concat([warcRecord('response', address(1), bare(page(1))), warcRecord('response', address(2), bare('GIF89a')), warcRecord('response', address(3), bare('{"a": 1}'))]))
    expect(urlsOf(items)).toEqual([address(1)])
    expect(notesOf(items).at(-1)).toContain('2 no pages')
  })

  test('codings of the wire are undone, and a body under the header of one that it does not have is taken as it is', async () => {
    const body = Buffer.from(page(1))
    const gzipped = zlib.gzipSync(body)
    const records = [
      httpAnswer(gzipped, { 'Content-Encoding': 'gzip' }), httpAnswer(zlib.deflateSync(body), { 'Content-Encoding': 'deflate' }), httpAnswer(zlib.deflateRawSync(body), { 'Content-Encoding': 'deflate' }),
      httpAnswer(zlib.brotliCompressSync(body), { 'Content-Encoding': 'br' }), httpAnswer(chunkedBody(body, 50), { 'Transfer-Encoding': 'chunked' }),
      httpAnswer(chunkedBody(gzipped, 50), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }),
      httpAnswer(body, { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }), httpAnswer(body, { 'Content-Encoding': 'br' }),
    ]
    const items = await read('a.warc', Buffer.concat(records.map((answer, i) => warcRecord('response', address(i), answer))))
    expect(problemsOf(items)).toEqual([])
    expect(articlesOf(items).map(({ text }) => text)).toEqual(records.map(() => `${paragraph}\n\nالخبر رقم 1.\n\n${last}`))
  })

  test('the header of the answer names the encoding, or is not believed', async () => {
    const bytes = encoded(page(1), 'windows-1256')
    const answers = [httpAnswer(bytes, { 'Content-Type': 'text/html; charset=windows-1256' }), httpAnswer(bytes), httpAnswer(page(1), { 'Content-Type': 'text/html; charset=iso-8859-1' })]
    const items = await read('a.warc', Buffer.concat(answers.map((answer, i) => warcRecord('response', address(i), answer))))
    expect(articlesOf(items).map(({ title }) => title)).toEqual(['زيارة 1', 'زيارة 1', 'زيارة 1'])
    expect(notesOf(items).slice(0, -1)).toEqual([`a.warc: record 2 (${address(1)}): declared as utf-8, read as windows-1256`, `a.warc: record 3 (${address(2)}): declared as iso-8859-1, read as utf-8`])
  })
})

describe('a damaged record costs itself only', () => {
  const wrong = (length: number): Buffer => warcRecord('response', address(2), httpAnswer(page(2)), { 'Content-Length': String(length) })
  test.each([
    ['a length that is too large', wrong(6000)], ['a length beyond the end', wrong(9_000_000)], ['a length that is too small', wrong(50)], ['no length', wrong(Number.NaN)],
    ['a huge length', Buffer.from(wrong(0).toString('latin1').replace('Content-Length: 0', 'Content-Length: 99999999999999999999'), 'latin1')],
    ['a header without an end', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nx\r\n')], ['bytes that are no record', Buffer.from('garbage\r\n'.repeat(20_000))], ['a record without its beginning', answered(2).subarray(30)],
  ])('%s', async (_, damaged) => {
    const items = await read('a.warc', Buffer.concat([answered(1), damaged, answered(3), answered(4)]), undefined, 1000)
    expect(urlsOf(items)).toEqual([1, 3, 4].map(address))
    expect(problemsOf(items)).toEqual([expect.stringMatching(/^a\.warc: record 2( \(https:\/\/example\.org\/2\))?: the record is damaged$/)])
  })

  test('an archive that is cut off tells so and ends', async () => {
    const whole = Buffer.concat([answered(1), answered(2)])
    for (const cut of [10, 100, 300, whole.length / 2]) {
      for (const bytes of [whole.subarray(0, whole.length - cut), packed([answered(1), answered(2)]).subarray(0, -Math.ceil(cut / 3))]) {
        const items = await read('a.warc.gz', bytes, undefined, 100)
        expect(problemsOf(items).length).toBeLessThanOrEqual(1)
        expect([...urlsOf(items), ...problemsOf(items)].length).toBeGreaterThan(0)
      }
    }
  })

  test('any byte of a member may be damaged: the records of the others are read', async () => {
    const records = [answered(1), answered(2), answered(3)].map((record) => zlib.gzipSync(record))
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: records[1].length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(records[1])
      damaged[at] ^= flip
      const items = await read('a.warc.gz', Buffer.concat([records[0], damaged, records[2]]), undefined, 500)
      const urls = urlsOf(items)
      expect(urls).toEqual(expect.arrayContaining([address(1), address(3)]))
      // (Some bytes of a header say nothing of the content.)
      expect(urls.length + problemsOf(items).length).toBeGreaterThanOrEqual(3)
    }), { numRuns: 60 })
  }, 60_000)

  test('a disk that fails ends the reading with a problem, and what came before is read', async () => {
    for (const bytes of [Buffer.concat([answered(1), answered(2)]), packed([answered(1), answered(2)])]) {
      async function* failing(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, bytes.length - 50)
        throw new Error('input/output error')
      }
      const items = []
      for await (const item of readInput('a.warc.gz', failing(), defaultLimits)) items.push(item)
      expect(urlsOf(items)).toEqual([address(1)])
      expect(problemsOf(items)).toEqual(['a.warc.gz: could not be read (input/output error)'])
    }
  })

  test('a page that does not unpack, unpacks to too much, or is not read is named with its address', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(50_000_000))
    const answers = [httpAnswer(zlib.gzipSync(page(1)).subarray(0, 60), { 'Content-Encoding': 'gzip' }), httpAnswer(bomb, { 'Content-Encoding': 'gzip' }), httpAnswer(Buffer.alloc(200_000)), httpAnswer(Buffer.of(0x28, 0xb5), { 'Content-Encoding': 'zstd' }), httpAnswer(Uint8Array.of(0x3c, 0))]
    const items = await read('a.warc', Buffer.concat([...answers.map((answer, i) => warcRecord('response', address(i), answer)), answered(9)]), { file: 100_000, article: 100_000 }, 5000)
    expect(urlsOf(items)).toEqual([address(9)])
    expect(problemsOf(items)).toEqual([
      'the compressed page is damaged', 'page larger than 97.7 KB (--max-bytes raises the limit)', 'page larger than 97.7 KB (--max-bytes raises the limit)',
      'the page is compressed in a way that is not read', 'binary, not text (a NUL byte at offset 1)',
    ].map((reason, i) => `a.warc: record ${i + 1} (${address(i)}): ${reason}`))
  })

  test('addresses are for the web, and say nothing to a terminal', async () => {
    const items = await read('a.warc', Buffer.concat(['file:///etc/passwd', 'javascript:x', 'https://example.org/\x1b[2J', 'https://['].map((url) => warcRecord('response', url, httpAnswer(page(1))))))
    expect(urlsOf(items)).toEqual([null, null, 'https://example.org/%1B[2J', null])
    expect(problemsOf(await read('a.warc', '\r\n\r\n'))).toEqual(['a.warc: holds no records'])
  })
})

describe('hostile archives', () => {
  test('the same records wherever the chunks are cut', async () => {
    const bytes = Buffer.concat([answered(1), Buffer.from('WARC/1.0\r\nContent-Length: 9999\r\n\r\n'), answered(2)])
    const wanted = await read('a.warc', bytes, undefined, 100_000)
    for (const chunk of [1, 2, 3, 5, 64, 1000]) {
      expect(await read('a.warc', bytes, undefined, chunk)).toEqual(wanted)
      expect(await read('a.warc', zlib.gzipSync(bytes), undefined, chunk)).toEqual(wanted)
    }
  })

  test('whatever the bytes, nothing is thrown', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), async (bytes, chunk) => {
      for (const start of [Buffer.from('WARC/1.0\r\n'), Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\n'), Buffer.of(0x1f, 0x8b, 8, 0)]) await read('a.warc.gz', Buffer.concat([start, bytes]), undefined, chunk)
    }))
  })

  test('beginnings of records and of members by the thousand take time linear in their number', async () => {
    const headers = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000\r\n\r\n'.repeat(20_000))
    expect(urlsOf(await read('a.warc', Buffer.concat([headers, answered(1)]), undefined, 1 << 16))).toEqual([address(1)])
    const members = Buffer.alloc(1 << 20, Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3))
    expect(urlsOf(await read('a.warc.gz', Buffer.concat([packed([answered(1)]), members, Buffer.alloc(8192), packed([answered(2)])]), undefined, 1 << 16))).toEqual([address(1), address(2)])
  }, 60_000)

  test('memory does not grow with the archive, nor with what a member unpacks to', async () => {
    const image = warcRecord('response', address(0), httpAnswer(Buffer.alloc(1 << 20, 0x89), { 'Content-Type': 'image/png' }))
    const zeros = Buffer.alloc(1 << 20)
    let most = 0
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 150; i++) {
        yield image
        most = Math.max(most, process.memoryUsage().arrayBuffers)
      }
      yield answered(1)
    }
    const urls: unknown[] = []
    for await (const item of readInput('a.warc', stream(), { file: 1 << 20, article: 1 << 20 })) if (item.kind === 'article') urls.push(item.article.url)
    expect(urls).toEqual([address(1)])
    const gzip = zlib.createGzip()
    const bomb = gzip.toArray() as Promise<Uint8Array[]>
    for (let i = 0; i < 200; i++) gzip.write(zeros)
    gzip.end()
    let size = 0
    for await (const bytes of membersOf(chunksOf(await bomb))) {
      size += typeof bytes === 'symbol' ? 0 : bytes.length
      if (size % (1 << 24) === 0) most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    expect(size).toBe(200 << 20)
    expect(most).toBeLessThan(150e6)
  }, 60_000)
})
