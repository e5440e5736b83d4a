import { cleanAddress } from '../clean-address.js'

/** Names that sites give to one site for different readers. */
const VARIANT = /^(?:www|m|mobile|amp)\./

/**
 * Where an article stands: what the page calls its address when that is on the site it was fetched from, else the fetched address. A page cannot move itself to another site, nor to the
 * front page of its own. Without a fetched address the page is believed.
 */
export function addressOf(claims: readonly (string | null | undefined)[], fetched: string | null): string | null {
  const from = webAddress(fetched, null)
  for (const claim of claims) {
    const address = webAddress(claim, from)
    if (address && (from === null || (isSameSite(address, from) && !(address.pathname === '/' && from.pathname !== '/' && address.search === '')))) return cleanAddress(address.href)
  }
  return from === null ? null : cleanAddress(from.href)
}

function webAddress(value: string | null | undefined, base: URL | null): URL | null {
  if (!value || !URL.canParse(value, base?.href)) return null
  const address = new URL(value, base?.href)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null
}

/** One host is the other's, or a part of it, www., m. and amp. apart. */
function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [a, b].map(({ hostname }) => hostname.replace(VARIANT, ''))
  return one === other || (one.includes('.') && other.endsWith(`.${one}`)) || (other.includes('.') && one.endsWith(`.${other}`))
}

/** Whether two addresses lead to one article: the scheme, names of the site for different readers, a stroke at the end and what comes after # make no difference. */
export function isSameAddress(one: string, other: string | null | undefined): boolean {
  const [a, b] = [one, other].map((address) => webAddress(address, null))
  return a !== null && b !== null && plainAddress(a) === plainAddress(b)
}

function plainAddress({ href }: URL): string {
  const { hostname, pathname, search } = new URL(cleanAddress(href))
  return `${hostname.replace(VARIANT, '')}${pathname.replace(/\/$/, '')}${search}`
}
