import { Pos, Voice, voiceOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Referent } from '../mentions/entity.js'
import type { Candidate } from './candidate.js'
import type { Context } from './context.js'
import type { Option } from './options.js'
import { nobodyEvidence, partyEvidence, seenIn } from './party-evidence.js'
import type { Parsed } from './syntax.js'
import type { Scorer } from '../weigh/scorer.js'
import type { NumberedWeights } from '../weigh/numbered.js'

export interface Party {
  readonly referents: readonly Referent[]
  readonly probability: number
  /** The strongest relation, for `why`. */
  readonly relation: string
}

export interface PartyModels {
  readonly actor: NumberedWeights
  readonly recipient: NumberedWeights
}

export interface Parties {
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
}

/**
 * A party is taken from this share on: the likeliest one of an event early, one that cannot act later, every further one in the middle. Chosen so that most records are
 * whole in cross-validation.
 */
const THRESHOLD = { first: 0.25, thing: 0.2, further: 0.6, behindThing: 0.15 }

/** In log-odds against nobody: of options that what they are to the event leaves below this, none was ever taken for what stands around them. */
export const HOPELESS_PARTY = -3

/**
 * Chooses an event's actors and recipients among the options; nobody is both. The scorer's models are those of actor and recipient: an option's share is what it has
 * beside all others and nobody (conditional logit). `uses`: prepositions of whom somebody does something with, and of a meeting at which something is done.
 */
export function chooseParties(p: Parsed, c: Candidate, options: readonly Option[], context: Context, scorer: Scorer, uses: MeetingUses): Parties {
  const seen = seenIn(context, c, options)
  const evidence = partyEvidence(p, c, options, seen)
  const against = scorer.sums(nobodyEvidence(p, c, options, seen)).map((sum) => -sum)
  const odds = options.map((option) => scorer.odds(evidence(option), against))
  const all = [0, 1].map((role) => odds.reduce((sum, o) => sum + o[role], 1))
  // اقتيد الرجل: the form alone says that it was done to him.
  const suffered = c.passive && voiceOf(p.doc.word[c.at].features) === Voice.PASS
  const scored = options.map((option, k) => {
    const actor = odds[k][0] / all[0]
    const recipient = odds[k][1] / all[1]
    return suffered && option.relations.includes('own:subj') ? { option, actor: 0, recipient: Math.max(actor, recipient) } : { option, actor, recipient }
  })
  const pick = (role: 'actor' | 'recipient', other: 'actor' | 'recipient'): Party[] => {
    const ranked = scored.filter((s) => s[role] >= s[other]).sort((a, b) => b[role] - a[role])
    // Things do not act. Where one looks most like the actor, another is taken only when he does as well.
    const thing = role === 'actor' && ranked.length > 0 && !ranked[0].option.referents[0].acts
    const sorted = role === 'actor' ? ranked.filter((s) => s.option.referents[0].acts) : ranked
    const first = thing ? THRESHOLD.behindThing : THRESHOLD.first
    const out: Party[] = []
    const keys = new Set<string>()
    sorted.forEach((s) => {
      const referents = s.option.referents.map((r) => (role === 'recipient' && ANSWERING.has(c.frame.event) ? whose(p, befallen(p, r)) : befallen(p, r)))
      const [who] = referents
      if (s[role] < (out.length > 0 ? THRESHOLD.further : who.acts ? first : THRESHOLD.thing) || keys.has(who.key)) return
      if (out.some((party) => standsInside(who, party.referents[0]))) return
      keys.add(who.key)
      out.push({ referents, probability: s[role], relation: s.option.relations[0] })
    })
    return out
  }
  const actor = withOtherSide(p, c, pick('actor', 'recipient'), options, uses)
  const acting = new Set(actor.flatMap(({ referents }) => referents.map(({ key }) => key)))
  return { actor, recipient: pick('recipient', 'actor').filter((party) => !acting.has(party.referents[0].key) && !speaksFor(p, party, actor)) }
}

/** Meetings, and those to come. */
const MEETINGS: ReadonlySet<string> = new Set(['CONSULT', 'AGREE'])

/** Folded prepositions, by `grammar/preposition-uses.tsv`. */
export type MeetingUses = Readonly<Record<'together' | 'occasion', ReadonlySet<string>>>

/** أجرى محادثات مع نظيره: of the two whom a meeting's own words name both act, when one does. */
function withOtherSide(p: Parsed, c: Candidate, actors: readonly Party[], options: readonly Option[], { together, occasion }: MeetingUses): readonly Party[] {
  const [one] = actors
  if (!MEETINGS.has(c.frame.event) || (c.form !== 'noun' && !meetsWith(p, c, together)) || actors.length !== 1 || one.referents.length > 1) return actors
  const has = (relation: string): Option | undefined => options.find(({ relations, referents: [who] }) => who.acts && who.key !== one.referents[0].key && relations.includes(relation))
  // في اتصال مع نظيره، شدد الوزير: who tells of something at a meeting took part in it.
  const other = one.relation === 'frame:both' ? has('frame:actor') ?? (isOccasion(p, c, occasion) ? has('clause:subj') : undefined) : has('frame:both')
  return other ? [one, { referents: other.referents, probability: one.probability, relation: other.relations[0] }] : actors
}

/** في اتصال، خلال لقاء: a meeting at which the verb's subject does something. */
function isOccasion(p: Parsed, { form, phrase, at }: Candidate, occasion: ReadonlySet<string>): boolean {
  const clause = p.clauseAt[at]
  return form === 'noun' && phrase >= 0 && p.phrases[phrase].head === at && occasion.has(p.phrases[phrase].prep) && clause >= 0 && p.predicates[clause].slots.includes(phrase)
}

/** بحث مع نظيره الملف; but what is agreed on may be somebody else's with another (يعمل على تغيير المعاهدة مع الحركة). */
function meetsWith(p: Parsed, { frame, filled, content }: Candidate, together: ReadonlySet<string>): boolean {
  const other = filled.find(({ role, slot }) => role === 'both' && together.has(slot))
  if (!other || frame.event === 'CONSULT' || frame.variant === 'to-come') return other !== undefined
  return other.filler.type !== 'phrase' || !content || p.phrases[other.filler.phrase].prepAt < content.from
}

/** قال الوزير المصري إن مصر ترفض المقترح، … إن حركته ترفض: who says what his own side does is not whom it does it to, unless the words say so. */
function speaksFor(p: Parsed, { relation, referents: [who] }: Party, actors: readonly Party[]): boolean {
  return relation === 'holder:actor' && actors.some(({ referents: [one] }) => (one.kind === 'state' || p.doc.word[one.head].pron !== null || one.why.includes('coreference:definite')) && one.country !== null && one.country === who.country)
}

/** مقتل 10 مدنيين: an act is no party; those whom it befell are. */
function befallen(p: Parsed, r: Referent): Referent {
  const phrase = p.phrases[p.phraseAt[r.head]]
  if (r.acts || phrase?.head !== r.head || phrase.count !== null || (p.doc.word[r.head].flags & Flag.masdar) === 0) return r
  // مقتل فلسطيني: the nationality stands for whom it befell.
  const whom = phrase.genitive >= 0 ? phrase.genitive : phrase.head + 1
  if (whom >= phrase.end || (phrase.genitive < 0 && (p.doc.word[whom].pos !== Pos.ADJ || p.doc.word[whom].det))) return r
  const genitive = p.mentions.part(whom, phrase.end)
  return genitive.acts || p.doc.word[genitive.head].pos === Pos.NUM ? genitive : r
}

/** Verbal acts about what others do. */
const ANSWERING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT'])

/** نددت بالغارات الإسرائيلية, انتقد سياسة الرئيس: what somebody does is no party, he who does it is. */
function whose(p: Parsed, r: Referent): Referent {
  if (r.acts || p.doc.word[r.head].pos !== Pos.NOUN) return r
  const { head, genitive, end } = p.phrases[p.phraseAt[r.head]] ?? { head: -1, genitive: -1, end: -1 }
  const doer = head === r.head && genitive >= 0 ? p.mentions.part(genitive, end) : null
  if (doer?.acts) return doer
  for (let i = r.head + 1; i < r.to; i++) {
    const state = p.doc.word[i].det && p.doc.word[i].pos === Pos.ADJ ? p.mentions.nisba(i) : null
    if (state) return state
  }
  return r
}

/** الناطق باسم تحالف دعم الشرعية: what stands inside the words that name a party is no party beside it. */
function standsInside(inner: Referent, outer: Referent): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from
}
