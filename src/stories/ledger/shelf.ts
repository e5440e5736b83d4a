import type { Knowledge } from './knowledge.js'
import type { Note } from './note.js'
import { handlesOf } from './parties.js'

/** Notes are filed under a party together with a word of the matter, the rarest words first. */
const WORDS_FILED = 8
const LEAST_WEIGHT = 0.4
/** Days that share a drawer. */
export const DRAWER_DAYS = 7

/** The drawer of notes without a date, behind those of all days. */
const UNDATED = Number.POSITIVE_INFINITY

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
    const place = placeOf(note)
    let drawer = this.#drawers.get(place)
    if (!drawer) this.#drawers.set(place, (drawer = new Map()))
    for (const label of this.#labelsOf(note)) {
      const notes = drawer.get(label)
      if (notes) notes.push(note)
      else drawer.set(label, [note])
    }
  }

  remove(note: Note): void {
    const drawer = this.#drawers.get(placeOf(note))
    if (drawer) for (const label of this.#labelsOf(note)) drawer.set(label, (drawer.get(label) ?? []).filter(({ id }) => id !== note.id))
  }

  /** Other notes of so many days before and after that share a party and a word with one; what has no date may be of any day. */
  near(note: Note, days: number): ReadonlySet<Note> {
    const found = new Set<Note>()
    const labels = this.#labelsOf(note)
    const look = (place: number): void => {
      const drawer = this.#drawers.get(place)
      if (drawer) for (const label of labels) for (const other of drawer.get(label) ?? []) if (other.id !== note.id && areNear(note, other, days)) found.add(other)
    }
    if (note.day === null) for (const place of this.#drawers.keys()) look(place)
    else {
      for (let place = drawerOf(note.day - days); place <= drawerOf(note.day + days); place++) look(place)
      look(UNDATED)
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

const placeOf = ({ day }: Note): number => (day === null ? UNDATED : drawerOf(day))

const areNear = (a: Note, b: Note, days: number): boolean => a.day === null || b.day === null || Math.abs(a.day - b.day) <= days
