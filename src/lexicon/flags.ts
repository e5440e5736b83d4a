/** Tags of the word tables that the stages ask for, as bits. A tag a table uses and this list lacks is kept in `Lexeme.tags` only. */
export const Flag = {
  hum: 1, body: 2, place: 4, time: 8, doc: 16, unit: 32, part: 64, elative: 128, nisba: 256, say: 512, participle: 1024, masdar: 2048,
  neg: 4096, rel: 8192, dem: 16384, interr: 32768, cond: 65536, fut: 131072, comp: 262144, advprep: 524288, quant: 1048576, by: 2097152,
  attr: 4194304, aux: 8388608, suff: 16777216, ord: 33554432, modal: 67108864, frac: 134217728, name: 268435456, news: 536870912, nominal: 1073741824,
} as const

const bits = new Map<string, number>(Object.entries(Flag))

export function flagsOf(tags: readonly string[]): number {
  let flags = 0
  for (const tag of tags) flags |= bits.get(tag) ?? 0
  return flags
}
