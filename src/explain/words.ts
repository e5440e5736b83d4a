import { Case, caseOf, Deriv, derivOf, Gender, genderOf, isConstruct, isDependent, Num, numberOf, personOf, posNames, Tense, tenseOf, Voice, voiceOf } from '../lexicon/features.js'
import { tokenText } from '../text/texted.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import { columns, joined, shown } from './layout.js'

const genders: Record<number, string> = { [Gender.M]: 'm', [Gender.F]: 'f' }
const numbers: Record<number, string> = { [Num.SG]: 'sg', [Num.DU]: 'du', [Num.PL]: 'pl' }
const tenses: Record<number, string> = { [Tense.PAST]: 'past', [Tense.PRES]: 'pres', [Tense.IMP]: 'imp' }
const voices: Record<number, string> = { [Voice.ACT]: 'act', [Voice.PASS]: 'pass', [Voice.BOTH]: 'act/pass' }
const cases: Record<number, string> = { [Case.NOM]: 'nom', [Case.OBL]: 'obl', [Case.ACC]: 'acc' }
const derivations: Record<number, string> = { [Deriv.MASDAR]: 'masdar', [Deriv.ACT]: 'act-part', [Deriv.PASS]: 'pass-part', [Deriv.PART]: 'part', [Deriv.NISBA]: 'nisba' }

/** The words of tokens `from` … `to` with the reading chosen for each: number, surface, part of speech (`?`: guessed), lemma, features, clitics, and how many other readings there were. */
export function wordLines(doc: Worded, from: number, to: number, lemmaOf: (a: Analysis) => string): string[] {
  const rows: string[][] = []
  for (let i = from; i < to; i++) {
    if (doc.tokens.kind[i] === Kind.PUNCTUATION) continue
    const a = doc.word[i]
    const lemma = lemmaOf(a)
    const others = doc.readings[i].length - 1
    rows.push([String(i), shown(tokenText(doc, i)), `${posNames[a.pos]}${a.guess ? '?' : ''}`, lemma && shown(lemma), featuresText(a.features), cliticsText(a), others > 0 ? `+${others}` : ''])
  }
  return columns(rows)
}

/** Features in short, in the order of the grammar books: `past act 3 m sg`. */
function featuresText(f: number): string {
  return joined(
    derivations[derivOf(f)] ?? '', tenses[tenseOf(f)] ?? '', isDependent(f) && 'dependent', voices[voiceOf(f)] ?? '', personOf(f) > 0 && String(personOf(f)),
    genders[genderOf(f)] ?? '', numbers[numberOf(f)] ?? '', cases[caseOf(f)] ?? '', isConstruct(f) && 'construct',
  )
}

function cliticsText(a: Analysis): string {
  const { pron } = a
  return joined(
    a.conj && `${shown(a.conj)}+`, a.prep && `${shown(a.prep)}+`, a.det && 'def', a.fut && 'fut',
    pron && joined(`+${shown(pron.form)}`, String(pron.person), genders[pron.gender] ?? '', numbers[pron.number] ?? ''),
  )
}
