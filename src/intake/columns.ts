import { columns as columnsTable } from '../lexicon/packed-intake.js'
import { readTable, valuesOf } from '../lexicon/table.js'
import type { Article } from '../text/article.js'

export type Field = keyof Article

/** Which cell of a row, or which element of a document, is which field of an article. */
export type Fields = ReadonlyMap<Field, number>

let known: ReadonlyMap<string, { readonly field: Field; readonly rank: number }> | null = null

const plain = (head: string): string => head.normalize('NFKC').toLowerCase().replace(/[\s_.\-:"'\ufeff]+/g, '')

/** The field that people and programs call so, and the rank of the name among the field's; null for none. See lexicon/intake/columns.tsv. */
export function fieldCalled(head: string): { readonly field: Field; readonly rank: number } | null {
  known ??= new Map(readTable('intake/columns.tsv', columnsTable, []).flatMap(({ cells }) => valuesOf(cells.names).map((name, rank) => [plain(name), { field: cells.field as Field, rank }] as const)))
  return known.get(plain(head)) ?? null
}

/** The columns of a table by their heads. Of two names of one field the likelier is taken. */
export function fieldsOf(heads: readonly string[]): Fields {
  const best = new Map<Field, { readonly at: number; readonly rank: number }>()
  heads.forEach((head, at) => {
    const called = fieldCalled(head)
    if (called && called.rank < (best.get(called.field)?.rank ?? Number.POSITIVE_INFINITY)) best.set(called.field, { at, rank: called.rank })
  })
  return new Map([...best].map(([field, { at }]) => [field, at]))
}
