import net from 'node:net'
import { allowedHosts } from './allowed-hosts.js'
import { FetchError } from './fetch-error.js'
import { isPublicAddress } from './public-address.js'
import { hostOf, isWebPort, portOf, webAddress } from './web-address.js'

/** Why an address is never read, in words; null where only asking for it can tell. Spares whoever types one the wait for a connection that is then refused. */
export function refusalOf(address: string, allowHosts: readonly string[] = []): string | null {
  let url: URL
  try {
    url = webAddress(address)
  } catch (error) {
    if (error instanceof FetchError) return error.message
    throw error
  }
  if (allowedHosts(allowHosts).has(url)) return null
  const host = hostOf(url)
  if (!isWebPort(portOf(url))) return `port ${portOf(url)} is none of the web`
  if (net.isIP(host) !== 0) return isPublicAddress(host) ? null : `${host} is not a public address; --allow-host ${host} lets it through`
  return host.includes('.') ? null : `${host} is no name of a host on the web; --allow-host ${host} lets it through`
}
