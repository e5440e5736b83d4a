import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Referent } from '../mentions/entity.js'
import { isComplementizer } from '../words/complementizer.js'
import { participial } from '../words/kinds.js'
import { perReading } from '../words/memory.js'
import type { Spelling } from '../text/spelling.js'
import { countedIn } from '../phrases/counts.js'
import type { Phrase } from '../phrases/phrase.js'
import type { PrepositionUses } from '../phrases/preposition-uses.js'
import type { Predicate } from '../phrases/predicate.js'
import type { Candidate, Filled } from './candidate.js'
import { contentFrom, type Content } from './content.js'
import { type Frame, type Frames, nominalized, type Role } from './frames.js'
import { answers, needsHold, type Slots, withUnmet } from './needs.js'
import type { Parsed } from './syntax.js'

/** A noun's prepositional phrases are looked for among so many phrases after it, and no further than so many tokens. */
const PHRASES_AFTER = 5
const TOKENS_AFTER = 16

const NONE: readonly Frame[] = []

export type NominalReader = (p: Parsed) => Candidate[]

/** Candidates whose trigger is a noun of event (هجوم، زيارة، اعتقال), a verbal noun of a verb with a frame, or an attributive participle (المدعومة من إيران). */
export function createNominalReader(frames: Frames, uses: PrepositionUses, spelling: Spelling): NominalReader {
  const using = { givers: uses('giver'), together: uses('together') }
  const framesOfNoun = perReading<readonly Frame[]>(spelling, (a) => {
    const byLemma = frames.nouns.get(a.lemma) ?? NONE
    const byStem = a.stem === a.lemma ? NONE : (frames.nouns.get(a.stem) ?? NONE)
    return byStem.length ? [...byLemma, ...byStem] : byLemma
  })
  const known = new Map<string, readonly Frame[]>()
  const inherited = (verb: string | null): readonly Frame[] => {
    const verbal = verb === null ? undefined : frames.verbs.get(verb)
    if (verb === null || verbal === undefined) return NONE
    let list = known.get(verb)
    if (!list) known.set(verb, (list = verbal.map((frame) => nominalized(frames, frame))))
    return list
  }
  return (p) => {
    const out: Candidate[] = []
    const { doc } = p
    for (let i = doc.bodyStart; i < doc.tokens.count; i++) {
      const a = doc.word[i]
      if (a.pos === Pos.NOUN) {
        const own = ownFrames(p, framesOfNoun(a, doc.form[i]), i)
        const list = own.length ? own : a.flags & Flag.masdar ? inherited(frames.verbOf(a.lexeme)) : NONE
        if (list.length === 0) continue
        const noun = nounAt(p, frames, i)
        const readAs = (frame: Frame, strict: boolean): Candidate | null => readNoun(p, frames, using, noun, frame, strict)
        out.push(...(own.length ? withUnmet(list, true, readAs) : list.map((frame) => readAs(frame, true)).filter((c) => c !== null)))
      } else if (a.pos === Pos.ADJ && p.predicateAt[i] < 0) {
        for (const frame of frames.adjectives.get(a.lemma) ?? []) {
          const candidate = readAdjective(p, i, frame)
          if (candidate) out.push(candidate)
        }
      }
    }
    return out
  }
}

/** The frames of the longest trigger at token `i`: `إطلاق نار` goes before `إطلاق`. */
function ownFrames(p: Parsed, known: readonly Frame[], i: number): readonly Frame[] {
  if (known.length === 0 || (known.length === 1 && known[0].words.length === 1)) return known
  let length = 0
  let best: Frame[] = []
  for (const frame of known) {
    if (frame.words.length < length || !wordsFit(p, i, frame)) continue
    if (frame.words.length > length) best = []
    length = frame.words.length
    best.push(frame)
  }
  return best
}

function wordsFit(p: Parsed, i: number, { words, alternatives }: Frame): boolean {
  for (let k = 1; k < words.length; k++) {
    if (i + k >= p.doc.tokens.count || p.doc.sentence[i + k] !== p.doc.sentence[i] || p.doc.word[i + k].conj !== '') return false
    if (!answers(p.doc, i + k, alternatives[k]) && p.doc.form[i + k] !== words[k]) return false
  }
  return true
}

/** What all frames of a noun see of it. */
interface Noun {
  readonly at: number
  readonly phrase: Phrase | null
  /** Its slots when the trigger ends before token `end`. */
  view(end: number): NounView
  light(): Light | null
}

function nounAt(p: Parsed, frames: Frames, at: number): Noun {
  const phrase = p.phraseAt[at] >= 0 ? p.phrases[p.phraseAt[at]] : null
  const views: NounView[] = []
  let light: Light | null | undefined
  return {
    at, phrase,
    view: (end) => (views[end - at] ??= nounSlots(p, at, end, phrase)),
    light: () => (light === undefined ? (light = phrase ? lightVerb(p, frames, phrase) : null) : light),
  }
}

function readNoun(p: Parsed, frames: Frames, { givers, together }: { readonly givers: ReadonlySet<string>; readonly together: ReadonlySet<string> }, noun: Noun, frame: Frame, strict: boolean): Candidate | null {
  const { at, phrase } = noun
  const view = noun.view(at + frame.words.length)
  const fits = needsHold(p.doc, frame, view.slots)
  if (frame.prior <= 0 || (strict && !fits)) return null
  const filled: Filled[] = []
  let content: Content | null = null
  const push = (role: Role | undefined, slot: string, filler: Filled['filler']): void => {
    if (role && role !== 'topic' && role !== 'content') filled.push({ role, slot, filler })
  }
  if (view.genitive >= 0 && phrase) {
    const role = genitiveRole(p, frame, phrase, view)
    if (role === 'content') content = nounContent(p, view.genitive)
    push(role, 'gen', { type: 'part', from: view.genitive, to: phrase.end })
  } else if (phrase && isVictim(p, frame, view, at + frame.words.length, phrase.end)) push('recipient', 'gen', { type: 'part', from: at + frame.words.length, to: phrase.end })
  else if (p.doc.word[at].pron) push(frame.roles.get('gen') === 'content' ? undefined : frame.roles.get('gen'), 'gen', { type: 'pronoun', at, notSubjectOf: -1 })
  if (view.nisba >= 0) push(frame.roles.get('adj'), 'adj', { type: 'nisba', at: view.nisba })
  for (const [slot, role] of frame.roles) {
    const k = view.after.get(slot)
    if (k === undefined) continue
    // تأكيده أن البلاد مستعدة للحوار: what stands within the clause is not what the noun brings.
    if (view.clause >= 0 && frame.roles.has('clause') && p.phrases[k].prepAt > view.clause) continue
    if (role === 'content') content ??= nounContent(p, p.phrases[k].prepAt)
    else push(role, slot, { type: 'phrase', phrase: k })
  }
  if (!content && phrase && frame.roles.get('obj') === 'content') {
    const k = actBehind(p, at, phrase, view)
    if (k >= 0) content = nounContent(p, p.phrases[k].start)
  }
  if (!content && frame.roles.has('clause') && view.clause >= 0) content = nounContent(p, view.clause)
  if (phrase) for (const { role, slot, k } of gathered(p, frames, together, phrase)) push(role, slot, { type: 'phrase', phrase: k })
  const light = noun.light()
  if (light) {
    const subject = light.predicate.subject
    // تلقى اتصالا من نظيره: he from whom it comes acts.
    if (light.role === 'recipient' && !filled.some((f) => f.role === 'actor')) {
      for (const [slot, k] of view.after) if (givers.has(slot)) push('actor', slot, { type: 'phrase', phrase: k })
    }
    if (light.role && light.slot !== 'subj') push(light.role, 'light', subject >= 0 ? { type: 'phrase', phrase: subject } : { type: 'dropped', predicate: light.predicate.index })
  }
  else if (phrase) {
    const doer = masdarLight(p, frames, phrase)
    if (doer && !filled.some((f) => f.role === 'actor')) push('actor', 'light', doer)
  }
  return { at, frame, form: 'noun', predicate: -1, phrase: phrase?.index ?? -1, filled, content, light: light ? light.predicate.index : -1, doneBy: light?.done ? light.predicate.index : -1, passive: false, fits }
}

/** مقتل فلسطيني، إصابة مدني: of what befalls somebody a nationality is no adjective, unless its frame says so. */
function isVictim(p: Parsed, { roles }: Frame, { genitive }: NounView, from: number, to: number): boolean {
  const next = p.doc.word[from]
  if (genitive >= 0 || roles.get('gen') !== 'recipient' || roles.has('adj') || from >= to) return false
  return next.pos === Pos.ADJ && (next.flags & Flag.nisba) !== 0 && !next.det && next.conj === '' && next.prep === '' && p.mentions.part(from, to).acts
}

const isPerson = (r: Referent): boolean => r.acts && r.why.some((w) => w.startsWith('role:')) && (r.kind === 'person' || r.kind === 'people')

/** The genitive of a verbal noun is its doer when the verb would take a clause for object (إعلان الرئيس), or when its object follows by itself or with ل (احتجاز الجماعة القوافل، قصف الجيش للمدينة). */
function genitiveRole(p: Parsed, frame: Frame, phrase: Phrase, view: NounView): Role | undefined {
  const role = frame.roles.get('gen') ?? frame.roles.get('gen2')
  if (role !== 'content' && role !== 'recipient') return role
  const acts = p.mentions.part(view.genitive, phrase.end).acts
  if (role === 'content') return acts ? 'actor' : role
  if (!frame.inherited || !acts) return role
  return objectOf(p, phrase) >= 0 ? 'actor' : role
}

/** Between a verbal noun with its doer and its object stand no more phrases than this. */
const BETWEEN = 2

/** احتجاز الجماعة | القوافل, رفع واشنطن الشهر الماضي العقوبات: a bare phrase that is not the object of the verb before; −1 for none. */
function objectOf(p: Parsed, phrase: Phrase): number {
  let end = phrase.end
  for (let k = phrase.index + 1; k <= phrase.index + 1 + BETWEEN && k < p.phrases.length; k++) {
    const q = p.phrases[k]
    if (q.sentence !== phrase.sentence || q.prepAt !== end || p.doc.word[q.prepAt].conj !== '') return -1
    if (q.prep === '' && !q.time) {
      const verb = p.clauseAt[phrase.start]
      return q.joined < 0 && q.apposition < 0 && (end === phrase.end || verb < 0 || (p.predicates[verb].subject !== k && p.predicates[verb].objects[0] !== k)) ? k : -1
    }
    end = q.end
  }
  return -1
}

/** رفضها توطين اللاجئين, رفض بلاده التدخل: what follows a verbal noun and its doer, when it is somebody no more than the act itself; −1 for none. */
function actBehind(p: Parsed, at: number, phrase: Phrase, { genitive }: NounView): number {
  const doer = p.doc.word[at].pron !== null || (genitive >= 0 && (p.doc.word[genitive].pron !== null || p.mentions.part(genitive, phrase.end).acts))
  const k = phrase.head === at && doer ? objectOf(p, phrase) : -1
  return k < 0 || p.mentions.of[k].acts || p.doc.word[p.phrases[k].head].pos !== Pos.NOUN ? -1 : k
}

interface NounView {
  readonly genitive: number
  readonly nisba: number
  readonly after: ReadonlyMap<string, number>
  readonly clause: number
  readonly slots: Slots
}

function nounSlots(p: Parsed, at: number, end: number, phrase: Phrase | null): NounView {
  const { doc } = p
  let genitive = -1
  let nisba = -1
  if (phrase) {
    const next = end < phrase.end ? doc.word[end] : null
    if (next && next.conj === '' && next.prep === '' && doc.word[at].pron === null && (next.pos === Pos.NOUN || next.pos === Pos.PROPN || next.pos === Pos.NUM || next.pos === Pos.DET) && caseOf(doc.word[at].features) !== Case.ACC) genitive = end
    // مقتل متظاهر: a participle that names a person is the genitive, not an adjective.
    else if (next && next.pos === Pos.ADJ && next.conj === '' && next.prep === '' && doc.word[at].pron === null && participial(next) && isPerson(p.mentions.part(end, phrase.end))) genitive = end
    for (let i = at + 1; i < phrase.end; i++) if ((doc.word[i].pos === Pos.ADJ || doc.word[i].pos === Pos.PROPN) && !doc.word[i].det === !doc.word[at].det && p.mentions.countries.nisba(i)) { nisba = i; break }
  }
  const after = new Map<string, number>()
  if (phrase) {
    for (let k = phrase.index + 1; k < Math.min(p.phrases.length, phrase.index + 1 + PHRASES_AFTER); k++) {
      const q = p.phrases[k]
      if (q.sentence !== phrase.sentence || q.prepAt - phrase.end > TOKENS_AFTER) break
      if (p.clauseAt[q.prepAt] !== p.clauseAt[at] && crossesVerb(p, phrase.end, q.prepAt, phrase.index)) break
      if (q.prep !== '' && q.joined < 0 && !after.has(q.prep)) after.set(q.prep, k)
    }
  }
  let clause = -1
  const stop = phrase ? phrase.end : end
  for (let i = stop; i < Math.min(stop + 3, doc.tokens.count) && doc.sentence[i] === doc.sentence[at]; i++) {
    if (isComplementizer(doc, i)) { clause = i; break }
    // قوله: «…»
    if (doc.form[i] === ':' && i === stop && i + 1 < doc.tokens.count) { clause = i + 1; break }
  }
  // تبادل عشرة أسرى: needs ask for the noun behind a number.
  const counted = genitive >= 0 && phrase ? countedIn(doc, genitive, phrase.end).head : genitive
  const slots: Slots = {
    head: (slot) => (slot === 'gen' ? counted : after.has(slot) ? p.phrases[after.get(slot)!].head : -1),
    filled: (slot) => (slot === 'gen' ? genitive >= 0 || doc.word[at].pron !== null : slot === 'clause' ? clause >= 0 : slot === 'adj' ? nisba >= 0 : after.has(slot)),
    human: (slot) => (slot === 'gen' ? genitive >= 0 && phrase !== null && p.mentions.part(genitive, phrase.end).acts : after.has(slot) && p.mentions.of[after.get(slot)!].acts),
    next: end < doc.tokens.count ? end : -1,
  }
  return { genitive, nisba, after, clause, slots }
}

/** A finite verb between two tokens, other than in a relative clause that a comma has closed. */
function crossesVerb(p: Parsed, from: number, to: number, phrase: number): boolean {
  for (let i = from; i < to; i++) {
    const k = p.predicateAt[i]
    // معارك تدور بين … و…: the noun's own verb does not stand between.
    if (k >= 0 && p.predicates[k].verbal && p.predicates[k].subject !== phrase && p.predicates[k].antecedent !== phrase) return true
  }
  return false
}

function nounContent(p: Parsed, from: number): Content {
  const predicate = p.predicates[p.clauseAt[from]] ?? ({ sentence: p.doc.sentence[from] } as Predicate)
  return contentFrom(p, predicate.sentence === p.doc.sentence[from] ? predicate : ({ sentence: p.doc.sentence[from] } as Predicate), from)
}

interface Light {
  readonly predicate: Predicate
  readonly slot: string
  readonly role: Role | null
  readonly done: boolean
}

/** The verb that carries the noun: شن هجوما, قام بزيارة, تعرض لهجوم, or the relative clause that follows it (الهجوم الذي شنته). */
function lightVerb(p: Parsed, frames: Frames, phrase: Phrase): Light | null {
  const root = phrase.joined >= 0 ? phrase.joined : phrase.index
  for (const k of clausesAt(p, phrase)) {
    const predicate = p.predicates[k]
    for (const light of frames.light.get(p.doc.word[predicate.at].lemma) ?? []) {
      const fits =
        light.slot === 'obj' ? predicate.objects.includes(root) || predicate.antecedent === root
        : light.slot === 'subj' ? predicate.subject === root
        : predicate.slots.some((s) => s === root && p.phrases[s].prep === light.slot) || (predicate.antecedent === root && predicate.pronounSlots.some((t) => p.doc.word[t].lemma === light.slot))
      if (fits) return { predicate, slot: light.slot, role: light.subject, done: light.done }
    }
  }
  return null
}

/** The clause that a phrase stands in, and the one that begins behind it. */
const clausesAt = ({ clauseAt, doc }: Parsed, { start, end }: Phrase): number[] => [clauseAt[start], clauseAt[end < doc.tokens.count ? Math.min(end + 3, doc.tokens.count - 1) : end - 1]].filter((k) => k >= 0)

/** لقاء جمع الوزير بنظيره, اجتماعا ضم نظيريه: whom a meeting is said to bring together. */
function gathered(p: Parsed, frames: Frames, together: ReadonlySet<string>, { index, end }: Phrase): { readonly role: Role; readonly slot: string; readonly k: number }[] {
  for (const clause of clausesAt(p, p.phrases[index])) {
    const { at, subject, antecedent, objects, slots } = p.predicates[clause]
    const role = frames.light.get(p.doc.word[at].lemma)?.find((light) => light.object !== null)?.object
    const isIts = subject === index || antecedent === index || (subject < 0 && antecedent < 0 && at === end)
    if (role && isIts && objects.length > 0) return [objects[0], ...slots.filter((k) => together.has(p.phrases[k].prep)).slice(0, 1)].map((k) => ({ role, slot: p.phrases[k].prep || 'light', k }))
  }
  return []
}

/** قيام القوات باعتقال …: the verbal noun of a light verb gives its genitive to the noun of event after its preposition. */
function masdarLight(p: Parsed, frames: Frames, phrase: Phrase): Filled['filler'] | null {
  const before = p.phrases[phrase.index - 1]
  if (!before || before.sentence !== phrase.sentence || phrase.prep === '' || phrase.prepAt !== before.end || before.genitive < 0) return null
  const verb = frames.verbOf(p.doc.word[before.head].lexeme)
  if (verb === null) return null
  const light = frames.light.get(verb)?.find((l) => l.slot === phrase.prep && l.subject === 'actor')
  return light ? { type: 'part', from: before.genitive, to: before.end } : null
}

/** المدعومة من إيران: the noun the participle belongs to is one party, its prepositional phrase the other. */
function readAdjective(p: Parsed, at: number, frame: Frame): Candidate | null {
  const phraseIndex = p.phraseAt[at]
  if (phraseIndex < 0) return null
  const phrase = p.phrases[phraseIndex]
  const view = nounSlots(p, at, at + 1, phrase)
  if (!needsHold(p.doc, frame, { ...view.slots, head: (slot) => (slot === 'mod' ? phrase.head : view.slots.head(slot)) })) return null
  const filled: Filled[] = []
  const mod = frame.roles.get('mod')
  if (mod && mod !== 'topic' && mod !== 'content' && phrase.head !== at) filled.push({ role: mod, slot: 'mod', filler: { type: 'phrase', phrase: phraseIndex } })
  let content: Content | null = null
  for (const [slot, role] of frame.roles) {
    const k = view.after.get(slot)
    if (k === undefined || role === 'topic') continue
    if (role === 'content') content ??= nounContent(p, p.phrases[k].prepAt)
    else filled.push({ role, slot, filler: { type: 'phrase', phrase: k } })
  }
  return { at, frame, form: 'adjective', predicate: -1, phrase: phraseIndex, filled, content, light: -1, doneBy: -1, passive: false, fits: true }
}
