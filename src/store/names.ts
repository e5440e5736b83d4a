import type { Transaction } from 'kysely'
import { insertRows, newIds } from './insert.js'
import type { NameRow } from './rows.js'
import type { Schema } from './schema.js'

/** So many names are remembered; news of years hold more, most of them once. */
const MOST = 200_000

/** Numbers of the names of parties and sources. Those that are written often are remembered. */
export class Names {
  readonly #known = new Map<string, number>()

  /** Numbers by key, new names being inserted. They are remembered only when `kept` is called, after the transaction: one that is undone takes its names with it. */
  async number(tx: Transaction<Schema>, rows: Iterable<NameRow>): Promise<{ readonly ids: ReadonlyMap<string, number>; kept(): void }> {
    const ids = new Map<string, number>()
    const missing = new Map<string, NameRow>()
    for (const row of rows) {
      const id = this.#known.get(row.key)
      if (id !== undefined) ids.set(row.key, id)
      else if (!missing.has(row.key)) missing.set(row.key, row)
    }
    if (missing.size > 0) {
      const stored = await tx.selectFrom('name').select(['key', 'id']).where('key', 'in', [...missing.keys()]).execute()
      for (const { key, id } of stored) ids.set(key, id)
      const fresh = [...missing.values()].filter(({ key }) => !ids.has(key))
      const numbers = await newIds(tx, 'name', fresh.length)
      fresh.forEach(({ key }, i) => ids.set(key, numbers[i]))
      await insertRows(tx, 'name', fresh.map(({ key, name, nameEn }) => ({ id: ids.get(key), key, name, name_en: nameEn })))
    }
    return {
      ids,
      kept: () => {
        if (this.#known.size > MOST) this.#known.clear()
        for (const [key, id] of ids) this.#known.set(key, id)
      },
    }
  }
}
