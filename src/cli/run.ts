import { run as runApplication } from '@stricli/core'
import { application } from './application.js'
import type { Context, ExitStatus, Io } from './io.js'

/** Runs the command with arguments as after its name; gives the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const forget = (output: Io['stdout']) => ({ write: (text: string): void => { if (text.trim() !== '') output.write(text).catch(() => {}) } })
  const process = { stdout: forget(io.stdout), stderr: forget(io.stderr), env: { STRICLI_SKIP_VERSION_CHECK: '1' }, exitCode: undefined as number | undefined }
  const context: Context = { process, io, status: (code) => { if (code > status) status = code } }
  await runApplication(application, argv, { ...context, process })
  const ended = process.exitCode ?? 0
  // Stricli's own statuses are negative: arguments or a command it does not know, else a fault of the program.
  if (ended < 0) return ended === -4 || ended === -5 ? 2 : 3
  return ended === 0 ? status : (ended as ExitStatus)
}
