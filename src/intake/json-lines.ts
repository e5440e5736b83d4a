import { type Input, note, problem, tooLargeArticle } from './input.js'
import { parseArticle } from './json-line.js'
import { linesOf } from './lines.js'
import type { Item } from './problem.js'
import { decodeUtf8 } from './utf8.js'

/** JSON lines, in constant memory: a line that cannot be read costs only itself. */
export async function* readJsonLines(input: Input, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const file = input.name
  let any = false
  input.line = 1
  for await (const { number, bytes, tooLong } of linesOf(chunks, input.limits.article)) {
    input.line = number + 1
    if (tooLong) {
      any = true
      yield problem(input, 'too-large', tooLargeArticle(input.limits), number)
      continue
    }
    const decoded = decodeUtf8(bytes)
    if ('fault' in decoded) {
      any = true
      yield problem(input, decoded.fault.code, decoded.fault.reason, number)
      continue
    }
    if (decoded.text.trim() === '') continue
    any = true
    const parsed = parseArticle(decoded.text)
    if ('fault' in parsed) yield problem(input, parsed.fault.code, parsed.fault.reason, number)
    else {
      for (const text of parsed.notes) yield note(input, text, number)
      yield { kind: 'article', article: parsed.article, file, line: number }
    }
  }
  if (!any) yield problem(input, 'empty', 'holds no articles', null)
}
