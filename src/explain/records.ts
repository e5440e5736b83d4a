import type { Candidate } from '../events/candidate.js'
import { type Context, ROLE } from '../events/context.js'
import type { Party } from '../events/parties.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import type { EventRecord, Link } from '../record/record.js'
import { tokenText } from '../text/texted.js'
import { columns, joined, shown } from './layout.js'
import { referentText } from './mentions.js'

/** A record, and the event in the text that it was made from; null where none stands at its trigger. */
export interface Explained {
  readonly record: EventRecord
  readonly event: ReadEvent | null
}

/** Pairs records with events by trigger and type. */
export function withEvents(p: Parsed, records: readonly EventRecord[], events: readonly ReadEvent[]): Explained[] {
  const key = (start: number, event: string): string => `${start}/${event}`
  const byTrigger = new Map(events.map((event) => [key(p.doc.tokens.start[event.candidate.at], event.candidate.frame.event), event]))
  return records.map((record) => ({ record, event: byTrigger.get(key(record.trigger.start, record.event)) ?? null }))
}

/** Records, each with what it rests on: frame, probability, parties and how they stand to the trigger, sources, circumstances, reasons; and what the words around say of them. */
export function recordLines(p: Parsed, explained: readonly Explained[], context: Context): string[] {
  return explained.flatMap(({ record, event }) => {
    const parts: [label: string, text: string][] = [
      ...(event ? frameParts(event.candidate, event.probability, context) : []),
      ...(event ? partyParts(p, 'actor', event, context) : []),
      ...(event ? partyParts(p, 'recipient', event, context) : []),
      ['content', record.content ? joined(shown(record.content.text), record.quote && `(${record.quote})`) : ''],
      ['condition', record.condition ? shown(record.condition.text) : ''],
      ['deadline', record.deadline ? joined(record.deadline.value ?? 'unknown', shown(record.deadline.text)) : ''],
      ['date', record.date ? joined(record.date.value ?? 'unknown', record.date.until && `until ${record.date.until}`, shown(record.date.text)) : ''],
      ['place', record.place ? joined(shown(record.place.nameEn), record.place.country, shown(record.place.text)) : ''],
      ...sourceParts(record.chain),
      ['why', shown(record.why.join(', '))],
    ]
    const heading = joined(record.event, record.mode, shown(record.trigger.text), record.status, `confidence ${record.confidence}`, `id ${record.id}`)
    return [heading, ...columns(parts.filter(([, text]) => text !== '')).map((line) => `  ${line}`)]
  })
}

/** Acts of speech that are too unlikely for a record and yet tell whose words their content is. */
export function attributiveLines(p: Parsed, events: readonly ReadEvent[]): string[] {
  return columns(events.map(({ candidate, probability, parties }) => [shown(tokenText(p.doc, candidate.at)), shown(candidate.frame.id), `probability ${probability.toFixed(3)}`, parties.actor.map((party) => partyText(p, party)).join(', ')]))
}

function frameParts(c: Candidate, probability: number, context: Context): [string, string][] {
  const roles = c.filled.map(({ slot, role }) => `${shown(slot)}=${role}`).join(' ')
  return [
    ['frame', joined(shown(c.frame.id), `(${c.form}${c.passive ? ', passive' : ''}${c.fits ? '' : ', needs not met'})`)],
    ['probability', `${probability.toFixed(3)} (by the words around alone ${share(context.event(c.at, c.frame.event).own).toFixed(3)})`],
    ['slots', roles],
  ]
}

function partyParts(p: Parsed, role: 'actor' | 'recipient', { candidate, parties }: ReadEvent, context: Context): [string, string][] {
  const alone = ({ referents: [r] }: Party): string => share(context.parties(candidate.at, r)[ROLE[role]]).toFixed(2)
  return parties[role].length === 0 ? [[role, 'none']] : parties[role].map((party) => [role, `${partyText(p, party)} (by the words around alone ${alone(party)})`])
}

/** A probability of its log-odds. */
const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

function partyText(p: Parsed, { referents, relation, probability }: Party): string {
  return `${referents.map((r) => referentText(p, r)).join(' + ')} (${shown(relation)}, ${probability.toFixed(2)})`
}

/** The chain, nearest the outlet first. */
function sourceParts(chain: readonly Link[]): [string, string][] {
  if (chain.length === 0) return [['source', 'the outlet itself']]
  return chain.map((link) => [`source ${link.hop}`, joined(link.kind, shown(link.text ?? link.name), link.nameEn && shown(link.nameEn), link.country, link.count !== undefined && `count ${link.count}`, `by ${shown(link.via)}`)])
}
