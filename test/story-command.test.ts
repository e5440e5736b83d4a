/** `isnad story` on a store in a folder. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../src/cli/run.js'
import { createCoder } from '../src/coder.js'
import { readHere } from '../src/work/reader.js'
import { fakeIo, type FakeIo } from './support/io.js'
import { STORE_TIMEOUT } from './support/memory-store.js'

const store = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-story-'))
afterAll(() => fs.rmSync(store, { recursive: true, force: true }))

const text = 'قال مسؤولان عراقيان لوكالة رويترز إن الحكومة طلبت من الفصائل الانسحاب من المدينة القديمة قبل نهاية الأسبوع.'
const article = (outlet: string, i: number, id = outlet): string => JSON.stringify({ id, outlet, title: 'الحكومة تطلب من الفصائل الانسحاب', text, published: `2018-06-15T0${8 + i}:00:00Z` })
/** One of the two is listed under two ids. */
const articles = [article('Alpha', 0), article('Beta', 1), article('Alpha', 0, 'Alpha again')].join('\n')

async function asked(...argv: string[]): Promise<{ io: FakeIo; status: number }> {
  const coder = createCoder()
  const io = fakeIo({ stdin: articles, coder })
  io.openReader = async () => readHere({ identity: 'test', read: coder.read })
  return { io, status: await run([...argv, '--store', store], io) }
}

beforeAll(async () => { expect((await asked('add')).status).toBe(0) }, STORE_TIMEOUT)

test('shows the grade, the tree and the events of a story', async () => {
  const { io, status } = await asked('story', '1', '--format', 'tree')
  expect(status).toBe(0)
  const shown = io.stdout.text.replace(/[\u2066-\u2069]/g, '')
  expect(shown).toContain('story 1 · 2018-06-15 · 2 articles')
  expect(shown).toContain('A single origin, unnamed: 2 outlets, 1 origin: two unnamed Iraqi officials, through Reuters')
  expect(shown).toMatch(/└─ Reuters رويترز .*\n {3}├─ Alpha 2018-06-15.*\n {3}└─ Beta 2018-06-15/)
  expect(shown).toMatch(/Events that several outlets tell of[\s\S]*REQUEST/)
}, STORE_TIMEOUT)

test('gives the same as JSON where nobody looks', async () => {
  const { io } = await asked('story', '1')
  expect(JSON.parse(io.stdout.text)).toMatchObject({ id: 1, sources: { commonLink: 'agency.reuters', origins: [{ standing: 'unnamed', main: true }], first: { outlet: 'outlet:alpha', sure: true } } })
}, STORE_TIMEOUT)

test('a list counts articles, not the ids that they were given under', async () => {
  const { io } = await asked('stories', '--format', 'json')
  expect(JSON.parse(io.stdout.text)).toMatchObject({ stories: [{ count: 2, articles: expect.arrayContaining(['Alpha', 'Alpha again', 'Beta']) }] })
  expect((await asked('stories', '--format', 'table')).io.stdout.text).toContain('2018-06-15 · 2 articles · ')
}, STORE_TIMEOUT)

test('says that there is no such story', async () => {
  const { io, status } = await asked('story', '77')
  expect([status, io.stderr.text]).toEqual([2, 'isnad: 77: no such story; isnad stories lists them\n'])
}, STORE_TIMEOUT)
