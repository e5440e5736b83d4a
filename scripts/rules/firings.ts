/** What of the rules and tables an article makes use of. */
import type { Coder } from '../../src/coder.js'
import type { Candidate } from '../../src/events/candidate.js'
import type { Parsed } from '../../src/events/syntax.js'
import { Flag } from '../../src/lexicon/flags.js'
import { posNamed, Pos, Tense, tenseOf } from '../../src/lexicon/features.js'
import type { Lexicon } from '../../src/lexicon/lexicon.js'
import type { RuleMatch } from '../../src/match/rule.js'
import type { EventRecord } from '../../src/record/record.js'
import { foldPhrase } from '../../src/phrases/multiword.js'
import { foldWord } from '../../src/text/spelling.js'
import type { Analysis } from '../../src/words/analysis.js'
import { keyOf, rowsOfKind } from './entries.js'

export type Layers = ReturnType<Coder['layers']>

export interface Usage {
  /** A rule's match, a frame's candidate whose needs hold, a phrase or reading met in the text. */
  met(key: string): void
  /** A record rests on it. */
  named(key: string): void
  /** Two rules that say different things of the same words. */
  contrary(one: string, other: string): void
}

/** A frame's id without what was made of it: a verbal noun of it, the act still to come. */
export const rowOfFrame = (id: string): string => id.replace(/[→⇒].*$/u, '')

export type Tracer = (layers: Layers, usage: Usage) => void

export function tracerOf(lexicon: Lexicon): Tracer {
  const lightOf = lightVerbs(lexicon)
  const opensFor = opensRows(lexicon)
  const readingsOf = readingRows(lexicon)
  const prepositions = new Map(rowsOfKind(lexicon, 'preposition').map(({ name, row }) => [foldPhrase(lexicon, row.cells.phrase).filter((w) => w.length > 1).join(' '), name]))
  const documents = new Map(rowsOfKind(lexicon, 'document').map(({ name, row }) => [foldWord(lexicon.spelling, row.cells.lemma), name]))
  const takers = new Map(rowsOfKind(lexicon, 'act object').map(({ name, row }) => [foldWord(lexicon.spelling, row.cells.verb), name]))

  return ({ parsed: p, events, records }, usage) => {
    for (const match of p.rules) usage.met(keyOf('rule', match.rule.name))
    contraries(p.rules, usage)
    for (const cue of events.cues) usage.met(keyOf('status word', `${cue.phrase} (${cue.status}, ${cue.scope})`))
    for (const c of events.candidates) if (c.fits) usage.met(keyOf('frame', rowOfFrame(c.frame.id)))
    events.events.forEach(({ candidate: c }, k) => {
      usage.named(keyOf('frame', rowOfFrame(c.frame.id)))
      const light = lightOf(p, c)
      if (light) usage.named(keyOf('light verb', light))
      const opens = c.content && opensFor(c)
      if (opens) usage.named(keyOf('opens', opens))
      for (const rule of namedRules(records[k])) usage.named(keyOf('rule', rule))
      for (const match of covering(p, c.at)) usage.named(keyOf('rule', match.rule.name))
    })
    for (const lemma of documentHeads(p, records)) {
      const name = documents.get(lemma)
      if (name) usage.named(keyOf('document', name))
    }
    for (const phrase of p.phrases) {
      if (phrase.prepAt >= phrase.start) continue
      const words = p.doc.form.slice(phrase.prepAt, phrase.start).join(' ')
      const name = prepositions.get(words) ?? prepositions.get(words.slice(1))
      if (name) usage.met(keyOf('preposition', name))
    }
    for (const q of p.predicates) {
      const taker = takers.get(p.doc.word[q.at].lemma)
      if (taker && q.objects.length > 0 && couldBeVerb(p, p.phrases[q.objects[0]].head)) usage.met(keyOf('act object', taker))
    }
    for (let i = 0; i < p.doc.tokens.count; i++) for (const name of readingsOf(p.doc.readings[i])) usage.met(keyOf('reading', name))
  }
}

/** The rules a record names as what led to it. */
export const namedRules = (record: EventRecord): string[] => record.why.flatMap((w) => /^(?:source|condition):(.+)$/u.exec(w)?.[1] ?? [])

/** Matches of the rules of status whose part holds a trigger. */
function covering(p: Parsed, at: number): RuleMatch[] {
  return p.rules.filter(({ rule, parts, args }) => rule.file === 'grammar/status.rules' && args.some((arg) => parts[arg] && parts[arg].from <= at && at < parts[arg].to))
}

function contraries(matches: readonly RuleMatch[], usage: Usage): void {
  const partOf = ({ parts, args }: RuleMatch): string => args.map((arg) => (parts[arg] ? `${parts[arg].from}-${parts[arg].to}` : '')).join(' ')
  matches.forEach((one, k) => {
    for (let n = k + 1; n < matches.length && matches[n].from < one.to; n++) {
      const other = matches[n]
      if (one.rule.file === other.rule.file && one.give !== other.give && partOf(one) === partOf(other)) usage.contrary(...([one.rule.name, other.rule.name].sort() as [string, string]))
    }
  })
}

/** A noun that its readings would also let be a verb of the past: what `act-objects.tsv` decides. */
function couldBeVerb(p: Parsed, i: number): boolean {
  return (p.doc.word[i].flags & Flag.masdar) !== 0 && !p.doc.word[i].det && p.doc.readings[i].some((a) => a.pos === Pos.VERB && tenseOf(a.features) === Tense.PAST)
}

/** The row of light-verbs.tsv by which a verb carries an event's noun. */
function lightVerbs(lexicon: Lexicon): (p: Parsed, c: Candidate) => string | null {
  const rows = new Map<string, { slot: string; name: string }[]>()
  for (const { name, row } of rowsOfKind(lexicon, 'light verb')) {
    const verb = foldWord(lexicon.spelling, row.cells.verb)
    rows.set(verb, [...(rows.get(verb) ?? []), { slot: foldWord(lexicon.spelling, row.cells.slot), name }])
  }
  return (p, c) => {
    if (c.light < 0 || c.phrase < 0) return null
    const q = p.predicates[c.light]
    const root = p.phrases[c.phrase].joined >= 0 ? p.phrases[c.phrase].joined : c.phrase
    const slot = q.subject === root ? 'subj' : q.slots.includes(root) ? p.phrases[root].prep : 'obj'
    const known = rows.get(p.doc.word[q.at].lemma) ?? []
    return (known.find((r) => r.slot === slot) ?? (known.length === 1 ? known[0] : undefined))?.name ?? null
  }
}

function opensRows(lexicon: Lexicon): (c: Candidate) => string | undefined {
  const rows = new Map(rowsOfKind(lexicon, 'opens').map(({ name, row: { cells } }) => [`${cells.event}/${cells.mode}/${foldWord(lexicon.spelling, cells.lemma)}`, name]))
  return ({ frame }) => rows.get(`${frame.event}//${frame.words[0]}`) ?? rows.get(`${frame.event}/${frame.mode ?? ''}/`) ?? rows.get(`${frame.event}//`)
}

/** Rows of readings.tsv that some reading of a token answers to; lists of readings are shared by all tokens of a type. */
function readingRows(lexicon: Lexicon): (readings: readonly Analysis[]) => readonly string[] {
  const rows = new Map<string, { name: string; lemma: string; pos: number | null }[]>()
  for (const { name, row: { cells } } of rowsOfKind(lexicon, 'reading')) {
    const form = foldWord(lexicon.spelling, cells.form)
    rows.set(form, [...(rows.get(form) ?? []), { name, lemma: cells.lemma === '*' ? '' : foldWord(lexicon.spelling, cells.lemma), pos: posNamed(cells.pos) }])
  }
  const known = new WeakMap<readonly Analysis[], readonly string[]>()
  return (readings) => {
    let names = known.get(readings)
    if (!names) {
      const met = readings.flatMap((a) => (rows.get(a.det ? `ال${a.stem}` : a.stem) ?? []).filter((r) => (r.lemma === '' || r.lemma === a.lemma) && (r.pos === null || r.pos === a.pos)).map((r) => r.name))
      known.set(readings, (names = [...new Set(met)]))
    }
    return names
  }
}

/** Lemmas of the first words of the documents in records' chains, each document once. */
function documentHeads(p: Parsed, records: readonly EventRecord[]): string[] {
  const starts = new Set(records.flatMap((r) => r.chain.filter((link) => link.kind === 'document').map((link) => link.start)))
  return p.phrases.filter((phrase) => phrase.start >= 0 && [...starts].some((s) => s !== null && p.doc.tokens.start[phrase.start] <= s && s < p.doc.tokens.end[phrase.start])).map((phrase) => p.doc.word[phrase.head].lemma)
}
