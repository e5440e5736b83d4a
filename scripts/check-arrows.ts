/** Fails when a folder of `src/` imports what `arrows.json` does not allow it. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkArrows, readArrows, readFiles } from './arrows.js'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const files = readFiles(path.join(root, 'src'))
const faults = checkArrows(files, readArrows(root))
for (const fault of faults) console.error(fault)
console.log(`arrows: ${files.size} files, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
