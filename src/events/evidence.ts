import { Case, caseOf, numberOf, Pos, posNames, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Candidate } from './candidate.js'
import type { Resolver } from './coreference.js'
import { tenseName } from './status.js'
import type { Parsed } from './syntax.js'
import type { Evidence } from '../weigh/weights.js'

/** What was told before: how often a trigger's word and its event type were candidates earlier in the article. */
export interface Repeat {
  readonly word: number
  readonly type: number
}

/** What a choice of events rests on, as named features: the word and frame, its form, what fills its roles, what it stands under, what stands beside it. */
export function evidenceOf(p: Parsed, resolver: Resolver, under: (i: number) => Candidate | null, repeats: ReadonlyMap<Candidate, Repeat>, cuesAt: (c: Candidate) => readonly string[]): (c: Candidate) => Evidence {
  return (c) => (f) => {
    const { doc } = p
    const a = doc.word[c.at]
    const form = f.part(c.form)
    const event = f.part(c.frame.event)
    const lemma = f.part(a.lemma)
    const kind = f.part(c.frame.event === 'STATE' ? 's' : 'e')
    const lightness = f.part(c.light >= 0 ? 'light' : 'plain')
    f.add('form', form)
    f.add('event', event)
    f.add('event', event, form)
    f.add('lemma', lemma)
    f.add('lemma', lemma, form, event)
    f.add('frame', f.part(c.frame.id))
    f.add('prior', f.part(String(Math.round(c.frame.prior * 10))))
    f.add('prior', f.part(String(Math.round(c.frame.prior * 5))), form)
    if (c.frame.inherited) f.add('inherited')
    if (!c.fits) {
      f.add('unmet')
      f.add('unmet', form)
    }
    for (const cue of cuesAt(c)) f.add('cue', f.part(cue), event)
    if (c.predicate >= 0 && p.doc.word[c.at].fut) f.add('future', event)
    f.add('needs', f.part(String(Math.min(2, c.frame.needs.length))))
    for (const x of c.filled) {
      const [r] = resolver.referents(x.filler)
      f.add('role', f.part(x.role), f.part(r ? (r.acts ? (r.named ? 'named' : r.kind) : 'thing') : 'none'), form)
      f.add('role', f.part(x.role), f.part(x.filler.type))
    }
    if (!c.filled.some((x) => x.role === 'actor')) f.add('no', f.part('actor'), form, kind)
    if (!c.filled.some((x) => x.role === 'recipient')) f.add('no', f.part('recipient'), form, kind)
    f.add('content', f.part(c.content ? (c.content.quoted ? 'quote' : 'clause') : 'none'), kind, form)
    const holder = under(c.at)
    f.add('under', f.part(holder ? holder.frame.event : 'none'))
    f.add('under', f.part(holder ? holder.frame.event : 'none'), form, kind)
    if (holder) f.add('underlemma', f.part(doc.word[holder.at].lemma))
    const again = repeats.get(c) ?? { word: 0, type: 0 }
    const own = Math.min(2, c.filled.filter((f) => f.role !== 'place' && f.role !== 'means').length)
    f.add('repeat', f.part(String(Math.min(2, again.word))), form)
    f.add('again', f.part(String(Math.min(1, again.word))), f.part(a.det ? 'def' : 'ind'), f.part(String(own)), form)
    f.add('type', f.part(again.type === 0 ? 'first' : again.type < 3 ? 'few' : 'many'), form, event)
    f.add('sentence', f.part(String(Math.min(4, doc.sentence[c.at]))), form)
    const before = c.at > 0 && doc.sentence[c.at - 1] === doc.sentence[c.at] ? doc.word[c.at - 1] : null
    const after = c.at + 1 < doc.tokens.count && doc.sentence[c.at + 1] === doc.sentence[c.at] ? doc.word[c.at + 1] : null
    f.add('before', f.part(before ? posNames[before.pos] : 'start'), form)
    f.add('after', f.part(after ? posNames[after.pos] : 'end'), form)
    if (before) f.add('beforeword', f.part(before.lemma))
    if (after) f.add('afterword', f.part(after.lemma))
    if (doc.quotes.of[c.at] >= 0) f.add('quoted')
    if (c.form === 'noun') {
      f.add('noun', f.part(a.det ? 'def' : a.pron ? 'pron' : caseOf(a.features) === Case.ACC ? 'acc' : 'ind'), f.part(String(numberOf(a.features))))
      const phrase = c.phrase >= 0 ? p.phrases[c.phrase] : null
      f.add('prep', f.part(phrase ? phrase.prep || 'bare' : 'none'))
      f.add('prep', f.part(a.prep || (phrase && phrase.start === c.at ? phrase.prep : '') || 'bare'), lightness)
      if (phrase) f.add('place', f.part(phrase.head === c.at ? 'head' : 'inner'))
      if (phrase && phrase.head !== c.at) f.add('headword', f.part(doc.word[phrase.head].lemma))
      if (after && after.pos === Pos.ADJ) f.add('adj', f.part(after.lemma))
      if (phrase && p.clauseAt[c.at] >= 0) {
        const governor = p.predicates[p.clauseAt[c.at]]
        const slot = governor.subject === c.phrase ? 'subj' : governor.objects.includes(c.phrase) ? 'obj' : governor.slots.includes(c.phrase) ? 'prep' : 'other'
        f.add('of', f.part(slot), lightness)
        f.add('ofverb', f.part(doc.word[governor.at].lemma))
      }
    } else if (c.predicate >= 0) {
      const predicate = p.predicates[c.predicate]
      f.add('tense', f.part(tenseName(a)), kind)
      f.add('subject', f.part(predicate.subjectPlace), kind)
      if (predicate.subject < 0 && predicate.subjectPlace === 'dropped' && p.doc.sentenceStart[predicate.sentence] === c.at && !a.conj) f.add('impersonal', f.part(String(tenseOf(a.features))))
      if (predicate.antecedent >= 0) f.add('relative')
      if (predicate.particle >= 0) f.add('particle', f.part(doc.word[predicate.particle].lemma))
      if (a.conj) f.add('conj', f.part(a.conj))
      if (c.passive) f.add('passive')
      if (before && before.flags & Flag.attr) f.add('attributive')
      if (p.clauseAt[Math.max(0, c.at - 1)] >= 0 && before && before.pos === Pos.AUX) f.add('aux', f.part(before.lemma))
    }
  }
}
