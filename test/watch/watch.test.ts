/** What a watch makes of feeds and pages, against a web without connections. */
import { setImmediate as tick } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { FetchError } from '../../src/fetch/fetcher.js'
import { listFeeds, pauseFeed, removeFeed } from '../../src/store/feeds.js'
import { StoreError } from '../../src/store/store-error.js'
import { feedOf, headlineOf, itemOf, pageOf, paragraphsOf } from '../support/made-up-feeds.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { onEveryStore } from '../support/stores.js'
import { watching, type Watching } from '../support/watching.js'

const MINUTE = 60_000
let outlets = 0

onEveryStore('a watch', (of) => {
  const db = () => of().store.db
  /** A feed of an outlet of its own, with so many items whose pages are there. */
  function outlet(count: number, inChannel = ''): Watching & { readonly base: string; readonly feed: string; items(...items: readonly string[]): void } {
    const base = `https://outlet${++outlets}.example`
    const watched = watching(of().store)
    const feed = `${base}/rss`
    const items = (...all: readonly string[]): void => watched.web.on(feed, feedOf('صوت الوادي', all, inChannel))
    for (let n = 1; n <= count; n++) watched.web.on(`${base}/news/${n}`, pageOf(n))
    items(...Array.from({ length: count }, (_, i) => itemOf(base, i + 1)))
    return { ...watched, base, feed, items }
  }
  const stateOf = async (address: string) => (await listFeeds(db())).find((feed) => feed.address === address)!
  const versionsOf = (base: string) => db().selectFrom('version').select(['url', 'number', 'title', 'text', 'published', 'outlet', 'lang', 'byline']).where('url', 'like', `${base}%`).orderBy('url').orderBy('number').execute()
  const fault = (status: number, retryAfter: number | null = null): FetchError => new FetchError('status', `the server answered ${status}`, { status, retryAfter, passing: status >= 500 || status === 429 })
  /** Puts the feeds of other tests to rest. */
  const alone = async (...addresses: readonly string[]): Promise<void> => { for (const { address } of await listFeeds(db())) if (!addresses.includes(address)) await removeFeed(db(), address) }

  describe('articles', () => {
    test('come from the pages of the items, and what a page lacks its feed gives', async () => {
      const o = outlet(2)
      o.web.on(`${o.base}/news/2`, pageOf(2, { head: '<meta property="og:site_name" content="جريدة الوادي"><meta property="article:published_time" content="2026-11-26T08:30:00+03:00">' }))
      await o.add(o.feed)
      await o.once()
      const versions = await versionsOf(o.base)
      expect(versions.map(({ url, title, published, outlet, lang }) => [url, title, published, outlet, lang])).toEqual([
        [`${o.base}/news/1`, headlineOf(1), '2026-11-26T09:00:00+03:00', 'صوت الوادي', 'ar'], [`${o.base}/news/2`, headlineOf(2), '2026-11-26T08:30:00+03:00', 'جريدة الوادي', 'ar'],
      ])
      expect(versions[0].text).toContain(paragraphsOf(1)[3])
      expect(o.of('item kept').map(({ outcome, link }) => [outcome, link]).sort()).toEqual([['new', `${o.base}/news/1`], ['new', `${o.base}/news/2`]])
      expect((await stateOf(o.feed)).items).toEqual({ waiting: 0, failed: 0, kept: 2, 'given up': 0 })
      expect((await db().selectFrom('feed_item').select('article').where('article', 'is not', null).execute()).length).toBeGreaterThanOrEqual(2)
    }, STORE_TIMEOUT)

    test('a fault of ours ends the round, and no more is fetched that could not be settled', async () => {
      const o = outlet(0)
      const many = Array.from({ length: 400 }, (_, n) => n)
      for (const n of many) o.web.on(`${o.base}/news/${n}`, pageOf(n))
      o.items(...many.map((n) => itemOf(o.base, n)))
      await o.add(o.feed)
      await alone(o.feed)
      await expect(o.once({ on: (event) => { if (event.kind === 'item kept') throw new Error('the log is full') } })).rejects.toThrow('the log is full')
      expect(o.web.asked.length).toBeLessThan(many.length)
      await removeFeed(db(), o.feed)
    }, STORE_TIMEOUT)

    test('that are there are not fetched again, and a feed that has not changed costs nothing', async () => {
      const o = outlet(2)
      o.web.on(o.feed, (options) => (options.etag === '"1"' ? { status: 304 } : { body: Buffer.from(feedOf('ص', [itemOf(o.base, 1), itemOf(o.base, 2)])), etag: '"1"', lastModified: 'Thu, 26 Nov 2026 06:00:00 GMT' }))
      await o.add(o.feed)
      await o.once()
      o.clock.at += 30 * MINUTE
      await o.once()
      expect([o.web.count(o.feed), o.web.count(`${o.base}/news/1`), o.of('feed unchanged').length, o.coded.length]).toEqual([2, 1, 1, 2])
      expect(o.web.asked.filter(({ url }) => url === o.feed)[1].options).toMatchObject({ etag: '"1"', lastModified: 'Thu, 26 Nov 2026 06:00:00 GMT' })
    })

    test('an item that changes is fetched again: another text is a new version, the same is not coded again', async () => {
      const o = outlet(2)
      await o.add(o.feed)
      await o.once()
      o.items(itemOf(o.base, 1, { updated: '2026-11-26T10:00:00Z' }), itemOf(o.base, 2, { updated: '2026-11-26T10:00:00Z' }))
      o.web.on(`${o.base}/news/1`, pageOf(1, { edition: 2 }))
      o.clock.at += 30 * MINUTE
      await o.once()
      expect((await versionsOf(o.base)).map(({ url, number }) => [url?.at(-1), number])).toEqual([['1', 1], ['1', 2], ['2', 1]])
      expect([o.coded.length, o.of('feed read').at(-1)?.changed]).toEqual([3, 2])
      expect(o.of('item kept').map(({ outcome }) => outcome).sort()).toEqual(['changed', 'known', 'new', 'new'])
    })

    test('the same item with another id, with tracking in its link, or in another feed is one article', async () => {
      const o = outlet(1)
      await o.add(o.feed, `${o.base}/rss2`)
      o.web.on(`${o.base}/rss2`, feedOf('ص', [itemOf(o.base, 1, { id: 'other', link: `${o.base}/news/1?utm_source=rss#top` })]))
      await o.once()
      o.items(itemOf(o.base, 1, { id: 'third' }))
      o.clock.at += 30 * MINUTE
      await o.once()
      expect([(await versionsOf(o.base)).length, o.coded.length, o.web.asked.filter(({ url }) => url.includes('/news/')).length]).toEqual([1, 1, 1])
      expect([(await stateOf(o.feed)).items.kept, (await stateOf(`${o.base}/rss2`)).items.kept]).toEqual([1, 1])
    })

    test('an item whose link changes stays the article it was', async () => {
      const o = outlet(1)
      await o.add(o.feed)
      await o.once()
      o.items(itemOf(o.base, 1, { link: `${o.base}/news/1-new-headline` }))
      o.web.on(`${o.base}/news/1-new-headline`, pageOf(1, { edition: 2 }))
      o.clock.at += 30 * MINUTE
      await o.once()
      expect((await versionsOf(o.base)).map(({ url, number }) => [url, number])).toEqual([[`${o.base}/news/1`, 1], [`${o.base}/news/1`, 2]])
    })

    test('links that lead to one page are one article, at the address that the page has after redirects and calls its own', async () => {
      const o = outlet(0)
      const own = `${o.base}/pretty`
      const body = Buffer.from(pageOf(1, { head: '<link rel="canonical" href="/pretty">' }))
      const links = ['/?p=123', '/amp/pretty', '/pretty', '/pretty/', '/pretty?share=facebook', '/pretty?ref=rss'].map((path) => `${o.base}${path}`)
      for (const link of links) o.web.on(link, { body, url: link.endsWith('123') ? own : link })
      o.web.on(`${o.base}/moved`, { body: Buffer.from(pageOf(2)), url: `${o.base}/%d8%a3?utm_source=x` })
      o.items(...links.map((link, i) => itemOf(o.base, 1, { id: `${i}`, link, date: `Thu, 26 Nov 2026 0${i}:00:00 +0300` })), itemOf(o.base, 2, { link: `${o.base}/moved` }))
      await o.add(o.feed)
      await o.once()
      expect((await versionsOf(o.base)).map(({ url }) => url)).toEqual([`${o.base}/%D8%A3`, own])
      expect([o.coded.length, (await stateOf(o.feed)).items.kept]).toEqual([2, 7])
    }, STORE_TIMEOUT)

    test('articles that all call themselves the same page stay apart', async () => {
      const o = outlet(3)
      for (const n of [1, 2, 3]) o.web.on(`${o.base}/news/${n}`, pageOf(n, { head: '<link rel="canonical" href="/politics">' }))
      await o.add(o.feed)
      await o.once()
      expect(new Set((await versionsOf(o.base)).map(({ title }) => title)).size).toBe(3)
      expect((await versionsOf(o.base)).length).toBe(3)
    })

    test('a feed that dates its items anew, or a page that says less than before, makes no new version', async () => {
      const o = outlet(1)
      await o.add(o.feed)
      for (const [hour, head] of [['09', ''], ['10', '<meta name="author" content="نديم الصايغ">'], ['11', '']]) {
        o.web.on(`${o.base}/news/1`, pageOf(1, { head }))
        o.items(itemOf(o.base, 1, { date: `Thu, 26 Nov 2026 ${hour}:00:00 +0300` }))
        o.clock.at += 30 * MINUTE
        await o.once()
      }
      expect((await versionsOf(o.base)).map(({ published, byline }) => [published, byline])).toEqual([['2026-11-26T09:00:00+03:00', null], ['2026-11-26T09:00:00+03:00', 'نديم الصايغ']])
      expect(o.of('item kept').map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'known'])
    })

    test('a page to sign in, a check, a front page or one that is gone is no article: it is told, and tried again', async () => {
      const o = outlet(5)
      const bare = (title: string, text: string): Buffer => Buffer.from(`<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`)
      o.web.on(`${o.base}/news/1`, { body: bare('تسجيل الدخول', 'هذا المحتوى متاح للمشتركين فقط، يرجى تسجيل الدخول لمتابعة القراءة والاطلاع على كل ما لدينا.'), url: `${o.base}/login?next=/news/1` })
      o.web.on(`${o.base}/news/2`, { body: bare('Just a moment...', 'This process is automatic. Your browser will redirect to your requested content shortly.') })
      o.web.on(`${o.base}/news/3`, { body: bare('الرئيسية', `${headlineOf(3)} وأخبار أخرى من الصحيفة لهذا الصباح.`), url: `${o.base}/` })
      o.web.on(`${o.base}/news/4`, { body: bare('الصفحة غير موجودة', 'عذرا، الصفحة التي تبحث عنها غير موجودة أو تم نقلها إلى مكان آخر، يمكنك العودة ومتابعة الجديد.') })
      o.web.on(`${o.base}/news/5`, { body: bare(headlineOf(5), 'التفاصيل لاحقا في نشرة الظهيرة من صوت الوادي.') })
      await o.add(o.feed)
      await o.once()
      expect((await versionsOf(o.base)).map(({ title }) => title)).toEqual([headlineOf(5)])
      const { items, reasons } = await stateOf(o.feed)
      expect(items).toMatchObject({ failed: 4, kept: 1 })
      expect(reasons.map(({ fault, reason }) => [fault, reason]).sort()).toEqual([
        ['other-page', 'its server sends readers to a page to sign in'], ['other-page', 'its server sends readers to the front page'], ['other-page', 'the page that came has not the words of the item: one to sign in, a check, or a page that is not there any more'],
        ['other-page', 'the page that came is not in Arabic'],
      ])
      for (const n of [1, 2, 3, 4]) o.web.on(`${o.base}/news/${n}`, pageOf(n))
      o.clock.at += 60 * MINUTE
      await o.once()
      expect((await stateOf(o.feed)).items).toMatchObject({ failed: 0, kept: 5 })
    }, STORE_TIMEOUT)

    test('where there is no page, or no article in it, the feed itself is read if it gives enough', async () => {
      const o = outlet(0)
      const content = paragraphsOf(7).map((p) => `<p>${p}</p>`).join('')
      const long = { title: 'عنوان', content }
      o.items(itemOf(o.base, 1, { ...long, link: null }), itemOf(o.base, 2, long), itemOf(o.base, 3, long), itemOf(o.base, 4, { link: null }), itemOf(o.base, 5), itemOf(o.base, 6))
      o.web.on(`${o.base}/news/3`, '<html><body><p>جار التحميل</p></body></html>')
      o.web.on(`${o.base}/news/6`, '<html><body></body></html>')
      await o.add(o.feed)
      await o.once()
      const versions = await versionsOf(o.base)
      expect(versions.map(({ url, text }) => [url, text === paragraphsOf(7).join('\n\n')])).toEqual([[`${o.base}/news/2`, true], [`${o.base}/news/3`, true], [`${o.base}/rss#urn%3Aitem%3A1`, true]])
      expect((await stateOf(o.feed)).reasons.map(({ reason, items }) => [reason, items])).toEqual(expect.arrayContaining([
        ['the item has no link, and the feed gives less than 400 characters of its text', 1], ['the server answered 404', 1], [expect.stringContaining('no article'), 1],
      ]))
    })
  })

  describe('faults', () => {
    test('an item that fails for now is tried again, later each time, and given up in the end', async () => {
      const o = outlet(1)
      await alone()
      o.web.on(`${o.base}/news/1`, () => fault(503))
      await o.add(o.feed)
      await o.once()
      expect((await stateOf(o.feed))).toMatchObject({ items: { failed: 1 }, reasons: [{ state: 'failed', reason: 'the server answered 503', items: 1 }] })
      const waits: number[] = []
      for (let tries = 1; tries < 12; tries++) {
        const { next } = o.of('item failed').at(-1)!
        waits.push((next.getTime() - o.clock.at) / 1000)
        o.clock.at = next.getTime()
        await o.once()
      }
      expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 30_720])
      expect(o.of('item given up')).toMatchObject([{ fault: 'status', reason: 'the server answered 503, 12 times' }])
      o.clock.at += 24 * 60 * MINUTE
      await o.once()
      expect(o.web.count(`${o.base}/news/1`)).toBe(12)
    }, STORE_TIMEOUT)

    test('a lasting fault is given up at once, and the item tried again when its feed changes it', async () => {
      const o = outlet(1)
      o.web.on(`${o.base}/news/1`, new FetchError('robots', 'robots.txt of its host does not allow it'))
      await o.add(o.feed)
      await o.once()
      expect((await stateOf(o.feed)).items['given up']).toBe(1)
      o.web.on(`${o.base}/news/1`, pageOf(1))
      o.items(itemOf(o.base, 1, { title: 'عنوان مصحح' }))
      o.clock.at += 30 * MINUTE
      await o.once()
      expect((await stateOf(o.feed)).items.kept).toBe(1)
    })

    test('a feed that cannot be read backs off, waits as long as it is asked to, and comes back', async () => {
      const o = outlet(1)
      await alone()
      await o.add(o.feed)
      const replies = [fault(503), fault(503), fault(429, 3600), new FetchError('timeout', 'no answer within 30 s')]
      o.web.on(o.feed, (_, times) => replies[times] ?? { body: Buffer.from(feedOf('ص', [itemOf(o.base, 1)])) })
      const waits: number[] = []
      for (let i = 0; i < replies.length; i++) {
        await o.once()
        const { next } = o.of('feed failed').at(-1)!
        waits.push((next.getTime() - o.clock.at) / 1000)
        o.clock.at = next.getTime()
      }
      expect(waits).toEqual([30, 60, 3600, 240])
      expect(await stateOf(o.feed)).toMatchObject({ failures: 4, fault: 'timeout', reason: 'no answer within 30 s', lastRead: null })
      await o.once()
      expect(await stateOf(o.feed)).toMatchObject({ failures: 0, fault: null, items: { kept: 1 } })
    }, STORE_TIMEOUT)

    test('a feed that is gone is paused, and one that has moved is asked for where it went', async () => {
      const o = outlet(1)
      o.web.on(`${o.base}/old`, fault(410))
      o.web.on(`${o.base}/moving`, { body: Buffer.from(feedOf('ص', [itemOf(o.base, 1)])), movedTo: `${o.base}/moved` })
      await o.add(`${o.base}/old`, `${o.base}/moving`)
      await o.once()
      expect(await stateOf(`${o.base}/old`)).toMatchObject({ paused: true, nextDue: null, reason: 'the server answered 410' })
      expect(o.of('feed paused')).toMatchObject([{ address: `${o.base}/old` }])
      expect([await stateOf(`${o.base}/moving`), (await stateOf(`${o.base}/moved`)).items.kept]).toEqual([undefined, 1])
    })

    test('a feed of which something could not be read is asked for whole again; one that leads to a page has not moved', async () => {
      const o = outlet(2)
      o.web.on(o.feed, { body: Buffer.from(feedOf('ص', [itemOf(o.base, 1), itemOf(o.base, 2)]).slice(0, -60)), etag: '"1"' })
      await o.add(o.feed)
      await o.once()
      expect(o.of('feed read')[0].notes).toEqual(['not well-formed; 1 of 2 items could not be read'])
      o.web.on(o.feed, { body: Buffer.from('<html><body>الدخول</body></html>'), movedTo: 'https://login.example/' })
      o.clock.at += 30 * MINUTE
      await o.once()
      expect([o.web.asked.filter(({ url }) => url === o.feed)[1].options.etag, o.of('feed moved'), (await stateOf(o.feed)).reason]).toEqual([null, [], 'a page, not a feed'])
      await removeFeed(db(), o.feed)
    })

    test('what is no feed is told in words, and nothing of it is lost when it is one again', async () => {
      const o = outlet(1)
      o.web.on(o.feed, '<!doctype html><html><body>صيانة</body></html>')
      await o.add(o.feed)
      await o.once()
      expect(await stateOf(o.feed)).toMatchObject({ fault: 'feed', reason: 'a page, not a feed', failures: 1 })
      o.items(itemOf(o.base, 1))
      o.clock.at += MINUTE
      await o.once()
      expect(await stateOf(o.feed)).toMatchObject({ fault: null, items: { kept: 1 } })
    })

    test('a fault of ours is not taken for one of the web', async () => {
      const o = outlet(1)
      o.web.on(o.feed, () => { throw new TypeError('ours') })
      await o.add(o.feed)
      await expect(o.once()).rejects.toThrow('ours')
      await removeFeed(db(), o.feed)
    })
  })

  describe('pace', () => {
    test.each([
      ['', null, 30], ['<ttl>60</ttl>', null, 60], ['<ttl>1</ttl>', null, 5], ['<ttl>100000</ttl>', null, 1440], ['', 7200, 120], ['<ttl>60</ttl>', 60, 60],
    ])('a feed that says %j, from a server that says %j, is read again after %d minutes', async (said, freshFor, minutes) => {
      const o = outlet(0, said)
      o.web.on(o.feed, { body: Buffer.from(feedOf('ص', [], said)), freshFor })
      await o.add(o.feed)
      await o.once()
      expect((o.of('feed read')[0].next.getTime() - o.clock.at) / MINUTE).toBe(minutes)
    })
    test('a feed that has not changed keeps to the pace that it asked for', async () => {
      const o = outlet(0)
      o.web.on(o.feed, (options) => (options.etag ? { status: 304 } : { body: Buffer.from(feedOf('ص', [], '<ttl>120</ttl>')), etag: '"1"' }))
      await o.add(o.feed)
      await o.once()
      o.clock.at += 120 * MINUTE
      await o.once()
      expect((o.of('feed unchanged')[0].next.getTime() - o.clock.at) / MINUTE).toBe(120)
    })
    test('hosts are asked beside each other, one host in turn', async () => {
      const [a, b] = [outlet(4), outlet(4)]
      await alone()
      await a.add(a.feed, b.feed)
      let running = 0
      let most = 0
      const perHost = new Map<string, number>()
      const slow = (body: string, host: string) => async () => {
        const here = (perHost.get(host) ?? 0) + 1
        perHost.set(host, here)
        expect(here).toBe(1)
        most = Math.max(most, ++running)
        for (let i = 0; i < 5; i++) await tick()
        running--
        perHost.set(host, here - 1)
        return { body: Buffer.from(body) }
      }
      for (const o of [a, b]) {
        for (let n = 1; n <= 4; n++) a.web.on(`${o.base}/news/${n}`, slow(pageOf(n), o.base))
        a.web.on(o.feed, slow(feedOf('ص', [1, 2, 3, 4].map((n) => itemOf(o.base, n))), o.base))
      }
      await a.once()
      expect([most, (await stateOf(a.feed)).items.kept, (await stateOf(b.feed)).items.kept]).toEqual([2, 4, 4])
    })
  })

  describe('interrupted and gone on with', () => {
    test('what has been fetched is kept, and nothing more is begun', async () => {
      const o = outlet(30)
      const interrupt = new AbortController()
      o.web.on(`${o.base}/news/3`, () => { interrupt.abort(); return { body: Buffer.from(pageOf(3)) } })
      await o.add(o.feed)
      await o.once({ signal: interrupt.signal })
      const { items } = await stateOf(o.feed)
      expect(items).toEqual({ waiting: 27, failed: 0, kept: 3, 'given up': 0 })
      await o.once()
      expect([(await stateOf(o.feed)).items.kept, o.coded.length, new Set(o.coded.map(({ url }) => url)).size]).toEqual([30, 30, 30])
    })
    test('a page that was on its way when it was interrupted counts as no failure', async () => {
      const o = outlet(1)
      const interrupt = new AbortController()
      o.web.on(`${o.base}/news/1`, () => { interrupt.abort(); throw new Error('aborted') })
      await o.add(o.feed)
      await o.once({ signal: interrupt.signal })
      expect((await stateOf(o.feed)).items.waiting).toBe(1)
      await pauseFeed(db(), o.feed, true)
    })
    test('an article that was kept before its item was marked is not coded again', async () => {
      const o = outlet(1)
      await o.add(o.feed)
      await o.once()
      await db().updateTable('feed_item').set({ state: 'waiting', article: null }).where('url', '=', `${o.base}/news/1`).execute()
      await o.once()
      expect([o.coded.length, o.of('item kept').map(({ outcome }) => outcome), (await versionsOf(o.base)).length]).toEqual([1, ['new', 'known'], 1])
    })
  })

  describe('going on', () => {
    test('it sleeps until something is due, with the store closed, and leaves it to whoever has it meanwhile', async () => {
      const o = outlet(1)
      await alone()
      await o.add(o.feed)
      const interrupt = new AbortController()
      let open = 0
      let opened = 0
      const wasOpen: number[] = []
      await o.once({
        once: false, signal: interrupt.signal,
        async open() {
          if (++opened === 2) throw new StoreError('locked', 'in use by process 1')
          open++
          return { ...of().store, close: async () => { open-- } }
        },
        clock: {
          now: () => o.clock.now(),
          async sleep(ms) {
            wasOpen.push(open)
            o.clock.slept.push(ms)
            o.clock.at += ms
            if (o.clock.slept.length === 9) interrupt.abort()
          },
        },
      })
      // Half an hour in pieces of five minutes, since feeds may be added meanwhile; once somebody else had the store.
      expect(o.clock.slept.map((ms) => ms / 1000)).toEqual([300, 5, 300, 300, 300, 300, 295, 300, 300])
      expect([new Set(wasOpen), open, o.web.count(o.feed), o.of('store busy').length]).toEqual([new Set([0]), 0, 2, 1])
    }, STORE_TIMEOUT)
  })
})
