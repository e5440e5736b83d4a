/** One `<DOC>` of a file, or the news of one that could not be taken. */
export interface Document {
  /** Of its `<DOC>`, from 1. */
  readonly line: number
  /** The opening tag with its attributes, and all up to `</DOC>`. */
  readonly bytes: Uint8Array
  readonly fault: 'unclosed' | 'too-large' | null
}

/** Longest tag that is looked for across the edge of two chunks. */
const LONGEST_TAG = 400
const TAG = /<(\/?)doc(?:\s[^<>]{0,390})?>/gi

/** Cuts a stream into its `<DOC>…</DOC>`; never holds more than one (`limit` bytes) and one chunk. What stands between them is passed over. */
export async function* documentsOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Document> {
  // Bytes as characters: one byte a character, whatever the encoding, so that tags are found by their ASCII and bytes come out as they were.
  let parts: string[] = []
  let size = 0
  let line = 1
  let openedAt: number | null = null
  let rest = ''
  const take = (text: string): void => {
    line += newlinesIn(text)
    if (openedAt === null) return
    size += text.length
    if (size <= limit) parts.push(text)
    else parts = []
  }
  const close = (isWhole: boolean): Document => {
    const document = { line: openedAt!, bytes: Buffer.from(parts.join(''), 'latin1'), fault: size > limit ? ('too-large' as const) : isWhole ? null : ('unclosed' as const) }
    parts = []
    size = 0
    openedAt = null
    return document
  }
  for await (const chunk of chunks) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    let at = 0
    for (const tag of text.matchAll(TAG)) {
      take(text.slice(at, tag.index))
      at = tag.index + tag[0].length
      const isEnd = tag[1] === '/'
      if (openedAt !== null) yield close(isEnd)
      if (isEnd) line += newlinesIn(tag[0])
      else {
        openedAt = line
        take(tag[0])
      }
    }
    const cut = Math.max(at, startOfCutTag(text))
    take(text.slice(at, cut))
    rest = text.slice(cut)
  }
  take(rest)
  if (openedAt !== null) yield close(false)
}

/** Where a tag begins that the end of `text` may have cut; else its end. */
function startOfCutTag(text: string): number {
  const last = text.lastIndexOf('<')
  return last >= 0 && text.length - last < LONGEST_TAG && !text.includes('>', last) ? last : text.length
}

function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
