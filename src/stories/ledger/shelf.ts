import type { Knowledge } from './knowledge.js'
import type { Note } from './note.js'
import { handlesOf } from './parties.js'

/** Notes are filed under a party together with a word of the matter, the rarest words first. */
const WORDS_FILED = 8
const LEAST_WEIGHT = 0.4
/** Days that share a drawer. */
export const DRAWER_DAYS = 7

type Drawer = Map<string, Note[]>

/**
 * Notes of some weeks, to be found by who and what they are about. What is looked through for a note depends on how much was written of the same matter in those
 * weeks, not on how much is stored.
 */
export class Shelf {
  readonly #drawers = new Map<number, Drawer>()
  readonly #knowledge: Knowledge
  /** What notes that were looked at are filed under. */
  readonly #labels = new WeakMap<Note, readonly string[]>()

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
  }

  put(note: Note): void {
    if (note.day === null) return
    const place = drawerOf(note.day)
    let drawer = this.#drawers.get(place)
    if (!drawer) this.#drawers.set(place, (drawer = new Map()))
    for (const label of this.#labelsOf(note)) {
      const notes = drawer.get(label)
      if (notes) notes.push(note)
      else drawer.set(label, [note])
    }
  }

  remove(note: Note): void {
    const drawer = note.day === null ? undefined : this.#drawers.get(drawerOf(note.day))
    if (drawer) for (const label of this.#labelsOf(note)) drawer.set(label, (drawer.get(label) ?? []).filter(({ id }) => id !== note.id))
  }

  /** Other notes of so many days before and after that share a party and a word with one. */
  near(note: Note, days: number): ReadonlySet<Note> {
    const found = new Set<Note>()
    if (note.day === null) return found
    const [from, to] = [note.day - days, note.day + days]
    const labels = this.#labelsOf(note)
    for (let place = drawerOf(from); place <= drawerOf(to); place++) {
      const drawer = this.#drawers.get(place)
      if (drawer) for (const label of labels) for (const other of drawer.get(label) ?? []) if (other.id !== note.id && other.day! >= from && other.day! <= to) found.add(other)
    }
    return found
  }

  forgetDrawer(place: number): void {
    this.#drawers.delete(place)
  }

  #labelsOf(note: Note): readonly string[] {
    let labels = this.#labels.get(note)
    if (!labels) this.#labels.set(note, (labels = labelsOf(note, this.#knowledge)))
    return labels
  }
}

function labelsOf({ actor, recipient, matter }: Note, { weight }: Knowledge): string[] {
  const handles = new Set([...actor, ...recipient].flatMap(handlesOf))
  const words = matter.keys.map((word) => ({ word, weight: weight(word) })).filter((one) => one.weight >= LEAST_WEIGHT).sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, WORDS_FILED)
  return [...handles].flatMap((handle) => words.map(({ word }) => `${handle}|${word}`))
}

export const drawerOf = (day: number): number => Math.floor(day / DRAWER_DAYS)
