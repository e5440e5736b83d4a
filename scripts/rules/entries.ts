/** The rules and rows of tables whose use is measured. */
import { type Lexicon, rowsOf } from '../../src/lexicon/lexicon.js'
import type { Row } from '../../src/lexicon/table.js'
import type { Rule } from '../../src/match/rule.js'

export type Kind = 'rule' | 'frame' | 'light verb' | 'status word' | 'document' | 'opens' | 'preposition' | 'reading' | 'act object'

export interface Entry {
  readonly kind: Kind
  readonly name: string
  /** Files and lines; rows that only their roles tell apart are one entry. */
  readonly at: readonly string[]
}

export const keyOf = (kind: Kind, name: string): string => `${kind}\t${name}`

/** Rows by table, with the name their firings are counted under. */
const TABLES: readonly { readonly kind: Kind; readonly path: string; readonly name: (cells: Row['cells']) => string }[] = [
  { kind: 'frame', path: 'frames/nouns', name: frameName },
  { kind: 'frame', path: 'frames/verbs', name: frameName },
  { kind: 'light verb', path: 'frames/light-verbs', name: ({ verb, slot }) => `${verb} ${slot}` },
  { kind: 'status word', path: 'attribution/status', name: ({ phrase, status, scope }) => `${phrase} (${status}, ${scope})` },
  { kind: 'document', path: 'attribution/documents', name: ({ lemma, kind }) => `${lemma} (${kind})` },
  { kind: 'opens', path: 'attribution/opens', name: ({ event, mode, lemma }) => `${event}/${mode}/${lemma}` },
  { kind: 'preposition', path: 'grammar/prepositions', name: ({ phrase }) => phrase },
  { kind: 'reading', path: 'grammar/readings', name: ({ form, lemma, pos }) => `${form}: ${lemma} ${pos}` },
  { kind: 'act object', path: 'grammar/act-objects', name: ({ verb }) => verb },
]

/** As records name it in `why`. */
function frameName({ lemma, pos, event, mode, needs }: Row['cells']): string {
  return `${lemma}/${pos}/${event}${mode ? `/${mode}` : ''}${needs ? `[${needs}]` : ''}`
}

export function rowsOfKind(lexicon: Pick<Lexicon, 'source'>, kind: Kind): { readonly name: string; readonly row: Row }[] {
  return TABLES.filter((t) => t.kind === kind).flatMap(({ path, name }) => rowsOf(lexicon, path).map((row) => ({ name: name(row.cells), row })))
}

export function entriesOf(lexicon: Pick<Lexicon, 'source'>, rules: readonly Rule[]): Entry[] {
  const entries = new Map<string, { kind: Kind; name: string; at: string[] }>()
  const add = (kind: Kind, name: string, at: string): void => {
    const key = keyOf(kind, name)
    const known = entries.get(key)
    if (known) known.at.push(at)
    else entries.set(key, { kind, name, at: [at] })
  }
  for (const rule of rules) add('rule', rule.name, `${rule.file}:${rule.line}`)
  for (const kind of new Set(TABLES.map((t) => t.kind))) for (const { name, row } of rowsOfKind(lexicon, kind)) add(kind, name, `${row.file}:${row.line}`)
  return [...entries.values()]
}
