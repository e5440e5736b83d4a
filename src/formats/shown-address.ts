import { withoutSecrets } from '../text/secrets.js'

/** An address as it may be printed: readable, without passwords and keys, and without what would command a terminal. */
export function shownAddress(address: string): string {
  return URL.canParse(address) ? withoutSecrets(new URL(address).href) : address
}
