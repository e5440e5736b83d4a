import { sql } from 'kysely'
import { endsOf, type Part } from '../columns/columns.js'
import { type List, QUAD_FROM, SCALE_FROM, scaleOf } from '../columns/fields.js'
import type { Labels } from '../columns/labels.js'
import type { Store } from '../open.js'
import type { Filter } from './filter.js'
import { startOf } from './keys.js'
import { query, type View } from './query.js'

/** What stands at the ends of a tie: actors, each by his name, or countries with all who are theirs. */
export const networkEnds = ['actors', 'countries'] as const
export type NetworkEnds = (typeof networkEnds)[number]

/** Somebody who acts or is acted on; or a country, whose key and names are its code. */
export interface NetworkNode {
  /** Of the name: a lexicon id, or what stands for one; see store/keys.ts. */
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  /** Records in which it acts on another, or another on it. */
  readonly records: number
}

/** What one does to another. Statements are neither cooperation nor conflict. */
export interface NetworkEdge {
  readonly from: string
  readonly to: string
  readonly records: number
  readonly cooperation: number
  readonly conflict: number
  /** Mean of PLOVER's score, −10 (conflict) to 10 (cooperation). */
  readonly scale: number
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  /** Among the nodes, the strongest first. */
  readonly edges: readonly NetworkEdge[]
  /** How many nodes there are, also those left out. */
  readonly all: number
}

export interface NetworkOptions {
  /** The strongest so many. */
  readonly nodes: number
  readonly of: NetworkEnds
}

interface Tally {
  records: number
  cooperation: number
  conflict: number
  scale: number
}

/** Names have numbers of PostgreSQL's `integer`, countries those of labels; fewer than these have ever been given, so that a pair is one exact number. */
const NUMBERS = 2 ** 26

/** Who does what to whom in the records that pass the filter. A record counts once for each pair of an actor and another recipient; of countries, of another country. */
export async function network({ db }: Pick<Store, 'db'>, filter: Filter, { nodes: most, of }: NetworkOptions): Promise<Network> {
  return query(db, filter, ['quad', 'scale', ...fieldsOf('actor'), ...fieldsOf('recipient')], async (view, tx) => {
    const { pairs, records, countries } = tallied(view, of)
    const chosen = [...records].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most).map(([id]) => id)
    const named = of === 'countries' ? countriesOf(chosen, view.labels) : await namesOf(chosen, countries, tx)
    const nodes = chosen.flatMap((id) => {
      const node = named.get(id)
      return node ? [{ ...node, records: records.get(id)! }] : []
    })
    const edges = [...pairs].map(([pair, tally]) => ({ from: named.get(Math.floor(pair / NUMBERS)), to: named.get(pair % NUMBERS), tally })).flatMap(({ from, to, tally }): NetworkEdge[] =>
      from && to ? [{ from: from.key, to: to.key, records: tally.records, cooperation: tally.cooperation, conflict: tally.conflict, scale: Math.round((100 * tally.scale) / tally.records) / 100 }] : [])
    return { nodes, edges: edges.sort((a, b) => b.records - a.records), all: records.size }
  })
}

type Named = Omit<NetworkNode, 'records'>

function countriesOf(chosen: readonly number[], labels: Labels): ReadonlyMap<number, Named> {
  return new Map(chosen.map((id) => {
    const code = labels.valueOf(id)
    return [id, { key: code, name: code, nameEn: code, country: code }]
  }))
}

async function namesOf(chosen: readonly number[], countries: ReadonlyMap<number, string>, tx: Store['db']): Promise<ReadonlyMap<number, Named>> {
  const rows = chosen.length === 0 ? [] : await tx.selectFrom('name').selectAll().where('id', '=', sql<number>`any(${chosen})`).execute()
  return new Map(rows.map((row) => [row.id, { key: row.key, name: row.name, nameEn: row.name_en, country: countries.get(row.id) ?? null }]))
}

const fieldsOf = (list: 'actor' | 'recipient') => [endsOf(list), `${list}.name`, `${list}.country`] as const

function tallied({ each, labels }: View, of: NetworkEnds): { pairs: ReadonlyMap<number, Tally>; records: ReadonlyMap<number, number>; countries: ReadonlyMap<number, string> } {
  const pairs = new Map<number, Tally>()
  const records = new Map<number, number>()
  const countries = new Map<number, string>()
  each((part, rows) => {
    const [quads, scales] = [part.column('quad'), part.column('scale')]
    const [actors, recipients] = (['actor', 'recipient'] as const).map((list) => (of === 'countries' ? countriesIn(part, list) : partiesIn(part, list, labels, countries)))
    for (const row of rows) {
      const [who, whom] = [actors(row), recipients(row)]
      const met = new Set<number>()
      for (const a of who) for (const b of whom) {
        if (a === b) continue
        met.add(a).add(b)
        let tally = pairs.get(a * NUMBERS + b)
        if (!tally) pairs.set(a * NUMBERS + b, (tally = { records: 0, cooperation: 0, conflict: 0, scale: 0 }))
        const quad = quads[row] - QUAD_FROM
        tally.records++
        if (quad === 1 || quad === 2) tally.cooperation++
        if (quad === 3 || quad === 4) tally.conflict++
        if (scales[row] >= SCALE_FROM) tally.scale += scaleOf(scales[row])
      }
      for (const name of met) records.set(name, (records.get(name) ?? 0) + 1)
    }
  })
  return { pairs, records, countries }
}

/** The different names of a row. */
function partiesIn(part: Part, list: List, labels: Labels, countries: Map<number, string>): (row: number) => ReadonlySet<number> {
  const [ends, names, of] = [part.column(endsOf(list)), part.column(`${list}.name`), part.column(`${list}.country`)]
  return (row) => {
    const found = new Set<number>()
    for (let k = startOf(ends, row); k < ends[row]; k++) {
      if (names[k] === 0) continue
      found.add(names[k])
      if (of[k] !== 0 && !countries.has(names[k])) countries.set(names[k], labels.valueOf(of[k]))
    }
    return found
  }
}

/** The different countries of a row. */
function countriesIn(part: Part, list: List): (row: number) => ReadonlySet<number> {
  const [ends, countries] = [part.column(endsOf(list)), part.column(`${list}.country`)]
  return (row) => {
    const found = new Set<number>()
    for (let k = startOf(ends, row); k < ends[row]; k++) if (countries[k] !== 0) found.add(countries[k])
    return found
  }
}
