import { Deriv, type Features, Pos, Voice } from './features.js'
import type { Morphology } from './morphology.js'
import { type Stems, stemsOf } from './stems.js'
import type { VerbSpec } from './verb-classes.js'

/** A form in folded spelling with its features. */
export interface Form {
  readonly form: string
  readonly features: Features
}

/** What a verb's root and form give, in folded spelling. */
export interface Conjugation {
  /** Finite forms. */
  readonly forms: readonly Form[]
  /** `ambiguous`: the active is written like the passive. */
  readonly participles: { readonly active: readonly string[]; readonly passive: readonly string[]; readonly ambiguous: boolean }
  /** Regular verbal nouns. */
  readonly masdars: readonly string[]
}

/** All finite forms, participles and the regular verbal nouns of a verb, in order of the table of endings. */
export function conjugate(verb: VerbSpec, morphology: Morphology): Conjugation {
  const stems = stemsOf(verb, morphology)
  const [active, passive] = [stems('active'), stems('passive')]
  return {
    forms: finiteForms(verb, stems, morphology),
    participles: { active: active.flatMap(seats), passive: passive.flatMap(seats), ambiguous: isSame(active, passive) },
    masdars: stems('masdar').flatMap(seats),
  }
}

function finiteForms(verb: VerbSpec, stems: Stems, { verbEndings }: Morphology): Form[] {
  const forms: Form[] = []
  for (const { tense, passive, stem, unless, prefix, suffix, features } of verbEndings) {
    const oneWriting = verb.passive && isWrittenAlike(stems, tense)
    if (passive && (oneWriting || !verb.passive)) continue
    if (isSame(stems(stem), stems(unless))) continue
    const voice = passive ? Voice.PASS : oneWriting ? Voice.BOTH : Voice.ACT
    for (const letters of stems(stem)) for (const form of seats(prefix + joined(letters, suffix, stem))) forms.push({ form, features: { ...features, pos: Pos.VERB, voice } })
  }
  return forms
}

/**
 * Unvowelled, the passive of most verbs is written like the active: one form, either voice. Not so where the past has a shape of its own before
 * a pronoun (رماه), which the passive has not.
 */
function isWrittenAlike(stems: Stems, tense: string): boolean {
  return isSame(stems(tense), stems(`passive-${tense}`)) && stems(`${tense}-free`).length === 0
}

/** A stem before a consonant has no vowel there: where both are the same letter it is written once, كنّا and أثبتّ. */
const joined = (letters: string, suffix: string, stem: string): string => (stem.endsWith('-short') && letters.endsWith(suffix[0]) ? letters + suffix.slice(1) : letters + suffix)

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.length === b.length && a.every((spelling, i) => spelling === b[i])

const ALIF = 'ا'
const HAMZA = 'ء'
/** A hamza after an alif keeps its seat: قائل is never written قاال. */
const MOVING_HAMZA = new RegExp(`(?<!${ALIF})${HAMZA}`, 'g')

/** A hamza that is not the first letter may be written on alif (folded ا) or on another seat (folded ء): both spellings. */
function seats(form: string): string[] {
  const at = form.indexOf(HAMZA)
  if (at < 0) return [form]
  if (at === 0) return [withMadda(ALIF + form.slice(1))]
  const onAlif = withMadda(form.replaceAll(MOVING_HAMZA, ALIF))
  return onAlif === form ? [form] : [form, onAlif]
}

/** Hamza and long a are written as one alif with madda: آخذ. */
const withMadda = (form: string): string => form.replace(ALIF + ALIF, ALIF)

export function participleDeriv(kind: 'active' | 'passive', ambiguous: boolean): number {
  return ambiguous ? Deriv.PART : kind === 'active' ? Deriv.ACT : Deriv.PASS
}
