import { storyFormats } from '../formats/story.js'
import { type Context, UsageError } from './io.js'
import { print } from './output.js'
import { soundUserLexicon } from './user-lexicon.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface StoryFlags extends StoreFlags {
  readonly format?: keyof typeof storyFormats
  readonly lexicon?: string
}

/** Columns of the tree when the output is no terminal. */
const WIDTH = 120

/** `isnad story ID`: through whom a story is known. */
export async function story(this: Context, { format, lexicon, ...flags }: StoryFlags, id: number): Promise<void> {
  const { io } = this
  const overlay = lexicon === undefined ? undefined : soundUserLexicon(lexicon)
  const [{ readStorySources }, { sourceKnowledge }, { inEnglish }, { loadLexicon }, { shippedLexicon }] = await Promise.all([
    import('../stories/keep/sources.js'), import('../stories/sources/knowledge.js'), import('../stories/sources/english.js'), import('../lexicon/lexicon.js'), import('../lexicon/shipped.js'),
  ])
  const store = await openUserStore(flags, io)
  try {
    const knowledge = sourceKnowledge(loadLexicon(shippedLexicon(), overlay))
    const known = await readStorySources(store, id, knowledge)
    if (!known) throw new UsageError(`${id}: no such story; isnad stories lists them`)
    await print(io, storyFormats[format ?? (io.stdout.isTTY ? 'tree' : 'json')](known, { width: io.stdout.columns ?? WIDTH, colour: io.stdout.isTTY && !io.env.NO_COLOR, language: inEnglish(knowledge) }))
  } finally {
    await store.close()
  }
}
