import { allowedHosts } from '../fetch/allowed-hosts.js'
import { checkingAgent, resolveBySystem } from '../fetch/connect.js'
import { defaultFetchLimits } from '../fetch/fetch-limits.js'
import { isWebPort, portOf } from '../fetch/web-address.js'
import { postThrough } from '../fetch/post.js'
import type { Post } from '../server/post.js'

/** Sends webhooks to public addresses, and to hosts that are let through, at ports of the web alone. */
export function webhookPost(allowHost: readonly string[] = []): { readonly post: Post; close(): Promise<void> } {
  const allowed = allowedHosts(allowHost)
  const agent = checkingAgent({ limits: defaultFetchLimits, resolve: resolveBySystem, allowed })
  const send = postThrough(agent)
  return {
    post: async (url, body, headers, signal) => {
      const address = new URL(url)
      if (!allowed.has(address) && !isWebPort(portOf(address))) throw new Error(`port ${portOf(address)} is none of the web`)
      return send(url, body, headers, signal)
    },
    close: () => agent.close(),
  }
}
