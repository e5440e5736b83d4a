import type { Knowledge } from '../ask/index.js'
import type { Store } from '../store/open.js'
import type { SourceLanguage } from '../stories/sources/english.js'
import type { SourceKnowledge } from '../stories/sources/knowledge.js'
import type { Reader } from '../work/reader.js'

/** What is known of sources, and how it is put into words. */
export interface Telling {
  readonly knowledge: SourceKnowledge
  readonly english: SourceLanguage
  readonly arabic: SourceLanguage
}

/** What the routes work with. */
export interface Services {
  readonly store: Store
  readonly reader: Reader
  readonly knowledge: Knowledge
  /** Made when it is first asked for. */
  readonly telling: () => Telling
}
