import fs from 'node:fs'
import path from 'node:path'

/** Has the system write all files below a folder to the disk itself. Files that are there already cost next to nothing. */
export function flushFolder(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) flushFolder(file)
    else if (entry.isFile()) flushFile(file)
  }
  // Windows opens no folders.
  if (process.platform !== 'win32') flushFile(folder)
}

function flushFile(file: string): void {
  const handle = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
