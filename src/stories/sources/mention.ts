import type { EventRecord, Link } from '../../record/record.js'
import type { LinkKind } from '../../sources/kinds.js'
import type { Copy } from './copies.js'
import type { MediaTable, Medium } from './media.js'

/** What a road from one source to the next rests on. `report` is an index into the reports; offsets are UTF-16 code units into that article's text. */
export type Evidence = Words | CreditLine | CopiedText | Inferred

/** The words that name the source. */
export interface Words {
  readonly by: 'words'
  readonly report: number
  /** Id of the record whose chain or speaker it is. */
  readonly record: string
  readonly start: number | null
  readonly end: number | null
  readonly text: string
  /** The attribution expression. */
  readonly via: string
}

/** Byline, dateline or last line. `start` and `end` are null in a byline, which is no part of the text. */
export interface CreditLine {
  readonly by: 'credit'
  readonly report: number
  readonly where: 'byline' | 'dateline' | 'end'
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

/** Text that stands in another article too: the longest passage of it. */
export interface CopiedText {
  readonly by: 'copied text'
  readonly report: number
  /** The article it is copied from, or the one that names the agency of both. */
  readonly from: number
  readonly share: number
  readonly order: Copy['order']
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Nothing says so, but all who quote this unnamed source relay the agency, and nobody else. */
export interface Inferred {
  readonly by: 'shared agency'
  readonly report: number
  /** The reports it is inferred from. */
  readonly reports: readonly number[]
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

/** A source as one article names it. */
export interface Mention {
  readonly kind: LinkKind
  readonly name: string
  readonly nameEn: string
  readonly entity: string | null
  readonly country: string | null
  readonly sector: readonly string[]
  readonly count: number | null
}

export interface Step {
  readonly mention: Mention
  readonly evidence: Evidence
}

/** An agency that is only described (`وكالة "…" الأميركية`), and its correspondents, are called by the name that stands in the description. */
export function mentionOf({ kind, name, nameEn, entity, country, sector, count }: Link, media: MediaTable): Mention {
  const medium = entity === null && (kind === 'agency' || (kind !== 'document' && sector[0] === 'JRN')) ? media.within(name) : undefined
  return medium ? mediumAsMention(medium, name) : { kind, name, nameEn, entity, country, sector, count: count ?? null }
}

export const mediumAsMention = (medium: Medium | null, name: string): Mention => ({
  kind: medium ? 'agency' : 'unspecified', name: medium?.name ?? name, nameEn: medium?.nameEn ?? 'agencies', entity: medium?.id ?? null, country: medium?.country ?? null, sector: ['JRN'], count: null,
})

export function stepOf(link: Link, record: EventRecord, report: number, media: MediaTable): Step {
  return { mention: mentionOf(link, media), evidence: { by: 'words', report, record: record.id, start: link.start, end: link.end, text: link.text ?? link.name, via: link.via } }
}
