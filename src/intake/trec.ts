import { decode } from './decode.js'
import { fieldsOfDocument } from './document.js'
import { documentsOf } from './documents.js'
import { articleOfFields } from './field-article.js'
import { type Input, note, problem, tooLargeArticle } from './input.js'
import { peek } from './peek.js'
import type { Item } from './problem.js'
import { encodingOf, SAMPLE } from './table.js'

/** Files of `<DOC>…</DOC>` (TREC, LDC Gigaword and their like): one article each, in constant memory. A document that cannot be read costs only itself. */
export async function* readTrec(input: Input, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const { head, all } = await peek(chunks, SAMPLE)
  const declared = encodingOf(head)
  if (declared !== null) yield note(input, `not UTF-8, read as ${declared}`)
  let any = false
  for await (const { line, bytes, fault } of documentsOf(all, input.limits.article)) {
    any = true
    input.line = line
    if (fault === 'too-large') yield problem(input, 'too-large', tooLargeArticle(input.limits), line)
    else if (fault === 'unclosed') yield problem(input, 'document', 'a <DOC> is opened and not closed before the next or the end of the file', line)
    else yield* itemsOf(input, line, bytes, declared)
  }
  if (!any) yield problem(input, 'empty', 'holds no articles (no <DOC>)', null)
}

function* itemsOf(input: Input, line: number, bytes: Uint8Array, declared: string | null): Generator<Item> {
  const decoded = decode(bytes, { declared, lenient: true })
  if ('fault' in decoded) return yield problem(input, decoded.fault.code, decoded.fault.reason, line)
  const parsed = articleOfFields(fieldsOfDocument(decoded.text))
  if ('fault' in parsed) return yield problem(input, parsed.fault.code, parsed.fault.reason, line)
  for (const text of [...decoded.notes, ...parsed.notes]) yield note(input, text, line)
  yield { kind: 'article', article: parsed.article, file: input.name, line }
}
