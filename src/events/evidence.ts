import { Case, caseOf, numberOf, Pos, posNames, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Candidate } from './candidate.js'
import { type Context, level } from './context.js'
import type { Resolver } from './coreference.js'
import { tenseName } from './status.js'
import type { Parsed } from './syntax.js'
import type { Evidence, Features, Part } from '../weigh/weights.js'

/** What was told before: how often a trigger's word and its event type were candidates earlier in the article. */
export interface Repeat {
  readonly word: number
  readonly type: number
}

/** What a choice of events rests on, as named features. */
export interface EventEvidence {
  /** What the candidates of one trigger have in common: its word, where it stands and what stands beside it. */
  readonly common: (c: Candidate) => Evidence
  /** Same for candidates whose `common` is the same. */
  readonly commonKey: (c: Candidate) => number
  /** What its frame says of it wherever it stands: the same for candidates of the same frame, word and form. */
  readonly typical: (c: Candidate) => Evidence
  /** With the frame and form it tells candidates apart whose `typical` differs. */
  readonly typicalKey: (c: Candidate) => string
  /** What the words around say of it. */
  readonly context: (c: Candidate) => Evidence
  /** What is the reading's own: whether its frame fits here, what fills its roles, its content. */
  readonly own: (c: Candidate) => Evidence
}

/** The theme is looked for among so many tokens. */
const THEME = 4

/** So many tokens before and after a trigger are around it; 4, 10 and 15 are less good. */
const AROUND = 6

const FORMS: readonly Candidate['form'][] = ['verb', 'participle', 'noun', 'adjective']

export function evidenceOf(p: Parsed, resolver: Resolver, under: (i: number) => Candidate | null, repeats: ReadonlyMap<Candidate, Repeat>, context: Context, cuesAt: (c: Candidate) => readonly string[]): EventEvidence {
  const { doc } = p
  const kindOf = (c: Candidate): string => (c.frame.event === 'STATE' ? 's' : 'e')
  return {
    commonKey: (c) => ((c.at * FORMS.length + FORMS.indexOf(c.form)) * 2 + (c.frame.event === 'STATE' ? 1 : 0)) * 2 + (c.light >= 0 ? 1 : 0),
    typicalKey: (c) => doc.word[c.at].lemma,
    typical: (c) => (f) => {
      const form = f.part(c.form)
      const event = f.part(c.frame.event)
      f.add('event', event)
      f.add('event', event, form)
      f.add('lemma', f.part(doc.word[c.at].lemma), form, event)
      f.add('frame', f.part(c.frame.id))
      f.add('prior', f.part(String(Math.round(c.frame.prior * 10))))
      f.add('prior', f.part(String(Math.round(c.frame.prior * 5))), form)
      if (c.frame.inherited) f.add('inherited')
      f.add('needs', f.part(String(Math.min(2, c.frame.needs.length))))
    },
    context: (c) => (f) => {
      const { own, any, rival } = context.event(c.at, c.frame.event)
      const event = f.part(c.frame.event)
      const form = f.part(c.form)
      f.add('context', level(f, own, 0.5))
      f.add('context', level(f, own, 1), form)
      f.add('context', level(f, own, 1), event)
      f.add('context-any', level(f, any, 1), form)
      f.add('context-rival', level(f, rival, 1))
    },
    own: (c) => (f) => {
      const a = doc.word[c.at]
      const form = f.part(c.form)
      const event = f.part(c.frame.event)
      const kind = f.part(kindOf(c))
      if (!c.fits) {
        f.add('unmet')
        f.add('unmet', form)
        f.add('unmet', f.part(c.frame.id))
      }
      for (const cue of cuesAt(c)) f.add('cue', f.part(cue), event)
      if (c.predicate >= 0 && a.fut) f.add('future', event)
      if (c.passive) f.add('passive')
      for (const x of c.filled) {
        const role = f.part(x.role)
        const [r] = resolver.referents(x.filler)
        f.add('role', role, f.part(r ? (r.acts ? (r.named ? 'named' : r.kind) : 'thing') : 'none'), form)
        f.add('role', role, f.part(x.filler.type))
        if (!r) continue
        f.add('party', role, f.part(r.acts ? (r.sectors[0] ?? '-') : 'thing'), event)
        f.add('partyword', role, f.part(r.headLemma), event)
      }
      if (!c.filled.some((x) => x.role === 'actor')) f.add('no', f.part('actor'), form, kind)
      if (!c.filled.some((x) => x.role === 'recipient')) f.add('no', f.part('recipient'), form, kind)
      const theme = themeOf(p, c)
      if (theme >= 0) f.add('theme', f.part(doc.word[theme].lemma), event)
      f.add('content', f.part(c.content ? (c.content.quoted ? 'quote' : 'clause') : 'none'), kind, form)
      const again = repeats.get(c) ?? { word: 0, type: 0 }
      const parties = Math.min(2, c.filled.filter((x) => x.role !== 'place' && x.role !== 'means').length)
      f.add('again', f.part(String(Math.min(1, again.word))), f.part(a.det ? 'def' : 'ind'), f.part(String(parties)), form)
      f.add('type', f.part(again.type === 0 ? 'first' : again.type < 3 ? 'few' : 'many'), form, event)
      around(p, c, event, f)
    },
    common: (c) => (f) => {
      const a = doc.word[c.at]
      const form = f.part(c.form)
      const kind = f.part(kindOf(c))
      f.add('form', form)
      f.add('lemma', f.part(a.lemma))
      const holder = under(c.at)
      const held = f.part(holder ? holder.frame.event : 'none')
      f.add('under', held)
      f.add('under', held, form, kind)
      if (holder) f.add('underlemma', f.part(doc.word[holder.at].lemma))
      f.add('repeat', f.part(String(Math.min(2, repeats.get(c)?.word ?? 0))), form)
      f.add('sentence', f.part(String(Math.min(4, doc.sentence[c.at]))), form)
      const before = c.at > 0 && doc.sentence[c.at - 1] === doc.sentence[c.at] ? doc.word[c.at - 1] : null
      const after = c.at + 1 < doc.tokens.count && doc.sentence[c.at + 1] === doc.sentence[c.at] ? doc.word[c.at + 1] : null
      f.add('before', f.part(before ? posNames[before.pos] : 'start'), form)
      f.add('after', f.part(after ? posNames[after.pos] : 'end'), form)
      const lemma = f.part(a.lemma)
      if (before) {
        const word = f.part(before.lemma)
        f.add('beforeword', word)
        f.add('beforeword', word, lemma)
      }
      if (after) {
        const word = f.part(after.lemma)
        f.add('afterword', word)
        f.add('afterword', word, lemma)
      }
      if (doc.quotes.of[c.at] >= 0) f.add('quoted')
      if (c.form === 'noun') nounEvidence(p, c, f)
      else if (c.predicate >= 0) predicateEvidence(p, c, kind, f)
    },
  }
}

/** The words of its sentence that stand near the trigger tell what is spoken of: shots at a goal or at a crowd. */
function around({ doc }: Parsed, c: Candidate, event: Part, f: Features): void {
  const sentence = doc.sentence[c.at]
  const end = Math.min(doc.sentenceStart[sentence + 1], c.at + AROUND + 1)
  for (let i = Math.max(doc.sentenceStart[sentence], c.at - AROUND); i < end; i++) if (i !== c.at && doc.word[i].pos !== Pos.PUNCT) f.add('around', f.part(doc.word[i].lemma), event)
}

/** What an act is about is told best by the first noun or verb of its content, or after a bare trigger: قرر سحب …, طرد دبلوماسيين; −1 for none near. */
function themeOf({ doc }: Parsed, c: Candidate): number {
  const from = c.content ? c.content.from : c.at + 1
  for (let i = from; i < Math.min(from + THEME, doc.tokens.count) && doc.sentence[i] === doc.sentence[c.at]; i++) {
    const { pos } = doc.word[i]
    if (pos === Pos.NOUN || pos === Pos.VERB || pos === Pos.ADJ) return i
  }
  return -1
}

/** How a noun stands: its definiteness and number, its preposition, its place in its phrase, and what its phrase is to the verb. */
function nounEvidence(p: Parsed, c: Candidate, f: Features): void {
  const { doc } = p
  const a = doc.word[c.at]
  const after = c.at + 1 < doc.tokens.count && doc.sentence[c.at + 1] === doc.sentence[c.at] ? doc.word[c.at + 1] : null
  const lightness = f.part(c.light >= 0 ? 'light' : 'plain')
  f.add('noun', f.part(a.det ? 'def' : a.pron ? 'pron' : caseOf(a.features) === Case.ACC ? 'acc' : 'ind'), f.part(String(numberOf(a.features))))
  const phrase = c.phrase >= 0 ? p.phrases[c.phrase] : null
  f.add('prep', f.part(phrase ? phrase.prep || 'bare' : 'none'))
  f.add('prep', f.part(a.prep || (phrase && phrase.start === c.at ? phrase.prep : '') || 'bare'), lightness)
  if (phrase) f.add('place', f.part(phrase.head === c.at ? 'head' : 'inner'))
  if (phrase && phrase.head !== c.at) f.add('headword', f.part(doc.word[phrase.head].lemma))
  if (after && after.pos === Pos.ADJ) f.add('adj', f.part(after.lemma))
  if (!phrase || p.clauseAt[c.at] < 0) return
  const governor = p.predicates[p.clauseAt[c.at]]
  const slot = governor.subject === c.phrase ? 'subj' : governor.objects.includes(c.phrase) ? 'obj' : governor.slots.includes(c.phrase) ? 'prep' : 'other'
  f.add('of', f.part(slot), lightness)
  f.add('ofverb', f.part(doc.word[governor.at].lemma))
}

/** How a verb stands: tense, subject, what governs it, particles before it. */
function predicateEvidence(p: Parsed, c: Candidate, kind: Part, f: Features): void {
  const { doc } = p
  const a = doc.word[c.at]
  const before = c.at > 0 && doc.sentence[c.at - 1] === doc.sentence[c.at] ? doc.word[c.at - 1] : null
  const predicate = p.predicates[c.predicate]
  f.add('tense', f.part(tenseName(a)), kind)
  f.add('subject', f.part(predicate.subjectPlace), kind)
  if (predicate.subject < 0 && predicate.subjectPlace === 'dropped' && doc.sentenceStart[predicate.sentence] === c.at && !a.conj) f.add('impersonal', f.part(String(tenseOf(a.features))))
  if (predicate.antecedent >= 0) f.add('relative')
  if (predicate.particle >= 0) f.add('particle', f.part(doc.word[predicate.particle].lemma))
  if (a.conj) f.add('conj', f.part(a.conj))
  if (before && before.flags & Flag.attr) f.add('attributive')
  if (p.clauseAt[Math.max(0, c.at - 1)] >= 0 && before && before.pos === Pos.AUX) f.add('aux', f.part(before.lemma))
}
