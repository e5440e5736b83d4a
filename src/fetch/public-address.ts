import os from 'node:os'
import ipaddr from 'ipaddr.js'

/**
 * Public by their range, yet answered by the machine's own host: Azure's platform address, which hands out a virtual machine's settings.
 * Those of other clouds lie in ranges that are refused anyway.
 */
const hostServices: ReadonlySet<string> = new Set(['168.63.129.16'])

/** Global unicast addresses of IPv6 are given out of this block alone (IANA). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Behind it stands an IPv4 address, on networks that know IPv6 alone (RFC 6052). */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address is one of the public internet: global unicast, not private, loopback, link-local, shared, reserved, nor one of this machine's own.
 * An IPv4 address that is mapped or translated into IPv6 is judged as itself; tunnels (6to4, Teredo), which can lead anywhere, are not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  const plain = withoutTranslation(ipaddr.parse(address))
  if (plain.range() !== 'unicast') return false
  if (plain.kind() === 'ipv6' && !(plain as ipaddr.IPv6).match(globalUnicast)) return false
  return !hostServices.has(plain.toString()) && !isOwn(plain)
}

function withoutTranslation(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.kind() === 'ipv4') return address
  const wide = address as ipaddr.IPv6
  if (wide.isIPv4MappedAddress()) return wide.toIPv4Address()
  return wide.match(translated) ? new ipaddr.IPv4(wide.toByteArray().slice(12)) : wide
}

/** What listens on an address of this machine may be closed to the world by a firewall, which this machine stands behind. */
function isOwn(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return Object.values(os.networkInterfaces()).some((all) => all?.some((own) => own.address === address.toString()))
}
