import { sql } from 'kysely'
import { endsOf } from '../columns/columns.js'
import type { Field, List } from '../columns/fields.js'
import type { PlaceLabel } from '../columns/labels.js'
import { foldName } from '../keys.js'
import type { Store } from '../open.js'
import { startOf } from './keys.js'
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
  /** Those that have the words, the last of them as a beginning; with most records first. */
  readonly names: readonly Named[]
  readonly places: readonly Named[]
}

const people: readonly List[] = ['actor', 'recipient', 'link']
const fields: readonly Field[] = ['place', ...people.flatMap((list) => [endsOf(list), `${list}.name`, `${list}.country`] as const)]

/** Whom and where the records name by a beginning that is being typed; and those of `keys`, however they are called. */
export async function namesBeginning({ db }: Pick<Store, 'db'>, typed: string, keys: readonly string[], limit: number): Promise<NamesFound> {
  const words = foldName(typed).split(' ').filter((word) => word !== '')
  const begins = (name: string): boolean => ` ${foldName(name)}`.includes(` ${words.join(' ')}`)
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
    const rows = await tx.selectFrom('name').selectAll()
      .where((e) => e.or([e('key', '=', sql<string>`any(${[...keys]})`), ...(words.length === 0 ? [] : [e('id', 'in', e.selectFrom('name_word').select('name_word.name').where(sql<boolean>`starts_with(word, ${words.at(-1)!})`))])])).execute()
    const names = rows.filter(({ key, name, name_en }) => keys.includes(key) || begins(name) || begins(name_en))
      .map(({ id, key, name, name_en }): Named => ({ key, name, nameEn: name_en, country: labels.valueOf(counts.get(id)?.country ?? 0) ?? null, records: counts.get(id)?.records ?? 0 }))
    const found = words.length === 0 ? [] : [...places].flatMap(([label, records]): Named[] => {
      const [name, nameEn, country] = JSON.parse(labels.valueOf(label)) as PlaceLabel
      return begins(name) || begins(nameEn) ? [{ key: null, name, nameEn, country, records }] : []
    })
    const byRecords = (a: Named, b: Named): number => b.records - a.records
    return { names: names.sort(byRecords).filter(({ key, records }, i) => records > 0 && (i < limit || keys.includes(key!))), places: found.sort(byRecords).slice(0, limit) }
  })
}
