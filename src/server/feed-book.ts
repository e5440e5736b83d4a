import type { Feed, NewFeed } from './api/types.js'

/** The feeds that a watch reads, as the API needs them. */
export interface FeedBook {
  list(): Promise<readonly Feed[]>
  /** Whether this server reads them when they are due. */
  isWatched(): boolean
  /** The feed; one that is there already keeps what it has and gets what it lacks. */
  add(feed: NewFeed): Promise<Feed>
  /** All as OPML; `whole`: with the values of parameters that let somebody in, which are hidden in every other answer. */
  opml(whole: boolean): Promise<string>
  /** Adds those of an OPML list; `fault`: why it is none. */
  addOpml(list: Uint8Array): Promise<{ readonly added: number; readonly known: number; readonly notes: readonly string[] } | { readonly fault: string }>
  /** Whether there is such a feed; likewise below. */
  pause(id: number, paused: boolean): Promise<boolean>
  /** Has it read when the watch next looks. */
  readSoon(id: number): Promise<boolean>
  remove(id: number): Promise<boolean>
}
