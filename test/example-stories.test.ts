/** What examples/README.md promises of examples/stories.jsonl: five stories, and what is to be seen in each. */
import { beforeAll, describe, expect, test } from 'vitest'
import { afterBatch } from '../src/stories/keep/after-batch.js'
import { createCoder } from '../src/coder.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { listStories } from '../src/store/story-list.js'
import { readLedger } from '../src/stories/keep/ledger.js'
import { type KnownStory, readStorySources } from '../src/stories/keep/sources.js'
import { inEnglish } from '../src/stories/sources/english.js'
import { gradeOf } from '../src/stories/sources/grade.js'
import { sourceKnowledge } from '../src/stories/sources/knowledge.js'
import { addArticles } from '../src/work/add.js'
import { readHere } from '../src/work/reader.js'
import { exampleStories } from './support/example-stories.js'
import { inMemory, STORE_TIMEOUT } from './support/memory-store.js'

const store = inMemory()
const knowledge = sourceKnowledge(loadLexicon(shippedLexicon()))
const language = inEnglish(knowledge)

beforeAll(async () => {
  const { read } = createCoder()
  const summary = await addArticles(store(), exampleStories, { reader: readHere({ identity: 'test', read }), after: afterBatch })
  expect(summary).toMatchObject({ new: exampleStories.length, faults: 0 })
}, STORE_TIMEOUT)

/** `doha` of `doha-3`; an article that is in no story is its own. */
const storyOf = (id: string): string => id.replace(/-\d+$/, '')

async function storyWith(id: string): Promise<KnownStory> {
  const { id: number } = (await listStories(store().db)).find(({ articles }) => articles.includes(id))!
  return (await readStorySources(store(), number, knowledge))!
}
const headline = ({ sources }: KnownStory): string => language.headline(gradeOf(sources), sources.graph)
const contradictionsOf = ({ differences }: KnownStory): string[] => differences.contradictions.map(({ kind, about, sides }) => `${kind} ${about}: ${sides.map(({ value }) => value).sort().join(' / ')}`)
const updatesOf = ({ differences }: KnownStory): string[] => differences.updates.map(({ about, steps }) => `${about}: ${steps.map(({ value }) => value).join(' > ')}`)

describe('the articles', () => {
  test('have an id, an address, a headline, an outlet, a time with its zone and three to eight paragraphs', () => {
    for (const { id, url, title, outlet, published, text } of exampleStories) {
      expect([title, outlet].every(Boolean), id).toBe(true)
      expect(url, id).toMatch(new RegExp(`^https://[a-z]+\\.example/${id}$`))
      expect(published, id).toMatch(/^2024-0[45]-\d\dT\d\d:\d\d:00\+0[1-4]:00$/)
      const paragraphs = text.split('\n')
      expect(paragraphs.length >= 3 && paragraphs.length <= 8 && paragraphs.every((p) => p.trim() === p && p !== ''), id).toBe(true)
    }
    expect(new Set(exampleStories.map(({ id }) => id)).size).toBe(exampleStories.length)
  })

  test('come out as five stories and three articles that stand alone', async () => {
    const expected = new Map<string, string[]>()
    for (const { id } of exampleStories) expected.set(storyOf(id), [...(expected.get(storyOf(id)) ?? []), id])
    const found = (await listStories(store().db)).map(({ articles }) => [...articles].sort())
    expect(found.sort()).toEqual([...expected.values()].sort())
    expect(found.filter((articles) => articles.length > 1)).toHaveLength(5)
    expect(found.filter((articles) => articles.length === 1)).toEqual([['depot'], ['phosphate'], ['trebil']])
  })
})

describe('the talks in Doha', () => {
  test('rest on two officials without names, whom every outlet has through one agency', async () => {
    const story = await storyWith('doha-1')
    expect(headline(story)).toBe('A single origin, unnamed: 6 outlets, 1 origin: two unnamed Chadian officials, through Reuters')
    expect(story.sources.independence.commonLink).toBe('agency.reuters')
  })
  test('are the third round or the fourth, and the minister has two names', async () => {
    expect(contradictionsOf(await storyWith('doha-1'))).toEqual(['ordinal round of talks: fourth / third', 'name foreign minister (TCD): حسن موسى أبكر / حسين موسى أبكر'])
  })
})

describe('the bomb in Kirkuk', () => {
  test('has a toll that grows, which is no contradiction', async () => {
    expect(updatesOf(await storyWith('kirkuk-1'))).toEqual(['people killed: 7 > 11 > 14'])
  })
  test('has two numbers of wounded at one time, from two sources', async () => {
    const { differences } = await storyWith('kirkuk-1')
    const [{ about, sides }] = differences.contradictions
    expect(about).toBe('people wounded')
    expect(sides.map(({ value, sayings }) => [value, sayings.map(({ outlet }) => outlet)])).toEqual([['34', ['السديم نت']], ['50', ['شراع الخليج']]])
    expect(new Set(sides.flatMap(({ sayings }) => sayings.map(({ published }) => Date.parse(published!)))).size).toBe(1)
  })
  test('is claimed by one and denied by another', async () => {
    const { reports } = await storyWith('kirkuk-1')
    const told = reports.flatMap(({ records }) => records.map(({ event, actor, recipient }) => `${event} ${actor.map(({ nameEn }) => nameEn)} > ${recipient.map(({ nameEn }) => nameEn)}`))
    expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^ACCUSE .* > Kurdistan Workers' Party/), expect.stringMatching(/^REJECT Kurdistan Workers' Party/), expect.stringMatching(/^(STATE|ASSAULT) Islamic State/)]))
  })
})

describe('the drivers held at Nassib', () => {
  const entries = async (filter: Partial<Parameters<typeof readLedger>[1]>, asOf: string) => (await readLedger(store().db, { open: false, limit: 100, ...filter }, asOf)).rows
  test('are demanded, refused and then set free in part', async () => {
    const [demand] = (await entries({ actor: [{ country: 'JOR' }], recipient: [{ country: 'SYR' }], kind: 'demand' }, '2024-05-05')).filter(({ what }) => what.includes('12 سائق'))
    // Two articles tell of the release.
    expect(demand.answers.map(({ answer }) => answer)).toEqual(['refused', 'granted', 'granted'])
    expect(demand.state).toBe('granted')
  })
  test('a demand of the other side is granted by a promise, which has a condition and a day', async () => {
    const [fees] = await entries({ actor: [{ country: 'SYR' }], recipient: [{ country: 'JOR' }], kind: 'demand' }, '2024-05-05')
    expect(fees.state).toBe('granted')
    const [promise] = await entries({ actor: [{ country: 'JOR' }], kind: 'promise' }, '2024-05-05')
    expect(promise).toMatchObject({ state: 'open', due: '2024-05-31', condition: expect.stringContaining('إذا أفرجت دمشق') })
  })
  test('an ultimatum is met by the release of some of them, before it runs out', async () => {
    // The refusal of the day before answers the threat that came earlier, not this one.
    const of = async (asOf: string) => (await entries({ actor: [{ country: 'JOR' }], kind: 'ultimatum' }, asOf)).map(({ due, state }) => [due, state])
    expect(await of('2024-05-05')).toEqual(expect.arrayContaining([['2024-05-03', 'refused'], ['2024-05-03', 'granted']]))
  })
  test('what is open and due first comes first', async () => {
    const open = (await entries({ open: true }, '2024-05-05')).map(({ due }) => due)
    const days = open.filter((due) => due !== null)
    expect(days).toEqual(expect.arrayContaining(['2024-05-09', '2024-05-15', '2024-05-31']))
    expect(open.slice(0, days.length)).toEqual([...days].sort())
    expect(open.length).toBeGreaterThan(days.length)
  })
})

describe('the arrests in Redeyef', () => {
  test('are counted in three ways by three sides', async () => {
    const { differences } = await storyWith('redeyef-1')
    const arrested = differences.contradictions.find(({ about }) => about === 'people arrested')!
    expect(Object.fromEntries(arrested.sides.map(({ value, sayings }) => [value, sayings[0].outlet]))).toEqual({ 15: 'منبر الجمهورية', 38: 'شراع الخليج', 41: 'صوت المناجم' })
  })
  test('are known through the statement of an organisation that has a name', async () => {
    const { sources } = await storyWith('redeyef-1')
    const amnesty = sources.independence.origins.find(({ node }) => language.node(node) === 'Amnesty International')!
    expect(amnesty.standing).toBe('named')
    const kinds = new Map(sources.graph.nodes.map(({ key, kind }) => [key, kind]))
    expect(amnesty.paths.some((path) => path.some((key) => kinds.get(key) === 'document'))).toBe(true)
  })
})

test('the fish farms of two states are known from four origins, and nobody contradicts another', async () => {
  const story = await storyWith('fish-1')
  expect(headline(story)).toMatch(/^Several origins: 4 outlets, 4 origins: /)
  expect(story.sources.independence.origins.filter(({ standing }) => standing === 'named')).toHaveLength(3)
  expect(story.sources.independence.origins.map(({ node }) => node.key)).toContain('agency.anadolu')
  expect(contradictionsOf(story)).toEqual([])
})
