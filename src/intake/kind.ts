import { headingOf } from './table.js'
import { xmlKindOf } from './xml-kind.js'

export type InputKind = 'jsonl' | 'json' | 'html' | 'table' | 'trec' | 'warc' | 'feed' | 'opml' | 'text'

const byExtension: readonly (readonly [RegExp, InputKind])[] = [
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(csv|tsv|tab)$/i, 'table'],
  [/\.(trec|sgml?)$/i, 'trec'],
  [/\.warc$/i, 'warc'],
  [/\.opml$/i, 'opml'],
  [/\.(txt|text|md)$/i, 'text'],
]

/** How inputs begin whose name does not tell; the first that fits. A JSON file begins with an array, or with an object that goes on in the next line. */
const byBeginning: readonly (readonly [RegExp, InputKind])[] = [
  [/^WARC\/\d\./, 'warc'],
  [/^\{\s*"version"\s*:\s*"https?:\/\/jsonfeed\.org\//, 'feed'],
  [/^(\[\s*[{\]]|\{[ \t]*\r?\n)/, 'json'],
  [/^\{/, 'jsonl'],
]

/** What an input is, by its name where that tells, else by how it begins. `name` stands without `.gz`. */
export function kindOf(name: string, head: Uint8Array): InputKind {
  const known = byExtension.find(([pattern]) => pattern.test(name))
  if (known) return known[1]
  const start = new TextDecoder().decode(head).trimStart()
  return byBeginning.find(([pattern]) => pattern.test(start))?.[1] ?? xmlKindOf(start) ?? (isTableHead(start) ? 'table' : 'text')
}

/** Before the columns, for Excel. */
const SAID_DELIMITER = /^"?sep=."?\s*\r?\n/i

/** A first line that names two columns and more of an article, its text among them. */
function isTableHead(start: string): boolean {
  const [line, ...others] = start.replace(SAID_DELIMITER, '').split(/\r?\n|\r/, 2)
  if (others.length === 0) return false
  const { fields } = headingOf(line.trimEnd())
  return fields.size >= 2 && fields.has('text')
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
