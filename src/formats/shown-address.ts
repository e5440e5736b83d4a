/** Names of parameters that let in whoever knows their value. */
const SECRET = /token|secret|pass|auth|sig|session|(^|_|-)(api_?)?key$/i
const HIDDEN = '***'

/** An address as it may be printed: readable, without passwords and keys, and without what would command a terminal. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.password !== '') url.password = HIDDEN
  for (const name of new Set(url.searchParams.keys())) if (SECRET.test(name)) url.searchParams.set(name, HIDDEN)
  return url.href
}
