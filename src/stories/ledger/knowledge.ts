import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import type { EventType, Status } from '../../record/record.js'
import { foldWord } from '../../text/spelling.js'
import type { Answer, Kind } from './note.js'

/** A row of `grammar/ledger/kinds.tsv`. */
export interface KindRow {
  readonly event: EventType
  readonly statuses: readonly Status[]
  /** Folded lemmas of the trigger; empty for any. */
  readonly lemmas: readonly string[]
  readonly deadline: boolean
  /** null: a record that makes no entry. */
  readonly kind: Kind | null
}

/** A row of `grammar/ledger/answers.tsv`. */
export interface AnswerRow {
  readonly kinds: readonly Kind[]
  /** The answering record's type; `asked` stands for any that the entry's own words name, `against` for any that they want to cease. */
  readonly event: EventType | 'asked' | 'against'
  readonly modes: readonly string[]
  readonly statuses: readonly Status[]
  /** Folded lemmas of the trigger; empty for any. */
  readonly lemmas: readonly string[]
  readonly unless: readonly string[]
  readonly by: 'actor' | 'recipient'
  readonly answer: Answer
  readonly name: string
}

/** What the ledger knows of the language and of politics. */
export interface Knowledge {
  readonly kinds: readonly KindRow[]
  readonly answers: readonly AnswerRow[]
  /** Log-odds by feature. */
  readonly evidence: ReadonlyMap<string, number>
  /** The key a word is compared under: a verbal noun's is its verb. */
  word(key: string): string
  /** The same of a word as tables write it. */
  written(word: string): string
  /** What it says that two texts share this word: 0 for the commonest, 1 for rare ones. */
  weight(word: string): number
  /** The event types that words may name which begin at one of a list. */
  act(words: readonly string[], at: number): readonly EventType[]
  /** Whether a word says that of the act beside it; see `grammar/ledger/words.tsv`. */
  says(word: string, what: 'ends' | 'opposes' | 'pending'): boolean
  /** Whether a word as written begins a sentence that goes back in time. */
  opens(written: string): boolean
  /** Kinds of entries that a word names. */
  names(word: string): readonly Kind[]
}

/** A word with so many occurrences (log2 of so many per million) and more says nothing, one with so few all that a word can say. */
const COMMON = 12
const RARE = 5
/** A frame that is right less often than this does not tell what a word means without its sentence. */
const LEAST_PRIOR = 0.4

export function knowledgeOf(lexicon: Lexicon): Knowledge {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const { verbs, levels } = wordsOf(lexicon)
  const word = (key: string): string => verbs.get(key) ?? key
  const written = (lemma: string): string => word(fold(lemma))
  const acts = actsOf(lexicon, written)
  const kindsNamed = namesOf(lexicon, written)
  const rows = rowsOf(lexicon, 'grammar/ledger/words')
  const wordsThatSay = (what: string): string[] => rows.filter(({ cells }) => cells.says === what).map(({ cells }) => cells.lemma)
  const saying = { ends: new Set(wordsThatSay('ends').map(written)), opposes: new Set(wordsThatSay('opposes').map(written)), pending: new Set(wordsThatSay('pending').map(written)) }
  const goesBack = new Set(wordsThatSay('opens').map(fold))
  return {
    kinds: rowsOf(lexicon, 'grammar/ledger/kinds').map(({ cells }) => ({
      event: cells.event as EventType, statuses: valuesOf(cells.status) as Status[], lemmas: valuesOf(cells.lemmas).map(written), deadline: cells.deadline === 'y', kind: cells.kind === '-' ? null : (cells.kind as Kind),
    })),
    answers: rowsOf(lexicon, 'grammar/ledger/answers').map(({ cells }) => ({
      kinds: valuesOf(cells.kinds) as Kind[], event: cells.event as AnswerRow['event'], modes: valuesOf(cells.modes), statuses: valuesOf(cells.status) as Status[],
      lemmas: valuesOf(cells.lemmas).map(written), unless: valuesOf(cells.unless).map(written), by: cells.by as AnswerRow['by'], answer: cells.answer as Answer, name: cells.name,
    })),
    evidence: new Map(rowsOf(lexicon, 'grammar/ledger/evidence').map(({ cells }) => [cells.feature, Number(cells.weight)])),
    word,
    written,
    weight: (word) => Math.min(1, Math.max(0, (COMMON - (levels.get(word) ?? RARE)) / (COMMON - RARE))),
    act: (words, at) => actAt(acts, words, at),
    says: (lemma, what) => saying[what].has(lemma),
    opens: (form) => goesBack.has(fold(form)),
    names: (named) => kindsNamed.get(named) ?? [],
  }
}

/** Verbs by their verbal nouns; of a verb and its nouns, and of all lexemes of one spelling, the most frequent level. */
function wordsOf(lexicon: Lexicon): { readonly verbs: ReadonlyMap<string, string>; readonly levels: ReadonlyMap<string, number> } {
  const verbs = new Map<string, string>()
  lexicon.lexemes.forEach(({ verb, tags }, i) => {
    const key = lexicon.folded[i]
    if (verb >= 0 && tags.includes('masdar') && !verbs.has(key)) verbs.set(key, lexicon.folded[verb])
  })
  const levels = new Map<string, number>()
  lexicon.lexemes.forEach((_, i) => {
    const word = verbs.get(lexicon.folded[i]) ?? lexicon.folded[i]
    levels.set(word, Math.max(levels.get(word) ?? 0, lexicon.levels[i]))
  })
  return { verbs, levels }
}

/** Types of what is done rather than said: only these are acts that can be asked for, threatened and promised. */
const DEEDS = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

interface Act {
  readonly words: readonly string[]
  readonly event: EventType
}

type Acts = ReadonlyMap<string, readonly Act[]>

/** Frames by the first word of their triggers. Of conditions only the word that must be object or genitive can be seen in a list of words: it is the second word. */
function actsOf(lexicon: Lexicon, wordOf: (written: string) => string): Acts {
  const acts = new Map<string, Act[]>()
  for (const { cells } of rowsOf(lexicon, 'frames/')) {
    if (!('event' in cells) || !DEEDS.has(cells.event) || Number(cells.prior) < LEAST_PRIOR) continue
    const needs = (cells.needs ?? '').split(/\s+/).filter((need) => need !== '' && !need.startsWith('has:'))
    const [slot, values] = needs[0]?.split(':') ?? []
    if (needs.length > 1 || values === 'hum' || !(slot === undefined || slot === 'obj' || slot === 'gen')) continue
    const lemma = cells.lemma.split(/\s+/).map(wordOf)
    for (const words of values === undefined ? [lemma] : values.split(',').map((value) => [...lemma, wordOf(value)])) {
      const list = acts.get(words[0]) ?? []
      list.push({ words, event: cells.event as EventType })
      acts.set(words[0], list)
    }
  }
  return acts
}

/** The longest trigger that stands there, with all types it may have. */
function actAt(acts: Acts, all: readonly string[], at: number): readonly EventType[] {
  const here = (acts.get(all[at]) ?? []).filter(({ words }) => words.every((word, i) => all[at + i] === word))
  const longest = Math.max(0, ...here.map(({ words }) => words.length))
  return [...new Set(here.filter(({ words }) => words.length === longest).map(({ event }) => event))]
}

function namesOf(lexicon: Lexicon, wordOf: (written: string) => string): ReadonlyMap<string, readonly Kind[]> {
  return new Map(rowsOf(lexicon, 'grammar/ledger/names').map(({ cells }) => [wordOf(cells.lemma), valuesOf(cells.kinds) as Kind[]]))
}
