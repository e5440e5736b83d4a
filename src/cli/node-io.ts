import type { Io } from './io.js'
import { outputOf } from './output.js'

/** The process's own streams, environment and signals. The first interrupt lets the command put its output in order; a second one ends it at once. */
export function nodeIo({ openCoder, openReader }: Pick<Io, 'openCoder' | 'openReader'>): Io {
  const interrupt = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(130)
      interrupt.abort()
      // A command that waits for more input would not notice.
      process.stdin.destroy()
    })
  }
  return { stdin: process.stdin, stdout: outputOf(process.stdout), stderr: outputOf(process.stderr), env: process.env, signal: interrupt.signal, openCoder, openReader }
}
