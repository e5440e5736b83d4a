import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../scripts/gold.js'

const FILE = path.join(root, 'bench/speed.md')
const TITLE = '# Speed, memory, soundness\n\nWritten by the scripts named in each part; do not edit by hand.\n'

/** The machine in neutral words: figures are compared with others of its like. */
export const machine = (): string => `a ${os.availableParallelism()}-core machine, Node ${process.versions.node.split('.')[0]}`

export const today = (): string => new Date().toISOString().slice(0, 10)

export const thousands = (n: number): string => Math.round(n).toLocaleString('en')

/** Puts a part of `bench/speed.md` in place of the one with the same heading, or at the end. */
export function writePart(heading: string, body: string): void {
  const old = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : TITLE
  const [title, ...parts] = old.split(/^(?=## )/m)
  const part = `## ${heading}\n\n${body.trim()}\n\n`
  const at = parts.findIndex((p) => p.startsWith(`## ${heading}\n`))
  if (at >= 0) parts[at] = part
  else parts.push(part)
  fs.writeFileSync(FILE, `${[title.trimEnd(), ...parts.map((p) => p.trimEnd())].join('\n\n')}\n`)
}
