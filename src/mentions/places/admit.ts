import { Case, caseOf, Pos } from '../../lexicon/features.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import { accusativeNisbaAt, type Clues, type KindNoun, nisbaAt } from './clues.js'
import type { PlaceMatch } from './match.js'
import type { PlaceMention } from './mention.js'

/** What speaks for a match being a place. */
export interface Evidence {
  /** Index in `doc.names` of the name that covers each token, −1 for none. */
  readonly nameAt: Int32Array
  readonly kind: KindNoun | null
  /** The kind noun is surely followed by its name, not by an adjective. */
  readonly kindIsSure: boolean
  /** It goes on a list of places. */
  readonly joined: boolean
  /** The words after it name its country. */
  readonly located: boolean
  readonly previous: PlaceMention | null
}

export interface PlaceTables {
  readonly clues: Clues
  readonly lexicon: Lexicon
}

/** Whether a name of the gazetteer stands for a place here, and not for a person, a body or an ordinary word. */
export function admits(doc: Worded, match: PlaceMatch, evidence: Evidence, { clues, lexicon }: PlaceTables): boolean {
  if (isInsideOtherName(doc, match, evidence)) return false
  if (evidence.kindIsSure) return true
  const several = match.to - match.from > 1
  if (match.entries.every((e) => e.weight === 0) && !evidence.located && !isJoinedToNeighbour(match, evidence)) return false
  return several || (isNominal(doc, clues, match) && !followsPersonName(doc, lexicon, match, evidence.previous))
}

/** On a list with a town or district of the same country. */
function isJoinedToNeighbour(match: PlaceMatch, { joined, previous }: Evidence): boolean {
  return joined && previous?.candidates.some((p) => p.precision !== 'country' && match.entries.some((e) => e.country === p.country)) === true
}

const SELF: ReadonlySet<string> = new Set(['state', 'capital', 'government'])

/** Part of a person's name, or of the longer name of a body; states, capitals and seats of governments are places themselves. */
function isInsideOtherName(doc: Worded, match: PlaceMatch, { nameAt, kind }: Evidence): boolean {
  for (let i = match.from; i < match.to; i++) {
    if (nameAt[i] < 0) continue
    const name = doc.names[nameAt[i]]
    if (name.names.some(({ actor }) => SELF.has(actor.kind))) continue
    const isPerson = name.names.some(({ actor }) => actor.kind === 'person')
    if (isPerson ? !kind || name.to > match.to : name.to - name.from > match.to - match.from) return true
  }
  return false
}

/** From this weight on a name that was read as a verb, and could be a noun, is the place: قصفت الطائرات حلب. */
const WELL_KNOWN = 5

/** The word is read as a name or noun, or stands where only one can. */
function isNominal(doc: Worded, clues: Clues, { from, entries }: PlaceMatch): boolean {
  const word = doc.word[from]
  if (isNisbaOfNoun(doc, clues, from)) return false
  switch (word.pos) {
    case Pos.PROPN:
    case Pos.NOUN: return true
    case Pos.ADJ: return word.conj + word.prep !== '' || !agreesWithNoun(doc, from)
    case Pos.VERB: return followsPreposition(doc, from) || (entries.some((e) => e.weight >= WELL_KNOWN) && doc.readings[from].some((a) => a.pos === Pos.NOUN || a.pos === Pos.PROPN))
    default: return word.guess
  }
}

/** القنصلية السعودية, لاجئا سوريا: written like a country, an adjective by its place. */
function isNisbaOfNoun(doc: Worded, clues: Clues, i: number): boolean {
  if (i === 0 || doc.sentence[i - 1] !== doc.sentence[i] || doc.word[i].conj + doc.word[i].prep !== '') return false
  const before = doc.word[i - 1]
  if (before.pos !== Pos.NOUN && before.pos !== Pos.ADJ) return false
  return before.det ? nisbaAt(clues, doc, i) !== null : caseOf(before.features) === Case.ACC && accusativeNisbaAt(clues, doc, i) !== null
}

/** An adjective after a noun describes it: الجمهورية العربية. */
function agreesWithNoun(doc: Worded, i: number): boolean {
  if (i === 0 || doc.sentence[i - 1] !== doc.sentence[i]) return false
  const { pos, det } = doc.word[i - 1]
  return (pos === Pos.NOUN || pos === Pos.ADJ || pos === Pos.PROPN) && (det === doc.word[i].det || pos === Pos.PROPN)
}

function followsPreposition(doc: Worded, i: number): boolean {
  return i > 0 && doc.sentence[i - 1] === doc.sentence[i] && doc.readings[i - 1].some((a) => a.pos === Pos.ADP && !a.pron)
}

const PERSONAL: ReadonlySet<string> = new Set(['given', 'family', 'hum'])

/** The second word of a person's name: صدام التكريتي, علي بغداد. */
function followsPersonName(doc: Worded, lexicon: Lexicon, match: PlaceMatch, previous: PlaceMention | null): boolean {
  const i = match.from
  if (i === 0 || match.clitic !== '' || doc.sentence[i - 1] !== doc.sentence[i] || doc.tokens.kind[i - 1] !== Kind.WORD) return false
  if (previous && previous.to === i) return false
  const before = doc.word[i - 1]
  return before.pos === Pos.PROPN && before.lexeme >= 0 && lexicon.lexemes[before.lexeme].tags.some((t) => PERSONAL.has(t))
}
