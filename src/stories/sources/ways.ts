import type { SourceNode } from './graph.js'

/** Whom each medium has it from, by keys. */
export type Onward = ReadonlyMap<string, ReadonlySet<string>>

/** Where a way ends, and the way to it: keys from the outlet on. Of a circle that nobody leads out of, `key` is the one that stands for it, and the way ends where it is entered. */
export interface WayEnd {
  readonly key: string
  readonly path: readonly string[]
}

/** So many steps are gone from one medium in looking for further ways: media that all cite each other have more ways than could ever be gone. */
const MOST_STEPS = 500

const MEDIA: ReadonlySet<string> = new Set(['agency', 'outlet'])
export const isMedium = ({ kind }: SourceNode): boolean => MEDIA.has(kind)

/**
 * Where ways that stop at a medium which has it from others end: at all who are no media that it leads to, and at media that have it from nobody. Media that have it from each other go on together; a circle that nobody
 * leads out of is one end, for which a member with a voice of its own stands, else the first by key. Each end is given with every way to it that `MOST_STEPS` suffice to find, at least with the shortest.
 */
export function wayFinder(nodes: ReadonlyMap<string, SourceNode>, onward: Onward, voices: ReadonlySet<string>): (passed: readonly string[]) => WayEnd[] {
  const nextOf = (key: string): readonly string[] => (isMedium(nodes.get(key)!) ? [...(onward.get(key) ?? [])].sort() : [])
  /** Everybody that a key leads to, with itself. */
  const reachOf = remembering((key): ReadonlySet<string> => {
    const reach = new Set([key])
    for (const member of reach) for (const next of nextOf(member)) reach.add(next)
    return reach
  })
  /** Whom a way ends with here; null where it goes on. All whom a member of a circle without a way out leads to lead to each other. */
  const endAt = remembering((key): string | null => {
    const reach = [...reachOf(key)]
    if (!reach.every((other) => reachOf(other).size === reach.length)) return null
    return reach.sort((a, b) => Number(voices.has(b)) - Number(voices.has(a)) || (a < b ? -1 : 1))[0]
  })
  return (passed) => {
    const from = passed[passed.length - 1]
    const ways = [...waysTo(passed, nextOf, endAt)]
    const found = new Set(ways.map(({ key }) => key))
    return [...ways, ...shortestTo(from, nextOf, endAt).filter(({ key }) => !found.has(key)).map(({ key, path }) => ({ key, path: [...passed, ...path.filter((stop) => !passed.includes(stop))] }))]
  }
}

function remembering<T>(valueOf: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, valueOf(key))
    return known.get(key)!
  }
}

type Next = (key: string) => readonly string[]
type EndAt = (key: string) => string | null

/** Ways that pass nobody twice, as many as the steps allow. */
function* waysTo(passed: readonly string[], nextOf: Next, endAt: EndAt): Generator<WayEnd> {
  let steps = 0
  function* follow(path: readonly string[]): Generator<WayEnd> {
    const key = path[path.length - 1]
    const end = endAt(key)
    if (end !== null) {
      yield { key: end, path }
      return
    }
    for (const next of nextOf(key)) if (!path.includes(next) && steps++ < MOST_STEPS) yield* follow([...path, next])
  }
  yield* follow(passed)
}

/** The shortest way to each end, the place it begins at left out. */
function shortestTo(from: string, nextOf: Next, endAt: EndAt): WayEnd[] {
  const ends = new Map<string, WayEnd>()
  const paths = new Map<string, readonly string[]>([[from, []]])
  for (const [key, path] of paths) {
    const end = endAt(key)
    if (end !== null && !ends.has(end)) ends.set(end, { key: end, path })
    if (end === null) for (const next of nextOf(key)) if (!paths.has(next)) paths.set(next, [...path, next])
  }
  return [...ends.values()]
}
