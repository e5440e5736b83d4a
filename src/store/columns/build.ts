import { type Kysely, sql } from 'kysely'
import { foldName } from '../keys.js'
import type { Schema } from '../schema.js'
import { encodeColumn } from './coding.js'
import { confidenceNumber, type Field, type LabelKind, type List, lists, QUAD_FROM, scaleNumber, SEGMENT, singles } from './fields.js'
import { Labels, LabelWriter, type PlaceLabel } from './labels.js'
import { packWords } from './words.js'

/** Key of the advisory lock of who builds segments ("isnad" on a telephone). */
const LOCK = 47623

/**
 * Builds anew every segment in which records came or went. One transaction for each, under a lock: of two builders the second finds the work done. What is
 * committed while a segment is being built has its own line in `touched`, which stays and has the segment built again.
 */
export async function updateIndex(db: Kysely<Schema>): Promise<void> {
  const labels = new Labels()
  for (;;) {
    const segments = await db.selectFrom('touched').select('segment').distinct().orderBy('segment').execute()
    if (segments.length === 0) return
    for (const { segment } of segments) await buildSegment(db, segment, labels)
  }
}

async function buildSegment(db: Kysely<Schema>, segment: number, labels: Labels): Promise<void> {
  await db.transaction().setIsolationLevel('read committed').execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    // Read before the records: what they were touched by is then in them.
    const touched = (await tx.selectFrom('touched').select('id').where('segment', '=', segment).orderBy('id').execute()).map(({ id }) => id)
    if (touched.length === 0) return
    const rows = await rowsOf(tx, segment)
    await tx.deleteFrom('segment').where('number', '=', segment).execute()
    await tx.deleteFrom('segment_column').where('segment', '=', segment).execute()
    await tx.deleteFrom('segment_words').where('segment', '=', segment).execute()
    if (rows.records.length > 0) {
      await writeSegment(tx, segment, rows, labels)
      await tx.insertInto('segment').values({ number: segment, stamp: touched.at(-1)!, records: rows.records.length }).execute()
    }
    await tx.deleteFrom('touched').where('id', '=', sql<number>`any(${touched})`).execute()
  })
}

type Rows = Awaited<ReturnType<typeof rowsOf>>

async function rowsOf(tx: Kysely<Schema>, segment: number) {
  const [first, end] = [segment * SEGMENT, (segment + 1) * SEGMENT]
  const dayNumber = (column: string) => sql<number | null>`${sql.ref(column)} - date '0001-01-01' + 1`
  const records = await tx.selectFrom('record')
    .select(['id', 'article', 'event', 'mode', 'status', 'quad', 'scale', 'confidence', 'origin', 'outlet', 'place', 'place_en', 'place_country', 'lat', 'lon'])
    .select([dayNumber('day').as('day'), dayNumber('until').as('until'), dayNumber('published').as('published')])
    .where('id', '>=', first).where('id', '<', end).orderBy('id').execute()
  const words = await tx.selectFrom('record_body').select(['record', sql<string>`array_to_string(tsvector_to_array(terms), e'\n')`.as('words')])
    .where('record', '>=', first).where('record', '<', end).execute()
  const parties = await tx.selectFrom('party').select(['record', 'role', 'name', 'country', sql<string>`array_to_string(sectors, '|')`.as('sectors')])
    .where('record', '>=', first).where('record', '<', end).orderBy('record').orderBy('seq').execute()
  const links = await tx.selectFrom('link').select(['record', 'name', 'country', sql<string>`''`.as('sectors')])
    .where('record', '>=', first).where('record', '<', end).orderBy('record').orderBy('hop').orderBy('seq').execute()
  return { records, words, parties, links }
}

async function writeSegment(tx: Kysely<Schema>, segment: number, rows: Rows, labels: Labels): Promise<void> {
  await indexNames(tx, rows)
  const columns = [...singleColumns(rows), ...listColumns(rows)]
  await labels.readNew(tx)
  const writer = new LabelWriter(labels)
  for (const { kind, values } of columns) if (kind !== null) for (const value of values) writer.want(kind, value as string | null)
  await writer.write(tx)
  const data = columns.map(({ field, kind, values }) => ({
    field, segment,
    data: sql`decode(${encodeColumn(kind === null ? Int32Array.from(values as number[]) : Int32Array.from(values, (value) => (value === null ? 0 : labels.of(kind).get(value as string)!)))}, 'base64')`,
  }))
  await tx.insertInto('segment_column').values(data).execute()
  const wordsOf = new Map(rows.words.map(({ record, words }) => [record, words === '' ? [] : words.split('\n')]))
  await tx.insertInto('segment_words').values(packWords(rows.records.map(({ id }) => wordsOf.get(id) ?? [])).map((packed, bucket) => ({ bucket, segment, data: packed }))).execute()
}

/** A column before its values are numbered: by their labels where it has a kind. */
interface Draft {
  readonly field: Field
  readonly kind: LabelKind | null
  readonly values: readonly (number | string | null)[]
}

function singleColumns({ records }: Rows): Draft[] {
  const number = (value: (r: Rows['records'][number]) => number | null) => ({ kind: null, values: records.map((r) => value(r) ?? 0) })
  const label = (kind: LabelKind, value: (r: Rows['records'][number]) => string | null) => ({ kind, values: records.map(value) })
  const of: Readonly<Record<(typeof singles)[number], Omit<Draft, 'field'>>> = {
    id: number((r) => r.id), article: number((r) => r.article), day: number((r) => r.day), until: number((r) => r.until), published: number((r) => r.published),
    event: label('event', (r) => r.event), mode: label('mode', (r) => r.mode), status: label('status', (r) => r.status), quad: number((r) => r.quad + QUAD_FROM), scale: number((r) => scaleNumber(r.scale)),
    confidence: number((r) => confidenceNumber(r.confidence)), origin: label('origin', (r) => r.origin), outlet: label('outlet', (r) => r.outlet), place: label('place', placeLabel),
  }
  return singles.map((field) => ({ field, ...of[field] }))
}

function placeLabel({ place, place_en, place_country, lat, lon }: Rows['records'][number]): string | null {
  return place === null ? null : JSON.stringify([place, place_en ?? '', place_country, lat, lon] satisfies PlaceLabel)
}

function listColumns({ records, parties, links }: Rows): Draft[] {
  const members = { actor: parties.filter(({ role }) => role === 'actor'), recipient: parties.filter(({ role }) => role === 'recipient'), link: links }
  return (Object.keys(lists) as List[]).flatMap((list): Draft[] => {
    const of = groupedBy(members[list])
    const all = records.flatMap(({ id }) => of.get(id) ?? [])
    const values = { name: all.map(({ name }) => name), country: all.map(({ country }) => country), sectors: all.map(({ sectors }) => sectors || null) }
    return [
      { field: `${list}.count`, kind: null, values: records.map(({ id }) => of.get(id)?.length ?? 0) },
      ...lists[list].map((part): Draft => ({ field: `${list}.${part}`, kind: part === 'name' ? null : part, values: values[part] })),
    ]
  })
}

function groupedBy<T extends { readonly record: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.record)
    if (group) group.push(row)
    else groups.set(row.record, [row])
  }
  return groups
}

/** Longest word that is indexed: a B-tree has a limit, and no name has such words. */
const LONGEST_WORD = 200
/** Rows of one statement, which can have 65,535 parameters. */
const ROWS = 5000

/** The words of the names that this segment is the first to have. */
async function indexNames(tx: Kysely<Schema>, { parties, links }: Rows): Promise<void> {
  const ids = [...new Set([...parties, ...links].map(({ name }) => name))]
  const fresh = await tx.selectFrom('name').select(['id', 'name', 'name_en']).where('id', '=', sql<number>`any(${ids})`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('name_word').select('name_word.name').whereRef('name_word.name', '=', 'name.id')))).execute()
  // A name without words gets the empty one, so that it is known as indexed.
  const words = fresh.flatMap(({ id, name, name_en }) => [...new Set([name, name_en].flatMap((n) => foldName(n).split(' ')))].map((word) => ({ word: word.slice(0, LONGEST_WORD), name: id })))
  for (let i = 0; i < words.length; i += ROWS) await tx.insertInto('name_word').values(words.slice(i, i + ROWS)).onConflict((c) => c.doNothing()).execute()
}
