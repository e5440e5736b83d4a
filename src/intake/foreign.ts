/** Media types of what is no text: pictures, sound, film, letters of print, and documents of programs. Of any other a server may be wrong. */
const FOREIGN_TYPE = /^(?:(?:image|audio|video|font)\/|application\/(?:pdf|zip|msword|rtf|x-shockwave-flash|vnd\.(?:ms-|openxmlformats-|oasis\.)|x-(?:bittorrent|rar)))/i
/** Of a media type in a message. */
const SHOWN = 60

/** How documents begin that may be text all through, and are none that a person reads. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*%PDF-/, 'a PDF document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^PK\x03\x04/, 'a ZIP archive or a document of an office program'],
]

/** Why bytes are no article, by how they begin or by what their server calls them; null where neither tells. */
export function foreignReason(head: Uint8Array, contentType: string | null = null): string | null {
  const start = String.fromCharCode(...head.subarray(0, 32))
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start))
  if (known) return `${known[1]}, which is not read`
  const type = contentType?.split(';')[0].trim().toLowerCase() ?? ''
  return FOREIGN_TYPE.test(type) ? `its server calls it ${type.slice(0, SHOWN)}, which is no text` : null
}
