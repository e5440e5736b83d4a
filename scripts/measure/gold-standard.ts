/** Reads the Arabic gold standard: sentences said to hold an act of a type or not, and sentences with the words for its parties. */
import fs from 'node:fs'

export interface Article {
  readonly id: string
  readonly text: string
}

export interface Sentence extends Article {
  readonly event: string
  readonly label: string
  /** How many readers found such an act in it. */
  readonly accept: number
  /** Whether they agree that it holds one; sentences they were evenly divided on are left out. */
  readonly holds: boolean
}

export interface Spanned extends Article {
  readonly event: string
  /** What each reader marked. */
  readonly spans: readonly { readonly source_actor: readonly string[]; readonly target_actor: readonly string[] }[]
}

export function sentencesIn(file: string): Sentence[] {
  return linesOf<Omit<Sentence, 'holds'>>(file).filter((s) => s.label !== 'ambiguous').map((s) => ({ ...s, holds: s.label === 'yes' }))
}

export const spannedIn = (file: string): Spanned[] => linesOf<Spanned>(file)

function linesOf<T>(file: string): T[] {
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T)
}
