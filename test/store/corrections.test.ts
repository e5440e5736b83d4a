/** What editors have corrected holds, whatever is coded or added afterwards. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { emptyGist } from '../../src/gist/gist.js'
import type { EventRecord } from '../../src/record/record.js'
import { articleNumbered } from '../../src/store/article-list.js'
import { correctionsOf, createCorrector, editedRecords, type StoredCorrection, type Wanted } from '../../src/store/corrections.js'
import { createKeeper, find, type Store } from '../../src/store/index.js'
import { createRecoder } from '../../src/store/recoder.js'
import type { Kept } from '../../src/store/report.js'
import type { Article } from '../../src/text/article.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { text, threat, visit } from '../support/records.js'
import { onEveryStore } from '../support/stores.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

onEveryStore('corrections', (of) => {
  const told: Kept[] = []
  const after = [async (_: unknown, kept: readonly Kept[]) => { told.push(...kept) }]
  let numbers = 0
  const add = async (url: string, records: readonly EventRecord[], more: Partial<Article> = {}): Promise<void> => {
    await createKeeper(of().store, { coder: 'one', after }).add([{ article: { id: url, url, text, published: '2021-01-04', ...more }, reading: { records, notes: [], gist: emptyGist } }])
  }
  const fresh = async (records: readonly EventRecord[] = [threat, visit]): Promise<number> => {
    const url = `https://news.example/${++numbers}`
    await add(url, records)
    return told.at(-1)!.article
  }
  const recode = async (number: number, coder: string, records: readonly EventRecord[]): Promise<void> => {
    const { version, article } = (await articleNumbered(of().store.db, number))!
    await createRecoder(of().store, { coder, after }).keep([{ id: number, version, article, reading: { records, notes: [], gist: emptyGist } }])
  }
  const standing = async (number: number): Promise<readonly EventRecord[]> => (await articleNumbered(of().store.db, number))!.records
  const say = (article: number, record: string, wanted: Wanted) => createCorrector(of().store, { after })({ article, record, by: 'desk', note: null }, wanted)
  const toAccusation: Wanted = { action: 'change', to: (now) => ({ ...now, event: 'ACCUSE', status: 'planned' }) }
  const found = async (store: Store, number: number): Promise<string[]> => {
    const all: string[] = []
    for await (const hit of (await find(store, {}, { sort: 'added' })).hits) if (hit.number === number) all.push(`${hit.record.id} ${hit.record.event}`)
    return all.sort()
  }

  beforeAll(async () => { await fresh() })

  test('a changed record keeps its id, is found as it is now, and what follows from records follows', async () => {
    const number = await fresh()
    const correction = await say(number, 'r1', toAccusation)
    expect(correction).toMatchObject({ article: number, record: 'r1', action: 'change', by: 'desk', before: threat, after: { ...threat, event: 'ACCUSE', status: 'planned' } })
    expect(Math.abs(Date.parse((correction as StoredCorrection).at) - Date.now())).toBeLessThan(STORE_TIMEOUT)
    expect(await found(of().store, number)).toEqual(['r1 ACCUSE', 'r2 CONSULT'])
    expect([...(await editedRecords(of().store.db, [number]))]).toEqual([`${number}/r1`])
    expect(told.at(-1)).toMatchObject({ article: number, change: 'recoded', records: [{ event: 'ACCUSE' }, { event: 'CONSULT' }] })
  })

  test('a rejected one is gone, and can be restored as the coder gave it', async () => {
    const number = await fresh()
    await say(number, 'r1', { action: 'reject' })
    expect(await found(of().store, number)).toEqual(['r2 CONSULT'])
    await say(number, 'r1', { action: 'restore' })
    expect(await standing(number)).toEqual([threat, visit])
    expect((await correctionsOf(of().store.db, number)).map(({ action }) => action)).toEqual(['reject', 'restore'])
    await recode(number, 'two', [{ ...threat, confidence: 0.1 }])
    expect(await standing(number)).toEqual([{ ...threat, confidence: 0.1 }])
  })

  test('what is not there, or has nothing to restore, is told so; what goes wrong leaves nothing', async () => {
    const number = await fresh()
    expect(await say(number, 'none', { action: 'reject' })).toBeNull()
    expect(await say(99_999, 'r1', { action: 'reject' })).toBeNull()
    expect(await say(number, 'none', { action: 'restore' })).toBeNull()
    expect(await say(number, 'r1', { action: 'restore' })).toBe('unchanged')
    await expect(say(number, 'r1', { action: 'change', to: () => { throw new Error('no record') } })).rejects.toThrow('no record')
    expect([await standing(number), await correctionsOf(of().store.db, number)]).toEqual([[threat, visit], []])
  })

  describe('recoded', () => {
    test('the editor’s word holds, and the coder’s new one is what is restored', async () => {
      const number = await fresh()
      await say(number, 'r1', toAccusation)
      await say(number, 'r2', { action: 'reject' })
      await recode(number, 'two', [{ ...threat, confidence: 0.11 }, { ...visit, confidence: 0.12 }])
      expect(await found(of().store, number)).toEqual(['r1 ACCUSE'])
      expect(told.at(-1)!.records.map(({ event }) => event)).toEqual(['ACCUSE'])
      await say(number, 'r1', { action: 'restore' })
      await say(number, 'r2', { action: 'restore' })
      expect((await standing(number)).map(({ id, confidence }) => [id, confidence])).toEqual([['r1', 0.11], ['r2', 0.12]])
    })

    test('a coder that gives the same trigger another type and id brings nothing back', async () => {
      const number = await fresh()
      await say(number, 'r1', toAccusation)
      await say(number, 'r2', { action: 'reject' })
      await recode(number, 'two', [{ ...threat, id: 'x1', event: 'REJECT' }, { ...visit, id: 'x2', event: 'AGREE' }])
      expect(await found(of().store, number)).toEqual(['r1 ACCUSE'])
    })

    test('a record that the coder no longer finds stays as the editor’s, and is gone when it is restored', async () => {
      const number = await fresh()
      await say(number, 'r1', toAccusation)
      await recode(number, 'two', [visit])
      expect(await found(of().store, number)).toEqual(['r1 ACCUSE', 'r2 CONSULT'])
      expect((await standing(number)).map(({ id }) => id)).toEqual(['r1', 'r2'])
      await say(number, 'r1', { action: 'restore' })
      expect(await found(of().store, number)).toEqual(['r2 CONSULT'])
    })
  })

  describe('a new version', () => {
    const before = 'وقع ذلك صباح اليوم. '

    test('the correction moves with its sentence', async () => {
      const url = `https://news.example/${++numbers}`
      await add(url, [threat, visit])
      const number = told.at(-1)!.article
      await say(number, 'r1', toAccusation)
      await add(url, [], { text: before + text })
      expect(await found(of().store, number)).toEqual(['r1 ACCUSE'])
      const [record] = await standing(number)
      expect([record.trigger.start, record.actor[0].start]).toEqual([threat.trigger.start + before.length, threat.actor[0].start! + before.length])
    })

    test('it goes with a sentence that is gone, and comes back with it', async () => {
      const url = `https://news.example/${++numbers}`
      await add(url, [threat, visit])
      const number = told.at(-1)!.article
      await say(number, 'r1', toAccusation)
      await add(url, [], { text: before })
      expect(await standing(number)).toEqual([])
      await add(url, [threat], { text: `${text} ` })
      expect((await standing(number)).map(({ event }) => event)).toEqual(['ACCUSE'])
    })
  })
})
