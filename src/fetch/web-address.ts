import { FetchError } from './fetch-error.js'
import { isClosedPort } from './closed-ports.js'

/** Longest address that is read, in characters once encoded: an Arabic headline of 200 letters as a path takes 1,200. */
const MOST_CHARACTERS = 4096

/**
 * An address of the web as it is sent, or a `FetchError`. Numbers for an IPv4 address in any notation (octal, hexadecimal, one number) come out as
 * four decimal parts, as in browsers; a dot at the end of the host and the part after # are taken away.
 */
export function webAddress(text: string, base?: string): URL {
  if (text.length > MOST_CHARACTERS) throw new FetchError('address', `the address has more than ${MOST_CHARACTERS} characters`)
  if (!URL.canParse(text, base)) throw new FetchError('address', 'not an address of the web')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError('address', 'only http and https addresses are read')
  if (url.username !== '' || url.password !== '') throw new FetchError('address', 'an address with a name or password in it is not read')
  if (url.href.length > MOST_CHARACTERS) throw new FetchError('address', `the address has more than ${MOST_CHARACTERS} characters`)
  url.hash = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  if (url.hostname === '' || url.hostname.split('.').includes('')) throw new FetchError('address', 'the name of the host is not well formed')
  return url
}

export function portOf(url: Pick<URL, 'protocol' | 'port'>): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

/** A host name, or an IP address without brackets. */
export function hostOf(url: Pick<URL, 'hostname'>): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
}

/** Whether a web server may be asked for there: services that a request could harm are not, wherever they stand. */
export function isWebPort(port: number): boolean {
  return port > 0 && !isClosedPort(port)
}
