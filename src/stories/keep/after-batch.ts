import type { After } from '../../store/keeper.js'
import { keepStories } from './keep-stories.js'
import { keepLedger } from './ledger.js'

/** What is done with every batch of articles that is added or recoded, in its transaction and in this order. */
export const afterBatch: readonly After[] = [keepStories(), keepLedger()]
