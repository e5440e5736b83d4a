/** What articles have in common, and how they are grouped by it: pure functions. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { assignStories } from '../../src/stories/grouping/assign.js'
import { Candidates, daysFor, filedOf } from '../../src/stories/grouping/candidates.js'
import { comparer, featureNames } from '../../src/stories/grouping/features.js'
import { groupedBy, LINKAGE } from '../../src/stories/grouping/groups.js'
import { bestHeadline } from '../../src/stories/grouping/headline.js'
import { inWords } from '../../src/stories/grouping/in-words.js'
import { averageLinkage } from '../../src/stories/grouping/linkage.js'
import { oddsOf, oddsOfParts, pairModel, partsOf, strengthOf } from '../../src/stories/grouping/pair.js'
import { sketchOf } from '../../src/stories/grouping/sketch.js'
import { storyTables } from '../../src/stories/grouping/tables.js'
import { featuresOf } from '../../src/stories/grouping/features.js'
import { news, reportOf } from '../support/stories.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const tables = storyTables()
const model = pairModel(tables)
const compare = comparer()
const sketches = () => news.map((article, i) => sketchOf(reportOf(article, i), tables))

describe('a sketch', () => {
  const sketch = (title: string, text: string) => sketchOf(reportOf({ id: 's', outlet: 'alwadi', published: '2019-03-04', title, text }, 0), tables)
  const keys = (flat: readonly (string | number)[]) => flat.filter((_, i) => i % 2 === 0)

  test('holds plain data of bounded size', () => {
    const long = sketch('عنوان طويل', Array.from({ length: 5000 }, (_, i) => `كلمة${i} مدينة${i % 70}`).join(' '))
    expect(JSON.parse(JSON.stringify(long))).toEqual(long)
    expect(JSON.stringify(long).length).toBeLessThan(12_000)
  })
  test('leaves out of the headline what is told besides', () => {
    expect(keys(sketch('اعتقال ناشط قبل افتتاح المعرض الدولي', 'اعتقلت الشرطة ناشطا.').title)).toEqual(expect.arrayContaining(['ناشط']))
    expect(keys(sketch('اعتقال ناشط قبل افتتاح المعرض الدولي', 'اعتقلت الشرطة ناشطا.').title)).not.toContain('معرض')
  })
  test('leaves the dateline out', () => {
    expect(keys(sketch('زيارة', 'عمّان (رويترز) - وصل الوفد إلى القاهرة.').main)).not.toContain('رويترز')
  })
  test('knows a speaker and a question', () => {
    expect(sketch('الوزير: لن نقبل', 'قال الوزير إنه لن يقبل.')).toMatchObject({ speaker: true, question: false })
    expect(sketch('هل يقبل الوزير؟', 'قال الوزير إنه لن يقبل.')).toMatchObject({ speaker: false, question: true })
  })
  test('of an empty article', () => {
    expect(sketch('', '')).toMatchObject({ title: [], main: [], events: [], speaker: false })
  })
})

describe('a pair', () => {
  test('of one event is likelier than any other', () => {
    const all = sketches().map(compare)
    const odds = (a: number, b: number) => oddsOf(model, featuresOf(all[a], all[b]))
    expect(odds(0, 1)).toBeGreaterThan(0)
    expect(odds(3, 4)).toBeGreaterThan(0)
    for (const [a, b] of [[0, 3], [1, 4], [0, 5], [3, 5], [5, 6]]) expect(odds(a, b)).toBeLessThan(-2)
  })
  test('is the same from both sides', () => {
    const all = sketches().map(compare)
    for (const a of all) for (const b of all) expect(strengthOf(model, a, b)).toBe(strengthOf(model, b, a))
  })
  test('is explained: the parts add up, and each has words', () => {
    const [a, b] = sketches().map(compare)
    const parts = partsOf(model, a, b)
    expect(oddsOfParts(model, parts)).toBeCloseTo(oddsOf(model, featuresOf(a, b)), 9)
    expect(inWords(parts.find(({ name }) => name === 'title')!, a, b)).toMatch(/^headlines alike \(0\.\d\d\): .*زلزال/)
    for (const name of featureNames) expect(inWords({ name, value: 0.5, adds: 0 }, a, b)).toMatch(/\w/)
    const undated = { ...b, sketch: { ...b.sketch, minute: null } }
    for (const name of ['days-apart', 'beyond-six-hours'] as const) expect(inWords({ name, value: 0.5, adds: 0 }, a, undated)).toMatch(/not known/)
  })
})

test('candidates are the articles that share something, within days', () => {
  const filed = sketches().map((sketch, i) => filedOf(i, sketch))
  const candidates = new Candidates()
  for (const one of filed) candidates.add(one)
  const day = Math.floor(filed[1].minute! / (24 * 60))
  const near = daysFor(filed[0].minute, [])
  expect(candidates.of(filed[0], near).slice(0, 2).sort()).toEqual([1, 2])
  expect(candidates.of(filed[0], daysFor(filed[0].minute! + 9 * 24 * 60, []))).toEqual([])
  expect(candidates.of({ ...filed[0], article: 99 }, daysFor(null, [day]))).toContain(0)
  candidates.add({ ...filed[0], article: 99, minute: null })
  expect(candidates.of(filed[0], near)).toContain(99)
  candidates.remove(1, day)
  expect(candidates.of(filed[0], near)).not.toContain(1)
})

describe('average linkage', () => {
  const strengths = fc.integer({ min: 2, max: 14 }).chain((n) => fc.record({ n: fc.constant(n), rows: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: n * n, maxLength: n * n }), order: fc.shuffledSubarray(Array.from({ length: n }, (_, i) => i), { minLength: n }) }))

  test('puts every article into one group, whatever the order they are given in', () => {
    fc.assert(fc.property(strengths, ({ n, rows, order }) => {
      const strength = (a: number, b: number) => rows[Math.min(a, b) * n + Math.max(a, b)]
      const groups = averageLinkage(order, strength, LINKAGE)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
      expect(groups).toEqual(averageLinkage(Array.from({ length: n }, (_, i) => i), strength, LINKAGE))
    }))
  })
  test('does as the plain way does, which looks at all groups again and again', () => {
    fc.assert(fc.property(strengths, ({ n, rows }) => {
      const strength = (a: number, b: number) => rows[Math.min(a, b) * n + Math.max(a, b)]
      expect(averageLinkage(Array.from({ length: n }, (_, i) => i), strength, LINKAGE)).toEqual(plainly(n, strength))
    }))
  })
  test('never joins what no pair above the threshold connects', () => {
    const edges = new Map([[1, new Map([[2, 100]])], [2, new Map([[1, 100], [3, LINKAGE.least]])], [3, new Map([[2, LINKAGE.least]])]])
    expect(groupedBy([3, 2, 1], edges)).toEqual([[1, 2], [3]])
  })

  function plainly(n: number, strength: (a: number, b: number) => number): number[][] {
    let groups = Array.from({ length: n }, (_, i) => [i])
    for (;;) {
      let best: { i: number; j: number; average: number } | null = null
      for (let i = 0; i < groups.length; i++) {
        for (let j = i + 1; j < groups.length; j++) {
          const average = groups[i].reduce((sum, a) => sum + groups[j].reduce((s, b) => s + strength(a, b), 0), 0) / (groups[i].length * groups[j].length)
          if (!best || average > best.average) best = { i, j, average }
        }
      }
      if (!best || best.average <= LINKAGE.least) return groups
      const { i, j } = best
      groups = groups.map((group, k) => (k === i ? [...group, ...groups[j]].sort((a, b) => a - b) : group)).filter((_, k) => k !== j)
    }
  }
})

describe('the number of a story', () => {
  const cases: [string, number[][], [number, number][], (number | null)[]][] = [
    ['is new for new articles', [[1, 2]], [], [null]],
    ['stays when an article joins', [[1, 2, 3]], [[1, 7], [2, 7]], [7]],
    ['is the elder one’s when stories join', [[1, 2, 3]], [[1, 9], [2, 9], [3, 4]], [4]],
    ['stays with the larger part when a story splits', [[1], [2, 3]], [[1, 7], [2, 7], [3, 7]], [null, 7]],
    ['stays with the part of the first article when both are as large', [[2, 4], [1, 3]], [[1, 7], [2, 7], [3, 7], [4, 7]], [null, 7]],
  ]
  test.each(cases)('%s', (_, groups, previous, expected) => {
    expect(assignStories(groups, new Map(previous)).map(({ story }) => story)).toEqual(expected)
  })
})

test('the best headline is the one nearest to what all tell, and no teaser', () => {
  const headlines = ['ماذا حدث في مرعش؟', 'زلزال قوي يضرب مدينة مرعش جنوبي تركيا', 'لحظات رعب.. شاهد ما صورته الكاميرات']
  const members = headlines.map((headline) => ({ headline, comparable: compare(sketchOf(reportOf({ ...news[0], title: headline }, 0), tables)) }))
  expect(bestHeadline(members)).toBe(1)
})
