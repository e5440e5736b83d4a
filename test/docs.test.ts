/** What the documents point at exists. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', '.tmp'])

interface Document {
  /** Path below the root, with `/`. */
  readonly file: string
  readonly text: string
}

function documentsIn(folder: string): Document[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : documentsIn(file)
    return entry.name.endsWith('.md') ? [{ file, text: fs.readFileSync(path.join(root, file), 'utf8') }] : []
  })
}

const documents = documentsIn('.')
const scripts = Object.keys((JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts)
const folders = fs.readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory() && !LEFT_OUT.has(e.name)).map((e) => e.name)

/** Everything `pattern` finds in the documents, as `file:line` and its first group. */
function found(pattern: RegExp, of: readonly Document[] = documents): { readonly at: string; readonly file: string; readonly value: string }[] {
  return of.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((m) => ({ at: `${file}:${text.slice(0, m.index).split('\n').length}`, file, value: m[1] })))
}

const exists = (file: string): boolean => fs.existsSync(path.join(root, file))

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')

function isBroken({ file, value }: { readonly file: string; readonly value: string }): boolean {
  const [target, anchor] = value.split('#')
  const resolved = target === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(target))
  if (!exists(resolved)) return true
  if (anchor === undefined || !resolved.endsWith('.md')) return false
  const headings = found(/^#{1,6} (.+)$/gm, [{ file: resolved, text: fs.readFileSync(path.join(root, resolved), 'utf8') }])
  return !headings.some((heading) => anchorOf(heading.value) === anchor)
}

test('the documents are found', () => {
  expect(documents.map(({ file }) => file)).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/record.md', 'docs/limits.md', 'docs/formats.md', 'lexicon/README.md']))
})

describe('links', () => {
  const links = found(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)
  test('lead to files and headings that exist', () => {
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(isBroken)).toEqual([])
  })
  test('a link to nothing would be seen', () => {
    expect(isBroken({ file: 'docs/record.md', value: 'nowhere.md' })).toBe(true)
    expect(isBroken({ file: 'docs/record.md', value: '#no-such-heading' })).toBe(true)
    expect(isBroken({ file: 'docs/record.md', value: '../CONTRIBUTING.md#add-a-verb' })).toBe(false)
  })
})

test('paths in code marks exist', () => {
  // A path with a capital stands for any of its kind: `examples/records/ID.json`.
  const paths = found(/`((?:[a-z][\w.-]*\/)+[\w.-]*)`/g).filter(({ value }) => folders.includes(value.split('/')[0]) && !/\/[A-Z]+\./.test(value.replace('README.', '')))
  // What the build makes is not there in a fresh checkout.
  const made = new Set(['src/lexicon/packed.js'])
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter(({ value, file }) => !made.has(value) && !exists(value) && !exists(path.posix.join(path.posix.dirname(file), value)))).toEqual([])
})

test('scripts that documents call are in package.json', () => {
  const calls = found(/npm run ([\w:-]+)/g)
  expect(calls.length).toBeGreaterThan(5)
  expect(calls.filter(({ value }) => !scripts.includes(value))).toEqual([])
})

test('what documents import is what the package exports', async () => {
  const entries: Readonly<Record<string, () => Promise<object>>> = { isnad: () => import('../src/index.js'), 'isnad/store': () => import('../src/work/index.js') }
  const imports = documents.flatMap(({ file, text }) => [...text.matchAll(/^import \{([^}]+)\} from '([^']+)'/gm)].map(([, names, from]) => ({ file, names: names.split(',').map((name) => name.trim()), from })))
  expect(imports.length).toBeGreaterThan(1)
  for (const { file, names, from } of imports) {
    const exported = await entries[from]?.()
    expect([file, from, names.filter((name) => exported === undefined || !(name in exported))]).toEqual([file, from, []])
  }
  // Loading the lexicon takes its time on a busy machine.
}, 60_000)

describe('the README', () => {
  const readme = documents.find(({ file }) => file === 'README.md')!.text
  test('gives the commands to try and to check, each in a block of its own', () => {
    const blocks = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map((m) => m[1].trim())
    expect(blocks).toEqual(expect.arrayContaining(['npm ci && npm run build && node dist/cli/main.js code examples/texts/talks.txt', 'npm ci && npm run check']))
  })
  test('names where the places come from', () => {
    expect(readme).toMatch(/GeoNames[\s\S]*CC BY 4\.0/)
  })
})
