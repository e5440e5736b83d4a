import { headingOf } from './table.js'

export type InputKind = 'jsonl' | 'json' | 'html' | 'table' | 'trec' | 'warc' | 'text'

const byExtension: readonly (readonly [RegExp, InputKind])[] = [
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(csv|tsv|tab)$/i, 'table'],
  [/\.(trec|sgml?)$/i, 'trec'],
  [/\.warc$/i, 'warc'],
  [/\.(txt|text|md)$/i, 'text'],
]

/** How inputs begin whose name does not tell; the first that fits. A JSON file begins with an array, or with an object that goes on in the next line. */
const byBeginning: readonly (readonly [RegExp, InputKind])[] = [
  [/^WARC\/\d\./, 'warc'],
  [/^(\[\s*[{\]]|\{[ \t]*\r?\n)/, 'json'],
  [/^\{/, 'jsonl'],
  [/^(<\?xml[^>]*>\s*)?(<\w+>\s*)?<doc[\s>]/i, 'trec'],
  [/^<(!doctype\s+html|html|head|body|\?xml|!--)/i, 'html'],
]

/** What an input is, by its name where that tells, else by how it begins. `name` stands without `.gz`. */
export function kindOf(name: string, head: Uint8Array): InputKind {
  const known = byExtension.find(([pattern]) => pattern.test(name))
  if (known) return known[1]
  const start = new TextDecoder().decode(head.subarray(0, 512)).trimStart()
  return byBeginning.find(([pattern]) => pattern.test(start))?.[1] ?? (isTableHead(start) ? 'table' : 'text')
}

/** A first line that names two columns and more of an article, its text among them. */
function isTableHead(start: string): boolean {
  const line = start.split('\n', 1)[0]
  if (line.length === start.length) return false
  const { fields } = headingOf(line.trimEnd())
  return fields.size >= 2 && fields.has('text')
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
