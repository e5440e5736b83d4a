/**
 * Writes the articles beside the project as numbers, for teaching the network of grammar/reader.json: each token's form, lemma, morphology, mention and candidate, and of
 * annotated articles which event each trigger tells and who its parties and sources are. Gold articles are written for measuring only.
 *   npx tsx scripts/reader/export.ts FOLDER
 */
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { createCoder } from '../../src/coder.js'
import { derivOf, inflectionOf } from '../../src/lexicon/features.js'
import type { Candidate } from '../../src/events/candidate.js'
import type { Referent } from '../../src/mentions/entity.js'
import type { Article } from '../../src/text/article.js'
import type { Analysis } from '../../src/words/analysis.js'
import { type AnnotatedEvent, type GoldRecord, haveGold, readAnnotations, readEvents, readGold, shared } from '../gold.js'

/** How many of each kind are known to the network; the rest are one. */
const MOST = { forms: 40_000, lemmas: 30_000, morphs: 4_000, mentions: 253, candidates: 253 } as const
type Kind = keyof typeof MOST
const KINDS = Object.keys(MOST) as Kind[]
/** Longer articles teach little for what they cost. */
const LONGEST = 3000

/** What things are called, how often they were met, and each token's, as numbers. */
class Column {
  readonly numbers = new Map<string, number>()
  readonly counts: number[] = []
  readonly tokens: number[] = []
  add(name: string): void {
    let n = this.numbers.get(name)
    if (n === undefined) {
      this.numbers.set(name, (n = this.counts.length))
      this.counts.push(0)
    }
    this.counts[n]++
    this.tokens.push(n)
  }
  /** The most frequent names, after one for what is hidden and one for what is unknown, and the tokens by them. */
  packed(most: number): { names: string[]; tokens: Uint16Array } {
    const all = [...this.numbers.keys()]
    const order = all.map((_, k) => k).sort((a, b) => this.counts[b] - this.counts[a]).slice(0, most)
    const place = new Uint16Array(all.length).fill(1)
    order.forEach((n, k) => { place[n] = k + 2 })
    return { names: ['<hidden>', '<unknown>', ...order.map((n) => all[n])], tokens: Uint16Array.from(this.tokens, (n) => place[n]) }
  }
}

if (!haveGold()) {
  console.log('export: the articles (../shared) are not here; nothing was written')
  process.exit(0)
}
const folder = process.argv[2]
fs.mkdirSync(folder, { recursive: true })
const coder = createCoder()
const columns = Object.fromEntries(KINDS.map((k) => [k, new Column()])) as Record<Kind, Column>
const docs: object[] = []
const gold = readGold()
const known = new Set(gold.map((g) => g.article.id))
/** `thin`: annotated by who passed over background. */
const annotated = new Map<string, { kind: 'thin' | 'full'; records: readonly (AnnotatedEvent | GoldRecord)[] }>([...readEvents().map((a) => [a.article.id, { kind: 'thin', records: a.events }] as const), ...readAnnotations().map((a) => [a.article.id, { kind: 'full', records: a.records }] as const)])
for (const { article, records } of gold) add(article, 'gold', records)
for (const file of ['news-2018.jsonl.gz', 'news-2015.jsonl.gz']) {
  for (const line of zlib.gunzipSync(fs.readFileSync(path.join(shared, 'data', file))).toString('utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as Article
    if (known.has(article.id)) continue
    known.add(article.id)
    const a = annotated.get(article.id)
    add(article, a?.kind ?? 'raw', a?.records ?? null)
  }
}
const vocabulary: Record<string, string[]> = {}
for (const kind of KINDS) {
  const { names, tokens } = columns[kind].packed(MOST[kind])
  vocabulary[kind] = names
  fs.writeFileSync(path.join(folder, `${kind}.u16.gz`), zlib.gzipSync(Buffer.from(tokens.buffer)))
}
fs.writeFileSync(path.join(folder, 'vocabulary.json'), JSON.stringify(vocabulary))
fs.writeFileSync(path.join(folder, 'docs.json'), JSON.stringify(docs))
console.log(`${docs.length} articles, ${columns.forms.tokens.length} tokens`)

function add(article: Article, kind: string, records: readonly (AnnotatedEvent | GoldRecord)[] | null): void {
  const { parsed: p, examined: { candidates } } = coder.examine(article)
  const { doc } = p
  const { tokens } = doc
  if (tokens.count === 0 || tokens.count > LONGEST) return
  const start = columns.forms.tokens.length
  const mentions: string[] = new Array(tokens.count).fill('-')
  for (const { start: from, end } of p.phrases) mentions.fill('in', from, end)
  for (const { index } of p.phrases) mentions[p.mentions.of[index].head] = mentionName(p.mentions.of[index])
  const at = new Map<number, Candidate[]>()
  for (const c of candidates) at.set(c.at, [...(at.get(c.at) ?? []), c])
  for (let i = 0; i < tokens.count; i++) {
    columns.forms.add(doc.form[i])
    columns.lemmas.add(doc.word[i].lemma)
    columns.morphs.add(morphName(doc.word[i], doc.nameAt[i] >= 0, doc.sentenceStart[doc.sentence[i]] === i, doc.quotes.of[i] >= 0))
    columns.mentions.add(mentions[i])
    columns.candidates.add(candidateName(at.get(i)))
  }
  const span = (s: { start: number | null; end: number | null }): number[] => {
    const inside = s.start === null ? [] : Array.from({ length: tokens.count }, (_, i) => i).filter((i) => tokens.start[i] < s.end! && tokens.end[i] > s.start!)
    return inside.length ? [inside[0], inside[inside.length - 1] + 1] : []
  }
  const spans = (of: readonly { start: number | null; end: number | null }[] | null): number[][] | null => of?.map(span).filter((s) => s.length) ?? null
  const events = (records ?? []).flatMap((r) => {
    const [from, to] = span(r.trigger)
    if (from === undefined) return []
    const inside = Array.from({ length: to - from }, (_, k) => from + k)
    const trigger = inside.find((i) => at.get(i)?.some((c) => c.frame.event === r.event)) ?? inside.find((i) => at.has(i)) ?? from
    return [{ at: trigger, event: r.event, actor: spans(r.actor), recipient: spans(r.recipient), source: spans(r.chain) }]
  })
  docs.push({ id: article.id, kind, start, count: tokens.count, ...(records && { events }) })
}

/** The names below are read by scripts/pack-network.ts. */
function morphName(a: Analysis, name: boolean, opens: boolean, quoted: boolean): string {
  const bit = (b: boolean): number => (b ? 1 : 0)
  return [a.pos, inflectionOf(a.features), a.conj, a.prep, bit(a.det), bit(a.fut), a.pron ? a.pron.person : '', bit(a.guess), bit(name), derivOf(a.features), bit(opens), bit(quoted)].join('|')
}

function mentionName(r: Referent): string {
  return `${r.kind}${r.acts ? 'a' : ''}${r.named ? 'n' : ''}${r.anonymous ? 'u' : ''}|${r.acts ? (r.sectors[0] ?? '-') : '-'}|${r.country ? 1 : 0}`
}

function candidateName(cs: readonly Candidate[] | undefined): string {
  return cs ? `${cs[0].form[0]}${cs.some((c) => c.fits) ? '' : '!'}${cs[0].passive ? 'p' : ''}:${[...new Set(cs.map((c) => c.frame.event))].sort().join(',')}` : '-'
}
