import type { ColumnType, Generated } from 'kysely'
import type { EventType, Status } from '../record/record.js'

/** Tables of the stories. */
export interface StorySchema {
  sketch: SketchTable
  edge: EdgeTable
  story: StoryTable
  story_article: StoryArticleTable
  event: EventTable
  story_changes: StoryChangesTable
}

/** What articles are compared by, see stories/grouping/sketch.ts. */
export interface SketchTable {
  article: number
  /** Day of publication, in days since 1970; null without one. */
  day: number | null
  body: ColumnType<unknown, string, string>
}

/** Two articles that were compared, `a` the smaller number, and may belong together: how strongly, in hundredths of log-odds. */
export interface EdgeTable {
  a: number
  b: number
  strength: number
}

export interface StoryTable {
  id: Generated<number>
  title: string
  /** Days of publication of its first and last article. */
  first: string | null
  last: string | null
  articles: number
  outlets: readonly string[]
  /** Keys of who acts in it, most often first. */
  actors: readonly string[]
  /** The same with their names. */
  body: ColumnType<unknown, string, string>
}

/** Every article is in one story. */
export interface StoryArticleTable {
  article: number
  story: number
}

/** What two or more records of one story tell of together, see stories/events/merge.ts. */
export interface EventTable {
  id: Generated<number>
  story: number
  /** Order in the story, from 0. */
  seq: number
  event: EventType
  mode: string | null
  status: Status
  first: string | null
  last: string | null
  body: ColumnType<unknown, string, string>
}

/** One row: how often stories were changed, by which a program knows whether another has changed them meanwhile. */
export interface StoryChangesTable {
  count: number
}
