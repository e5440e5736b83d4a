import { Pos, tenseOf, Tense } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { sequencesOf, type Sequences } from '../phrases/multiword.js'
import { beginningIn } from '../text/beginning-in.js'
import { isQuestion } from '../text/sentences.js'
import { foldWord } from '../text/spelling.js'
import type { RuleMatch } from '../match/rule.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { Candidate } from './candidate.js'
import type { Parsed } from './syntax.js'
import type { Features } from '../weigh/weights.js'

/** How an article presents an event. */
export type Status = 'actual' | 'planned' | 'hypothetical' | 'negated'

/** `sentence` reaches all of it; the others as far as `REACH` says. */
type Scope = 'sentence' | keyof typeof REACH

interface Cue {
  readonly status: Status
  readonly scope: Scope
  readonly phrase: string
}

/** A cue found in the text. */
export interface CueMatch extends Cue {
  readonly from: number
  readonly to: number
}

export type CueFinder = (doc: Worded) => CueMatch[]

/** How far, in tokens, a cue reaches over what follows it, by scope; of `noun` also over what stands before it. */
const REACH = { verb: 3, gen: 3, prep: 4, obj: 5, clause: 14, noun: 4 } as const

/** Words that make an event negated, planned or hypothetical, from `lexicon/attribution/status.tsv`. */
export function createCueFinder(lexicon: Lexicon): CueFinder {
  const cues: [string[], Cue][] = []
  for (const { cells } of rowsOf(lexicon, 'attribution/status')) {
    const words = cells.phrase.replace(/ـ/g, '').split(/\s+/).map((w) => foldWord(lexicon.spelling, w)).filter((w) => w.length > 1)
    if (words.length === 0) continue
    const cue: Cue = { status: cells.status as Status, scope: cells.scope as Scope, phrase: cells.phrase }
    cues.push([words, cue], [[`و${words[0]}`, ...words.slice(1)], cue], [[`ف${words[0]}`, ...words.slice(1)], cue])
  }
  const index: Sequences<Cue> = sequencesOf(lexicon, cues)
  return (doc) => {
    const out: CueMatch[] = []
    for (let i = doc.bodyStart; i < doc.tokens.count; i++) {
      const match = index.at(doc, i, doc.sentenceStart[doc.sentence[i] + 1])
      if (match) out.push({ ...match.value, from: i, to: i + match.length })
    }
    return out
  }
}

/** Features the status of an event is weighed by: cues that reach it, its tense, what it stands under, a condition or question around it. */
export function statusEvidence(p: Parsed, cues: readonly CueMatch[], rules: readonly RuleMatch[], c: Candidate, under: Candidate | null, f: Features): void {
  const { doc } = p
  const a = doc.word[c.at]
  const form = f.part(c.form)
  const event = f.part(c.frame.event)
  const tense = f.part(tenseName(a))
  f.add('form', form)
  f.add('event', event)
  if (c.predicate >= 0) {
    f.add('tense', tense)
    f.add('tense', tense, f.part(c.frame.event === 'STATE' ? 's' : 'e'))
  }
  // قد يشن هجوما: what is said of the verb in which it is done is said of it.
  const carrier = c.predicate < 0 && c.doneBy >= 0 ? p.predicates[c.doneBy].at : -1
  const asVerb = f.part('verb')
  const near = reaching(doc, cues, c.at)
  for (const cue of carrier < 0 ? near : new Set([...near, ...reaching(doc, cues, carrier)])) {
    f.add('cue', f.part(cue.status), f.part(cue.scope))
    f.add('cue', f.part(cue.status), f.part(cue.scope), near.includes(cue) ? form : asVerb)
    f.add('phrase', f.part(cue.phrase))
  }
  for (const rule of beginningIn(rules, doc.sentenceStart[doc.sentence[c.at]], doc.sentenceStart[doc.sentence[c.at] + 1])) {
    for (const arg of rule.args) {
      const part = rule.parts[arg]
      const carried = arg === 'verb' && part?.from === carrier
      if (part && ((part.from <= c.at && c.at < part.to) || carried)) {
        f.add('rule', f.part(rule.give), f.part(arg))
        f.add('rule', f.part(rule.give), f.part(arg), carried ? asVerb : form)
        f.add('rulename', f.part(rule.rule.name))
      }
    }
  }
  if (c.predicate >= 0) {
    const particle = p.predicates[c.predicate].particle
    if (particle >= 0) {
      const w = doc.word[particle]
      f.add('particle', f.part(w.lemma), f.part(String(tenseOf(a.features))))
      if (w.flags & Flag.neg) f.add('particle', f.part('negative'))
      if (w.flags & Flag.cond) f.add('particle', f.part('conditional'))
    }
  } else if (c.phrase >= 0) {
    const phrase = p.phrases[c.phrase]
    if (phrase.head !== c.at) f.add('headword', f.part(doc.word[phrase.head].lemma))
    const clause = p.clauseAt[c.at]
    if (clause >= 0) {
      const verb = doc.word[p.predicates[clause].at]
      f.add('verbtense', f.part(tenseName(verb)))
      f.add('verb', f.part(verb.lemma))
      const particle = p.predicates[clause].particle
      if (particle >= 0) f.add('verbparticle', f.part(doc.word[particle].lemma))
      if (verb.fut && tenseOf(verb.features) === Tense.PRES) f.add('verb', f.part('future'))
    }
    f.add('prep', f.part(phrase.prep))
  }
  f.add('under', f.part(under ? under.frame.event : 'none'))
  if (under) f.add('underlemma', f.part(doc.word[under.at].lemma))
  if (a.fut) f.add('future')
  if (inCondition(doc, c.at)) f.add('condition')
  if (isQuestion(doc, doc.sentence[c.at])) f.add('question')
}

/** A tense as features name it. */
export const tenseName = ({ features, fut }: Analysis): string => `${tenseOf(features)}${fut ? 'f' : ''}`

/** Statuses that cues around a trigger speak for, each once. */
export function cuedStatuses(doc: Worded, cues: readonly CueMatch[], at: number): readonly string[] {
  const found = reaching(doc, cues, at)
  return found.length === 0 ? NONE : [...new Set(found.map((c) => c.status))]
}

const NONE: readonly never[] = []

function reaching(doc: Worded, cues: readonly CueMatch[], at: number): readonly CueMatch[] {
  const near = beginningIn(cues, doc.sentenceStart[doc.sentence[at]], doc.sentenceStart[doc.sentence[at] + 1])
  if (near.length === 0) return NONE
  const out: CueMatch[] = []
  for (const cue of near) {
    if (cue.scope === 'sentence') out.push(cue)
    else if (cue.scope === 'noun' && cue.from > at && cue.from - at <= REACH.noun) out.push(cue)
    else if (cue.to <= at && at - cue.to < REACH[cue.scope] && !cutOff(doc, cue.to, at, cue.scope)) out.push(cue)
  }
  return out
}

/** A comma ends the reach of a cue, except over a clause. */
function cutOff(doc: Worded, from: number, to: number, scope: Scope): boolean {
  for (let i = from; i < to; i++) {
    if (doc.form[i] === '.' || doc.form[i] === '؛') return true
    if (scope !== 'clause' && doc.word[i].pos === Pos.PUNCT && doc.form[i] !== '"' && doc.form[i] !== '«') return true
    if (scope === 'verb' && doc.word[i].pos === Pos.VERB) return true
  }
  return false
}

function inCondition(doc: Worded, at: number): boolean {
  for (let i = at - 1; i >= doc.sentenceStart[doc.sentence[at]]; i--) {
    if (doc.word[i].flags & Flag.cond) return true
    if (doc.form[i] === '،' || doc.form[i] === ',') return false
  }
  return false
}
