/** `isnad ledger` on a store in a folder. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../src/cli/run.js'
import { createCoder } from '../src/coder.js'
import { readHere } from '../src/work/reader.js'
import { fakeIo, type FakeIo } from './support/io.js'
import { STORE_TIMEOUT } from './support/memory-store.js'

const store = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-ledger-'))
afterAll(() => fs.rmSync(store, { recursive: true, force: true }))

const articles = [
  { id: 'demand', outlet: 'النهار', published: '2021-03-01', text: 'طالبت تركيا اليونان بتسليم ثمانية جنود فروا بعد محاولة الانقلاب.' },
  { id: 'refusal', outlet: 'النهار', published: '2021-03-02', text: 'رفضت اليونان طلب تركيا تسليم الجنود الثمانية الذين فروا بعد محاولة الانقلاب.' },
  { id: 'promise', outlet: 'الحياة', published: '2021-03-01', text: 'تعهدت الحكومة الأردنية بإلغاء ضريبة الخبز قبل 15 مارس 2021.' },
]

async function asked(...argv: string[]): Promise<{ io: FakeIo; status: number }> {
  const coder = createCoder()
  const io = fakeIo({ stdin: articles.map((article) => JSON.stringify(article)).join('\n'), coder })
  io.openReader = async () => readHere({ identity: 'test', read: coder.read })
  return { io, status: await run([...argv, '--store', store], io) }
}
const entries = async (...flags: string[]) => JSON.parse((await asked('ledger', ...flags)).io.stdout.text).entries as { kind: string; state: string; due: string | null }[]

beforeAll(async () => { expect((await asked('add')).status).toBe(0) }, STORE_TIMEOUT)

test('lists each entry with what became of it, as of a day', async () => {
  expect(await entries('--as-of', '2021-03-10')).toMatchObject([{ kind: 'demand', state: 'refused' }, { kind: 'promise', state: 'open', due: '2021-03-15' }])
  expect(await entries('--as-of', '2021-03-16', '--kind', 'promise')).toMatchObject([{ state: 'expired' }])
}, STORE_TIMEOUT)

test('filters by actor and by what is open', async () => {
  expect(await entries('--as-of', '2021-03-10', '--open')).toMatchObject([{ kind: 'promise' }])
  expect(await entries('--as-of', '2021-03-10', '--actor', 'TUR')).toMatchObject([{ kind: 'demand' }])
  expect(await entries('--as-of', '2021-03-10', '--actor', 'TUR', '--open')).toEqual([])
}, STORE_TIMEOUT)

test.each(['TUR', 'TUR:GOV', 'تركيا', 'Turkey', 'state.TUR'])('takes who is meant as find does: %s', async (who) => {
  expect(await entries('--actor', who)).toMatchObject([{ kind: 'demand' }])
}, STORE_TIMEOUT)

test.each([['ledger', 'actor'], ['ledger', 'recipient'], ['stories', 'actor']])('%s names who is unknown, with the nearest name: --%s', async (command, flag) => {
  const { io, status } = await asked(command, `--${flag}`, 'Turkeyy')
  expect([status, io.stderr.text]).toEqual([2, `isnad: --${flag}: nobody is called Turkeyy; did you mean Turkey?\n`])
  expect((await asked(command, `--${flag}`, 'IRN:GVO')).status).toBe(2)
}, STORE_TIMEOUT)

test('a reader who goes away before the end is no fault', async () => {
  const coder = createCoder()
  const io = fakeIo({ coder })
  io.stdout.write = () => Promise.reject(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  expect([await run(['ledger', '--store', store], io), io.stderr.text]).toEqual([0, ''])
}, STORE_TIMEOUT)

test('stories are found by who acts in them', async () => {
  expect((await asked('stories', '--actor', 'Turkey')).io.stdout.text).toContain('demand')
  expect((await asked('stories', '--actor', 'Turkey')).io.stdout.text).not.toContain('promise')
}, STORE_TIMEOUT)

test('shows the words of the demand and of the answer to a reader', async () => {
  const { io, status } = await asked('ledger', '--format', 'table', '--as-of', '2021-03-10')
  expect(status).toBe(0)
  expect(io.stdout.text).toContain('ثمانية جنود')
  expect(io.stdout.text).toContain('refused')
}, STORE_TIMEOUT)

test('refuses a span of days that ends before it begins', async () => {
  const { io, status } = await asked('ledger', '--since', '2021-03-05', '--until', '2021-03-01')
  expect([status, io.stderr.text]).toEqual([2, 'isnad: --since lies after --until\n'])
}, STORE_TIMEOUT)
