/**
 * A column as bytes: the smallest value and the bytes per value (two 32-bit numbers), then each value less the smallest plus one; 0 stays 0.
 * The byte order is the machine's, which is little-endian wherever Node runs.
 */
const HEADER = 2

/** Base64, since both drivers hand text over many times faster than bytes. */
export function encodeColumn(values: Int32Array): string {
  let least = 0x7fffffff
  let most = 0
  for (const value of values) {
    if (value === 0) continue
    if (value < least) least = value
    if (value > most) most = value
  }
  const range = most === 0 ? 0 : most - least + 1
  const Narrow = range < 0x100 ? Uint8Array : range < 0x10000 ? Uint16Array : Int32Array
  const narrow = new Narrow(values.length)
  for (let i = 0; i < values.length; i++) narrow[i] = values[i] === 0 ? 0 : values[i] - least + 1
  const header = Int32Array.of(least, Narrow.BYTES_PER_ELEMENT)
  return Buffer.concat([bytesOf(header), bytesOf(narrow)]).toString('base64')
}

export function decodeColumn(base64: string): Int32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64')).buffer
  const [least, width] = new Int32Array(bytes, 0, HEADER)
  const start = HEADER * Int32Array.BYTES_PER_ELEMENT
  const narrow = width === 1 ? new Uint8Array(bytes, start) : width === 2 ? new Uint16Array(bytes, start) : new Int32Array(bytes, start)
  const values = new Int32Array(narrow.length)
  for (let i = 0; i < narrow.length; i++) values[i] = narrow[i] === 0 ? 0 : narrow[i] + least - 1
  return values
}

const bytesOf = (array: Int32Array | Uint16Array | Uint8Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
