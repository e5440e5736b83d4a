import type { Actors, Name } from '../lexicon/actors.js'
import { Kind } from '../text/tokens.js'
import type { Texted } from '../text/texted.js'
import type { ByLetter, NameClitic } from './clitics.js'

/** A name of the lexicon found in the text: tokens `from` … `to` (exclusive). Several actors may bear it. */
export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly names: readonly Name[]
  /** Letters of the first token's folded form before the name: و، لـ، بـ. */
  readonly clitic: string
}

/** The names that begin with one word. */
interface FirstWord {
  /** Those of this word alone. */
  readonly alone: readonly Name[]
  /** The others by their second word, longest first: of dozens that begin with محمد or حزب few go on as the text does. */
  readonly bySecond: ReadonlyMap<string, readonly Name[]>
}

/** Names whose first word is a word's form, or what is left of it without a clitic. */
export interface NameStart {
  readonly clitic: string
  readonly first: FirstWord
}

/** With each clitic that a form may begin with, the names that begin after it. */
export type NameStarts = (kind: number, form: string) => readonly NameStart[]

const NONE: readonly NameStart[] = []

export function nameStartsIn(actors: Actors, clitics: ByLetter<NameClitic>): NameStarts {
  const known = new Map<string, FirstWord>()
  const firstWord = (word: string): FirstWord | null => {
    const names = actors.byFirstWord.get(word)
    if (!names) return null
    let first = known.get(word)
    if (!first) known.set(word, (first = filed(names)))
    return first
  }
  return (kind, form) => {
    if (kind === Kind.PUNCTUATION || kind === Kind.NUMBER) return NONE
    const out: NameStart[] = []
    for (const { cut, put } of clitics(form)) {
      if (!form.startsWith(cut) || (cut !== '' && form.length - cut.length < 2)) continue
      const first = firstWord(cut === '' ? form : put + form.slice(cut.length))
      if (first) out.push({ clitic: cut, first })
    }
    return out.length > 0 ? out : NONE
  }
}

function filed(names: readonly Name[]): FirstWord {
  const bySecond = new Map<string, Name[]>()
  for (const name of names) {
    if (name.words.length < 2) continue
    const list = bySecond.get(name.words[1])
    if (list) list.push(name)
    else bySecond.set(name.words[1], [name])
  }
  return { alone: names.filter((name) => name.words.length === 1), bySecond }
}

/** Finds the longest names at each place, left to right, without overlap. `types` tell what may begin at each of the tokens `starting`. */
export function findNames(doc: Texted, form: readonly string[], types: readonly { readonly nameStarts: readonly NameStart[] }[], starting: readonly number[]): NameMatch[] {
  const out: NameMatch[] = []
  let end = 0
  for (const i of starting) {
    const match = i >= end ? longestAt(doc, form, types[i].nameStarts, i) : null
    if (match) {
      out.push(match)
      end = match.to
    }
  }
  return out
}

function longestAt(doc: Texted, form: readonly string[], starts: readonly NameStart[], i: number): NameMatch | null {
  const second = wordFrom(doc, form, i + 1, doc.sentence[i])
  let best: NameMatch | null = null
  for (const { clitic, first } of starts) {
    const longer = second < 0 ? undefined : first.bySecond.get(form[second])
    const match = (longer && longest(doc, form, longer, i, second, clitic)) ?? (first.alone.length > 0 ? { from: i, to: i + 1, names: first.alone, clitic } : null)
    if (match && (!best || match.to > best.to)) best = match
  }
  return best
}

/** The longest of names whose first two words stand at tokens `from` and `second`. */
function longest(doc: Texted, form: readonly string[], names: readonly Name[], from: number, second: number, clitic: string): NameMatch | null {
  const found: Name[] = []
  let to = -1
  for (const name of names) {
    if (found.length > 0 && name.words.length < found[0].words.length) break
    const end = endOf(doc, form, second, name.words)
    if (end < 0) continue
    to = end
    found.push(name)
  }
  return to < 0 ? null : { from, to, names: found, clitic }
}

/** Token after the last word of a name whose second word stands at token `second`, or −1. */
function endOf(doc: Texted, form: readonly string[], second: number, words: readonly string[]): number {
  let k = second
  for (let w = 2; w < words.length; w++) {
    k = wordFrom(doc, form, k + 1, doc.sentence[second])
    if (k < 0 || form[k] !== words[w]) return -1
  }
  return k + 1
}

/** The next token of the sentence that may be a word of a name, −1 for none. Quote marks, full stops of abbreviations and signs (`مجموعة 5+1`) inside a name are passed over. */
function wordFrom(doc: Texted, form: readonly string[], k: number, sentence: number): number {
  while (k < form.length && doc.tokens.kind[k] === Kind.PUNCTUATION && isPassedOver(form[k]) && doc.sentence[k] === sentence) k++
  return k < form.length && doc.sentence[k] === sentence ? k : -1
}

const isPassedOver = (mark: string): boolean => mark === '"' || mark === '«' || mark === '.' || mark === '-' || mark === '+' || mark === '(' || mark === '“'
