/**
 * Compiles scripts/kernel/kernel.ts for WebAssembly into src/weigh/kernel-code.ts. Needed only when the kernel changes, so its compiler is fetched then and is no
 * dependency:  npm run build-kernel
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const COMPILER = 'assemblyscript@0.28.20'
const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-kernel-')), 'kernel.wasm')
execFileSync('npx', ['--yes', '-p', COMPILER, 'asc', 'scripts/kernel/kernel.ts', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--initialMemory', '1', '-o', out], { stdio: 'inherit' })
const code = fs.readFileSync(out).toString('base64')
fs.writeFileSync('src/weigh/kernel-code.ts', `/** Written by \`npm run build-kernel\` from scripts/kernel/kernel.ts: a WebAssembly module in base64. */\nexport const kernelCode =\n  '${code}'\n`)
console.log(`kernel: ${code.length} characters`)
