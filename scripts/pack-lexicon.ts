/** Compiles `lexicon/` and `grammar/` into the modules that the core loads: `packed.js`, `packed-forms.js` and `packed-weights.js` in `src/lexicon/`, copied to `dist/`; `packed-stories.js`, which the grouping of articles loads; `packed-intake.js` and `packed-pages.js`, which the reading of files and of web pages loads. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { packLexicon } from '../src/lexicon/packing.js'
import type { Fault } from '../src/lexicon/table.js'
import { readSource } from '../src/cli/read-source.js'
import { numbered, packWeights } from '../src/weigh/numbered.js'
import { readWeights } from './logistic.js'
import { packNetwork } from './pack-network.js'

const MOST = 3e6
const WEIGHTS = 'grammar/weights/'
const STORIES = 'grammar/stories/'
const ASIDES = 'search/asides.tsv'
const INTAKE = 'intake/'
const PAGES = 'pages/'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = readSource(path.join(root, 'lexicon'))
Object.assign(source, Object.fromEntries(Object.entries(readSource(path.join(root, 'grammar'))).map(([file, content]) => [`grammar/${file}`, content])))
const faults: Fault[] = []
const { source: packedSource, lemmas, glosses, names, forms, ...columns } = packLexicon(source, faults)
const { 'places/gazetteer.tsv': gazetteer = '', ...others } = packedSource
const isWeights = (file: string): boolean => file.startsWith(WEIGHTS)
const isApart = (file: string): boolean => isWeights(file) || [STORIES, INTAKE, PAGES].some((folder) => file.startsWith(folder)) || file === ASIDES
const tables = Object.fromEntries(Object.entries(others).filter(([file]) => !isApart(file)))
const weights = Object.fromEntries(Object.entries(others).filter(([file]) => isWeights(file)).map(([file, table]) => [path.basename(file, '.tsv'), packWeights(numbered(readWeights(table)))]))
const modules: Record<string, string> = {
  'packed.js': moduleOf({ lemmas, glosses, columns: JSON.stringify(columns), names, tables, gazetteer }),
  'packed-forms.js': moduleOf({ forms }),
  'packed-weights.js': moduleOf({ weights }),
  'packed-network.js': moduleOf({ network: packNetwork(fs.readFileSync(path.join(root, 'grammar/reader.json'), 'utf8')) }),
}
// The coder does without it, and no record depends on it.
const stories = moduleOf({ ...Object.fromEntries(['words', 'names', 'weights', 'arabic'].map((name) => [name, others[`${STORIES}${name}.tsv`] ?? ''])), asides: others[ASIDES] })
const intake = moduleOf(Object.fromEntries(['letters', 'columns'].map((name) => [name, others[`${INTAKE}${name}.tsv`] ?? ''])))
const pages = moduleOf({ ...Object.fromEntries(['labels', 'classes', 'clock'].map((name) => [name, others[`${PAGES}${name}.tsv`] ?? ''])), months: others['time/months.tsv'], spelling: others['spelling.tsv'] })
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const digest = Object.values(modules).reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex').slice(0, 12)
modules['packed.js'] += moduleOf({ identity: `${version}+${digest}` })
for (const dir of ['src/lexicon', 'dist/lexicon']) {
  fs.mkdirSync(path.join(root, dir), { recursive: true })
  for (const [file, text] of Object.entries({ ...modules, 'packed-stories.js': stories, 'packed-intake.js': intake, 'packed-pages.js': pages })) {
    fs.writeFileSync(path.join(root, dir, file), text)
    const types = file.replace('.js', '.d.ts')
    if (dir !== 'src/lexicon') fs.copyFileSync(path.join(root, 'src/lexicon', types), path.join(root, dir, types))
  }
}
const texts = Object.values(modules)
const size = texts.reduce((sum, text) => sum + zlib.gzipSync(text).length, 0)
console.log(`lexicon: ${columns.pos.length} words, ${forms.slice(0, forms.indexOf(' '))} forms, ${(texts.reduce((sum, text) => sum + text.length, 0) / 1e6).toFixed(1)} MB, ${(size / 1e6).toFixed(2)} MB compressed, ${faults.length} faults`)
if (faults.length) {
  for (const f of faults.slice(0, 20)) console.error(`${f.file}:${f.line}: ${f.message}`)
  if (faults.length > 20) console.error(`… and ${faults.length - 20} more; see: isnad lexicon check`)
}
if (size > MOST) throw new Error(`the compiled lexicon is ${size} bytes compressed; a page can load at most ${MOST}`)

function moduleOf(values: Readonly<Record<string, string | Readonly<Record<string, string>>>>): string {
  return Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`).join('')
}
