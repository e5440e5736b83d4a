import type { Spelling } from '../text/spelling.js'
import { type NounEndings, readNounEndings, readVerbEndings, type VerbEnding } from './endings.js'
import { cellFault } from './morphology-cells.js'
import { readAssimilations, readStems, stemsIn, type StemTables } from './stems.js'
import { type Fault, type Row, readTable } from './table.js'
import { readVerbClasses } from './verb-classes.js'

/** How words are built: what the tables of `lexicon/morphology/` say of stems and endings, in folded spelling. */
export interface Morphology extends StemTables {
  readonly verbEndings: readonly VerbEnding[]
  readonly nounEndings: NounEndings
}

/** What word tables are compiled with. */
export interface Language {
  readonly spelling: Spelling
  readonly morphology: Morphology
}

const CLASSES = 'morphology/verb-classes.tsv'
const STEMS = 'morphology/stems.tsv'
const ASSIMILATION = 'morphology/assimilation.tsv'
const VERB_ENDINGS = 'morphology/verb-endings.tsv'
const NOUN_ENDINGS = 'morphology/noun-endings.tsv'

/** Tables that words are built from. Clitics, which lie beside them, are the analyser's affair. */
export const morphologyTables: readonly string[] = [CLASSES, STEMS, ASSIMILATION, VERB_ENDINGS, NOUN_ENDINGS]

/** Stems that no ending names: participles, verbal nouns, and the passives that are compared with their actives. */
const ASKED = ['active', 'passive', 'masdar', 'past', 'passive-past', 'present', 'passive-present']

/** Reads the tables; `rowsOf` gives the rows of a table by its path. A row with a fault is left out. */
export function readMorphology(rowsOf: (path: string) => readonly Row[], spelling: Spelling, faults: Fault[]): Morphology {
  const classes = readVerbClasses(rowsOf(CLASSES), spelling, faults)
  const stems = readStems(rowsOf(STEMS), classes, spelling, faults)
  const assimilations = readAssimilations(rowsOf(ASSIMILATION), spelling, faults)
  const morphology = { classes, stems, assimilations, verbEndings: readVerbEndings(rowsOf(VERB_ENDINGS), spelling, faults), nounEndings: readNounEndings(rowsOf(NOUN_ENDINGS), spelling, faults) }
  findLooseStems(morphology, faults)
  return morphology
}

/** The morphology among the tables of a lexicon. */
export function morphologyOf(source: Readonly<Record<string, string>>, spelling: Spelling, faults: Fault[]): Morphology {
  return readMorphology((path) => readTable(path, source[path] ?? '', faults), spelling, faults)
}

/** A stem that is asked for and never given, or given and never asked for, is a misspelt name. */
function findLooseStems({ stems, verbEndings }: Morphology, faults: Fault[]): void {
  const given = new Set(stems.map(({ stem }) => stem))
  const asked = new Set([...ASKED, ...verbEndings.flatMap(({ stem, unless }) => [stem, unless]), ...stems.flatMap(({ patterns }) => patterns.flatMap(stemsIn))])
  for (const { row, stem, patterns } of stems) {
    if (!asked.has(stem)) cellFault(row, 'stem', `${stem}: no ending and no other stem is made with it`, faults)
    for (const name of patterns.flatMap(stemsIn)) if (!given.has(name)) cellFault(row, 'pattern', `${name} is no stem of the table`, faults)
  }
  for (const { row, stem, unless } of verbEndings) {
    if (!given.has(stem)) cellFault(row, 'stem', `${stem || 'nothing'} is no stem of stems.tsv`, faults)
    if (unless !== '' && !given.has(unless)) cellFault(row, 'unless', `${unless} is no stem of stems.tsv`, faults)
  }
}
