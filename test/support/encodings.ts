/** Text in an encoding of one byte a character, by the platform's own table; throws for a character that it lacks. */
export function encoded(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const bytes = bytesOf(encoding)
  return Uint8Array.from([...text], (char) => {
    const byte = bytes.get(char)
    if (byte === undefined) throw new Error(`${char} is not in ${encoding}`)
    return byte
  })
}

export const canEncode = (text: string, encoding: 'windows-1256' | 'iso-8859-6'): boolean => [...text].every((char) => bytesOf(encoding).has(char))

const tables = new Map<string, ReadonlyMap<string, number>>()

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const table = tables.get(encoding) ?? new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const).filter(([char]) => char !== '\ufffd'))
  tables.set(encoding, table)
  return table
}
