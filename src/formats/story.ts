import pc from 'picocolors'
import { differencesText } from './contradiction-text.js'
import type { MergedEvent } from '../stories/events/merge.js'
import type { KnownStory } from '../stories/keep/sources.js'
import type { SourceLanguage } from '../stories/sources/english.js'
import { gradeOf } from '../stories/sources/grade.js'
import { sourcesJson } from '../stories/sources/json.js'
import { storyTree } from '../stories/sources/tree.js'
import { isolated, withoutControls } from '../terminal/width.js'
import type { TableOptions } from './table.js'

export const storyFormats = { tree: toTree, json: toJson } as const

export interface StoryOptions extends TableOptions {
  readonly language: SourceLanguage
}

/** Events that are shown. */
const MOST_EVENTS = 8

/** Headline, grade, the trees of its origins; what its reports contradict each other in; then the grade of each event that several outlets tell of. */
function toTree({ story, reports, sources, events, differences }: KnownStory, { width, colour, language }: StoryOptions): string {
  const colours = pc.createColors(colour)
  const span = story.first === null ? 'no date' : story.first === story.last ? story.first : `${story.first} – ${story.last}`
  const head = `${colours.bold(isolated(withoutControls(story.title)))}\n${colours.dim(`story ${story.id} · ${span} · ${story.articles.length} ${story.articles.length === 1 ? 'article' : 'articles'}`)}\n\n`
  const told = events.slice(0, MOST_EVENTS).map(({ event, sources: of }) => `${eventText(event)}\n  ${language.headline(gradeOf(of), of.graph)}\n`)
  const part = (heading: string, text: string): string => (text === '' ? '' : `\n${colours.bold(heading)}\n${text}`)
  const differ = differencesText(differences, { width })
  return `${head}${storyTree(sources, reports, { width, language })}${part('Where the reports differ', differ)}${part('Events that several outlets tell of', told.join(''))}`
}

function toJson({ story, reports, sources, events, differences }: KnownStory, { language }: StoryOptions): string {
  const told = events.map(({ event: { records, ...event }, sources: of }) => ({ ...event, records: records.map(({ article, record }) => ({ article, record: record.id })), sources: sourcesJson(of, reports, language) }))
  return `${JSON.stringify({ ...story, sources: sourcesJson(sources, reports, language), events: told, ...differences })}\n`
}

/** `CONSULT (visit) Sergey Lavrov → Iraq, 2019-03-05`. */
function eventText({ event, mode, status, actors, recipients, first }: MergedEvent): string {
  const names = (parties: MergedEvent['actors']): string => parties.map(({ nameEn, name }) => isolated(withoutControls(nameEn || name))).join(', ')
  return [`${event}${mode ? ` (${mode})` : ''}${status === 'actual' ? '' : ` – ${status}`}`, names(actors), recipients.length > 0 ? `→ ${names(recipients)}` : '', first === null ? '' : `· ${first}`].filter(Boolean).join(' ')
}
