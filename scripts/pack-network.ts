/** Puts keys in the place of the words of the network's vocabulary, and the rows of its tables in the keys' order. */
import type { PackedNetwork, Vocabulary } from '../src/weigh/network-model.js'
import { candidateKey, insideKey, lemmaKey, mentionKey, morphKey, NO_CANDIDATE, placeOf, readingKey } from '../src/weigh/network-keys.js'

type Shipped = Omit<PackedNetwork, 'keys'> & { readonly vocabulary: Readonly<Record<Vocabulary, readonly string[]>> }

/** The first rows stand for what is hidden in training and for what the table does not know. */
const SPECIAL = 2

/** @returns a `PackedNetwork` as JSON */
export function packNetwork(text: string): string {
  const { vocabulary, ...network } = JSON.parse(text) as Shipped
  const keyOf: Readonly<Record<Vocabulary, (word: string) => number>> = { lemmas: lemmaKey, morphs: keyOfMorph, mentions: keyOfMention, candidates: (word) => keyOfCandidate(word, network.events) }
  const keys: Record<string, string> = {}
  const tensors = { ...network.tensors }
  for (const name of Object.keys(keyOf) as Vocabulary[]) {
    const seen = new Set<number>()
    const order = vocabulary[name].flatMap((word, row) => (row < SPECIAL ? [] : [{ key: keyOf[name](word) >>> 0, row }])).sort((a, b) => a.key - b.key).filter(({ key }) => !seen.has(key) && seen.add(key))
    keys[name] = order.map(({ key }, k) => (key - (k > 0 ? order[k - 1].key : 0)).toString(36)).join(' ')
    const { rows, ...rest } = tensors[name]
    tensors[name] = { ...rest, rows: [...rows.slice(0, SPECIAL), ...order.map(({ row }) => rows[row])] }
  }
  const packed: PackedNetwork = { ...network, keys: keys as PackedNetwork['keys'], tensors }
  return JSON.stringify(packed)
}

/** `pos|inflection|conjunction|preposition|article|future|person|guess|name|derivation|opens|quoted` */
function keyOfMorph(word: string): number {
  const [pos, inflection, conj, prep, det, future, person, guess, name, deriv, opens, quoted] = word.split('|')
  const on = (cell: string): boolean => cell === '1'
  return morphKey(readingKey(+pos, +inflection, conj, prep, on(det), on(future), person === '' ? 0 : +person + 1, on(guess), +deriv), placeOf(on(name), on(opens), on(quoted)))
}

/** `kind`, then a for who can act, n for named, u for unnamed sources; sector; whether a country is known. Or the place inside a phrase or outside. */
function keyOfMention(word: string): number {
  if (word === 'in' || word === '-') return insideKey(word === 'in')
  const [sort, sector, placed] = word.split('|')
  const [, kind, flags] = /^(person|state|body|group|people|agency|thing)(a?n?u?)$/.exec(sort)!
  return mentionKey(kind, flags.includes('a'), flags.includes('n'), flags.includes('u'), sector, placed === '1')
}

const FORMS: Readonly<Record<string, string>> = { v: 'verb', p: 'participle', n: 'noun', a: 'adjective' }

/** The form's first letter, ! for unmet needs, p for passive; then the event types. */
function keyOfCandidate(word: string, events: readonly string[]): number {
  if (word === '-') return NO_CANDIDATE
  const [sort, types] = word.split(':')
  return candidateKey(FORMS[sort[0]], !sort.slice(1).includes('!'), sort.slice(1).includes('p'), types.split(',').reduce((bits, e) => bits | (1 << events.indexOf(e)), 0))
}
