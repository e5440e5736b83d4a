import type { Report } from '../../store/report.js'
import { type Carrier, carriersOf, type Stretch, stretchInOther } from './carried.js'
import type { Copy } from './copies.js'
import { type Identity, identityOf } from './identity.js'
import type { SourceKnowledge } from './knowledge.js'
import { type Evidence, type Mention, mediumAsMention, type Step } from './mention.js'
import { inOrder } from './order.js'
import { type Strength, type Telling, tellingsOf } from './told.js'

/** A source on a road, with the key of its node. */
export interface Stop {
  readonly key: string
  /** Null for the outlet of another report. */
  readonly mention: Mention | null
  /** The report whose outlet it is. */
  readonly outlet: number | null
  /** What the stop before (or the outlet the road begins at) is known to have it from. */
  readonly evidence: Evidence
}

/** A way that one article's knowledge came: from its outlet (not a stop itself) to an origin. Without stops it is the outlet's own voice. */
export interface Road {
  readonly report: number
  /** Index of the record it tells of; null for an article's text as a whole. */
  readonly record: number | null
  readonly strength: Strength | 'own voice'
  readonly stops: readonly Stop[]
}

export interface Roads {
  readonly identity: Identity
  readonly outlets: readonly string[]
  /** Of each report, in the order given: the roads its records name sources for. */
  readonly told: readonly (readonly Road[])[]
  /** The roads of what a report names no source for, a record or (null) its text as a whole: whom it credits, whose text it copies, or its outlet's own voice. */
  ownVoice(report: number, record: number | null): readonly Road[]
}

/** All roads of a set of reports. Nothing depends on the order the reports are given in. */
export function roadsOf(reports: readonly Report[], copies: readonly Copy[], knowledge: SourceKnowledge): Roads {
  const credits = reports.map(({ text }) => knowledge.credits(text))
  const carriers = carriersOf(reports, copies, credits)
  const tellings = tellingsOf(reports, knowledge)
  const mentions = [...tellings.flat().flatMap(({ steps }) => steps.map(({ mention }) => mention)), ...credits.flat().map(({ medium, text }) => mediumAsMention(medium, text))]
  const identity = identityOf(mentions, reports, knowledge)
  const outlets = reports.map(identity.outletKey)
  const sharing = sharingText(outlets, copies)

  /** What stands between the outlet and the words themselves, each way it may have come. */
  const leading = (report: number, stretch: Stretch | null): Stop[][] => carriers(report, stretch).flatMap((carrier) => stopsOf(carrier, report, stretch))
  const stopsOf = ({ credited, holder, evidence }: Carrier, report: number, stretch: Stretch | null): Stop[][] => {
    if (!holder) {
      const mention = mediumAsMention(credited ?? null, evidence.text)
      return [[{ key: identity.key(mention), mention, outlet: null, evidence }]]
    }
    const further = leading(holder.report, stretch && stretchInOther(holder.copy, report, stretch))
    return (further.length > 0 ? further : [[]]).map((stops) => [{ key: outlets[holder.report], mention: null, outlet: holder.report, evidence }, ...stops])
  }
  /** Of several agencies nobody knows which one told what, and agencies without a name are nobody: none of them is put before the sources of a single fact. */
  const certain = (leads: readonly Stop[][]): readonly Stop[] => (leads[0] ?? []).filter(({ outlet, mention }) => outlet !== null || (leads.length === 1 && mention?.kind !== 'unspecified'))
  const roadOf = (report: number, { record, strength, steps }: Telling): Road => {
    const lead = certain(leading(report, reports[report].records[record].trigger))
    return { report, record, strength, stops: joined(outlets[report], lead, steps, identity, sharing) }
  }
  const told = tellings.map((all, report) => withoutShortcuts(all.map((telling) => roadOf(report, telling)), identity))
  return {
    identity, outlets, told: throughSharedAgency(told, outlets, reports, identity, sharing),
    ownVoice: (report, record) => {
      const leads = leading(report, record === null ? null : reports[report].records[record].trigger)
      return (leads.length > 0 ? leads : [[]]).map((stops) => ({ report, record, strength: 'own voice', stops: stops.filter(({ key }) => key !== outlets[report]) }))
    },
  }
}

/** Of outlets that print text of each other one stands for all: an official whom two of them quote, described alike, is one official. */
type Sharing = (outlet: string) => string

function sharingText(outlets: readonly string[], copies: readonly Copy[]): Sharing {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    const up = parent.get(key)
    return up === undefined || up === key ? key : root(up)
  }
  for (const { source, copy } of copies) {
    const [first, second] = [root(outlets[source]), root(outlets[copy])].sort()
    parent.set(second, first)
  }
  return root
}

/** The stops of a road: first what carries the text, then the sources it names. A medium that both give is one stop; nobody stands behind himself. */
function joined(outlet: string, lead: readonly Stop[], steps: readonly Step[], identity: Identity, sharing: Sharing): Stop[] {
  const named = new Set(steps.map(({ mention }) => identity.key(mention)))
  const stops = lead.filter(({ key }) => key !== outlet && !named.has(key))
  let teller = stops.findLast(({ mention }) => mention?.kind !== 'unspecified')?.key ?? outlet
  for (const [i, { mention, evidence }] of steps.entries()) {
    // A statement is its author's, whoever published it; without an author it is known only from who cites it.
    const key = identity.keyBehind(mention, mention.kind === 'document' && i + 1 < steps.length ? identity.key(steps[i + 1].mention) : sharing(teller))
    if (key === outlet || stops.some((stop) => stop.key === key)) continue
    stops.push({ key, mention, outlet: null, evidence })
    if (mention.kind !== 'document' && mention.kind !== 'unspecified') teller = key
  }
  return stops
}

/**
 * An unnamed source or a document that an article names both with and without those who stand before it (`قال مسؤولان`, later `قال مسؤولان لوكالة …`) is known through them in either place.
 * Named persons are left alone: they speak to many.
 */
function withoutShortcuts(roads: readonly Road[], identity: Identity): Road[] {
  const bare = ({ stops }: Road): string[] => stops.map((stop) => (stop.mention ? identity.key(stop.mention) : stop.key))
  const keys = roads.map(bare)
  return roads.map((road, i) => {
    const end = road.stops.at(-1)
    if (end?.mention?.kind !== 'anonymous' && end?.mention?.kind !== 'document') return road
    let longest = i
    keys.forEach((other, k) => { if (other.length > keys[longest].length && other.at(-1) === keys[i].at(-1) && isWithin(keys[i], other)) longest = k })
    if (longest === i) return road
    return { ...road, stops: roads[longest].stops.map((stop, k, all) => (k === all.length - 1 ? { ...stop, evidence: end.evidence } : stop)) }
  })
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let k = 0
  for (const key of long) if (key === short[k]) k++
  return k === short.length
}

/**
 * The same unnamed source (by description, country, sector and number) in several outlets that all relay one agency and no other: it spoke to that agency. No two outlets find the same man who will not be named,
 * each by itself, and both beside the agency.
 */
function throughSharedAgency(told: readonly (readonly Road[])[], outlets: readonly string[], reports: readonly Report[], identity: Identity, sharing: Sharing): Road[][] {
  const agencies = told.map((roads) => new Map(roads.flatMap(({ stops }) => stops).filter(({ mention }) => mention?.kind === 'agency').map((stop) => [stop.key, stop])))
  const only = agencies.map((all) => (all.size === 1 ? [...all.values()][0] : null))
  const groups = new Map<string, Set<number>>()
  /** Whose words they are: the outlet that the text is from. */
  const holderOf = ({ report, stops }: Road): string => sharing(stops.findLast(({ outlet }) => outlet !== null)?.key ?? outlets[report])
  const groupOf = (road: Road): string | null => {
    const end = road.stops.at(-1)
    const agency = only[road.report]
    return agency && end?.mention?.kind === 'anonymous' ? `${identity.key(end.mention)} < ${agency.key}` : null
  }
  const holders = new Map<string, Set<string>>()
  for (const road of told.flat()) {
    const group = groupOf(road)
    if (group === null) continue
    groups.set(group, (groups.get(group) ?? new Set()).add(road.report))
    holders.set(group, (holders.get(group) ?? new Set()).add(holderOf(road)))
  }
  return told.map((roads) => roads.map((road) => {
    const [group, agency, end] = [groupOf(road), only[road.report], road.stops.at(-1)]
    if (group === null || !agency?.mention || !end || holders.get(group)!.size < 2 || road.stops.slice(0, -1).some(({ outlet }) => outlet === null)) return road
    const { start, end: until, text } = agency.evidence
    const members = [...groups.get(group)!].sort((a, b) => inOrder(reports[a], reports[b]))
    const inferred: Evidence = { by: 'shared agency', report: road.report, reports: members, start, end: until, text }
    return { ...road, stops: [...road.stops.slice(0, -1), { ...agency, evidence: inferred }, { ...end, key: identity.keyBehind(end.mention!, agency.key) }] }
  }))
}
