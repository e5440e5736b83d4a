import type { Store } from '../store/open.js'
import type { Reader } from '../work/reader.js'
import type { Io } from './io.js'
import { soundUserLexicon } from './user-lexicon.js'
import { type Opening, openUserStore, type StoreFlags } from './user-store.js'

export interface ReaderFlags extends StoreFlags {
  readonly lexicon?: string
}

/** Opens the store and a reader, which starts up meanwhile, for the time of `work`; closes both whatever happens. */
export async function withStoreAndReader<T>(flags: ReaderFlags, io: Io, work: (store: Store, reader: Reader) => Promise<T>, opening?: Opening): Promise<T> {
  const lexicon = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  const [store, reader] = await Promise.allSettled([openUserStore(flags, io, opening), io.openReader(lexicon)])
  try {
    if (store.status === 'rejected') throw store.reason
    if (reader.status === 'rejected') throw reader.reason
    return await work(store.value, reader.value)
  } finally {
    if (reader.status === 'fulfilled') await reader.value.close()
    if (store.status === 'fulfilled') await store.value.close()
  }
}
