import * as packed from '../../lexicon/packed-stories.js'

/** What the grouping of articles knows of words: all of it tables, see grammar/stories/README.md. */
export interface StoryTables {
  /** How much it says that two articles share this key: the natural logarithm of how few articles have it. */
  rarity(key: string): number
  /** The same of somebody or somewhere named. */
  nameRarity(key: string): number
  /** Matches from a word that leads to something besides (قبل، بعد، وسط) to the end of its clause. Global. */
  readonly asides: RegExp
  /** Weight of each feature of a pair, and `*`, the bias. */
  readonly weights: ReadonlyMap<string, number>
}

/** A level is so many parts of a doubling. */
export const LEVELS_PER_DOUBLING = 4
/** Below this many articles a key has no row, and counts as if half as many had it. */
export const LEAST_ARTICLES = 20

/** Texts of the tables as they are shipped: `key⇥value` lines below a header. */
export interface StoryTexts {
  readonly words: string
  readonly names: string
  readonly asides: string
  readonly weights: string
}

export function storyTables(texts: StoryTexts = packed): StoryTables {
  return {
    rarity: rarityOf(texts.words),
    nameRarity: rarityOf(texts.names),
    asides: asidesOf([...rowsOf(texts.asides).keys()]),
    weights: new Map([...rowsOf(texts.weights)].map(([feature, weight]) => [feature, Number(weight)])),
  }
}

/** The first row, `*`, gives the level of keys that have none. */
function rarityOf(table: string): (key: string) => number {
  const rarities = new Map([...rowsOf(table)].map(([key, level]) => [key, (Number(level) / LEVELS_PER_DOUBLING) * Math.LN2]))
  const highest = rarities.get('*') ?? 1
  return (key) => rarities.get(key) ?? highest
}

function rowsOf(table: string): Map<string, string> {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.slice(1).map((line) => line.split('\t') as [string, string]))
}

/** A clause ends at a sign; و and ف may be joined to the word that opens it, and marks stand at its end (تزامناً). */
function asidesOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])[وف]?(?:${words.join('|')})\\p{M}*(?![\\p{L}\\p{M}])[^.،:؟!؛\\n…]*`, 'gu')
}
