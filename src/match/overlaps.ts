import type { RuleMatch } from './rule.js'

/**
 * Keeps, of matches that overlap and give the same label, the longest; of equally long ones the one whose rule weighs more; then the one
 * whose rule stands earlier. Matches with different labels say different things of the text and do not compete.
 * `matches` come in order of their rules; the result is in order of text.
 */
export function withoutOverlaps(matches: readonly RuleMatch[], first: number, limit: number): RuleMatch[] {
  if (matches.length < 2) return [...matches]
  const ranked = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || b.rule.weight - a.rule.weight)
  const taken = new Map<string, Uint8Array>()
  const kept = ranked.filter(({ give, from, to }) => {
    let tokens = taken.get(give)
    if (!tokens) taken.set(give, (tokens = new Uint8Array(limit - first)))
    // Those kept before are at least as long, so one that overlaps covers an end of this one: two looks suffice.
    if (tokens[from - first] || tokens[to - 1 - first]) return false
    tokens.fill(1, from - first, to - first)
    return true
  })
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}
