import { storiesFormats } from '../formats/stories.js'
import type { StoryFilter } from '../store/story-list.js'
import type { StoryBody } from '../stories/keep/story.js'
import { partiesAsked, refuseUnknown } from './asking.js'
import type { Context } from './io.js'
import { isClosedPipe } from './output.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface StoriesFlags extends StoreFlags, Omit<StoryFilter, 'actor'> {
  readonly actor?: readonly string[]
  readonly format?: keyof typeof storiesFormats
}

/** Columns of the table when the output is no terminal. */
const WIDTH = 120

/** `isnad stories`: reports of one event together, the latest first. */
export async function stories(this: Context, { format, since, until, actor, limit, ...flags }: StoriesFlags): Promise<void> {
  const { io } = this
  const { listStories } = await import('../store/story-list.js')
  const asking = await partiesAsked({ actor }, io)
  const store = await openUserStore(flags, io)
  try {
    const found = await listStories(store.db, { since, until, actor: asking?.filter.actor, limit })
    if (found.length === 0 && asking !== null) await refuseUnknown(store, asking)
    const shown = found.map(({ body, ...story }) => ({ ...story, actors: (body as StoryBody).actors }))
    const write = storiesFormats[format ?? (io.stdout.isTTY ? 'table' : 'jsonl')]
    for (const chunk of write(shown, { width: io.stdout.columns ?? WIDTH, colour: io.stdout.isTTY && !io.env.NO_COLOR })) await io.stdout.write(chunk)
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  } finally {
    await store.close()
  }
}
