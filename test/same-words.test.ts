import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import { rowsOf } from '../src/lexicon/lexicon.js'
import { shippedTables } from '../src/cli/lexicon-folders.js'

const coder = createCoder()
const rows = rowsOf({ source: shippedTables() }, 'search/same').map(({ cells }) => ({ spellings: cells.lemmas.split('|'), example: cells.example }))
const keysOf = (query: string): readonly string[] => coder.queryKeys(query).flat()

describe('spellings of one word', () => {
  test('there are some', () => expect(rows.length).toBeGreaterThan(30))

  test.each(rows)('$spellings', ({ spellings, example }) => {
    const [first, ...others] = spellings.map(keysOf)
    for (const other of others) expect(other.some((key) => first.includes(key)), `${other} ${first}`).toBe(true)
    const { gist } = coder.read({ id: 'x', text: `${example} يوم الأحد.` })
    expect(gist.text.keys.some((key) => first.includes(key)), gist.text.keys.join(' ')).toBe(true)
  })

  test('no spelling stands in two lines, and no line is of one', () => {
    const all = rows.flatMap(({ spellings }) => spellings)
    expect(new Set(all).size).toBe(all.length)
    expect(rows.every(({ spellings }) => spellings.length > 1)).toBe(true)
  })
})
