import { type Asked, filterOf, type Knowledge, nearestName, type Problem } from '../ask/index.js'
import { type Filter, type Store, unmatched } from '../store/index.js'
import { type Io, UsageError } from './io.js'
import { soundUserLexicon } from './user-lexicon.js'

export interface Asking {
  readonly filter: Filter
  readonly knowledge: Knowledge
}

/** The filter the flags ask for. What can match nothing ends the command with what was probably meant. */
export async function askedBy(flags: Asked & { readonly lexicon?: string }, io: Io): Promise<Asking> {
  const knowledge = await io.openCoder(flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon))
  const { filter, problems } = filterOf(flags, knowledge)
  refuse(problems)
  return { filter, knowledge }
}

/** The same of the parties that a command filters by beside flags of its own; null without any, when no lexicon is needed. */
export function partiesAsked({ actor, recipient }: Pick<Asked, 'actor' | 'recipient'>, io: Io): Promise<Asking> | null {
  return actor === undefined && recipient === undefined ? null : askedBy({ actor, recipient }, io)
}

/** Names that neither the lexicon nor the store has; to be asked when nothing was found. */
export async function refuseUnknown(store: Store, { filter, knowledge }: Asking): Promise<void> {
  refuse((await unmatched(store, filter)).map(({ field, value, nearest }) => ({
    field, value, message: `${WHAT[field]} is called ${value}`, nearest: field === 'outlet' || field === 'place' ? nearest : nearestName(value, knowledge.directory, nearest === null ? [] : [nearest]),
  })))
}

const WHAT = { actor: 'nobody', recipient: 'nobody', party: 'nobody', through: 'no source', outlet: 'no outlet in the store', place: 'no place' } as const

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UsageError(problems.map(({ field, message, nearest }) => `--${field}: ${message}${nearest === null ? '' : `; did you mean ${nearest}?`}`).join('\nisnad: '))
}
