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

/** Names whose first word is a word's form, or what is left of it without a clitic. */
export interface NameStart {
  readonly clitic: string
  readonly names: readonly Name[]
}

const NONE: readonly NameStart[] = []

/** With each clitic that the form may begin with, the names that begin after it. */
export function nameStartsOf(kind: number, form: string, actors: Actors, clitics: ByLetter<NameClitic>): readonly NameStart[] {
  if (kind === Kind.PUNCTUATION || kind === Kind.NUMBER) return NONE
  const out: NameStart[] = []
  for (const { cut, put } of clitics(form)) {
    if (!form.startsWith(cut) || (cut !== '' && form.length - cut.length < 2)) continue
    const names = actors.byFirstWord.get(cut === '' ? form : put + form.slice(cut.length))
    if (names) out.push({ clitic: cut, names })
  }
  return out.length > 0 ? out : NONE
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
  let best: NameMatch | null = null
  for (const { clitic, names } of starts) {
    let length = 0
    const found: Name[] = []
    for (const name of names) {
      if (name.words.length < length) break
      const end = endOf(doc, form, i, name.words)
      if (end < 0) continue
      length = name.words.length
      found.push(name)
      if (!best || end > best.to || (end === best.to && best.names === found)) best = { from: i, to: end, names: found, clitic }
    }
  }
  return best
}

/** Token after the last word of a name whose first word fits at `i`, or −1. Quote marks, full stops of abbreviations and signs (`مجموعة 5+1`) inside a name are passed over. */
function endOf(doc: Texted, form: readonly string[], i: number, words: readonly string[]): number {
  let k = i + 1
  for (let w = 1; w < words.length; w++, k++) {
    while (k < form.length && doc.tokens.kind[k] === Kind.PUNCTUATION && (form[k] === '"' || form[k] === '«' || form[k] === '.' || form[k] === '-' || form[k] === '+' || form[k] === '(' || form[k] === '“') && doc.sentence[k] === doc.sentence[i]) k++
    if (k >= form.length || doc.sentence[k] !== doc.sentence[i] || form[k] !== words[w]) return -1
  }
  return k
}
