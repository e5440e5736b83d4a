import { Pos } from '../../lexicon/features.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import { nameCliticsOf } from '../../words/clitics.js'
import { whenAsked } from '../../lexicon/when-asked.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import { type PerType, perType } from '../../words/memory.js'
import { admits, type PlaceTables } from './admit.js'
import { type Clues, cluesOf, directionAdjectiveAt, directionAt, type KindNoun, kindNounAt, nisbaAt } from './clues.js'
import { entriesNamed, type Gazetteer, type GazetteerEntry, readGazetteer } from './gazetteer.js'
import { matchAt, type PlaceMatch } from './match.js'
import type { PlaceMention } from './mention.js'
import { NO_STARTS, type PlaceStart } from './place-starts.js'

export type PlaceFinder = (doc: Worded) => PlaceMention[]

/** At most so many adjectives stand between a kind noun and the name (العاصمة اليمنية المؤقتة عدن). */
const ADJECTIVES = 2
const DIRECTIONS = 3
const OPENING: ReadonlySet<string> = new Set(['"', '«', '“', '('])

/**
 * Finds names of places. `gazetteerText` is the content of `lexicon/places/gazetteer.tsv`, or a function that gives it; it is read when the
 * first document comes.
 */
export function createPlaceFinder(lexicon: Lexicon, gazetteerText: string | (() => string)): PlaceFinder {
  const tables = { clues: cluesOf(lexicon), lexicon }
  const places = whenAsked((): Places => {
    const gazetteer = readGazetteer(lexicon.spelling, typeof gazetteerText === 'string' ? gazetteerText : gazetteerText(), nameCliticsOf(lexicon))
    return { gazetteer, startsAt: perType(lexicon.spelling, NO_STARTS, gazetteer.startsAt) }
  })
  return (doc) => findPlaces(doc, places(), tables)
}

/** The gazetteer, and what it has for each token. */
interface Places {
  readonly gazetteer: Gazetteer
  readonly startsAt: PerType<readonly PlaceStart[]>
}

function findPlaces(doc: Worded, places: Places, tables: PlaceTables): PlaceMention[] {
  const { clues } = tables
  const out: PlaceMention[] = []
  const nameAt = namesByToken(doc)
  let shared: KindNoun | null = null
  for (let i = 0; i < doc.form.length; i++) {
    if (doc.tokens.kind[i] !== Kind.WORD) continue
    const previous = out.length ? out[out.length - 1] : null
    const joined = previous !== null && isJoined(doc, previous, i)
    if (!joined) shared = null
    const match = matchAt(places.startsAt, doc, i)
    if (match) {
      const before = match.clitic === '' ? kindBefore(doc, clues, i, previous?.to ?? 0) : null
      const kind: KindNoun | null = before?.noun ?? shared
      const narrowed = narrow(doc, places, clues, match)
      if (admits(doc, match, { nameAt, kind, kindIsSure: before ? before.sure : kind !== null, joined, located: narrowed.located, previous }, tables)) {
        const mention = withSurroundings(doc, clues, match.to, { nameFrom: i, from: before?.from ?? i, candidates: narrowed.entries, kind: kind?.precision ?? null })
        out.push(mention)
        shared = kind?.many ? kind : null
        i = mention.to - 1
        continue
      }
    }
    const capital = capitalAt(doc, places, clues, i)
    if (capital) {
      out.push(capital)
      i = capital.to - 1
    }
  }
  return out
}

/** Index in `doc.names` of the name that covers each token, −1 for none. */
function namesByToken(doc: Worded): Int32Array {
  const at = new Int32Array(doc.form.length).fill(-1)
  doc.names.forEach(({ from, to }, n) => { at.fill(n, from, to) })
  return at
}

/** حلب وإدلب, حلب، إدلب: the token goes on a list with the mention before it. */
function isJoined(doc: Worded, previous: PlaceMention, i: number): boolean {
  if (doc.sentence[previous.to - 1] !== doc.sentence[i]) return false
  if (previous.to === i) return doc.word[i].conj === 'و' || (doc.word[i].guess && doc.form[i].startsWith('و'))
  return previous.to === i - 1 && (doc.form[i - 1] === '،' || doc.form[i - 1] === ',' || doc.form[i - 1] === 'و' || doc.form[i - 1] === '/')
}

/**
 * The kind noun before a name and the token it stands at, not before `limit`; adjectives and an opening mark between them are passed over.
 * `sure`: what follows the noun is its name, as after an indefinite one; a definite one may have an adjective that looks like a name (المنطقة الشمالية).
 */
function kindBefore(doc: Worded, clues: Clues, i: number, limit: number): { noun: KindNoun; from: number; sure: boolean } | null {
  let k = i - 1
  if (k >= limit && OPENING.has(doc.form[k])) k--
  for (let passed = 0; k >= limit && doc.sentence[k] === doc.sentence[i]; passed++, k--) {
    const noun = kindNounAt(clues, doc, k)
    if (noun) return passed > 0 && !noun.definite ? null : { noun, from: k, sure: passed === 0 && !noun.plural && (!noun.definite || noun.precision === 'capital') }
    if (passed === ADJECTIVES || !((doc.word[k].det && doc.word[k].pos === Pos.ADJ) || nisbaAt(clues, doc, k))) return null
  }
  return null
}

/** Candidates of the country that the words after the name give (طرابلس اللبنانية, صور جنوبي لبنان, حجة وصعدة), or all of them. */
function narrow(doc: Worded, places: Places, clues: Clues, match: PlaceMatch): { entries: readonly GazetteerEntry[]; located: boolean } {
  const countries = countriesAfter(doc, places, clues, match.to)
  const entries = match.entries.filter((e) => e.country !== null && countries.has(e.country))
  return entries.length ? { entries, located: true } : { entries: match.entries, located: false }
}

function countriesAfter(doc: Worded, places: Places, clues: Clues, from: number): ReadonlySet<string> {
  const found = new Set<string>()
  let k = from
  const inSentence = (): boolean => k < doc.form.length && doc.sentence[k] === doc.sentence[from - 1]
  if (!inSentence()) return found
  const nisba = nisbaAt(clues, doc, k)
  if (nisba) return found.add(nisba)
  if (doc.form[k].startsWith('و')) {
    const next = matchAt(places.startsAt, doc, k)
    for (const e of next?.clitic.startsWith('و') ? next.entries : []) if (e.country && e.weight > 0) found.add(e.country)
    return found
  }
  if (doc.form[k] === '،' || doc.form[k] === '(') k++
  if (inSentence() && clues.inside.has(doc.form[k])) k++
  const start = k
  while (inSentence() && k - start < DIRECTIONS && directionAt(clues, doc, k)) k++
  if (!inSentence() || k === from) return found
  for (const e of matchAt(places.startsAt, doc, k)?.entries ?? []) if (e.country && (e.precision === 'country' || e.precision === 'province')) found.add(e.country)
  return found
}

/** Adds the direction words on both sides to a mention that ends at `end`. */
function withSurroundings(doc: Worded, clues: Clues, end: number, named: Pick<PlaceMention, 'from' | 'nameFrom' | 'candidates' | 'kind'>): PlaceMention {
  const directions: string[] = []
  const sentence = doc.sentence[named.nameFrom]
  let { from } = named
  while (from > 0 && doc.sentence[from - 1] === sentence && directions.length < DIRECTIONS) {
    const direction = directionAt(clues, doc, from - 1)
    if (!direction) break
    directions.unshift(direction)
    from--
  }
  let to = end
  while (to < doc.form.length && doc.sentence[to] === sentence && directions.length < DIRECTIONS) {
    const direction = directionAdjectiveAt(clues, doc, to)
    if (!direction) break
    directions.push(direction)
    to++
  }
  return { ...named, from, to, direction: directions.length ? directions.join(' ') : null, unnamed: null }
}

/** العاصمة السورية: a capital named by its country only. */
function capitalAt(doc: Worded, places: Places, clues: Clues, i: number): PlaceMention | null {
  const noun = kindNounAt(clues, doc, i)
  if (noun?.precision !== 'capital' || !noun.definite || i + 1 >= doc.form.length || doc.sentence[i + 1] !== doc.sentence[i]) return null
  const country = nisbaAt(clues, doc, i + 1)
  // العاصمة السورية دمشق is found by its name.
  if (!country || (i + 2 < doc.form.length && doc.sentence[i + 2] === doc.sentence[i] && matchAt(places.startsAt, doc, i + 2)?.entries.some((e) => e.country === country))) return null
  for (const words of clues.capitals.get(country) ?? []) {
    const candidates = entriesNamed(places.gazetteer, words).filter((e) => e.country === country && e.precision === 'city')
    if (candidates.length) return { from: i, to: i + 2, nameFrom: i, candidates, kind: 'capital', direction: null, unnamed: null }
  }
  return null
}
