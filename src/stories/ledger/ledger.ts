import type { Report } from '../../store/report.js'
import { type Answered, answerOf, DAYS_TO_ANSWER } from './answering.js'
import type { Knowledge } from './knowledge.js'
import type { Note } from './note.js'
import { notesOf } from './notes.js'
import { isSameEntry } from './same.js'
import { Shelf } from './shelf.js'

/** What a report adds to the ledger. */
export interface Added {
  readonly notes: readonly Note[]
  /** Pairs of mentions of one entry. */
  readonly same: readonly (readonly [Note, Note])[]
  readonly answers: readonly AnswerLink[]
}

/** A later record answers the entry that a mention tells of. */
export interface AnswerLink extends Answered {
  readonly mention: Note
  readonly by: Note
}

/** The ledger of the last weeks: reports are taken in as they come, late ones too. What is found of them does not depend on the order in which they came. */
export class Ledger {
  readonly #knowledge: Knowledge
  /** Records that make an entry; those that can only answer one are compared with them alone. */
  readonly #mentions: Shelf
  readonly #others: Shelf

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
    this.#mentions = new Shelf(knowledge)
    this.#others = new Shelf(knowledge)
  }

  take(report: Report): Added {
    const notes = notesOf(report, this.#knowledge)
    const same: Added['same'][number][] = []
    const answers: AnswerLink[] = []
    const link = (mention: Note, by: Note): void => {
      const answered = answerOf(mention, by, this.#knowledge)
      if (answered) answers.push({ mention, by, ...answered })
    }
    for (const note of notes) {
      for (const mention of this.#mentions.near(note, DAYS_TO_ANSWER)) {
        link(mention, note)
        if (note.kind === null) continue
        link(note, mention)
        if (isSameEntry(mention, note, this.#knowledge)) same.push([mention, note])
      }
      if (note.kind !== null) for (const other of this.#others.near(note, DAYS_TO_ANSWER)) link(note, other)
      this.#put(note)
    }
    return { notes, same, answers }
  }

  /** Takes in what was noted earlier, without comparing it anew. */
  recall(notes: Iterable<Note>): void {
    for (const note of notes) this.#put(note)
  }

  /** Takes out what an article said that now says something else. */
  forget(notes: Iterable<Note>): void {
    for (const note of notes) this.#shelfOf(note).remove(note)
  }

  /** Drawers are numbered by `drawerOf`. */
  forgetDrawer(place: number): void {
    this.#mentions.forgetDrawer(place)
    this.#others.forgetDrawer(place)
  }

  #put(note: Note): void {
    this.#shelfOf(note).put(note)
  }

  #shelfOf(note: Note): Shelf {
    return note.kind === null ? this.#others : this.#mentions
  }
}
