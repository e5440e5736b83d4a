import fs from 'node:fs'
import path from 'node:path'

/** The tables and rules below a folder, by their path relative to it, with `/` between names. */
export function readSource(folder: string): Record<string, string> {
  const out: Record<string, string> = {}
  const walk = (dir: string, prefix: string): void => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) walk(path.join(dir, entry.name), `${prefix}${entry.name}/`)
      else if (/\.(tsv|rules)$/.test(entry.name)) out[prefix + entry.name] = fs.readFileSync(path.join(dir, entry.name), 'utf8')
    }
  }
  walk(folder, '')
  return out
}
