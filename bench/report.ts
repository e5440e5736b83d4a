import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../scripts/gold.js'

const TITLES = { 'speed.md': 'Speed, memory, soundness', 'store.md': 'The store', 'quality.md': 'Quality', 'intake.md': 'What comes in' } as const

/** The machine in neutral words: figures are compared with others of its like. */
export const machine = (): string => `a ${os.availableParallelism()}-core machine, Node ${process.versions.node.split('.')[0]}`

export const today = (): string => new Date().toISOString().slice(0, 10)

export const thousands = (n: number): string => Math.round(n).toLocaleString('en')

/** Puts a part of a file of `bench/` in place of the one with the same heading, or at the end. */
export function writePart(heading: string, body: string, name: keyof typeof TITLES = 'speed.md'): void {
  const file = path.join(root, 'bench', name)
  const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : `# ${TITLES[name]}\n\nWritten by the scripts named in each part; do not edit by hand.\n`
  const [title, ...parts] = old.split(/^(?=## )/m)
  const part = `## ${heading}\n\n${body.trim()}\n\n`
  const at = parts.findIndex((p) => p.startsWith(`## ${heading}\n`))
  if (at >= 0) parts[at] = part
  else parts.push(part)
  fs.writeFileSync(file, `${[title.trimEnd(), ...parts.map((p) => p.trimEnd())].join('\n\n')}\n`)
}
