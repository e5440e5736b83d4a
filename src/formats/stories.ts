import pc from 'picocolors'
import { displayWidth, isolated, withoutControls, wrap } from '../terminal/width.js'
import type { TableOptions } from './table.js'

/** A story as it is shown. */
export interface ShownStory {
  readonly id: number
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly outlets: readonly string[]
  readonly actors: readonly { readonly key: string; readonly name: string; readonly nameEn: string }[]
  /** How many articles it has. */
  readonly count: number
  /** Their ids as they were given: an article may have been given under several. */
  readonly articles: readonly string[]
}

export const storiesFormats = { json: toJson, jsonl: toJsonl, table: toTable } as const

const plain = ({ id, title, count, articles, first, last, outlets, actors }: ShownStory) => ({ id, title, count, articles, first, last, outlets, actors: actors.map(({ key, name, nameEn }) => ({ key, name, nameEn })) })

function* toJson(stories: readonly ShownStory[]): Generator<string> {
  yield '{"stories":['
  for (let i = 0; i < stories.length; i++) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(plain(stories[i]))}`
  yield '\n]}\n'
}

function* toJsonl(stories: readonly ShownStory[]): Generator<string> {
  for (const story of stories) yield `${JSON.stringify(plain(story))}\n`
}

/** Actors that a line has room for. */
const ACTORS = 4

/** A heading and a line of what the story is made of. Right-to-left text is isolated; nothing a text holds can command the terminal. */
function* toTable(stories: readonly ShownStory[], { width, colour }: TableOptions): Generator<string> {
  const colours = pc.createColors(colour)
  for (const { id, title, first, last, outlets, actors, count } of stories) {
    const number = `${id}`.padStart(6)
    const indent = ' '.repeat(number.length + 2)
    const lines = wrap(withoutControls(title), width - indent.length, 2)
    const span = first === null ? 'no date' : first === last ? first : `${first} – ${last}`
    const about = [span, `${count} ${count === 1 ? 'article' : 'articles'}`, outlets.map((outlet) => isolated(withoutControls(outlet))).join(', ')].filter(Boolean).join(' · ')
    const who = actors.slice(0, ACTORS).map(({ nameEn }) => isolated(withoutControls(nameEn))).join(', ')
    const tail = displayWidth(about) + displayWidth(who) + indent.length + 3 <= width && who !== '' ? `${about} · ${who}` : about
    yield `${number}  ${lines.map((line) => colours.bold(isolated(line))).join(`\n${indent}`)}\n${indent}${colours.dim(tail)}\n`
  }
  if (stories.length === 0) yield 'no stories found\n'
}
