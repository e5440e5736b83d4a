/** `isnad find` and `isnad count`, as somebody calls them. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.js'
import { createCoder } from '../../src/coder.js'
import { addArticles, openStore, readHere } from '../../src/work/index.js'
import { type FakeIo, fakeIo } from '../support/io.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

const coder = createCoder()
let folder: string
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-ask-'))
  const store = await openStore(path.join(folder, 'store'))
  const article = (id: string, text: string, published: string, outlet: string) => ({ id, text, published, outlet, url: `https://news.example/${id}`, title: `عنوان ${id}` })
  await addArticles(store, [
    article('a', 'قال مسؤولان عراقيان لوكالة أسوشيتد برس إن الميليشيا هاجمت القاعدة يوم الأحد في بغداد.', '2021-01-04', 'النهار'),
    article('b', 'أعلن وزير الخارجية الإيراني أن بلاده هددت بالرد على الهجوم.', '2021-02-04', 'الأخبار'),
    article('c', 'أعلنت الحكومة العراقية اليوم أن المليشيات هاجمت القاعدة.', '2021-02-05', 'النهار'),
  ], { reader: readHere({ ...coder, identity: 'test' }) })
  await store.close()
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function isnad(...argv: string[]): Promise<FakeIo & { readonly status: number }> {
  const io = fakeIo({ coder })
  return Object.assign(io, { status: await run([...argv, '--store', path.join(folder, 'store')], io) })
}
const lines = (io: FakeIo): Record<string, unknown>[] => io.stdout.text.trimEnd().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)

test('a source under each of its names', async () => {
  const expected = (await isnad('find', '--through', 'agency.ap')).stdout.text
  expect(expected).not.toBe('')
  for (const name of ['AP', 'أسوشيتد برس', 'اسوشييتد برس', 'Associated Press']) expect((await isnad('find', '--through', name)).stdout.text, name).toBe(expected)
})

test('words in any of their forms and spellings', async () => {
  const docs = async (...words: string[]): Promise<unknown[]> => [...new Set(lines(await isnad('find', '--text', words.join(' '), '--sort', 'added')).map(({ doc }) => doc))]
  expect(await docs('ميليشيا')).toEqual(['c', 'a'])
  expect(await docs('المليشيات')).toEqual(['c', 'a'])
  expect(await docs('أعلن')).toEqual(['c', 'b'])
  expect(await docs('أعلنت', 'المليشيات')).toEqual(['c'])
})

test('JSON lines say where the record was published', async () => {
  expect(lines(await isnad('find', '--outlet', 'الأخبار', '--limit', '1'))).toMatchObject([{ doc: 'b', outlet: 'الأخبار', published: '2021-02-04', url: 'https://news.example/b', title: 'عنوان b' }])
})

test('the other formats', async () => {
  expect((await isnad('find', '--format', 'csv')).stdout.text).toMatch(/^id,doc,outlet,/)
  expect(JSON.parse((await isnad('find', '--format', 'json', '--limit', '2')).stdout.text)).toHaveLength(2)
  const table = (await isnad('find', '--format', 'table', '--limit', '1')).stdout.text
  expect(table).toMatch(/reported.*when.*who/)
  expect(table).toMatch(/^1 of \d+ records; --limit shows more$/m)
  const file = path.join(folder, 'out.csv')
  await isnad('count', '--by', 'event', '-o', file)
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^event,records\n/)
})

test('counts', async () => {
  const counts = lines(await isnad('count', '--by', 'month,outlet', '--time', 'published', '--of', 'articles'))
  expect(counts).toEqual([{ month: '2021-01', outlet: 'النهار', articles: 1 }, { month: '2021-02', outlet: 'الأخبار', articles: 1 }, { month: '2021-02', outlet: 'النهار', articles: 1 }])
  const json = JSON.parse((await isnad('count', '--by', 'through', '--through', 'AP', '--format', 'json')).stdout.text) as { groups: unknown[]; all: number }
  expect(json.groups).toContainEqual({ through: expect.any(String), through_en: 'Associated Press', through_entity: 'agency.ap', records: json.all })
  expect((await isnad('count', '--by', 'month', '--time', 'published', '--format', 'table')).stdout.text).toMatch(/month.*records\n.*2021-01.*\d\n/)
})

test('a terminal gets a table with bars', async () => {
  const io = fakeIo({ coder })
  io.stdout.isTTY = true
  io.stdout.columns = 100
  expect(await run(['count', '--by', 'event', '--store', path.join(folder, 'store')], io)).toBe(0)
  expect(io.stdout.text).toMatch(/█/)
})

test.each([
  [['find', '--event', 'ASAULT'], 'isnad: --event: no event type is called ASAULT; did you mean ASSAULT?\n'],
  [['find', '--actor', 'agency.reutres'], 'isnad: --actor: the lexicon has no actor agency.reutres; did you mean agency.reuters?\n'],
  [['find', '--actor', 'Netanyaho'], 'isnad: --actor: nobody is called Netanyaho; did you mean Netanyahu?\n'],
  [['find', '--outlet', 'النهاار'], 'isnad: --outlet: no outlet in the store is called النهاار; did you mean النهار?\n'],
  [['count', '--by', 'mnth'], 'isnad: --by: nothing is called mnth; did you mean month?\n'],
  [['find', '--since', '2018-02-30'], 'isnad: --since: 2018-02-30 is no day, month or year (2018-07-08, 2018-07, 2018)\n'],
])('%s can match nothing', async (argv, message) => {
  const io = await isnad(...argv)
  expect([io.status, io.stderr.text, io.stdout.text]).toEqual([2, message, ''])
})

test('wrong usage', async () => {
  for (const argv of [['find', '--limit', '0'], ['find', '--limit', 'x'], ['count'], ['find', '--sort', 'none'], ['find', '--format', 'xml']]) expect((await isnad(...argv)).status, argv.join(' ')).toBe(2)
})

test('nobody of the lexicon in the store is no error', async () => {
  const io = await isnad('find', '--actor', 'person.donald-trump')
  expect([io.status, io.stdout.text, io.stderr.text]).toEqual([0, '', ''])
})
