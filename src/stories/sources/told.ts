import type { Entity, EventRecord, EventType, Link } from '../../record/record.js'
import type { LinkKind } from '../../sources/kinds.js'
import type { Report } from '../../store/report.js'
import { calledInEnglish } from './called.js'
import type { SourceKnowledge } from './knowledge.js'
import { isOwn } from './media.js'
import { mentionOf, type Step, stepOf } from './mention.js'
import { inOrder } from './order.js'

/**
 * How an article knows what a record says. `told`: it names sources. `said`: nobody stands between the outlet and the words of a statement, so that the speaker is its origin.
 * `acted`: the same of a demand, threat or refusal, which may as well be known by hearsay: it counts only where nobody says more.
 */
export type Strength = 'told' | 'said' | 'acted'

/** One way from the article's text to an origin, without what stands before the text itself. */
export interface Telling {
  /** Index of the record in its report. */
  readonly record: number
  readonly strength: Strength
  readonly steps: readonly Step[]
}

/** Acts that are done by speaking or writing. */
const VERBAL: ReadonlySet<EventType> = new Set<EventType>(['STATE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'AGREE', 'SUPPORT', 'CONCEDE'])
/** Parallel sources at several hops multiply; more ways than this add nothing. */
const MOST_WAYS = 8

/** For each report, the ways to the origins of its records, as its own words tell them. */
export function tellingsOf(reports: readonly Report[], knowledge: SourceKnowledge): Telling[][] {
  const chains = reports.map((report) => report.records.map((record) => chainOf(record, report, knowledge)))
  const documents = documentsTold(reports, chains, knowledge)
  return reports.map((report, index) => tellingsOfReport(report, index, chains[index], documents, knowledge))
}

function tellingsOfReport(report: Report, index: number, chains: readonly Chain[], documents: DocumentsTold, knowledge: SourceKnowledge): Telling[] {
  const { records } = report
  const relayed = actorsToldByOthers(records, chains)
  const kinds = new Map(records.flatMap(({ chain }) => chain).map((link) => [link.name, link.kind]))
  return records.flatMap((record, r) => tellingsOfRecord(record, r, chains[r]))

  function tellingsOfRecord(record: EventRecord, r: number, { hops, document }: Chain): Telling[] {
    const step = (link: Link): Step => stepOf(link, record, index, knowledge.media)
    const tellings = (ways: Step[][], strength: Strength): Telling[] => ways.filter((steps) => steps.length > 0).map((steps) => ({ record: r, strength, steps }))
    const stepsOf = (of: Chain['hops']): Step[][] => of.map((hop) => hop.map(step))
    // Somebody tells of it: what he says it was written in is no source beside him.
    if (!hops.every(isRelay)) return tellings(waysThrough(stepsOf(hops)), 'told')
    const { relays, tellers } = document ? documents(index, record, document, hops) : { relays: hops, tellers: null }
    if (tellers) return tellings(waysThrough([...stepsOf(relays), ...tellers]), 'told')
    // لم تعلن أي جهة: who has not spoken, or may yet, is nobody's source.
    const speakers = VERBAL.has(record.event) && record.status === 'actual' && (document || hops.length === 0 || record.event === 'STATE') ? record.actor.filter((actor) => !relayed.has(actor.name) && !isOurs(actor, report, knowledge)) : []
    const own = stepsOf(document ? [...relays, [document]] : relays)
    const ways = waysThrough(speakers.length > 0 ? [...own, speakers.map((actor) => step(speakerAs(actor, record)))] : own)
    return tellings(ways, own.length > 0 ? 'told' : record.event === 'STATE' ? 'said' : 'acted')
  }

  /** The actor of a statement as the last link of its chain. */
  function speakerAs(actor: Entity, { trigger }: EventRecord): Link {
    return { ...actor, hop: 0, kind: kindOf(actor), via: trigger.text }
  }

  function kindOf({ entity, name, nameEn, sector }: Entity): LinkKind {
    const link = kinds.get(name)
    if (link) return link
    if (entity !== null) return entity.startsWith('person.') ? 'person' : knowledge.media.byId.has(entity) ? 'agency' : 'body'
    if (knowledge.unnamed.has(calledInEnglish(nameEn))) return 'anonymous'
    if (report.gist.names.some((named) => named.kind === 'person' && named.name === name)) return 'person'
    return sector[0] === 'JRN' ? 'agency' : 'body'
  }
}

/** A record's chain as sources stand behind each other, each hop with those who stand side by side. */
interface Chain {
  readonly hops: readonly (readonly Link[])[]
  /** What stands at its end, and is told of by the others or is where the actor's words were made. */
  readonly document: Link | null
}

const isRelay = (hop: readonly Link[]): boolean => hop.length > 0 && hop.every(({ kind }) => kind === 'agency')

/**
 * The chain without the outlet itself and, where others are named, without reports of nobody in particular. Agencies stand before those whose words they pass on: who tells an agency something is not told by it.
 */
function chainOf(record: EventRecord, report: Report, knowledge: SourceKnowledge): Chain {
  const links = record.chain.filter((link) => !isOurs(link, report, knowledge))
  const named = links.some(({ kind }) => kind !== 'unspecified') ? links.filter(({ kind }) => kind !== 'unspecified') : links
  const numbers = [...new Set(named.map(({ hop }) => hop))].sort((a, b) => a - b)
  const hops = numbers.map((n) => named.filter(({ hop }) => hop === n))
  const ordered = [...hops.filter(isRelay), ...hops.filter((hop) => !isRelay(hop))]
  const last = ordered[ordered.length - 1] ?? []
  return last.length === 1 && last[0].kind === 'document' ? { hops: ordered.slice(0, -1), document: last[0] } : { hops: ordered, document: null }
}

/** The publishing outlet, its correspondents and editors. */
function isOurs({ entity, name, sector, kind }: Entity & { readonly kind?: LinkKind }, report: Report, knowledge: SourceKnowledge): boolean {
  const outlet = report.text.outlet ?? ''
  if (kind === 'document' || kind === 'unspecified') return false
  const medium = entity === null ? knowledge.media.named(name) : knowledge.media.byId.get(entity)
  if (medium) return outlet !== '' && isOwn(outlet, medium, knowledge.spelling)
  return entity === null && kind === undefined && sector[0] === 'JRN'
}

/** Names of actors whose words somebody else tells in this article: what they say without a source beside it is known from him. */
function actorsToldByOthers(records: readonly EventRecord[], chains: readonly Chain[]): Set<string> {
  const found = new Set<string>()
  records.forEach(({ event, actor }, r) => {
    const tellers = chains[r].hops.filter((hop) => !isRelay(hop)).flat()
    if (VERBAL.has(event) && tellers.some(({ kind }) => kind !== 'document' && kind !== 'unspecified')) for (const { name } of actor) if (!tellers.some((t) => t.name === name)) found.add(name)
  })
  return found
}

/** Who stands before a document that a record cites behind the agencies `hops`: those agencies, or the ones it comes through elsewhere, and behind them who tells of it, where anybody is known to. */
type DocumentsTold = (report: number, record: EventRecord, document: Link, hops: Chain['hops']) => { readonly relays: Chain['hops']; readonly tellers: readonly (readonly Step[])[] | null }

/**
 * Documents that somebody tells of: `قال مسؤولان للوكالة إنه هدد في رسالة`. Who else cites the same kind of document of the same author knows it through him: in the same article, and in others that have it from the same
 * agency. Where an article names the agency once, the document comes through it wherever the article cites it.
 */
function documentsTold(reports: readonly Report[], chains: readonly (readonly Chain[])[], knowledge: SourceKnowledge): DocumentsTold {
  const agencyOf = (hops: Chain['hops']): string => hops.filter(isRelay).flat().map((link) => mentionOf(link, knowledge.media).entity ?? link.name).join('+')
  const keyOf = ({ name }: Link, { actor }: EventRecord): string => `${knowledge.documentNoun(name)} ${actor.map(({ entity, name: by }) => entity ?? by).join('+')}`
  const tellers = new Map<string, Step[][]>()
  const relays = new Map<string, Chain['hops']>()
  for (const i of reports.map((_, n) => n).sort((a, b) => inOrder(reports[a], reports[b]))) {
    chains[i].forEach(({ hops, document }, r) => {
      if (!document || hops.length === 0) return
      const record = reports[i].records[r]
      const key = keyOf(document, record)
      if (hops.every(isRelay)) {
        if (!relays.has(`${key} in ${i}`)) relays.set(`${key} in ${i}`, hops)
        return
      }
      const steps = hops.filter((hop) => !isRelay(hop)).map((hop) => hop.map((link) => stepOf(link, record, i, knowledge.media)))
      for (const where of [`${key} in ${i}`, ...(agencyOf(hops) === '' ? [] : [`${key} from ${agencyOf(hops)}`])]) if (!tellers.has(where)) tellers.set(where, steps)
    })
  }
  return (report, record, document, hops) => {
    const key = keyOf(document, record)
    const through = hops.length > 0 ? hops : (relays.get(`${key} in ${report}`) ?? [])
    return { relays: through, tellers: tellers.get(`${key} in ${report}`) ?? tellers.get(`${key} from ${agencyOf(through)}`) ?? null }
  }
}

/** Every row of one step from each hop. */
function waysThrough(hops: readonly (readonly Step[])[]): Step[][] {
  let ways: Step[][] = [[]]
  for (const hop of hops) ways = ways.flatMap((way) => hop.map((step) => [...way, step])).slice(0, MOST_WAYS)
  return ways
}
