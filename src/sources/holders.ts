import { type Context, level, ROLE } from '../events/context.js'
import { innermost } from '../events/innermost.js'
import type { ReadEvent } from '../events/reader.js'
import { tenseName } from '../events/status.js'
import type { Parsed } from '../events/syntax.js'
import { Pos } from '../lexicon/features.js'
import { isComma } from '../text/punctuation.js'
import type { Evidence } from '../weigh/weights.js'
import type { SourceOption } from './choice.js'
import type { Speech } from './speech.js'

/** An act of speech that an event may be told in. */
export interface Holder extends SourceOption {
  readonly speech: Speech
}

/** A speaker may go on without a verb of saying over so many sentences. */
const BACK = 2
/** Acts of speech further from an event than this, counted within its sentence, do not hold it. */
const NEAR = 6

/** So many tokens before a trigger are looked at for what leads to it. */
const LOOK = 8

/** For each event the acts of speech it may stand under, in order of text. */
export type Holders = (e: ReadEvent) => Holder[]

export function holdersOf(p: Parsed, speeches: readonly Speech[], context: Context): Holders {
  const inner = innermost(speeches.filter(({ opens }) => opens), p.doc.tokens.count, ({ candidate }) => candidate)
  const firstIn = new Map<number, number>()
  speeches.forEach(({ candidate }, k) => {
    const sentence = p.doc.sentence[candidate.at]
    if (!firstIn.has(sentence)) firstIn.set(sentence, k)
  })
  let counted = 0
  const before = new Int32Array(p.doc.tokens.count + 1)
  for (let i = 0; i <= p.doc.tokens.count; i++) {
    while (counted < speeches.length && speeches[counted].candidate.at < i) counted++
    before[i] = counted
  }
  return (e) => {
    const c = e.candidate
    const sentence = p.doc.sentence[c.at]
    const near = before[c.at]
    const covering = inner[c.at]
    const found: Speech[] = []
    const add = (s: Speech | undefined): void => {
      if (s && s.candidate.at !== c.at && !found.includes(s)) found.push(s)
    }
    for (let k = Math.max(0, near - NEAR); k < Math.min(speeches.length, near + NEAR); k++) if (p.doc.sentence[speeches[k].candidate.at] === sentence) add(speeches[k])
    if (covering) add(covering)
    const last = speeches[(firstIn.get(sentence) ?? near) - 1]
    if (last && sentence - p.doc.sentence[last.candidate.at] <= BACK) add(last)
    return found.map((speech) => ({ speech, sources: speech.sources, act: speech.candidate, evidence: evidenceOf(p, e, context, speech, speech === covering, Math.abs(before[speech.candidate.at] - near)) }))
  }
}

function placeOf(p: Parsed, at: number, { candidate: s }: Speech): string {
  if (s.content && s.content.from <= at && at < s.content.to) return 'in'
  if (p.doc.sentence[at] !== p.doc.sentence[s.at]) return 'later'
  if (at < s.at) return 'ahead'
  if (!s.content) return 'bare'
  return at < s.content.from ? 'between' : 'past'
}

function evidenceOf(p: Parsed, { candidate: c, parties }: ReadEvent, context: Context, speech: Speech, innermost: boolean, between: number): Evidence {
  const { doc } = p
  const s = speech.candidate
  return (f) => {
    const a = doc.word[c.at]
    const place = placeOf(p, c.at, speech)
    const u = f.under('under', f.part(`${place}${innermost ? '!' : ''}`))
    const event = f.part(c.frame.event)
    const form = f.part(c.form)
    const act = f.part(s.frame.event)
    const lemma = f.part(doc.word[s.at].lemma)
    const kept = f.part(speech.opens ? 'opens' : 'keeps')
    const [source] = speech.sources
    if (source) {
      const score = context.parties(c.at, source)[ROLE.source]
      f.add('context-source', level(f, score, 0.5))
      f.add(u, f.part('context'), level(f, score, 1))
      f.add('context-source', level(f, score, 1), event)
    }
    f.add('under')
    f.add(u)
    f.add(u, kept)
    f.add(u, kept, form)
    f.add(u, kept, event)
    f.add(u, act, f.part(s.frame.mode ?? '-'))
    f.add(u, lemma)
    f.add(u, lemma, form)
    f.add(u, f.part(s.form), act)
    f.add(u, event, form)
    f.add(u, f.part(`between${Math.min(3, between)}`))
    f.add(u, f.part(speech.sources.length ? speech.sources[0].kind : 'nobody'))
    const sort = f.part(s.content ? (s.content.quoted ? 'quoted' : s.predicate >= 0 && p.predicates[s.predicate].complement ? 'clause' : 'phrase') : 'none')
    f.add(u, sort, form)
    f.add(u, sort, lemma)
    f.add(u, f.part('quote'), f.part(quotesOf(p, c.at, s.content?.from ?? s.at)))
    if (!f.worth()) return
    const actor = parties.actor[0]?.referents[0]
    const own = actor ? (speech.speakers.some((r) => r.key === actor.key) ? 'own' : 'other') : 'nobody'
    const tense = f.part(c.predicate >= 0 ? tenseName(a) : c.form)
    f.add(u, f.part(own), event)
    f.add(u, f.part(own), event, tense)
    f.add(u, f.part(own), kept)
    f.add(u, tense)
    const distance = Math.abs(c.at - s.at)
    f.add(u, f.part('far'), f.part(distance < 4 ? '3' : distance < 10 ? '9' : distance < 20 ? '19' : distance < 40 ? '39' : '99'))
    if (c.predicate >= 0) {
      const q = p.predicates[c.predicate]
      if (q.antecedent >= 0) {
        f.add(u, f.part('relative'), kept)
        f.add(u, f.part('relative'), event, f.part(own))
      }
      if (q.governor >= 0) f.add(u, f.part(q.governor === s.predicate ? 'governed' : 'governed-elsewhere'))
      if (q.particle >= 0) f.add(u, f.part('particle'), f.part(doc.word[q.particle].lemma))
      if (a.conj) f.add(u, f.part('conj'), f.part(a.conj))
    } else if (c.phrase >= 0) {
      const phrase = p.phrases[c.phrase]
      f.add(u, f.part('prep'), f.part(phrase.prep || 'bare'))
      if (phrase.head !== c.at) f.add(u, f.part('headword'), f.part(doc.word[phrase.head].lemma))
      const clause = p.clauseAt[c.at]
      if (clause >= 0 && clause === s.predicate) f.add(u, f.part('own-clause'), f.part(phrase.prep || 'bare'))
      if (clause >= 0) f.add(u, f.part('verb'), f.part(doc.word[p.predicates[clause].at].lemma))
    }
    if (c.at > 0) f.add(u, f.part('previous'), f.part(doc.word[c.at - 1].lemma))
    for (const i of passed(p, c.at)) {
      f.add(u, f.part('passed'), f.part(doc.word[i].lemma))
      f.add(u, f.part('passed'), f.part(doc.word[i].lemma), sort)
    }
    if (place === 'later') {
      const opening = doc.sentenceStart[doc.sentence[c.at]]
      const line = f.part(doc.tokens.line[opening] ? 'paragraph' : 'same')
      const back = f.part(String(doc.sentence[c.at] - doc.sentence[s.at]))
      f.add(u, back)
      f.add(u, back, line)
      f.add(u, f.part('opening'), f.part(doc.word[opening].lemma))
      f.add(u, f.part('opening'), f.part(doc.word[opening].conj || '-'), line)
      f.add(u, f.part('opening'), f.part(String(doc.word[opening].pos)), line)
    } else {
      const [words, commas] = breakBetween(p, Math.min(c.at, s.at), Math.max(c.at, s.at))
      f.add(u, f.part('commas'), f.part(String(Math.min(3, commas))))
      if (words >= 0) {
        f.add(u, f.part('after-comma'), f.part(doc.word[words].lemma))
        f.add(u, f.part('after-comma'), f.part(`${doc.word[words].conj}${doc.word[words].pos}`), kept)
      }
    }
  }
}

/** Prepositions and subordinators that stand before a trigger within its clause, nearest first: بعد أسبوع على قصف. */
function passed(p: Parsed, at: number): number[] {
  const out: number[] = []
  for (let i = at - 1; i >= Math.max(p.doc.sentenceStart[p.doc.sentence[at]], at - LOOK); i--) {
    const { pos } = p.doc.word[i]
    if (pos === Pos.VERB || (pos === Pos.PUNCT && p.doc.quotes.of[i] === p.doc.quotes.of[at])) break
    if (pos === Pos.ADP || pos === Pos.SCONJ) out.push(i)
  }
  return out
}

/** How the quotation a token lies in stands to that of a content. */
function quotesOf(p: Parsed, at: number, content: number): string {
  const own = p.doc.quotes.of[at]
  const other = p.doc.quotes.of[content]
  return own === other ? (own < 0 ? 'none' : 'same') : own < 0 ? 'left' : other < 0 ? 'entered' : 'another'
}

/** The token after the last comma between two tokens, −1 for none, and how many commas there are. */
function breakBetween(p: Parsed, from: number, to: number): [number, number] {
  let after = -1
  let commas = 0
  for (let i = from + 1; i < to; i++) {
    if (p.doc.word[i].pos !== Pos.PUNCT || !isComma(p.doc.form[i])) continue
    commas++
    after = i + 1
  }
  return [after < to ? after : -1, commas]
}
