import { cleanAddress } from '../intake/clean-address.js'

/** Longer addresses are not read; Arabic in them counts as it is sent, six characters for a letter. */
const MOST_CHARACTERS = 4000

/** A link resolved against where it stood; null unless it leads to the web. */
export function webLink(link: string | null | undefined, base: string | null): string | null {
  const given = link?.trim()
  if (!given || given.length > MOST_CHARACTERS || !URL.canParse(given, base ?? undefined)) return null
  const url = new URL(given, base ?? undefined)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  url.username = ''
  url.password = ''
  return url.href.length > MOST_CHARACTERS ? null : url.href
}

/** Links with one key lead to one article: the clean address, whichever of http and https it is. */
export const linkKey = (link: string): string => cleanAddress(link).replace(/^https?:\/\//, '')
