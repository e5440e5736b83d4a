import type { Lexicon } from '../../lexicon/lexicon.js'
import { whenAsked } from '../../lexicon/when-asked.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import type { NameMatch } from '../../words/names.js'
import type { DateMention, DateRole } from './date-mention.js'
import { written as dayWritten } from './day.js'
import { type Draft, readDraft, readTerm } from './drafts.js'
import { type Outlook, outlookAt, pastFollows } from './outlook.js'
import { type Published, publishedOf } from './published.js'
import { reckon, reckonBetween, type Reckoning, type Stretch } from './reckon.js'
import { type Scan, wordAt } from './scan.js'
import { toldOf } from './told.js'
import { readVocabulary } from './vocabulary.js'
import type { When } from './when.js'

/** So many tokens after مهلة or أمهل a bare amount of time is the term. */
const TERM_REACH = 8

/**
 * Finds the expressions of time of an article, in order and without overlap, and reckons each from the day of publication.
 *
 * @example
 * const findDates = createDateFinder(lexicon)
 * findDates(doc)[0] // { from: 3, to: 5, value: '2018-07-04', until: null, precision: 'day', basis: 'relative', role: 'point', rule: 'weekday' }
 */
export function createDateFinder(lexicon: Lexicon): (doc: Worded) => DateMention[] {
  const read = whenAsked(() => readVocabulary(lexicon))
  // Articles often come in order of their dates.
  let last: { readonly written: string | null | undefined; readonly published: Published | null } = { written: null, published: null }
  return (doc) => {
    const vocabulary = read()
    if (doc.article.published !== last.written) last = { written: doc.article.published, published: publishedOf(doc.article.published) }
    const { published } = last
    const base = { published: published?.day ?? null, hour: published?.hour ?? null, firstWeekday: vocabulary.firstWeekday }
    const s: Scan = { doc, vocabulary, from: 0, end: 0 }
    const found: DateMention[] = []
    let termUntil = -1
    let name = 0
    for (let i = 0; i < doc.tokens.count; i++) {
      const kind = doc.tokens.kind[i]
      if (kind !== Kind.WORD && kind !== Kind.NUMBER) continue
      if (i >= termUntil && !(kind === Kind.NUMBER || vocabulary.formAt(doc, i)?.begins)) continue
      while (name < doc.names.length && doc.names[name].to <= i) name++
      if (isInside(doc.names[name], i)) continue
      s.from = i
      s.end = doc.sentenceStart[doc.sentence[i] + 1]
      if (wordAt(s, i, 'term') || wordAt(s, i, 'grant')) {
        termUntil = Math.min(i + 1 + TERM_REACH, s.end)
        continue
      }
      const draft = (i < termUntil ? readTerm(s, i) : null) ?? readDraft(s, i)
      if (!draft) continue
      if (!isNoEvent(s, draft)) found.push(mentionOf(s, draft, base))
      if (draft.role === 'deadline') termUntil = -1
      i = draft.to - 1
    }
    return found
  }
}

/** Words of a known name (رمضان عبد الله) are no date. */
function isInside(name: NameMatch | undefined, i: number): boolean {
  return name !== undefined && name.from <= i && name.to - name.from > 1
}

/** كل أربعاء, 14 يوليو من كل عام, صلاة الجمعة, ثورة 25 يناير: a date that comes again and again, or stands in a name. */
function isNoEvent(s: Scan, draft: Draft): boolean {
  if (wordAt(s, draft.from - 1, 'every', true) && draft.when.kind !== 'offset') return true
  if (wordAt(s, draft.to, 'from', false) && wordAt(s, draft.to + 1, 'every', false)) return true
  const dated = draft.when.kind === 'date' ? draft.when.year > 0 || draft.when.step !== null : draft.when.kind !== 'weekday' || draft.when.step !== null || draft.when.week !== null
  return draft.role === 'point' && !dated && wordAt(s, draft.from - 1, 'named', true)?.det === false
}

type Base = Pick<Reckoning, 'published' | 'hour' | 'firstWeekday'>

function mentionOf(s: Scan, draft: Draft, base: Base): DateMention {
  const outlook = asksOutlook(draft) ? outlookAt(s, draft.from, draft.to) : 'past'
  const role = roleOf(draft, outlook)
  const ahead = isAhead(draft, role, outlook)
  const open = !ahead && outlook === 'open' && draft.role === 'point' && !draft.start && !pastFollows(s, draft.to)
  const r: Reckoning = { ...base, ahead, open, closing: role === 'deadline' }
  const untold = draft.anchored || isUntold(draft, role, outlook)
  const stretch = untold ? null : reckoned(draft, draft.when, r)
  const vague = untold || stretch ? null : withFew(draft.when)
  const told = (s: Stretch | null): string | null => s && toldOf(draft.when, s)
  const toldAhead = isOpen(draft) && role !== 'deadline' ? told(reckoned(draft, draft.when, { ...r, ahead: true, open: false })) : null
  const nearer = toldAhead !== null && (draft.when.kind === 'weekday' || told(reckoned(draft, draft.when, { ...r, ahead: false, open: true })) === toldAhead)
  return {
    from: draft.from, to: draft.to, ...written(stretch), told: told(vague ? reckoned(draft, vague, r) : stretch), toldAhead, nearerAhead: nearer,
    basis: isExplicit(draft.when) && (!draft.start || isExplicit(draft.start)) ? 'explicit' : 'relative', role, rule: draft.rule,
  }
}

const reckoned = (draft: Draft, when: When, r: Reckoning): Stretch | null => (draft.start ? reckonBetween(draft.start, when, r) : reckon(when, r))

/** الأيام القليلة الماضية, الأشهر المقبلة: how many is not said; a few. */
const FEW = 3

function withFew(when: When): When | null {
  return when.kind === 'amount' && when.span && when.count === null ? { ...when, count: FEW } : null
}

/** Only what the words leave open is asked of the sentence. */
function asksOutlook({ when, start, role, limit, rule }: Draft): boolean {
  if (limit || role === 'before' || rule === 'after-amount') return true
  return start !== null || isOpen({ when })
}

/** A bare weekday, or a date without its year. */
function isOpen({ when }: Pick<Draft, 'when'>): boolean {
  return (when.kind === 'weekday' && when.step === null && when.week === null) || (when.kind === 'date' && when.year === 0 && when.step === null && when.yearStep === null)
}

/** A limit (قبل، حتى، خلال) is a deadline when it still lies ahead. */
function roleOf(draft: Draft, outlook: Outlook): DateRole {
  if (draft.rule === 'within') return outlook === 'past' ? 'duration' : 'deadline'
  if (draft.role === 'before' && draft.when.kind !== 'amount' && outlook !== 'past') return 'deadline'
  return draft.role
}

function isAhead(draft: Draft, role: DateRole, outlook: Outlook): boolean {
  return role === 'deadline' || outlook === 'future' || (draft.limit && outlook !== 'past')
}

/** An amount says when only from publication back, or on from it; a mere length of time has no date. */
function isUntold(draft: Draft, role: DateRole, outlook: Outlook): boolean {
  if (draft.when.kind !== 'amount' || draft.when.span) return false
  return role === 'duration' || (draft.rule === 'after-amount' && outlook !== 'future')
}

function isExplicit(when: When): boolean {
  return when.kind === 'decade' || (when.kind === 'date' && when.year > 0)
}

function written(stretch: Stretch | null): Pick<DateMention, 'value' | 'until' | 'precision'> {
  if (!stretch) return { value: null, until: null, precision: 'unknown' }
  const { first, last, grain } = stretch
  const value = dayWritten(first, grain)
  const until = dayWritten(last, grain)
  return value === until ? { value, until: null, precision: grain } : { value, until, precision: 'range' }
}
