import { Case, caseOf, numberOf, Pos, posNames, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Candidate } from './candidate.js'
import type { Resolver } from './coreference.js'
import { tenseName } from './status.js'
import type { Parsed } from './syntax.js'
import type { Evidence } from './weights.js'

/** What was told before: how often a trigger's word and its event type were candidates earlier in the article. */
export interface Repeat {
  readonly word: number
  readonly type: number
}

/** What a choice of events rests on, as named features: the word and frame, its form, what fills its roles, what it stands under, what stands beside it. */
export function evidenceOf(p: Parsed, resolver: Resolver, under: (i: number) => Candidate | null, repeats: ReadonlyMap<Candidate, Repeat>, cuesAt: (c: Candidate) => readonly string[]): (c: Candidate) => Evidence {
  return (c) => (add) => {
    const { doc } = p
    const a = doc.word[c.at]
    const lemma = a.lemma
    const event = c.frame.event
    const kind = event === 'STATE' ? 's' : 'e'
    add('form', c.form)
    add('event', event)
    add('event', event, c.form)
    add('lemma', lemma)
    add('lemma', lemma, c.form, event)
    add('frame', c.frame.id)
    add('prior', String(Math.round(c.frame.prior * 10)))
    add('prior', String(Math.round(c.frame.prior * 5)), c.form)
    if (c.frame.inherited) add('inherited')
    if (!c.fits) {
      add('unmet')
      add('unmet', c.form)
    }
    for (const cue of cuesAt(c)) add('cue', cue, event)
    if (c.predicate >= 0 && p.doc.word[c.at].fut) add('future', event)
    add('needs', String(Math.min(2, c.frame.needs.length)))
    const roles = new Set<string>()
    for (const f of c.filled) {
      const [r] = resolver.referents(f.filler)
      roles.add(f.role)
      add('role', f.role, r ? (r.acts ? (r.named ? 'named' : r.kind) : 'thing') : 'none', c.form)
      add('role', f.role, f.filler.type)
    }
    for (const role of ['actor', 'recipient'] as const) if (!roles.has(role)) add('no', role, c.form, kind)
    add('content', c.content ? (c.content.quoted ? 'quote' : 'clause') : 'none', kind, c.form)
    const holder = under(c.at)
    add('under', holder ? holder.frame.event : 'none')
    add('under', holder ? holder.frame.event : 'none', c.form, kind)
    if (holder) add('underlemma', doc.word[holder.at].lemma)
    const again = repeats.get(c) ?? { word: 0, type: 0 }
    const own = Math.min(2, c.filled.filter((f) => f.role !== 'place' && f.role !== 'means').length)
    add('repeat', String(Math.min(2, again.word)), c.form)
    add('again', String(Math.min(1, again.word)), a.det ? 'def' : 'ind', String(own), c.form)
    add('type', again.type === 0 ? 'first' : again.type < 3 ? 'few' : 'many', c.form, event)
    add('sentence', String(Math.min(4, doc.sentence[c.at])), c.form)
    const before = c.at > 0 && doc.sentence[c.at - 1] === doc.sentence[c.at] ? doc.word[c.at - 1] : null
    const after = c.at + 1 < doc.tokens.count && doc.sentence[c.at + 1] === doc.sentence[c.at] ? doc.word[c.at + 1] : null
    add('before', before ? posNames[before.pos] : 'start', c.form)
    add('after', after ? posNames[after.pos] : 'end', c.form)
    if (before) add('beforeword', before.lemma)
    if (after) add('afterword', after.lemma)
    if (doc.quotes.of[c.at] >= 0) add('quoted')
    if (c.form === 'noun') {
      add('noun', a.det ? 'def' : a.pron ? 'pron' : caseOf(a.features) === Case.ACC ? 'acc' : 'ind', String(numberOf(a.features)))
      const phrase = c.phrase >= 0 ? p.phrases[c.phrase] : null
      add('prep', phrase ? phrase.prep || 'bare' : 'none')
      add('prep', a.prep || (phrase && phrase.start === c.at ? phrase.prep : '') || 'bare', c.light >= 0 ? 'light' : 'plain')
      if (phrase) add('place', phrase.head === c.at ? 'head' : 'inner')
      if (phrase && phrase.head !== c.at) add('headword', doc.word[phrase.head].lemma)
      if (after && after.pos === Pos.ADJ) add('adj', after.lemma)
      if (phrase && p.clauseAt[c.at] >= 0) {
        const governor = p.predicates[p.clauseAt[c.at]]
        const slot = governor.subject === c.phrase ? 'subj' : governor.objects.includes(c.phrase) ? 'obj' : governor.slots.includes(c.phrase) ? 'prep' : 'other'
        add('of', slot, c.light >= 0 ? 'light' : 'plain')
        add('ofverb', doc.word[governor.at].lemma)
      }
    } else if (c.predicate >= 0) {
      const predicate = p.predicates[c.predicate]
      add('tense', tenseName(a), kind)
      add('subject', predicate.subjectPlace, kind)
      if (predicate.subject < 0 && predicate.subjectPlace === 'dropped' && p.doc.sentenceStart[predicate.sentence] === c.at && !a.conj) add('impersonal', String(tenseOf(a.features)))
      if (predicate.antecedent >= 0) add('relative')
      if (predicate.particle >= 0) add('particle', doc.word[predicate.particle].lemma)
      if (a.conj) add('conj', a.conj)
      if (c.passive) add('passive')
      if (before && before.flags & Flag.attr) add('attributive')
      if (p.clauseAt[Math.max(0, c.at - 1)] >= 0 && before && before.pos === Pos.AUX) add('aux', before.lemma)
    }
  }
}
