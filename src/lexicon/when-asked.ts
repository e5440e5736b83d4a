/** A value that is made when it is first asked for, and then kept: what only some texts need is not made at the start. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
