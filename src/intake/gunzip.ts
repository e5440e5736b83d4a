import zlib from 'node:zlib'
import { isGzip } from './kind.js'

/** Bytes that a server sends packed without saying so, unpacked; null for what is damaged or unpacks to more than `most`. Any other bytes as they are. */
export function gunzipped(bytes: Uint8Array, most: number): Uint8Array | null {
  if (!isGzip(bytes)) return bytes
  try {
    return zlib.gunzipSync(bytes, { maxOutputLength: most })
  } catch {
    return null
  }
}
