import { Pos } from '../../lexicon/features.js'
import type { Referent } from '../../mentions/entity.js'
import type { Phrase } from '../../phrases/phrase.js'
import { beginningIn } from '../../text/beginning-in.js'
import { ARTICLE } from '../../text/spelling.js'
import { type Holder, holdsOn, type Offices } from './holders.js'
import { type ReadPart, sentenceOf, type Words, wordsOf } from './parts.js'
import { areOneName, type NameKeyOf } from './same-name.js'
import type { FigureVocabulary } from './vocabulary.js'

/** A person named with an office: `وزير الخارجية العراقي فؤاد حسين`. */
export interface Titled {
  /** `foreign minister`: see `lexicon/figures/offices.tsv`. */
  readonly office: string
  readonly country: string
  /** Lexicon id of who is named, or null. */
  readonly entity: string | null
  readonly name: Words
  /** Its words as names are compared (`areOneName`). */
  readonly key: readonly string[]
  /** Whether the lexicon knows anybody who held the office. */
  readonly known: boolean
  /** Title and name. */
  readonly words: Words
  readonly sentence: Words
  /** Others who hold the office by the lexicon when the article was published (ever, where that is not known), if who is named does not. */
  readonly others: readonly Holder[]
}

/** What the lexicon knows of offices. */
export interface TitleTables {
  readonly offices: Offices
  readonly vocabulary: FigureVocabulary
  readonly nameKey: NameKeyOf
  readonly fold: (word: string) => string
}

/** All persons of a part of an article that are named with an office, in order of text. */
export function titlesOf(part: ReadPart, tables: TitleTables): Titled[] {
  const { phrases, mentions } = part.parsed
  const found: Titled[] = []
  for (const phrase of phrases) {
    const titled = titledBy(part, phrase, mentions.of[phrase.index], tables)
    if (titled) found.push(titled)
  }
  return found
}

const ROLE = 'role:'

function titledBy(part: ReadPart, phrase: Phrase, who: Referent, tables: TitleTables): Titled | null {
  const { offices, nameKey, fold } = tables
  const { doc, mentions } = part.parsed
  if (who.kind !== 'person' || !who.named) return null
  const title = who.why.filter((w) => w.startsWith(ROLE)).map((w) => w.slice(ROLE.length)).find((role) => stands(part, phrase.head, role, fold))
  const office = title ? offices.office(title) : null
  const named = title && office ? nameAfter(part, phrase, title, tables) : null
  if (!office || !named) return null
  const known = named.entity ?? (who.actor && who.from === phrase.start ? who.actor.id : null)
  const country = named.country ?? (known !== null && who.actor?.id === known ? who.actor.country : null)
  if (country === null || !mentions.countries.isState(country)) return null
  const name = wordsOf(part, named.from, named.to)
  const key = nameKey(name.text)
  const day = doc.article.published?.slice(0, 10) ?? ''
  const ever = offices.holders(office, country)
  const now = day === '' ? ever : ever.filter((h) => holdsOn(h, day))
  const entity = known ?? ever.find((h) => h.names.some((other) => areOneName(key, nameKey(other))))?.entity ?? null
  // Who is known and holds no office on that day belongs to another time (الرئيس الصيني ماو تسي تونغ).
  const elsewhere = entity === null || (day !== '' && offices.inOffice(entity, day))
  const others = elsewhere && !ever.some((h) => h.entity === entity) ? now : []
  return {
    office, country, entity, name, key, known: ever.length > 0, words: wordsOf(part, phrase.head, named.to), sentence: sentenceOf(part, phrase.head),
    others: others.map(({ names, ...holder }) => ({ ...holder, name: names[0] })),
  }
}

/** Whether a title's words stand at token `at`: a mention that takes up an earlier one has its title without its words. */
function stands({ parsed: { doc } }: ReadPart, at: number, title: string, fold: (word: string) => string): boolean {
  return title.split(' ').map((word) => bare(fold(word))).every((word, k) => {
    const a = doc.word[at + k]
    return a !== undefined && doc.sentence[at + k] === doc.sentence[at] && [bare(a.stem), bare(a.lemma)].includes(word)
  })
}

const bare = (word: string): string => (word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word)

interface NameFound {
  readonly from: number
  readonly to: number
  readonly entity: string | null
  /** Country said by an adjective or name between title and name. */
  readonly country: string | null
}

/** The name that ends a title's phrase, or stands in the one apposed to it; between them only what says of which country. */
function nameAfter(part: ReadPart, { head, start, end }: Phrase, title: string, { offices, vocabulary: v, fold }: TitleTables): NameFound | null {
  const { doc, mentions } = part.parsed
  if (start > 0 && v.phrase(doc, start - 1, 'former') > 0) return null
  let country: string | null = null
  let i = head + title.split(' ').length
  for (; i < end + 1 && i < doc.tokens.count; i++) {
    if (isPersonal(part, i)) break
    const state = doc.nameAt[i] >= 0 ? doc.names[doc.nameAt[i]].names.find((n) => n.actor.kind === 'state') : undefined
    const own = state?.actor.country ?? mentions.countries.nisba(i)
    const mark = doc.word[i].pos === Pos.PUNCT && '،,'.includes(doc.form[i])
    if (!own && !mark) return null
    if (own && [state ? fold(state.actor.ar[0]) : '', doc.word[i].lemma, doc.word[i].stem].some((word) => offices.isOfPart(word))) return null
    country ??= own
  }
  // رئيس الوزراءبنيامين: a blank is missing, and the title is a longer one.
  if (i < doc.tokens.count && offices.goesOn(title).some((word) => doc.form[i].startsWith(word))) return null
  let to = i
  while (to < doc.tokens.count && doc.sentence[to] === doc.sentence[head] && isPersonal(part, to) && (to === i || doc.word[to].conj === '')) to++
  // A single word is a surname at best; وزير الطاقة الروسي وعبد الله البدري: who is joined to a title is somebody else.
  if (to - i < 2 || doc.word[i].conj !== '' || v.phrase(doc, to, 'former') > 0) return null
  const name = doc.nameAt[i] >= 0 ? doc.names[doc.nameAt[i]] : null
  const person = name && name.from === i ? name.names.find((n) => n.actor.kind === 'person') : undefined
  return { from: i, to, entity: person?.actor.id ?? null, country }
}

function isPersonal({ parsed: { doc, dates } }: ReadPart, i: number): boolean {
  // وزير الخارجية مايك بومبيو الجمعة: the day is no name.
  if (i >= doc.tokens.count || beginningIn(dates, doc.sentenceStart[doc.sentence[i]], i + 1).some(({ to }) => i < to)) return false
  const k = doc.nameAt[i]
  const a = doc.word[i]
  if (k >= 0) return doc.names[k].names.some((n) => n.actor.kind === 'person')
  return a.pos === Pos.PROPN && a.prep === ''
}
