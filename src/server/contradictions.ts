import type { Store } from '../store/open.js'
import { type PagedStory, pageOfStories, stampsOfStories, type StoryKey } from '../store/story-pages.js'
import type { Contradiction } from '../stories/contradictions/contradiction.js'
import { readDifferences } from '../stories/keep/sources.js'
import { remembered } from './remembered.js'

/** Stories read at once. */
const PAGE = 20
/** Stories that one request works out, at most: whoever wants more asks for the next page. */
const MOST_WORKED_OUT = 40
const MOST_LOOKED_AT = 1000
const MOST_REMEMBERED = 5000

export interface Sweep {
  readonly after?: StoryKey
  /** No further story is begun when so many have been told. */
  readonly enough: number
  readonly on: (story: PagedStory, found: readonly Contradiction[]) => void
}

/** Goes through stories of several articles, the freshest first, and tells what contradicts in each; gives where to go on. What a story differs in is remembered until it changes. */
export function differencesWithin(db: Store['db']): (filter: { readonly since?: string; readonly until?: string }, sweep: Sweep) => Promise<{ readonly next: StoryKey | null }> {
  const known = remembered<number, readonly Contradiction[]>(MOST_REMEMBERED)
  return async (filter, { after, enough, on }) => {
    let [next, told, workedOut, lookedAt] = [after ?? null, 0, 0, 0]
    do {
      const page = await pageOfStories(db, filter, { limit: PAGE, after: next ?? undefined, leastArticles: 2 })
      const stamps = await stampsOfStories(db, page.stories.map(({ id }) => id))
      for (const story of page.stories) {
        const found = await known(story.id, stamps.get(story.id) ?? '', () => {
          workedOut++
          return readDifferences(db, story.id)
        })
        told += found.length
        on(story, found)
      }
      lookedAt += page.stories.length
      next = page.next
    } while (next !== null && told < enough && workedOut < MOST_WORKED_OUT && lookedAt < MOST_LOOKED_AT)
    return { next }
  }
}
