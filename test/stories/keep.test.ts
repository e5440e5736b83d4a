/** Stories as they are kept: every article in one, whatever order they come in; late and changed articles; a batch that fails. */
import { sql } from 'kysely'
import { beforeEach, expect, test, vi } from 'vitest'
import { addArticles } from '../../src/work/add.js'
import { readHere } from '../../src/work/reader.js'
import { recodeArticles } from '../../src/work/recode.js'
import { articleNamed, listStories } from '../../src/store/story-list.js'
import { keepStories } from '../../src/stories/keep/keep-stories.js'
import { whyOf } from '../../src/stories/keep/why.js'
import type { Article } from '../../src/text/article.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { onEveryStore } from '../support/stores.js'
import { news, read } from '../support/stories.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

onEveryStore('stories', (of) => {
  const store = () => of().store
  const reader = (identity = 'coder-1') => readHere({ identity, read })
  const add = (articles: readonly Article[], after = [keepStories()]) => addArticles(store(), articles, { reader: reader(), after })
  const groups = async () => (await listStories(store().db)).map(({ articles }) => [...articles].sort()).sort()
  const expected = [['budget-1'], ['quake-1', 'quake-2', 'quake-3'], ['strike-1', 'strike-2'], ['visit-1']]
  const storyWith = async (id: string) => (await listStories(store().db)).find(({ articles }) => articles.includes(id))!

  async function empty(): Promise<void> {
    await sql`truncate article, version, story, story_article, sketch, edge, event cascade`.execute(store().db)
    await sql`update story_changes set count = count + 1`.execute(store().db)
  }
  beforeEach(empty)

  test('articles of one event are one story, with headline, days, outlets and actors', async () => {
    await add(news)
    expect(await groups()).toEqual(expected)
    const story = await storyWith('quake-1')
    expect(story).toMatchObject({ first: '2019-03-04', last: '2019-03-04', outlets: ['alwadi', 'alsahel', 'alburj'], articles: ['quake-1', 'quake-2', 'quake-3'] })
    expect(story.title).toContain('زلزال')
    expect((await store().db.selectFrom('event').selectAll().execute()).length).toBeGreaterThan(0)
  })

  test('an article that comes again under another id is the same one, listed under both', async () => {
    const strike = news.find(({ id }) => id === 'strike-1')!
    await add(news)
    expect(await add([{ ...strike, id: 'strike-1-other-rubric', url: strike.url ?? null }])).toMatchObject({ new: 0, changed: 0, known: 1 })
    expect((await storyWith('strike-1')).articles).toContain('strike-1-other-rubric')
    expect((await articleNamed(store().db, 'strike-1-other-rubric'))?.article).toBe((await articleNamed(store().db, 'strike-1'))?.article)
  })

  test('an article without a date finds its story among the latest days, whichever comes first', async () => {
    const undated = news.map((article) => (article.id === 'quake-2' ? { ...article, published: null } : article))
    for (const articles of [undated, [...undated].reverse()]) {
      await empty()
      await add(articles)
      expect((await storyWith('quake-2')).articles).toContain('quake-1')
    }
  })

  test('the order they come in makes no difference, nor does the size of the batches', async () => {
    const orders = [[6, 5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 6, 2, 4]]
    for (const order of orders) {
      await empty()
      const after = [keepStories()]
      for (const i of order) await add([news[i]], after)
      expect(await groups()).toEqual(expected)
    }
  })

  test('a late article joins, and the story keeps its number', async () => {
    await add(news.filter(({ id }) => id !== 'quake-2'))
    const { id } = await storyWith('quake-1')
    await add(news.filter((article) => article.id === 'quake-2'))
    expect(await storyWith('quake-2')).toMatchObject({ id, articles: ['quake-1', 'quake-2', 'quake-3'] })
  })

  test('an article whose text has become another one is grouped anew', async () => {
    await add(news)
    const { id } = await storyWith('strike-1')
    await add([{ ...news[0], id: 'strike-2', url: news[4].url, outlet: 'alsahel' }])
    expect((await storyWith('strike-1')).articles).toEqual(['strike-1'])
    expect((await storyWith('strike-1')).id).toBe(id)
    expect([...(await storyWith('quake-1')).articles].sort()).toEqual(['quake-1', 'quake-2', 'quake-3', 'strike-2'])
  })

  test('coding again leaves the stories as they are', async () => {
    await add(news)
    const before = await listStories(store().db)
    await recodeArticles(store(), { reader: reader('coder-2'), after: [keepStories()] })
    expect(await listStories(store().db)).toEqual(before)
  })

  test('a batch that fails leaves nothing behind, and the next one is right', async () => {
    let fails = true
    const after = [keepStories(), async () => { if (fails) throw new Error('no') }]
    await expect(add(news.slice(0, 2), after)).rejects.toThrow('no')
    expect(await groups()).toEqual([])
    fails = false
    await add(news, after)
    expect(await groups()).toEqual(expected)
  })

  test('articles without a date, headline or words stand alone', async () => {
    await add([{ id: 'bare', text: 'كلمة', url: 'https://a.example/bare' }, { id: 'none', text: '', url: 'https://a.example/none' }])
    expect(await groups()).toEqual([['bare'], ['none']])
  })

  test('stories are found by day, actor and number', async () => {
    await add(news)
    const titles = async (filter: Parameters<typeof listStories>[1]) => (await listStories(store().db, filter)).map(({ articles }) => articles[0])
    expect((await titles({ since: '2019-03-05' })).sort()).toEqual(['budget-1', 'visit-1'])
    expect((await titles({ until: '2019-03-04' })).sort()).toEqual(['quake-1', 'strike-1'])
    expect(await titles({ actor: [{ country: 'RUS' }] })).toEqual(['visit-1'])
    expect(await titles({ limit: 1 })).toHaveLength(1)
  })

  test('why two articles are together, or apart', async () => {
    await add(news)
    const number = async (id: string) => (await articleNamed(store().db, id))!.article
    const together = await whyOf(store(), await number('quake-1'), await number(news[1].url!))
    expect(together!.stories[0]).toBe(together!.stories[1])
    expect(together!.odds).toBeGreaterThan(together!.least)
    expect(together!.average).toBeGreaterThan(together!.least)
    const apart = await whyOf(store(), await number('quake-1'), await number('visit-1'))
    expect(apart!.stories[0]).not.toBe(apart!.stories[1])
    expect(apart!.average).toBeLessThan(apart!.least)
    expect(await articleNamed(store().db, 'nobody')).toBeNull()
  })
})
