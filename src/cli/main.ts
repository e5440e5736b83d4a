#!/usr/bin/env node
import type { Io } from './io.js'
import { outputOf } from './output.js'
import { run } from './run.js'

const interrupt = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first time the output is put in order; who insists leaves at once.
    if (interrupt.signal.aborted) process.exit(130)
    interrupt.abort()
  })
}

const io: Io = {
  stdin: process.stdin,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  env: process.env,
  signal: interrupt.signal,
  async openCoder(lexicon) {
    const { createCoder } = await import('../coder.js')
    return createCoder(lexicon ? { lexicon } : {})
  },
}

process.exitCode = await run(process.argv.slice(2), io)
