import { type Kysely, sql } from 'kysely'
import { foldName } from '../keys.js'
import type { Schema } from '../schema.js'
import type { Who } from './filter.js'

/** Whether the words stand together in a text; both folded. */
export const hasWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

/** Numbers of the stored names that are meant, by who asks for them. */
export async function namesMeant(tx: Kysely<Schema>, { ids = [], called }: Who): Promise<ReadonlySet<number>> {
  const byId = ids.length === 0 ? [] : await tx.selectFrom('name').select('id').where('key', '=', sql<string>`any(${ids})`).execute()
  return new Set([...byId.map(({ id }) => id), ...(called === undefined ? [] : await namesCalled(tx, called))])
}

/** Numbers of the names that have these words together, in Arabic or English. */
export async function namesCalled(tx: Kysely<Schema>, called: string): Promise<number[]> {
  const folded = foldName(called)
  if (folded === '') return []
  const words = [...new Set(folded.split(' '))]
  const names = await tx.selectFrom('name').select(['id', 'name', 'name_en'])
    .where('id', 'in', (q) => q.selectFrom('name_word').select('name_word.name').where('word', '=', sql<string>`any(${words})`).groupBy('name_word.name').having(sql`count(*)`, '=', words.length)).execute()
  return names.filter(({ name, name_en }) => hasWords(foldName(name), folded) || hasWords(foldName(name_en), folded)).map(({ id }) => id)
}
