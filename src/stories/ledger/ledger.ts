import type { Report } from '../report.js'
import { type Answered, answerOf, DAYS_TO_ANSWER } from './answering.js'
import type { Knowledge } from './knowledge.js'
import type { Note } from './note.js'
import { notesOf } from './notes.js'
import { DAYS_BETWEEN_MENTIONS, isSameEntry } from './same.js'
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

/** The ledger of the last weeks: reports are taken in as they come, late ones too. What one of them adds does not depend on the order in which they came. */
export class Ledger {
  readonly #knowledge: Knowledge
  readonly #shelf: Shelf

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
    this.#shelf = new Shelf(knowledge)
  }

  take(report: Report): Added {
    const notes = notesOf(report, this.#knowledge)
    return this.#compare(notes)
  }

  /** Takes in what was noted earlier, without comparing it anew. */
  recall(notes: Iterable<Note>): void {
    for (const note of notes) this.#shelf.put(note)
  }

  forgetBefore(day: number): void {
    this.#shelf.forgetBefore(day)
  }

  #compare(notes: readonly Note[]): Added {
    const same: (readonly [Note, Note])[] = []
    const answers: AnswerLink[] = []
    const link = (mention: Note, by: Note): void => {
      if (mention.kind === null) return
      const answered = answerOf(mention, by, this.#knowledge)
      if (answered) answers.push({ mention, by, ...answered })
    }
    for (const note of notes) {
      if (note.day !== null) {
        for (const other of this.#shelf.near(note, note.day - DAYS_TO_ANSWER, note.day + DAYS_TO_ANSWER)) {
          if (Math.abs(other.day! - note.day) <= DAYS_BETWEEN_MENTIONS && isSameEntry(other, note, this.#knowledge)) same.push([other, note])
          link(other, note)
          link(note, other)
        }
      }
      this.#shelf.put(note)
    }
    return { notes, same, answers }
  }
}
