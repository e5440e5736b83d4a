/** A story as it is to be: its articles, and the number it had, or null for a new one. */
export interface Assigned {
  readonly story: number | null
  readonly articles: readonly number[]
}

/**
 * Gives groups the numbers of the stories that their articles were in. A story's number stays with the part that has most of its articles; where stories join,
 * the elder's number stays, which is the smaller.
 */
export function assignStories(groups: readonly (readonly number[])[], previous: ReadonlyMap<number, number>): readonly Assigned[] {
  const claims = groups.flatMap((articles, group) => {
    const counts = new Map<number, number>()
    for (const article of articles) {
      const story = previous.get(article)
      if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1)
    }
    return [...counts].map(([story, count]) => ({ story, group, count, eldest: Math.min(...articles) }))
  })
  const heirs = new Map<number, { group: number; count: number; eldest: number }>()
  for (const claim of claims) {
    const heir = heirs.get(claim.story)
    if (!heir || claim.count > heir.count || (claim.count === heir.count && claim.eldest < heir.eldest)) heirs.set(claim.story, claim)
  }
  const storyOf = new Map<number, number>()
  for (const [story, { group }] of heirs) storyOf.set(group, Math.min(story, storyOf.get(group) ?? story))
  return groups.map((articles, group) => ({ story: storyOf.get(group) ?? null, articles }))
}
