import { type Kysely, type Selectable, sql } from 'kysely'
import { endsOf } from '../columns/columns.js'
import type { Field, List } from '../columns/fields.js'
import { foldName } from '../keys.js'
import type { Store } from '../open.js'
import type { NameTable, Schema } from '../schema.js'
import { startOf } from './keys.js'
import { numbersOfNames, placeNames } from './likely.js'
import { query } from './query.js'

/** Somebody whom records name, or a place of theirs (`key` null). */
export interface Named {
  readonly key: string | null
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  readonly records: number
}

export interface NamesFound {
  /** Those that have the words, the last of them as a beginning, and those of `keys`; with most records first, up to `limit` together. */
  readonly names: readonly Named[]
  readonly places: readonly Named[]
}

const people: readonly List[] = ['actor', 'recipient', 'link']
const fields: readonly Field[] = ['place', ...people.flatMap((list) => [endsOf(list), `${list}.name`, `${list}.country`] as const)]

/** Whom and where the records name most by a beginning that is being typed, or as those of `keys`, however they are called. */
export async function namesBeginning({ db }: Pick<Store, 'db'>, typed: string, keys: readonly string[], limit: number): Promise<NamesFound> {
  const words = foldName(typed).split(' ').filter((word) => word !== '')
  const begins = (folded: string): boolean => ` ${folded}`.includes(` ${words.join(' ')}`)
  return query(db, {}, fields, async ({ parts, labels }, tx) => {
    const counts = new Map<number, { records: number; country: number }>()
    const places = new Map<number, number>()
    for (const part of parts) {
      const place = part.column('place')
      const lists = people.map((list) => ({ ends: part.column(endsOf(list)), names: part.column(`${list}.name`), countries: part.column(`${list}.country`) }))
      for (let row = 0; row < part.count; row++) {
        if (place[row] !== 0) places.set(place[row], (places.get(place[row]) ?? 0) + 1)
        const met = new Set<number>()
        for (const { ends, names, countries } of lists) for (let k = startOf(ends, row); k < ends[row]; k++) {
          if (met.has(names[k])) continue
          met.add(names[k])
          const known = counts.get(names[k])
          if (!known) counts.set(names[k], { records: 1, country: countries[k] })
          else {
            known.records++
            known.country ||= countries[k]
          }
        }
      }
    }
    const known = await numbersOfNames(db, tx)
    const listed = new Set(keys.flatMap((key) => known.get(key) ?? []))
    const rows = await mostNamed(tx, { words, begins, listed, recordsOf: (id) => counts.get(id)?.records ?? 0, limit })
    const names = rows.map(({ id, key, name, name_en }): Named => ({ key, name, nameEn: name_en, country: labels.valueOf(counts.get(id)?.country ?? 0) ?? null, records: counts.get(id)?.records ?? 0 }))
    const found = words.length === 0 ? [] : placeNames(labels).flatMap(({ label, place: [name, nameEn, country], folded }): Named[] => {
      const records = places.get(label) ?? 0
      return records > 0 && folded.some(begins) ? [{ key: null, name, nameEn, country, records }] : []
    })
    const byRecords = (a: Named, b: Named): number => b.records - a.records
    return { names, places: found.sort(byRecords).slice(0, limit) }
  })
}

/** Names that are looked into at once. */
const CHUNK = 200

interface Sought {
  /** Folded; the last of them may be a beginning. Empty: none is looked for by words. */
  readonly words: readonly string[]
  readonly begins: (folded: string) => boolean
  /** Numbers of names that are taken however they are called. */
  readonly listed: ReadonlySet<number>
  readonly recordsOf: (id: number) => number
  readonly limit: number
}

/** Those with most records, and no more than are shown: one letter begins half of all names. */
async function mostNamed(tx: Kysely<Schema>, { words, begins, listed, recordsOf, limit }: Sought): Promise<Selectable<NameTable>[]> {
  const ids = [...new Set([...listed, ...(words.length === 0 ? [] : await withWords(tx, words))])].filter((id) => recordsOf(id) > 0).sort((a, b) => recordsOf(b) - recordsOf(a) || a - b)
  const found: Selectable<NameTable>[] = []
  for (let at = 0; at < ids.length && found.length < limit; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const rows = new Map((await tx.selectFrom('name').selectAll().where('id', '=', sql<number>`any(${chunk}::int[])`).execute()).map((row) => [row.id, row]))
    found.push(...chunk.flatMap((id) => rows.get(id) ?? []).filter(({ id, name, name_en }) => listed.has(id) || begins(foldName(name)) || begins(foldName(name_en))))
  }
  return found.slice(0, limit)
}

async function withWords(tx: Kysely<Schema>, words: readonly string[]): Promise<number[]> {
  let query = tx.selectFrom('name_word').select('name_word.name').where(sql<boolean>`starts_with(word, ${words.at(-1)!})`)
  for (const word of words.slice(0, -1)) query = query.where('name_word.name', 'in', (q) => q.selectFrom('name_word as other').select('other.name').where('other.word', '=', word))
  return (await query.execute()).map(({ name }) => name)
}
