/** Compiles `lexicon/` and `grammar/` into one module that the core loads: `src/lexicon/packed.js`, copied to `dist/`. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { packLexicon } from '../src/lexicon/lexicon.js'
import type { Fault } from '../src/lexicon/table.js'
import { readSource } from '../src/cli/read-source.js'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = readSource(path.join(root, 'lexicon'))
Object.assign(source, Object.fromEntries(Object.entries(readSource(path.join(root, 'grammar'))).map(([file, content]) => [`grammar/${file}`, content])))
const faults: Fault[] = []
const packed = packLexicon(source, (bytes) => Buffer.from(bytes).toString('base64'), faults)
const { 'places/gazetteer.tsv': gazetteer = '', ...rest } = packed.source
const module = `export const packed = ${JSON.stringify(JSON.stringify({ ...packed, source: rest }))}\nexport const gazetteer = ${JSON.stringify(gazetteer)}\n`
for (const dir of ['src/lexicon', 'dist/lexicon']) {
  fs.mkdirSync(path.join(root, dir), { recursive: true })
  fs.writeFileSync(path.join(root, dir, 'packed.js'), module)
}
fs.copyFileSync(path.join(root, 'src/lexicon/packed.d.ts'), path.join(root, 'dist/lexicon/packed.d.ts'))
const size = zlib.gzipSync(module).length
console.log(`lexicon: ${packed.pos.length} words, ${packed.forms.count} forms, ${(module.length / 1e6).toFixed(1)} MB, ${(size / 1e6).toFixed(2)} MB compressed, ${faults.length} faults`)
if (faults.length) {
  for (const f of faults.slice(0, 20)) console.error(`${f.file}:${f.line}: ${f.message}`)
  if (faults.length > 20) console.error(`… and ${faults.length - 20} more; see: isnad lexicon check`)
}
if (size > 3e6) throw new Error(`the compiled lexicon is ${size} bytes compressed; a page can load at most 3,000,000`)
