import { cleanAddress } from '../intake/clean-address.js'

/** Longer addresses are not read; Arabic in them counts as it is sent, six characters for a letter. */
const MOST_CHARACTERS = 4000

/** `feed://` and `feed:https://` are what programs write that read feeds. */
const withoutFeedScheme = (link: string): string => link.replace(/^feed:(?:\/\/)?(?=https?:\/\/)/i, '').replace(/^feed:\/\//i, 'http://')

/** A link resolved against where it stood; null unless it leads to the web, and where a name or password stands in it, which would be kept and shown with the article. */
export function webLink(link: string | null | undefined, base: string | null): string | null {
  const given = withoutFeedScheme(link?.trim() ?? '')
  if (!given || given.length > MOST_CHARACTERS || !URL.canParse(given, base ?? undefined)) return null
  const url = new URL(given, base ?? undefined)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '' || hasUser(url.href)) return null
  return url.href.length > MOST_CHARACTERS ? null : url.href
}

/** Whether an address has a name or password in it. */
export function hasUser(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username !== '' || password !== ''
}

/** Links with one key lead to one article: the clean address, whichever of http and https it is. */
export const linkKey = (link: string): string => cleanAddress(link).replace(/^https?:\/\//, '')
