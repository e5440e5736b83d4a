import type { Knowledge } from './knowledge.js'
import { likeness } from './likeness.js'
import type { Kind, Note } from './note.js'
import { sameness } from './parties.js'

/** Two reports of one entry, or two times it was said, lie no further apart than so many days. */
export const DAYS_BETWEEN_MENTIONS = 14

/** A demand with a deadline may be told as a threat; other kinds are never told as each other. */
const families: Readonly<Record<Kind, string>> = { demand: 'demand', threat: 'threat', ultimatum: 'threat', promise: 'commitment', offer: 'commitment' }

/** Words that two mentions of one thing share, at least: in weight, and as shares of the one that says less and of the one that says more. */
const LEAST_SHARED = 1.5
interface Shares {
  readonly ofLighter: number
  readonly ofHeavier: number
}
const WITH_RECIPIENT: Shares = { ofLighter: 0.55, ofHeavier: 0.3 }
/** Where one of them does not say to whom, more. */
const WITHOUT_RECIPIENT: Shares = { ofLighter: 0.65, ofHeavier: 0.4 }

/** Whether two records tell of one demand, threat, promise or offer. Neither comes first: the answer is the same the other way round. */
export function isSameEntry(a: Note, b: Note, knowledge: Knowledge): boolean {
  if (a.kind === null || b.kind === null || families[a.kind] !== families[b.kind]) return false
  // Where a date is missing, the parties and the words decide alone.
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > DAYS_BETWEEN_MENTIONS) return false
  const bothActors = a.actor.length > 0 && b.actor.length > 0
  const bothRecipients = a.recipient.length > 0 && b.recipient.length > 0
  if (bothActors ? sameness(a.actor, b.actor) === 0 : a.actor.length !== b.actor.length || !bothRecipients) return false
  if (bothRecipients && sameness(a.recipient, b.recipient) === 0) return false
  if (differ(a.matter.acts, b.matter.acts) || areApart(a, b)) return false
  const { shared, ofLighter, ofHeavier } = likeness(a.matter, b.matter, knowledge)
  const least = bothRecipients ? WITH_RECIPIENT : WITHOUT_RECIPIENT
  return shared >= LEAST_SHARED && ofLighter >= least.ofLighter && ofHeavier >= least.ofHeavier
}

/** Both name an act, and not the same. */
const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !a.some((act) => b.includes(act))

/** Acts still to come on different days are two: a visit in May, another in July. */
function areApart(a: Note, b: Note): boolean {
  if (a.status !== 'planned' || b.status !== 'planned' || a.when === null || b.when === null) return false
  return a.when[0] > b.when[1] || b.when[0] > a.when[1]
}
