import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Party } from '../events/parties.js'
import type { Events, ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import type { Referent } from '../mentions/entity.js'
import { clitic } from '../words/segments.js'
import type { Attribution } from '../sources/attribution.js'
import type { Source } from '../sources/source.js'
import { tokenText } from '../text/texted.js'
import type { Attachment } from './attachment.js'
import { circumstancesOf, type Circumstances, type Found } from './circumstances.js'
import { spanOfTokens } from './fields.js'
import type { CodeOf } from './plover.js'
import type { Entity, EventRecord, EventType, Link } from './record.js'

/** Records of an article, in the order of their triggers. */
export function buildRecords(p: Parsed, read: Events, attribution: Attribution, found: Found, attachment: Attachment, code: CodeOf): EventRecord[] {
  const circumstances = circumstancesOf(p, read.events, found, attachment)
  const chains = read.events.map((e) => attribution.chainOf(e, doersOf(e)))
  return read.events.map((e, k) => buildRecord(p, e, chains[k], circumstances[k], code))
}

/** What a speaker does by speaking is his own act, not something we know through him. */
const doersOf = (e: ReadEvent): ReadonlySet<string> => new Set(e.candidate.frame.event === 'STATE' ? e.parties.actor.flatMap((a) => a.referents.map((r) => r.key)) : [])

function buildRecord(p: Parsed, e: ReadEvent, sources: readonly Source[], circumstances: Circumstances, code: CodeOf): EventRecord {
  const { doc } = p
  const c = e.candidate
  const trigger = spanOfTokens(doc, c.at, c.at + 1)
  const why = [`frame:${c.frame.id}`]
  const actor = partiesOf(p, e.parties.actor, 'actor', why)
  const recipient = partiesOf(p, e.parties.recipient, 'recipient', why).filter((r) => !actor.some((a) => a.start === r.start && a.start !== null))
  if (actor.length === 0) why.push(c.passive ? 'actor: passive without agent' : 'actor: none found')
  const sentence = doc.sentence[c.at]
  const { cameo, quad, scale } = code(c.frame.event, c.frame.mode)
  if (c.passive) why.push('passive')
  if (e.status !== 'actual') why.push(`status:${e.status}`)
  return {
    id: bytesToHex(sha256(utf8ToBytes(`${doc.article.id}\u0000${trigger.start}\u0000${trigger.text}\u0000${c.frame.event}`))).slice(0, 16),
    doc: doc.article.id, event: c.frame.event as EventType, mode: c.frame.mode, cameo, quad, scale, status: e.status, trigger, actor, recipient,
    content: c.content ? spanOfTokens(doc, c.content.from, c.content.to) : null,
    condition: circumstances.condition, deadline: circumstances.deadline, date: circumstances.date, place: circumstances.place,
    chain: sources.map((s) => linkOf(p, s)),
    quote: c.content ? (c.content.quoted ? 'direct' : 'indirect') : null,
    sentence: spanOfTokens(doc, doc.sentenceStart[sentence], doc.sentenceStart[sentence + 1]),
    confidence: Math.round(e.probability * 1000) / 1000,
    why: [...why, ...sources.map((s) => `source:${s.rule}`), ...circumstances.why],
  }
}

function partiesOf(p: Parsed, parties: readonly Party[], role: string, why: string[]): Entity[] {
  const out: Entity[] = []
  const keys = new Set<string>()
  for (const party of parties) {
    why.push(`${role}:${party.relation}`)
    // Unnamed ones of one kind beside each other (قادة الميليشيات وقادة سياسيين) are not the same.
    for (const r of party.referents.filter(({ key, named }, n, all) => !keys.has(key) && !(named && all.findIndex((x) => x.key === key) < n))) {
      why.push(...r.why.filter((w) => !why.includes(w)))
      out.push(entityOf(p, r))
    }
    for (const r of party.referents) keys.add(r.key)
  }
  return out
}

function entityOf(p: Parsed, r: Referent): Entity {
  const { start, end, text } = spanOfTokens(p.doc, r.from, r.to, clitic(p.doc, r.from))
  const entity: Entity = { start, end, text, name: r.name, nameEn: p.mentions.english(r), entity: r.actor?.id ?? null, country: r.country, sector: r.sectors }
  return r.count === null ? entity : { ...entity, count: r.count }
}

function linkOf(p: Parsed, s: Source): Link {
  const span = spanOfTokens(p.doc, s.from, s.to, clitic(p.doc, s.from))
  const entity: Entity = s.referent ? { ...entityOf(p, s.referent), ...span } : { ...span, name: span.text, nameEn: s.nameEn ?? span.text, entity: null, country: null, sector: [] }
  return { ...entity, hop: s.hop, kind: s.kind, via: tokenText(p.doc, s.via) }
}
