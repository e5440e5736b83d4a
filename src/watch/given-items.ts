import { type Feed, type FeedItem, linkKey } from '../feeds/index.js'
import { shownAddress } from '../formats/shown-address.js'
import { cleanAddress } from '../intake/clean-address.js'
import type { GivenItem } from '../store/feed-items.js'
import { digestOf } from '../store/keys.js'
import { storable } from '../store/odd-text.js'

/** The items of a feed as the store keeps them. */
export function givenItems(address: string, { items }: Feed): GivenItem[] {
  const shared = sharedIds(items)
  return items.map((item) => givenItem(address, item, shared))
}

function givenItem(address: string, item: FeedItem, shared: ReadonlySet<string>): GivenItem {
  const { id, link, title, published, updated, author, summary, content } = item
  // An item without a link is found in its feed. The address is read by whoever reads the article: it lets nobody in.
  const within = `#${encodeURIComponent(storable(id))}`
  const url = link === null ? shownAddress(address) + within : cleanAddress(link)
  const subject = digestOf(link === null ? address + within : linkKey(link))
  return {
    key: subject, saidId: shared.has(id) ? null : digestOf(id), subject, url, link, host: link === null ? '' : new URL(link).hostname, title, byline: author, published,
    // A feed that says when an item changed is believed: what it gives of the text may differ with every read.
    said: updated === null ? digestOf(subject, title, published, content, summary) : digestOf(subject, title, updated),
    content: (content?.length ?? 0) >= (summary?.length ?? 0) ? content : summary,
  }
}

/** Ids that several items have, and so name none. */
function sharedIds(items: readonly FeedItem[]): Set<string> {
  const links = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { id, link } of items) {
    const known = links.get(id)
    if (known !== undefined && known !== link) shared.add(id)
    else links.set(id, link)
  }
  return shared
}
