import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { type Arrows, brokenArrow, checkArrows, type Files, readArrows, readFiles } from '../scripts/arrows.js'
import { folderOf, globalsUsed, importsOf } from '../scripts/imports.js'

// Reading all imports takes a second.
vi.setConfig({ testTimeout: 30_000 })

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const arrows = readArrows(root)
const files = readFiles(path.join(root, 'src'))

/** What is wrong with one file of these contents. */
const faultsOf = (file: string, content: string): string[] => importsOf(file, content).flatMap((i) => brokenArrow(i, arrows) ?? [])
const withFile = (file: string, content: string): Files => new Map([...files, [file, content]])
const withArrow = (from: string, to: string): Arrows => ({ ...arrows, arrows: [...arrows.arrows, { name: 'new', reason: 'a try', from: [from], to: [to] }] })

test('the imports of src follow the arrows', () => {
  expect(files.size).toBeGreaterThanOrEqual(50)
  expect(checkArrows(files, arrows)).toEqual([])
})

describe('a forbidden import is named with file, line and reason', () => {
  test('an early stage that looks at a later one', () => {
    expect(checkArrows(withFile('words/new.ts', "\nimport { createEventReader } from '../events/reader.js'\n"), arrows)).toEqual(['src/words/new.ts:2: no arrow leads from words to events (../events/reader.js)'])
  })
  test('every way to write it', () => {
    const ways = ["import '../cli/run.js'", "export * from '../cli/run.js'", "const run = await import('../cli/run.js')", "type Run = typeof import('../cli/run.js')", "import run = require('../cli/run.js')", "import type { Io } from '../cli/io.js'"]
    for (const way of ways) expect(faultsOf('record/new.ts', way), way).toHaveLength(1)
  })
  test('more than types where only types may pass', () => {
    expect(faultsOf('work/new.ts', "import type { Article } from '../text/article.js'")).toEqual([])
    expect(faultsOf('work/new.ts', "import { type Article, type Span } from '../text/article.js'")).toEqual([])
    expect(faultsOf('work/new.ts', "import { type Article, spanOf } from '../text/article.js'")).toEqual([expect.stringContaining('src/work/new.ts:1: work may import only types of text')])
  })
  test('a module of Node in the core', () => {
    for (const folder of arrows.core) expect(faultsOf(folder === 'coder' || folder === 'index' ? `${folder}.ts` : `${folder}/new.ts`, "import fs from 'node:fs'")).toEqual([expect.stringContaining('may not import the package node:fs')])
  })
  test('a package that the folder has no use for', () => {
    expect(faultsOf('events/new.ts', "import { parseHTML } from 'linkedom'")).toEqual(['src/events/new.ts:1: events may not import the package linkedom'])
  })
  test('a file outside src', () => {
    expect(faultsOf('text/new.ts', "import { root } from '../../scripts/gold.js'")).toEqual(['src/text/new.ts:1: ../../scripts/gold.js lies outside src'])
  })
})

describe('the table itself is checked', () => {
  test('arrows in a circle', () => {
    expect(checkArrows(files, withArrow('text', 'record'))).toEqual([expect.stringMatching(/^arrows\.json: the arrows lead in a circle: .*record/)])
  })
  test('a folder that is gone', () => {
    expect(checkArrows(files, withArrow('cli', 'nowhere'))).toEqual(['arrows.json: src has no nowhere'])
  })
  test('a check that sees no files', () => {
    expect(checkArrows(new Map(), arrows)).toEqual(['src: only 0 files found: is this the right folder?'])
  })
})

describe('the core runs in a browser as in Node', () => {
  const core = [...files].filter(([file]) => arrows.core.includes(folderOf(file)))
  const machine = new Set(['process', 'Buffer', 'fs', 'require', '__dirname', '__filename', 'global', 'globalThis', 'window', 'navigator', 'localStorage', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance'])

  test('no file of it imports a module of Node', () => {
    expect(core.length).toBeGreaterThanOrEqual(50)
    const taken = core.flatMap(([file, content]) => importsOf(file, content)).filter((i) => i.target.startsWith('node:') || ['fs', 'path', 'url', 'os', 'crypto', 'zlib', 'buffer', 'process'].includes(i.target))
    expect(taken).toEqual([])
  })
  test('no file of it uses what only one of them has', () => {
    expect(core.flatMap(([file, content]) => globalsUsed(file, content, machine).map((use) => `src/${file}:${use}`))).toEqual([])
  })
  test('such a use would be seen', () => {
    expect(globalsUsed('text/new.ts', 'export const a = 1\nexport const home = process.env.HOME', machine)).toEqual(['2: process'])
    expect(globalsUsed('text/new.ts', 'export const b = Buffer.from("x")', machine)).toEqual(['1: Buffer'])
  })
  test('a property or a name of its own is no such use', () => {
    expect(globalsUsed('text/new.ts', 'const window = 3\nexport const c = [window, { process: 1 }.process]', machine)).toEqual([])
  })
})
