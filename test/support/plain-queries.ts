import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { CountField, Filter, Store, Where, Who } from '../../src/store/index.js'

/** What `find` and `count` answer, asked of the tables themselves in plain SQL: slow, and simple enough to be believed. */

const and = (conditions: RawBuilder<SqlBool>[]): RawBuilder<SqlBool> => (conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`)
const or = (conditions: RawBuilder<SqlBool>[]): RawBuilder<SqlBool> => (conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`)

/** Folding as far as the made-up names need it. */
const hasWords = (column: RawBuilder<unknown>, called: string): RawBuilder<SqlBool> => sql`(' ' || translate(lower(${column}), '-أإ', ' اا') || ' ') like ${`% ${called.toLowerCase().replace(/[-]/g, ' ').replace(/[أإ]/g, 'ا').replace(/[\\%_]/g, '\\$&')} %`}`

function isWho({ ids, called, country, sector }: Who, sectors: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const named = [...(ids ?? []).map((id) => sql<SqlBool>`n.key = ${id}`), ...(called === undefined ? [] : [hasWords(sql`n.name`, called), hasWords(sql`n.name_en`, called)])]
  return and([
    ...(ids === undefined && called === undefined ? [] : [or(named)]),
    ...(country === undefined ? [] : [sql<SqlBool>`p.country = ${country}`]),
    ...(sector === undefined ? [] : [sql<SqlBool>`${sector} = any(${sectors})`]),
  ])
}

const hasParty = (roles: string[], whos: readonly Who[]): RawBuilder<SqlBool> => sql`exists (select from party p join name n on n.id = p.name where p.record = r.id and p.role in (${sql.join(roles)}) and ${or(whos.map((who) => isWho(who, sql`p.sectors`)))})`
const hasLink = (whos: readonly Who[]): RawBuilder<SqlBool> => sql`exists (select from link p join name n on n.id = p.name where p.record = r.id and ${or(whos.map((who) => isWho(who, sql`array[]::text[]`)))})`

function isPlace({ called, places, country }: Where): RawBuilder<SqlBool> {
  const named = [...(places ?? []).map((p) => sql<SqlBool>`(r.place_en = ${p.en} and r.place_country is not distinct from ${p.country})`), ...(called === undefined ? [] : [hasWords(sql`r.place`, called), hasWords(sql`r.place_en`, called)])]
  return and([sql`r.place is not null`, ...(called === undefined && places === undefined ? [] : [or(named)]), ...(country === undefined ? [] : [sql<SqlBool>`r.place_country = ${country}`])])
}

function condition(f: Filter): RawBuilder<SqlBool> {
  const all: RawBuilder<SqlBool>[] = []
  if (f.actor) all.push(hasParty(['actor'], f.actor))
  if (f.recipient) all.push(hasParty(['recipient'], f.recipient))
  if (f.party) all.push(hasParty(['actor', 'recipient'], f.party))
  if (f.through) all.push(hasLink(f.through))
  for (const field of ['event', 'mode', 'status', 'origin', 'quad'] as const) if (f[field]) all.push(or(f[field].map((value) => sql<SqlBool>`${sql.ref(`r.${field}`)} = ${value}`)))
  if (f.outlet) all.push(sql`replace(lower(r.outlet), ' ', '') in (${sql.join(f.outlet.flat().map((name) => name.toLowerCase().replaceAll(' ', '')))})`)
  if (f.place) all.push(or(f.place.map(isPlace)))
  if (f.box) {
    const { south, west, north, east } = f.box
    all.push(sql`r.lat between ${south} and ${north} and ${west <= east ? sql`r.lon between ${west} and ${east}` : sql`(r.lon >= ${west} or r.lon <= ${east})`}`)
  }
  const [first, last] = f.time === 'published' ? [sql`r.published`, sql`r.published`] : [sql`r.day`, sql`r.until`]
  if (f.since !== undefined) all.push(sql`${last} >= ${f.since}::date`)
  if (f.until !== undefined) all.push(sql`${first} <= ${f.until}::date`)
  for (const group of f.words ?? []) all.push(sql`exists (select from record_body b where b.record = r.id and tsvector_to_array(b.terms) && ${group}::text[])`)
  if (f.minConfidence !== undefined) all.push(sql`r.confidence::numeric >= ${f.minConfidence}::numeric`)
  return and(all)
}

/** Numbers of the records that pass, as `find` sorts them when nothing is said. */
export async function plainFind({ db }: Store, filter: Filter): Promise<string[]> {
  const day = sql.ref(filter.time === 'published' ? 'r.published' : 'r.day')
  const { rows } = await sql<{ key: string }>`select b.key from record r join record_body b on b.record = r.id where ${condition(filter)} order by ${day} desc nulls last, r.id`.execute(db)
  return rows.map(({ key }) => key)
}

const party = (role: string, value: string): RawBuilder<unknown> => sql`(select distinct ${sql.raw(value)} as v from party p join name n on n.id = p.name where p.record = r.id and p.role = ${role} and ${sql.raw(value)} is not null)`
const link = (value: string): RawBuilder<unknown> => sql`(select distinct ${sql.raw(value)} as v from link p join name n on n.id = p.name where p.record = r.id and ${sql.raw(value)} is not null)`
const sectors = (role: string): RawBuilder<unknown> => sql`(select distinct s as v from party p, unnest(p.sectors) s where p.record = r.id and p.role = ${role})`

function valuesOf(field: CountField, filter: Filter): RawBuilder<unknown> {
  const day = sql.ref(filter.time === 'published' ? 'r.published' : 'r.day')
  const one = (value: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select ${value} as v)`
  switch (field) {
    case 'day': return one(sql`to_char(${day}, 'YYYY-MM-DD')`)
    case 'week': return one(sql`to_char(${day}, 'IYYY-"W"IW')`)
    case 'month': return one(sql`to_char(${day}, 'YYYY-MM')`)
    case 'year': return one(sql`to_char(${day}, 'YYYY')`)
    case 'place': return one(sql`r.place || '/' || coalesce(r.place_country, '')`)
    case 'place-country': return one(sql`r.place_country`)
    case 'actor': case 'recipient': return party(field, 'n.name')
    case 'actor-country': case 'recipient-country': return party(field.split('-')[0], 'p.country')
    case 'actor-sector': case 'recipient-sector': return sectors(field.split('-')[0])
    case 'through': return link('n.name')
    case 'through-country': return link('p.country')
    default: return one(sql`${sql.ref(`r.${field}`)}::text`)
  }
}

/** Groups as `value|value`, `-` for nothing, with their counts. */
export async function plainCount({ db }: Store, by: readonly CountField[], filter: Filter, of: 'records' | 'articles' = 'records'): Promise<Record<string, number>> {
  const joins = sql.join(by.map((field, i) => sql`left join lateral ${valuesOf(field, filter)} ${sql.raw(`g${i}`)} on true`), sql` `)
  const group = sql`concat_ws('|', ${sql.join(by.map((_, i) => sql`coalesce(${sql.raw(`g${i}.v::text`)}, '-')`))})`
  const { rows } = await sql<{ group: string; count: number }>`select ${group} as group, ${of === 'articles' ? sql`count(distinct r.article)` : sql`count(distinct r.id)`} as count from record r ${joins} where ${condition(filter)} group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ group, count }) => [group, count]))
}
