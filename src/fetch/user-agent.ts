/** The name that servers and their robots.txt know us by. */
export const PRODUCT = 'Isnad'

/** Longest contact that is sent, in characters. */
const MOST = 200
/** Visible ASCII without the brackets that end a comment of the header. */
const SENT = /^[\x21-\x27\x2a-\x7e]+$/

/** A web or e-mail address at which whoever runs a server can complain; throws an error for a person when it is neither. */
export function parseContact(contact: string): string {
  const isAddress = /^https?:\/\/./.test(contact) || /^[^@]+@[^@]+$/.test(contact)
  if (contact.length > MOST || !SENT.test(contact) || !isAddress) throw new Error('expected a web or e-mail address, without blanks and brackets')
  return contact
}

/** How we name ourselves to servers: `Isnad/0.1.0 (+https://example.org/bot)`. */
export const userAgentOf = (version: string, contact: string | null): string => `${PRODUCT}/${version}${contact === null ? '' : ` (+${parseContact(contact)})`}`
