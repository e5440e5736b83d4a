import net from 'node:net'
import dns from 'node:dns/promises'
import { Agent, buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.js'
import { FetchError } from './fetch-error.js'
import type { FetchLimits } from './fetch-limits.js'
import { isPublicAddress } from './public-address.js'

/** All IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>

export const resolveBySystem: Resolve = async (host) => (await dns.lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

export interface ConnectOptions {
  readonly limits: FetchLimits
  readonly resolve: Resolve
  readonly allowed: AllowedHosts
}

/**
 * Connections to public addresses alone. A name is resolved here, once, and the socket gets the very addresses that were checked, so that a second
 * answer of the name server changes nothing. Every request has a connection of its own: answers cannot run into each other, nothing idle is held open,
 * and a host never has two. No proxy is used, whatever the environment says: what a proxy resolves could not be checked.
 */
export function checkingAgent({ limits, resolve, allowed }: ConnectOptions): Agent {
  // Whatever the environment says of certificates, they are checked.
  const connector = (publicOnly: boolean) => buildConnector({ lookup: lookupOf(resolve, publicOnly), timeout: limits.connect, rejectUnauthorized: true })
  const connectPublic = connector(true)
  const connectAllowed = connector(false)
  return new Agent({
    pipelining: 0,
    connections: 1,
    maxHeaderSize: limits.headers,
    headersTimeout: limits.firstByte,
    // Stalls and drips are one thing, which the exchange watches.
    bodyTimeout: 0,
    connect(options, callback) {
      if (allowed.has(options)) connectAllowed(options, callback)
      // Node looks up no name that is an address already.
      else if (net.isIP(options.hostname) && !isPublicAddress(options.hostname)) callback(notPublic(options.hostname), null)
      else connectPublic(options, callback)
    },
  })
}

function lookupOf(resolve: Resolve, publicOnly: boolean): net.LookupFunction {
  return (host, { all }, found) => {
    addressesOf(host, resolve, publicOnly).then(
      (addresses) => (all ? found(null, addresses) : found(null, addresses[0].address, addresses[0].family)),
      (error) => found(error, ''),
    )
  }
}

async function addressesOf(host: string, resolve: Resolve, publicOnly: boolean): Promise<{ address: string; family: number }[]> {
  const addresses = await resolve(host)
  if (addresses.length === 0) throw new FetchError('unreachable', 'the host has no address')
  const inner = publicOnly ? addresses.find((address) => !isPublicAddress(address)) : undefined
  if (inner !== undefined) throw notPublic(inner)
  return addresses.map((address) => ({ address, family: net.isIPv6(address) ? 6 : 4 }))
}

const notPublic = (address: string): FetchError => new FetchError('refused', `its host has the address ${address}, which is not public`)
