import type { Kysely } from 'kysely'
import { type LabelKind, labelKinds } from './fields.js'
import type { Schema } from '../schema.js'

/** A place as a label. */
export type PlaceLabel = readonly [name: string, nameEn: string, country: string | null, lat: number | null, lon: number | null]

/** The labels of a store, as far as they have been read. */
export class Labels {
  private readonly byKind: Readonly<Record<LabelKind, Map<string, number>>>
  private readonly values: string[] = []

  constructor() {
    this.byKind = Object.fromEntries(labelKinds.map((kind) => [kind, new Map<string, number>()])) as Record<LabelKind, Map<string, number>>
  }

  /** Every label of the kind, value → number. */
  of(kind: LabelKind): ReadonlyMap<string, number> {
    return this.byKind[kind]
  }

  valueOf(id: number): string {
    return this.values[id]
  }

  /** One more than the highest number. */
  get end(): number {
    return this.values.length
  }

  async readNew(db: Kysely<Schema>): Promise<void> {
    const rows = await db.selectFrom('label').selectAll().where('id', '>=', this.end).orderBy('id').execute()
    for (const { id, kind, value } of rows) {
      this.values[id] = value
      this.byKind[kind].set(value, id)
    }
  }
}

/** Numbers of values while a segment is built. Only one builds at a time (build.ts), so that no value is written twice. */
export class LabelWriter {
  private readonly fresh: { readonly kind: LabelKind; readonly value: string }[] = []
  private readonly wanted = new Set<string>()

  constructor(private readonly labels: Labels) {}

  /** Asks for a value's number, to be had after `write`. */
  want(kind: LabelKind, value: string | null): void {
    if (value === null || this.labels.of(kind).has(value)) return
    const key = `${kind}\t${value}`
    if (this.wanted.has(key)) return
    this.wanted.add(key)
    this.fresh.push({ kind, value })
  }

  async write(db: Kysely<Schema>): Promise<void> {
    for (let i = 0; i < this.fresh.length; i += ROWS) await db.insertInto('label').values(this.fresh.slice(i, i + ROWS)).execute()
    if (this.fresh.length > 0) await this.labels.readNew(db)
  }
}

/** Rows of one statement. */
const ROWS = 1000
