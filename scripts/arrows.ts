/** Holds the imports of `src/` against `arrows.json`. */
import fs from 'node:fs'
import path from 'node:path'
import { folderOf, type Import, importsOf, packageOf, resolveImport } from './imports.js'

export interface Arrow {
  readonly name: string
  readonly reason: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Only types may be imported. */
  readonly types?: boolean
}

export interface Arrows {
  /** Folders that run in a browser as in Node. */
  readonly core: readonly string[]
  readonly arrows: readonly Arrow[]
  readonly packages: readonly Arrow[]
}

/** Contents of the TypeScript files by path below `src/`, with `/`. */
export type Files = ReadonlyMap<string, string>

/** A check that sees fewer files than this looks at the wrong place. */
const FEWEST_FILES = 50

export function readArrows(root: string): Arrows {
  return JSON.parse(fs.readFileSync(path.join(root, 'arrows.json'), 'utf8')) as Arrows
}

export function readFiles(folder: string): Files {
  const names = (fs.readdirSync(folder, { recursive: true }) as string[]).map((name) => name.split(path.sep).join('/'))
  return new Map(names.filter((name) => name.endsWith('.ts')).sort().map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
}

/** Faults of the imports of `files`, and of the arrows themselves; `[]` when all is well. */
export function checkArrows(files: Files, arrows: Arrows): string[] {
  if (files.size < FEWEST_FILES) return [`src: only ${files.size} files found: is this the right folder?`]
  const broken = [...files].flatMap(([file, content]) => importsOf(file, content)).flatMap((i) => brokenArrow(i, arrows) ?? [])
  return [...checkTable(files, arrows), ...broken]
}

/** What is wrong with an import as `src/file:line: reason`, or null. */
export function brokenArrow(i: Import, { arrows, packages }: Arrows): string | null {
  const from = folderOf(i.file)
  const fault = (reason: string): string => `src/${i.file}:${i.line}: ${reason}`
  const allows = (list: readonly Arrow[], to: string): boolean => list.some((a) => a.from.includes(from) && a.to.includes(to) && (i.typeOnly || !a.types))
  if (!i.target.startsWith('.')) {
    const name = packageOf(i.target)
    return allows(packages, name) ? null : fault(`${from} may not import the package ${name === 'node:' ? i.target : name}`)
  }
  const resolved = resolveImport(i)
  if (resolved === null) return fault(`${i.target} lies outside src`)
  const to = folderOf(resolved)
  if (from === to || allows(arrows, to)) return null
  const forTypes = arrows.find((a) => a.types && a.from.includes(from) && a.to.includes(to))
  return fault(forTypes ? `${from} may import only types of ${to} (${forTypes.name}: ${forTypes.reason})` : `no arrow leads from ${from} to ${to} (${i.target})`)
}

/** Arrows need a name and a reason, name folders that exist, and never lead in a circle. */
function checkTable(files: Files, { core, arrows, packages }: Arrows): string[] {
  const faults: string[] = []
  const folders = new Set([...files.keys()].map(folderOf))
  const names = new Set<string>()
  for (const a of [...arrows, ...packages]) {
    if (!a.name || !a.reason) faults.push(`arrows.json: an arrow without name or reason: ${JSON.stringify(a)}`)
    if (names.has(a.name)) faults.push(`arrows.json: two arrows are named ${a.name}`)
    names.add(a.name)
  }
  for (const folder of new Set([...core, ...[...arrows, ...packages].flatMap((a) => a.from), ...arrows.flatMap((a) => a.to)])) {
    if (!folders.has(folder)) faults.push(`arrows.json: src has no ${folder}`)
  }
  const circle = findCircle(arrows)
  return circle ? [...faults, `arrows.json: the arrows lead in a circle: ${circle.join(' → ')}`] : faults
}

/** A way along the arrows that comes back to where it began, or null. */
function findCircle(arrows: readonly Arrow[]): string[] | null {
  const done = new Set<string>()
  const walk = (folder: string, way: readonly string[]): string[] | null => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder]
    if (done.has(folder)) return null
    for (const a of arrows.filter((x) => x.from.includes(folder))) {
      for (const to of a.to) {
        const circle = walk(to, [...way, folder])
        if (circle) return circle
      }
    }
    done.add(folder)
    return null
  }
  for (const folder of arrows.flatMap((a) => a.from)) {
    const circle = walk(folder, [])
    if (circle) return circle
  }
  return null
}
