/** What was worked out, by key, until its stamp changes: the most lately used so many. */
export function remembered<K, V>(most: number): (key: K, stamp: string, make: () => Promise<V>) => Promise<V> {
  const known = new Map<K, { readonly stamp: string; readonly value: Promise<V> }>()
  return (key, stamp, make) => {
    const entry = known.get(key)
    const value = entry?.stamp === stamp ? entry.value : make()
    known.delete(key)
    known.set(key, { stamp, value })
    // What failed is tried anew when it is next asked for.
    value.catch(() => { if (known.get(key)?.value === value) known.delete(key) })
    if (known.size > most) known.delete(known.keys().next().value as K)
    return value
  }
}
