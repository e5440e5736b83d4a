import { type Input, note, problem, tooLargeArticle } from './input.js'
import { articleOf } from './json-line.js'
import type { Item } from './problem.js'
import { decodeUtf8 } from './utf8.js'
import { tooLargeFile, wholeOf } from './whole-file.js'

/** A JSON file: an array of articles, or one, which has to be in memory as a whole. An article that cannot be read costs only itself. */
export async function* readJsonFile(input: Input, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const bytes = await wholeOf(chunks, input.limits.file)
  if (bytes === null) return yield tooLargeFile(input)
  const decoded = decodeUtf8(bytes)
  if ('fault' in decoded) return yield problem(input, decoded.fault.code, decoded.fault.reason)
  let value: unknown
  try {
    value = JSON.parse(decoded.text)
  } catch (error) {
    return yield problem(input, 'json', `not JSON: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)}`)
  }
  const values = Array.isArray(value) ? (value as unknown[]) : [value]
  if (values.length === 0) yield problem(input, 'empty', 'holds no articles')
  for (const [i, each] of values.entries()) {
    const where = Array.isArray(value) ? `article ${i + 1}: ` : ''
    const parsed = articleOf(each)
    if ('fault' in parsed) yield problem(input, parsed.fault.code, `${where}${parsed.fault.reason}`)
    else if (Buffer.byteLength(parsed.article.text) > input.limits.article) yield problem(input, 'too-large', `${where}${tooLargeArticle(input.limits)}`)
    else {
      for (const text of parsed.notes) yield note(input, `${where}${text}`)
      yield { kind: 'article', article: parsed.article, file: input.name, line: null }
    }
  }
}
