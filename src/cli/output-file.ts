import fs from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from './io.js'

const reasons: Readonly<Record<string, string>> = { ENOENT: 'its folder is not there', ENOTDIR: 'what stands before its name is no folder', EACCES: 'permission denied', EPERM: 'permission denied', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', ENAMETOOLONG: 'the name is too long' }

/** A file that the system does not let be written; its code says that it is no fault of the program. */
export class CannotWrite extends Error {
  readonly code: string | undefined

  constructor(file: string, { code, message }: NodeJS.ErrnoException) {
    super(`${file}: cannot be written: ${reasons[code ?? ''] ?? message}`)
    this.code = code
  }
}

/** A file that appears under its name whole, or not at all. */
export interface OutputFile {
  write(chunk: string | Uint8Array): Promise<void>
  /** Puts the finished file in its place. */
  commit(): Promise<void>
  /** Leaves what stood there before. */
  discard(): Promise<void>
}

/**
 * Opens `file` for writing: a temporary file beside it that takes its place at the end. A link stays a link, an existing file keeps its permissions,
 * and a device or pipe (`/dev/stdout`) is written to as it is.
 */
export async function openOutputFile(file: string): Promise<OutputFile> {
  const target = await fs.realpath(file).catch(() => path.resolve(file))
  const stat = await fs.stat(target).catch(() => null)
  if (stat?.isDirectory()) throw new UsageError(`${file}: is a directory, not a file`)
  if (stat && !stat.isFile()) return openDevice(target)
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  let handle: fs.FileHandle
  try {
    handle = await fs.open(temporary, 'wx', stat ? stat.mode & 0o777 : 0o666)
  } catch (error) {
    throw new CannotWrite(file, error as NodeJS.ErrnoException)
  }
  return {
    async write(chunk) { await handle.writeFile(chunk) },
    async commit() {
      await handle.sync()
      await handle.close()
      await fs.rename(temporary, target)
    },
    async discard() {
      await handle.close().catch(() => {})
      await fs.rm(temporary, { force: true })
    },
  }
}

async function openDevice(target: string): Promise<OutputFile> {
  const handle = await fs.open(target, 'w')
  const close = (): Promise<void> => handle.close().catch(() => {})
  return { async write(chunk) { await handle.writeFile(chunk) }, commit: close, discard: close }
}
