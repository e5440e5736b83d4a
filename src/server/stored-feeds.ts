import { readOpml, webLink, writeOpml } from '../feeds/index.js'
import { shownAddress } from '../formats/shown-address.js'
import { addFeeds, feedNamed, listFeeds, type ListedFeedState, pauseFeed, readFeedSoon, removeFeed } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import type { Feed } from './api/types.js'
import type { FeedBook } from './feed-book.js'
import { Refusal } from './problem.js'

export interface Watching {
  /** Why an address is never read, in words; null where it may be. */
  readonly refusal: (address: string) => string | null
  readonly isWatched: () => boolean
  /** Told when a feed may be due. */
  readonly changed: () => void
}

/** The feeds of the store. */
export function storedFeeds(db: Store['db'], { refusal, isWatched, changed }: Watching): FeedBook {
  const change = async (id: number, work: (address: string) => Promise<boolean>): Promise<boolean> => {
    const address = await feedNamed(db, String(id))
    const done = address !== null && (await work(address))
    if (done) changed()
    return done
  }
  return {
    isWatched,
    list: async () => (await listFeeds(db)).map(shown),
    async add({ url, title, outlet, country }) {
      const address = webLink(url, null)
      if (address === null) throw new Refusal(400, 'url: this is no address of the web (https://…)', { field: 'url' })
      const refused = refusal(address)
      if (refused !== null) throw new Refusal(400, `url: ${refused}`, { code: 'unreachable', field: 'url', value: shownAddress(address) })
      await addFeeds(db, [{ address, title: title ?? null, outlet: outlet ?? null, country: country ?? null, language: null, page: null }])
      changed()
      return shown((await listFeeds(db)).find((feed) => feed.address === address)!)
    },
    opml: async (whole) => writeOpml((await listFeeds(db)).map(({ address, title, outlet, country, language, page }) => ({ url: whole ? address : shownAddress(address), title, outlet, country, language, page })), 'Isnad'),
    async addOpml(list) {
      const read = readOpml(list)
      if ('fault' in read) return read
      const usable = read.feeds.filter(({ url }) => refusal(url) === null)
      const refused = read.feeds.flatMap(({ url }) => refusal(url) ?? [])
      const added = await addFeeds(db, usable.map(({ url, title, outlet, ...rest }) => ({ address: url, title, outlet: outlet ?? title, ...rest })))
      changed()
      return { added, known: usable.length - added, notes: [...read.notes, ...refused] }
    },
    pause: (id, paused) => change(id, (address) => pauseFeed(db, address, paused)),
    readSoon: (id) => change(id, (address) => readFeedSoon(db, address)),
    remove: (id) => change(id, (address) => removeFeed(db, address)),
  }
}

const shown = ({ id, address, title, outlet, country, paused, lastRead, nextDue, failures, reason, items }: ListedFeedState): Feed => ({
  id, url: shownAddress(address), title, outlet, country, paused, lastRead: lastRead?.toISOString() ?? null, nextDue: nextDue?.toISOString() ?? null, failures, fault: reason, items: { waiting: items.waiting, kept: items.kept, failed: items.failed + items['given up'] },
})
