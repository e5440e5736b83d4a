/** Training examples for the choice through whom an event is known: what the annotated chain holds is right, all else in reach is wrong. */
import type { Coder } from '../src/coder.js'
import type { Candidate } from '../src/events/candidate.js'
import type { SourceOption, SourceWeigher } from '../src/sources/choice.js'
import type { Source } from '../src/sources/source.js'
import type { Article } from '../src/text/article.js'
import type { Tokens } from '../src/text/tokens.js'
import { featuresOf } from './names.js'
import type { GoldEntity, GoldRecord } from './gold.js'
import type { Example } from './logistic.js'

/** What of a record tells its sources. */
export type Sourced = Pick<GoldRecord, 'event' | 'trigger' | 'actor' | 'chain'>

export function sourceExamples(coder: Coder, article: Article, records: readonly Sourced[]): Example[] {
  const out: Example[] = []
  if (records.length === 0) return out
  const { doc: { tokens } } = coder.parse(article)
  const on = (c: Candidate): Sourced | undefined => records.find((r) => r.event === c.frame.event && overlap(r.trigger, spanOf(tokens, c.at, c.at + 1)))
  const holds = (links: readonly GoldEntity[], sources: readonly Source[]): boolean => links.some((l) => sources.some((s) => isSame(article.text, tokens, l, s)))
  const learn = (options: readonly SourceOption[], right: (k: number) => boolean | null): readonly number[] => options.map((o, k) => {
    const label = right(k) ? 1 : 0
    if (right(k) !== null) out.push({ features: featuresOf(o.evidence), label })
    return label
  })
  /** Of several acts of the speaker nearest the event's origin, the one that holds it most closely; its other acts teach nothing. */
  const holder = (c: Candidate, gold: Sourced, options: readonly SourceOption[]): readonly number[] => {
    const depth = options.map((o) => {
      const speakers = on(o.act!)?.actor ?? []
      return gold.chain.findLastIndex((l) => holds([l], o.sources) || speakers.some((a) => overlap(a, l)))
    })
    const deepest = Math.max(...depth)
    if (deepest < 0) return learn(options, () => false)
    const best = options.map((_, k) => k).filter((k) => depth[k] === deepest).sort((a, b) => closeness(c, options[a].act!) - closeness(c, options[b].act!))[0]
    return learn(options, (k) => (k === best ? true : depth[k] === deepest ? null : false))
  }
  const weigh: SourceWeigher = (c, choice, options) => {
    const gold = on(c)
    if (gold) return choice === 'holder' ? holder(c, gold, options) : learn(options, (k) => holds(gold.chain, options[k].sources.slice(-1)))
    // Of an act that was not annotated only what it was heard through matters, for what it carries on.
    return choice === 'holder' ? options.map(() => 0) : options.map((o) => (records.some((r) => r.chain.some((l) => o.sources.some((s) => overlap(l, spanOf(tokens, s.from, s.to))))) ? 1 : 0))
  }
  coder.sourcesOf(article, weigh)
  return out
}

/** Smaller for an act whose content holds the event, then for one before it, then for one near it. */
function closeness(c: Candidate, { at, content }: Candidate): number {
  const held = content && content.from <= c.at && c.at < content.to
  return (held ? 0 : at < c.at ? 1e4 : 2e4) + Math.abs(c.at - at)
}

const spanOf = (tokens: Tokens, from: number, to: number): { start: number; end: number } => ({ start: tokens.start[from], end: tokens.end[to - 1] })

const overlap = (a: { readonly start: number | null; readonly end: number | null }, b: { readonly start: number | null; readonly end: number | null }): boolean =>
  a.start !== null && b.start !== null && a.start < b.end! && a.end! > b.start

/** Whether a source is the annotated one: they overlap, or share a word that is long enough to tell. */
function isSame(text: string, tokens: Tokens, l: GoldEntity, s: Source): boolean {
  const span = spanOf(tokens, s.from, s.to)
  if (overlap(l, span)) return true
  const words = (t: string): string[] => t.replace(/[\u064b-\u0652"«»()،]/g, '').split(/\s+/).map((w) => w.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/^(?:ال|لل|بال|وال)/, '')).filter((w) => w.length > 3)
  const gold = new Set(words(`${l.start === null ? '' : text.slice(l.start, l.end!)} ${l.name ?? ''}`))
  return words(text.slice(span.start, span.end)).some((w) => gold.has(w))
}
