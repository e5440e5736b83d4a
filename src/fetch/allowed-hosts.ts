import net from 'node:net'
import { hostOf, isWebPort, portOf } from './web-address.js'

/** Hosts that are let through although they are not public. */
export interface AllowedHosts {
  has(url: Pick<URL, 'hostname' | 'protocol' | 'port'>): boolean
}

/** A host alone stands for its ports of the web, with a port for that one alone, whatever it is. Names below it are not meant. Throws for what is neither. */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  const hosts = new Set<string>()
  const withPort = new Set<string>()
  for (const entry of entries) {
    const { host, port } = parseAllowedHost(entry)
    if (port === null) hosts.add(host)
    else withPort.add(`${host} ${port}`)
  }
  return {
    has(url) {
      const host = hostOf(url)
      const port = portOf(url)
      return withPort.has(`${host} ${port}`) || (hosts.has(host) && isWebPort(port))
    },
  }
}

/** `news.example`, `news.example:8080`, `10.0.0.1:80`, `::1`, `[::1]:8080`; throws an error for a person. */
export function parseAllowedHost(entry: string): { readonly host: string; readonly port: number | null } {
  const named = net.isIPv6(entry) ? `[${entry}]` : entry
  const port = /:(\d{1,5})$/.exec(named.replace(/^\[.*\]/, ''))?.[1]
  const bare = port === undefined ? named : named.slice(0, -port.length - 1)
  if (!/^(\[[\da-f:.]+\]|[^\s/?#@:*\\[\]]+)$/i.test(bare) || !URL.canParse(`http://${bare}/`) || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0) throw new Error('expected a host as news.example or news.example:8080')
  return { host: hostOf(new URL(`http://${bare}/`)).replace(/\.$/, ''), port: port === undefined ? null : Number(port) }
}
