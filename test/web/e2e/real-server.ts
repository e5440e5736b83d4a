/** `isnad serve` as a user starts it, over a store of the example stories. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const command = path.join(root, 'dist/cli/main.js')

export interface RealServer {
  readonly url: string
  close(): Promise<void>
}

/** `filled`: with the example stories, else with nothing in it. */
export async function serveExamples(filled = true): Promise<RealServer> {
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-web-'))
  if (filled) execFileSync(process.execPath, [command, 'add', '--store', store, path.join(root, 'examples/stories.jsonl')], { stdio: 'ignore' })
  const child = spawn(process.execPath, [command, 'serve', '--store', store, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await addressOf(child)
  return {
    url,
    async close() {
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
      fs.rmSync(store, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    const look = (chunk: Buffer): void => {
      told += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0]
      if (url) resolve(url)
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', () => reject(new Error(`isnad serve ended: ${told}`)))
  })
}
