import { Case, caseOf, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Worded } from '../words/doc.js'
import type { NameMatch } from '../words/names.js'
import { Kind } from '../text/tokens.js'
import { isListedPerson, isState } from './name-kinds.js'
import type { Phrase } from './phrase.js'
import type { PrepositionUses } from './preposition-uses.js'

const COMMA = new Set(['،', ',', '-', '–', '—'])

/**
 * Joins phrases to their neighbours: coordination (`العراق` و`الولايات المتحدة`) and apposition (`رئيس الوزراء العراقي`، `مصطفى الكاظمي`).
 * Only direct neighbours are looked at, so the work is linear. `nisba` tells the country of a nationality at a token, null for none.
 */
export function relatePhrases(doc: Worded, phrases: readonly Phrase[], uses: PrepositionUses, nisba: CountryOf): void {
  const representing = uses('representing')
  const belonging = uses('belonging')
  const posted = uses('posted')
  const parties = { between: uses('between'), brought: uses('brought') }
  for (let k = 1; k < phrases.length; k++) {
    const left = phrases[k - 1]
    const right = phrases[k]
    if (left.sentence !== right.sentence) continue
    right.represented = representing.has(right.prep) && right.prepAt === left.end && (doc.word[left.head].flags & Flag.hum) !== 0
    right.belongs = belonging.has(right.prep) && right.prepAt === left.end && ((doc.word[left.head].flags & Flag.hum) !== 0 || left.belongs)
    const between = betweenBefore(doc, phrases, k, parties)
    if (between >= 0) right.joined = between
    else if (coordinated(doc, left, right)) right.joined = left.joined >= 0 ? left.joined : left.index
    else {
      const title = titleBefore(doc, phrases, k, belonging, posted)
      if (title >= 0) right.apposition = title
      else if (apposed(doc, left, right) && !(right.start === left.end && areOfTwoStates(doc, left, right, nisba))) right.apposition = left.apposition >= 0 ? left.apposition : left.index
    }
  }
}

/** Prepositions that two parties stand after, and those after which stands what an adjective of the first brings. */
interface PartyPrepositions {
  readonly between: ReadonlySet<string>
  readonly brought: ReadonlySet<string>
}

/** The second party is looked for over so many phrases. */
const BETWEEN_REACH = 6

/** بين اللجنة التي شكلتها المعارضة | وبين الحكومة, بين القوات الموالية للحكومة، | ومسلحين: the party before that is another of. */
function betweenBefore(doc: Worded, phrases: readonly Phrase[], k: number, { between, brought }: PartyPrepositions): number {
  const right = phrases[k]
  if (doc.word[right.prepAt].conj !== 'و' || (!between.has(right.prep) && right.prep !== '')) return -1
  if (between.has(right.prep)) {
    for (let j = k - 1; j >= Math.max(0, k - BETWEEN_REACH) && phrases[j].sentence === right.sentence; j--) if (between.has(phrases[j].prep) && phrases[j].joined < 0) return j
    return -1
  }
  const left = phrases[k - 1]
  const first = phrases[k - 2]
  if (!first || !between.has(first.prep) || first.joined >= 0 || left.prep === '' || between.has(left.prep) || left.prepAt !== first.end || left.joined >= 0) return -1
  const gap = right.start - left.end
  if (gap > 1 || (gap === 1 && !COMMA.has(doc.form[left.end]))) return -1
  // القوات الموالية للحكومة: what an adjective brings is no other party.
  const isBrought = doc.word[first.end - 1].pos === Pos.ADJ && first.end - 1 > first.head && brought.has(left.prep)
  return acting(doc, right) && (isBrought || !acting(doc, left)) ? first.index : -1
}

const acting = (doc: Worded, { head }: Phrase): boolean => doc.word[head].pos === Pos.PROPN || (doc.word[head].flags & (Flag.hum | Flag.body)) !== 0

function coordinated(doc: Worded, left: Phrase, right: Phrase): boolean {
  const first = doc.word[right.prepAt]
  const own = right.prepAt === right.start
  const gap = right.prepAt - left.end
  if (right.prep === '' && first.conj === '' && andBetween(doc, left.end, right.start)) return true
  const bridged = gap === 0 || (gap === 1 && (COMMA.has(doc.form[left.end]) || doc.form[left.end] === '"' || doc.form[left.end] === '»'))
  if (!bridged) return false
  if (first.conj !== 'و') return gap === 0 && own && isOr(doc, right) && right.prep === ''
  // A preposition repeated keeps the role (من العراق ومن سوريا); a bare phrase takes the role of the one before it.
  return right.prep === '' || right.prep === left.prep
}

/** صحيفتا "عكاظ" و"الرياض", 8 نساء و36 رجلا: a conjunction that stands apart before a mark of quotation or a number. */
function andBetween(doc: Worded, from: number, to: number): boolean {
  const at = doc.word[from]?.pos === Pos.PUNCT ? from + 1 : from
  if (doc.word[at].pos !== Pos.CCONJ || doc.form[at] !== 'و') return false
  if (to - at === 1) return doc.tokens.kind[to] === Kind.NUMBER
  return to - at === 2 && doc.quotes.of[at + 1] >= 0 && doc.quotes.list[doc.quotes.of[at + 1]].open === at + 1
}

function isOr(doc: Worded, right: Phrase): boolean {
  return doc.word[right.start - 1]?.pos === Pos.CCONJ
}

/** A chain of belonging (القائد العام | للحرس الثوري) is followed back over at most so many phrases. */
const CHAIN = 3

/** المتحدث باسم الحكومة راجح بادي؛ القائد العام للحرس الثوري، اللواء محمد جعفري: the title stands before its own prepositional phrases. */
function titleBefore(doc: Worded, phrases: readonly Phrase[], k: number, belonging: ReadonlySet<string>, posted: ReadonlySet<string>): number {
  const right = phrases[k]
  const last = phrases[k - 1]
  const gap = right.start - last.end
  if (right.prep !== '' || doc.word[right.start].conj !== '' || gap > 1 || (gap === 1 && !COMMA.has(doc.form[last.end])) || !containsName(doc, { ...right, head: right.head - 1 })) return -1
  for (let j = k - 1; j > Math.max(0, k - 1 - CHAIN); j--) {
    // وصل الوزير إلى عمان للقاء الملك: only a bare name right behind the place is the envoy's.
    const sent = j === k - 1 && posted.has(phrases[j].prep) && doc.word[right.head].pos === Pos.PROPN
    if (!(sent || belonging.has(phrases[j].prep)) || phrases[j].prepAt !== phrases[j - 1].end || phrases[j].sentence !== right.sentence) return -1
    const title = phrases[j - 1]
    // متحدث باسم القائد العسكري، خليفة حفتر: who is not named himself stands before the name of whom he speaks for.
    if (phrases[j].represented && isUntold(doc, title) && isTitle(doc, phrases[j])) return phrases[j].index
    if (doc.word[title.head].flags & Flag.hum && doc.word[title.head].pos !== Pos.PROPN && !containsName(doc, title)) return title.apposition >= 0 ? title.apposition : title.index
  }
  return -1
}

const isTitle = (doc: Worded, phrase: Phrase): boolean => (doc.word[phrase.head].flags & Flag.hum) !== 0 && doc.word[phrase.head].pos === Pos.NOUN && !containsName(doc, phrase)

/** متحدث: one of many. */
const isUntold = ({ word }: Worded, { head, genitive }: Phrase): boolean => !word[head].det && word[head].pron === null && genitive < 0

/** A title and a name, in either order, with a comma, dash or brackets between, or a name in quotes after its kind. */
function apposed(doc: Worded, left: Phrase, right: Phrase): boolean {
  const gap = right.start - left.end
  if (right.prep !== '' || doc.word[right.start].conj !== '' || gap < 0 || gap > 2) return false
  // الوزير، طالبا من …: what shows the accusative tells of no name.
  if (caseOf(doc.word[right.head].features) === Case.ACC && !doc.word[right.head].det && right.count === null) return false
  // روبن بات مدير الموقع: without a comma only a title after a name, that has no name of its own (هنأ سلمان الرئيس ترامب).
  if (gap === 0) return doc.word[left.head].pos === Pos.PROPN && !(doc.word[left.head].flags & Flag.place) && (doc.word[right.head].flags & Flag.hum) !== 0 && doc.word[right.head].pos === Pos.NOUN && numberOf(doc.word[right.head].features) === Num.SG && !containsName(doc, right)
  // في الموصل، تظاهر عشرات المزارعين: a verb parts them.
  if (gap === 2 && doc.word[left.end + 1].pos !== Pos.PUNCT) return false
  const between = doc.form[left.end]
  if (!COMMA.has(between) && between !== '"' && between !== '«' && between !== '(') return false
  const named = (p: Phrase): boolean => doc.word[p.head].pos === Pos.PROPN
  const titled = (p: Phrase): boolean => doc.word[p.head].pos === Pos.NOUN && (doc.word[p.head].flags & (Flag.hum | Flag.body)) !== 0
  return (titled(left) && named(right) && !containsName(doc, left)) || (named(left) && titled(right))
}

/** الملك عبد الله is the Saudis' and the Jordanians'. */
const onlyCountry = ({ names: [{ actor }, ...others] }: NameMatch): string | null => (others.every((n) => n.actor.country === actor.country) ? actor.country : null)

type CountryOf = (token: number) => string | null

/** هنأ الملك محمد السادس | الرئيس الموريتاني, التقى السيسي | ولي عهد أبوظبي: without a comma an office of another state is another's. */
function areOfTwoStates(doc: Worded, left: Phrase, right: Phrase, nisba: CountryOf): boolean {
  const own = stateOf(doc, left, nisba)
  const other = own === null ? null : stateOf(doc, right, nisba)
  return other !== null && other !== own
}

/** The country of the first listed person, state or nationality among a phrase's words; null for none. */
function stateOf(doc: Worded, { start, end }: Phrase, nisba: CountryOf): string | null {
  for (let i = start; i < end; i++) {
    const country = doc.word[i].pos === Pos.ADJ ? nisba(i) : isState(doc, i) || isListedPerson(doc, i) ? onlyCountry(doc.names[doc.nameAt[i]]) : null
    if (country) return country
  }
  return null
}

function containsName(doc: Worded, p: Phrase): boolean {
  for (let i = p.head + 1; i < p.end; i++) if (doc.word[i].pos === Pos.PROPN && (doc.word[i].flags & (Flag.hum | Flag.name) || doc.word[i].guess) && !(doc.word[i].flags & Flag.place)) return true
  return false
}
