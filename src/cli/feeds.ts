import type { FeedsFormat } from '../formats/feeds.js'
import type { Store } from '../store/open.js'
import { counted } from './counted.js'
import { feedsNamed } from './feed-inputs.js'
import { type Context, type Io, tell } from './io.js'
import { isClosedPipe } from './output.js'
import { WIDTH } from './output-for.js'
import { type Opening, openUserStore, type StoreFlags } from './user-store.js'

export interface FeedsFlags extends StoreFlags {
  readonly format?: FeedsFormat
}

/** `isnad feeds`: when each feed was last read, what failed, and why. */
export async function feeds(this: Context, { format, ...flags }: FeedsFlags): Promise<void> {
  const { io } = this
  const { feedsAs } = await import('../formats/feeds.js')
  await withStore(flags, io, async ({ db }) => {
    const { listFeeds } = await import('../store/feeds.js')
    const table = { width: io.stdout.columns ?? WIDTH, colour: io.stdout.isTTY && !io.env.NO_COLOR, now: new Date() }
    await io.stdout.write(feedsAs(format ?? (io.stdout.isTTY ? 'table' : 'json'), await listFeeds(db), table))
  })
}

/** `isnad feeds add FEED…`. */
export async function addFeeds(this: Context, flags: StoreFlags, ...names: string[]): Promise<void> {
  const { io } = this
  const named = await feedsNamed(names)
  for (const problem of named.problems) tell(io, problem)
  if (named.problems.length > 0) this.status(1)
  await withStore(flags, io, async ({ db }) => {
    const { addFeeds: add } = await import('../store/feeds.js')
    const added = await add(db, named.feeds)
    await io.stdout.write(`${counted(added, 'new feed')}, ${named.feeds.length - added} already there\n`)
  }, { make: true })
}

type Change = (db: Store['db'], address: string) => Promise<boolean>

/** `isnad feeds remove FEED…` and the like: what is done to each that is named, by its address or number. */
const changing = (done: string, load: () => Promise<Change>) =>
  async function (this: Context, flags: StoreFlags, ...names: string[]): Promise<void> {
    const { io } = this
    const change = await load()
    const { feedNamed } = await import('../store/feeds.js')
    await withStore(flags, io, async ({ db }) => {
      let count = 0
      for (const name of names) {
        const address = await feedNamed(db, name)
        if (address !== null && (await change(db, address))) count++
        else {
          tell(io, `${name}: no such feed; isnad feeds lists those there are`)
          this.status(1)
        }
      }
      await io.stdout.write(`${counted(count, 'feed')} ${done}\n`)
    })
  }

export const removeFeeds = changing('removed', async () => (await import('../store/feeds.js')).removeFeed)
export const pauseFeeds = changing('paused', async () => {
  const { pauseFeed } = await import('../store/feeds.js')
  return (db, address) => pauseFeed(db, address, true)
})
export const resumeFeeds = changing('resumed', async () => {
  const { pauseFeed } = await import('../store/feeds.js')
  return (db, address) => pauseFeed(db, address, false)
})

/** `isnad feeds export`: the feeds as OPML, with their whole addresses. */
export async function exportFeeds(this: Context, flags: StoreFlags): Promise<void> {
  const { io } = this
  const { writeOpml } = await import('../feeds/index.js')
  await withStore(flags, io, async ({ db }) => {
    const { listFeeds } = await import('../store/feeds.js')
    const listed = (await listFeeds(db)).map(({ address, title, outlet, country, language, page }) => ({ url: address, title, outlet, country, language, page }))
    await io.stdout.write(writeOpml(listed, 'Isnad'))
  })
}

async function withStore(flags: StoreFlags, io: Io, work: (store: Store) => Promise<void>, opening?: Opening): Promise<void> {
  const store = await openUserStore(flags, io, opening)
  try {
    await work(store)
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  } finally {
    await store.close()
  }
}
