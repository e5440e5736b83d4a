/** What the store keeps of feeds and their items, on both kinds of store. */
import { describe, expect, test } from 'vitest'
import { contentOf, dueItems, feedRead, type GivenItem, itemFailed, itemGivenUp, itemKept, type ReadFeedOutcome } from '../../src/store/feed-items.js'
import { addFeeds, dueFeeds, feedFailed, feedUnchanged, listFeeds, moveFeed, nextDue, pauseFeed, removeFeed, type StoredFeed } from '../../src/store/feeds.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { onEveryStore } from '../support/stores.js'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 26, 12, minutes))
const listed = (address: string, title: string | null = null) => ({ address, title, outlet: null, country: null, language: null, page: null })
const item = (feed: string, n: number | string, given: Partial<GivenItem> = {}): GivenItem => ({
  key: `k${n}`, saidId: `i${n}`, said: `s${n}`, link: `https://${feed}.example/${n}`, subject: `${feed}.example/${n}`, host: `${feed}.example`, url: `https://${feed}.example/${n}`, title: `خبر ${n}`, byline: null, published: null, content: null, ...given,
})
const read = (now: Date, due: Date = new Date(now.getTime() + 1_800_000), given: Partial<ReadFeedOutcome> = {}): ReadFeedOutcome => ({ now, nextDue: due, etag: '"1"', lastModified: null, pace: null, title: null, language: null, page: null, ...given })

onEveryStore('feeds in the store', (of) => {
  const db = () => of().store.db
  const feedAt = async (address: string): Promise<StoredFeed> => {
    await addFeeds(db(), [listed(address)])
    return (await dueFeeds(db(), at(0))).find((feed) => feed.address === address)!
  }
  const waiting = async (host: string, now: Date = at(0)) => (await dueItems(db(), now, { most: 100, busy: [] })).filter((due) => due.host === `${host}.example`)
  const stateOf = async (address: string) => (await listFeeds(db())).find((feed) => feed.address === address)!

  describe('feeds', () => {
    test('each is added once; what was not known of it is filled in, what was known stays', async () => {
      expect(await addFeeds(db(), [listed('https://a.example/f', 'أ'), listed('https://b.example/f')])).toBe(2)
      expect(await addFeeds(db(), [listed('https://a.example/f', 'آخر'), listed('https://b.example/f', 'ب')])).toBe(0)
      expect([(await stateOf('https://a.example/f')).title, (await stateOf('https://b.example/f')).title]).toEqual(['أ', 'ب'])
    }, STORE_TIMEOUT)
    test('a new feed is due at once, one that was read when its time has come, a paused one never', async () => {
      const { id } = await feedAt('https://due.example/f')
      const isDue = async (now: Date) => (await dueFeeds(db(), now)).some((feed) => feed.id === id)
      await feedUnchanged(db(), id, { now: at(0), nextDue: at(30) })
      expect([await isDue(at(29)), await isDue(at(30))]).toEqual([false, true])
      expect(await pauseFeed(db(), 'https://due.example/f', true)).toBe(true)
      expect([await isDue(at(60)), (await stateOf('https://due.example/f')).nextDue]).toEqual([false, null])
      await pauseFeed(db(), 'https://due.example/f', false)
      expect(await isDue(at(0))).toBe(true)
      expect(await pauseFeed(db(), 'https://nobody.example/f', true)).toBe(false)
    })
    test('failures are counted until it can be read again', async () => {
      const { id } = await feedAt('https://fails.example/f')
      await feedFailed(db(), id, { fault: 'status', reason: 'the server answered 503', nextDue: at(5) })
      await feedFailed(db(), id, { fault: 'timeout', reason: 'no answer\0', nextDue: at(9) })
      expect(await stateOf('https://fails.example/f')).toMatchObject({ failures: 2, fault: 'timeout', reason: 'no answer\ufffd', lastRead: null, nextDue: at(9) })
      await feedRead(db(), id, read(at(9)), [])
      expect(await stateOf('https://fails.example/f')).toMatchObject({ failures: 0, fault: null, reason: null, lastRead: at(9) })
    })
    test('a feed moves to a new address unless another stands there', async () => {
      const { id } = await feedAt('https://moves.example/f')
      await feedAt('https://taken.example/f')
      expect([await moveFeed(db(), id, 'https://taken.example/f'), await moveFeed(db(), id, 'https://moved.example/f')]).toEqual([false, true])
      expect((await stateOf('https://moved.example/f')).id).toBe(id)
    })
    test('what it says of itself counts where nobody has said it', async () => {
      const { id } = await feedAt('https://says.example/f')
      await feedRead(db(), id, read(at(0), at(30), { title: 'اسم', language: 'ar', page: 'https://says.example/' }), [])
      await feedRead(db(), id, read(at(30), at(60), { title: 'اسم آخر' }), [])
      expect(await stateOf('https://says.example/f')).toMatchObject({ title: 'اسم', language: 'ar', page: 'https://says.example/' })
    })
    test('what a feed says when somebody has removed it meanwhile is dropped', async () => {
      const { id } = await feedAt('https://meanwhile.example/f')
      await removeFeed(db(), 'https://meanwhile.example/f')
      expect(await feedRead(db(), id, read(at(0)), [item('meanwhile', 1)])).toEqual({ new: 0, changed: 0 })
    })
    test('one that is removed takes its items along', async () => {
      const { id } = await feedAt('https://gone.example/f')
      await feedRead(db(), id, read(at(0)), [item('gone', 1)])
      expect([await removeFeed(db(), 'https://gone.example/f'), await removeFeed(db(), 'https://gone.example/f'), (await waiting('gone')).length]).toEqual([true, false, 0])
    })
  })

  describe('items', () => {
    test('new ones wait; read again as they were, nothing is new', async () => {
      const { id } = await feedAt('https://new.example/f')
      expect(await feedRead(db(), id, read(at(0)), [item('new', 1), item('new', 2), item('new', 1, { said: 'twice' })])).toEqual({ new: 2, changed: 0 })
      expect(await feedRead(db(), id, read(at(1)), [item('new', 2), item('new', 1, {}), item('new', 1, { said: 'twice' })])).toEqual({ new: 0, changed: 0 })
      expect((await waiting('new')).map(({ link }) => link)).toEqual(['https://new.example/1', 'https://new.example/2'])
    })
    test('one that its feed changes is fetched again, whatever had become of it', async () => {
      const { id } = await feedAt('https://changed.example/f')
      await feedRead(db(), id, read(at(0)), [item('changed', 1), item('changed', 2)])
      for (const due of await waiting('changed')) due.link?.endsWith('1') ? await itemKept(db(), due, due.url) : await itemGivenUp(db(), due, { fault: 'status', reason: 'gone' })
      expect(await waiting('changed')).toEqual([])
      expect(await feedRead(db(), id, read(at(1)), [item('changed', 1, { said: 'new' }), item('changed', 2, { said: 'new', title: 'آخر' })])).toEqual({ new: 0, changed: 2 })
      expect((await waiting('changed', at(1))).map(({ title, tries }) => [title, tries])).toEqual([['خبر 1', 0], ['آخر', 0]])
    })
    test('one with another id and the same link is the same; one with another link and the same id keeps its article', async () => {
      const { id } = await feedAt('https://same.example/f')
      await feedRead(db(), id, read(at(0)), [item('same', 1), item('same', 2)])
      const found = await feedRead(db(), id, read(at(1)), [item('same', 1, { saidId: 'other' }), item('same', 3, { saidId: 'i2' })])
      expect(found).toEqual({ new: 0, changed: 1 })
      expect((await waiting('same', at(1))).map(({ link, url }) => [link, url])).toEqual([['https://same.example/1', 'https://same.example/1'], ['https://same.example/3', 'https://same.example/2']])
    })
    test('an id that two items have tells neither from a new one', async () => {
      const { id } = await feedAt('https://one-id.example/f')
      await feedRead(db(), id, read(at(0)), [item('one-id', 1, { saidId: null }), item('one-id', 2, { saidId: null })])
      expect(await feedRead(db(), id, read(at(1)), [item('one-id', 1, { saidId: null }), item('one-id', 3, { saidId: null })])).toEqual({ new: 1, changed: 0 })
    })
    test('the same link in two feeds is fetched once and settled for both', async () => {
      const [first, second] = [await feedAt('https://two.example/f'), await feedAt('https://two.example/g')]
      await feedRead(db(), first.id, read(at(0)), [item('two', 1)])
      await feedRead(db(), second.id, read(at(0)), [item('two', 1, { url: 'http://two.example/1' })])
      const due = await waiting('two')
      expect(due).toHaveLength(1)
      await itemKept(db(), due[0], due[0].url)
      expect([(await stateOf('https://two.example/f')).items.kept, (await stateOf('https://two.example/g')).items.kept]).toEqual([1, 1])
      const third = await feedAt('https://two.example/h')
      expect(await feedRead(db(), third.id, read(at(1)), [item('two', 1)])).toEqual({ new: 1, changed: 0 })
      expect([await waiting('two', at(1)), (await stateOf('https://two.example/h')).items.kept]).toEqual([[], 1])
    })
    test('what was fetched before a change does not settle it', async () => {
      const { id } = await feedAt('https://late.example/f')
      await feedRead(db(), id, read(at(0)), [item('late', 1)])
      const [before] = await waiting('late')
      await feedRead(db(), id, read(at(1)), [item('late', 1, { said: 'new' })])
      await itemKept(db(), before, before.url)
      expect(await waiting('late', at(1))).toHaveLength(1)
    })
    test('one that failed waits for its time, and reasons are told by how often they came', async () => {
      const { id } = await feedAt('https://tries.example/f')
      await feedRead(db(), id, read(at(0)), [1, 2, 3, 4].map((n) => item('tries', n)))
      const due = await waiting('tries')
      for (const one of due.slice(0, 2)) await itemFailed(db(), one, { fault: 'status', reason: 'the server answered 503', nextTry: at(10) })
      await itemGivenUp(db(), due[2], { fault: 'no-article', reason: 'no article' })
      expect((await waiting('tries', at(9))).map(({ link }) => link)).toEqual(['https://tries.example/4'])
      expect((await waiting('tries', at(10))).map(({ tries }) => tries).sort()).toEqual([0, 1, 1])
      expect(await stateOf('https://tries.example/f')).toMatchObject({
        items: { waiting: 1, failed: 2, kept: 0, 'given up': 1 },
        reasons: [{ state: 'failed', fault: 'status', reason: 'the server answered 503', items: 2 }, { state: 'given up', fault: 'no-article', reason: 'no article', items: 1 }],
      })
    })
    test('hosts come in turn, and those that are busy not at all', async () => {
      const { id } = await feedAt('https://turns.example/f')
      await feedRead(db(), id, read(at(0)), [...[1, 2, 3].map((n) => item('turn-a', n)), item('turn-b', 4, { key: 'b4' })])
      const hosts = async (busy: readonly string[]) => (await dueItems(db(), at(0), { most: 100, busy })).map(({ host }) => host).filter((host) => host.startsWith('turn-'))
      expect(await hosts([])).toEqual(['turn-a.example', 'turn-b.example', 'turn-a.example', 'turn-a.example'])
      expect(await hosts(['turn-a.example'])).toEqual(['turn-b.example'])
    })
    test('what a feed says is kept as far as the database can hold it', async () => {
      const { id } = await feedAt('https://odd.example/f')
      await feedRead(db(), id, read(at(0)), [item('odd', 1, { title: "خبر\0'; drop table feed; --\ud800", content: '<p>\0</p>' })])
      const [due] = await waiting('odd')
      expect([due.title, await contentOf(db(), due.id)]).toEqual(["خبر\ufffd'; drop table feed; --\ufffd", '<p>\ufffd</p>'])
    })
    test('when something is next to be done is told', async () => {
      expect(Number(await nextDue(db()))).toBeLessThanOrEqual(Number(at(0)))
    })
    test('all of it is there when the store is opened again', async () => {
      const before = await listFeeds(db())
      await of().reopen()
      expect(await listFeeds(db())).toEqual(before)
    }, STORE_TIMEOUT)
  })
})
