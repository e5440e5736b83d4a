import type { Resolver } from '../events/coreference.js'
import type { Context } from '../events/context.js'
import type { ReadEvent } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import type { RuleMatch } from '../match/rule.js'
import { LEAST, type SourceWeigher } from './choice.js'
import { holdersOf } from './holders.js'
import { type Before, type Link, linksOf } from './links.js'
import { namedIn } from './named.js'
import type { LinkKind } from './kinds.js'
import { documentNoun, isOutlet, type Media, type Source } from './source.js'
import type { Speech } from './speech.js'

export interface Attribution {
  /**
   * Sources between the outlet and an event: what holds it, then agency and document of its own. `own`: keys of parties whose act by speaking it is,
   * who are therefore no sources of it.
   */
  chainOf(e: ReadEvent, own: ReadonlySet<string>): Source[]
}

/** Deeper nesting of sources than this is not followed. */
const DEEPEST = 4

export function attribute(p: Parsed, resolver: Resolver, speeches: readonly Speech[], matches: readonly RuleMatch[], media: Media, context: Context, weigh: SourceWeigher): Attribution {
  const named = namedIn(p, resolver, matches, media, new Set(speeches.filter((s) => s.opens && s.candidate.content).map((s) => s.candidate.at)))
  const links = linksOf(p, resolver, media, named, context, (r) => isOutlet(p, r))
  const holders = holdersOf(p, speeches, context)
  const speechOf = new Map(speeches.map((s) => [s.candidate, s]))
  const likely = (e: ReadEvent, options: readonly Link[]): [Link, number][] => {
    if (options.length === 0) return []
    const likelihoods = weigh(e.candidate, 'link', options)
    return options.map((o, k): [Link, number] => [o, likelihoods[k]]).filter(([, likelihood]) => likelihood >= LEAST)
  }
  /** Words are passed on by one agency (or several side by side) and stand in one document. */
  const taken: Taken = (e, options) => {
    const best = new Map<LinkKind, [Link, number]>()
    for (const option of likely(e, options)) if (option[1] > (best.get(kindOf(option[0]))?.[1] ?? 0)) best.set(kindOf(option[0]), option)
    return [...best.values()].map(([link]) => link)
  }

  const namedFor = new Map<ReadEvent, Link[]>()
  const namedLinks = (e: ReadEvent): Link[] => {
    let found = namedFor.get(e)
    if (!found) namedFor.set(e, (found = likely(e, links.named(e.candidate)).map(([link]) => link)))
    return found
  }
  const holding = new Map<ReadEvent, Speech | null>()
  const holderOf = (e: ReadEvent): Speech | null => {
    let found = holding.get(e)
    if (found === undefined) holding.set(e, (found = likeliest(e)))
    return found
  }
  const likeliest = (e: ReadEvent): Speech | null => {
    const options = holders(e)
    if (options.length === 0) return null
    const likelihoods = weigh(e.candidate, 'holder', options)
    let best = -1
    options.forEach((_, k) => { if (likelihoods[k] >= LEAST && (best < 0 || likelihoods[k] > likelihoods[best])) best = k })
    return best < 0 ? null : options[best].speech
  }

  const relays = relaysOf(speeches, links, namedLinks, taken)

  /** Sources through which an event is known, its own relays last. */
  const chain = (e: ReadEvent, depth: number): Source[] => {
    const holder = depth < DEEPEST ? holderOf(e) : null
    const speech = speechOf.get(e.candidate)
    const named = (behind: boolean): Source[] => namedLinks(e).filter((l) => l.behind === behind).flatMap((l) => l.sources)
    const out = [...named(false), ...(holder ? [...chain(holder.event, depth + 1), ...holder.sources] : []), ...(speech ? outwardFirst(relays.get(speech)!.flatMap((l) => l.sources)) : [])]
    for (const source of named(true)) out.splice(quotedBy(e, source, out), 0, source)
    return out
  }
  /** قالت الصحيفة، نقلا عن مسؤول، إن الحكومة أبلغت …: whom somebody quotes stands behind him who does, else behind all. */
  const quotedBy = (e: ReadEvent, { via }: Source, sources: readonly Source[]): number => {
    let depth = 0
    for (let s = holderOf(e); s && depth++ < DEEPEST; s = holderOf(s.event)) {
      const { at, content } = s.candidate
      if (at < via && content && via < content.from && s.sources.length > 0) return sources.indexOf(s.sources[s.sources.length - 1]) + 1
    }
    return sources.length
  }
  return { chainOf: (e, own) => numbered(p, media, chain(e, 0).filter((s) => !(s.referent && own.has(s.referent.key)))) }
}

type Taken = (e: ReadEvent, options: readonly Link[]) => Link[]

/** What a link is at its origin. */
const kindOf = (l: Link): LinkKind => l.sources[l.sources.length - 1].kind

/** What each act of speech was heard through, in order of text, so that what is carried on is carried on again. */
function relaysOf(speeches: readonly Speech[], links: ReturnType<typeof linksOf>, namedLinks: (e: ReadEvent) => Link[], taken: Taken): Map<Speech, readonly Link[]> {
  const out = new Map<Speech, readonly Link[]>()
  const heard = speeches.map((s) => taken(s.event, links.heard(s)))
  const bySpeaker = new Map<string, number>()
  const ahead = new Map<string, number[]>()
  speeches.forEach((s, k) => {
    if (!s.speakers.length || !heard[k].some((l) => l.sources.some((x) => x.kind === 'agency'))) return
    ahead.set(s.speakers[0].key, [...(ahead.get(s.speakers[0].key) ?? []), k])
  })
  speeches.forEach((s, k) => {
    const key = s.speakers[0]?.key
    const same = key === undefined ? undefined : bySpeaker.get(key)
    const before: Before[] = []
    const from = (n: number, which: Before['which']): void => {
      const other = speeches[n]
      before.push({ speech: other, which, between: Math.abs(k - n) - 1, links: which === 'ahead' ? heard[n] : [...namedLinks(other.event), ...out.get(other)!] })
    }
    if (same !== undefined) from(same, same === k - 1 ? 'both' : 'same')
    if (k > 0 && same !== k - 1) from(k - 1, 'last')
    const next = key === undefined ? undefined : ahead.get(key)?.find((n) => n > k)
    if (next !== undefined) from(next, 'ahead')
    // What it is heard through itself takes the place of what it would carry on.
    const own = new Set(heard[k].flatMap((l) => l.sources.map((x) => x.kind)))
    out.set(s, [...heard[k], ...taken(s.event, links.carried(s, before, heard[k]).filter((l) => !own.has(kindOf(l))))])
    if (key !== undefined) bySpeaker.set(key, k)
  })
  return out
}

/** An agency stands between the outlet and the document it relays. */
const outwardFirst = (sources: readonly Source[]): Source[] => [...sources.filter((s) => s.kind !== 'document'), ...sources.filter((s) => s.kind === 'document')]

/** Parallel sources share a hop; the same source is named once. */
function numbered(p: Parsed, media: Media, sources: readonly Source[]): Source[] {
  const out: Source[] = []
  let hop = 0
  for (const s of sources) {
    if (out.some((o) => o.from === s.from || (o.referent && s.referent && o.referent.key === s.referent.key) || isSameDocument(p, media, o, s))) continue
    if (!s.parallel || out.length === 0) hop++
    out.push({ ...s, hop })
  }
  return out
}

/** قالت في بيان …، بحسب البيان: of two that are called alike the definite one takes up the other. */
function isSameDocument(p: Parsed, media: Media, a: Source, b: Source): boolean {
  if (a.kind !== 'document' || b.kind !== 'document') return false
  const [one, other] = [a, b].map((s) => p.doc.word[documentNoun(p, s, media)])
  return one.lemma === other.lemma && (one.det || other.det)
}
