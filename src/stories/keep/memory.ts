import { edgesOf, sketchesOfDays, type Tx } from '../../store/stories.js'
import { Candidates, dayOf, filedOf } from '../grouping/candidates.js'
import { type Comparable, comparer } from '../grouping/features.js'
import type { Sketch } from '../grouping/sketch.js'

/** Days held at once: news come in about the order of their days, and each is compared with a week's. */
const MOST_DAYS = 40

/** What of the stored articles is held ready for comparing: whole days, loaded when they are first asked for. It begins anew when something else has changed the store. */
export class Memory {
  readonly comparables = new Map<number, Comparable>()
  readonly candidates = new Candidates()
  /** Both ways. Whole for the articles in `linked`; of others only what leads to those. */
  readonly edges = new Map<number, Map<number, number>>()
  private readonly linked = new Set<number>()
  /** Days that are held, the least lately used first, with their articles. */
  private readonly days = new Map<number | null, Set<number>>()
  readonly compare = comparer()

  async load(tx: Tx, days: readonly (number | null)[]): Promise<void> {
    const missing = days.filter((day) => !this.days.has(day))
    for (const day of days) {
      const held = this.days.get(day) ?? new Set()
      this.days.delete(day)
      this.days.set(day, held)
    }
    if (missing.length === 0) return
    const rows = await sketchesOfDays(tx, missing)
    for (const { article, body } of rows) this.add(article, body as Sketch)
    await this.link(tx, rows.map(({ article }) => article))
  }

  /** Makes sure that all edges of these articles are here. */
  async link(tx: Tx, articles: readonly number[]): Promise<void> {
    const missing = articles.filter((article) => !this.linked.has(article))
    if (missing.length === 0) return
    for (const { a, b, strength } of await edgesOf(tx, missing)) this.connect(a, b, strength)
    for (const article of missing) this.linked.add(article)
  }

  add(article: number, sketch: Sketch): Comparable {
    const comparable = this.compare(sketch)
    this.comparables.set(article, comparable)
    this.candidates.add(filedOf(article, sketch))
    const day = dayOf(sketch.minute)
    const held = this.days.get(day)
    if (held) held.add(article)
    else this.days.set(day, new Set([article]))
    return comparable
  }

  /** Forgets what an article was, of which another version has come. */
  remove(article: number): void {
    const comparable = this.comparables.get(article)
    if (comparable) {
      this.candidates.remove(article, dayOf(comparable.sketch.minute))
      this.days.get(dayOf(comparable.sketch.minute))?.delete(article)
      this.comparables.delete(article)
    }
    for (const other of this.edges.get(article)?.keys() ?? []) this.edges.get(other)?.delete(article)
    this.edges.set(article, new Map())
    this.linked.add(article)
  }

  connect(a: number, b: number, strength: number): void {
    edgesFrom(this.edges, a).set(b, strength)
    edgesFrom(this.edges, b).set(a, strength)
  }

  /** Gives up the days that have not been used for longest, and what was asked for once of articles of days that are not held. */
  shrink(): void {
    for (const [day, articles] of [...this.days].slice(0, Math.max(0, this.days.size - MOST_DAYS))) {
      this.days.delete(day)
      this.candidates.forgetDay(day)
      for (const article of articles) this.comparables.delete(article)
    }
    for (const article of [...this.edges.keys()].filter((one) => !this.comparables.has(one))) this.edges.delete(article)
    for (const article of [...this.linked].filter((one) => !this.comparables.has(one))) this.linked.delete(article)
  }
}

function edgesFrom(edges: Map<number, Map<number, number>>, article: number): Map<number, number> {
  let found = edges.get(article)
  if (!found) edges.set(article, (found = new Map()))
  return found
}
