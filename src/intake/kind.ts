export type InputKind = 'jsonl' | 'html' | 'text'

const byExtension: readonly (readonly [RegExp, InputKind])[] = [
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(txt|text|md)$/i, 'text'],
]

/** What an input is, by its name where that tells, else by how it begins: `{` JSON lines, `<` a page. `name` stands without `.gz`. */
export function kindOf(name: string, head: Uint8Array): InputKind {
  const known = byExtension.find(([pattern]) => pattern.test(name))
  if (known) return known[1]
  const start = new TextDecoder().decode(head.subarray(0, 512)).trimStart()
  if (start.startsWith('{')) return 'jsonl'
  return /^<(!doctype\s+html|html|head|body|\?xml|!--)/i.test(start) ? 'html' : 'text'
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
