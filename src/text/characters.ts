/** Classes of characters, looked up by UTF-16 code unit: one table scan instead of regular expressions. */
export const Class = {
  OTHER: 0,
  SPACE: 1,
  NEWLINE: 2,
  ARABIC: 3,
  /** Vowel marks, tatweel, zero-width and direction marks: part of the word they stand in, no word by themselves. */
  MARK: 4,
  DIGIT: 5,
  LATIN: 6,
  PUNCTUATION: 7,
} as const

const table = new Uint8Array(0x10000)

function set(first: number, last: number, value: number): void {
  table.fill(value, first, last + 1)
}

set(0x0021, 0x002f, Class.PUNCTUATION)
set(0x003a, 0x0040, Class.PUNCTUATION)
set(0x005b, 0x0060, Class.PUNCTUATION)
set(0x007b, 0x007e, Class.PUNCTUATION)
set(0x00a1, 0x00bf, Class.PUNCTUATION)
set(0x2010, 0x2027, Class.PUNCTUATION)
set(0x2030, 0x205e, Class.PUNCTUATION)
set(0x3000, 0x303f, Class.PUNCTUATION)
set(0x0041, 0x005a, Class.LATIN)
set(0x0061, 0x007a, Class.LATIN)
set(0x00c0, 0x024f, Class.LATIN)
set(0x0370, 0x052f, Class.LATIN)
set(0x0030, 0x0039, Class.DIGIT)
set(0x0620, 0x064a, Class.ARABIC)
set(0x066e, 0x06d5, Class.ARABIC)
set(0x06ee, 0x06ef, Class.ARABIC)
set(0x06fa, 0x06ff, Class.ARABIC)
set(0x0750, 0x077f, Class.ARABIC)
set(0x08a0, 0x08ff, Class.ARABIC)
set(0xfb50, 0xfd3d, Class.ARABIC)
set(0xfd50, 0xfdfb, Class.ARABIC)
set(0xfe70, 0xfefc, Class.ARABIC)
set(0x0660, 0x0669, Class.DIGIT)
set(0x06f0, 0x06f9, Class.DIGIT)
for (const c of [0x060c, 0x061b, 0x061e, 0x061f, 0x066a, 0x066d, 0x06d4, 0xfd3e, 0xfd3f]) table[c] = Class.PUNCTUATION
set(0x0600, 0x060b, Class.PUNCTUATION)
set(0x066b, 0x066c, Class.PUNCTUATION)
table[0x0640] = Class.MARK
set(0x064b, 0x065f, Class.MARK)
table[0x0670] = Class.MARK
set(0x0610, 0x061a, Class.MARK)
set(0x06d6, 0x06ed, Class.MARK)
set(0x200b, 0x200f, Class.MARK)
set(0x202a, 0x202e, Class.MARK)
set(0x2066, 0x2069, Class.MARK)
table[0x061c] = Class.MARK
table[0x00ad] = Class.MARK
table[0xfeff] = Class.MARK
set(0x0009, 0x0009, Class.SPACE)
// Hashtags are read as the words they are made of: #قطاع_غزة.
table[0x0023] = Class.SPACE
table[0x005f] = Class.SPACE
table[0x0020] = Class.SPACE
table[0x00a0] = Class.SPACE
set(0x2000, 0x200a, Class.SPACE)
table[0x202f] = Class.SPACE
table[0x205f] = Class.SPACE
table[0x3000] = Class.SPACE
for (const c of [0x000a, 0x000b, 0x000c, 0x000d, 0x0085, 0x2028, 0x2029]) table[c] = Class.NEWLINE

export const characterClass: Readonly<Uint8Array> = table

/** Separators that may stand inside a number: `10.000`, `3,5`, `٫`, `٬`. */
export function joinsDigits(c: number): boolean {
  return c === 0x2e || c === 0x2c || c === 0x066b || c === 0x066c
}

/** Value of a digit in Latin, Arabic-Indic or Persian shape. */
export function digitValue(c: number): number {
  return c <= 0x39 ? c - 0x30 : c <= 0x0669 ? c - 0x0660 : c - 0x06f0
}
