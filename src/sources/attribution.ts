import type { Candidate } from '../events/candidate.js'
import type { Resolver } from '../events/coreference.js'
import type { Parsed } from '../events/syntax.js'
import type { RuleMatch } from '../match/rule.js'
import type { Referent } from '../mentions/entity.js'
import { scopesOf } from './scopes.js'
import { documentAt, isDocument, isOurs, linkKind, type Media, type Source, sourceOf } from './source.js'
import { innermostSpeech, type Speech } from './speech.js'

export interface Attribution {
  /**
   * Sources between the outlet and an event: what holds it, then agency and document of its own. `own`: keys of parties whose act by speaking it is,
   * who are therefore no sources of it.
   */
  chainOf(c: Candidate, own: ReadonlySet<string>): Source[]
}

/** A speaker who goes on is heard through the same over so many sentences. */
const CARRIED_OVER = 2
/** Deeper nesting of sources than this is not followed. */
const DEEPEST = 4

export function attribute(p: Parsed, resolver: Resolver, speeches: readonly Speech[], named: readonly RuleMatch[], media: Media): Attribution {
  const scopes = scopesOf(p, resolver, named, media, new Set(speeches.map((s) => s.candidate.at)))
  const outlet = p.doc.article.outlet ?? ''
  const own = new Map<Candidate, Source[]>()
  const speechOf = new Map(speeches.map((s) => [s.candidate, s]))
  const holding = innermostSpeech(p, speeches)
  /** A speaker's speeches in order of text, and those of them that an agency is heard in. */
  const bySpeaker = new Map<string, { all: Candidate[]; heard: Candidate[] }>()
  const agenciesOf = new Map<Candidate, Source[]>()
  const inOrder = [...speeches].sort((a, b) => a.candidate.at - b.candidate.at)
  for (const { candidate, speakers } of inOrder) {
    const heard = agencies(p, resolver, candidate, outlet, media)
    agenciesOf.set(candidate, heard)
    if (!speakers.length) continue
    const known = bySpeaker.get(speakers[0].key) ?? { all: [], heard: [] }
    bySpeaker.set(speakers[0].key, known)
    known.all.push(candidate)
    if (heard.length) known.heard.push(candidate)
  }

  const relays = (c: Candidate): Source[] => {
    let found = own.get(c)
    if (!found) {
      found = heardThrough(c)
      if (!found.some((s) => s.kind === 'agency')) found = [...carried(c), ...found]
      own.set(c, found)
    }
    return found
  }

  /** وأضاف: what the speaker was heard through a moment ago goes on; an agency he spoke to holds for whatever he says in the article. */
  const carried = (c: Candidate): Source[] => {
    const speaker = speakerOf(c)
    if (!speaker) return []
    const dropped = c.predicate >= 0 && p.predicates[c.predicate].subject < 0
    const sentence = p.doc.sentence[c.at]
    const same = bySpeaker.get(speaker.key)
    if (!same) return []
    const before = same.all[firstFrom(same.all, c.at) - 1]
    if (dropped && before && sentence - p.doc.sentence[before.at] <= CARRIED_OVER) return [...scoped(before.at).filter((x) => x.kind === 'agency'), ...(own.get(before) ?? heardThrough(before))]
    // Another unnamed official may have spoken to somebody else.
    if (speaker.anonymous && !p.doc.word[speaker.head].det) return []
    const k = firstFrom(same.heard, c.at)
    const heard = same.heard[k - 1] ?? same.heard.slice(k).find((x) => x !== c)
    return heard ? agenciesOf.get(heard)! : []
  }

  const heardThrough = (c: Candidate): Source[] => [...(agenciesOf.get(c) ?? agencies(p, resolver, c, outlet, media)), ...documents(p, resolver, c, media)]

  const speakerOf = (c: Candidate): Referent | null => {
    const speech = speechOf.get(c)
    if (speech) return speech.speakers[0] ?? null
    const actor = c.filled.find((f) => f.role === 'actor')
    return actor ? (resolver.referents(actor.filler)[0] ?? null) : null
  }

  const speakers = (s: Speech): Source[] => reported(p, s, media) ?? s.speakers.filter((r) => !isOurs(p, r)).map((r, k) => ({ ...sourceOf(r, s.candidate.at, `speaker:${s.candidate.frame.id}`), parallel: k > 0 }))

  const scoped = (i: number): Source[] => [...(scopes.get(p.doc.sentence[i])?.find((s) => s.from <= i && i < s.to)?.sources ?? [])]

  /** Sources through which the words at a candidate's trigger are known. */
  const chain = (c: Candidate, depth: number): Source[] => {
    const s = depth < DEEPEST ? holding(c) : null
    if (!s) return scoped(c.at)
    return [...chain(s.candidate, depth + 1), ...relays(s.candidate), ...speakers(s)]
  }

  // In order of text, so that what is carried on is carried on again.
  for (const { candidate } of inOrder) relays(candidate)

  return {
    chainOf: (c, own) => numbered([...chain(c, 0), ...relays(c)].filter((s) => !(s.referent && own.has(s.referent.key)))),
  }
}

/** Of candidates in order of text, the index of the first at token `at` or after it. */
function firstFrom(list: readonly Candidate[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid].at < at) low = mid + 1
    else high = mid
  }
  return low
}

/** Parallel sources share a hop; the same source is named once. */
function numbered(sources: readonly Source[]): Source[] {
  const out: Source[] = []
  let hop = 0
  for (const s of sources) {
    if (out.some((o) => o.from === s.from || (o.referent && s.referent && o.referent.key === s.referent.key))) continue
    if (!s.parallel || out.length === 0) hop++
    out.push({ ...s, hop })
  }
  return out
}

/** The agency a speaker spoke to (قال لوكالة …، في مقابلة مع قناة …) or that relays him (نقلت … عنه). */
function agencies(p: Parsed, resolver: Resolver, c: Candidate, outlet: string, media: Media): Source[] {
  const out: Source[] = []
  const add = (r: Referent, rule: string): void => {
    if (r.kind === 'agency' && !(outlet !== '' && isOutlet(p, r, outlet)) && !out.some((s) => s.from === r.from)) out.push(sourceOf(r, c.at, rule))
  }
  for (const { role, slot, filler } of c.filled) {
    if (role === 'relay' || (role === 'recipient' && c.frame.event === 'STATE' && slot !== 'obj')) for (const r of resolver.referents(filler)) add(r, `relay:${slot}`)
  }
  for (const k of slotsAround(p, c)) if (media.spokenTo.has(p.phrases[k].prep)) add(p.mentions.of[k], 'relay:interview')
  return out
}

/** The publishing outlet under any of its names; Latin names are compared by their consonants (alarabia, Al Arabiya). */
function isOutlet(p: Parsed, r: Referent, outlet: string): boolean {
  const skeleton = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/[aeiouyw]/g, '')
  const own = skeleton(outlet)
  return [p.mentions.english(r), r.name, ...(r.actor?.ar ?? [])].some((name) => name === outlet || (own.length > 1 && skeleton(name).startsWith(own)))
}

/** Prepositional phrases of an act: those of its verb, and those before it when it is the first verb of its sentence (وفي تصريح لوكالة …، قال). */
function slotsAround(p: Parsed, c: Candidate): number[] {
  const k = c.predicate >= 0 ? c.predicate : c.light
  if (k < 0) return []
  const predicate = p.predicates[k]
  const first = k === 0 || p.predicates[k - 1].sentence !== predicate.sentence
  const before: number[] = []
  if (first) for (let ph = lastPhrase(p, predicate.at); ph >= 0 && p.phrases[ph].sentence === predicate.sentence; ph--) if (p.phrases[ph].prep !== '') before.unshift(ph)
  return [...before, ...predicate.slots]
}

/** في بيان، في تغريدة among the act's own phrases; a document as its subject (ذكر بيان); فيه when a document was named just before. */
function documents(p: Parsed, resolver: Resolver, c: Candidate, media: Media): Source[] {
  const predicate = c.predicate >= 0 ? p.predicates[c.predicate] : c.light >= 0 ? p.predicates[c.light] : null
  if (!predicate) return []
  if (predicate.subject >= 0 && c.predicate >= 0 && c.frame.event === 'STATE' && isDocument(p, p.phrases[predicate.subject].head, media) && !media.reports.has(p.doc.word[p.phrases[predicate.subject].head].lemma)) return [documentAt(p, predicate.subject, c.at)]
  for (const k of slotsAround(p, c)) {
    const phrase = p.phrases[k]
    if (!media.prepositions.has(phrase.prep)) continue
    const relayers = passedOn(p, resolver, k, c.at)
    // A speech or remarks are a medium only where somebody passed them on: في خطاب بثه التلفزيون.
    if (isDocument(p, phrase.head, media) || (relayers.length > 0 && media.occasions.has(p.doc.word[phrase.head].lemma))) return [...relayers, documentAt(p, k, c.at)]
  }
  const inIt = predicate.pronounSlots.find((t) => media.prepositions.has(p.doc.word[t].lemma))
  if (inIt !== undefined) {
    for (let k = lastPhrase(p, predicate.at); k >= 0 && p.phrases[k].sentence === predicate.sentence; k--) {
      if (isDocument(p, p.phrases[k].head, media) || (p.phrases[k].head + 1 < p.phrases[k].end && isDocument(p, p.phrases[k].head + 1, media))) return [documentAt(p, k, c.at)]
    }
  }
  return []
}

/** بيان نقلته الوكالة، خطاب بثه التلفزيون: who passed the document on stands in a clause directly after it. */
function passedOn(p: Parsed, resolver: Resolver, phrase: number, via: number): Source[] {
  for (let i = p.phrases[phrase].end; i <= p.phrases[phrase].end + 1 && i < p.doc.tokens.count; i++) {
    const k = p.predicateAt[i]
    if (k < 0 || !p.doc.word[i].pron || p.predicates[k].subject < 0) continue
    return resolver.referents({ type: 'phrase', phrase: p.predicates[k].subject }).filter((r) => r.acts && linkKind(r) === 'agency').map((r, n) => ({ ...sourceOf(r, via, 'relay:passed-on'), parallel: n > 0 }))
  }
  return []
}

/** ذكرت تقارير، أفادت أنباء: a subject that names nobody. */
function reported(p: Parsed, s: Speech, media: Media): Source[] | null {
  const subject = s.candidate.predicate >= 0 ? p.predicates[s.candidate.predicate].subject : -1
  if (subject < 0 || !media.reports.has(p.doc.word[p.phrases[subject].head].lemma)) return null
  return [{ kind: 'unspecified', referent: null, from: p.phrases[subject].start, to: p.phrases[subject].end, via: s.candidate.at, hop: 0, parallel: false, rule: 'unspecified:reports' }]
}

const lastPhrase = (p: Parsed, at: number): number => (at > 0 ? p.lastPhraseAt[at - 1] : -1)
