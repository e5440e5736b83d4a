import { numberInEnglish, pluralInEnglish } from '../../record/english-counts.js'
import type { Grade, Level, Reason } from './grade.js'
import type { SourceGraph, SourceNode } from './graph.js'
import { COUNTRY_BEHIND, calledInEnglish } from './called.js'
import type { SourceKnowledge } from './knowledge.js'
import type { Evidence } from './mention.js'

/** Puts what is known of sources into the words of one language. */
export interface SourceLanguage {
  /** What a node is called in running text. */
  node(node: SourceNode): string
  /** The grade in one line, never a bare number. */
  headline(grade: Grade, graph: SourceGraph): string
  /** Its reasons, a sentence each. */
  reasons(grade: Grade, graph: SourceGraph): readonly string[]
  /** Origins that a tree leaves out. */
  notShown(origins: number): string
  /** What an edge rests on; `outletOf` names the outlet of a report. */
  evidence(evidence: Evidence, outletOf: (report: number) => string): string
}

/** Names that a list gives before it counts the rest. */
const MOST_NAMED = 3

/** What main origins are, alone or with others beside them. */
const levels: Record<Level, readonly [alone: string, besideOthers: string]> = {
  'nothing said': ['No source is named', 'No source is named'],
  'one unnamed': ['A single origin, unnamed', 'One main origin, unnamed'],
  'one untold': ['A single origin, which does not say how it knows', 'One main origin, which does not say how it knows'],
  'one named': ['A single origin, named', 'One main origin, named'],
  'several, none named': ['Several origins, none of them named', 'Several main origins, none of them named'],
  several: ['Several origins', 'Several main origins'],
}

export function inEnglish(knowledge: SourceKnowledge): SourceLanguage {
  const node = (n: SourceNode): string => {
    switch (n.kind) {
      case 'anonymous': return unnamed(n, knowledge.adjectives)
      case 'document': return documentName(knowledge.documents.get(knowledge.documentNoun(n.name)) ?? 'document')
      case 'unspecified': return 'reports that name nobody'
      case 'body': return n.entity === null ? described(n, knowledge.adjectives) : n.nameEn
      default: return n.nameEn || n.name
    }
  }
  const named = (graph: SourceGraph) => (key: string): string => node(graph.nodes.find((n) => n.key === key)!)
  return {
    node,
    headline: ({ level, outlets, main, origins, through }, graph) => {
      const name = named(graph)
      const more = origins - main.length
      const head = `${counted(outlets, 'outlet')}, ${main.length} ${more > 0 ? 'main ' : ''}${main.length === 1 ? 'origin' : 'origins'}`
      return `${levels[level][more > 0 ? 1 : 0]}: ${head}${main.length > 0 ? `: ${listed(main.map(name))}` : ''}${through === null ? '' : `, through ${name(through)}`}${more > 0 ? `; ${more} more beside ${main.length === 1 ? 'it' : 'them'}` : ''}`
    },
    reasons: (grade, graph) => [...grade.reasons.map((reason) => sentence(reason, named(graph), grade)), ...namedShare(grade)],
    notShown: (n) => `${n} more ${n === 1 ? 'origin is' : 'origins are'} not shown.`,
    evidence: (e, outletOf) => {
      switch (e.by) {
        case 'words': return e.via === '' || e.text.includes(e.via) ? 'words' : 'words after'
        case 'credit': return e.where
        case 'copied text': return `${Math.round(100 * e.share)} % of its words stand in ${outletOf(e.from)}${e.order === 'known' ? '' : e.order === 'same-time' ? ', published at the same time' : ', which was first is not known'}`
        case 'shared agency': return 'not said: inferred from the agency it relays'
      }
    },
  }
}

function sentence(reason: Reason, name: (key: string) => string, { outlets, main }: Grade): string {
  switch (reason.why) {
    case 'common link': return main.includes(reason.link) ? `The roads of ${outlets === 2 ? 'both' : `all ${outlets}`} outlets meet only at the origin, ${name(reason.link)}.` : `${outlets === 2 ? 'Both outlets have' : `All ${outlets} outlets have`} it through ${name(reason.link)}.`
    case 'through a shared agency': return `That ${listed(reason.outlets.map(name))} ${reason.outlets.length === 1 ? 'has' : 'have'} an unnamed source through ${name(reason.agency)} is not said: ${reason.outlets.length === 1 ? 'it relays' : 'they relay'} no other agency, and others quote the same source.`
    case 'copied': return reason.sure ? `${capital(listed(reason.outlets.map(name)))} ${reason.outlets.length === 1 ? 'prints' : 'print'} text of ${name(reason.from)}.` : `${capital(listed([...reason.outlets, reason.from].map(name)))} print the same text; which of them was first is not known.`
    case 'own voice': return `${capital(listed(reason.outlets.map(name)))} ${reason.outlets.length === 1 ? 'names no source and speaks' : 'name no source and speak'} for ${reason.outlets.length === 1 ? 'itself' : 'themselves'}.`
    case 'untold': return `${capital(listed(reason.agencies.map(name)))} ${reason.agencies.length === 1 ? 'does' : 'do'} not say whom ${reason.agencies.length === 1 ? 'it has' : 'they have'} it from.`
    case 'beside': return `Beside ${reason.origins.length === 1 ? 'stands' : 'stand'} ${listed(reason.origins.map(name))}.`
    case 'first': return reason.sure ? `${capital(name(reason.outlet))} was first.` : `Which outlet was first is not known${reason.dated ? `; ${name(reason.outlet)} is the earliest with a date` : ''}.`
  }
}

function namedShare({ origins, named }: Grade): string[] {
  return origins > 1 ? [`Of ${origins} origins ${named === 0 ? 'none is' : named === 1 ? 'one is' : `${named} are`} named.`] : []
}

/** `a statement`; media with a name of their own, like Twitter, have no article. */
const documentName = (noun: string): string => (/^[A-Z]/.test(noun) ? noun : withArticle(noun))

/** `two unnamed Iraqi officials`. */
function unnamed(n: SourceNode, adjectives: ReadonlyMap<string, string>): string {
  const many = n.count === 'several' || (typeof n.count === 'number' && n.count > 1)
  const number = typeof n.count === 'number' && n.count !== 1 ? `${numberInEnglish(n.count)} ` : many ? '' : 'an '
  const noun = calledInEnglish(n.nameEn).replace(/^(an?|the) /, '')
  return `${number}unnamed ${of(n, adjectives)}${many ? pluralInEnglish(noun) : noun}`
}

/** `the Iraqi Shiite militias` for a body that is only described; its name where it has one. */
function described(n: SourceNode, adjectives: ReadonlyMap<string, string>): string {
  return COUNTRY_BEHIND.test(n.nameEn) && adjectives.has(n.country ?? '') ? `the ${of(n, adjectives)}${n.nameEn.replace(COUNTRY_BEHIND, '')}` : n.nameEn || n.name
}

const of = ({ country, nameEn }: SourceNode, adjectives: ReadonlyMap<string, string>): string => {
  const adjective = adjectives.get(country ?? '')
  return adjective && !nameEn.toLowerCase().startsWith(adjective.toLowerCase()) ? `${adjective} ` : ''
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) && !/^(?:US|UN|EU)\b/.test(noun) ? 'an' : 'a'} ${noun}`
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`. */
function listed(names: readonly string[]): string {
  const shown = names.length > MOST_NAMED + 1 ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}
