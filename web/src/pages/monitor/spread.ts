import type { Hit } from '../../api.js'

/** The first `most` of them, but of each article only its first few: what came in last is seldom one article alone. */
export function spread<T extends { readonly article: Pick<Hit['article'], 'number'> }>(hits: readonly T[], { most, ofOne }: { readonly most: number; readonly ofOne: number }): T[] {
  const seen = new Map<number, number>()
  return hits.filter(({ article: { number } }) => {
    const before = seen.get(number) ?? 0
    seen.set(number, before + 1)
    return before < ofOne
  }).slice(0, most)
}
