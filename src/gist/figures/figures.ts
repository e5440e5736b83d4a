import { Num, numberOf, Pos, Voice, voiceOf } from '../../lexicon/features.js'
import type { Predicate } from '../../phrases/predicate.js'
import { beginningIn } from '../../text/beginning-in.js'
import type { Texted } from '../../text/texted.js'
import type { Precision } from '../../mentions/places/gazetteer.js'
import { choosePlace } from '../../mentions/places/choose-place.js'
import { type Amount, amountAt, nounAmountAt, type Range } from './amounts.js'
import { type ReadPart, sentenceOf, type Words, wordsOf } from './parts.js'
import type { Count, FigureVocabulary } from './vocabulary.js'

export interface FigurePlace {
  readonly name: string
  readonly country: string | null
  readonly precision: Precision
}

/** How many of whom had what done to them, as an article says it. */
export interface Figure extends Range {
  /** `killed`, `wounded`, `arrested` …: see `lexicon/figures/counts.tsv`. */
  readonly kind: string
  /** The class of people counted (`person`, `soldier`), or the noun's folded lemma where no table knows it. */
  readonly whom: string
  readonly whomEn: string | null
  /** What they are called together in Arabic; null for `person` and where no table knows the noun. */
  readonly whomAr: string | null
  /** Country of those counted, where an adjective names it. */
  readonly country: string | null
  /** A toll, which grows: حصيلة القتلى. */
  readonly total: boolean
  /** A toll that is said to have grown to this number: ارتفاع حصيلة القتلى إلى. */
  readonly risen: boolean
  /** A part of a number before it: بينهم ثلاثة أطفال. */
  readonly share: boolean
  /** On top of a number before it, if that was of the same: ثلاثة آخرون. */
  readonly further: boolean
  /** The number with what qualifies and is counted by it. */
  readonly words: Words
  /** The word that says what became of them. */
  readonly trigger: Words
  readonly sentence: Words
  /** The day, month or year named nearest in the sentence; null when none is, or none that could be reckoned. */
  readonly date: string | null
  /** A sum over a stretch of time: منذ عام، خلال يومين. */
  readonly over: boolean
  /** Places named in the sentence. */
  readonly places: readonly FigurePlace[]
}

/** All figures of a part of an article, in order of text. */
export function figuresOf(part: ReadPart, v: FigureVocabulary): Figure[] {
  return new FigureReader(part, v).read()
}

/** Tokens between the noun of a total and its number: ارتفاع عدد القتلى في الانفجار الذي وقع أمس إلى 45. */
const REACH = 14

/** The class of people.tsv for those who come on top of others. */
const OTHER = 'other'
/** The class of those of whom nothing else is said. */
export const PERSON = 'person'

class FigureReader {
  private readonly found: Figure[] = []
  /** Amounts by first token, in order of text. */
  private readonly amounts = new Map<number, Amount>()
  /** Amount that covers each token. */
  private readonly amountAt: (Amount | undefined)[]
  private readonly taken = new Set<Amount>()

  constructor(private readonly part: ReadPart, private readonly v: FigureVocabulary) {
    const { doc } = part.parsed
    this.amountAt = new Array(doc.tokens.count)
  }

  read(): Figure[] {
    const { doc, dates } = this.part.parsed
    const dated = new Uint8Array(doc.tokens.count)
    for (const { from, to } of dates) dated.fill(1, from, to)
    for (let i = doc.bodyStart; i < doc.tokens.count; i++) {
      if (dated[i] === 1 || !this.v.mayBegin(doc, i)) continue
      const amount = amountAt(doc, this.v, i)
      if (!amount) continue
      this.amounts.set(i, amount)
      this.amountAt.fill(amount, i, amount.to)
      i = amount.to - 1
    }
    for (let i = doc.bodyStart; i < doc.tokens.count; i++) {
      for (const count of this.v.counts(doc, i)) {
        if (doc.word[i].pos === Pos.VERB) this.readVerb(i, count)
        else if (count.slot !== 'self') this.readNoun(i, count)
      }
    }
    for (let i = doc.bodyStart; i < doc.tokens.count; i++) for (const count of this.v.counts(doc, i)) if (count.slot === 'self') this.readSelf(i, count)
    return this.found.sort((a, b) => a.words.start - b.words.start)
  }

  /** مقتل خمسة جنود، الإفراج عن خمسة، مقتل وإصابة خمسة. */
  private readNoun(i: number, { slot, kind }: Count): void {
    const { doc } = this.part.parsed
    if (slot === 'gen') {
      if (doc.word[i].det || doc.word[i].pron) return
      const both = this.v.counts(doc, i + 1).find((c) => c.slot === 'gen' && c.kind !== kind && (doc.word[i + 1].conj === 'و'))
      if (both) this.take(i + 2, both.kind === 'wounded' || kind === 'wounded' ? 'killed or wounded' : `${kind} or ${both.kind}`, i)
      else if (!this.isSecond(i)) this.take(i + 1, kind, i)
      return
    }
    if (doc.word[i + 1]?.pos === Pos.ADP && doc.word[i + 1].lemma === slot) this.take(i + 2, kind, i)
  }

  /** إصابة in مقتل وإصابة خمسة has no number of its own. */
  private isSecond(i: number): boolean {
    const { doc } = this.part.parsed
    return i > 0 && doc.word[i].conj === 'و' && this.v.counts(doc, i - 1).some((c) => c.slot === 'gen') && doc.word[i - 1].pos !== Pos.VERB
  }

  private readVerb(i: number, { slot, kind, needs }: Count): void {
    const { parsed } = this.part
    const predicate = parsed.predicates[parsed.predicateAt[i]]
    if (!predicate) return
    if (needs.size > 0 && !this.isFollowed(predicate, needs)) return
    for (const at of this.sufferers(predicate, slot)) if (this.take(at, kind, i)) return
  }

  private isFollowed({ at, sentence }: Predicate, needs: ReadonlySet<string>): boolean {
    const { doc } = this.part.parsed
    for (let k = at + 1; k < Math.min(doc.sentenceStart[sentence + 1], at + REACH); k++) if (needs.has(doc.word[k].lemma)) return true
    return false
  }

  /** Tokens at which those may be named who the verb's act befell. */
  private sufferers({ at, subject, subjectPlace, objects, slots }: Predicate, slot: string): number[] {
    const { doc, phrases } = this.part.parsed
    const own = subject >= 0 && (subjectPlace === 'after' || subjectPlace === 'before') ? [subject] : []
    // إن 350 ألف شخص قتلوا: who is counted in the singular does not agree with the verb.
    const before = subject < 0 ? this.amountAt[at - 1] : undefined
    const ahead = before && before.to === at ? [before.from] : []
    const passive = slot === 'obj' && voiceOf(doc.word[at].features) !== Voice.ACT
    switch (slot) {
      case 'subj': return [at + 1, ...own.flatMap((k) => this.tokensOf(k)), ...ahead]
      case 'obj': return [...(passive || subject < 0 ? [at + 1] : []), ...objects.flatMap((k) => this.tokensOf(k)), ...(passive && objects.length === 0 ? [...own.flatMap((k) => this.tokensOf(k)), ...ahead] : [])]
      default: return slots.filter((k) => phrases[k].prep === slot).flatMap((k) => this.tokensOf(k))
    }
  }

  private tokensOf(phrase: number): number[] {
    const { start, head } = this.part.parsed.phrases[phrase]
    return start === head ? [start] : [start, head]
  }

  /** خمسة قتلى، سقوط قتيلين، ارتفاع عدد القتلى إلى 45. */
  private readSelf(i: number, { kind }: Count): void {
    const { doc } = this.part.parsed
    const amount = this.amountAt[i]
    if (amount) {
      if (amount.noun === i && !this.taken.has(amount)) this.add(amount, kind, i, false, this.afterTotal(i))
      return
    }
    const a = doc.word[i]
    if (!a.det && !a.pron && (numberOf(a.features) === Num.DU || (i > 0 && this.v.phrase(doc, i - 1, 'fall') > 0) || this.v.value(doc, i + 1, false) === 1)) {
      const own = nounAmountAt(doc, this.v, i)
      if (own) this.add(own, kind, i, false, false)
    } else if (numberOf(a.features) === Num.PL) this.readTotal(i, kind)
  }

  private afterTotal(i: number): boolean {
    const { doc } = this.part.parsed
    for (let k = Math.max(doc.sentenceStart[doc.sentence[i]], i - REACH); k < i; k++) if (this.isTotal(k)) return true
    return false
  }

  private isTotal(i: number): boolean {
    const { doc } = this.part.parsed
    return this.v.phrase(doc, i, 'total') > 0 && doc.word[i + 1]?.prep === '' && doc.word[i + 1].pos !== Pos.ADP
  }

  /** ارتفاع عدد القتلى: what is told has grown since it was last told. */
  private isRisen(i: number): boolean {
    const { doc } = this.part.parsed
    for (let k = Math.max(doc.sentenceStart[doc.sentence[i]], i - REACH); k < i; k++) if (this.v.phrase(doc, k, 'rise') > 0) return true
    return false
  }

  /** The number that the toll is said to reach: after إلى, or directly after بلغ or the toll itself. */
  private readTotal(i: number, kind: string): void {
    const { doc } = this.part.parsed
    const end = Math.min(doc.sentenceStart[doc.sentence[i] + 1], i + REACH)
    const told = this.afterTotal(i)
    const reached = this.reachedBefore(i)
    for (let k = i + 1; k < end; k++) {
      const amount = this.amounts.get(k)
      if (!amount) {
        if (this.v.counts(doc, k).some(({ slot }) => slot === 'self' || slot === 'gen') || this.v.phrase(doc, k, 'total') > 0) return
        continue
      }
      const before = doc.word[k - 1]
      const to = this.v.phrase(doc, k - 1, 'to') > 0 && before.pos === Pos.ADP && !before.pron
      // ارتفع عدد القتلى من 10 إلى 14
      const risen = told && amount.high !== null && amount.high > amount.low && this.v.phrase(doc, k, 'from') > 0
      const direct = (reached || this.v.phrase(doc, k - 1, 'reach') > 0 || this.v.phrase(doc, k - 1, 'exceed') > 0) && (told || k === i + 1)
      if (risen || (to && (told || k <= i + 2)) || direct) {
        this.add(risen ? { ...amount, low: amount.high ?? amount.low, exact: true } : amount, kind, i, false, true)
        return
      }
      if (!(told && this.v.phrase(doc, k - 1, 'from') > 0)) return
    }
  }

  private reachedBefore(i: number): boolean {
    const { doc } = this.part.parsed
    for (let k = Math.max(doc.sentenceStart[doc.sentence[i]], i - 3); k < i; k++) if (this.v.phrase(doc, k, 'reach') > 0) return true
    return false
  }

  /** The amount that begins at a token, and those joined to it and parts of it. */
  private take(at: number, kind: string, trigger: number): boolean {
    const { doc } = this.part.parsed
    const amount = at < doc.tokens.count && doc.sentence[at] === doc.sentence[trigger] ? (this.amountAt[at] ?? nounAmountAt(doc, this.v, at)) : null
    if (!amount || (amount.from <= trigger && trigger < amount.to) || this.taken.has(amount)) return false
    // A number without a noun is one of people only where it stands right beside the word: أصيب 18.
    if (amount.noun < 0 && at !== trigger + 1 && doc.word[trigger].pos === Pos.VERB) return false
    this.add(amount, kind, trigger, false, false)
    this.takeJoined(amount, kind, trigger)
    return true
  }

  /** مقتل ثلاثة جنود وخمسة مدنيين: of the same kind, unless its noun says otherwise (و30 جريحا). */
  private takeJoined({ to }: Amount, kind: string, trigger: number): void {
    const { doc } = this.part.parsed
    const apart = doc.form[to] === 'و' ? 1 : 0
    if (to >= doc.tokens.count || doc.sentence[to] !== doc.sentence[trigger] || (apart === 0 && doc.word[to].conj !== 'و')) return
    const next = this.amounts.get(to + apart) ?? (apart === 0 ? nounAmountAt(doc, this.v, to) : null)
    if (!next || this.taken.has(next) || next.noun < 0 || this.v.counts(doc, next.noun).length > 0) return
    this.add(next, kind, trigger, false, false)
    this.takeJoined(next, kind, trigger)
  }

  private add(amount: Amount, kind: string, trigger: number, share: boolean, total: boolean): void {
    const { part } = this
    const { parsed } = part
    const people = amount.noun < 0 ? null : this.v.people(parsed.doc, amount.noun)
    const { lemma } = parsed.doc.word[Math.max(0, amount.noun)]
    const nation = amount.noun < 0 ? null : parsed.mentions.countries.nisba(amount.noun)
    const further = people?.whom === OTHER
    const whom = (further ? null : people) ?? (amount.noun < 0 || nation || further ? { whom: PERSON, en: 'people', ar: '' } : null)
    const { low, exact, vague, about } = amount
    const exceeded = total && this.isExceeded(amount)
    this.taken.add(amount)
    this.found.push({
      kind, low, high: exceeded ? null : amount.high, exact: exact && !exceeded, vague, ...(about !== undefined && { about }), whom: whom?.whom ?? lemma, whomEn: whom?.en ?? null, whomAr: whom && whom.whom !== PERSON ? whom.ar : null, country: nation ?? this.countryAfter(amount), total, risen: total && this.isRisen(trigger), share, further,
      words: wordsOf(part, amount.from, amount.to), trigger: wordsOf(part, trigger, trigger + 1), sentence: sentenceOf(part, trigger), ...this.timeOf(trigger), places: this.placesIn(parsed.doc.sentence[trigger]),
    })
    if (!share) this.takeShares(amount, kind, trigger)
  }

  /** تجاوز عدد القتلى خمسين: at least so many. */
  private isExceeded({ from }: Amount): boolean {
    const { doc } = this.part.parsed
    for (let k = Math.max(doc.sentenceStart[doc.sentence[from]], from - REACH); k < from; k++) if (this.v.phrase(doc, k, 'exceed') > 0) return true
    return false
  }

  /** قتل عشرة بينهم ثلاثة أطفال: what follows is a part. */
  private takeShares({ to }: Amount, kind: string, trigger: number): void {
    const { doc } = this.part.parsed
    for (let k = to; k < Math.min(to + 4, doc.tokens.count) && doc.sentence[k] === doc.sentence[trigger]; k++) {
      const cue = this.v.phrase(doc, k, 'subset')
      if (cue === 0) continue
      const next = this.amounts.get(k + cue) ?? nounAmountAt(doc, this.v, k + cue)
      if (next && !this.taken.has(next)) this.add(next, kind, trigger, true, false)
      return
    }
  }

  private countryAfter({ noun }: Amount): string | null {
    const { doc, mentions } = this.part.parsed
    const next = noun < 0 ? undefined : doc.word[noun + 1]
    return next?.pos === Pos.ADJ && next.conj === '' ? mentions.countries.nisba(noun + 1) : null
  }

  private timeOf(i: number): Pick<Figure, 'date' | 'over'> {
    const { doc, dates } = this.part.parsed
    const near = inSentence(doc, dates, doc.sentence[i]).filter((d) => d.role !== 'deadline').sort((a, b) => Math.abs(a.from - i) - Math.abs(b.from - i))[0]
    return { date: near?.value ?? null, over: near !== undefined && (near.role === 'since' || near.role === 'duration' || near.until !== null) }
  }

  private placesIn(sentence: number): FigurePlace[] {
    const { doc, places, mentions } = this.part.parsed
    const found = new Map<string, FigurePlace>()
    for (const { candidates } of inSentence(doc, places, sentence)) {
      if (candidates.length === 0) continue
      const { en, country, precision } = choosePlace(candidates, { countries: mentions.countries.counts, kind: null })
      found.set(`${en}:${country}`, { name: en, country, precision })
    }
    return [...found.values()]
  }
}

const inSentence = <T extends { readonly from: number }>({ sentenceStart }: Texted, items: readonly T[], s: number): readonly T[] => beginningIn(items, sentenceStart[s], sentenceStart[s + 1])
