import type { Knowledge } from '../ask/index.js'
import type { CodeOf } from '../record/plover.js'
import type { Store } from '../store/open.js'
import type { SourceLanguage } from '../stories/sources/english.js'
import type { SourceKnowledge } from '../stories/sources/knowledge.js'
import type { Reader } from '../work/reader.js'
import type { FeedBook } from './feed-book.js'
import type { Watch } from './news.js'

/** What is known of sources and events, and how it is put into words. */
export interface Telling {
  readonly knowledge: SourceKnowledge
  readonly english: SourceLanguage
  readonly arabic: SourceLanguage
  /** PLOVER's codes of an event. */
  readonly codeOf: CodeOf
}

/** What the routes work with. */
export interface Services {
  readonly store: Store
  /** Tells when the store has more. */
  readonly watch: Watch
  readonly reader: Reader
  readonly feeds: FeedBook
  readonly knowledge: Knowledge
  /** Made when it is first asked for. */
  readonly telling: () => Telling
}
