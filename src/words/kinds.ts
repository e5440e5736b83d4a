import { Case, caseOf, derivOf, isConstruct, isDependent, Pos, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'

/** Classes of readings between which the choice in context is weighed; named in `grammar/disambiguation.tsv`. */
export const kindNames = [
  'START', 'PUNCT', 'CCONJ', 'CNOUN', 'PAST', 'PRES', 'DEP', 'IMP', 'NDEF', 'NIND', 'NACC', 'NCON', 'NPRO', 'ADEF', 'AIND', 'PROPN', 'ADP', 'ADPPRO', 'COMP', 'COMPNOUN', 'COMPPRO', 'SCONJ', 'REL', 'NEGV', 'NEG', 'FUT', 'NUM', 'ADV', 'PART', 'PRON', 'DET', 'AUX', 'X', 'DIGIT',
] as const
export type KindName = (typeof kindNames)[number]
const index = new Map<string, number>(kindNames.map((name, i) => [name, i]))
export const kindOf = (name: KindName): number => index.get(name)!

export function kindOfReading(pos: number, features: number, flags: number, det: boolean, pron: boolean): number {
  switch (pos) {
    case Pos.VERB:
    case Pos.AUX:
      if (tenseOf(features) === Tense.IMP) return kindOf('IMP')
      if (pos === Pos.AUX && flags & Flag.neg) return kindOf('AUX')
      return kindOf(tenseOf(features) === Tense.PAST ? 'PAST' : isDependent(features) ? 'DEP' : 'PRES')
    case Pos.NOUN:
      return kindOf(det ? 'NDEF' : pron ? 'NPRO' : isConstruct(features) ? 'NCON' : caseOf(features) === Case.ACC ? 'NACC' : 'NIND')
    case Pos.ADJ: return kindOf(det ? 'ADEF' : 'AIND')
    case Pos.PROPN: return kindOf('PROPN')
    case Pos.ADP: return kindOf(pron ? 'ADPPRO' : 'ADP')
    case Pos.CCONJ: return kindOf('CCONJ')
    case Pos.SCONJ: return kindOf(flags & Flag.comp ? (pron ? 'COMPPRO' : flags & Flag.nominal ? 'COMPNOUN' : 'COMP') : 'SCONJ')
    case Pos.PRON: return kindOf(flags & Flag.rel ? 'REL' : 'PRON')
    case Pos.DET: return kindOf('DET')
    case Pos.ADV: return kindOf('ADV')
    case Pos.NUM: return kindOf('NUM')
    case Pos.PART: return kindOf(flags & Flag.fut ? 'FUT' : flags & Flag.neg ? 'NEGV' : 'PART')
    case Pos.PUNCT: return kindOf('PUNCT')
    default: return kindOf('X')
  }
}

/** A participle, or a plain noun or adjective that is written like one. */
export const participial = (a: { readonly pos: number; readonly features: number; readonly flags: number }): boolean => (a.pos === Pos.ADJ || a.pos === Pos.NOUN) && (isParticiple(a.features) || (a.flags & Flag.participle) !== 0)

export const isParticiple = (features: number): boolean => derivOf(features) >= 2 && derivOf(features) <= 4
