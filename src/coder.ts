import { actorsOf } from './lexicon/actors.js'
import { type Directory, directoryOf } from './lexicon/directory.js'
import { identityOf } from './lexicon/identity.js'
import { loadLexicon, type Source } from './lexicon/lexicon.js'
import { gazetteer } from './lexicon/packed.js'
import { shippedLexicon } from './lexicon/shipped.js'
import { whenAsked } from './lexicon/when-asked.js'
import type { Candidate } from './events/candidate.js'
import { emptyGist, type Gist, gistOf, queryKeys } from './gist/gist.js'
import { openingReader } from './gist/openings.js'
import { saidFinder } from './gist/said.js'
import { sameWordsOf } from './gist/same-words.js'
import { type Passage, standsIn, teaserFinder } from './gist/teasers.js'
import { createEventReader, type Examined, type Models } from './events/reader.js'
import { parsed, type Parsed } from './events/syntax.js'
import { explain, explainPassedOver, type Layers } from './explain/explain.js'
import { createDateFinder } from './mentions/dates/date-finder.js'
import { type CountryGuesser, countryGuesser } from './mentions/guess-country.js'
import { createMentionStage } from './mentions/mentions.js'
import { nisbaReader } from './mentions/nisbas.js'
import { matchesIn, matchesOf, rulesOf } from './match/grammar.js'
import { createPlaceFinder } from './mentions/places/find-places.js'
import { createUnnamedPlaceFinder } from './mentions/places/unnamed.js'
import { prepositionUsesOf } from './phrases/preposition-uses.js'
import { createClauseFinder } from './phrases/clauses.js'
import { createPhraseFinder } from './phrases/noun-phrases.js'
import { relatePhrases } from './phrases/relations.js'
import { type Attachables, attachablesOf, createAttachment } from './record/attachment.js'
import { buildRecords } from './record/build.js'
import type { Found } from './record/circumstances.js'
import { codesOf } from './record/plover.js'
import type { EventRecord } from './record/record.js'
import { attribute } from './sources/attribution.js'
import { type SourceWeigher, sourceWeigher } from './sources/choice.js'
import { mediaOf } from './sources/source.js'
import { opensOf, speechesOf } from './sources/speech.js'
import type { Article } from './text/article.js'
import { whyNotArabic } from './text/not-arabic.js'
import { texted } from './text/texted.js'
import { lemmaWritten } from './words/analysis.js'
import { createWordStage } from './words/words.js'

export interface CoderOptions {
  /** A user's own tables, laid over ours: contents by path below `lexicon/`. */
  readonly lexicon?: Source
}

export interface CodeOptions {
  /** Leaves out what the text tells of other articles, see `Reading.elsewhere`. */
  readonly skipTeasers?: boolean
}

export interface Coded {
  readonly records: readonly EventRecord[]
  /** What a user should know of the article as a whole, e.g. that it is not Arabic. */
  readonly notes: readonly string[]
}

/** An article's own records together with what it speaks of. */
export interface Reading extends Coded {
  readonly gist: Gist
  /** Parts of the text that tell of other articles: lines such as اقرأ أيضا, and the beginnings of others at its end. Neither records nor gist take anything from there. */
  readonly elsewhere: readonly Passage[]
}

export interface Coder {
  /** The release with digests of its tables and the user's: coders of one identity give the same records. */
  readonly identity: string
  /** An article that is not Arabic gives no records and a note that says why. */
  code(article: Article, options?: CodeOptions): Coded
  /** What the article itself tells, with what is needed to search it and to compare it with others. */
  read(article: Article): Reading
  /** For each content word of a query, the keys of `Gist` that it may be found under. */
  queryKeys(query: string): readonly (readonly string[])[]
  /** Who and where the lexicon knows under which names. */
  readonly directory: Directory
  /** What each stage made of the article, as text for a terminal. */
  explain(article: Article): string
  /** The article up to its clauses and mentions, for explaining and training. */
  parse(article: Article, guess?: CountryGuesser): Parsed
  /** `attachables`: the dates and places that could be those of such events, in order of text. */
  examine(article: Article): { readonly parsed: Parsed; readonly examined: Examined; readonly attachables: (events: readonly Candidate[]) => Attachables }
  /** The article, with somebody else weighing through whom its events are known. */
  sourcesOf(article: Article, weigh: SourceWeigher): Parsed
  /** Every layer of an article that is taken for Arabic, with the shipped weights or others: for measuring. */
  layers(article: Article, models?: Models): Omit<Layers, 'lemmaOf'>
}

/** Loads the lexicon once; after that nothing is read or written. `code` is pure: the same article gives the same records. */
export function createCoder(options: CoderOptions = {}): Coder {
  const lexicon = loadLexicon(shippedLexicon(), options.lexicon)
  const actors = actorsOf(lexicon)
  const words = createWordStage(lexicon, actors)
  const findDates = createDateFinder(lexicon)
  const findPhrases = createPhraseFinder(lexicon)
  const findClauses = createClauseFinder(lexicon)
  const nisbaAt = nisbaReader(lexicon, actors)
  const mention = createMentionStage(lexicon, actors, nisbaAt)
  const events = createEventReader(lexicon)
  const media = mediaOf(lexicon)
  const opens = opensOf(lexicon)
  const code = codesOf(lexicon)

  const findPlaces = createPlaceFinder(lexicon, () => gazetteer)
  const withUnnamedPlaces = createUnnamedPlaceFinder(lexicon)
  const same = whenAsked(() => sameWordsOf(lexicon))
  const said = saidFinder(lexicon)
  const teasers = teaserFinder(openingReader(lexicon))
  const rules = whenAsked(() => rulesOf(lexicon))
  const prepositions = prepositionUsesOf(lexicon)
  const locative = prepositions('locative')
  const found = (p: Parsed): Found => ({ conditions: matchesOf(p.rules, 'conditions'), locative })

  const guesserOf = oncePer((models: Models) => countryGuesser(models.country))
  const attachmentOf = oncePer(createAttachment)
  const weigherOf = oncePer((models: Models) => sourceWeigher(models.source))
  const parse = (article: Article, guess: CountryGuesser = guesserOf(events.shipped())): Parsed => {
    const doc = words(texted(article))
    const dates = findDates(doc)
    const dated = new Uint8Array(doc.tokens.count)
    for (const d of dates) dated.fill(1, d.from, d.to)
    const isTime = (i: number): boolean => dated[i] === 1
    const places = findPlaces(doc)
    const phrases = findPhrases(doc, isTime)
    relatePhrases(doc, phrases, prepositions, (i) => actors.countryOfNisba.get(nisbaAt(doc, i) ?? '') ?? null)
    return parsed(doc, phrases, findClauses(doc, phrases, isTime), mention(doc, phrases, places, guess), dates, withUnnamedPlaces(doc, phrases, places), matchesIn(rules(), doc, phrases))
  }
  const layersOf = (article: Article, models: Models = events.shipped(), weigh: SourceWeigher = weigherOf(models)): Omit<Layers, 'lemmaOf'> => {
    const p = parse(article, guesserOf(models))
    const read = events.read(p, models)
    const attribution = attribute(p, read.resolver, speechesOf(p, [...read.events, ...read.attributive], opens, media), matchesOf(p.rules, 'attribution'), media, read.context, weigh)
    return { parsed: p, events: read, records: buildRecords(p, read, attribution, found(p), attachmentOf(models), code) }
  }
  const read = (article: Article): Reading => {
    const reason = whyNotArabic(article.text)
    if (reason !== null) return { records: [], notes: [reason], gist: emptyGist, elsewhere: [] }
    const { records, parsed: text } = layersOf(article)
    const title = article.title ? parse({ ...article, text: article.title }) : null
    const elsewhere = teasers(title, text)
    return { records: records.filter(({ trigger }) => !standsIn(elsewhere, trigger.start)), notes: [], gist: gistOf(title, text, elsewhere, same(), said), elsewhere }
  }
  return {
    identity: identityOf(options.lexicon),
    code: (article, { skipTeasers = false } = {}) => {
      if (skipTeasers) {
        const { records, notes } = read(article)
        return { records, notes }
      }
      const reason = whyNotArabic(article.text)
      return reason === null ? { records: layersOf(article).records, notes: [] } : { records: [], notes: [reason] }
    },
    read,
    directory: directoryOf(lexicon, () => gazetteer),
    queryKeys: (query) => queryKeys(words(texted({ id: '', text: query })), same()),
    explain: (article) => {
      const reason = whyNotArabic(article.text)
      return reason === null ? explain({ ...layersOf(article), lemmaOf: (a) => lemmaWritten(lexicon, a) }) : explainPassedOver(article, reason)
    },
    parse,
    examine: (article) => {
      const p = parse(article)
      return { parsed: p, examined: events.examine(p), attachables: (chosen) => attachablesOf(p, chosen, locative) }
    },
    sourcesOf: (article, weigh) => layersOf(article, events.shipped(), weigh).parsed,
    layers: (article, models) => layersOf(article, models),
  }
}

/** What is made of a set of models, made once for each. */
function oncePer<T>(make: (models: Models) => T): (models: Models) => T {
  const made = new WeakMap<Models, { readonly value: T }>()
  return (models) => {
    let known = made.get(models)
    if (!known) made.set(models, (known = { value: make(models) }))
    return known.value
  }
}
