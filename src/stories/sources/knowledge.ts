import { type NameKeyOf, nameKeyBy } from '../../gist/figures/same-name.js'
import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import { foldWord, type Spelling } from '../../text/spelling.js'
import { type Credits, creditsOf } from './credits.js'
import { foldedWords, type MediaTable, mediaTable } from './media.js'

/** What the lexicon says that reasoning about sources needs. */
export interface SourceKnowledge {
  readonly spelling: Spelling
  readonly media: MediaTable
  readonly credits: Credits
  /** English descriptions of those who are unnamed sources: `official`. */
  readonly unnamed: ReadonlySet<string>
  /** English adjective of a country or bloc. */
  readonly adjectives: ReadonlyMap<string, string>
  /** English noun of a document by its folded Arabic one. */
  readonly documents: ReadonlyMap<string, string>
  /** Offices that one person holds at a time in a country, by what roles are called in English: `lexicon/figures/offices.tsv`. */
  readonly offices: ReadonlyMap<string, string>
  readonly nameKey: NameKeyOf
  /** Whether the first word of a description is a singular as roles are listed (`مسؤول عراقي`), not مسؤولون or مصادر. */
  isSingular(name: string): boolean
  /** The noun of a document among the words of its mention, folded: رسالة of `إرسال رسالة شديدة اللهجة`; '' for none. */
  documentNoun(name: string): string
}

export function sourceKnowledge(lexicon: Lexicon): SourceKnowledge {
  const { spelling } = lexicon
  const media = mediaTable(lexicon)
  const roles = rowsOf(lexicon, 'actors/roles').filter(({ cells }) => cells.kind === 'person')
  const unnamed = rowsOf(lexicon, 'actors/roles').filter(({ cells }) => cells.anon === 'y')
  const singular = new Set(roles.map(({ cells }) => foldedWords(cells.ar, spelling)[0]))
  const documents = new Map(rowsOf(lexicon, 'attribution/documents').map(({ cells }) => [foldWord(spelling, cells.lemma), valuesOf(cells.en)[0]]))
  const article = foldWord(spelling, 'ال')
  const bare = (word: string): string => (word.startsWith(article) && word.length > article.length + 1 ? word.slice(article.length) : word)
  return {
    spelling, media, credits: creditsOf(lexicon, media),
    unnamed: new Set(unnamed.map(({ cells }) => cells.en)),
    adjectives: new Map(rowsOf(lexicon, 'actors/adjectives').map(({ cells }) => [cells.country, cells.en])),
    documents,
    offices: officesByRole(lexicon), nameKey: nameKeyBy(lexicon),
    isSingular: (name) => singular.has(bare(foldedWords(name, spelling)[0] ?? '')),
    documentNoun: (name) => foldedWords(name, spelling).flatMap((word) => [bare(word), bare(word).replace(/ا$/, '')]).find((word) => documents.has(word)) ?? '',
  }
}

function officesByRole(lexicon: Lexicon): Map<string, string> {
  const english = new Map(rowsOf(lexicon, 'actors/roles').map(({ cells }) => [cells.ar, cells.en.toLowerCase()]))
  return new Map(rowsOf(lexicon, 'figures/offices').flatMap(({ cells }) => [cells.en, ...valuesOf(cells.titles).flatMap((title) => english.get(title) ?? [])].map((role) => [role, cells.en])))
}
