import type { Actor, Actors } from '../lexicon/actors.js'
import { Gender, genderOf, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { classOf, type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { foldWord } from '../text/spelling.js'
import { type NameWords, nameWordsWith } from './compare-names.js'
import { prepositionUsesOf } from '../phrases/preposition-uses.js'
import type { PlaceMention } from './places/mention.js'
import { countedIn } from '../phrases/counts.js'
import { isNamedGroup } from '../phrases/name-kinds.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Analysis, Pronoun } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { NameMatch } from '../words/names.js'
import { withoutClitic } from '../words/segments.js'
import { countryContext, type CountryContext } from './country-context.js'
import { type EnglishOfWords, englishOf } from './describe.js'
import { type EntityKind, type Referent, referent } from './entity.js'
import { glossesOf } from './glosses.js'
import { countryChoice, type CountryGuesser } from './guess-country.js'
import { isActHere } from './name-or-act.js'
import { demonymsOf, type NisbaReader } from './nisbas.js'
import { NameRuns, type NamingWords } from './name-runs.js'
import { personOffice } from './offices.js'
import { isPair, pairOfCountries, pairOfPersons } from './pairs.js'
import { createSeen, type Seen } from './seen.js'
import { type Role, type RoleIndex, rolesOf } from './role-index.js'
import { transliterator } from './transliterate.js'

/** Of what has a name, or words that tell of it. */
type InEnglish = Pick<Referent, 'name' | 'nameEn'> & Partial<Pick<Referent, 'told'>>

/** Everyone and everything the article's phrases refer to. */
export interface Mentions {
  /** Referent of each phrase, by phrase index. */
  readonly of: readonly Referent[]
  /** Referent of a part of a phrase (a genitive): tokens `from` … `to` with its head at `from`, or behind the number that stands there. */
  part(from: number, to: number): Referent
  /** Whom the phrase of this index names: one, or two in one word (الرئيسان الروسي والتركي). */
  namedBy(phrase: number): readonly Referent[]
  /** Referent a nisba adjective points to (الغارات الإسرائيلية), or null. */
  nisba(token: number): Referent | null
  /** English name of a referent, or of whatever else has a name. */
  english(r: InEnglish): string
  /** The state of a country, for a capital or adjective that stands for it. */
  readonly countries: CountryContext
}

export type MentionStage = (doc: Worded, phrases: readonly Phrase[], places: readonly PlaceMention[], guess: CountryGuesser) => Mentions

export function createMentionStage(lexicon: Lexicon, actors: Actors, nisbaAt: NisbaReader): MentionStage {
  const roles = whenAsked(() => rolesOf(lexicon))
  const language: Language = {
    glosses: glossesOf(lexicon), demonyms: demonymsOf(lexicon, actors), transliterate: transliterator(lexicon), nisbaAt,
    countryOf: (nisba) => actors.countryOfNisba.get(nisba) ?? null, stateName: (country) => actors.states.get(country)?.en ?? null,
  }
  const uses = prepositionUsesOf(lexicon)
  const words = { belonging: uses('belonging'), inside: uses('inside'), told: uses('told'), speech: classOf(lexicon, 'speech'), hollow: classOf(lexicon, 'hollow'), plural: classOf(lexicon, 'human-plural'), titles: classOf(lexicon, 'titles'), kin: classOf(lexicon, 'kin'), ofMany: classOf(lexicon, 'of-many'), isGiven: ({ lexeme }: Analysis) => lexeme >= 0 && lexicon.lexemes[lexeme].tags.some((tag) => tag === 'given' || tag === 'both') }
  const anaphora = new Map(rowsOf(lexicon, 'actors/anaphora').map(({ cells }) => [foldWord(lexicon.spelling, cells.noun), new Set(valuesOf(cells.kinds))]))
  return (doc, phrases, places, guess) => {
    const reader = new MentionReader(doc, phrases, places, actors, roles(), language, anaphora, words, nameWordsWith(lexicon.spelling), guess)
    return reader.read()
  }
}

interface KnownWords extends NamingWords {
  /** Prepositions of belonging, and of those the ones of place. */
  readonly belonging: ReadonlySet<string>
  readonly inside: ReadonlySet<string>
  /** Prepositions of who is told. */
  readonly told: ReadonlySet<string>
  /** Verbs of saying. */
  readonly speech: ReadonlySet<string>
  /** Nouns that stand for him whose they are. */
  readonly hollow: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  /** Adjectives that tie several to more than one state. */
  readonly ofMany: ReadonlySet<string>
}

/** What tables say of the English of words, and of nationalities. */
type Language = Omit<EnglishOfWords, 'doc' | 'roles' | 'actorOf' | 'placeFrom' | 'nisba'> & { readonly nisbaAt: NisbaReader }

function countryOfNisba({ nisbaAt, countryOf }: Language, doc: Worded, i: number): string | null {
  const nisba = nisbaAt(doc, i)
  return nisba === null ? null : countryOf(nisba)
}

/** How many sentences before its own the owner of بلاده may have been named in. */
const SENTENCES_BACK = 2

/** نا is whoever speaks; the others agree with whom they mean. */
function canMean(pron: Pronoun, { gender, number }: Referent): boolean {
  if (pron.person === 1) return true
  return (pron.gender === Gender.NONE || gender === Gender.NONE || pron.gender === gender) && (pron.number === Num.NONE || number === Num.NONE || pron.number === number)
}

/** Belonging is followed over so many phrases: مسؤول | في الأجهزة | للكاميرون. */
const CHAIN = 3

const KINDS: Record<string, EntityKind> = { state: 'state', capital: 'state', government: 'state', person: 'person', group: 'group', party: 'body', body: 'body', ngo: 'body', igo: 'body', alliance: 'body', service: 'body', agency: 'agency', outlet: 'agency', people: 'people' }

/** Reads an article's mentions in order, keeping what it has learned of each referent. */
class MentionReader implements Mentions {
  readonly of: Referent[] = []
  readonly countries: CountryContext
  private readonly seen: Seen = createSeen((name) => this.nameWords(name))
  private readonly nameAt: Int32Array
  /** 1 where a place of the gazetteer is named. */
  private readonly placeAt: Uint8Array
  private readonly published: string
  private readonly runs: NameRuns
  private readonly inEnglish: EnglishOfWords
  private readonly parts = new Map<number, Referent>()
  /** By phrase, the two whom a dual takes up. */
  private readonly pairs = new Map<number, readonly [Referent, Referent]>()

  constructor(
    private readonly doc: Worded,
    private readonly phrases: readonly Phrase[],
    places: readonly PlaceMention[],
    private readonly actors: Actors,
    private readonly roles: RoleIndex,
    private readonly language: Language,
    private readonly anaphora: ReadonlyMap<string, ReadonlySet<string>>,
    private readonly words: KnownWords,
    private readonly nameWords: NameWords,
    private readonly guess: CountryGuesser,
  ) {
    this.countries = countryContext(doc, actors, places, (d, i) => countryOfNisba(language, d, i))
    this.placeAt = new Uint8Array(doc.tokens.count)
    for (const place of places) this.placeAt.fill(1, place.nameFrom, place.to)
    this.nameAt = doc.nameAt
    this.runs = new NameRuns(doc, { words, roles, countries: this.countries, placeAt: this.placeAt })
    const placesFrom = new Map(places.map((place) => [place.nameFrom, place]))
    this.inEnglish = { ...language, doc, roles, actorOf: (name) => this.chooseActor(name) ?? name.names[0].actor, placeFrom: (i) => placesFrom.get(i), nisba: (i) => language.nisbaAt(doc, i) }
    this.published = doc.article.published?.slice(0, 10) ?? ''
  }

  read(): Mentions {
    for (const phrase of this.phrases) {
      const root = phrase.apposition >= 0 ? this.of[phrase.apposition] : null
      const referent = this.pair(phrase) ?? this.quotedOutlet(phrase) ?? this.alike(phrase, this.refer(phrase.start, phrase.end, phrase.head, phrase.count))
      this.of.push(root ? this.unite(root, referent, phrase.apposition) : referent)
      this.readParts(phrase)
      this.remember(this.of[phrase.index])
    }
    return this
  }

  /** البلدان، الوزيرين: the first of the two whom the dual takes up; `namedBy` gives both. */
  private pair(phrase: Phrase): Referent | null {
    if (!isPair(this.doc, phrase)) return null
    const { start, end, head } = phrase
    const kinds = this.anaphora.get(this.doc.word[head].lemma)
    const two = kinds?.has('state') || kinds?.has('sides') ? pairOfCountries(this.doc, this.phrases, this.of, phrase)?.map((country) => this.actors.states.get(country)).map((state) => state && this.fromActor(state, start, end, head, null, [`actor:${state.id}`, 'coreference:pair']))
      : this.roles.at(this.doc, head, end)?.kind === 'person' ? pairOfPersons(this.doc, this.of, phrase, (lemma) => this.anaphora.get(lemma)?.has('counterpart') ?? false)?.map((who) => referent({ ...who, ...this.place(start, end, head, null), why: united(who.why, ['coreference:pair']) })) : undefined
    const [one, other] = two ?? []
    if (!one || !other) return null
    this.pairs.set(phrase.index, [one, other])
    return one
  }

  /** قال لـ«الحياة»: a name that only an outlet's noun makes one elsewhere (صحيفة الحياة), where it stands alone in quotation marks and somebody is told or tells. */
  private quotedOutlet({ start, end, head, prep, count }: Phrase): Referent | null {
    const q = this.doc.quotes.of[start]
    if (q < 0 || this.doc.quotes.list[q].open !== start - 1 || this.doc.quotes.list[q].close !== end || start < 2) return null
    const before = this.doc.word[start - 2]
    const telling = prep === '' ? before.pos === Pos.VERB && this.words.speech.has(before.lemma) : this.words.told.has(prep) || (before.flags & Flag.attr) !== 0
    if (!telling) return null
    const names = [...this.anaphora].flatMap(([noun, kinds]) => (kinds.has('outlet') || kinds.has('agency') ? (this.actors.byFirstWord.get(noun) ?? []) : []))
      .filter(({ words }) => words.length === end - start + 1 && words.every((word, k) => k === 0 || word === this.doc.form[start + k - 1]))
    const outlet = names.length > 0 ? this.chooseActor({ from: start, to: end, names, clitic: '' }) : null
    return outlet && this.fromActor(outlet, start, end, head, count, [`actor:${outlet.id}`])
  }

  /** Genitives are read with their phrase, so that they take up nobody who is only named later; the inner ones where a relative clause may belong to them. */
  private readParts({ genitive, end }: Phrase): void {
    if (genitive < 0) return
    this.part(genitive, end)
    const next = this.doc.word[end]?.pos === Pos.PUNCT ? this.doc.word[end + 1] : this.doc.word[end]
    if (next?.pos !== Pos.PRON || !(next.flags & Flag.rel)) return
    for (let k = genitive + 1; k < end; k++) if (this.doc.word[k].pos === Pos.NOUN || this.doc.word[k].pos === Pos.PROPN) this.part(k, end)
  }

  /** صحيفتا "عكاظ" و"الرياض": a quoted name beside an agency's is an agency's, whatever else bears it; وزيرا خارجية فرنسا وألمانيا: the state beside is the other minister's. */
  private alike(phrase: Phrase, r: Referent): Referent {
    const beside = phrase.joined >= 0 ? this.of[phrase.joined] : null
    if (beside?.number === Num.DU && beside.kind === 'person' && !beside.named && r.kind === 'state' && r.country !== null && beside.country !== r.country) return this.another(beside, r.country, r)
    if (beside?.kind !== 'agency' || r.kind === 'agency' || this.doc.quotes.of[phrase.start] < 0 || this.doc.quotes.of[phrase.start] === this.doc.quotes.of[beside.head]) return r
    const name = withoutClitic(this.doc, phrase.start, phrase.end)
    return referent({ ...r, key: `name:${this.lastWord(name)}`, kind: 'agency', actor: null, name, nameEn: null, told: null, country: beside.country, sectors: beside.sectors, named: true, acts: true, why: ['coordination: of one kind'] })
  }

  /** The other of two who are named by one word (الوزيران), who is of this country and mentioned there. */
  private another(one: Referent, country: string, { from, to, head, headLemma }: Referent): Referent {
    const role = this.roles.at(this.doc, one.head, one.to)
    return referent({ ...one, key: `${one.key}+${country}`, country, nameEn: role ? describe(role.en, country, this.actors) : null, told: role || !one.told ? null : { ...one.told, country }, from, to, head, headLemma, count: null })
  }

  part(from: number, to: number): Referent {
    const key = from * (this.doc.tokens.count + 1) + to
    let part = this.parts.get(key)
    if (!part) {
      const { head, count } = countedIn(this.doc, from, to)
      this.parts.set(key, (part = this.refer(from, to, head, count)))
    }
    return part
  }

  namedBy(phrase: number): readonly Referent[] {
    const r = this.of[phrase]
    const pair = this.pairs.get(phrase)
    if (pair) return pair
    if (!r.acts || r.named) return [r]
    // قوات أميركية وبريطانية وفرنسية: as many as there are nationalities; of two (الرئيسان الروسي والتركي) the conjunction may be missing.
    const out: Referent[] = []
    const known = new Set([r.country])
    for (let i = r.head + 1; i < r.to; i++) {
      const a = this.doc.word[i]
      const country = a.pos === Pos.ADJ && (r.number === Num.DU || a.conj === 'و') ? this.countries.nisba(i) : null
      if (country === null || known.has(country)) continue
      known.add(country)
      out.push(this.another(r, country, r))
    }
    return out.length > 0 ? [referent({ ...r, count: null }), ...out] : [r]
  }

  english({ name, nameEn, told }: InEnglish): string {
    return nameEn ?? (told && englishOf(told, this.inEnglish)) ?? this.language.transliterate(name)
  }

  nisba(token: number): Referent | null {
    const country = this.countries.nisba(token)
    const state = country ? this.actors.states.get(country) : undefined
    return state ? this.fromActor(state, token, token + 1, token, null, [`nisba:${state.id}`]) : null
  }

  /** Title and name in apposition are one; the name says who, the title adds sector and country. */
  private unite(title: Referent, name: Referent, at: number): Referent {
    const [who, other] = name.named && !(title.kind === 'person' && title.named) ? [name, title] : [title, name]
    const both: Referent = {
      ...who, from: title.from, to: name.to, head: title.head, headLemma: title.headLemma,
      country: who.actor ? who.country : (other.country ?? who.country),
      sectors: other.sectors.length && who.kind === 'person' && other.kind === 'person' ? other.sectors : who.sectors,
      why: united(other.why, [...who.why, 'phrase:apposition']),
    }
    this.of[at] = both
    return both
  }

  private remember(r: Referent): void {
    if (!r.acts) return
    this.seen.add(r)
  }

  /** Who or what the phrase of tokens `from` … `to` with head `head` refers to. */
  private refer(from: number, to: number, head: number, count: number | null): Referent {
    return this.owner(head, to) ?? this.referTo(from, to, head, count)
  }

  /** من أيدي المتمردين: whose the hands are. */
  private owner(head: number, to: number): Referent | null {
    const a = this.doc.word[head]
    if (!this.words.hollow.has(a.lemma) || a.pos !== Pos.NOUN || a.det || a.pron !== null || head + 1 >= to) return null
    const { head: inner, count } = countedIn(this.doc, head + 1, to)
    const owner = this.referTo(head + 1, to, inner, count)
    return owner.acts ? owner : null
  }

  private referTo(from: number, to: number, head: number, count: number | null): Referent {
    const names = this.namesIn(from, to)
    const role = this.roleAt(names, head, to)
    const isOwner = role || this.doc.word[head].flags & (Flag.hum | Flag.body) ? (n: NameMatch) => this.runs.isOwner(head, n) : () => false
    const person = names.find((n) => n.names.some((x) => x.actor.kind === 'person' && (!x.short || this.shortNameHolds(x.actor, n))) && !isOwner(n))
    // أمير حاتمي is no emir: a word of the name is no title.
    if (person) return this.person(person, person.from <= head ? null : role, from, to, head, count)
    const atHead = this.nameAt[head] >= 0 ? this.doc.names[this.nameAt[head]] : null
    // القاعدة الجوية is no al-Qaeda, and بفتح المعبر no Fatah.
    if (atHead && !isActHere(this.doc, atHead, to) && !(role && role.words.length >= atHead.to - atHead.from + (role.kind === 'person' ? 0 : 1))) {
      const chosen = this.chooseActor(atHead)
      if (chosen) return this.fromActor(chosen, from, to, head, count, [`actor:${chosen.id}`])
    }
    const medium = role ? this.mediumCalled(role, names, head, to) : null
    if (medium) return this.fromActor(medium, from, to, head, count, [`actor:${medium.id}`, `role:${role!.ar}`])
    if (role) return this.fromRole(role, names, from, to, head, count)
    if (this.doc.word[head].pos === Pos.PROPN) return this.properName(from, to, head, count)
    const demonym = this.demonym(from, to, head, count)
    if (demonym) return demonym
    return this.noun(names, from, to, head, count)
  }

  /** وكالة "أسوشيتدبرس" الأميركية: the agency or outlet whose name alone stands behind such a noun. */
  private mediumCalled({ words }: Role, names: readonly NameMatch[], head: number, to: number): Actor | null {
    const kinds = this.anaphora.get(this.doc.word[head].lemma)
    if (!kinds || !this.isMedium(this.doc.word[head].lemma)) return null
    let at = head + words.length
    while (at < to && this.doc.word[at].pos === Pos.PUNCT) at++
    return names.find(({ from }) => from === at)?.names.find(({ actor }) => kinds.has(actor.kind))?.actor ?? null
  }

  private roleAt(names: readonly NameMatch[], head: number, to: number): Role | null {
    const role = this.roles.at(this.doc, head, to)
    return role?.kind === 'national' && this.countryWithin(names, head, to) === null ? null : role
  }

  private namesIn(from: number, to: number): NameMatch[] {
    const out: NameMatch[] = []
    for (let i = from; i < to; i++) {
      const k = this.nameAt[i]
      if (k >= 0 && out[out.length - 1] !== this.doc.names[k] && !isActHere(this.doc, this.doc.names[k], to)) out.push(this.doc.names[k])
    }
    return out
  }

  /** A surname alone names a person of the lexicon when the full name came before, or no one else in the article fits and he is in office. */
  private shortNameHolds(actor: Actor, match: NameMatch): boolean {
    // كريم الساعدي is not the Saadi we know.
    const before = match.from > 0 ? this.doc.word[match.from - 1] : null
    if (before && before.pos === Pos.PROPN && (before.flags & Flag.name || before.guess) && !before.det && !(before.flags & Flag.place) && this.doc.word[match.from].conj === '' && this.doc.sentence[match.from] === this.doc.sentence[match.from - 1]) return this.seen.hasActor(actor.id)
    // المهندس صالح الأحمد is no Saleh: what a further name follows is a given name.
    const after = match.to < this.doc.tokens.count && this.doc.sentence[match.to] === this.doc.sentence[match.from] ? this.doc.word[match.to] : null
    if (after && after.pos === Pos.PROPN && after.conj === '' && after.prep === '' && this.nameAt[match.to] < 0 && !(after.flags & Flag.place)) return false
    if (this.seen.hasActor(actor.id)) return true
    const a = this.doc.word[match.from]
    if (a.pos !== Pos.PROPN && !a.guess) return false
    if (this.seen.surnameOfOther(this.lastWord(match.names[0].words.join(' ')), actor)) return false
    return this.countries.counts.has(actor.country) || personOffice(actor, this.published) !== null
  }

  private chooseActor(match: NameMatch): Actor | null {
    const candidates = match.names.map((n) => n.actor).filter((a) => a.kind !== 'person')
    if (candidates.length < 2) return candidates[0] ?? null
    const earlier = candidates.find((a) => this.seen.hasActor(a.id))
    if (earlier) return earlier
    return candidates.find((a) => this.countries.counts.has(a.country)) ?? candidates[0]
  }

  private person(match: NameMatch, role: Role | null, from: number, to: number, head: number, count: number | null): Referent {
    const bearers = match.names.filter((n) => n.actor.kind === 'person').map((n) => n.actor)
    const actor = bearers.find((a) => this.seen.hasActor(a.id)) ?? bearers.find((a) => personOffice(a, this.published) && this.countries.counts.has(a.country)) ?? bearers.find((a) => personOffice(a, this.published)) ?? bearers[0]
    const office = personOffice(actor, this.published)
    // الدكتور, الناشط say nothing of the office that he holds.
    const sectors = role?.sectors.length && role.sectors[0] !== 'CVL' ? role.sectors : office?.sector ? [office.sector, ...actor.sectors] : actor.sectors
    return {
      key: actor.id, kind: 'person', actor, name: actor.ar[0], nameEn: actor.en, told: null, country: actor.country, sectors, named: true, anonymous: false, acts: true,
      gender: this.gender(head), number: Num.SG, from, to, head, headLemma: this.doc.word[head].lemma, count, why: role ? [`actor:${actor.id}`, `role:${role.ar}`] : [`actor:${actor.id}`],
    }
  }

  private fromActor(actor: Actor, from: number, to: number, head: number, count: number | null, why: string[]): Referent {
    const named = actor.kind !== 'people'
    return {
      key: actor.kind === 'capital' || actor.kind === 'government' ? `state.${actor.country}` : actor.id, kind: KINDS[actor.kind] ?? 'body', actor, name: actor.ar[0], nameEn: actor.en, told: null,
      country: actor.country || this.guessed(from, to, head, KINDS[actor.kind] ?? 'body', actor.sectors, named), sectors: actor.sectors, named, anonymous: false, acts: true, gender: this.gender(head), number: this.number(head),
      from, to, head, headLemma: this.doc.word[head].lemma, count, why: actor.country ? why : [...why, 'country: guessed from context'],
    }
  }

  /** صحيفة، قناة، وكالة: a noun of agency or outlet. */
  private isMedium(lemma: string): boolean {
    const kinds = this.anaphora.get(lemma)
    return kinds !== undefined && (kinds.has('agency') || kinds.has('outlet'))
  }

  /** Length of a mention without the nationality that may stand in it: الوكالة الأميركية counts as one word. */
  private bare(head: number, to: number): number {
    let n = to - head
    for (let i = head + 1; i < to; i++) if (this.doc.word[i].pos === Pos.ADJ && this.countries.nisba(i)) n--
    return n
  }

  private fromRole(role: Role, names: readonly NameMatch[], from: number, to: number, head: number, count: number | null): Referent {
    const headLemma = this.doc.word[head].lemma
    const own = this.runs.nameOf(head, head + 1, to)
    const named = role.kind === 'person' && own !== null
    // العرب في القاهرة: where they are is not whose they are.
    const explicit = this.countryWithin(names, head, to) ?? this.placeWithin(head, to) ?? (this.isOfMany(head, to) ? null : this.countryAfter(to))
    const name = named ? own.text : withoutClitic(this.doc, from, to)
    const why = [`role:${role.ar}`]
    const medium = this.isMedium(headLemma)
    if (medium && explicit && this.doc.word[head].det) {
      // الوكالة الأميركية: the agency of that country named before.
      const kinds = this.anaphora.get(headLemma)!
      const agency = this.seen.lastActorOf(kinds, explicit)
      if (agency) return referent({ ...agency, ...this.place(from, to, head, count), why: united(agency.why, ['coreference:definite']) })
    }
    if (!named && !explicit) {
      const earlier = this.earlier(headLemma, role, this.bare(head, to))
      if (earlier && this.fitsNumber(earlier, head)) return referent({ ...earlier, ...this.place(from, to, head, count), why: united(earlier.why, ['coreference:definite']) })
    }
    const known = named ? this.earlierNamed(name) : null
    const kind = named || role.kind === 'person' ? 'person' : medium ? 'agency' : role.kind === 'people' || role.kind === 'group' ? role.kind : 'body'
    const country = explicit ?? known?.country ?? this.guessed(from, to, head, kind, role.sectors, named)
    if (!explicit && !known) why.push('country: guessed from context')
    const anonymous = role.anonymous && !named
    const owner = named || anonymous ? null : this.ownerWithin(names, head, head + role.words.length, to)
    const sectors = this.representedAfter(to)?.sectors ?? role.sectors
    return {
      key: named ? `name:${this.lastWord(name)}` : `role:${role.words.join(' ')}:${country ?? ''}${owner === null ? '' : `:${owner}`}`, kind,
      actor: known?.actor ?? null, name: known ? longer(known.name, name) : name, nameEn: named ? null : owner === null ? describe(role.en, country, this.actors) : `${briefly(role.en)} of ${owner}`, told: null, country, sectors, named, anonymous, acts: true,
      gender: this.gender(head), number: this.number(head), from, to, head, headLemma, count, why,
    }
  }

  /** English of him whose kin, supporters or office token `head` is about, where tokens `from` … `to` name him; else null. */
  private ownerWithin(names: readonly NameMatch[], head: number, from: number, to: number): string | null {
    const listed = names.find((n) => n.from >= from && this.placeAt[n.from] === 0 && n.names.every(({ actor }) => actor.kind === 'person') && this.runs.isOwner(head, n))
    const isHe = listed?.names.some(({ actor, short }) => !short || this.shortNameHolds(actor, listed))
    if (listed) return isHe ? this.person(listed, null, head, to, head, null).nameEn : this.language.transliterate(withoutClitic(this.doc, listed.from, listed.to))
    for (let i = from; i < to; i++) {
      if (!this.runs.isPersonal(i) || this.placeAt[i] === 1 || !(this.words.isGiven(this.doc.word[i]) ? this.runs.isOwner(head, { from: i }) : this.runs.isKinOf(head, i))) continue
      let end = i + 1
      while (end < to && this.runs.isPersonal(end)) end++
      return this.language.transliterate(withoutClitic(this.doc, i, end))
    }
    return null
  }

  /** محافظ عدن: the country of the place an office is for. */
  private placeWithin(head: number, to: number): string | null {
    for (let i = head + 1; i < to; i++) {
      const country = this.placeAt[i] === 1 ? this.countries.placeAt(i) : null
      if (country) return country
    }
    return null
  }

  private countryWithin(names: readonly NameMatch[], head: number, to: number): string | null {
    for (let i = head + 1; i < to; i++) {
      const c = this.countries.nisba(i)
      if (c && this.doc.word[i].pos === Pos.ADJ) return c
    }
    for (const n of names) if (n.from > head) return (this.chooseActor(n)?.country ?? n.names[0].actor.country) || null
    // نظيره الروسي comes above; مسؤول في الخارجية الأميركية keeps its own phrase.
    return null
  }

  /** مصدر في الجيش اليمني، المتحدث باسم الأمم المتحدة: the country of the body that directly follows with a preposition of belonging. */
  private countryAfter(to: number): string | null {
    let place: string | null = null
    let end = to
    for (let k = this.of.length + 1; k <= this.of.length + CHAIN; k++) {
      const next = this.phrases[k]
      if (!next || next.prepAt !== end || next.sentence !== this.doc.sentence[to - 1] || !this.words.belonging.has(next.prep)) break
      for (const n of this.namesIn(next.start, next.end)) {
        const actor = this.chooseActor(n)
        if (actor?.country && actor.kind !== 'agency' && actor.kind !== 'outlet' && (actor.kind !== 'capital' || !this.words.inside.has(next.prep))) return actor.country
      }
      for (let i = next.start; i < next.end; i++) {
        const country = this.doc.word[i].pos === Pos.ADJ ? this.countries.nisba(i) : null
        if (country) return country
        place ??= this.countries.placeAt(i)
      }
      end = next.end
    }
    return place
  }

  /** المتحدث | باسم جيش الإسلام: whom the one at the end of these words speaks for, if that is known to act. */
  private representedAfter(to: number): Referent | null {
    const next = this.phrases[this.of.length + 1]
    if (!next?.represented || next.prepAt !== to) return null
    const body = this.part(next.start, next.end)
    return body.acts && body.sectors.length > 0 ? body : null
  }

  private properName(from: number, to: number, head: number, count: number | null): Referent {
    const run = this.runs.nameOf(to, from, to)
    const text = run?.text ?? withoutClitic(this.doc, from, to)
    const known = this.earlierNamed(text)
    if (known) return referent({ ...known, ...this.place(from, to, head, count), name: longer(known.name, text), why: united(known.why, ['coreference:name']) })
    // الكويتية نورة
    const own = (run && run.from > from ? this.countries.nisba(run.from - 1) : null) ?? this.countryAfter(to)
    const person = this.placeAt[head] === 0 && !(this.doc.word[head].flags & Flag.place)
    return {
      key: `name:${this.lastWord(text)}`, kind: person ? 'person' : 'thing', actor: null, name: text, nameEn: null, told: null, country: own ?? this.guessed(from, to, head, person ? 'person' : 'thing', [], true), sectors: [],
      named: true, anonymous: false, acts: person, gender: this.gender(head), number: this.number(head), from, to, head, headLemma: this.doc.word[head].lemma, count,
      why: own ? ['name:unknown'] : ['name:unknown', 'country: guessed from context'],
    }
  }

  /** الأميركيون، الأتراك: a nationality as a noun. */
  private demonym(from: number, to: number, head: number, count: number | null): Referent | null {
    const country = this.countries.nisba(head)
    if (!country) return null
    const state = this.actors.states.get(country)
    // دوليا، الأممي: adjectives of bodies name nobody by themselves.
    if (!state && numberOf(this.doc.word[head].features) !== Num.PL) return null
    return {
      key: `people:${country}`, kind: 'people', actor: null, name: withoutClitic(this.doc, from, to), nameEn: null, told: { head, to, count, country }, country, sectors: ['CVL', 'GOV'], named: false, anonymous: false, acts: true,
      gender: this.gender(head), number: this.number(head), from, to, head, headLemma: this.doc.word[head].lemma, count, why: [`nisba:${country}`],
    }
  }

  private noun(names: readonly NameMatch[], from: number, to: number, head: number, count: number | null): Referent {
    const a = this.doc.word[head]
    const earlier = a.det && numberOf(a.features) !== Num.PL && numberOf(a.features) !== Num.DU ? this.earlier(a.lemma, null, this.bare(head, to)) : null
    if (earlier) return referent({ ...earlier, ...this.place(from, to, head, count), why: united(earlier.why, ['coreference:definite']) })
    const state = this.ownState(from, to, head, count)
    if (state) return state
    const medium = this.isMedium(a.lemma) && to - head > 1
    const human = medium || (a.flags & (Flag.hum | Flag.body)) !== 0 || ((a.flags & Flag.part) !== 0 && (numberOf(a.features) === Num.PL || standsForPeople(this.doc, head, to))) || isOthers(a, this.words.plural) || (a.pos === Pos.NUM && standsForPeople(this.doc, head, to))
    const own = this.countryWithin(names, head, to)
    const name = withoutClitic(this.doc, from, to)
    const kind = medium ? 'agency' : a.flags & Flag.body ? 'body' : human ? 'people' : 'thing'
    const sectors = medium ? ['JRN'] : human ? ['CVL'] : []
    const country = own ?? this.guessed(from, to, head, kind, sectors, false)
    return {
      key: `noun:${a.lemma}:${own ?? ''}`, kind, actor: null, name,
      // قتل ثلاثة: whoever news counts without a noun are persons.
      nameEn: a.pos === Pos.NUM ? describe('person', country, this.actors) : null, told: a.pos === Pos.NUM ? null : { head, to, count, country }, country, sectors, named: false, anonymous: false, acts: human,
      gender: this.gender(head), number: this.number(head), from, to, head, headLemma: a.lemma, count, why: own ? ['noun'] : ['noun', 'country: guessed from context'],
    }
  }

  /** بلاده، بلدنا: the state of the last person or body named that the pronoun can mean. */
  private ownState(from: number, to: number, head: number, count: number | null): Referent | null {
    const { lemma, pron } = this.doc.word[head]
    if (pron === null || pron.person === 2 || to - head > 1 || !this.anaphora.get(lemma)?.has('state')) return null
    const first = Math.max(0, this.doc.sentence[head] - SENTENCES_BACK)
    for (let k = this.of.length - 1; k >= 0 && this.doc.sentence[this.phrases[k].start] >= first; k--) {
      const owner = this.of[k]
      const state = owner.acts && owner.country !== null && (owner.kind === 'person' || owner.kind === 'body') && canMean(pron, owner) ? this.actors.states.get(owner.country) : undefined
      if (state) return this.fromActor(state, from, to, head, count, [`actor:${state.id}`, 'coreference:possessive'])
    }
    return null
  }

  /** المسؤولان takes up officials, not one. */
  private fitsNumber(earlier: Referent, head: number): boolean {
    return this.number(head) !== Num.DU || earlier.number !== Num.SG
  }

  /** The last referent a definite noun without country or name of its own can take up. */
  private earlier(lemma: string, role: Role | null, length: number): Referent | null {
    const kinds = this.anaphora.get(lemma)
    if (kinds && length === 1) {
      const named = this.seen.lastActor(kinds, (actor) => actor.ar.some((name) => this.nameWords(name).some((word) => word.startsWith(lemma.slice(0, 4)))))
      const any = named ?? this.seen.lastActor(kinds)
      if (any) return any
    }
    if (!role || length > role.words.length) return null
    // القوات الحكومية takes up just those, الوزير any minister.
    return this.seen.lastHead(lemma, role.anonymous, length === 1 ? null : `role:${role.ar}`)
  }

  /** A person named before whose name ends in, or holds, these words. */
  private earlierNamed(text: string): Referent | null {
    return this.seen.lastNamesake(this.nameWords(text))
  }

  /** The country of a mention whose words say of none; a thing's is the one spoken of nearest. */
  private guessed(from: number, to: number, head: number, kind: EntityKind, sectors: readonly string[], named: boolean): string | null {
    if (kind === 'thing' && !named) return this.countries.near(head)
    if (this.isOfMany(head, to)) return null
    const a = this.doc.word[head]
    const definite = a.det || a.pron !== null || a.pos === Pos.PROPN || (head + 1 < to && this.doc.word[to - 1].det)
    return this.guess(countryChoice(this.countries, { from, to, head, kind, lemma: a.lemma, sector: sectors[0] ?? '', definite, plural: numberOf(a.features) === Num.PL, named, second: head + 1 < to ? this.doc.word[head + 1].lemma : '' }))
  }

  /** وزراء الخارجية العرب: several who are of no single state. */
  private isOfMany(head: number, to: number): boolean {
    if (numberOf(this.doc.word[head].features) !== Num.PL) return false
    for (let i = head; i < to; i++) if (this.words.ofMany.has(this.doc.word[i].lemma)) return true
    return false
  }

  private gender(head: number): number {
    const a = this.doc.word[head]
    if (isNamedGroup(this.doc, head)) return Gender.NONE
    return numberOf(a.features) === Num.PL && !(a.flags & Flag.hum) && a.pos === Pos.NOUN ? Gender.F : genderOf(a.features)
  }

  private number(head: number): number {
    return numberOf(this.doc.word[head].features)
  }

  private lastWord(name: string): string {
    return this.nameWords(name).at(-1) ?? ''
  }

  private place(from: number, to: number, head: number, count: number | null): Pick<Referent, 'from' | 'to' | 'head' | 'headLemma' | 'count'> {
    return { from, to, head, headLemma: this.doc.word[head].lemma, count }
  }
}

/** الآلاف، البعض، أحدهم: a word of number or part that stands alone, without what it is a part of, tells of people; الأحد is a day. */
const standsForPeople = ({ word, readings }: Worded, head: number, to: number): boolean => to - head === 1 && (word[head].pron !== null || (word[head].det && !readings[head].some(({ flags }) => flags & Flag.time)))

/** 60 آخرون, المدانين: a sound masculine plural tells of people. */
const isOthers = (a: Analysis, endings: ReadonlySet<string>): boolean => a.pos === Pos.ADJ && numberOf(a.features) >= Num.DU && genderOf(a.features) === Gender.M && [...endings].some((end) => a.stem.endsWith(end))

/** Each reason once: a mention that takes up another has all of its reasons, and an article takes up the same one a hundred times. */
const united = (why: readonly string[], more: readonly string[]): string[] => [...new Set([...why, ...more])]

const longer = (a: string, b: string): string => (b.length > a.length ? b : a)

/** `members (of a force or group)`, `people of`: without what the one who is named makes plain. */
const briefly = (en: string): string => en.replace(/ (\(.*\)|of)$/, '')

function describe(en: string, country: string | null, actors: Actors): string {
  const state = country ? actors.states.get(country) : undefined
  return state ? `${en} (${state.en})` : en
}
