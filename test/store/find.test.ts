import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { count, type CountField, countFields, createKeeper, type Filter, find, type Group, type Sort, type Store, unmatched, type Value } from '../../src/store/index.js'
import { madeUpNews, outlets, parties, places, words } from '../support/made-up-news.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { plainCount, plainFind } from '../support/plain-queries.js'
import { onEveryStore } from '../support/stores.js'

const found = async (store: Store, filter: Filter, options?: { sort?: Sort; limit?: number }): Promise<string[]> => {
  const keys: string[] = []
  for await (const { record } of (await find(store, filter, options)).hits) keys.push(record.id)
  return keys
}

const text = (value: Value, field: CountField): string => (value === null ? '-' : typeof value === 'string' ? value : field === 'place' ? `${value.name}/${value.id ?? ''}` : value.name)
const asRecord = (groups: readonly Group[], by: readonly CountField[]): Record<string, number> => Object.fromEntries(groups.map(({ values, count }) => [values.map((value, i) => text(value, by[i])).join('|'), count]))

const who = fc.record({
  ids: fc.option(fc.subarray(parties.flatMap(({ entity }) => entity ?? []), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  called: fc.option(fc.constantFrom('الكاظمي', 'iran', 'Kadhimi', 'al-Kadhimi', 'الحرس الثوري', 'متظاهرون', 'nobody', '%', "100%_'; drop"), { nil: undefined }),
  country: fc.option(fc.constantFrom('IRN', 'IRQ', 'UNO', 'FRA'), { nil: undefined }),
  sector: fc.option(fc.constantFrom('GOV', 'MIL', 'OPP'), { nil: undefined }),
}, { requiredKeys: [] })
const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const day = fc.integer({ min: -40, max: 460 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))

/** Each field is there in about one filter of five, so that combinations still find something. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const filters: fc.Arbitrary<Filter> = fc.record({
  actor: rarely(fc.array(who, { minLength: 1, maxLength: 2 })), recipient: rarely(fc.array(who, { minLength: 1, maxLength: 2 })), party: rarely(fc.array(who, { minLength: 1, maxLength: 2 })),
  through: rarely(fc.array(fc.record({ ids: sometimes(some('agency.ap', 'agency.reuters')), country: sometimes(fc.constantFrom('USA', 'IRQ')), called: sometimes(fc.constantFrom('official', 'رويترز')) }, { requiredKeys: [] }), { minLength: 1, maxLength: 2 })),
  event: rarely(some('ASSAULT', 'STATE', 'CONSULT', 'AID')), mode: rarely(some('aerial', 'visit', 'demo')), status: rarely(some('actual', 'planned', 'negated')), quad: rarely(some(0, 1, 2, 3, 4)),
  origin: rarely(some('named', 'anonymous', 'outlet')), outlet: rarely(fc.array(fc.constantFrom(['النهار'], ['al arabiya'], ['bbc', 'بي بي سي'], ['none']), { minLength: 1, maxLength: 2 })),
  place: rarely(fc.array(fc.record({ called: sometimes(fc.constantFrom('بغداد', 'Tripoli', 'طرابلس', 'baghdad airport')), country: sometimes(fc.constantFrom('LBN', 'IRQ')), places: sometimes(fc.constant([{ en: 'Tripoli', country: 'LBY' }])) }, { requiredKeys: [] }), { minLength: 1, maxLength: 2 })),
  box: rarely(fc.constantFrom({ south: 30, west: 40, north: 35, east: 50 }, { south: 50, west: 170, north: 60, east: -170 }, { south: -90, west: -180, north: 90, east: 180 })),
  since: rarely(day), until: rarely(day), time: fc.constantFrom('event', 'published', undefined),
  words: rarely(fc.array(some(...words), { minLength: 1, maxLength: 2 })), minConfidence: rarely(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)),
})

/** As often as the tables are asked in each of the properties. */
const RUNS = 150

onEveryStore('finding and counting', (of) => {
  beforeAll(async () => {
    const { store } = of()
    const keeper = createKeeper(store, { coder: 'test' })
    await keeper.add(madeUpNews(150))
    // The next records stand in another segment, and those after them in a third.
    await sql`select setval(pg_get_serial_sequence('record', 'id'), 4000)`.execute(store.db)
    await keeper.add(madeUpNews(60, 2))
  }, STORE_TIMEOUT)

  test('there is something to find', async () => {
    const { store } = of()
    const { rows: [{ segments }] } = await sql<{ segments: number }>`select count(distinct id / 4096) as segments from record`.execute(store.db)
    expect(segments).toBe(2)
    expect((await found(store, {})).length).toBeGreaterThan(400)
  })

  test('every filter finds what the tables say, in the same order', async () => {
    const { store } = of()
    let nonEmpty = 0
    await fc.assert(fc.asyncProperty(filters, async (filter) => {
      const expected = await plainFind(store, filter)
      if (expected.length > 0) nonEmpty++
      expect(await found(store, filter)).toEqual(expected)
      expect((await find(store, filter, { limit: 3 })).all).toBe(expected.length)
      expect(await found(store, filter, { limit: 3 })).toEqual(expected.slice(0, 3))
    }), { numRuns: RUNS, seed: 4 })
    expect(nonEmpty).toBeGreaterThan(RUNS / 4)
  }, STORE_TIMEOUT)

  test('every count is what the tables say', async () => {
    const { store } = of()
    await fc.assert(fc.asyncProperty(filters, fc.uniqueArray(fc.constantFrom(...countFields), { minLength: 1, maxLength: 4 }), fc.constantFrom('records' as const, 'articles' as const), async (filter, by, counted) => {
      const counts = await count(store, by, filter, { of: counted })
      expect(asRecord(counts.groups, by)).toEqual(await plainCount(store, by, filter, counted))
      expect(counts.allGroups).toBe(counts.groups.length)
    }), { numRuns: RUNS, seed: 4 })
  }, STORE_TIMEOUT)

  test('each field alone, and all of them at once', async () => {
    const { store } = of()
    for (const by of [...countFields.map((field) => [field]), [...countFields]]) {
      for (const counted of ['records', 'articles'] as const) expect(asRecord((await count(store, by, {}, { of: counted })).groups, by)).toEqual(await plainCount(store, by, {}, counted))
    }
  }, STORE_TIMEOUT)

  test('a count is what find gives for the group', async () => {
    const { store } = of()
    const counts = await count(store, ['actor', 'recipient', 'month'], { event: ['ASSAULT'] })
    const group = counts.groups.find(({ values }) => values.every((value) => value !== null))!
    const [actor, recipient, month] = group.values as [Exclude<Value, string | null>, Exclude<Value, string | null>, string]
    const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
    const hits = await found(store, { actor: [{ called: actor.name }], recipient: [{ called: recipient.name }], event: ['ASSAULT'], since: `${month}-01`, until: last })
    expect(hits).toHaveLength(group.count)
  })

  test('a limit keeps the largest groups, in the order of all', async () => {
    const { store } = of()
    const all = await count(store, ['month', 'actor'])
    const some = await count(store, ['month', 'actor'], {}, { limit: 5 })
    const least = Math.min(...some.groups.map(({ count }) => count))
    expect(some.groups).toHaveLength(5)
    expect(some.allGroups).toBe(all.groups.length)
    expect(all.groups.filter(({ count }) => count > least).length).toBeLessThan(5)
    expect(all.groups.map((g) => JSON.stringify(g)).filter((g) => some.groups.some((s) => JSON.stringify(s) === g))).toEqual(some.groups.map((g) => JSON.stringify(g)))
    const months = all.groups.map(({ values: [month] }) => month ?? '9999')
    expect(months).toEqual([...months].sort())
    const byCount = await count(store, ['month', 'actor'], {}, { sort: 'count' })
    const numbers = byCount.groups.map(({ count }) => count)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  })

  test('orders', async () => {
    const { store } = of()
    const hits = async (sort: Sort) => {
      const of: { id: string; day: string | null; confidence: number }[] = []
      for await (const { record } of (await find(store, {}, { sort })).hits) of.push({ id: record.id, day: record.date?.value ?? null, confidence: record.confidence })
      return of
    }
    const oldest = (await hits('oldest')).map(({ day }) => day)
    expect(oldest).toEqual([...oldest.filter((day) => day !== null).map((day) => (day.length === 7 ? `${day}-01` : day)).sort(), ...oldest.filter((day) => day === null)].map((_, i) => oldest[i]))
    expect(oldest.slice(oldest.indexOf(null)).every((day) => day === null)).toBe(true)
    const confidences = (await hits('confidence')).map(({ confidence }) => confidence)
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
    const added = (await hits('added')).map(({ id }) => id)
    const { rows } = await sql<{ key: string }>`select key from record_body order by record desc`.execute(store.db)
    expect(added).toEqual(rows.map(({ key }) => key))
  })

  test('what a hit tells of its article', async () => {
    const { store } = of()
    const { hits } = await find(store, {}, { limit: 1 })
    for await (const { article, record, number } of hits) {
      expect(record.doc).toBe(article.id)
      expect(Object.keys(article).sort()).toEqual(['byline', 'id', 'lang', 'outlet', 'published', 'title', 'url'])
      expect(number).toBeGreaterThan(0)
    }
  })

  test.each([
    "'; drop table record; --", '%', '_', '%%%', '\\', '"', '\u202e\u2067IRN\u2069', '\u200f', 'ا'.repeat(100_000), '\n\t', '\0', '\ud800', '$1', "a' or '1'='1", '{}', '(((', '*:*', '&|!',
  ])('a hostile value finds nothing and harms nothing (%#)', async (value) => {
    const { store } = of()
    const before = (await find(store)).all
    const filters: Filter[] = [
      ...(['actor', 'recipient', 'party'] as const).flatMap((field): Filter[] => [{ [field]: [{ ids: [value] }] }, { [field]: [{ country: value }] }, { [field]: [{ sector: value }] }]),
      { through: [{ ids: [value] }] }, { through: [{ country: value }] }, { through: [{ called: value }] }, { outlet: [[value]] }, { place: [{ called: value }] }, { place: [{ country: value }] }, { mode: [value] }, { words: [[`${value}x`]] },
    ]
    for (const filter of filters) expect((await find(store, filter)).all, JSON.stringify(filter).slice(0, 80)).toBe(0)
    expect((await find(store)).all).toBe(before)
  })

  test('names that are odd are found by themselves', async () => {
    const { store } = of()
    const odd = parties.at(-1)!.name
    const { rows: [{ records }] } = await sql<{ records: number }>`select count(distinct record) as records from party join name on name.id = party.name where name.name = ${odd}`.execute(store.db)
    expect(records).toBeGreaterThan(0)
    expect(await found(store, { party: [{ called: odd }] })).toHaveLength(records)
    expect((await found(store, { words: [['%']] })).length).toBeGreaterThan(0)
  })

  test('what nobody is called, with what was meant', async () => {
    const { store } = of()
    expect(await unmatched(store, { actor: [{ called: 'Kadhmi' }, { called: 'iran' }, { ids: ['person.x'], called: 'Nobdy' }], outlet: [['al arabya'], ['bbc']], place: [{ called: 'Trippoli' }, { called: 'بغداد' }] })).toEqual([
      { field: 'actor', value: 'Kadhmi', nearest: 'Kadhimi' }, { field: 'outlet', value: 'al arabya', nearest: 'Al Arabiya' }, { field: 'place', value: 'Trippoli', nearest: 'Tripoli' },
    ])
  })

  describe('while the store changes', () => {
    test('what is added, changed or taken away shows at once', async () => {
      const { store } = of()
      const keeper = createKeeper(store, { coder: 'test' })
      const agree = async (filter: Filter): Promise<number> => {
        const hits = await found(store, filter)
        expect(hits).toEqual(await plainFind(store, filter))
        expect(asRecord((await count(store, ['event', 'place'], filter)).groups, ['event', 'place'])).toEqual(await plainCount(store, ['event', 'place'], filter))
        return hits.length
      }
      const before = await agree({})
      const more = madeUpNews(20, 3).map((coded, i) => ({ ...coded, article: { ...coded.article, url: `http://x/${i}` } }))
      await keeper.add(more)
      const after = await agree({})
      expect(after).toBeGreaterThan(before)
      // The same articles with a new text and other records.
      await keeper.add(madeUpNews(20, 5).map((coded, i) => ({ ...coded, article: { ...coded.article, url: `http://x/${i}` } })))
      await agree({})
      await agree({ words: [['اعلن']] })
      await store.db.deleteFrom('record').where(sql<boolean>`id % 3 = 0`).execute()
      await agree({})
      await agree({ outlet: [[outlets[0]]], place: [{ called: places[0].name }] })
      await store.db.updateTable('record').set({ status: 'planned' }).where('status', '=', 'negated').execute()
      expect(await agree({ status: ['negated'] })).toBe(0)
      await expect(store.db.transaction().execute(async (tx) => {
        await tx.deleteFrom('record').execute()
        throw new Error('no')
      })).rejects.toThrow('no')
      expect(await agree({})).toBeGreaterThan(0)
    }, STORE_TIMEOUT)

    test('articles are counted rightly when their records lie apart', async () => {
      const { store } = of()
      const articles = (await store.db.selectFrom('record').select('article').distinct().limit(2).execute()).map(({ article }) => article)
      const ids = (await store.db.selectFrom('record').select('id').orderBy('id').limit(6).execute()).map(({ id }) => id)
      for (const [i, id] of ids.entries()) await store.db.updateTable('record').set({ article: articles[i % 2] }).where('id', '=', id).execute()
      for (const by of [['event'], ['event', 'actor', 'place', 'day', 'outlet', 'recipient']] as const) {
        expect(asRecord((await count(store, by, {}, { of: 'articles' })).groups, by)).toEqual(await plainCount(store, by, {}, 'articles'))
      }
    }, STORE_TIMEOUT)

    test('another process that has the index in memory sees it too', async () => {
      const { reopen } = of()
      const store = await reopen()
      expect(await found(store, {})).toEqual(await plainFind(store, {}))
    }, STORE_TIMEOUT)
  })

  test('an empty store', async () => {
    const { store } = of()
    await store.db.deleteFrom('record').execute()
    expect(await found(store, {})).toEqual([])
    expect(await count(store, ['month', 'actor'])).toMatchObject({ groups: [], allGroups: 0, all: 0 })
    const { rows } = await sql<{ left: number }>`select (select count(*) from segment) + (select count(*) from segment_column) + (select count(*) from segment_words) + (select count(*) from touched) as left from (values (1)) x`.execute(store.db)
    expect(rows[0].left).toBe(0)
  })
})
