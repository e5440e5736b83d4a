import type { Asked } from '../ask/index.js'
import { countFields } from '../store/find/options.js'
import { asGiven, parseConfidence, parseCount } from './flags.js'

/** Flags of the commands that ask a store. */
export interface AskFlags extends Asked {
  readonly lexicon?: string
  readonly limit?: number
}

const values = (brief: string, placeholder: string) => ({ kind: 'parsed', parse: asGiven, variadic: true, optional: true, placeholder, brief }) as const
/** Codes hold no comma: several may stand in one value. */
const codes = (brief: string, placeholder: string) => ({ kind: 'parsed', parse: asGiven, variadic: ',', optional: true, placeholder, brief }) as const
const value = (brief: string, placeholder: string) => ({ kind: 'parsed', parse: asGiven, optional: true, placeholder, brief }) as const

export const askFlags = {
  actor: values('Who acts: a name, a country (IRN), a sector (GOV), both (IRN:GOV) or a lexicon id; a flag given again widens it', 'WHO'),
  recipient: values('On whom', 'WHO'),
  party: values('Who acts or is acted on', 'WHO'),
  through: values('A source anywhere in the chain (AP, رويترز)', 'WHO'),
  event: codes('PLOVER event types, or STATE (ASSAULT,PROTEST)', 'TYPE'),
  mode: codes('PLOVER modes (release,aerial)', 'MODE'),
  status: codes('actual, planned, hypothetical, negated', 'STATUS'),
  quad: codes('1 verbal, 2 material cooperation, 3 verbal, 4 material conflict, 0 statements', 'N'),
  since: value('From this day, month or year on', 'DATE'),
  until: value('Up to this day, or the end of this month or year', 'DATE'),
  time: value('Which day counts: event (the default) or published', 'WHICH'),
  place: values('Where: a name, a country or its code, or both (LBN:طرابلس)', 'PLACE'),
  box: value('Where: south,west,north,east in degrees', 'BOX'),
  outlet: values('Who published the article', 'NAME'),
  origin: codes('What stands at the end of the chain: named, anonymous or outlet', 'KIND'),
  text: value('Arabic words that stand in the sentence, in any of their forms', 'WORDS'),
  minConfidence: { kind: 'parsed', parse: parseConfidence, optional: true, placeholder: 'N', brief: 'Leave out records of a lower confidence (0 to 1)' },
  limit: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'At most so many' },
} as const

/** Fields to count by, as `month,actor`. */
export const byFlag = { kind: 'parsed', parse: asGiven, variadic: ',', placeholder: 'FIELD', brief: `What to count by, in this order: ${countFields.join(', ')}` } as const
