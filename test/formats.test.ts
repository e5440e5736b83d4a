import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Coded, Encoder } from '../src/formats/coded.js'
import { chainText } from '../src/formats/chain-text.js'
import { columns } from '../src/formats/columns.js'
import { guarded, toCsv } from '../src/formats/csv.js'
import { toJson, toJsonl } from '../src/formats/jsonl.js'
import { toParquet } from '../src/formats/parquet.js'
import { toTable } from '../src/formats/table.js'
import { clip, displayWidth, wrap } from '../src/terminal/width.js'
import type { EventRecord } from '../src/record/record.js'
import { article, link, threat, visit } from './support/records.js'

async function* from(coded: readonly Coded[]): AsyncGenerator<Coded> {
  yield* coded
}

async function bytes(encode: Encoder, coded: readonly Coded[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of encode(from(coded))) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

const text = async (encode: Encoder, coded: readonly Coded[]): Promise<string> => (await bytes(encode, coded)).toString()
const both: readonly Coded[] = [{ article, records: [threat, visit] }]

describe('JSON', () => {
  test('jsonl: one record per line, as it is, and nothing for an article without records', async () => {
    const lines = (await text(toJsonl, [{ article, records: [] }, ...both])).split('\n')
    expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual([threat, visit])
    expect(lines.slice(2)).toEqual([''])
  })

  test('jsonl: no character in a record can be taken for a line end', async () => {
    const record: EventRecord = { ...threat, why: ['a\u2028b\u2029c\u0085d\ne'] }
    const line = await text(toJsonl, [{ article, records: [record] }])
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
    expect(JSON.parse(line)).toEqual(record)
  })

  test('json: one array, also of nothing', async () => {
    expect(JSON.parse(await text(toJson, both))).toEqual([threat, visit])
    expect(await text(toJson, [])).toBe('[]\n')
  })
})

/** A reader of CSV by the letter of RFC 4180, so that the writer is not tested with itself. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  const asObjects = (csv: string): Record<string, string>[] => {
    const [header, ...rows] = rowsOf(csv)
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
  }

  test('a header and one row per record; what is unknown is empty', async () => {
    const [a, b] = asObjects(await text(toCsv, both))
    expect(a).toMatchObject({
      id: 'r1', doc: 'a1', outlet: 'النهار', published: '2021-01-04', event: 'THREATEN', mode: '', scale: '-4.4', actor: 'الوزير', actor_sector: 'GOV MIL', recipient: '', content: 'بالرد', date: '',
      chain: 'أسوشيتد برس|مسؤولان عراقيان', chain_en: 'AP|official', chain_hop: '1|2', chain_kind: 'agency|anonymous', chain_count: '|2', chain_entity: 'agency.ap|', confidence: '0.8', why: 'frame:هدد|chain:قال ل',
    })
    expect(b).toMatchObject({ mode: 'visit', actor: 'الوفد|الوزير', actor_country: '|IRQ', place: 'بغداد', lat: '33.3', date: '2021-01-05', date_basis: 'relative', chain: '', quote: '' })
  })

  test('quotes, commas and newlines come back as they were', async () => {
    const title = 'قال: "لا"، ثم, صمت\nطويلا'
    const [row] = asObjects(await text(toCsv, [{ article: { ...article, title }, records: [threat] }]))
    expect(row.title).toBe(title)
  })

  test.each(['=1+1', '+44', '-1', '@sum', '\t=1', '\r=1', ' =1', '\u200f=1', '\u2067@a', '\uff1d1'])('a spreadsheet takes %j for text', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`)
  })

  test('Arabic text and our own negative numbers are left alone', async () => {
    expect(guarded('قال إن 5-3=2')).toBe('قال إن 5-3=2')
    const [row] = asObjects(await text(toCsv, [{ article: { ...article, title: '=HYPERLINK("http://example.org")' }, records: [threat] }]))
    expect(row.title).toBe('\'=HYPERLINK("http://example.org")')
    expect(row.scale).toBe('-4.4')
  })
})

describe('Parquet', () => {
  test('the same columns and rows as CSV, read by another library', async () => {
    const { parquetReadObjects } = await import('hyparquet')
    const file = await bytes(toParquet, both)
    const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer })
    expect(rows.map((row) => columns.map(({ name }) => row[name] ?? null))).toEqual([threat, visit].map((record) => columns.map((column) => column.value(record, article))))
  })

  test('many row groups, and none', async () => {
    const { parquetMetadata } = await import('hyparquet')
    const metadata = async (coded: readonly Coded[]) => {
      const file = await bytes(toParquet, coded)
      return parquetMetadata(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer)
    }
    const many = await metadata(Array.from({ length: 45 }, () => ({ article, records: Array.from({ length: 1000 }, () => threat) })))
    expect([many.num_rows, many.row_groups.length]).toEqual([45_000n, 3])
    const none = await metadata([])
    expect([none.num_rows, none.schema.length]).toEqual([0n, columns.length + 1])
  })
})

describe('table', () => {
  const plain = { width: 120, colour: false }
  const table = (coded: readonly Coded[], options = plain) => text((given) => toTable(given, options), coded)
  const visible = (line: string): string => line.replace(/[\u2068\u2069]/g, '')

  test('when, who, what, to whom, content and the chain in one line', async () => {
    const lines = (await table(both)).split('\n').map(visible)
    expect(lines[0]).toBe('الوزير يهدد بالرد  النهار, 2021-01-04')
    expect(lines[1]).toMatch(/^when +who +event +to whom +content +through$/)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('the minister THREATEN')
    expect(lines.join(' ')).toContain('CONSULT (visit)')
    expect(lines.join(' ')).toContain('planned')
  })

  test('no line is wider than the terminal, and columns stand under one another', async () => {
    const long: EventRecord = { ...threat, actor: [...threat.actor, ...visit.actor, ...visit.recipient], content: { start: 0, end: 0, text: 'كلام كثير '.repeat(50) } }
    for (const width of [72, 80, 120, 200]) {
      const lines = (await table([{ article: { ...article, title: 'عنوان' }, records: [long, visit] }], { width, colour: false })).split('\n')
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      const at = visible(lines[1]).indexOf('event')
      expect(visible(lines.find((line) => line.includes('CONSULT'))!).indexOf('CONSULT')).toBe(at)
      expect(lines.some((line) => line.includes('…'))).toBe(true)
    }
  })

  test('every piece of text is isolated, so that Arabic cannot turn the line round', async () => {
    for (const line of (await table(both)).split('\n')) {
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
      expect(line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/\p{Script=Arabic}/u)
    }
  })

  test('text cannot command the terminal or the direction', async () => {
    const evil: EventRecord = { ...threat, content: { start: 0, end: 0, text: '\u001b[2Jقال\u202eشيئا\u0007' } }
    const shown = await table([{ article: { ...article, title: '\u001b]0;x\u0007عنوان' }, records: [evil] }])
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  test('colour only when asked for', async () => {
    expect(await table(both)).not.toContain('\u001b[')
    expect(await table(both, { width: 120, colour: true })).toContain('\u001b[')
  })

  test('an article without records is still named', async () => {
    expect(await table([{ article, records: [] }])).toContain('no events found')
  })
})

describe('the chain in words', () => {
  test.each([
    ['the outlet’s own voice', 'النهار', [], 'النهار'],
    ['an agency and unnamed officials', 'Al-Nahar', threat.chain, 'Al-Nahar ← AP ← two unnamed officials'],
    ['an outlet that is not known', null, threat.chain.slice(0, 1), 'outlet ← AP'],
    ['parallel sources', 'X', [link('رويترز', { nameEn: 'Reuters' }), link('فرانس برس', { nameEn: 'AFP' })], 'X ← Reuters + AFP'],
    ['one unnamed source', 'X', [link('مصدر', { kind: 'anonymous', nameEn: 'source' })], 'X ← unnamed source'],
    ['an article in the English name', 'X', [link('مصدران', { kind: 'anonymous', nameEn: 'two sources', count: 2 }), link('مسؤول', { kind: 'anonymous', nameEn: 'an official', hop: 2 })], 'X ← two unnamed sources ← unnamed official'],
    ['a name without English', 'X', [link('الوفد', {})], 'X ← الوفد'],
  ])('%s', (_, outlet, chain, expected) => {
    expect(chainText({ outlet }, chain)).toBe(expected)
  })
})

test('widths: marks take no column, Chinese two', () => {
  expect(displayWidth('وَصَلَ')).toBe(3)
  expect(displayWidth('中文')).toBe(4)
  expect(clip('中文字', 4)).toBe('中…')
  expect(wrap('one two three four', 9, 2)).toEqual(['one two', 'three fo…'])
})

test('every column is documented', () => {
  const documentation = fs.readFileSync('docs/formats.md', 'utf8')
  expect(columns.length).toBeGreaterThan(40)
  for (const { name, meaning } of columns) expect(documentation).toMatch(new RegExp(`^\\| \`${name}\` \\| .* \\| ${meaning.replace(/[()]/g, '\\$&')} \\|$`, 'm'))
})
