import type { Resolver } from '../events/coreference.js'
import type { Candidate } from '../events/candidate.js'
import { type Context, level, ROLE } from '../events/context.js'
import type { Parsed } from '../events/syntax.js'
import type { Referent } from '../mentions/entity.js'
import type { Phrase } from '../phrases/phrase.js'
import { isComma } from '../text/punctuation.js'
import type { Features, Part, Prefix } from '../weigh/weights.js'
import type { SourceOption } from './choice.js'
import type { Named } from './named.js'
import { documentAt, isDocument, linkKind, type Media, type Source, sourceOf } from './source.js'
import { reportsOf, type Speech } from './speech.js'

/** Who passed an event on, or what it was said in. */
export interface Link extends SourceOption {
  readonly origin: 'named' | 'heard' | 'carried'
  /** Stands behind whoever speaks, nearer the origin. */
  readonly behind: boolean
}

export interface Links {
  /** Sources named outside a verb of saying, in the sentence of a candidate and the last before it. */
  named(c: Candidate): Link[]
  /** Agencies and documents in the sentence of an act of speech. */
  heard(s: Speech): Link[]
  /** What earlier acts of speech were heard through; `own`: what was taken for this one. */
  carried(s: Speech, before: readonly Before[], own: readonly Link[]): Link[]
}

/** An earlier act of speech with the links that were taken for it. */
export interface Before {
  readonly speech: Speech
  readonly links: readonly Link[]
  /** Whether it is the speaker's own last one, the last of all, or both; or one still to come. */
  readonly which: 'same' | 'last' | 'both' | 'ahead'
  /** Acts of speech in between. */
  readonly between: number
}

export function linksOf(p: Parsed, resolver: Resolver, media: Media, named: readonly Named[], context: Context, outlet: (r: Referent) => boolean): Links {
  const { doc } = p
  const namedIn = new Map<number, Named[]>()
  for (const n of named) {
    const sentence = doc.sentence[n.from]
    namedIn.set(sentence, [...(namedIn.get(sentence) ?? []), n])
  }
  return {
    named(c) {
      const sentence = doc.sentence[c.at]
      const here = namedIn.get(sentence) ?? []
      const last = here.length > 0 ? undefined : namedIn.get(sentence - 1)?.at(-1)
      return [...(last ? [last] : []), ...here].map((n): Link => ({ origin: 'named', behind: n.behind, act: null, sources: n.sources, evidence: (f) => {
        inContext(context, c, n.sources[0], f)
        namedEvidence(p, c, n, here, f)
      } }))
    },
    heard: (s) => heardIn(p, resolver, media, context, s.candidate, outlet),
    carried: (s, before, own) => before.flatMap((b) => b.links.map((link): Link => ({ origin: 'carried', behind: false, act: null, sources: link.sources, evidence: (f) => {
      inContext(context, s.candidate, link.sources.at(-1)!, f)
      carriedEvidence(p, s, b, link, own, before.length, f)
    } }))),
  }
}

const bucket = (n: number): string => (n < 3 ? String(n) : n < 6 ? '5' : n < 12 ? '11' : n < 25 ? '24' : '99')

/** What the words around say of a source. */
function inContext(context: Context, c: Candidate, source: Source, f: Features): void {
  const score = context.parties(c.at, source)[ROLE.source]
  f.add('context-link', level(f, score, 0.5))
  f.add('context-link', level(f, score, 1), f.part(source.kind))
}

function namedEvidence(p: Parsed, c: Candidate, n: Named, here: readonly Named[], f: Features): void {
  const { doc } = p
  const sentence = doc.sentence[c.at]
  const elsewhere = doc.sentence[n.from] !== sentence
  const opens = n.from - doc.sentenceStart[doc.sentence[n.from]] <= OPENING
  const closes = doc.sentenceStart[doc.sentence[n.from] + 1] - n.to <= OPENING
  const inQuote = doc.quotes.of[c.at] >= 0
  const place = `${elsewhere ? 'before' : n.from < c.at ? 'left' : 'right'}${opens ? '^' : closes ? '$' : ''}`
  const u = f.under('named', f.part(place))
  const form = f.part(c.form)
  const kind = f.part(n.sources[0].kind)
  f.add('link')
  f.add('named')
  f.add(u)
  f.add(u, kind)
  f.add(u, f.part(n.rule))
  f.add(u, form)
  f.add(u, f.part(c.frame.event), form)
  f.add(u, f.part(inQuote ? 'quote' : 'plain'), f.part(doc.quotes.of[n.from] === doc.quotes.of[c.at] ? 'same' : 'other'))
  f.add(u, f.part('far'), f.part(bucket(Math.abs(c.at - n.from))))
  if (elsewhere) {
    const first = doc.sentenceStart[sentence]
    f.add(u, f.part('opening'), f.part(doc.word[first].lemma))
    f.add(u, f.part('opening'), f.part(doc.word[first].conj || '-'), f.part(doc.tokens.line[first] ? 'paragraph' : 'same'))
    f.add(u, f.part(first === c.at ? 'first' : 'inner'), form)
    return
  }
  const between = here.filter((o) => o !== n && o.from > Math.min(c.at, n.from) && o.from < Math.max(c.at, n.from)).length
  f.add(u, f.part('named-between'), f.part(String(Math.min(2, between))))
  let verbs = 0
  let commas = 0
  let joined = 0
  for (let i = Math.min(c.at, n.to) + 1; i < Math.max(c.at, n.from); i++) {
    const k = p.predicateAt[i]
    if (k >= 0 && p.predicates[k].verbal && p.predicates[k].antecedent < 0) {
      verbs++
      if (doc.word[i].conj !== '') joined++
    }
    if (isComma(doc.form[i])) commas++
  }
  f.add(u, f.part('verbs'), f.part(String(Math.min(3, verbs))))
  f.add(u, f.part('joined'), f.part(String(Math.min(2, joined))))
  f.add(u, f.part('commas'), f.part(String(Math.min(3, commas))))
  f.add(u, f.part('clause'), f.part(p.clauseAt[c.at] === p.clauseAt[Math.max(n.from - 1, 0)] ? 'same' : 'other'))
}

/** A source that is named no later than this, in tokens, opens its sentence; and so it closes it. */
const OPENING = 3

/** Relations in which a document is what speaks or is given out. */
const PARTY: ReadonlySet<string> = new Set(['subject', 'object', 'antecedent'])

/** Agencies and documents in the sentence of an act of speech, with how they stand to its verb. */
function heardIn(p: Parsed, resolver: Resolver, media: Media, context: Context, c: Candidate, outlet: (r: Referent) => boolean): Link[] {
  const out: Link[] = []
  const known = new Set<string>()
  const sentence = p.doc.sentence[c.at]
  const add = (sources: readonly Source[], relation: string, phrase: Phrase | null): void => {
    const heard = sources.filter((s) => !(s.referent && outlet(s.referent)))
    if (heard.length === 0) return
    const key = `${heard[0].from} ${heard[0].kind}`
    if (known.has(key)) return
    known.add(key)
    out.push({ origin: 'heard', behind: false, act: null, sources: heard, evidence: (f) => {
      inContext(context, c, heard.at(-1)!, f)
      heardEvidence(p, c, heard.at(-1)!, relation, phrase, f)
    } })
  }
  for (const { role, slot, filler } of c.filled) {
    if (filler.type === 'phrase' && p.phrases[filler.phrase].sentence === sentence) continue
    if (role === 'relay' || role === 'recipient') add(agenciesAmong(p, media, resolver.referents(filler), c.at, `relay:${slot}`), `elsewhere:${role}:${slot}`, null)
  }
  const predicate = c.predicate >= 0 ? p.predicates[c.predicate] : c.light >= 0 ? p.predicates[c.light] : null
  const first = p.doc.sentenceStart[sentence]
  const subjects = new Set<number>()
  let opening = true
  for (let i = first; i < p.doc.sentenceStart[sentence + 1]; i++) {
    const k = p.predicateAt[i]
    if (k < 0) continue
    subjects.add(p.predicates[k].subject)
    if (predicate && i < predicate.at) opening = false
  }
  /** How a phrase stands to the act: what its frame and its verb say, or only where it is. */
  const relationOf = (phrase: Phrase, uses: ReadonlySet<string>): string => {
    const k = phrase.index
    const filled = c.filled.find((x) => x.filler.type === 'phrase' && x.filler.phrase === k)
    if (filled && (filled.role === 'relay' || filled.slot !== 'subj')) return `filled:${filled.role}:${filled.slot}`
    if (predicate) {
      if (predicate.subject === k) return predicate.subjectPlace === 'antecedent' ? 'antecedent' : 'subject'
      if (predicate.objects.includes(k)) return 'object'
      if (predicate.slots.includes(k)) return uses.has(phrase.prep) ? 'slot' : 'other-slot'
      // وفي تصريح لوكالة …، قال: before the first verb of its sentence.
      if (opening && phrase.start < predicate.at && phrase.prep !== '') return uses.has(phrase.prep) ? 'opening' : 'other-opening'
      if (predicate.antecedent === k) return 'antecedent'
    }
    return `${subjects.has(k) ? 'subject-' : ''}${phrase.start < c.at ? 'before' : 'after'}`
  }
  const reports = reportsOf(p, c, media)
  if (reports) add(reports, 'reports', null)
  // نشر تغريدة قال فيها: the document named last.
  const inIt = predicate?.pronounSlots.find((t) => media.prepositions.has(p.doc.word[t].lemma))
  if (inIt !== undefined) {
    for (let k = p.lastPhraseAt[predicate!.at]; k >= 0 && sentence - p.phrases[k].sentence <= 1; k--) {
      if (!documentOf(p, p.phrases[k], media)) continue
      add([documentAt(p, k, c.at, media)], 'in-it', p.phrases[k])
      break
    }
  }
  for (let k = Math.max(0, p.lastPhraseAt[first]); k < p.phrases.length && p.phrases[k].sentence <= sentence; k++) {
    const phrase = p.phrases[k]
    if (phrase.sentence !== sentence || phrase.joined >= 0 || phrase.apposition >= 0) continue
    const relayed = (relation: string): void => {
      const relayers = passedOn(p, resolver, media, k, c.at)
      add([...relayers, documentAt(p, k, c.at, media)], `${relayers.length ? 'passed-on:' : ''}${relation}`, phrase)
    }
    const medium = documentOf(p, phrase, media)
    if (medium) {
      const relation = relationOf(phrase, media.prepositions)
      // Of documents that are neither party to the verb nor stand after a preposition of media only their names are said.
      if (media.prepositions.has(phrase.prep) || PARTY.has(relation)) relayed(medium === 'document' ? relation : `${medium}:${relation}`)
    } else {
      const relation = relationOf(phrase, media.spokenTo)
      add(agenciesAmong(p, media, resolver.referents({ type: 'phrase', phrase: k }), c.at, `relay:${phrase.prep || relation}`), relation, phrase)
    }
  }
  return out
}

/** What a phrase names that words may stand in: بيان, an occasion of speaking, or a part or one of several of them (أحدث تغريدة، مقاطع فيديو). */
function documentOf(p: Parsed, phrase: Phrase, media: Media): 'document' | 'occasion' | 'part' | null {
  // صحيفة «الأخبار», «البيان»: an outlet called like a document.
  if (p.mentions.of[phrase.index].kind === 'agency') return null
  if (isDocument(p, phrase.head, media)) return 'document'
  if (media.occasions.has(p.doc.word[phrase.head].lemma)) return 'occasion'
  return phrase.genitive >= 0 && !p.mentions.of[phrase.index].acts && isDocument(p, phrase.genitive, media) ? 'part' : null
}

const agenciesAmong = (p: Parsed, media: Media, referents: ReturnType<Resolver['referents']>, via: number, rule: string): Source[] => referents.filter((r) => r.acts && linkKind(r) === 'agency').map((r, n) => ({ ...sourceOf(p, media, r, via, rule), parallel: n > 0 }))

/** بيان نقلته الوكالة، خطاب بثه التلفزيون: who passed the document on stands in a clause directly after it. */
function passedOn(p: Parsed, resolver: Resolver, media: Media, phrase: number, via: number): Source[] {
  for (let i = p.phrases[phrase].end; i <= p.phrases[phrase].end + 1 && i < p.doc.tokens.count; i++) {
    const k = p.predicateAt[i]
    if (k < 0 || !p.doc.word[i].pron || p.predicates[k].subject < 0) continue
    return agenciesAmong(p, media, resolver.referents({ type: 'phrase', phrase: p.predicates[k].subject }), via, 'relay:passed-on')
  }
  return []
}

function heardEvidence(p: Parsed, c: Candidate, s: Source, relation: string, phrase: Phrase | null, f: Features): void {
  const { doc } = p
  const kind = f.part(s.kind)
  const u = f.under('heard', f.part(relation))
  const lemma = f.part(doc.word[c.at].lemma)
  f.add('link')
  f.add('heard', kind)
  f.add(u)
  f.add(u, kind)
  f.add(u, f.part(c.frame.event), kind)
  f.add(u, lemma, kind)
  const inside = c.content && c.content.from <= s.from && s.from < c.content.to
  const place = f.part(inside ? 'inside' : s.from < c.at ? 'left' : 'right')
  const k = f.under('heard-place', place)
  f.add(k, kind)
  f.add(k, kind, f.part(bucket(Math.abs(s.from - c.at))))
  f.add(k, kind, f.part('event'), f.part(c.frame.event), f.part(c.form))
  f.add(u, place)
  if (!phrase) return
  const prep = f.part(phrase.prep || 'bare')
  f.add(u, prep, kind)
  f.add(k, prep, kind)
  f.add(u, prep, kind, f.part(c.frame.event), f.part(c.form))
  const head = doc.word[phrase.head]
  f.add(k, kind, f.part('head'), f.part(head.lemma))
  f.add(u, kind, f.part('head'), f.part(head.lemma))
  f.add(k, kind, prep, f.part(head.det ? 'definite' : 'indefinite'))
  const before = Math.min(phrase.prepAt, phrase.start) - 1
  if (before >= 0) {
    f.add(k, kind, f.part('previous'), f.part(doc.word[before].lemma))
    f.add(u, kind, f.part('previous'), f.part(doc.word[before].lemma))
  }
  const previous = p.phrases[phrase.index - 1]
  if (previous && previous.sentence === phrase.sentence) f.add(k, kind, prep, f.part('noun'), f.part(doc.word[previous.head].lemma))
  // Whether another verb stands between.
  const clause = p.clauseAt[s.from]
  const own = c.predicate >= 0 ? c.predicate : p.clauseAt[c.at]
  f.add(k, kind, f.part('clause'), f.part(clause === own ? 'own' : clause < 0 ? 'none' : clause < own ? 'earlier' : 'later'))
  if (clause >= 0 && p.predicates[clause].antecedent >= 0) f.add(u, kind, f.part(clause === own ? 'own-relative' : 'relative'))
  if (clause >= 0 && clause !== own) f.add(k, kind, f.part('verb'), f.part(doc.word[p.predicates[clause].at].lemma))
  if (doc.quotes.of[s.from] !== doc.quotes.of[c.at]) f.add(k, kind, f.part('quote'))
}

/** وأضاف: what the speaker was heard through a moment ago goes on; an agency he spoke to may hold for whatever he says in the article. */
function carriedEvidence(p: Parsed, s: Speech, b: Before, link: Link, ownLinks: readonly Link[], others: number, f: Features): void {
  const { doc } = p
  const c = s.candidate
  const kind = f.part(link.sources.at(-1)!.kind)
  const which = f.part(b.which)
  const u: Prefix = f.under('carried', which)
  const back = f.part(bucket(Math.abs(doc.sentence[c.at] - doc.sentence[b.speech.candidate.at])))
  const subject = c.predicate >= 0 ? p.predicates[c.predicate].subject : -1
  const dropped: Part = f.part(c.predicate < 0 ? 'noun' : subject < 0 ? 'dropped' : 'named')
  const a = doc.word[c.at]
  f.add('link')
  f.add('carried')
  f.add(u)
  f.add(u, kind)
  f.add(u, kind, f.part(link.origin))
  f.add(u, kind, back)
  f.add(u, kind, dropped)
  f.add(u, kind, dropped, back)
  f.add(u, kind, f.part('lemma'), f.part(a.lemma))
  f.add(u, kind, f.part('conj'), f.part(a.conj || '-'), dropped)
  f.add(u, kind, f.part('form'), f.part(c.form), f.part(c.frame.event))
  f.add(u, kind, f.part('between'), f.part(String(Math.min(3, b.between))))
  const speaker = s.speakers[0]
  const other = b.speech.speakers[0]
  const relation = f.part(speaker && other ? (speaker.key === other.key ? 'same' : `${speaker.kind === other.kind ? 'k' : ''}${speaker.country && speaker.country === other.country ? 'c' : ''}${speaker.gender === other.gender ? 'g' : ''}${speaker.named ? 'n' : ''}${other.named ? 'N' : ''}`) : speaker ? 'before-nobody' : 'nobody')
  const newcomer = f.part(b.which === 'last' && others > 1 ? 'known' : 'new')
  f.add(u, kind, f.part('relation'), relation)
  f.add(u, f.part('relation'), relation, newcomer, dropped)
  f.add(u, f.part('relation'), relation, back)
  f.add(u, newcomer, back)
  const form = f.part(c.form)
  const any = f.under('carried', f.part('any'))
  f.add(any, kind, form, back)
  f.add(any, kind, relation, back)
  f.add(any, form, relation, back)
  f.add(any, kind, dropped, f.part(a.conj || '-'), back)
  f.add(any, f.part(a.lemma), dropped)
  if (speaker) {
    const definite = f.part(p.doc.word[speaker.head].det ? 'definite' : speaker.named ? 'named' : 'indefinite')
    f.add(u, kind, f.part('speaker'), f.part(speaker.anonymous ? 'anonymous' : speaker.kind), definite)
    f.add(u, f.part('speaker'), relation, definite)
  }
  const held = b.speech.candidate.content
  f.add(u, kind, f.part('held'), f.part(held && held.from <= c.at && c.at < held.to ? (b.speech.opens ? 'opens' : 'keeps') : 'no'), dropped)
  f.add(u, kind, f.part('own'), f.part([...new Set(ownLinks.map((l) => l.sources.at(-1)!.kind))].sort().join('+') || 'none'))
  f.add(u, kind, f.part('since'), f.part(bucket(Math.max(0, doc.sentence[c.at] - doc.sentence[link.sources[0].from]))), f.part(link.origin))
  f.add(u, kind, f.part('via'), f.part(link.sources.at(-1)!.rule.replace(/:.*$/, '')))
  const first = doc.sentenceStart[doc.sentence[c.at]]
  f.add(u, kind, f.part('line'), f.part(doc.tokens.line[first] ? 'paragraph' : 'same'), back)
  f.add(u, kind, f.part('quoted'), f.part(c.content?.quoted ? 'quoted' : 'plain'))
  f.add(u, kind, f.part('opening'), f.part(doc.word[first].lemma))
  f.add(u, f.part('first'), f.part(first === c.at ? 'first' : 'inner'), dropped, relation)
}
