import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * When a process was started, as a string that is only compared: a number alone does not name a process, since numbers are used again.
 * Null when there is no such process; `?` where the system does not tell.
 */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return startOnLinux(pid)
  if (!runs(pid)) return null
  if (process.platform === 'win32') return '?'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } }).trim() || null
  } catch {
    return '?'
  }
}

/** Whether the process that was started then still runs; where one of the times is not known, whether any of that number does. */
export function stillRuns(pid: number, started: string): boolean {
  const now = startOf(pid)
  return now !== null && (now === started || now === '?' || started === '?')
}

function startOnLinux(pid: number): string | null {
  let stat: string
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return runs(pid) ? '?' : null
  }
  // The second field is the command in parentheses and may hold anything; the state is the third, the start in ticks since the system's start the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  return `${bootId()}:${fields[19]}`
}

function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
