/** One suite on both kinds of store: what is kept, and that adding again changes nothing. */
import { type Kysely, sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { emptyGist } from '../../src/gist/gist.js'
import { loadReports } from '../../src/store/articles.js'
import { migrate } from '../../src/store/migrate.js'
import { migrations } from '../../src/store/migrations/migrations.js'
import { openStore, type Store } from '../../src/store/open.js'
import type { Kept } from '../../src/store/report.js'
import { addArticles, type WorkEvent } from '../../src/work/add.js'
import { readHere } from '../../src/work/reader.js'
import { recodeArticles } from '../../src/work/recode.js'
import type { Article } from '../../src/text/article.js'
import type { EventRecord } from '../../src/record/record.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { article as talks, threat, visit } from '../support/records.js'
import { onEveryStore } from '../support/stores.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

/** Finds the same two records in every article that does not say BOOM. */
const reader = (identity = 'coder-1', records: readonly EventRecord[] = [threat, visit]) => readHere({
  identity,
  read: (article) => {
    if (article.text.includes('BOOM')) throw new Error('boom')
    return {
      records: records.map((r) => ({ ...r, id: `${r.id}-${article.id}`, doc: article.id })), notes: [],
      gist: { ...emptyGist, text: { keys: article.text.split(/\s+/), starts: [...article.text.matchAll(/\S+/g)].map((m) => m.index) }, names: [{ key: 'name:الوزير', kind: 'person', name: 'الوزير', nameEn: 'the minister', country: 'IRQ', count: 1 }] },
    }
  },
})

/** An article of its own for each test: all tests share one store. */
const article = (name: string, more: Partial<Article> = {}): Article => ({ ...talks, id: name, url: `https://news.example/${name}`, ...more })

const versionsOf = (store: Store, url: string) => store.db.selectFrom('version').selectAll().where('url', '=', url).orderBy('number').execute()
const recordsOf = (store: Store, doc: string) => store.db.selectFrom('record').innerJoin('version', 'version.id', 'record.version').innerJoin('record_body', 'record_body.record', 'record.id').where('version.doc', '=', doc)
  .select(['record.seq', 'record.event', 'record.day', 'record.until', 'record.published', 'record.origin', 'record.place_en', 'record.lat', 'record.confidence', 'version.number', 'record_body.key', 'record_body.body']).orderBy('record.seq').execute()
const reportOf = async (store: Store, doc: string) => {
  const { id } = await store.db.selectFrom('version').innerJoin('article', 'article.current', 'version.id').select('article.id').where('doc', '=', doc).executeTakeFirstOrThrow()
  return (await loadReports(store.db, [id]))[0]
}

onEveryStore('a store', (of) => {
  test('keeps an article and its records whole, with columns to filter by', async () => {
    const { store } = of()
    expect(await addArticles(store, [article('whole')], { reader: reader() })).toEqual({ new: 1, changed: 0, known: 0, faults: 0, records: 2 })
    const records = await recordsOf(store, 'whole')
    expect(records).toMatchObject([
      { seq: 0, event: 'THREATEN', day: null, published: '2021-01-04', origin: 'anonymous', confidence: 0.8, number: 1, key: 'r1-whole' },
      { seq: 1, event: 'CONSULT', day: '2021-01-05', until: '2021-01-05', origin: 'outlet', place_en: 'Baghdad', lat: 33.3 },
    ])
    expect(records[0].body).toEqual({ ...threat, id: 'r1-whole', doc: 'whole' })
    const parties = await store.db.selectFrom('party').innerJoin('name', 'name.id', 'party.name').innerJoin('record', 'record.id', 'party.record').innerJoin('version', 'version.id', 'record.version').where('version.doc', '=', 'whole')
      .select(['record.seq as of', 'role', 'key', 'name.name', 'name_en', 'party.country', 'sectors']).orderBy('record.seq').orderBy('role').orderBy('party.seq').execute()
    expect(parties).toEqual([
      { of: 0, role: 'actor', key: 'name:الوزير', name: 'الوزير', name_en: 'the minister', country: 'IRQ', sectors: ['GOV', 'MIL'] },
      { of: 1, role: 'actor', key: 'unnamed:delegation:', name: 'الوفد', name_en: 'delegation', country: null, sectors: [] },
      { of: 1, role: 'actor', key: 'name:الوزير', name: 'الوزير', name_en: 'the minister', country: 'IRQ', sectors: ['GOV'] },
      { of: 1, role: 'recipient', key: 'unnamed:Baghdad:IRQ', name: 'بغداد', name_en: 'Baghdad', country: 'IRQ', sectors: [] },
    ])
    const links = await store.db.selectFrom('link').innerJoin('name', 'name.id', 'link.name').innerJoin('record', 'record.id', 'link.record').innerJoin('version', 'version.id', 'record.version').where('version.doc', '=', 'whole')
      .select(['hop', 'kind', 'key', 'via', 'link.country']).orderBy('hop').execute()
    expect(links).toEqual([{ hop: 1, kind: 'agency', key: 'agency.ap', via: 'لوكالة', country: null }, { hop: 2, kind: 'anonymous', key: 'unnamed:official:IRQ', via: 'قال', country: 'IRQ' }])
    expect(await reportOf(store, 'whole')).toMatchObject({ text: { ...article('whole'), byline: null, lang: null }, gist: { names: [{ key: 'name:الوزير' }] } })
  })

  test('adding again changes nothing, whether in the same batch, the same run or another', async () => {
    const { store } = of()
    const [a, b] = [article('again'), article('again', { url: null })]
    expect(await addArticles(store, [a, b, a, b], { reader: reader() })).toMatchObject({ new: 2, known: 2, records: 4 })
    expect(await addArticles(store, [b, a, { ...b, id: 'another-id' }], { reader: reader() })).toEqual({ new: 0, changed: 0, known: 3, faults: 0, records: 0 })
    expect(await recordsOf(store, 'again')).toHaveLength(4)
    expect(await recordsOf(store, 'another-id')).toEqual([])
  })

  test('a name stands as the first article has it, wherever a batch ends', async () => {
    const { store } = of()
    const records = (given: Article): EventRecord[] => [given.id === 'name-1' ? { ...visit, chain: [{ ...threat.chain[0], entity: 'person.named-first', name: 'أولا' }] } : { ...visit, actor: [{ ...visit.actor[0], entity: 'person.named-first', name: 'ثانيا' }] }]
    await addArticles(store, [article('name-1'), article('name-2')], { reader: readHere({ identity: 'coder-1', read: (given) => ({ records: records(given), notes: [], gist: emptyGist }) }) })
    expect(await store.db.selectFrom('name').select('name').where('key', '=', 'person.named-first').execute()).toEqual([{ name: 'أولا' }])
  })

  test('two that add the same at once keep it once', async () => {
    const { store, where } = of()
    const other = where.startsWith('postgres:') ? await openStore(where) : store
    const same = Array.from({ length: 120 }, (_, i) => article(`both-${i}`))
    const summaries = await Promise.all([store, other].map((each) => addArticles(each, same, { reader: reader() })))
    if (other !== store) await other.close()
    expect(summaries.reduce((sum, summary) => sum + summary.new, 0)).toBe(120)
    expect(summaries.reduce((sum, summary) => sum + summary.known, 0)).toBe(120)
    expect(await recordsOf(store, 'both-7')).toHaveLength(2)
  })

  test('what is there is not coded again', async () => {
    const { store } = of()
    await addArticles(store, [article('once')], { reader: reader() })
    const idle = readHere({ identity: 'coder-1', read: () => { throw new Error('coded again') } })
    expect(await addArticles(store, [article('once')], { reader: idle })).toMatchObject({ known: 1, faults: 0 })
  })

  test('a changed text is a new version; the old one stays, and its records do not', async () => {
    const { store } = of()
    const [first, second] = [article('changed'), article('changed', { text: `${talks.text} مصحح` })]
    expect(await addArticles(store, [first], { reader: reader() })).toMatchObject({ new: 1 })
    const kept: Kept[] = []
    expect(await addArticles(store, [second], { reader: reader(), after: [async (_, batch) => { kept.push(...batch) }] })).toMatchObject({ new: 0, changed: 1, records: 2 })
    expect(await versionsOf(store, first.url!)).toMatchObject([{ number: 1, text: first.text, day: '2021-01-04' }, { number: 2, text: second.text }])
    expect((await recordsOf(store, 'changed')).map(({ number }) => number)).toEqual([2, 2])
    expect(kept).toMatchObject([{ change: 'changed', text: second, records: [{ id: 'r1-changed' }, { id: 'r2-changed' }] }])
    // The first text once more is nothing new: else a file with both would change the store each time it is added.
    expect(await addArticles(store, [first, second], { reader: reader() })).toMatchObject({ known: 2 })
    expect((await reportOf(store, 'changed')).text.text).toBe(second.text)
  })

  test('what a new reading of an article does not tell is kept from the one before; what is told elsewhere counts last', async () => {
    const { store } = of()
    const whole = article('told', { published: '2024-07-10', outlet: 'وكالة', byline: 'سعاد', title: 'زيارة' })
    const bare: Article = { id: 'other id', text: whole.text, url: whole.url }
    await addArticles(store, [whole], { reader: reader() })
    expect(await addArticles(store, [bare], { reader: reader(), lacking: () => ({ published: '2025-01-01' }) })).toMatchObject({ known: 1, changed: 0 })
    expect(await addArticles(store, [{ ...bare, text: `${whole.text} مصحح`, outlet: 'صحيفة' }], { reader: reader() })).toMatchObject({ changed: 1 })
    expect((await versionsOf(store, whole.url!)).map(({ published, outlet, byline, title }) => [published, outlet, byline, title])).toEqual([['2024-07-10', 'وكالة', 'سعاد', 'زيارة'], ['2024-07-10', 'صحيفة', 'سعاد', 'زيارة']])
    const fresh: Article = { id: 'fresh', text: whole.text, url: 'https://news.example/told-elsewhere' }
    await addArticles(store, [fresh], { reader: reader(), lacking: () => ({ published: '2025-01-01', outlet: null }) })
    expect((await versionsOf(store, fresh.url!)).map(({ published, outlet }) => [published, outlet])).toEqual([['2025-01-01', null]])
  })

  test('three texts of one article in one batch are three versions, the last one current', async () => {
    const { store } = of()
    const texts = ['أ', 'ب', 'ج'].map((more) => article('thrice', { text: `${talks.text} ${more}` }))
    const kept: Kept[] = []
    expect(await addArticles(store, texts, { reader: reader(), after: [async (_, batch) => { kept.push(...batch) }] })).toMatchObject({ new: 1, changed: 2 })
    expect((await versionsOf(store, texts[0].url!)).map(({ number }) => number)).toEqual([1, 2, 3])
    expect((await recordsOf(store, 'thrice')).map(({ number }) => number)).toEqual([3, 3])
    expect(kept.map(({ change, text }) => [change, text.text])).toEqual([['new', texts[2].text]])
  })

  test('characters that PostgreSQL refuses are kept to the letter, and offsets stay', async () => {
    const { store } = of()
    const odd = 'نص\0 فيه \ud800 نصف \udc00\ud83d\ude00 زوج'
    const given = article('odd', { text: odd, title: 'عنوان\0', outlet: '\ud800', byline: null, lang: 'ar' })
    const body: EventRecord = { ...threat, trigger: { start: 2, end: 3, text: '\0' }, why: ['\udfff'], actor: [{ ...threat.actor[0], name: 'ا\0', nameEn: '\ud800' }] }
    expect(await addArticles(store, [given], { reader: reader('coder-1', [body]) })).toMatchObject({ new: 1, faults: 0 })
    const [version] = await versionsOf(store, given.url!)
    expect(version.text).toHaveLength(odd.length)
    expect(version.text.indexOf('نصف')).toBe(odd.indexOf('نصف'))
    const report = await reportOf(store, 'odd')
    expect(report.text).toEqual(given)
    expect(report.records).toEqual([{ ...body, id: 'r1-odd', doc: 'odd' }])
    expect(await addArticles(store, [given], { reader: reader() })).toMatchObject({ known: 1 })
  })

  test('monstrous addresses, names, words and numbers of words', async () => {
    const { store } = of()
    const long = 'ط'.repeat(20_000)
    const body: EventRecord = { ...visit, actor: [{ ...visit.actor[0], name: long, nameEn: long }], place: { ...visit.place!, name: long, nameEn: long }, date: { ...visit.date!, value: '2021-02-30', first: '0000' } }
    const words = Array.from({ length: 60_000 }, (_, i) => `${i.toString(36)}كلمة`).join(' ')
    const batch = [article('long-url', { url: `https://x.example/${long}` }), article('long-url-2', { url: `https://x.example/${long}2` }), article('long-words', { text: `${long} ${"a'b\\\\c"} ${words}`, outlet: long, published: 'yesterday' })]
    expect(await addArticles(store, batch, { reader: reader('coder-1', [body]) })).toMatchObject({ new: 3, faults: 0 })
    expect(await addArticles(store, batch, { reader: reader() })).toMatchObject({ known: 3 })
    expect(await recordsOf(store, 'long-words')).toMatchObject([{ day: null, until: null, published: null }])
  })

  test('an article that brings down the coder, or that the database refuses, costs itself only', async () => {
    const { store } = of()
    const events: WorkEvent[] = []
    const summary = await addArticles(store, [article('good-1'), article('bad', { text: 'BOOM' }), article('good-2')], { reader: reader(), on: (event) => events.push(event) })
    expect(summary).toMatchObject({ new: 2, faults: 1 })
    expect(events.map((event) => [event.article.id, event.kind])).toEqual([['good-1', 'kept'], ['bad', 'fault'], ['good-2', 'kept']])
    const wild = { ...reader(), read: async (given: Article) => ({ ...(await reader().read(given)), records: [{ ...threat, scale: given.id === 'wild' ? 1e300 : 1 }] }) }
    expect(await addArticles(store, [article('tame-1'), article('wild'), article('tame-2')], { reader: wild })).toMatchObject({ new: 2, faults: 1 })
    expect(await versionsOf(store, article('wild').url!)).toEqual([])
  })

  test('what is done after a batch is in its transaction', async () => {
    const { store } = of()
    const failing = addArticles(store, [article('undone')], { reader: reader(), after: [async (tx) => {
      await tx.insertInto('name').values({ key: 'name:undone', name: '', name_en: '' }).execute()
      throw new Error('after')
    }] })
    await expect(failing).rejects.toThrow('after')
    expect(await versionsOf(store, article('undone').url!)).toEqual([])
    expect(await store.db.selectFrom('name').select('id').where('key', '=', 'name:undone').execute()).toEqual([])
    expect(await addArticles(store, [article('undone')], { reader: reader() })).toMatchObject({ new: 1 })
  })

  test('an interrupt keeps what has been coded', async () => {
    const { store } = of()
    const interrupt = new AbortController()
    async function* endless(): AsyncGenerator<Article> {
      for (let i = 0; ; i++) {
        if (i === 70) interrupt.abort()
        yield article(`endless-${i}`)
      }
    }
    const summary = await addArticles(store, endless(), { reader: reader(), signal: interrupt.signal })
    expect(summary.new).toBeGreaterThan(0)
    const { count } = await store.db.selectFrom('version').select((e) => e.fn.countAll<number>().as('count')).where('doc', 'like', 'endless-%').executeTakeFirstOrThrow()
    expect(count).toBe(summary.new)
  })

  test('recoding gives new records to what another coder has coded, and goes on where it was', async () => {
    const { store } = of()
    // More than are begun at once.
    await addArticles(store, Array.from({ length: 250 }, (_, i) => article(`many-${i}`)), { reader: reader('coder-1') })
    const all = (await store.db.selectFrom('article').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
    expect(await recodeArticles(store, { reader: reader('coder-1') })).toMatchObject({ recoded: 0, left: 0 })

    const interrupt = new AbortController()
    const begun = await recodeArticles(store, { reader: reader('coder-2', [visit]), signal: interrupt.signal, on: () => interrupt.abort() })
    expect(begun.recoded).toBeGreaterThan(0)
    expect(begun.left).toBe(all - begun.recoded)
    const kept: Kept[] = []
    expect(await recodeArticles(store, { reader: reader('coder-2', [visit]), after: [async (_, batch) => { kept.push(...batch) }] })).toMatchObject({ recoded: begun.left, left: 0 })
    expect(new Set(kept.map(({ change }) => change))).toEqual(new Set(['recoded']))
    expect(await recordsOf(store, 'whole')).toMatchObject([{ key: 'r2-whole', seq: 0 }])
    // Old versions keep the coder that made them.
    expect((await versionsOf(store, article('changed').url!)).map(({ coder }) => coder)).toEqual(['coder-1', 'coder-2'])
    expect(await store.db.selectFrom('party').innerJoin('record', 'record.id', 'party.record').select('record.id').where('event', '=', 'THREATEN').execute()).toEqual([])
    expect(await recodeArticles(store, { reader: reader('coder-2'), all: true })).toMatchObject({ recoded: all, left: 0 })
    expect(await recordsOf(store, 'whole')).toHaveLength(2)
  })

  test('everything is there when it is opened again', async () => {
    const before = await recordsOf(of().store, 'whole')
    expect(await recordsOf(await of().reopen(), 'whole')).toEqual(before)
  })

  test('both kinds give the same types', async () => {
    const { rows: [row] } = await sql`select count(*) as count, sum(1.5) as sum, date '2021-01-04' as day, '{"a":[1]}'::json as json, '{"a":1}'::jsonb as jsonb, 0.1::real as real, array['a', 'b'] as texts, true as yes`.execute(of().store.db)
    expect(row).toEqual({ count: expect.any(Number), sum: 1.5, day: '2021-01-04', json: { a: [1] }, jsonb: { a: 1 }, real: 0.1, texts: ['a', 'b'], yes: true })
  })

  test('a change of the schema that fails leaves nothing of itself', async () => {
    const { store } = of()
    const half = { ...migrations, '9998-half': { up: async (db: Kysely<unknown>) => { await sql`create table half (a int)`.execute(db); throw new Error('half') } } }
    await expect(migrate(store.db, half)).rejects.toThrow('half')
    expect((await sql<{ half: string | null }>`select to_regclass('half')::text as half`.execute(store.db)).rows).toEqual([{ half: null }])
    await migrate(store.db)
  })

  test('a store of a newer release is refused, and left as it is', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '')`.execute(of().store.db)
    await expect(of().reopen()).rejects.toThrow(/made by a newer isnad: it has 9999-from-the-future/)
  })
})
