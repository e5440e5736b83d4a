/** A record as a sentence, in pieces: templates and tables in, nothing of the page. */
import { numberInEnglish, pluralInEnglish } from '../../../src/record/english-counts.js'
import type { Entity, EventRecord, Link } from '../data/record.js'
import { countryText, sectorText } from './codes.js'
import { eventWords } from './events.js'
import { type Lang, piecesOf, table, say } from './table.js'

/** A party of a sentence: how it is called, in which language that is, and what is told of it in brackets. */
export interface PartyWords {
  readonly name: string
  readonly nameLang: Lang
  readonly about: string
}

/** `actors` and `recipients` stand for lists of parties, `verb` are the words that carry the event. */
export type SentencePiece = { readonly is: 'text'; readonly text: string } | { readonly is: 'verb'; readonly text: string } | { readonly is: 'actors' } | { readonly is: 'recipients' }

const templates = table({
  actual: '{a} {past} {rest}', planned: '{a} will {base} {rest}', hypothetical: '{a} may {base} {rest}', negated: '{a} did not {base} {rest}',
}, {
  actual: '{noun} {from} {a} {rest}', planned: '{noun} {planned} {from} {a} {rest}', hypothetical: '{noun} {possible} {from} {a} {rest}', negated: '{denied} {noun} {from} {a} {rest}',
})
const from = { one: 'من', between: 'بين' } as const

/** What agrees with the noun in gender. */
const agreeing = { m: { planned: 'مقرر', possible: 'محتمل', denied: 'لم يقع' }, f: { planned: 'مقررة', possible: 'محتملة', denied: 'لم تقع' } } as const

export type Told = Pick<EventRecord, 'event' | 'mode' | 'status' | 'actor' | 'recipient' | 'content'>

export function sentencePieces(lang: Lang, record: Told): SentencePiece[] {
  const { event, mode, status, actor, recipient, content } = record
  const words = eventWords(event, event === 'STATE' && content ? 'said' : event === 'AGREE' && status === 'planned' ? 'planned' : mode)
  const rest = lang === 'en' ? (recipient.length > 0 ? words.en.to : words.en.alone) : recipient.length > 0 ? words.ar.to : ''
  const values: Readonly<Record<string, SentencePiece>> = {
    a: { is: 'actors' }, past: verb(words.en.past), base: verb(words.en.base), noun: verb(words.ar.noun),
    from: { is: 'text', text: words.ar.isMutual && actor.length > 1 && recipient.length === 0 ? from.between : from.one },
    ...Object.fromEntries(Object.entries(agreeing[words.ar.gender]).map(([name, text]) => [name, { is: 'text', text }])),
  }
  const ofText = (is: 'text' | 'verb') => (piece: string | SentencePiece): SentencePiece => (typeof piece === 'string' ? { is, text: piece } : piece)
  const pieces = piecesOf(templates[lang][status], values).flatMap((piece) => (piece === '{rest}' ? piecesOf<SentencePiece>(rest, { r: { is: 'recipients' } }).map(ofText(lang === 'en' ? 'verb' : 'text')) : [ofText('text')(piece)]))
  return trimmed(pieces)
}

const verb = (text: string): SentencePiece => ({ is: 'verb', text })

/** Without the blank that a missing rest leaves at the end. */
function trimmed(pieces: readonly SentencePiece[]): SentencePiece[] {
  const last = pieces[pieces.length - 1]
  return last && 'text' in last && last.text.trim() === '' ? pieces.slice(0, -1) : [...pieces]
}

type Called = Pick<Entity, 'name' | 'nameEn' | 'entity' | 'country' | 'sector'> & { readonly count?: number; /** The mention, which shows whether a common noun is definite. */ readonly text?: string | null }

/** How a party is called in a language, and its country and first sector where these say more than the name. */
export function partyWords(lang: Lang, party: Called): PartyWords {
  const { name, nameEn, entity, country, sector, text } = party
  const countryName = country ? countryText(lang, country) : ''
  const bare = entity === null ? glossOf(nameEn) : ''
  const english = bare ? counted(bare, party.count, text?.startsWith('ال') ?? false) : nameEn
  const called = lang === 'ar' ? name : english || name
  const state = entity?.startsWith('state.') || called === countryName
  const about = state ? [] : [countryName, entity?.startsWith('capital.') || !sector[0] || sector[0] === 'UNK' ? '' : sectorText(lang, sector[0])].filter(Boolean)
  return { name: called, nameLang: isArabic(called) ? 'ar' : 'en', about: about.join(lang === 'ar' ? '، ' : ', ') }
}

const isCommon = (noun: string): boolean => /^(?!al-)[a-z]/.test(noun)

/** `union, federation (Tunisia)` is a union: a noun without what is told in brackets, and of several meanings the first. A proper name keeps its commas. */
export function glossOf(nameEn: string): string {
  const bare = nameEn.replace(/ *\([^()]*\)/g, '').trim()
  const noun = bare.replace(/^an? /i, '')
  return isCommon(noun) ? noun.split(/[,;] /)[0] : bare
}

/** The same where it stands alone, in a list of names: with the country, which tells one `union` from another. */
export const nameAlone = (nameEn: string): string => (isCommon(nameEn.replace(/^an? /i, '')) ? [glossOf(nameEn), / \([A-Z][^()]*\)$/.exec(nameEn)?.[0] ?? ''].join('') : nameEn)

/** Plurals, and nouns that stand for several, take no article. */
const many = /(?:[^s]s|men|people|children|police|staff|personnel|military|media)$/
/** `a union`, `a European`; `an hour`, `an honest broker`. */
const withA = /^(?:uni(?:on|t|v|form|que|ty|lat|son|corn)|us[aeiu]|eu|ut[ie]|one\b|once\b)/
const withAn = /^(?:[aeiou]|hours?\b|hon(?:est|ou?r)|heir)/
const article = (noun: string): 'a' | 'an' => (!withA.test(noun) && withAn.test(noun) ? 'an' : 'a')

/** A common noun with its number: `two officials`, `the minister`, `an official`. A proper name stays as it is. */
function counted(noun: string, count: number | undefined, isDefinite: boolean): string {
  if (!isCommon(noun)) return noun
  if (count !== undefined && count > 1) return `${numberInEnglish(count)} ${pluralInEnglish(noun)}`
  if (isDefinite && !/^the /.test(noun)) return `the ${noun}`
  return many.test(noun) || /^the /.test(noun) ? noun : `${article(noun)} ${noun}`
}

const sourceNames = table({ anonymous: 'unnamed', two: '{number} unnamed {who}', one: 'unnamed {who}' }, { anonymous: 'بلا اسم', two: '{who} (بلا اسم)', one: '{who} (بلا اسم)' })

/** A source of a chain: `AP`, `two unnamed officials`. */
export function linkWords(lang: Lang, link: Called & Pick<Link, 'kind'>): PartyWords {
  const words = partyWords(lang, link)
  if (link.kind !== 'anonymous' || words.nameLang !== lang) return words
  if (lang === 'ar') return { ...words, name: say(lang, sourceNames, 'one', { who: words.name }) }
  const number = link.count !== undefined && link.count > 1 ? numberInEnglish(link.count) : null
  const who = words.name.replace(/^(an?|the|unnamed) /, '')
  return { ...words, name: number ? say(lang, sourceNames, 'two', { number, who: who.replace(new RegExp(`^${number} `), '') }) : say(lang, sourceNames, 'one', { who }) }
}

export const isArabic = (text: string): boolean => /[؀-ۿݐ-ݿ]/.test(text)
