import { trackingParameters } from './tracking-parameters.js'

/** Escapes of characters that need none, which some programs write all the same. */
const NEEDLESS = /%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/g

/** The address of an article as it is compared and kept: without its fragment and the parameters that only say where the reader came from, escapes written in one way. `address` is one of the web, absolute. */
export function cleanAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  const kept = url.search.slice(1).split('&').filter((part) => part !== '' && !trackingParameters.some((pattern) => pattern.test(part.split('=')[0])))
  url.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  url.pathname = inOneWay(url.pathname)
  url.search = inOneWay(url.search)
  return url.href
}

const inOneWay = (text: string): string => text.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase()).replace(NEEDLESS, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))
