import { Flag } from '../lexicon/flags.js'
import type { Worded } from '../words/doc.js'

/** Whether the token ends or is part of a body's name in the lexicon. */
export const isBodyName = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.every((n) => n.actor.kind === 'body' || n.actor.kind === 'government' || n.actor.kind === 'igo')

/** Whether it is part of the name of a person, and of nobody else, in the lexicon. */
export const isListedPerson = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.every((n) => n.actor.kind === 'person')

/** Whether it is part of a state's or capital's name. */
export function isState(doc: Worded, i: number): boolean {
  return doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.some((n) => n.actor.kind === 'state' || n.actor.kind === 'capital')
}

/** الفلسطينيون */
export const isPeople = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.some((n) => n.actor.kind === 'people')

/** A group whose name is one word: حماس. */
export const isNamedGroup = (doc: Worded, i: number): boolean => isGroup(doc, i) && doc.names[doc.nameAt[i]].to - doc.names[doc.nameAt[i]].from === 1

/** حماس is a group where it is no noun of an act (فتح). */
export const isGroup = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && !(doc.word[i].flags & Flag.masdar) && doc.names[doc.nameAt[i]].names.some((n) => n.actor.kind === 'group')
