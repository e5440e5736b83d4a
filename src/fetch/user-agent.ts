import { PRODUCT } from './robots-rules.js'

/** Longest contact that is sent, in characters. */
const MOST = 200
/** Visible ASCII without the brackets that end a comment of the header. */
const SENT = /^[\x21-\x27\x2a-\x7e]+$/

/**
 * How we name ourselves to servers: `Isnad/0.1.0 (+https://example.org/bot)`. The contact is a web or e-mail address at which whoever runs
 * a server can complain; throws an error for a person when it is neither.
 */
export function userAgentOf(version: string, contact: string | null): string {
  if (contact === null) return `${PRODUCT}/${version}`
  const isAddress = /^https?:\/\/./.test(contact) || /^[^@]+@[^@]+$/.test(contact)
  if (contact.length > MOST || !SENT.test(contact) || !isAddress) throw new Error('expected a web or e-mail address, without blanks and brackets')
  return `${PRODUCT}/${version} (+${contact})`
}
