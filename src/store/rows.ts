import type { Gist } from '../gist/gist.js'
import type { Entity, EventRecord, Link } from '../record/record.js'
import type { Article } from '../text/article.js'
import { firstAtOrAfter } from '../text/first-at.js'
import { contentDigest, nameKey, unnamedKey } from './keys.js'
import { dayOf, daysOf } from './days.js'
import { storable, storableFields } from './odd-text.js'
import type { CodedArticle, Reading } from './report.js'
import { textVector } from './terms.js'

/** Rows as they are handed to PostgreSQL: values by column, in JSON's types. What goes into a `json` column is JSON text. */
export type Row = Readonly<Record<string, unknown>>

/** An index holds entries up to 2,700 bytes; what is filtered by is no longer than this. */
const LONGEST = 200
const short = (text: string | null | undefined): string | null => (text ? storable(text).slice(0, LONGEST) : null)

/** The article as given. */
export function versionRow(id: number, article: number, number: number, given: Article): Row {
  const { fields, odd } = storableFields({
    doc: given.id, text: given.text, url: given.url ?? null, outlet: given.outlet ?? null, title: given.title ?? null, byline: given.byline ?? null, lang: given.lang ?? null, published: given.published ?? null,
  })
  return { id, article, number, content: contentDigest(given), ...fields, day: dayOf(given.published), odd: odd && JSON.stringify(odd) }
}

/** What the coder made of the article as a whole. */
export function readingRow({ notes, gist }: Reading, coder: string): Row {
  return { coder, notes: JSON.stringify(notes), gist: JSON.stringify(gist), terms: textVector([...gist.title.keys, ...gist.text.keys], true) }
}

/** A party or source that its record names, to be given a number. */
export interface NameRow {
  readonly key: string
  readonly name: string
  readonly nameEn: string
}

/** The names of a reading, in order of its records. */
export function namesIn({ records, gist }: Reading): NameRow[] {
  const keyOf = nameKeys(gist)
  return records.flatMap((r) => [...r.actor, ...r.recipient, ...r.chain]).map((entity) => ({ key: keyOf(entity), name: storable(entity.name), nameEn: storable(entity.nameEn) }))
}

/** A party that the gist does not name is known by its description only. */
function nameKeys(gist: Gist): (entity: Entity) => string {
  const named = new Set(gist.names.map(({ key }) => key))
  return ({ entity, name, nameEn, country }) => entity ?? (named.has(`name:${name}`) ? nameKey(name) : unnamedKey(nameEn, country))
}

export interface RecordRows {
  readonly records: Row[]
  readonly bodies: Row[]
  readonly parties: Row[]
  readonly links: Row[]
}

export interface Place {
  readonly version: number
  readonly article: number
}

/** Adds the rows of one version's records. `ids`: numbers of the records; `names`: of the names by key. */
export function addRecordRows(rows: RecordRows, ids: readonly number[], names: ReadonlyMap<string, number>, { version, article }: Place, { article: given, reading: { records, gist } }: CodedArticle): void {
  const published = dayOf(given.published)
  const outlet = short(given.outlet)
  const termsOf = sentenceTerms(gist)
  const keyOf = nameKeys(gist)
  const nameOf = (entity: Entity): number | undefined => names.get(keyOf(entity))
  records.forEach((r, seq) => {
    const record = ids[seq]
    const { first, last } = daysOf(r.date)
    rows.records.push({
      id: record, version, article, seq, event: r.event, mode: r.mode, status: r.status, quad: r.quad, scale: r.scale, confidence: r.confidence, day: first, until: last, published, outlet,
      place: short(r.place?.name), place_en: short(r.place?.nameEn), place_country: r.place?.country ?? null, lat: r.place?.lat ?? null, lon: r.place?.lon ?? null, origin: originOf(r.chain),
    })
    rows.bodies.push({ record, key: r.id, body: JSON.stringify(r), terms: termsOf(r.sentence.start, r.sentence.end) })
    for (const role of ['actor', 'recipient'] as const) {
      r[role].forEach((party, i) => { rows.parties.push({ record, role, seq: i, name: nameOf(party), country: party.country, sectors: party.sector }) })
    }
    r.chain.forEach((link, i) => { rows.links.push({ record, hop: link.hop, seq: i, kind: link.kind, name: nameOf(link), country: link.country, via: storable(link.via) }) })
  })
}

/** What stands at the end of the chain; of several that stand there together a named one counts. */
export function originOf(chain: EventRecord['chain']): 'outlet' | 'named' | 'anonymous' {
  if (chain.length === 0) return 'outlet'
  const hop = Math.max(...chain.map((link) => link.hop))
  const isNamed = ({ kind }: Link): boolean => kind !== 'anonymous' && kind !== 'unspecified'
  return chain.some((link) => link.hop === hop && isNamed(link)) ? 'named' : 'anonymous'
}

/** Text vector of the words of the text that lie between two offsets. Records of one sentence follow each other. */
function sentenceTerms({ text: { keys, starts } }: Gist): (start: number, end: number) => string {
  let last = { start: -1, end: -1, vector: '' }
  return (start, end) => {
    if (start !== last.start || end !== last.end) {
      const from = firstAtOrAfter(starts, start)
      last = { start, end, vector: textVector(keys.slice(from, firstAtOrAfter(starts, end)), false) }
    }
    return last.vector
  }
}
