import type { Candidate } from './candidate.js'

/** For each of so many tokens the one of `items` whose content holds it most closely, of equal ones that which begins later; no item holds its own trigger `at`. */
export function innermost<T>(items: readonly T[], tokens: number, of: (item: T) => Pick<Candidate, 'at' | 'content'>): (T | undefined)[] {
  const inner: (T | undefined)[] = new Array(tokens)
  const holding = items.flatMap((item) => {
    const { at, content } = of(item)
    return content ? [{ item, at, from: content.from, to: content.to }] : []
  })
  // The wider ones first, so that what lies within them is painted over.
  holding.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const { item, at, from, to } of holding) for (let i = from; i < to; i++) if (i !== at) inner[i] = item
  return inner
}
