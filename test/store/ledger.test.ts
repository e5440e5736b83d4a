import { expect, it } from 'vitest'
import { createCoder } from '../../src/coder.js'
import { toldIn } from '../../src/store/ledger.js'
import { createKeeper } from '../../src/store/keeper.js'
import { keepLedger, readLedger } from '../../src/stories/keep/ledger.js'
import type { Article } from '../../src/text/article.js'
import { onEveryStore } from '../support/stores.js'

const coder = createCoder()
const article = (id: string, published: string, outlet: string, text: string): Article => ({ id, url: `https://news.example/${id}`, published, outlet, text })
const demand = article('a', '2021-03-01', 'النهار', 'طالبت تركيا اليونان بتسليم ثمانية جنود فروا بعد محاولة الانقلاب.')
const again = article('b', '2021-03-01', 'الحياة', 'دعت أنقرة أثينا إلى تسليم الجنود الثمانية الذين فروا بعد محاولة الانقلاب الفاشلة.')
const refusal = article('c', '2021-03-02', 'النهار', 'رفضت اليونان طلب تركيا تسليم الجنود الثمانية الذين فروا بعد محاولة الانقلاب.')
const promise = article('d', '2021-03-01', 'النهار', 'تعهدت الحكومة الأردنية بإلغاء ضريبة الخبز قبل 15 مارس 2021.')
const all = { limit: 100 }

/** The first batch loads the lexicon once more, which takes its time on a busy machine. */
const TIMEOUT = 30_000

onEveryStore('the ledger', (of) => {
  const add = (articles: readonly Article[]) => createKeeper(of().store, { coder: 'test', after: [keepLedger()] }).add(articles.map((one) => ({ article: one, reading: coder.read(one) })))
  const read = async (filter: Partial<Parameters<typeof readLedger>[1]> = {}, asOf?: string) => (await readLedger(of().store.db, { ...all, ...filter }, asOf)).rows

  it('joins, answers and lists what comes in batches of its own, late and in any order', async () => {
    expect(await read()).toEqual([])
    await add([refusal])
    await add([promise, again])
    await add([demand])
    const [demands] = [await read({ kind: 'demand' })]
    expect(demands).toHaveLength(1)
    expect(demands[0]).toMatchObject({ state: 'refused', reports: 3, first: '2021-03-01' })
    expect(demands[0].answers[0]).toMatchObject({ answer: 'refused', outlet: 'النهار', sentence: refusal.text })
  }, TIMEOUT)

  it('is shown as it stood on a day: what was said later is left out', async () => {
    expect(await read({}, '2021-02-28')).toEqual([])
    const [then] = await read({ kind: 'demand' }, '2021-03-01')
    expect(then).toMatchObject({ state: 'open', reports: 2, first: '2021-03-01', last: '2021-03-01', answers: [] })
    expect((await read({ open: true }, '2021-03-01')).map(({ kind }) => kind)).toEqual(['promise', 'demand'])
    expect((await read({ open: true }, '2021-03-02')).map(({ kind }) => kind)).toEqual(['promise'])
    expect((await read({ kind: 'demand', actor: [{ country: 'TUR' }] }, '2021-03-02'))[0]).toMatchObject({ state: 'refused', reports: 3 })
    expect(await read({ since: '2021-03-02' }, '2021-03-01')).toEqual([])
    const [told, now] = [(await toldIn(of().store.db, [then.id], '2021-03-01')).get(then.id)!, (await toldIn(of().store.db, [then.id], '2021-03-02')).get(then.id)!]
    expect([told.length < now.length, now.slice(0, told.length)]).toEqual([true, told])
    expect((await readLedger(of().store.db, all)).today).toBe('2021-03-02')
  }, TIMEOUT)

  it('filters by party, state and deadline', async () => {
    expect((await read({ actor: [{ country: 'TUR' }] })).map(({ kind }) => kind)).toEqual(['demand'])
    expect(await read({ recipient: [{ country: 'TUR' }] })).toEqual([])
    expect((await read({ open: true }, '2021-03-10')).map(({ due }) => due)).toEqual(['2021-03-15'])
    expect(await read({ open: true }, '2021-03-16')).toEqual([])
    expect((await read({ dueBefore: '2021-03-16' }, '2021-03-16')).map(({ state }) => state)).toEqual(['expired'])
    expect(await read({ since: '2021-03-03' })).toEqual([])
  }, TIMEOUT)

  it('gives pages which joined are the whole, in both orders', async () => {
    for (const filter of [{}, { open: true }, { dueBefore: '2030-01-01' }]) {
      const whole = await readLedger(of().store.db, { ...all, ...filter }, '2021-03-10')
      expect([whole.next, whole.all]).toEqual([null, whole.rows.length])
      const joined: number[] = []
      for (let after: Parameters<typeof readLedger>[3]; ; ) {
        const page = await readLedger(of().store.db, { ...filter, limit: 1 }, '2021-03-10', after)
        expect(page.all).toBe(after === undefined ? whole.rows.length : null)
        joined.push(...page.rows.map(({ id }) => id))
        if (page.next === null) break
        after = page.next
      }
      expect(joined).toEqual(whole.rows.map(({ id }) => id))
    }
    expect((await readLedger(of().store.db, all)).rows.length).toBeGreaterThan(1)
  }, TIMEOUT)

  it('a changed article takes its part out of the entry and of the answers', async () => {
    await add([{ ...refusal, text: 'زار وزير الخارجية المصري بغداد.' }])
    const [entry] = await read({ kind: 'demand' })
    expect(entry).toMatchObject({ state: 'open', reports: 2, answers: [] })
  }, TIMEOUT)

  it('a batch that is undone leaves nothing, in the store and in memory', async () => {
    const before = await read()
    const ledger = keepLedger()
    let fails = true
    const keeper = createKeeper(of().store, { coder: 'test', after: [ledger, async () => { if (fails) throw new Error('later work fails') }] })
    const threat = article('e', '2021-03-03', 'الحياة', 'هددت الولايات المتحدة فنزويلا بفرض عقوبات على قطاع النفط وشركات التأمين.')
    const coded = [{ article: threat, reading: coder.read(threat) }]
    await expect(keeper.add(coded)).rejects.toThrow('later work fails')
    expect(await read()).toEqual(before)
    fails = false
    await keeper.add(coded)
    expect(await read({ kind: 'threat' })).toHaveLength(1)
    expect(await read()).toHaveLength(before.length + 1)
  }, TIMEOUT)
})
