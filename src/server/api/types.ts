/** What the API's answers look like, for programs that read them: types alone. */
import type { z } from '@hono/zod-openapi'
import type { addedSchema, articleHeadSchema, articleSchema, codedSchema, codeRequestSchema, correctionSchema, hitSchema, newArticlesSchema } from './articles.js'
import type { countsSchema, entityFoundSchema, networkSchema, placesSchema } from './counts.js'
import type { feedsAddedSchema, feedSchema, feedsSchema, newFeedSchema, newsSchema } from './feeds.js'
import type { entrySchema, ledgerSchema } from './ledger.js'
import type { newCorrectionSchema, newSearchSchema, searchMadeSchema, searchSchema } from './searches.js'
import type { meSchema } from './session.js'
import type { newTokenSchema, tokenMadeSchema, tokenSchema } from './tokens.js'
import type { contradictionSchema, eventSchema, gradeSchema, sourcesSchema, storyBriefSchema, storyHeadSchema, storySchema, updateSchema } from './stories.js'

export type { Problem, Role } from './common.js'
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total: number | null
}
export type ArticleHead = z.infer<typeof articleHeadSchema>
export type StoredArticle = z.infer<typeof articleSchema>
export type CodeRequest = z.infer<typeof codeRequestSchema>
export type Coded = z.infer<typeof codedSchema>
export type Hit = z.infer<typeof hitSchema>
export type NewArticles = z.infer<typeof newArticlesSchema>
export type Added = z.infer<typeof addedSchema>
export type Correction = z.infer<typeof correctionSchema>
export type NewCorrection = z.infer<typeof newCorrectionSchema>
export type StoryHead = z.infer<typeof storyHeadSchema>
export type StoryBrief = z.infer<typeof storyBriefSchema>
export type Story = z.infer<typeof storySchema>
export type Sources = z.infer<typeof sourcesSchema>
export type Grade = z.infer<typeof gradeSchema>
export type StoryEvent = z.infer<typeof eventSchema>
export type Contradiction = z.infer<typeof contradictionSchema>
export type Update = z.infer<typeof updateSchema>
export type LedgerEntry = z.infer<typeof entrySchema>
export type Ledger = z.infer<typeof ledgerSchema>
export type Counts = z.infer<typeof countsSchema>
export type Network = z.infer<typeof networkSchema>
export type EntityFound = z.infer<typeof entityFoundSchema>
export type Places = z.infer<typeof placesSchema>
export type Search = z.infer<typeof searchSchema>
export type SearchMade = z.infer<typeof searchMadeSchema>
export type NewSearch = z.infer<typeof newSearchSchema>
export type Token = z.infer<typeof tokenSchema>
export type TokenMade = z.infer<typeof tokenMadeSchema>
export type NewToken = z.infer<typeof newTokenSchema>
export type Me = z.infer<typeof meSchema>
export type Feed = z.infer<typeof feedSchema>
export type Feeds = z.infer<typeof feedsSchema>
export type FeedsAdded = z.infer<typeof feedsAddedSchema>
export type NewFeed = z.infer<typeof newFeedSchema>
export type News = z.infer<typeof newsSchema>
