import { classes, clock, labels, months, spelling as letters } from '../../lexicon/packed-pages.js'
import { type Row, readTable, valuesOf } from '../../lexicon/table.js'
import { whenAsked } from '../../lexicon/when-asked.js'
import { compileSpelling, type Spelling } from '../../text/spelling.js'
import { foldedLine } from './words.js'

export type LabelKind = 'published' | 'updated' | 'author' | 'role' | 'source' | 'nobody' | 'related' | 'summary' | 'media' | 'credit' | 'share' | 'follow' | 'platform' | 'comments' | 'tags' | 'advert' | 'counter' | 'notice'
export type LabelPlace = 'line' | 'colon' | 'begins' | 'heading' | 'within' | 'platform' | 'number'
export type MarkKind = 'box' | 'hidden' | 'caption' | 'body' | 'byline' | 'date'

export interface Label {
  readonly words: readonly string[]
  readonly kind: LabelKind
  readonly where: LabelPlace
}

/** Words in a class or id. `whole`: they must be all of it. */
export interface Mark {
  readonly words: readonly string[]
  readonly kind: MarkKind
  readonly whole: boolean
}

/** What intake knows of web pages: all of it tables, see lexicon/pages/README.md. Phrases are folded. */
export interface PageTables {
  readonly spelling: Spelling
  /** By their first word, longest first. */
  readonly labels: ReadonlyMap<string, readonly Label[]>
  /** By their first word. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  /** Months of the Gregorian year by name: 1 to 12; of the Hijri year: 0. */
  readonly months: ReadonlyMap<string, number>
  readonly halves: ReadonlyMap<string, string>
  /** `Z` or `+03:00` by name. */
  readonly zones: ReadonlyMap<string, string>
}

export const pageTables = whenAsked((): PageTables => {
  const rows = (table: string): readonly Row['cells'][] => readTable('pages', table, []).map(({ cells }) => cells)
  const spelling = compileSpelling(rows(letters).map(({ from, to }) => ({ from, to })))
  const fold = (phrase: string): string => foldedLine(phrase, spelling)
  const beside = (kind: string): Map<string, string> => new Map(rows(clock).filter((row) => row.kind === kind).map((row) => [fold(row.phrase), row.value]))
  const named = rows(months).flatMap(({ form, month, calendar }) => valuesOf(form).map((name): [string, number] => [fold(name), calendar === 'gregorian' ? Number(month) : 0]))
  return {
    spelling,
    labels: byFirstWord(rows(labels).map(({ phrase, kind, where }): Label => ({ words: fold(phrase).split(' '), kind: kind as LabelKind, where: where as LabelPlace }))),
    marks: byFirstWord(rows(classes).map(({ mark, kind, part }): Mark => ({ words: mark.split('-'), kind: kind as MarkKind, whole: part === 'class' }))),
    months: new Map([...named, ...[...beside('month')].map(([name, month]): [string, number] => [name, Number(month)])]),
    halves: beside('half'),
    zones: beside('zone'),
  }
})

function byFirstWord<T extends { readonly words: readonly string[] }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(one.words[0], [...(found.get(one.words[0]) ?? []), one])
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}
