import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Analysis } from './analysis.js'

/** In words. */
const LONGEST_TITLE = 5

/** The sentence a name is looked for in: tokens `from` … `to`, their chosen readings and all they could have. */
export interface NameContext {
  readonly word: Analysis[]
  readonly readings: readonly (readonly Analysis[])[]
  readonly form: readonly string[]
  readonly from: number
  readonly to: number
  /** Whether a token belongs to a name of the lexicon. */
  readonly isListed: (i: number) => boolean
  /** Whether what follows the token belongs to the name that it stands in (بن، عبد). */
  readonly joins: (i: number) => boolean
  /** The reading of a token as a name, its conjunction aside. */
  readonly asName: (i: number) => Analysis
}

/**
 * Names of persons are made of common words (برهان، زيتون، محبي), which neighbours alone do not tell from nouns. A given name makes the bare word after it
 * its surname when the phrase ends there; and a word that may be a given name is one when a title or what was said follows its surname.
 */
export function readPersonNames(c: NameContext): void {
  for (let i = c.from; i + 1 < c.to; i++) {
    if (c.isListed(i) || c.isListed(i + 1)) continue
    if (c.word[i].pos === Pos.PROPN && c.joins(i) && mayEndName(c, i + 1)) c.word[i + 1] = c.asName(i + 1)
    if (isGiven(c.word[i])) {
      if (isSurnameLike(c, i + 1) && (endsPhrase(c, i + 2) || mayBeName(c, i + 1))) c.word[i + 1] = c.asName(i + 1)
    } else if (mayBeGiven(c, i) && isAfterVerb(c, i) && isSurnameLike(c, i + 1) && introduces(c, i + 2)) {
      c.word[i] = c.asName(i)
      c.word[i + 1] = c.asName(i + 1)
    } else if (couldBeGiven(c, i) && isAfterTitle(c, i) && isNisbaLike(c, i + 1) && endsPhrase(c, i + 2)) {
      c.word[i] = c.asName(i)
      c.word[i + 1] = c.asName(i + 1)
    }
  }
}

const isGiven = (a: Analysis): boolean => a.pos === Pos.PROPN && (a.flags & Flag.name) !== 0 && !(a.flags & Flag.place) && !a.det

function mayBeGiven({ word, readings }: NameContext, i: number): boolean {
  const a = word[i]
  if (a.pos !== Pos.NOUN && a.pos !== Pos.ADJ) return false
  if (a.det || a.prep || a.pron || a.flags & (Flag.hum | Flag.body)) return false
  return readings[i].some((r) => isGiven(r) && r.conj === a.conj && r.prep === '')
}

/** A word without proclitics, which any part of a name is. */
const mayEndName = ({ word }: NameContext, i: number): boolean => word[i].conj === '' && word[i].prep === '' && word[i].pos !== Pos.PUNCT && word[i].pos !== Pos.ADP && word[i].pos !== Pos.SCONJ

/** Also a word that was taken for a verb. */
const couldBeGiven = ({ word, readings }: NameContext, i: number): boolean => word[i].conj === '' && word[i].prep === '' && word[i].pron === null && (word[i].pos === Pos.VERB || word[i].pos === Pos.NOUN) && readings[i].some((r) => isGiven(r) && r.conj === '' && r.prep === '')

/** قال وزير الزراعة العماني ناصر الرواحي: the subject of a verb, a title and nothing but its genitives and adjectives, stands before. */
function isAfterTitle({ word, from }: NameContext, i: number): boolean {
  for (let k = i - 1; k > from && k >= i - LONGEST_TITLE; k--) {
    const a = word[k]
    if (a.prep || a.pron || a.conj || (a.pos !== Pos.NOUN && a.pos !== Pos.ADJ && a.pos !== Pos.PROPN)) return false
    if (word[k - 1].pos === Pos.VERB) return a.pos === Pos.NOUN && (a.flags & Flag.hum) !== 0 && (k < i - 1 || a.det)
  }
  return false
}

/** الرواحي: with the article, and no common word. */
const isNisbaLike = ({ word }: NameContext, i: number): boolean => word[i].det && word[i].conj === '' && word[i].prep === '' && (word[i].guess || word[i].pos === Pos.PROPN)

/** أحمد فوزي المتحدث باسم …: what may be a name is one after a given name. */
const mayBeName = ({ word, readings }: NameContext, i: number): boolean => !word[i].det && readings[i].some((r) => isGiven(r) && r.conj === '' && r.prep === '')

const isAfterVerb = ({ word, from }: NameContext, i: number): boolean => i > from && word[i].conj === '' && word[i - 1].pos === Pos.VERB && !word[i - 1].pron

/** A bare word, or one with the article that is no title. */
function isSurnameLike({ word }: NameContext, i: number): boolean {
  const a = word[i]
  if (a.pos === Pos.PROPN) return !(a.flags & Flag.place) && !a.conj && !a.prep
  if ((a.pos !== Pos.NOUN && a.pos !== Pos.ADJ) || a.conj || a.prep || a.pron || caseOf(a.features) === Case.ACC) return false
  return !a.det || !(a.flags & (Flag.hum | Flag.body | Flag.time))
}

const endsPhrase = ({ word, to }: NameContext, i: number): boolean => i >= to || word[i].pos === Pos.PUNCT || opensClause(word[i])

/** `، المتحدث باسم …`, `إن …`, `: "…"` */
function introduces({ word, form, to }: NameContext, i: number): boolean {
  if (i >= to) return false
  if (opensClause(word[i]) || form[i] === ':') return true
  return word[i].pos === Pos.PUNCT && i + 1 < to && word[i + 1].pos === Pos.NOUN && (word[i + 1].flags & Flag.hum) !== 0 && !word[i + 1].conj
}

const opensClause = (a: Analysis): boolean => a.pos === Pos.SCONJ && (a.flags & Flag.comp) !== 0
