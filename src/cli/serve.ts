import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Context, UsageError } from './io.js'
import { type ReaderFlags, withStoreAndReader } from './store-and-reader.js'
import { soundUserLexicon } from './user-lexicon.js'

export interface ServeFlags extends ReaderFlags {
  readonly host: string
  readonly port: number
  readonly allowName?: readonly string[]
  readonly behindProxy: boolean
  readonly json: boolean
}

/** `src/cli` and `dist/cli` both lie two below. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('../../examples/stories.jsonl', import.meta.url))

/** `isnad serve`: the pages and the API over a store, until it is interrupted. */
export async function serve(this: Context, flags: ServeFlags): Promise<void> {
  const { io } = this
  const { host, port, allowName: names = [], behindProxy, json } = flags
  const [{ createApp }, { listen }, { isLoopback }, { openPace, tokenPace }, { logLine }, { tellingOf }, { listTokens }, { tokenCheck }, { watchOf }] = await Promise.all([
    import('../server/app.js'), import('../server/listen.js'), import('../server/guard/host.js'), import('../server/guard/pace.js'), import('../server/log.js'), import('../server/telling.js'), import('../store/tokens.js'), import('../server/token-check.js'), import('../server/news.js'),
  ])
  const overlay = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  await withStoreAndReader(flags, io, async (store, reader) => {
    // Whoever reaches this machine's own address is its user; through a proxy or under another name it may be anybody.
    const open = isLoopback(host) && names.length === 0 && !behindProxy ? { name: os.userInfo().username, role: 'admin' as const } : null
    if (open === null && (await listTokens(store.db)).length === 0) throw new UsageError('beyond this machine whoever asks needs a token, and there is none: isnad token add NAME --role reader|editor|admin makes one')
    const app = createApp({ store, reader, feeds: null, watch: watchOf(store.db), knowledge: await io.openCoder(overlay), telling: tellingOf(overlay) }, {
      host, names, open, behindProxy, web: WEB, examples: EXAMPLES, stopping: io.signal, webhooks: false, pace: open === null ? tokenPace : openPace, checkToken: tokenCheck(store.db),
      log: (entry) => { io.stderr.write(json ? `${JSON.stringify(entry)}\n` : `${logLine(entry)}\n`).catch(() => {}) },
    })
    const listening = await listen(app, { host, port }).catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${host}:${port}: ${reasons[error.code ?? ''] ?? error.message}`) })
    await io.stdout.write(`isnad is at ${listening.address}\n`)
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve()
      else io.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await listening.stop()
  })
}

const reasons: Readonly<Record<string, string>> = { EADDRINUSE: 'the port is taken; --port 0 finds a free one', EACCES: 'this port may not be opened', EADDRNOTAVAIL: 'this machine does not have the address', ENOTFOUND: 'no such host' }
