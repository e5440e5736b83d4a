import type { Parsed } from '../events/syntax.js'
import { Pos } from '../lexicon/features.js'
import type { Worded } from '../words/doc.js'
import { type Named, namesOf } from './names.js'
import type { Words } from './figures/parts.js'
import { nothingSaid, type Said, type SaidFinder } from './said.js'
import { type Passage, standsIn } from './teasers.js'

/** What an article speaks of, for searching it and for comparing it with others. */
export interface Gist extends Said {
  readonly title: Terms
  readonly text: Terms
  /** Who and where the title and the text name, most often named first, then in order of text. */
  readonly names: readonly Named[]
}

/** Search keys of content words, in order; parallel arrays, since an article has hundreds. */
export interface Terms {
  /** The folded lemma of each word, or its folded form where no lemma is known: `المليشيات` and `ميليشيا` have one key. */
  readonly keys: readonly string[]
  /** Where each word begins, in UTF-16 code units. */
  readonly starts: readonly number[]
}

export const emptyGist: Gist = { title: { keys: [], starts: [] }, text: { keys: [], starts: [] }, names: [], ...nothingSaid }

/** Parts of speech that say what a text is about. */
const CONTENT = new Set<number>([Pos.NOUN, Pos.ADJ, Pos.PROPN, Pos.VERB, Pos.NUM, Pos.X])

/** Spellings of one lemma that stand for each other → the one that is searched by. */
export type SameWord = ReadonlyMap<string, string>

/** `elsewhere`: parts of the text that tell of other articles; nothing is taken from there. */
export function gistOf(title: Parsed | null, text: Parsed, elsewhere: readonly Passage[], same: SameWord, said: SaidFinder): Gist {
  const isOwn = (at: number): boolean => !standsIn(elsewhere, at)
  return {
    title: title === null ? emptyGist.title : termsOf(title.doc, same, all),
    text: termsOf(text.doc, same, isOwn),
    names: namesOf([...(title === null ? [] : [{ parsed: title, isOwn: all }]), { parsed: text, isOwn }]),
    ...ownOf(said(title, text), isOwn),
  }
}

const all = (): boolean => true

function ownOf({ figures, ordinals, offices }: Said, isOwn: (at: number) => boolean): Said {
  const own = ({ words }: { readonly words: Words }): boolean => words.part === 'title' || isOwn(words.start)
  return { figures: figures.filter(own), ordinals: ordinals.filter(own), offices: offices.filter(own) }
}

function termsOf(doc: Worded, same: SameWord, isOwn: (at: number) => boolean): Terms {
  const keys: string[] = []
  const starts: number[] = []
  for (let i = 0; i < doc.tokens.count; i++) {
    if (!CONTENT.has(doc.word[i].pos) || !isOwn(doc.tokens.start[i])) continue
    const key = keyOf(doc.word[i].lemma, doc.form[i], same)
    if (key === '') continue
    keys.push(key)
    starts.push(doc.tokens.start[i])
  }
  return { keys, starts }
}

/** For each content word of a query, the keys it may be found under: out of context every reading counts. */
export function queryKeys(doc: Worded, same: SameWord): readonly (readonly string[])[] {
  const found: string[][] = []
  for (let i = 0; i < doc.tokens.count; i++) {
    if (!CONTENT.has(doc.word[i].pos)) continue
    const keys = new Set([doc.word[i], ...doc.readings[i].filter((a) => CONTENT.has(a.pos))].map((a) => keyOf(a.lemma, doc.form[i], same)))
    keys.delete('')
    if (keys.size > 0) found.push([...keys])
  }
  return found
}

function keyOf(lemma: string, form: string, same: SameWord): string {
  const key = lemma === '' ? form : lemma
  return same.get(key) ?? key
}
