import { Pos, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { network } from '../lexicon/packed-network.js'
import { weights } from '../lexicon/packed-weights.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { matchesOf } from '../match/grammar.js'
import type { RuleMatch } from '../match/rule.js'
import { type PrepositionUses, prepositionUsesOf } from '../phrases/preposition-uses.js'
import type { Candidate } from './candidate.js'
import { type Chooser, type Chosen, createChooser } from './choice.js'
import { createResolver, type Resolver } from './coreference.js'
import { type EventEvidence, evidenceOf, type Repeat } from './evidence.js'
import { framesOf, type When } from './frames.js'
import { innermost } from './innermost.js'
import { createNominalReader } from './nominal.js'
import { SURE_SPEECH, withScopes } from './scope.js'
import { type Context, createContextReader } from './context.js'
import { type CueMatch, createCueFinder, cuedStatuses, type Status, statusEvidence } from './status.js'
import { type Kin, kinOf, optionsFor, type Option } from './options.js'
import { chooseParties, HOPELESS_PARTY, type Parties, type PartyModels } from './parties.js'
import { variantsOf, withVariants } from './variants.js'
import type { Parsed } from './syntax.js'
import { createVerbalReader } from './verbal.js'
import { withoutWanted } from './wanted.js'
import { createScorer, type Scorer } from '../weigh/scorer.js'
import { createNetwork } from '../weigh/network.js'
import { unpackNetwork } from '../weigh/network-model.js'
import { type NumberedWeights, unpackWeights } from '../weigh/numbered.js'
import type { Evidence } from '../weigh/weights.js'

/** An event with everything the text says of it but its sources, time and place. */
export interface ReadEvent {
  readonly candidate: Candidate
  readonly probability: number
  readonly status: Status
  readonly parties: Parties
}

export interface Events {
  readonly events: readonly ReadEvent[]
  /** Acts of speech that may be no record of their own and yet say through whom their content is known. */
  readonly attributive: readonly ReadEvent[]
  /** All readings that were weighed, and the words of status found. */
  readonly candidates: readonly Candidate[]
  readonly cues: readonly CueMatch[]
  readonly resolver: Resolver
  readonly context: Context
}

/** Weights of the choices; those shipped stand in `grammar/weights/`. */
export interface Models {
  readonly event: NumberedWeights
  readonly status: Readonly<Record<Exclude<Status, 'actual'>, NumberedWeights>>
  readonly party: PartyModels
  /** Which country a mention belongs to whose words say of none. */
  readonly country: NumberedWeights
  /** Which expression of time dates an event, and which place is where it happened. */
  readonly date: NumberedWeights
  readonly place: NumberedWeights
  /** Through whom an event is known. */
  readonly source: NumberedWeights
}

export interface Thresholds {
  readonly event: number
  readonly status: number
  /** A speech verb less likely an event than `event` still tells the source of its content from here on. */
  readonly attributive: number
}

/** Everything a trainer needs: each candidate with its features and what it stands under. */
export interface Examined {
  readonly candidates: readonly Candidate[]
  readonly eventEvidence: EventEvidence
  readonly statusEvidence: (c: Candidate) => Evidence
  readonly options: (c: Candidate) => readonly Option[]
  readonly context: Context
}

export interface EventReader {
  shipped(): Models
  examine(p: Parsed): Examined
  read(p: Parsed, models?: Models): Events
}

/** Chosen so that event F1 in cross-validation is best; see bench/quality.md. */
export const THRESHOLDS: Thresholds = { event: 0.34, status: 0.5, attributive: 0.04 }
/** The same of a noun, which may as well only name what was said: تصريح, طلب. */
const SURE_NOUN = 0.8

/** The models by the names of their tables. */
export type ModelName = 'event' | Exclude<Status, 'actual'> | 'actor' | 'recipient' | 'country' | 'date' | 'place' | 'source'

export const modelsOf = (weights: (name: ModelName) => NumberedWeights): Models => ({
  event: weights('event'), status: { planned: weights('planned'), hypothetical: weights('hypothetical'), negated: weights('negated') }, party: { actor: weights('actor'), recipient: weights('recipient') },
  country: weights('country'), date: weights('date'), place: weights('place'), source: weights('source'),
})

export function createEventReader(lexicon: Lexicon): EventReader {
  const frames = framesOf(lexicon)
  const uses = prepositionUsesOf(lexicon)
  const [together, occasion] = [uses('together'), uses('occasion')]
  const variants = variantsOf(lexicon, frames)
  const verbal = createVerbalReader(frames, uses, lexicon.spelling)
  const nominal = createNominalReader(frames, uses, lexicon.spelling)
  const findCues = createCueFinder(lexicon)
  const shipped = whenAsked(() => modelsOf((name) => unpackWeights(weights[name])))
  const scorersOf = createScorers()
  const contextReader = whenAsked(() => createContextReader(createNetwork(unpackNetwork(network)), lexicon.spelling))

  const prepare = (p: Parsed): { candidates: Candidate[]; resolver: Resolver; under: (i: number) => Candidate | null; cues: CueMatch[]; rules: RuleMatch[]; kin: Kin; context: Context } => {
    const cues = findCues(p.doc)
    const holds = (when: When, c: Candidate): boolean => (when === 'to-come' ? isToCome(p, cues, c) : isNegated(p, cues, c))
    const formulas = formulasOf(p.rules)
    const found = withVariants([...verbal(p), ...nominal(p)].filter(({ at }) => !formulas.has(at)), variants, holds).sort((a, b) => a.at - b.at)
    const candidates = withScopes(p, found, frames)
    const under = holders(candidates, p.doc.tokens.count)
    const resolver = createResolver(p, together, (i) => speakerPhrase(p, under(i)))
    return { candidates, resolver, under, cues, rules: matchesOf(p.rules, 'status'), kin: kinOf(p, candidates), context: contextReader()(p, candidates) }
  }
  const examineWith = (p: Parsed, x: ReturnType<typeof prepare>): Examined => ({
    candidates: x.candidates,
    eventEvidence: evidenceOf(p, x.resolver, x.under, repeatsOf(p, x.candidates), x.context, (c) => cuedStatuses(p.doc, x.cues, c.at)),
    statusEvidence: (c) => (f) => statusEvidence(p, x.cues, x.rules, c, x.under(c.at), f),
    options: (c) => optionsFor(p, x.resolver, c, x.under(c.at), x.kin),
    context: x.context,
  })
  return {
    shipped,
    examine: (p) => examineWith(p, prepare(p)),
    read(p, models = shipped()) {
      const x = prepare(p)
      const scorers = scorersOf(models)
      const examined = examineWith(p, x)
      const likely = scorers.choose(x.candidates, examined.eventEvidence, leastOf)
      const chosen = withoutWanted(p, withoutDoubles(p, likely.filter((c) => c.probability >= THRESHOLDS.event), uses))
      const attributive = likely.filter((c) => c.probability < THRESHOLDS.event && c.candidate.frame.event === 'STATE' && c.candidate.content !== null && c.candidate.form !== 'noun')
      // One thing after the other for all of them, not all things for one: so the engine's code stays in fast memory.
      const read = [...chosen, ...attributive]
      const statuses = read.map(({ candidate }) => statusOf(scorers.status.likelihoods(examined.statusEvidence(candidate))))
      const options = read.map(({ candidate }) => examined.options(candidate))
      const parties = read.map(({ candidate }, k) => chooseParties(p, candidate, options[k], x.context, scorers.party, { together, occasion }))
      const events = read.map(({ candidate, probability }, k): ReadEvent => ({ candidate, probability, status: statuses[k], parties: parties[k] }))
      return { events: events.slice(0, chosen.length), attributive: events.slice(chosen.length), candidates: x.candidates, cues: x.cues, resolver: x.resolver, context: x.context }
    },
  }
}

/** Tokens that are part of a formula (طلب عدم الكشف عن اسمه), see grammar/formulas.rules. */
const formulasOf = (rules: readonly RuleMatch[]): ReadonlySet<number> => new Set(matchesOf(rules, 'formulas').flatMap(({ rule, parts }) => parts[rule.args[0]]?.from ?? []))

/** How likely a candidate must be to be told apart as an event or as the source of its content. */
const leastOf = (c: Candidate): number => (c.frame.event === 'STATE' ? THRESHOLDS.attributive : THRESHOLDS.event)

/** A future or first-person verb, an adverb or verb of intention around it, or a bare noun of event, which has no tense of its own. */
function isToCome(p: Parsed, cues: readonly CueMatch[], c: Candidate): boolean {
  const a = p.doc.word[c.at]
  return c.form === 'noun' || a.fut || tenseOf(a.features) === Tense.PRES || cuedStatuses(p.doc, cues, c.at).some((s) => s !== 'actual')
}

const isNegated = (p: Parsed, cues: readonly CueMatch[], c: Candidate): boolean => c.form === 'verb' && cuedStatuses(p.doc, cues, c.at).includes('negated')

const OTHER_STATUSES = ['planned', 'hypothetical', 'negated'] as const

/** @param likelihoods of the statuses other than `actual` */
function statusOf(likelihoods: Float64Array): Status {
  let best: Status = 'actual'
  let high = THRESHOLDS.status
  OTHER_STATUSES.forEach((name, k) => {
    if (likelihoods[k] <= high) return
    high = likelihoods[k]
    best = name
  })
  return best
}

interface Scorers {
  readonly choose: Chooser
  readonly status: Scorer
  readonly party: Scorer
}

/** Scorers are made once for each set of models. */
function createScorers(): (models: Models) => Scorers {
  const known = new WeakMap<Models, Scorers>()
  return (models) => {
    let scorers = known.get(models)
    if (!scorers) {
      scorers = { choose: createChooser(createScorer([models.event])), status: createScorer(OTHER_STATUSES.map((name) => models.status[name])), party: createScorer([models.party.actor, models.party.recipient], HOPELESS_PARTY) }
      known.set(models, scorers)
    }
    return scorers
  }
}

/**
 * فتح تحقيقا: a verb and the noun of event it governs, both of one type, are one event; the likelier is kept. قُتل جنديان في الهجوم, مقتل جنديين في الهجوم: of what was done and
 * what was suffered in it the word for the deed is kept.
 */
function withoutDoubles(p: Parsed, chosen: readonly Chosen[], uses: PrepositionUses): Chosen[] {
  const apart = uses('apart')
  const verbs = new Map(chosen.filter((c) => c.candidate.predicate >= 0).map((c) => [c.candidate.predicate, c]))
  const dropped = new Set<Chosen>()
  for (const c of chosen) {
    if (c.candidate.form !== 'noun' || c.candidate.phrase < 0) continue
    const verb = verbs.get(p.clauseAt[c.candidate.at])
    if (!verb || verb.candidate.frame.event !== c.candidate.frame.event || verb.candidate.frame.event === 'STATE') continue
    const q = p.predicates[verb.candidate.predicate]
    const phrase = c.candidate.phrase
    // رفع حالة التأهب: the noun may be the genitive of what the verb governs.
    const { head, genitive } = p.phrases[phrase]
    if (head !== c.candidate.at && (genitive !== c.candidate.at || p.doc.word[head].flags & Flag.masdar)) continue
    const governed = q.slots.includes(phrase)
    if (!governed && !q.objects.includes(phrase) && q.subject !== phrase) continue
    const suffered = governed && verb.candidate.passive
    // سيطر الجيش على البلدة بعد معارك: two happenings.
    if (governed && !suffered && (apart.has(p.phrases[phrase].prep) || apart.has(p.doc.word[p.phrases[phrase].prepAt].lemma))) continue
    dropped.add(!suffered && verb.probability >= c.probability ? c : verb)
  }
  // فرض عقوبات, تمديد الطوارئ: an act upon an act of its type.
  for (const c of chosen) {
    const inner = c.candidate.form === 'noun' && c.candidate.phrase >= 0 ? chosen.find(({ candidate }) => isGenitiveOf(p, candidate, c.candidate)) : undefined
    if (inner) dropped.add(inner.probability > c.probability ? c : inner)
  }
  for (const c of chosen) if (isLoss(c.candidate) && chosen.some(({ candidate }) => isDeedBehind(p, c.candidate, candidate, uses))) dropped.add(c)
  return chosen.filter((c) => !dropped.has(c))
}

const isGenitiveOf = ({ phrases }: Parsed, inner: Candidate, outer: Candidate): boolean =>
  inner.form === 'noun' && inner.phrase === outer.phrase && inner.frame.event === outer.frame.event && phrases[outer.phrase].head === outer.at && phrases[outer.phrase].genitive === inner.at

/** مقتل، إصابة: a noun of what somebody suffers. */
const isLoss = ({ form, frame, phrase }: Candidate): boolean => form === 'noun' && phrase >= 0 && frame.event === 'ASSAULT' && frame.roles.get('gen') === 'recipient' && !frame.roles.has('adj')

/** The deed in which a loss was suffered stands so many phrases behind it: مقتل جندي | وإصابة ثلاثة مدنيين | وسط المدينة | في غارة. */
const DEED_BEHIND = 4

function isDeedBehind(p: Parsed, loss: Candidate, deed: Candidate, uses: PrepositionUses): boolean {
  if (deed.form !== 'noun' || deed.frame.event !== loss.frame.event || deed.phrase <= loss.phrase || deed.phrase > loss.phrase + DEED_BEHIND || isLoss(deed)) return false
  const phrase = p.phrases[deed.phrase]
  return phrase.head === deed.at && uses('means').has(phrase.prep) && phrase.sentence === p.phrases[loss.phrase].sentence && !p.doc.word.slice(p.phrases[loss.phrase].end, phrase.prepAt).some(({ pos }) => pos === Pos.PUNCT || pos === Pos.VERB)
}

/** The act whose content holds a token most closely: speech, demand, threat … */
function holders(candidates: readonly Candidate[], tokens: number): (i: number) => Candidate | null {
  const inner = innermost(candidates.filter((c) => c.frame.prior >= (c.form === 'noun' ? SURE_NOUN : SURE_SPEECH)), tokens, (c) => c)
  return (i) => inner[i] ?? null
}

function speakerPhrase(p: Parsed, holder: Candidate | null): number {
  const actor = holder?.filled.find((f) => f.role === 'actor')?.filler
  if (!actor) return -1
  if (actor.type === 'phrase') return actor.phrase
  return actor.type === 'dropped' ? p.predicates[actor.predicate].subject : -1
}

/** What was told before each candidate. */
function repeatsOf(p: Parsed, candidates: readonly Candidate[]): Map<Candidate, Repeat> {
  type Places = { last: number; count: number }
  const words = new Map<string, Places>()
  const types = new Map<string, Places>()
  const out = new Map<Candidate, Repeat>()
  /** At how many tokens before this one; candidates come in order of text. */
  const seen = (map: Map<string, Places>, key: string, at: number): number => {
    const places = map.get(key)
    if (!places) map.set(key, { last: at, count: 1 })
    else if (places.last !== at) {
      places.last = at
      return places.count++
    }
    return places ? places.count - 1 : 0
  }
  for (const c of candidates) {
    const a = p.doc.word[c.at]
    out.set(c, { word: seen(words, a.lemma, c.at), type: seen(types, c.frame.event, c.at) })
  }
  return out
}
