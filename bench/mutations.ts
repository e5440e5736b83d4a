import type { Random } from './random.js'

/** Changes a text at random; what it gives may be any string at all. */
export type Mutation = (text: string, random: Random) => string

const LONE_SURROGATES = ['\ud800', '\udbff', '\udc00', '\udfff']
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202e', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u061c', '\u0640']
const QUOTES = ['"', '«', '»', '“', '”', '‘', '’', "'", '""', "''", '(', ')', '[', ']']
const LINE_ENDS = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u000b', '\u000c', '\u0000']

export const mutations: Readonly<Record<string, Mutation>> = {
  cut: (text, random) => text.slice(random.below(text.length + 1)),
  cutEnd: (text, random) => text.slice(0, random.below(text.length + 1)),
  cutOut: (text, random) => text.slice(0, random.below(text.length + 1)) + text.slice(random.below(text.length + 1)),
  doubled: (text) => text + text,
  doubledPart: (text, random) => {
    const [a, b] = twoPlaces(text, random)
    return text.slice(0, b) + text.slice(a)
  },
  shuffledWords: (text, random) => shuffled(text.split(' '), random).join(' '),
  swappedSentences: (text, random) => shuffled(text.split(/(?<=[.؟!\n])/), random).join(''),
  shuffledLetters: (text, random) => shuffled([...text], random).join(''),
  onOneLine: (text) => text.replace(/\s+/g, ' '),
  withoutSpaces: (text) => text.replace(/\s+/g, ''),
  withoutMarks: (text) => text.replace(/[^\p{L}\s]/gu, ''),
  onlyMarks: (text) => text.replace(/[\p{L}\p{N}]/gu, ''),
  onlyDigits: (text, random) => text.replace(/\p{L}/gu, () => String(random.below(10))),
  arabicDigits: (text) => text.replace(/[0-9]/g, (d) => String.fromCharCode(0x0660 + Number(d))),
  newLines: (text, random) => scattered(text, random, LINE_ENDS),
  quotes: (text, random) => scattered(text, random, QUOTES),
  oneQuote: (text, random) => insertedAt(text, random.below(text.length + 1), random.pick(QUOTES)),
  lostQuotes: (text, random) => text.replace(/["«»“”]/g, (q) => (random.below(2) ? '' : q)),
  nestedQuotes: (text, random) => {
    const depth = 1 + random.below(60)
    const [a, b] = twoPlaces(text, random)
    return text.slice(0, a) + '«'.repeat(depth) + text.slice(a, b) + '»'.repeat(random.below(2 * depth)) + text.slice(b)
  },
  surrogates: (text, random) => scattered(text, random, LONE_SURROGATES),
  invisible: (text, random) => scattered(text, random, INVISIBLE),
  presentationForms: (text, random) => scattered(text, random, Array.from({ length: 8 }, () => codeBetween(random, 0xfb50, 0xfefc))),
  anyUnicode: (text, random) => scattered(text, random, Array.from({ length: 16 }, () => codeBetween(random, 0, 0xffff))),
  astral: (text, random) => scattered(text, random, ['😀', '𞤀', '𝔸', '🇮🇶', '👨‍👩‍👧']),
  vowels: (text, random) => text.replace(/[ء-ي]/g, (letter) => letter + (random.below(2) ? codeBetween(random, 0x064b, 0x0652) : '')),
  vowelRuns: (text, random) => insertedAt(text, random.below(text.length + 1), codeBetween(random, 0x064b, 0x0655).repeat(random.below(300))),
  tatweel: (text, random) => text.replace(/[ء-ي]/g, (letter) => letter + 'ـ'.repeat(random.below(3))),
  hamzas: (text, random) => text.replace(/[أإآاىيةه]/g, () => random.pick([...'أإآاىيةهؤئء'])),
  letterRuns: (text, random) => insertedAt(text, random.below(text.length + 1), random.pick([...'وفبلكاسني']).repeat(random.below(300))),
  changedLetters: (text, random) => text.replace(/[ء-ي]/g, (letter) => (random.below(12) ? letter : codeBetween(random, 0x0621, 0x064a))),
  gluedWords: (text, random) => text.replace(/ /g, (space) => (random.below(4) ? space : '')),
  splitWords: (text, random) => text.replace(/(?=[ء-ي])/g, () => (random.below(8) ? '' : ' ')),
  repeatedWord: (text, random) => {
    const words = text.split(' ')
    const at = random.below(words.length)
    return [...words.slice(0, at), ...new Array<string>(random.below(200)).fill(words[at] ?? ''), ...words.slice(at)].join(' ')
  },
  everySecondWord: (text) => text.split(' ').filter((_, i) => i % 2 === 0).join(' '),
  reversed: (text) => text.split(' ').reverse().join(' '),
  conjunctions: (text, random) => text.replace(/ (?=[ء-ي])/g, () => random.pick([' ', ' و', ' ف', ' ول', ' ال'])),
  empty: () => '',
}

function twoPlaces(text: string, random: Random): [number, number] {
  const a = random.below(text.length + 1)
  const b = random.below(text.length + 1)
  return a < b ? [a, b] : [b, a]
}

const codeBetween = (random: Random, first: number, last: number): string => String.fromCharCode(first + random.below(last - first + 1))

const insertedAt = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

/** Puts up to 40 of these at places of any kind, inside words too. */
function scattered(text: string, random: Random, what: readonly string[]): string {
  const places = Array.from({ length: 1 + random.below(40) }, () => random.below(text.length + 1)).sort((a, b) => a - b)
  let out = ''
  let last = 0
  for (const place of places) {
    out += text.slice(last, place) + random.pick(what)
    last = place
  }
  return out + text.slice(last)
}

function shuffled<T>(list: T[], random: Random): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}
