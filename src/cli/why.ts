import { whyLines } from '../formats/why.js'
import { type Context, UsageError } from './io.js'
import { print } from './output.js'
import { openUserStore, type StoreFlags } from './user-store.js'

/** `isnad why A B`: what speaks for and against two articles telling of one event. */
export async function why(this: Context, flags: StoreFlags, a: string, b: string): Promise<void> {
  const { io } = this
  const [{ articleNamed }, { whyOf }] = await Promise.all([import('../store/story-list.js'), import('../stories/keep/why.js')])
  const store = await openUserStore(flags, io)
  try {
    const [first, second] = [await articleNamed(store.db, a), await articleNamed(store.db, b)]
    if (!first || !second) throw new UsageError(`${first ? b : a}: no article of this id or url is in the store`)
    const found = await whyOf(store, first.article, second.article)
    if (!found) throw new UsageError('these articles have not been compared: run isnad recode --all')
    await print(io, `${whyLines(first, second, found).join('\n')}\n`)
  } finally {
    await store.close()
  }
}
