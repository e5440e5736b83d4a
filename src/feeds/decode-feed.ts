/** Share of the characters beyond ASCII that may be broken in a text that is UTF-8 all the same: cut in the middle of one, or put together from two sources. */
const BROKEN_SHARE = 0.2
/** Of an XML declaration, which must come first. */
const DECLARATION_BYTES = 200

/**
 * The text of a feed. What is UTF-8 is read as UTF-8 whatever it says it is; else as the server or the XML declaration says; else as windows-1256,
 * the one old encoding that Arabic feeds still come in.
 */
export function feedText(bytes: Uint8Array, contentType: string | null): string {
  const marked = markOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8, or not everywhere.
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const declared = [/charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1], /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1]]
  for (const label of declared) {
    const decoder = label && !/^(utf-?8|us-ascii|(iso-?)?8859-1|iso-8859-1|latin1|windows-1252)$/i.test(label) ? decoderOf(label) : null
    if (decoder) return decoder.decode(bytes)
  }
  const lenient = new TextDecoder().decode(bytes)
  const beyond = lenient.match(/[^\0-\x7f]/g)?.length ?? 0
  const broken = lenient.match(/\uFFFD/g)?.length ?? 0
  return broken <= beyond * BROKEN_SHARE ? lenient : new TextDecoder('windows-1256').decode(bytes)
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Null for a label that nobody knows. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}
