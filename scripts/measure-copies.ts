/**
 * How well copies are found, on pairs of articles that say themselves whose text they are.
 *   npm run measure-copies                    the figures of bench/copies.md
 *   npm run measure-copies -- --show 30       also pairs to be read, with what was found of them
 * A pair is two articles of different outlets on the same day. It tells of the same when title and first words are alike (`ALIKE`, words weighted by rarity); it is *of one agency* when
 * both credit the same one and no other, and *of different agencies* when they credit different ones. Copies are looked for among all articles of a day.
 */
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { emptyGist } from '../src/gist/gist.js'
import type { Report } from '../src/store/report.js'
import { type Copy, copiesAmong, LEAST } from '../src/stories/sources/copies.js'
import { creditsOf } from '../src/stories/sources/credits.js'
import { fingerprintOf } from '../src/stories/sources/fingerprint.js'
import { hashedWords } from '../src/stories/sources/hashed-words.js'
import { mediaTable } from '../src/stories/sources/media.js'
import { articlesOf, haveNews, NEWS } from '../bench/news.js'

/** Words of the beginning that tell what an article is about, and how alike two must be. */
const LEAD = 40
const ALIKE = 0.5
/** Shares at which precision and recall are shown. */
const SHARES = [0.1, 0.2, 0.3, 0.5]
/** Words of the longest passage at which they are shown. */
const LENGTHS = [8, 20, 30]

const lexicon = loadLexicon(shippedLexicon())
const credits = creditsOf(lexicon, mediaTable(lexicon))
const show = process.argv.includes('--show') ? Number(process.argv[process.argv.indexOf('--show') + 1]) : 0

type Kind = 'one agency' | 'different agencies' | 'one credits' | 'none credits'
interface Pair { readonly a: Report; readonly b: Report; readonly kind: Kind; readonly alike: number; readonly copy: Copy | null; readonly shared: string }

if (!haveNews()) {
  console.log('measure-copies: the articles (../shared/data) are not here; nothing was measured')
  process.exit(0)
}
for (const [year, file] of Object.entries(NEWS)) await measure(`news-${year}`, file)

async function measure(corpus: string, file: string): Promise<void> {
  const days = new Map<string, Report[]>()
  let number = 0
  for await (const text of articlesOf(file)) {
    const day = (text.published ?? '').slice(0, 10)
    const report: Report = { article: number++, text, records: [], gist: emptyGist }
    if (days.has(day)) days.get(day)!.push(report)
    else days.set(day, [report])
  }
  const pairs: Pair[] = []
  let [articles, words, numbers, seconds] = [0, 0, 0, 0]
  for (const reports of days.values()) {
    const begun = performance.now()
    const copies = copiesAmong(reports, lexicon.spelling, { share: SHARES[0], longest: LENGTHS[0] })
    seconds += (performance.now() - begun) / 1000
    articles += reports.length
    for (const { text } of reports) {
      const hashed = hashedWords(text.text, lexicon.spelling)
      words += hashed.count
      numbers += fingerprintOf(hashed).length
    }
    pairs.push(...pairsOf(reports, copies))
  }
  console.log(`\n${corpus}: ${articles} articles on ${days.size} days, ${words} words; ${numbers} numbers in fingerprints (${((numbers * 4) / articles).toFixed(0)} bytes an article); copies found in ${seconds.toFixed(1)} s`)
  const kinds: Kind[] = ['one agency', 'different agencies', 'one credits', 'none credits']
  console.log(`share  longest  recall          pairs found: ${kinds.join(' / ')}`)
  const positive = pairs.filter((p) => p.kind === 'one agency' && p.alike >= ALIKE)
  for (const share of SHARES) for (const longest of LENGTHS) {
    const found = pairs.filter((p) => isFound(p, share, longest))
    const recall = positive.filter((p) => isFound(p, share, longest)).length / Math.max(1, positive.length)
    const of = kinds.map((kind) => found.filter((p) => p.kind === kind).length)
    console.log(`${share.toFixed(2)}   ${String(longest).padStart(2)}       ${(100 * recall).toFixed(1)} % of ${positive.length}   ${of.join(' / ')}; of those that credit one agency each, the same ${((100 * of[0]) / Math.max(1, of[0] + of[1])).toFixed(1)} %`)
  }
  if (show > 0) showSamples(pairs)
}

function pairsOf(reports: readonly Report[], copies: readonly Copy[]): Pair[] {
  const found = new Map(copies.map((copy) => [keyOf(copy.source, copy.copy), copy]))
  const leads = leadsOf(reports)
  const agencies = reports.map(({ text }) => credits(text).map(({ medium }) => medium?.id ?? '?'))
  const pairs: Pair[] = []
  for (let i = 0; i < reports.length; i++) for (let k = i + 1; k < reports.length; k++) {
    if (reports[i].text.outlet === reports[k].text.outlet) continue
    const copy = found.get(keyOf(i, k)) ?? null
    const kind = kindOf(agencies[i], agencies[k])
    if (!copy && kind !== 'one agency') continue
    const alike = similarity(leads[i], leads[k])
    if (copy || alike >= ALIKE) pairs.push({ a: reports[i], b: reports[k], kind, alike, copy, shared: copy ? reports[copy.copy].text.text.slice(copy.longest.b.start, copy.longest.b.end) : '' })
  }
  return pairs
}

function kindOf(a: readonly string[], b: readonly string[]): Kind {
  const [one, other] = [a, b].map((all) => (all.length === 1 && all[0] !== '?' ? all[0] : null))
  if (one && other) return one === other ? 'one agency' : 'different agencies'
  return a.length + b.length > 0 ? 'one credits' : 'none credits'
}

/** Weighted words of title and beginning, of length 1. */
function leadsOf(reports: readonly Report[]): Map<number, number>[] {
  const bags = reports.map(({ text }) => [...hashedWords(text.title ?? '', lexicon.spelling).hash, ...hashedWords(text.text, lexicon.spelling).hash.subarray(0, LEAD)])
  const holders = new Map<number, number>()
  for (const bag of bags) for (const word of new Set(bag)) holders.set(word, (holders.get(word) ?? 0) + 1)
  return bags.map((bag) => {
    const weights = new Map<number, number>()
    for (const word of bag) weights.set(word, Math.log(reports.length / holders.get(word)!))
    const length = Math.sqrt([...weights.values()].reduce((sum, w) => sum + w * w, 0)) || 1
    return new Map([...weights].map(([word, w]) => [word, w / length]))
  })
}

function similarity(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [word, w] of a) sum += w * (b.get(word) ?? 0)
  return sum
}

/** Pairs spread evenly over all of a kind: those that should be found and were not, those found whose credits do not say so, and those near the least share. */
function showSamples(pairs: readonly Pair[]): void {
  const spread = (of: readonly Pair[]): Pair[] => of.filter((_, i) => i % Math.max(1, Math.ceil(of.length / show)) === 0)
  const groups: [string, readonly Pair[]][] = [
    ['of one agency, told alike, not found', pairs.filter((p) => p.kind === 'one agency' && p.alike >= ALIKE && !isFound(p, LEAST.share, LEAST.longest))],
    ['found, of different agencies', pairs.filter((p) => p.kind === 'different agencies' && isFound(p, LEAST.share, LEAST.longest))],
    ['found, one credits', pairs.filter((p) => p.kind === 'one credits' && isFound(p, LEAST.share, LEAST.longest))],
    ['found, none credits', pairs.filter((p) => p.kind === 'none credits' && isFound(p, LEAST.share, LEAST.longest))],
  ]
  for (const [name, group] of groups) {
    console.log(`\n==== ${name} (${group.length})`)
    for (const { a, b, alike, copy, shared } of spread(group)) {
      console.log(`--- ${a.text.id} ${a.text.outlet} [${a.text.byline ?? ''}] ${a.text.title}\n    ${b.text.id} ${b.text.outlet} [${b.text.byline ?? ''}] ${b.text.title}\n    alike ${alike.toFixed(2)}, shares ${copy ? `${copy.shareOfSource.toFixed(2)} ${copy.shareOfCopy.toFixed(2)}, longest ${copy.longest.words} words` : 'none'}`)
      console.log(`    A ${a.text.text.slice(0, 200).replace(/\n/g, ' ')}\n    B ${b.text.text.slice(0, 200).replace(/\n/g, ' ')}`)
      if (copy) console.log(`    shared: ${shared.slice(0, 200).replace(/\n/g, ' ')}`)
    }
  }
}

function keyOf(i: number, k: number): string {
  return i < k ? `${i} ${k}` : `${k} ${i}`
}

function isFound({ copy }: Pair, share: number, longest: number): boolean {
  return copy !== null && Math.max(copy.shareOfCopy, copy.shareOfSource) >= share && copy.longest.words >= longest
}
