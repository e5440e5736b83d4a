import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withoutSecrets } from '../text/secrets.js'
import { startOf, stillRuns } from './process.js'
import { StoreError } from './store-error.js'

/** Who has a store, as it stands in his lock file. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
  readonly command: string
}

export interface LockOptions {
  /** Seconds to wait for somebody else to finish. */
  readonly wait?: number
  /** Told once who is waited for. */
  readonly say?: (line: string) => void
  readonly signal?: AbortSignal
}

export interface Lock {
  release(): void
}

const WAIT_SECONDS = 10
const LOOK_EVERY_MS = 100
const PREFIX = 'lock-'

/** Whether a name in the folder of a store belongs to its locks. */
export const isLockFile = (name: string): boolean => name.startsWith(PREFIX)

/**
 * Takes the folder for this process alone. Each who wants it puts down a file of his own and then looks whether there is another's: of two that come at once,
 * both see each other or one of them is first, but they never both believe they are alone. Files of dead processes are taken away; since no name is used twice,
 * that can hit nobody else.
 */
export async function lockFolder(folder: string, { wait = WAIT_SECONDS, say = () => {}, signal }: LockOptions = {}): Promise<Lock> {
  const until = Date.now() + wait * 1000
  const id = `${process.pid}-${randomBytes(6).toString('hex')}`
  const mine = path.join(folder, `${PREFIX}${id}.json`)
  let told = false
  for (;;) {
    // Who waits only looks: a file of his would keep others out.
    let other = holderIn(folder, null)
    if (other === null) {
      put(folder, id, mine)
      other = holderIn(folder, mine)
      if (other === null) return { release: () => fs.rmSync(mine, { force: true }) }
      fs.rmSync(mine)
    }
    signal?.throwIfAborted()
    if (Date.now() >= until) throw new StoreError('locked', `${folder} is in use by ${describe(other)}${elsewhere(other, folder)}`, other.host === os.hostname() ? other.command : null)
    if (!told && Date.now() + LOOK_EVERY_MS < until) {
      told = true
      say(`waiting up to ${wait} s for ${describe(other)}, which is using ${folder}`)
    }
    await sleep(LOOK_EVERY_MS * (0.5 + Math.random()), undefined, { signal })
  }
}

const describe = ({ pid, host, command }: Holder): string => `process ${pid}${host === os.hostname() ? '' : ` on ${host}`} (${command})`

/** Whether a process of another machine still runs cannot be seen from here. */
const elsewhere = ({ host }: Holder, folder: string): string => (host === os.hostname() ? '' : `. If that process has ended, delete ${path.join(folder, `${PREFIX}*`)}`)

/** Under a name that nobody looks for until it is whole. */
function put(folder: string, id: string, file: string): void {
  const holder: Holder = { pid: process.pid, started: startOf(process.pid) ?? '?', host: os.hostname(), command: commandOf(process.argv) }
  const draft = path.join(folder, `${PREFIX}${id}.tmp`)
  fs.writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' })
  fs.renameSync(draft, file)
}

const commandOf = ([program, script, ...args]: readonly string[]): string => [path.basename(script ?? program, '.js') === 'main' ? 'isnad' : path.basename(script ?? program), ...args.map(withoutSecrets)].join(' ').slice(0, 200)

/** Somebody other than the file `mine` who has the folder or wants it. */
function holderIn(folder: string, mine: string | null): Holder | null {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!isLockFile(name) || file === mine) continue
    if (!name.endsWith('.json')) {
      removeOldDraft(file)
      continue
    }
    const holder = readHolder(file)
    if (holder === null) continue
    if (holder.host !== os.hostname() || stillRuns(holder.pid, holder.started)) return holder
    fs.rmSync(file, { force: true })
  }
  return null
}

const DRAFT_AGE_MS = 60_000
/** A draft whose writer was killed while it wrote. */
function removeOldDraft(file: string): void {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat && Date.now() - stat.mtimeMs > DRAFT_AGE_MS) fs.rmSync(file, { force: true })
}

/** Null when it has just been taken away. */
function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new StoreError('locked', `${file} is no lock file of ours; delete it if nobody is using the store`)
  }
}
