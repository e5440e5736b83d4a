import type { PagedEvent, PagedStory } from '../../store/story-pages.js'
import type { KnownStory } from '../../stories/keep/sources.js'
import type { StoryBody } from '../../stories/keep/story.js'
import type { MergedEvent } from '../../stories/events/merge.js'
import type { Story, StoryBrief, StoryEvent, StoryHead } from '../api/types.js'
import type { Telling } from '../services.js'
import { sourcesAnswer } from './sources.js'

export const storyHead = ({ id, title, first, last, articles, outlets, body }: PagedStory): StoryHead => ({ id, title, first, last, articles, outlets, actors: (body as StoryBody).actors })

export function storyAnswer({ story, reports, sources, events, differences }: KnownStory, telling: Telling): Story {
  return {
    ...story, sources: sourcesAnswer(sources, reports, telling),
    events: events.map(({ event, sources: of }) => ({ ...eventAnswer(event), sources: sourcesAnswer(of, reports, telling), told: surest(event) })),
    contradictions: differences.contradictions, updates: differences.updates,
  }
}

const surest = ({ records }: MergedEvent): Story['events'][number]['told'] => records.reduce((best, one) => (one.record.confidence > best.record.confidence ? one : best)).record

export const storyBrief = ({ id, sources: { grade, origins, commonLink }, contradictions, updates }: Story): StoryBrief => ({
  id, grade, origins: origins.map(({ standing, main, outlets }) => ({ standing, main, outlets })), linked: commonLink !== null, contradictions: contradictions.length, updates: updates.length,
})

const eventAnswer = ({ records, ...event }: MergedEvent): StoryEvent => ({ ...event, records: records.map(({ article, record }) => ({ article, record: record.id })) })

/** What the store keeps of an event beside its columns. */
type EventBody = Pick<StoryEvent, 'actors' | 'recipients' | 'place' | 'records'>

export function storedEvent({ story, event, mode, status, first, last, body }: PagedEvent): StoryEvent & { readonly story: number } {
  const { actors, recipients, place, records } = body as EventBody
  return { story, event, mode, status, first, last, actors, recipients, place, records }
}
