import { Pos } from '../lexicon/features.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { classOf, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import { consonants } from '../text/latin-names.js'
import { foldWord } from '../text/spelling.js'
import { prepositionUsesOf } from '../phrases/preposition-uses.js'
import type { Parsed } from '../events/syntax.js'
import type { Referent } from '../mentions/entity.js'
import type { LinkKind } from './kinds.js'

/** A source as found in the text. */
export interface Source {
  readonly kind: LinkKind
  readonly referent: Referent | null
  /** Of a document: what it is in English. */
  readonly nameEn?: string
  /** Tokens of the mention. */
  readonly from: number
  readonly to: number
  /** Token of the attribution expression. */
  readonly via: number
  /** 1 = nearest the outlet; parallel sources share a number. */
  readonly hop: number
  /** Stands beside the source before it, from the same attribution: two officials, two newspapers. */
  readonly parallel: boolean
  readonly rule: string
}

export interface Media {
  /** Nouns of documents and media, with what they are in English. */
  readonly documents: ReadonlyMap<string, string>
  /** Nouns of occasions at which something is said: مؤتمر، خطاب، تصريح. */
  readonly occasions: ReadonlySet<string>
  /** Nouns of unspecified reporting: تقارير، أنباء. */
  readonly reports: ReadonlySet<string>
  /** Who speaks for a body: متحدث. */
  readonly spokesmen: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly spokenTo: ReadonlySet<string>
}

export function mediaOf(lexicon: Lexicon): Media {
  const nouns = (...kinds: string[]): Map<string, string> => new Map(rowsOf(lexicon, 'attribution/documents').filter(({ cells }) => kinds.includes(cells.kind) && !cells.lemma.includes(' ')).map(({ cells }) => [foldWord(lexicon.spelling, cells.lemma), valuesOf(cells.en)[0] ?? '']))
  const uses = prepositionUsesOf(lexicon)
  return { reports: classOf(lexicon, 'reports'), spokesmen: classOf(lexicon, 'spokesmen'), documents: nouns('document', 'medium'), occasions: new Set(nouns('occasion').keys()), prepositions: uses('medium'), spokenTo: uses('spoken-to') }
}

export function linkKind(r: Referent): LinkKind {
  if (r.kind === 'agency' || (r.kind === 'body' && r.sectors[0] === 'JRN')) return 'agency'
  if (r.anonymous) return 'anonymous'
  if (r.kind === 'person') return r.named ? 'person' : 'body'
  if (r.kind === 'people') return 'anonymous'
  return 'body'
}

/** مسؤول، محام: of one without a name whose phrase tells not even which, nobody knows who he is; a spokesman speaks for his body. */
function isWithheld({ doc }: Parsed, { spokesmen }: Media, r: Referent): boolean {
  if (r.kind !== 'person' || r.named || spokesmen.has(r.headLemma)) return false
  for (let i = r.from; i < r.to; i++) if (doc.word[i].det || doc.word[i].pron || doc.word[i].pos === Pos.PROPN) return false
  return true
}

export function sourceOf(p: Parsed, media: Media, r: Referent, via: number, rule: string): Source {
  const kind = linkKind(r)
  return { kind: kind === 'body' && isWithheld(p, media, r) ? 'anonymous' : kind, referent: r, from: r.from, to: r.to, via, hop: 0, parallel: false, rule }
}

/** The publishing outlet speaks for itself, and so does its correspondent: مراسلنا، مراسل القناة. */
export function isOurs(p: Parsed, r: Referent): boolean {
  if (p.doc.word[r.head].pron?.person === 1 || isOutlet(p, r)) return true
  const k = r.sectors[0] === 'JRN' && r.kind === 'person' ? p.phraseAt[r.head] : -1
  return k >= 0 && p.phrases[k].genitive >= 0 && isOutlet(p, p.mentions.part(p.phrases[k].genitive, p.phrases[k].end))
}

export const isDocument = (p: Parsed, i: number, media: Media): boolean => media.documents.has(p.doc.word[i].lemma)

/** Token of the noun of a document or medium within tokens `from` … `to` (أول بيان، مقاطع فيديو), the first token where there is none. */
export function documentNoun(p: Parsed, { from, to }: Pick<Source, 'from' | 'to'>, media: Media): number {
  for (let i = from; i < to; i++) if (isDocument(p, i, media)) return i
  return from
}

export function documentAt(p: Parsed, phrase: number, via: number, media: Media): Source {
  const { start: from, end: to } = p.phrases[phrase]
  return { kind: 'document', referent: null, nameEn: media.documents.get(p.doc.word[documentNoun(p, { from, to }, media)].lemma), from, to, via, hop: 0, parallel: false, rule: 'medium' }
}

/** The publishing outlet under any of its names; Latin names are compared by their consonants (alarabia, Al Arabiya). */
export function isOutlet(p: Parsed, r: Referent): boolean {
  const outlet = p.doc.article.outlet ?? ''
  if (outlet === '' || !CALLED_LIKE_OUTLETS.has(r.kind)) return false
  const own = consonants(outlet)
  const isIts = (name: string): boolean => name === outlet || (own.length > 1 && consonants(name).startsWith(own))
  return isIts(r.name) || (r.actor?.ar ?? []).some(isIts) || (own.length > 1 && isIts(p.mentions.english(r)))
}

const CALLED_LIKE_OUTLETS: ReadonlySet<Referent['kind']> = new Set(['agency', 'body', 'group'])
