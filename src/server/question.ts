import { z } from '@hono/zod-openapi'
import { type Asked, filterOf, type Knowledge, nearestName } from '../ask/index.js'
import { type Filter, unmatched } from '../store/index.js'
import type { Store } from '../store/open.js'
import { Refusal } from './problem.js'

const MOST_VALUES = 50
const LONGEST = 200

const listed = (separator: string | null, description: string) => z.preprocess(
  (value) => (value === undefined ? undefined : [value].flat().flatMap((one) => (separator !== null && typeof one === 'string' ? one.split(separator) : [one]))),
  z.array(z.string().min(1).max(LONGEST)).max(MOST_VALUES).optional(),
).openapi({ type: 'array', items: { type: 'string' }, description })
/** Values that may hold a comma. */
const names = (description: string) => listed(null, description)
/** Codes: several may stand in one value. */
const codes = (description: string) => listed(',', description)
const one = (description: string) => z.string().min(1).max(LONGEST).optional().openapi({ description })

/** What records are looked for by: the flags of `isnad find`. A repeated parameter widens it. */
export const question = {
  actor: names('Who acts: a name, a country (IRN), a sector (GOV), both (IRN:GOV) or a lexicon id'), recipient: names('On whom'), party: names('Who acts or is acted on'), through: names('A source anywhere in the chain'),
  event: codes('PLOVER event types, or STATE'), mode: codes('PLOVER modes'), status: codes('actual, planned, hypothetical, negated'), quad: codes('1 verbal, 2 material cooperation, 3 verbal, 4 material conflict, 0 statements'),
  since: one('From this day, month or year on'), until: one('Up to this day, or the end of this month or year'), time: one('Which day counts: event (the default) or published'),
  place: names('Where: a name, a country or its code, or both (LBN:طرابلس)'), box: one('south,west,north,east in degrees'), outlet: names('Who published the article'), origin: codes('named, anonymous or outlet'),
  text: one('Arabic words that stand in the sentence, in any of their forms'), minConfidence: z.coerce.number().min(0).max(1).optional(),
}
export const questionSchema = z.object(question)

/** Fields whose values are understood or not; those of all others are known or not. */
const MEASURED: ReadonlySet<keyof Asked> = new Set(['since', 'until', 'box', 'text', 'minConfidence'])

/** The filter that a request asks for; what can match nothing is refused with what was probably meant. */
export function askedBy(asked: Asked, knowledge: Knowledge): Filter {
  const { filter, problems } = filterOf(asked, knowledge)
  if (problems.length > 0) {
    const [{ message, field, value, nearest }] = problems
    throw new Refusal(400, message, { code: MEASURED.has(field) ? 'invalid' : 'unknown-value', field, value, nearest })
  }
  return filter
}

const WHAT = { actor: 'nobody', recipient: 'nobody', party: 'nobody', through: 'no source', outlet: 'no outlet in the store', place: 'no place' } as const

/** Names that neither the lexicon nor the store has; to be asked when nothing was found. */
export async function refuseUnknown(store: Store, filter: Filter, { directory }: Knowledge): Promise<void> {
  for (const { field, value, nearest } of await unmatched(store, filter)) {
    throw new Refusal(400, `${WHAT[field]} is called ${value}`, { code: 'unknown-value', field, value, nearest: field === 'outlet' || field === 'place' ? nearest : nearestName(value, directory, nearest === null ? [] : [nearest]) })
  }
}
