import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Coder } from '../src/cli/io.js'
import { run } from '../src/cli/run.js'
import { createCoder } from '../src/coder.js'
import { fakeCoder, type FakeIo, fakeIo } from './support/io.js'

let folder: string
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-')) })
afterEach(() => fs.rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name)
  fs.writeFileSync(full, content)
  return full
}

const news = (...ids: string[]): string => ids.map((id) => `${JSON.stringify({ id, text: `وصل الوفد ${id}` })}\n`).join('')
const docsOf = (io: FakeIo): string[] => io.stdout.text.trimEnd().split('\n').map((line) => (JSON.parse(line) as { doc: string }).doc)

describe('isnad code', () => {
  test('codes all files in the order named and ends with 0', async () => {
    const io = fakeIo()
    const status = await run(['code', file('b.jsonl', news('3', '1')), file('a.jsonl', news('2')), file('c.txt', 'عنوان\nوصل الوفد')], io)
    expect(status).toBe(0)
    expect(docsOf(io).slice(0, 3)).toEqual(['3', '1', '2'])
    expect(docsOf(io)).toHaveLength(4)
    expect(io.coded[3]).toMatchObject({ title: 'عنوان', text: 'وصل الوفد' })
    expect(io.stderr.text).toBe('')
  })

  test('names every input that cannot be read, codes the others, ends with 1', async () => {
    const io = fakeIo()
    const status = await run(['code', path.join(folder, 'none.txt'), file('good.jsonl', `${news('1')}{"id":\n${news('2')}`), folder, file('empty.txt', ''), file('latin.txt', new Uint8Array([0xe9, 0x20, 0x61])), file('last.jsonl', news('3'))], io)
    expect(status).toBe(1)
    expect(docsOf(io)).toEqual(['1', '2', '3'])
    expect(io.stderr.text.trimEnd().split('\n')).toEqual([
      `isnad: ${folder}/none.txt: no such file`, expect.stringMatching(/good\.jsonl:2: not JSON/), `isnad: ${folder}: is a directory, not a file`, expect.stringMatching(/empty\.txt: empty$/), expect.stringMatching(/latin\.txt: not UTF-8/),
    ])
  })

  test('an address of something else than the web is no file that is missing', async () => {
    const io = fakeIo()
    expect(await run(['code', 'ftp://x/y', 'file:///etc/passwd'], io)).toBe(1)
    expect(io.stderr.text).toBe('isnad: ftp://x/y: only http and https addresses are read\nisnad: file:///etc/passwd: only http and https addresses are read\n')
  })

  test('standard input: with -, or without a file when it is no terminal', async () => {
    for (const argv of [['code'], ['code', '-']]) {
      const io = fakeIo({ stdin: news('1', '2') })
      expect(await run(argv, io)).toBe(0)
      expect(docsOf(io)).toEqual(['1', '2'])
    }
    const broken = fakeIo({ stdin: '{"id":1}\n' })
    expect(await run(['code'], broken)).toBe(1)
    expect(broken.stderr.text).toBe('isnad: <stdin>:1: text is missing\n')
  })

  test('date and outlet are for articles that have none of their own', async () => {
    const io = fakeIo({ stdin: `${JSON.stringify({ id: '1', text: 'وصل', published: '2018-07-08', outlet: 'النهار' })}\n${news('2')}` })
    expect(await run(['code', '--published', '2020-01-01', '--outlet', 'الوطن'], io)).toBe(0)
    expect(io.coded).toMatchObject([{ published: '2018-07-08', outlet: 'النهار' }, { published: '2020-01-01', outlet: 'الوطن' }])
  })

  test('an article that is not Arabic gives no records and a note, and is no failure', async () => {
    const io = fakeIo({ stdin: `${JSON.stringify({ id: '1', text: 'The delegation arrived.' })}\n${JSON.stringify({ id: '2', text: 'هدد الرئيس التركي بفرض عقوبات على سوريا.' })}\n`, coder: createCoder() })
    expect(await run(['code'], io)).toBe(0)
    expect([...new Set(docsOf(io))]).toEqual(['2'])
    expect(io.stderr.text).toMatch(/^isnad: <stdin>:1: note: not Arabic .*\n$/)
  })

  test('what the coder notes stands on standard error', async () => {
    const io = fakeIo({ stdin: '{"id":"1","text":"ملاحظة"}' })
    expect(await run(['code'], io)).toBe(0)
    expect(io.stderr.text).toBe('isnad: <stdin>:1: note: date: no publication date\n')
  })

  test('a fault of the coder costs one article, not the run', async () => {
    const coder: Coder = { ...fakeCoder, code: (article) => { if (article.id === '2') throw new Error('boom'); return fakeCoder.code(article) } }
    const io = fakeIo({ stdin: news('1', '2', '3'), coder })
    expect(await run(['code'], io)).toBe(1)
    expect(docsOf(io)).toEqual(['1', '3'])
    expect(io.stderr.text).toContain('<stdin>:2: could not be coded')
  })

  test('records below the least confidence are left out', async () => {
    const io = fakeIo({ stdin: news('1') })
    expect(await run(['code', '--min-confidence', '0.81'], io)).toBe(0)
    expect(io.stdout.text).toBe('')
  })

  test('the limit can be lowered and raised', async () => {
    const long = file('long.txt', 'وصل الوفد '.repeat(100))
    const low = fakeIo()
    expect(await run(['code', '--max-bytes', '1000', long], low)).toBe(1)
    expect(low.stderr.text).toContain('larger than 1000 bytes')
    expect(await run(['code', '--max-bytes', '3000', long], fakeIo())).toBe(0)
  })
})

describe('formats of the command', () => {
  test('a table on a terminal, JSON lines elsewhere', async () => {
    const io = fakeIo({ stdin: news('1') })
    io.stdout.isTTY = true
    io.stdout.columns = 100
    expect(await run(['code'], io)).toBe(0)
    expect(io.stdout.text).toContain('THREATEN')
    expect(io.stdout.text).not.toMatch(/^\{/)
  })

  test.each([['json', /^\[\n\{/], ['csv', /^id,doc,/], ['table', /through/], ['jsonl', /^\{"id"/], ['parquet', /^PAR1/]])('--format %s', async (format, start) => {
    const io = fakeIo({ stdin: news('1') })
    expect(await run(['code', '--format', format], io)).toBe(0)
    expect(io.stdout.text).toMatch(start)
  })

  test('parquet is not thrown at a terminal', async () => {
    const io = fakeIo({ stdin: news('1') })
    io.stdout.isTTY = true
    expect(await run(['code', '--format', 'parquet'], io)).toBe(2)
    expect(io.stdout.text).toBe('')
  })
})

describe('-o FILE', () => {
  test('writes the file in the format its name asks for, and nothing to standard output', async () => {
    const io = fakeIo({ stdin: news('1') })
    const target = path.join(folder, 'out.csv')
    expect(await run(['code', '-o', target], io)).toBe(0)
    expect(fs.readFileSync(target, 'utf8')).toMatch(/^id,doc,/)
    expect(io.stdout.text).toBe('')
    expect(fs.readdirSync(folder)).toEqual(['out.csv'])
  })

  test('an interrupted run leaves what stood there before, and no rubbish', async () => {
    const target = file('out.jsonl', 'old\n')
    const interrupt = new AbortController()
    const coder: Coder = { ...fakeCoder, code: (article) => { if (article.id === '2') interrupt.abort(); return fakeCoder.code(article) } }
    const io = fakeIo({ stdin: news('1', '2', '3'), coder, signal: interrupt.signal })
    expect(await run(['code', '-o', target], io)).toBe(130)
    expect(fs.readFileSync(target, 'utf8')).toBe('old\n')
    expect(fs.readdirSync(folder)).toEqual(['out.jsonl'])
  })

  test('unreadable inputs do not keep the file from being written', async () => {
    const target = path.join(folder, 'out.jsonl')
    expect(await run(['code', path.join(folder, 'none'), file('a.jsonl', news('1')), '-o', target], fakeIo())).toBe(1)
    expect(fs.readFileSync(target, 'utf8')).toContain('"doc":"1"')
  })

  test('a link stays a link, and permissions stay', async () => {
    const real = file('real.jsonl', '')
    fs.chmodSync(real, 0o600)
    fs.symlinkSync(real, path.join(folder, 'link.jsonl'))
    expect(await run(['code', '-o', path.join(folder, 'link.jsonl')], fakeIo({ stdin: news('1') }))).toBe(0)
    expect(fs.lstatSync(path.join(folder, 'link.jsonl')).isSymbolicLink()).toBe(true)
    expect(fs.readFileSync(real, 'utf8')).toContain('"doc":"1"')
    expect(fs.statSync(real).mode & 0o777).toBe(0o600)
  })

  test('an ending that no format has is refused unless --format says which it is', async () => {
    for (const [name, formats] of [['x.xlsx', /no format has the ending \.xlsx, but \.jsonl, \.json, \.table, \.csv, \.parquet; .*--format/], ['x.txt', /\.txt/]] as const) {
      const io = fakeIo({ stdin: news('1') })
      expect(await run(['code', '-o', path.join(folder, name)], io)).toBe(2)
      expect(io.stderr.text).toMatch(formats)
    }
    const counts = fakeIo()
    expect(await run(['count', '--by', 'day', '-o', path.join(folder, 'x.parquet')], counts)).toBe(2)
    expect(counts.stderr.text).toContain('no format has the ending .parquet, but .table, .csv, .json, .jsonl')
    expect(fs.readdirSync(folder)).toEqual([])
    for (const [name, start] of [['a.CSV', /^id,doc,/], ['a.ndjson', /^\{"id"/], ['plain', /^\{"id"/]] as const) {
      expect(await run(['code', '-o', path.join(folder, name)], fakeIo({ stdin: news('1') }))).toBe(0)
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toMatch(start)
    }
    expect(await run(['code', '-o', path.join(folder, 'x.txt'), '--format', 'table'], fakeIo({ stdin: news('1') }))).toBe(0)
  })

  test('a folder that is not there ends it with 3 and says so', async () => {
    const io = fakeIo({ stdin: news('1') })
    const target = path.join(folder, 'no', 'out.csv')
    expect(await run(['code', '-o', target], io)).toBe(3)
    expect(io.stderr.text).toBe(`isnad: ${target}: cannot be written: its folder is not there\n`)
  })

  test('a folder and an input as output are wrong usage', async () => {
    const input = file('a.jsonl', news('1'))
    for (const target of [folder, input]) expect(await run(['code', input, '-o', target], fakeIo())).toBe(2)
    expect(fs.readFileSync(input, 'utf8')).toBe(news('1'))
  })
})

describe('wrong usage ends with 2, says why, and codes nothing', () => {
  test.each([
    [['code', '--published', 'yesterday'], /published.*expected a date/s],
    [['code', '--published', '2018-02-30'], /expected a date/],
    [['code', '--format', 'xml'], /xml.*jsonl\|json\|table\|csv\|parquet/s],
    [['code', '--min-confidence', '2'], /from 0 to 1/],
    [['code', '--max-bytes', '64MB'], /whole number of bytes/],
    [['code', '--nonsense'], /nonsense/],
    [['code', '-', '-'], /only once/],
    [['code', '--lexicon', '/no/such/folder'], /no such folder/],
    [['cod'], /^isnad: No command registered for `cod`, did you mean `code`/],
    [['explain'], /FILE/],
    [['lexicon', 'chekc'], /chekc/],
  ])('%j', async (argv, message) => {
    const io = fakeIo({ stdin: news('1') })
    expect(await run(argv, io)).toBe(2)
    expect(io.stderr.text).toMatch(message)
    expect(io.stderr.text).not.toMatch(/\n\s+at /)
    expect([io.stdout.text, io.coded]).toEqual(['', []])
  })

  test('nothing to read from a terminal', async () => {
    const io = fakeIo({ stdinIsTerminal: true })
    expect(await run(['code'], io)).toBe(2)
    expect(io.stderr.text).toContain('nothing to read')
  })
})

describe('other commands', () => {
  test('--version and --help', async () => {
    const version = fakeIo()
    expect(await run(['--version'], version)).toBe(0)
    expect(version.stdout.text).toMatch(/^\d+\.\d+\.\d+\n$/)
    const help = fakeIo()
    expect(await run(['code', '--help'], help)).toBe(0)
    const all = fakeIo()
    expect(await run(['--help'], all)).toBe(0)
    expect(all.stdout.text).toContain('  isnad code [flags] <FILE>...\n')
    expect(all.stdout.text).toContain('  isnad count [flags] (--by FIELD)...\n')
    expect(Math.max(...all.stdout.text.split('\n').map((line) => line.length))).toBeLessThan(110)
    for (const flag of ['--published', '--outlet', '--format', '-o', '--lexicon', '--min-confidence', '--max-bytes', 'Exit status']) expect(help.stdout.text).toContain(flag)
    expect([...version.lexicons, ...help.lexicons]).toEqual([])
  })

  test('explain prints what the coder says of each article', async () => {
    const io = fakeIo()
    expect(await run(['explain', file('a.jsonl', `${news('1')}oops\n${news('2')}`)], io)).toBe(1)
    expect(io.stdout.text).toBe('explained 1\nexplained 2\n')
    expect(io.stderr.text).toContain('a.jsonl:2: not JSON')
  })

  test('a user’s lexicon is handed to the coder; one with faults stops the run and names them', async () => {
    fs.mkdirSync(path.join(folder, 'lex/actors'), { recursive: true })
    const table = path.join(folder, 'lex/actors/groups-mine.tsv')
    const header = 'id\tar\ten\tcountry\tsectors\tkind\tfrom\tto\n'
    fs.writeFileSync(table, `${header}group.test-one\tحركة الاختبار\tTest Movement\tIRQ\tOPP\tgroup\t2001\t\n`)
    const good = fakeIo({ stdin: news('1') })
    expect(await run(['code', '--lexicon', path.join(folder, 'lex')], good)).toBe(0)
    expect(good.lexicons).toEqual([{ 'actors/groups-mine.tsv': fs.readFileSync(table, 'utf8') }])
    fs.writeFileSync(table, `${header}group.test-one\tحركة الاختبار\tTest Movement\tIRK\tOPP\tgroup\t2001\t\n`)
    const bad = fakeIo({ stdin: news('1') })
    expect(await run(['code', '--lexicon', path.join(folder, 'lex')], bad)).toBe(2)
    expect(bad.stderr.text).toContain(`${table}:2: country: unknown country IRK`)
    const check = fakeIo()
    expect(await run(['lexicon', 'check', '--lexicon', path.join(folder, 'lex')], check)).toBe(1)
    expect(check.stdout.text).toMatch(/^.*groups-mine\.tsv:2: country: unknown country IRK.*\n$/)
  })

  test('progress is shown on a terminal only, and taken away again', async () => {
    const io = fakeIo({ stdin: news('1', '2') })
    io.stderr.isTTY = true
    expect(await run(['code'], io)).toBe(0)
    expect(io.stderr.text).toMatch(/^\r\u001b\[Kloading the tables of language …\r\u001b\[K1 article, 1 record\r\u001b\[K$/)
  })
})

describe('as a process', () => {
  const command = [path.join('node_modules', '.bin', 'tsx'), 'test/support/main-with-fake-coder.ts']

  test('| head ends it quietly, though there is more to write than a pipe holds', async () => {
    const input = file('many.jsonl', news(...Array.from({ length: 3000 }, (_, i) => String(i))))
    const child = spawn('bash', ['-c', `${command.join(' ')} code ${input} | head -n 1; exit \${PIPESTATUS[0]}`])
    let out = ''
    let err = ''
    child.stdout.on('data', (data) => { out += data })
    child.stderr.on('data', (data) => { err += data })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([out.split('\n').length, err, status]).toEqual([2, '', 0])
  }, 30_000)

  test('an interrupt while it waits for more input leaves no half-written file', async () => {
    const target = path.join(folder, 'out.jsonl')
    const child = spawn(command[0], [command[1], 'code', '-o', target], { stdio: ['pipe', 'ignore', 'ignore'] })
    child.stdin.write(news('1'))
    while (!fs.readdirSync(folder).some((name) => name.endsWith('.tmp'))) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, fs.readdirSync(folder)]).toEqual([130, []])
  }, 30_000)
})
