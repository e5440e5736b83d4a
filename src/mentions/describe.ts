import type { Actor } from '../lexicon/actors.js'
import { Gender, genderOf, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { ARTICLE } from '../text/spelling.js'
import { textBetween } from '../text/texted.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { NameMatch } from '../words/names.js'
import { numberInEnglish, pluralInEnglish } from './english-counts.js'
import { type Glosses, isSeveral } from './glosses.js'
import type { Demonyms } from './nisbas.js'
import type { PlaceMention } from './places/mention.js'
import type { RoleIndex } from './role-index.js'
import type { Transliterate } from './transliterate.js'

/** A mention without a name of its own, which its words tell of: its head, the token after its last one, how many there are and the country it is of. */
export interface Described {
  readonly head: number
  readonly to: number
  readonly count: number | null
  readonly country: string | null
}

/** What an article's words are in English. */
export interface EnglishOfWords {
  readonly doc: Worded
  readonly roles: RoleIndex
  readonly glosses: Glosses
  readonly demonyms: Demonyms
  readonly transliterate: Transliterate
  readonly actorOf: (name: NameMatch) => Actor
  /** The place whose name begins at a token. */
  readonly placeFrom: (i: number) => PlaceMention | undefined
  readonly nisba: (i: number) => string | null
  readonly countryOf: (nisba: string) => string | null
  readonly stateName: (country: string) => string | null
}

/** A noun with what stands before it in English. */
interface Piece {
  readonly at: number
  /** '' for a name alone. */
  noun: string
  /** Adjectives. */
  before: string[]
  /** A proper name, before all of them; '' for none. */
  name: string
  /** Bears `the` where it is definite: one person, body or place. */
  readonly single: boolean
}

/** What follows the head has been read up to token `to`. */
interface Read {
  readonly piece?: Piece
  readonly to: number
}

/**
 * English of a mention that has no name, word by word: مكتب المستشارة الألمانية is `office of the German chancellor`, الشاحنات السورية `trucks (Syria)`. Words that
 * tables do not know are spelled as names are; null where the head is one.
 */
export function englishOf(described: Described, words: EnglishOfWords): string | null {
  const pieces = piecesOf(described, words)
  if (!pieces) return null
  const { doc, demonyms } = words
  const definite = isDefinite(pieces[pieces.length - 1], doc)
  const text = pieces.map(({ noun, before, name, single }, i) => `${i > 0 && definite && single && name === '' ? 'the ' : ''}${[name, ...before, noun].filter(Boolean).join(' ')}`).join(' of ').replaceAll(' of of ', ' of ')
  const { country, head } = described
  const state = country === null ? null : words.stateName(country)
  if (state === null || words.nisba(head) !== null || doc.word[head].pos === Pos.NUM || doc.word[head].flags & Flag.part) return text
  const isTold = pieces.some(({ name }) => name !== '') || text.includes(state) || text.includes(demonyms.adjective(country!) ?? state)
  return isTold ? text : `${text} (${state})`
}

function piecesOf({ head, to, count }: Described, words: EnglishOfWords): Piece[] | null {
  const { doc } = words
  const nationality = words.nisba(head)
  const several = isSeveral(doc.word[head]) || (count !== null && count > 1)
  const noun = nationality !== null ? words.demonyms.people(nationality, several) : (words.glosses.noun(doc.word[head], several) ?? numberAt(doc, head, count))
  if (noun === null) return null
  const pieces: Piece[] = [pieceAt(doc, head, noun)]
  for (let i = head + lengthOf(nationality); i < to; ) {
    const read = quoted(doc, i, to, pieces, words) ?? listed(doc, i, pieces, words) ?? spelled(doc, i, to, pieces, words) ?? role(doc, i, to, words) ?? quality(doc, i, pieces, words) ?? genitive(doc, i, pieces, words)
    if (!read) break
    if (read.piece) pieces.push(read.piece)
    i = read.to
  }
  return pieces
}

const pieceAt = ({ word }: Worded, at: number, noun: string, before: string[] = []): Piece => ({ at, noun, before, name: '', single: isSingle(word[at]) })
const nameAt = (at: number, name: string): Piece => ({ at, noun: '', before: [], name, single: false })

/** مجموعة "آمي": what is quoted behind a thing or body is what it is called, whatever the word. */
function quoted(doc: Worded, i: number, to: number, pieces: readonly Piece[], words: EnglishOfWords): Read | null {
  const quote = doc.quotes.of[i] < 0 ? null : doc.quotes.list[doc.quotes.of[i]]
  if (doc.word[i].pos !== Pos.PUNCT || quote === null) return null
  if (quote.open !== i || quote.close < 0 || quote.close >= to || doc.nameAt[i + 1] >= 0 || !takesName(doc, pieces)) return quote.open === i || quote.close === i ? { to: i + 1 } : null
  pieces[pieces.length - 1].name = words.transliterate(textBetween(doc, i + 1, quote.close))
  return { to: quote.close + 1 }
}

/** An actor of the lexicon, or a place. */
function listed(doc: Worded, i: number, pieces: readonly Piece[], { actorOf, placeFrom }: EnglishOfWords): Read | null {
  const { prep, conj } = doc.word[i]
  if (prep !== '' || conj !== '') return null
  const name = doc.nameAt[i] >= 0 ? doc.names[doc.nameAt[i]] : null
  if (name && !isSurname(name)) {
    const { kind, en } = actorOf(name)
    if (kind !== 'outlet' && kind !== 'agency') return { piece: nameAt(i, en), to: name.to }
    // محطة فوكس نيوز
    return named(pieces, i, en, takesName(doc, pieces), name.to)
  }
  const place = placeFrom(i)
  return place?.candidates[0]?.en ? { piece: nameAt(i, place.candidates[0].en), to: place.to } : null
}

/** A person's last name, which may be another's. */
const isSurname = ({ names }: NameMatch): boolean => names.every(({ actor, short }) => actor.kind === 'person' && short)

/** محطة سكاي نيوز is Sky News station, الدكتور كريم is Karim, صديق كريم is a friend of his. */
function spelled(doc: Worded, i: number, to: number, pieces: Piece[], { transliterate, roles }: EnglishOfWords): Read | null {
  const { word } = doc
  const isName = (k: number): boolean => word[k].prep === '' && word[k].conj === '' && (doc.nameAt[k] < 0 ? word[k].pos === Pos.PROPN : isSurname(doc.names[doc.nameAt[k]]))
  if (!isName(i)) return null
  let end = i + 1
  while (end < to && isName(end)) end++
  let start = i
  while (start + 1 < end && doc.form[start].startsWith(ARTICLE) && roles.at(doc, start, end)?.kind === 'person') start++
  const name = transliterate(textBetween(doc, start, end))
  // Behind what is definite it is the name of the whole, and a person's stands for him.
  if (start === i && !word[i - 1].det) return named(pieces, i, name, takesName(doc, pieces), end)
  pieces.length = 1
  pieces[0].name = name
  if (word[pieces[0].at].flags & Flag.hum) [pieces[0].noun, pieces[0].before] = ['', []]
  return { to: end }
}

/** The name before its noun, or behind it with `of`. */
function named(pieces: readonly Piece[], at: number, name: string, before: boolean, to: number): Read {
  if (!before) return { piece: nameAt(at, name), to }
  pieces[pieces.length - 1].name = name
  return { to }
}

/** Whether a name behind the last noun is what it is called: a thing or body has one, a person or act is somebody's. */
function takesName({ word }: Worded, pieces: readonly Piece[]): boolean {
  const { at, name, noun } = pieces[pieces.length - 1]
  return noun !== '' && name === '' && (word[at].flags & (Flag.hum | Flag.masdar | Flag.time)) === 0
}

function role(doc: Worded, i: number, to: number, { roles }: EnglishOfWords): Read | null {
  const a = doc.word[i]
  const known = a.pos === Pos.NOUN && a.prep === '' && a.conj === '' ? roles.at(doc, i, to) : null
  // `defence (ministry)`: what it is short for goes without saying.
  const en = known?.en.replace(/ \(.*\)$/, '')
  return known && en ? { piece: pieceAt(doc, i, isSeveral(a) ? pluralInEnglish(en) : en), to: i + known.words.length } : null
}

function quality(doc: Worded, i: number, pieces: readonly Piece[], { nisba, countryOf, stateName, demonyms, glosses }: EnglishOfWords): Read | null {
  const a = doc.word[i]
  if (a.pos !== Pos.ADJ || a.pron !== null || a.prep !== '' || (a.conj !== '' && doc.word[i - 1].pos !== Pos.ADJ)) return null
  const nationality = nisba(i)
  const country = nationality === null ? null : countryOf(nationality)
  const english = nationality === null ? glosses.adjective(a) : demonyms.adjective(country ?? '')
  const piece = pieces.findLast(({ at, noun }) => noun !== '' && agrees(doc.word[at], a)) ?? pieces[0]
  // The country of the whole stands behind it.
  const isOfWhole = piece === pieces[0] && country !== null && stateName(country) !== null
  // السياسية والأمنية: the second of two, which are one row.
  if (english !== null && !isOfWhole) piece.before = a.conj !== '' && piece.before.length > 0 ? [`${piece.before[0]} and ${english}`, ...piece.before.slice(1)] : [english, ...piece.before]
  return { to: i + lengthOf(nationality) }
}

function genitive(doc: Worded, i: number, pieces: Piece[], { glosses, transliterate }: EnglishOfWords): Read | null {
  const a = doc.word[i]
  if ((a.pos !== Pos.NOUN && (a.pos !== Pos.ADJ || a.pron === null)) || a.prep !== '' || a.conj !== '') return null
  const noun = glosses.noun(a, isSeveral(a)) ?? transliterate(textBetween(doc, i, i + 1))
  const before = doc.word[i - 1]
  // بعض الدول: in English an adjective of the noun behind it.
  const whole = pieces[pieces.length - 1].at === i - 1 && before.pron === null ? glosses.qualifier(before) : null
  if (whole !== null) pieces.pop()
  return { piece: pieceAt(doc, i, noun, whole === null ? [] : [whole]), to: i + 1 }
}

/** اثنين، الثلاثة, whoever they are. */
function numberAt(doc: Worded, i: number, count: number | null): string | null {
  const numeral = doc.numeral(i)
  if (doc.word[i].pos !== Pos.NUM && doc.tokens.kind[i] !== Kind.NUMBER) return null
  const value = count ?? (numeral?.several ? null : numeral?.value)
  return value == null ? null : numberInEnglish(value)
}

const lengthOf = (nisba: string | null): number => (nisba?.includes(' ') ? 2 : 1)

const isSingle = (a: Analysis): boolean => !isSeveral(a) && (a.flags & (Flag.hum | Flag.body | Flag.place)) !== 0 && !(a.flags & Flag.part)

const isDefinite = ({ at, noun }: Piece, { word }: Worded): boolean => noun === '' || word[at].det || word[at].pron !== null

/** Whether the adjective can be the noun's: things in the plural are feminine. */
function agrees({ features, flags }: Analysis, adjective: Analysis): boolean {
  const gender = numberOf(features) === Num.PL && !(flags & Flag.hum) ? Gender.F : genderOf(features)
  return gender === Gender.NONE || genderOf(adjective.features) === Gender.NONE || gender === genderOf(adjective.features)
}
