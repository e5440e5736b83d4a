import { DAYS_APART } from './features.js'
import type { Sketch } from './sketch.js'
import type { Flat } from './vector.js'

/** An article among those it may be compared with. */
export interface Filed {
  readonly article: number
  readonly minute: number | null
  readonly marks: Flat
}

/** Heaviest keys of the beginning, and of what is named again and again, that an article is filed by. */
const MAIN = 30
const TOPIC = 16
/** A key that more articles of one day have says too little, and would cost too much. */
const MOST_WITH_KEY = 400
/** The nearest articles are compared, however many there are. */
export const MOST_COMPARED = 80
/** What two articles' marks must have in common (of 1 each for beginning and topic). */
const LEAST_COMMON = 0.05
const DAY = 24 * 60

export function filedOf(article: number, { minute, main, topic }: Sketch): Filed {
  const named = (flat: Flat, sign: string, most: number): Flat => flat.slice(0, 2 * most).map((item, i) => (i % 2 === 0 ? `${sign}${item}` : item))
  return { article, minute, marks: [...named(main, 'm', MAIN), ...named(topic, 't', TOPIC)] }
}

/** The day of a minute, as a number; articles of no known day are filed together. */
export const dayOf = (minute: number | null): number | null => (minute === null ? null : Math.floor(minute / DAY))

/** How many of the latest days an article of no known day is compared with. */
export const LATEST_DAYS = 2 * DAYS_APART + 1

/** Days whose articles an article may be compared with; one of no known day with those of the latest days. What has no day may be of any. */
export function daysFor(minute: number | null, latest: readonly number[]): (number | null)[] {
  const day = dayOf(minute)
  return [null, ...(day === null ? latest : Array.from({ length: 2 * DAYS_APART + 1 }, (_, i) => day - DAYS_APART + i))]
}

interface Day {
  readonly articles: Map<number, Filed>
  readonly byKey: Map<string, { readonly article: number; readonly weight: number }[]>
}

/** Articles by day and key, so that those that share something are found without looking at all others. */
export class Candidates {
  private readonly days = new Map<number | null, Day>()

  add(filed: Filed): void {
    const number = dayOf(filed.minute)
    let day = this.days.get(number)
    if (!day) this.days.set(number, (day = { articles: new Map(), byKey: new Map() }))
    day.articles.set(filed.article, filed)
    for (let i = 0; i < filed.marks.length; i += 2) {
      const key = filed.marks[i] as string
      const entry = { article: filed.article, weight: filed.marks[i + 1] as number }
      const entries = day.byKey.get(key)
      if (entries) entries.push(entry)
      else day.byKey.set(key, [entry])
    }
  }

  remove(article: number, number: number | null): void {
    const day = this.days.get(number)
    const filed = day?.articles.get(article)
    if (!day || !filed) return
    day.articles.delete(article)
    for (let i = 0; i < filed.marks.length; i += 2) {
      const entries = day.byKey.get(filed.marks[i] as string)!
      entries.splice(entries.findIndex((entry) => entry.article === article), 1)
    }
  }

  forgetDay(day: number | null): void {
    this.days.delete(day)
  }

  /** The articles of these days that are likest to this one, likest first. */
  of({ article, marks }: Filed, days: readonly (number | null)[]): number[] {
    const common = new Map<number, number>()
    for (const number of days) {
      const day = this.days.get(number)
      if (!day) continue
      for (let i = 0; i < marks.length; i += 2) {
        const entries = day.byKey.get(marks[i] as string)
        if (!entries || entries.length > MOST_WITH_KEY) continue
        const weight = marks[i + 1] as number
        for (const entry of entries) common.set(entry.article, (common.get(entry.article) ?? 0) + weight * entry.weight)
      }
    }
    common.delete(article)
    const near = [...common].filter(([, sum]) => sum >= LEAST_COMMON * 1e6).sort(([a, v], [b, w]) => w - v || a - b).slice(0, MOST_COMPARED)
    return near.map(([other]) => other)
  }
}
