import type { Io, Output } from './io.js'

/** A stream of Node as an output that makes its writer wait. Once a write has failed (a closed pipe), all later ones fail the same way. */
export function outputOf(stream: NodeJS.WriteStream): Output {
  let failure: Error | null = null
  stream.on('error', (error) => { failure = error })
  return {
    write(chunk) {
      if (failure) return Promise.reject(failure)
      return new Promise((resolve, reject) => {
        stream.write(chunk, (error) => (error ? reject(error) : resolve()))
      })
    },
    isTTY: stream.isTTY === true,
    get columns() { return stream.columns },
  }
}

/** Whether the reader of our output has gone away (`| head`): no fault of ours, and nothing more to do. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'
}

/** Writes to a reader who may go away before the end. */
export async function print({ stdout }: Pick<Io, 'stdout'>, text: string): Promise<void> {
  try {
    await stdout.write(text)
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  }
}
