/** Feeds and lists of feeds, however they are written. */
import fs from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Feed, linkKey, MOST_BYTES, readFeed, readOpml, webLink, writeOpml } from '../src/feeds/index.js'
import { feedDate } from '../src/feeds/feed-date.js'
import { plainText } from '../src/feeds/plain-text.js'

const URL_OF_FEED = 'https://outlet.example/rss/feed.xml'

function read(text: string | Uint8Array, contentType: string | null = null): Feed {
  const feed = readFeed(typeof text === 'string' ? Buffer.from(text) : text, { url: URL_OF_FEED, contentType })
  if ('fault' in feed) throw new Error(feed.fault)
  return feed
}
const faultOf = (text: string | Uint8Array): string | null => {
  const feed = readFeed(typeof text === 'string' ? Buffer.from(text) : text, { url: URL_OF_FEED })
  return 'fault' in feed ? feed.fault : null
}
const rss = (items: string, before = '', inChannel = ''): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>أخبار النهر</title><link>https://outlet.example/</link>${inChannel}${items}</channel></rss>`
const item = (n: number): string => `<item><title>خبر ${n}</title><link>https://outlet.example/news/${n}</link><guid>g${n}</guid></item>`

describe('formats', () => {
  test('RSS 2.0 with all that an item can have', () => {
    const feed = read(rss(`<item><title>وزير &amp;quot;الري&amp;quot; يزور السد</title><link> /news/7 </link><guid isPermaLink="false">7</guid><pubDate>Thu, 26 Nov 2026 10:00:00 +0300</pubDate>
      <dc:creator>ليلى حداد</dc:creator><description>&lt;p&gt;موجز&lt;/p&gt;</description><content:encoded><![CDATA[<p>متن الخبر</p>]]></content:encoded></item>`, '', '<language>ar</language><ttl>15</ttl>'))
    expect(feed).toEqual({
      title: 'أخبار النهر', link: 'https://outlet.example/', language: 'ar', pace: 900, notes: [],
      items: [{ id: '7', link: 'https://outlet.example/news/7', title: 'وزير "الري" يزور السد', published: '2026-11-26T10:00:00+03:00', updated: null, author: 'ليلى حداد', summary: '<p>موجز</p>', content: '<p>متن الخبر</p>' }],
    })
  })
  test.each([
    ['RSS 0.91', '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd"><rss version="0.91"><channel><title>ع</title><link>https://outlet.example/</link><item><title>خبر</title><link>https://outlet.example/1</link></item></channel></rss>'],
    ['RSS 0.90', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>ع</title><link>https://outlet.example/</link></channel><item><title>خبر</title><link>https://outlet.example/1</link></item></rdf:RDF>'],
    ['RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>ع</title><link>https://outlet.example/</link><items><rdf:Seq><rdf:li resource="https://outlet.example/1"/></rdf:Seq></items></channel><item rdf:about="https://outlet.example/1"><title>خبر</title><link>https://outlet.example/1</link></item></rdf:RDF>'],
    ['Atom 1.0', '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://outlet.example/"><title>ع</title><entry><title type="html">&lt;b&gt;خبر&lt;/b&gt;</title><link rel="self" href="/self"/><link href="1"/><id>urn:1</id></entry></feed>'],
    ['Atom 0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>ع</title><entry><title mode="escaped">خبر</title><link rel="alternate" type="text/html" href="https://outlet.example/1"/><id>urn:1</id></entry></feed>'],
    ['JSON Feed', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ع', home_page_url: 'https://outlet.example/', items: [{ id: 'urn:1', url: '/1', title: 'خبر' }] })],
  ])('%s', (_, text) => {
    const feed = read(text)
    expect(feed).toMatchObject({ title: 'ع', items: [{ title: 'خبر', link: 'https://outlet.example/1' }] })
  })
  test('dates and texts of Atom and JSON Feed', () => {
    const atom = read('<feed xmlns="http://www.w3.org/2005/Atom"><title>ع</title><entry><title>خ</title><id>urn:1</id><published>2026-11-26T08:00:00Z</published><updated>2026-11-26T09:00:00Z</updated><author><name>سالم</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>متن</p></div></content></entry></feed>')
    expect(atom.items[0]).toMatchObject({ id: 'urn:1', link: null, published: '2026-11-26T08:00:00Z', updated: '2026-11-26T09:00:00Z', author: 'سالم', content: expect.stringContaining('<p>متن</p>') })
    const json = read(JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'ع', items: [{ id: 5, content_text: 'فقرة <أولى>\n\nثانية', date_published: '2026-11-26T08:00:00+02:00', date_modified: '2026-11-26T09:00:00+02:00' }] }))
    expect(json.items[0]).toMatchObject({ id: '5', published: '2026-11-26T08:00:00+02:00', updated: '2026-11-26T09:00:00+02:00', content: '<p>فقرة &lt;أولى></p><p>ثانية</p>' })
  })
  test.each([['<ttl>60</ttl>', 3600], ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 900], ['<sy:updatePeriod> Daily </sy:updatePeriod>', 86_400], ['<ttl>0</ttl>', null], ['<sy:updatePeriod>often</sy:updatePeriod>', null], ['', null]])('the pace asked for by %j', (said, seconds) => {
    expect(read(rss(item(1), '', said)).pace).toBe(seconds)
  })
  test('a page, a text and nothing are no feeds, and it is said what they are', () => {
    expect(faultOf('<!doctype html><html><head><title>rss</title></head><body></body></html>')).toBe('a page, not a feed')
    expect(faultOf('مرحبا')).toBe('neither RSS, Atom nor JSON Feed')
    expect(faultOf('')).toBe('the feed is empty')
    expect(faultOf('{"version": "https://jsonfeed.org/version/1"')).toBe('neither RSS, Atom nor JSON Feed')
  })
})

describe('encodings', () => {
  const windows1256 = (text: string): Uint8Array => {
    const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]))
    return Uint8Array.from([...text], (c) => table.get(c)!)
  }
  const feed = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>أخبار النهر</title><item><title>وصول وفد من وزارة المياه إلى مدينة الجسر القديم لبحث حصص النهر</title></item></channel></rss>`
  test.each([
    ['declared in the feed', windows1256(feed('windows-1256')), null],
    ['declared by the server', windows1256(feed('x').replace(/ encoding="x"/, '')), 'text/xml; charset=windows-1256'],
    ['windows-1256 that calls itself UTF-8', windows1256(feed('UTF-8')), 'text/xml; charset=utf-8'],
    ['UTF-8 that calls itself windows-1256', Buffer.from(feed('windows-1256')), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${feed('UTF-8')}`), null],
    ['UTF-16', Buffer.from(`\ufeff${feed('UTF-16')}`, 'utf16le'), null],
    ['an encoding that nobody knows', windows1256(feed('x-arabic')), null],
  ])('%s', (_, bytes, contentType) => {
    expect(read(bytes, contentType)).toMatchObject({ title: 'أخبار النهر', items: [{ title: 'وصول وفد من وزارة المياه إلى مدينة الجسر القديم لبحث حصص النهر' }] })
  })
  test('one broken character does not make UTF-8 windows-1256', () => {
    const bytes = Buffer.concat([Buffer.from(feed('UTF-8').slice(0, -40)), Buffer.from([0xd8]), Buffer.from(feed('UTF-8').slice(-40))])
    expect(read(bytes).title).toBe('أخبار النهر')
  })
})

describe('items as they come', () => {
  test('without link, date or title each gets what there is, and an id of its own', () => {
    const { items } = read(rss('<item><title>أ</title></item><item><title>ب</title></item><item><description>ج</description></item>'))
    expect(items.map(({ link, published }) => [link, published])).toEqual([[null, null], [null, null], [null, null]])
    expect(new Set(items.map(({ id }) => id)).size).toBe(3)
  })
  test('a guid that is an address is a link, unless it says that it is none', () => {
    const { items } = read(rss('<item><guid>https://outlet.example/1</guid></item><item><guid isPermaLink="false">https://outlet.example/2</guid></item><item><guid>urn:3</guid></item>'))
    expect(items.map(({ link }) => link)).toEqual(['https://outlet.example/1', null, null])
  })
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://outlet.example/x', 'http://', `https://outlet.example/${'x'.repeat(5000)}`])('a link that is none of the web is left out: %s', (link) => {
    expect(read(rss(`<item><title>خ</title><link>${link}</link></item>`)).items[0].link).toBeNull()
  })
  test('a link with a name or password is none, so that neither is kept', () => {
    expect(read(rss('<item><link>https://user:secret@outlet.example/1</link></item>')).items[0].link).toBeNull()
  })
  test('of a feed by FeedBurner the links of the outlet, not those that count readers', () => {
    const feed = read(rss(`<item><title>أ</title><link>https://feedproxy.example/~r/x/1</link><description>س</description><feedburner:origLink>https://outlet.example/1?a=1&amp;b=2</feedburner:origLink></item><item><title>ب</title><link>https://outlet.example/2</link></item>`).replace('<rss ', '<rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" '))
    expect(feed.items.map(({ link }) => link)).toEqual(['https://outlet.example/1?a=1&b=2', 'https://outlet.example/2'])
    const begun = performance.now()
    read(rss(item(1) + '<feedburner:origLink>x</feedburner:origLink>'.repeat(50_000)))
    expect(performance.now() - begun).toBeLessThan(5000)
  })
  test('feed:// means the web', () => {
    expect(['feed://outlet.example/rss', 'feed:https://outlet.example/rss', 'FEED://https://outlet.example/rss'].map((link) => webLink(link, null))).toEqual(['http://outlet.example/rss', 'https://outlet.example/rss', 'https://outlet.example/rss'])
  })
  test('a feed that is packed without saying so is read; what does not unpack is named', () => {
    const packed = gzipSync(rss(item(1)))
    expect(read(packed).items).toHaveLength(1)
    for (const bytes of [packed.subarray(0, 60), gzipSync(Buffer.alloc(MOST_BYTES + 1))]) expect(faultOf(bytes)).toBe('the feed is packed, and damaged or larger than 8 MB once unpacked')
  })
  test.each([
    ['<![CDATA[<b>خبر</b> &amp; <script>x()</script>آخر]]>', 'خبر & آخر'], ['خبر&amp;nbsp;آخر', 'خبر آخر'], ['&amp;amp;quot;خبر&amp;amp;quot;', '"خبر"'], ['خبر &#x202E;مقلوب&#x7; آخر', 'خبر مقلوب آخر'], ['3 &lt; 4 خبر', '3 < 4 خبر'], ['سطر\n\t آخر', 'سطر آخر'],
  ])('a title of %j reads %j', (given, title) => {
    expect(read(rss(`<item><title>${given}</title></item>`)).items[0].title).toBe(title)
  })
  test('no title holds control characters, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => !/[\p{Cc}\u202a-\u202e]/u.test(plainText(given) ?? '')))
  })
})

describe('dates', () => {
  test.each([
    ['Thu, 26 Nov 2026 10:00:00 +0300', '2026-11-26T10:00:00+03:00'], ['26 Nov 26 10:00 GMT', '2026-11-26T10:00:00Z'], ['Thu, 26 Nov 2026 10:00:00 EST', '2026-11-26T10:00:00-05:00'],
    ['Thu, 26 Nov 2026 10:00:00 EEST', '2026-11-26T10:00:00+03:00'], ['Thursday, November 26, 2026 9:05 PM', '2026-11-26T21:05:00'], ['Thu Nov 26 10:00:00 UTC 2026', '2026-11-26T10:00:00Z'],
    ['2026-11-26T10:00:00+0300', '2026-11-26T10:00:00+03:00'], ['2026-11-26 10:00:00', '2026-11-26T10:00:00'], ['2026/11/26', '2026-11-26'], ['2026-11-26T10:00:00.123Z', '2026-11-26T10:00:00Z'],
    ['Thu, 26 Nov 2026 10:00:00 GMT+3', '2026-11-26T10:00:00+03:00'], ['Fri, 26 Nov 2026 10:00:00 +0300', '2026-11-26T10:00:00+03:00'], ['٢٦ Nov ٢٠٢٦ ١٠:٠٠', '2026-11-26T10:00:00'], ['Thu, 26 Nov 2026 10:00:00 AST', '2026-11-26T10:00:00'],
    ['الخميس 26 نوفمبر 2026', '2026-11-26'], ['الخميس, 26 نوفمبر 2026 10:00:00 +0300', '2026-11-26T10:00:00+03:00'], ['2026/11/26 3:00 م', '2026-11-26T15:00'], ['yesterday', null], ['', null], ['0000-00-00 00:00:00', null], ['Thu, 01 Jan 1970 00:00:00 +0000', null], ['Thu, 31 Feb 2026 10:00:00 GMT', null], ['26/11/2026', '2026-11-26'], ['3/4/2026', null], ['1795689600', '2026-11-26T10:40:00.000Z'],
  ])('%j is %j', (given, iso) => {
    expect(feedDate(given)).toBe(iso)
  })
  test('an item is not published later than it is read', () => {
    const of = (date: string) => { const feed = readFeed(Buffer.from(rss(`<item><title>خ</title><pubDate>${date}</pubDate></item>`)), { url: null, now: new Date('2026-11-26T12:00:00Z') }); return 'fault' in feed ? feed : feed.items[0].published }
    expect([of('Sat, 28 Nov 2026 10:00:00 GMT'), of('Mon, 30 Nov 2026 10:00:00 GMT'), of('26 Nov 2099')]).toEqual(['2026-11-28T10:00:00Z', null, null])
  })
  test('a date is never made up: what it says stands in what was given', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (given) => feedDate(given) === null || /\d/.test(given)))
  })
})

describe('feeds that are not well-formed', () => {
  test('of a feed that was cut off, the items before the cut', () => {
    const feed = read(rss(item(1) + item(2) + item(3)).slice(0, -60))
    expect(feed.items.map(({ id }) => id)).toEqual(['g1', 'g2'])
    expect(feed.notes).toEqual(['not well-formed; 1 of 3 items could not be read'])
  })
  test('a broken item costs itself only', () => {
    const feed = read(rss(`${item(1)}<item><title>خ</b></item>${item(3)}`))
    expect(feed.items.map(({ id }) => id)).toEqual(['g1', 'g3'])
    expect(feed.notes).toEqual(['not well-formed; 1 of 3 items could not be read'])
  })
  test('bare signs, unknown entities and an item that was not closed', () => {
    const { items } = read(rss(`<item><title>أ & ب &nbsp; < ج</title><guid>1</guid><item><title>د</title></item>`))
    expect(items.map(({ title }) => title)).toEqual(['أ & ب < ج', 'د'])
  })
  test('blanks and comments before the declaration', () => {
    expect(read(`\n\n <!-- x -->${rss(item(1))}`).items).toHaveLength(1)
  })
  test('attributes that stand twice', () => {
    expect(read(rss(item(1)).replace('<rss version="2.0"', '<rss version="2.0" version="2.0"')).items).toHaveLength(1)
  })
})

describe('hostile feeds', () => {
  test('entities are not expanded, and none are fetched', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ها">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`
    expect(read(rss('<item><title>x &j;</title></item>', bomb)).items[0].title).toBe('x &j;')
    expect(read(rss('<item><title>x &e;</title></item>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"> <!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>')).items[0].title).toBe('x &e;')
  })
  test('what is nested too deep costs its item', () => {
    expect(read(rss(`${item(1)}<item>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</item>`)).items.map(({ id }) => id)).toEqual(['g1'])
  })
  test('of 30,000 items the first 10,000, and it is said', () => {
    const feed = read(rss(item(1).repeat(30_000)))
    expect(feed.items).toHaveLength(10_000)
    expect(feed.notes).toEqual(['more than 10000 items; the first 10000 were read'])
  })
  test('a feed that is too large is not taken apart', () => {
    expect(faultOf(new Uint8Array(MOST_BYTES + 1).fill(32))).toBe('the feed is larger than 8 MB')
  })
  test.each<[string, string, RegExp]>([
    ['bare signs', `<item><title>${'<'.repeat(3_000_000)}</title></item>`, /^the feed has more than 400000 tags$/],
    ['items that never end', '<item>&lt;'.repeat(300_000), /nothing could be read$/],
    ['items that are all broken', `<item><title>${'<b>'.repeat(30)}</item>`.repeat(10_000), /nothing could be read$/],
  ])('a feed of %s costs little', (_, items, fault) => {
    const begun = performance.now()
    expect(faultOf(Buffer.from(`<rss version="2.0"><channel>${items}</channel></rss>`))).toMatch(fault)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
  test('names of prototypes do no harm', () => {
    read(rss(`${item(1)}<item><__proto__><x>1</x></__proto__></item><item><constructor>2</constructor></item>`))
    read('{"version":"https://jsonfeed.org/version/1","title":"x","__proto__":{"x":1},"items":[{"id":"1","__proto__":{"x":1}}]}')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  test('no bytes bring it down', () => {
    const part = fc.constantFrom('<rss version="2.0">', '<channel>', '<item>', '</item>', '<title>', '</title>', '<![CDATA[', ']]>', '<!--', '-->', '&lt;', '&#0;', '<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '</entry>', '<!DOCTYPE x [', '"', '\0', 'خبر', '{"version":"https://jsonfeed.org/version/1","items":[', '<?xml version="1.0"?>', '</')
    fc.assert(fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
      const feed = readFeed(Buffer.from(parts.join('')), { url: URL_OF_FEED })
      return 'fault' in feed ? feed.fault !== '' : Array.isArray(feed.items)
    }))
  })
})

describe('links that are compared', () => {
  test('tracking, fragments and the scheme make no difference; anything else does', () => {
    const key = linkKey('https://outlet.example/news?id=7')
    for (const link of ['http://outlet.example/news?id=7', 'https://OUTLET.example/news?id=7&utm_source=rss&utm_medium=x', 'https://outlet.example/news?fbclid=1&id=7#top']) expect(linkKey(link)).toBe(key)
    expect(linkKey('https://outlet.example/%d8%a3%7E?q=%d8%a3')).toBe(linkKey('https://outlet.example/أ~?q=أ'))
    for (const link of ['https://outlet.example/news%2Fid=7', 'https://outlet.example/news?id=8', 'https://outlet.example/news/?id=7', 'https://other.example/news?id=7']) expect(linkKey(link)).not.toBe(key)
  })
})

describe('lists of feeds', () => {
  test('what is written is read again', () => {
    const feeds = [{ url: 'https://outlet.example/rss?a=1&b=2', title: 'أخبار "النهر"', page: 'https://outlet.example/', outlet: 'النهر', country: 'IRQ', language: 'ar' }, { url: 'http://b.example/f', title: 'ب', page: null, outlet: null, country: null, language: null }]
    expect(readOpml(Buffer.from(writeOpml(feeds, 'الأخبار')))).toEqual({ feeds, notes: [] })
  })
  test('a list without feeds is one too', () => {
    const empty = writeOpml([], 'أ & <ب>')
    expect([empty, readOpml(Buffer.from(empty))]).toEqual([expect.stringContaining('<title>أ &amp; &lt;ب></title>'), { feeds: [], notes: [] }])
  })
  test('feeds of all depths, each once; addresses that are none are named', () => {
    const list = '<opml version="2.0"><body><outline text="مجموعة"><outline text="أ" xmlUrl="https://a.example/f"/><outline text="ب" xmlUrl="javascript:1"/></outline><outline text="أ" xmlUrl="https://a.example/f"/></body></opml>'
    expect(readOpml(Buffer.from(list))).toMatchObject({ feeds: [{ url: 'https://a.example/f', title: 'أ' }], notes: ['not an address of the web: javascript:1'] })
    expect(readOpml(Buffer.from(list.replace('javascript:1', 'https://user:word@b.example/f')))).toMatchObject({ notes: ['an address with a name or password in it is not read: https://user:***@b.example/f'] })
  })
  test('what is no list is a fault', () => {
    expect(readOpml(Buffer.from('<html/>'))).toEqual({ fault: 'no OPML that can be read' })
  })
  test('the list that ships: each outlet once, over the web, with country and both names, marked as untested', () => {
    const text = fs.readFileSync(new URL('../feeds/arabic-news.opml', import.meta.url), 'utf8')
    const list = readOpml(Buffer.from(text))
    if ('fault' in list) throw new Error(list.fault)
    expect(list.notes).toEqual([])
    expect(list.feeds.length).toBeGreaterThanOrEqual(40)
    expect(new Set(list.feeds.map(({ title }) => title)).size).toBe(list.feeds.length)
    expect(list.feeds.filter(({ language, page, country, title }) => language !== 'ar' || !page || (!country && title !== 'أخبار الأمم المتحدة'))).toEqual([])
    const outlines = text.match(/<outline .*/g)!
    expect(outlines.filter((outline) => !/ description="[\w .\d-]+"/.test(outline) || !/ untested="true"\/>/.test(outline))).toEqual([])
  })
})
