/** Things that pairs tie together, directly or through others, each group once; those without a pair stand alone. The order of pairs makes no difference. */
export function groupsOf<T>(things: readonly T[], pairs: Iterable<readonly [T, T]>): T[][] {
  const head = new Map<T, T>(things.map((thing) => [thing, thing]))
  const headOf = (thing: T): T => {
    let at = thing
    for (let up = head.get(at)!; up !== at; up = head.get(at)!) at = up
    return at
  }
  for (const [a, b] of pairs) head.set(headOf(b), headOf(a))
  const groups = new Map<T, T[]>()
  for (const thing of things) {
    const of = headOf(thing)
    const group = groups.get(of)
    if (group) group.push(thing)
    else groups.set(of, [thing])
  }
  return [...groups.values()]
}
