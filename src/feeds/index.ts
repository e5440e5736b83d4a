export { type Feed, type FeedItem, MOST_BYTES, type ReadFeed } from './feed.js'
export { cleanLink, linkKey, webLink } from './link.js'
export { type ListedFeed, readOpml, writeOpml } from './opml.js'
export { readFeed } from './read-feed.js'
