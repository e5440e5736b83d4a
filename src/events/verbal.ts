import { Case, caseOf, derivOf, Deriv, personOf, Pos, Voice, voiceOf } from '../lexicon/features.js'
import type { PrepositionUses } from '../phrases/preposition-uses.js'
import { type Predicate, withoutSubject } from '../phrases/predicate.js'
import { antecedentOf, subjectOf } from './antecedent.js'
import type { Candidate, Filled, Filler } from './candidate.js'
import { contentFrom, contentOfComplement } from './content.js'
import type { Frame, Frames } from './frames.js'
import { needsHold, type Slots, withUnmet } from './needs.js'
import type { Spelling } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import { perReading } from '../words/memory.js'
import type { Parsed } from './syntax.js'

/** Slots that are no prepositions. */
const CORE: ReadonlySet<string> = new Set(['subj', 'obj', 'obj2', 'pass', 'clause', 'gen', 'gen2', 'adj', 'mod'])

/** Candidates whose trigger is a finite verb or a predicating participle. */
export function createVerbalReader(frames: Frames, uses: PrepositionUses, spelling: Spelling): (p: Parsed) => Candidate[] {
  const framesOfVerb = perReading<readonly Frame[]>(spelling, (a) => frames.verbs.get(a.lemma) ?? NONE)
  const framesOfParticiple = perReading<readonly Frame[]>(spelling, (a) => [...(frames.adjectives.get(a.lemma) ?? NONE), ...(frames.verbs.get(frames.verbOf(a.lexeme) ?? a.lemma) ?? NONE)])
  /** نقلت عن الوزير قوله إن …: what is passed on is told by the noun of saying. */
  const passesOn = (p: Parsed, { objects, complement }: Predicate): boolean => objects.some((k) => {
    const { head, end } = p.phrases[k]
    const a = p.doc.word[head]
    return (a.pron !== null || complement?.from === end) && (frames.nouns.get(a.lemma) ?? NONE).some((f) => f.event === 'STATE' && f.roles.has('clause'))
  })
  const framesAt = (p: Parsed, predicate: Predicate): readonly Frame[] => {
    const list = (predicate.verbal ? framesOfVerb : framesOfParticiple)(p.doc.word[predicate.at], p.doc.form[predicate.at])
    return list.some(isRelay) && passesOn(p, predicate) ? NONE : list
  }
  return (p) => verbalCandidates(p, (predicate) => framesAt(p, predicate), uses)
}

const NONE: readonly Frame[] = []

const isRelay = ({ roles }: Frame): boolean => [...roles.values()].includes('relay')

function verbalCandidates(p: Parsed, framesOf: (predicate: Predicate) => readonly Frame[], uses: PrepositionUses): Candidate[] {
  const out: Candidate[] = []
  for (const predicate of p.predicates) {
    const participle = !predicate.verbal
    const list = framesOf(predicate)
    if (list.length === 0) continue
    const view = withActingSubject(p, predicate)
    const readAs = (frame: Frame, strict: boolean): Candidate | null => read(p, frame.roles.get('subj') === 'actor' && frame.roles.has('obj') ? view : predicate, frame, participle, strict, uses)
    // Of a verb that fits one of its frames the others are hardly ever meant.
    out.push(...withUnmet(list, false, readAs))
  }
  return out
}

function read(p: Parsed, predicate: Predicate, frame: Frame, participle: boolean, strict: boolean, uses: PrepositionUses): Candidate | null {
  const passive = isPassive(p, predicate, frame, participle)
  const fits = frame.needs.length === 0 || needsHold(p.doc, frame, slotsOf(p, predicate, passive))
  if (strict && !fits) return null
  const filled: Filled[] = []
  let content = frame.roles.has('clause') || hasContent(frame) ? contentOfComplement(predicate) : null
  const subjectRole = passive ? (frame.roles.get('pass') ?? frame.roles.get('obj')) : (frame.roles.get('subj') ?? frame.roles.get('mod'))
  if (subjectRole && subjectRole !== 'topic' && subjectRole !== 'content') filled.push({ role: subjectRole, slot: 'subj', filler: subjectOf(p, predicate) })
  const object = frame.roles.get('obj')
  if (object && !passive) {
    const filler = objectFiller(p, predicate)
    if (object === 'content') {
      if (!content && predicate.objects.length) content = contentFrom(p, predicate, p.phrases[predicate.objects[0]].start)
    } else if (filler && object !== 'topic') filled.push({ role: object, slot: 'obj', filler })
  }
  const second = frame.roles.get('obj2')
  if (second && predicate.objects.length > 1) {
    if (second === 'content') {
      // ناشد روسيا وربما الصين: whoever is named is asked too, not what is asked.
      if (!p.mentions.of[predicate.objects[1]].named) content ??= contentFrom(p, predicate, p.phrases[predicate.objects[1]].start)
    } else if (second !== 'topic') filled.push({ role: second, slot: 'obj2', filler: { type: 'phrase', phrase: predicate.objects[1] } })
  }
  const gen = frame.roles.get('gen')
  const first = predicate.objects[0]
  if (gen && first !== undefined && gen !== 'topic') {
    const phrase = p.phrases[first]
    if (phrase.genitive >= 0 && gen !== 'content') filled.push({ role: gen, slot: 'gen', filler: { type: 'part', from: phrase.genitive, to: phrase.end } })
    else if (phrase.genitive < 0 && p.doc.word[phrase.head].pron) filled.push({ role: gen, slot: 'gen', filler: { type: 'pronoun', at: phrase.head, notSubjectOf: -1 } })
  }
  for (const [slot, role] of frame.roles) {
    if (CORE.has(slot) || role === 'topic') continue
    const found = slotPhrase(p, predicate, slot)
    if (found !== null) {
      // Of an object and a phrase that could both be the content the first is it: أعلن عن مقتله، في وقت … إلى.
      if (role === 'content') {
        const from = p.phrases[found].prepAt
        if (!content || (content.from > from && (content.quoted ? quotesWithin(p, frame, found, content.from) : !predicate.complement))) content = contentFrom(p, predicate, from)
      }
      else filled.push({ role, slot, filler: { type: 'phrase', phrase: found } })
    } else if (role === 'actor' || role === 'recipient' || role === 'both') {
      const at = predicate.pronounSlots.find((t) => p.doc.word[t].lemma === slot)
      if (at !== undefined) filled.push({ role, slot, filler: { type: 'pronoun', at, notSubjectOf: predicate.index } })
    }
  }
  if (passive && !filled.some((f) => f.role === 'actor')) {
    const doer = doerBehind(p, predicate, uses)
    if (doer) filled.push({ role: 'actor', slot: 'means', filler: doer })
  }
  return { at: predicate.at, frame, form: participle ? 'participle' : 'verb', predicate: predicate.index, phrase: -1, filled, content, light: -1, doneBy: predicate.index, passive, fits }
}

/** اتفقا على اللقاء "إذا اقتضى الأمر": words in quotes inside what is agreed, asked or threatened, not speech beside it. */
function quotesWithin(p: Parsed, { event }: Frame, phrase: number, quote: number): boolean {
  if (event === 'STATE') return false
  for (let i = p.phrases[phrase].end; i < quote; i++) if (p.doc.tokens.kind[i] === Kind.PUNCTUATION) return false
  return true
}

function hasContent(frame: Frame): boolean {
  for (const role of frame.roles.values()) if (role === 'content') return true
  return false
}

/** وطلبت منه إيضاحات: what cannot act and stands alone after the verb is its object, and its subject is dropped. */
function withActingSubject(p: Parsed, predicate: Predicate): Predicate {
  if (predicate.subjectPlace !== 'after' || predicate.objects.length > 0 || p.mentions.of[predicate.subject].acts || p.doc.word[predicate.at].conj === '') return predicate
  return withoutSubject(predicate, [predicate.subject])
}

/** قتل برصاص الشرطة، في غارة إسرائيلية، في هجوم لمسلحين: who stands behind the means of a passive. */
function doerBehind(p: Parsed, predicate: Predicate, uses: PrepositionUses): Filler | null {
  for (const k of predicate.slots) {
    const phrase = p.phrases[k]
    if (!uses('means').has(phrase.prep) || p.mentions.of[k].acts) continue
    if (phrase.genitive >= 0 && p.mentions.part(phrase.genitive, phrase.end).acts) return { type: 'part', from: phrase.genitive, to: phrase.end }
    for (let i = phrase.head + 1; i < phrase.end; i++) if (p.mentions.countries.nisba(i)) return { type: 'nisba', at: i }
    const next = p.phrases[k + 1]
    if (next && next.prep === 'ل' && next.prepAt === phrase.end && p.mentions.of[k + 1].acts) return { type: 'phrase', phrase: k + 1 }
  }
  return null
}

function objectFiller(p: Parsed, predicate: Predicate): Filler | null {
  if (predicate.objects.length) return { type: 'phrase', phrase: predicate.objects[0] }
  if (p.doc.word[predicate.at].pron) {
    if (predicate.antecedent >= 0 && predicate.antecedent !== predicate.subject) return antecedentOf(p, predicate)
    return { type: 'pronoun', at: predicate.at, notSubjectOf: predicate.index }
  }
  return null
}

function slotPhrase(p: Parsed, predicate: Predicate, slot: string): number | null {
  for (const k of predicate.slots) if (p.phrases[k].prep === slot) return k
  return null
}

/** Unvowelled, the passive shows by its form, by a doer after من قبل, or by a verb that needs an object and has only a subject. */
function isPassive(p: Parsed, predicate: Predicate, frame: Frame, participle: boolean): boolean {
  const a = p.doc.word[predicate.at]
  if (participle) return derivOf(a.features) === Deriv.PASS || (derivOf(a.features) === Deriv.PART && frame.pos === Pos.VERB && caseOf(a.features) !== Case.ACC && frame.roles.get('obj') === 'recipient' && predicate.objects.length === 0 && !a.pron)
  const voice = voiceOf(a.features)
  if (voice === Voice.PASS) return true
  if (voice !== Voice.BOTH || personOf(a.features) !== 3) return false
  if (p.doc.text[p.doc.tokens.start[predicate.at] + a.stemStart + 1] === 'ُ') return true
  if (predicate.slots.some((k) => p.phrases[k].prep === 'by')) return true
  return frame.roles.get('pass') === 'recipient' && frame.roles.get('obj') === 'recipient' && (predicate.objects.length === 0 || objectComesLate(predicate)) && !a.pron && predicate.subjectPlace !== 'antecedent' && predicate.complement === null && !hasOther(p, predicate, frame)
}

/** الصحفي قتل في قرية …: a phrase that only follows after a prepositional one is hardly the object of a verb whose subject went before. */
const objectComesLate = (predicate: Predicate): boolean => predicate.subjectPlace === 'before' && predicate.slots.length > 0 && predicate.slots[0] < predicate.objects[0]

/** The recipient or content stands elsewhere, so the verb is active without an object. */
function hasOther(p: Parsed, predicate: Predicate, frame: Frame): boolean {
  for (const [slot, role] of frame.roles) if ((role === 'content' || role === 'recipient') && slot !== 'obj' && slot !== 'pass' && predicate.slots.some((k) => p.phrases[k].prep === slot)) return true
  return predicate.subject < 0
}

function slotsOf(p: Parsed, predicate: Predicate, passive: boolean): Slots {
  const phraseOf = (slot: string): number => {
    if (slot === 'subj' || slot === 'mod') return predicate.subject
    if (slot === 'obj') return passive ? predicate.subject : (predicate.objects[0] ?? (predicate.subjectPlace === 'after' && predicate.objects.length === 0 ? predicate.subject : -1))
    if (slot === 'obj2') return predicate.objects[1] ?? -1
    return slotPhrase(p, predicate, slot) ?? -1
  }
  return {
    head(slot) {
      if (slot === 'gen') {
        const first = predicate.objects[0] ?? predicate.subject
        return first >= 0 ? p.phrases[first].genitive : -1
      }
      const k = phraseOf(slot)
      return k >= 0 ? headOf(p, k) : -1
    },
    filled(slot) {
      if (slot === 'clause') return predicate.complement !== null
      if (slot === 'obj') return predicate.objects.length > 0 || p.doc.word[predicate.at].pron !== null
      return phraseOf(slot) >= 0 || predicate.pronounSlots.some((t) => p.doc.word[t].lemma === slot)
    },
    human(slot) {
      if (slot === 'obj' && p.doc.word[predicate.at].pron) return true
      const k = phraseOf(slot)
      return k >= 0 ? p.mentions.of[k].acts : slot === 'subj'
    },
    next: predicate.at + 1 < p.doc.tokens.count ? predicate.at + 1 : -1,
  }
}

/** The head as written first: in عدد من المسؤولين the counted noun is the head. */
function headOf(p: Parsed, phrase: number): number {
  return p.phrases[phrase].head
}
