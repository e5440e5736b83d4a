import { defaultLimits, type Limits } from '../../src/intake/limits.js'
import { describeProblem, type Item, place } from '../../src/intake/problem.js'
import { readInput } from '../../src/intake/read-input.js'
import { chunksOf } from './io.js'

/** Everything that `readInput` says of an input that comes in chunks of `chunk` bytes. */
export async function read(name: string, content: string | Uint8Array, limits: Limits = defaultLimits, chunk = 7): Promise<Item[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const chunks: Uint8Array[] = []
  for (let i = 0; i < bytes.length; i += chunk) chunks.push(bytes.subarray(i, i + chunk))
  const items: Item[] = []
  for await (const item of readInput(name, chunksOf(chunks), limits)) items.push(item)
  return items
}

export const articlesOf = (items: readonly Item[]) => items.flatMap((item) => (item.kind === 'article' ? [item.article] : []))
export const problemsOf = (items: readonly Item[]) => items.flatMap((item) => (item.kind === 'problem' ? [describeProblem(item.problem)] : []))
export const notesOf = (items: readonly Item[]) => items.flatMap((item) => (item.kind === 'note' ? [`${place(item.file, item.line)}: ${item.text}`] : []))
