import fs from 'node:fs'
import type { Problem } from './problem.js'

/** Opens a file for reading, or says why it cannot be read. Devices and pipes are read like files. */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array> | Problem> {
  const problem = (code: Problem['code'], reason: string): Problem => ({ file: path, line: null, code, reason })
  let handle: fs.promises.FileHandle
  try {
    if ((await fs.promises.stat(path)).isDirectory()) return problem('directory', 'is a directory, not a file')
    handle = await fs.promises.open(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing', 'no such file')
    return problem('unreadable', code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message)
  }
  return handle.createReadStream({ highWaterMark: 256 * 1024 })
}
