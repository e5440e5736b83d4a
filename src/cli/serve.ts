import os from 'node:os'
import { fileURLToPath } from 'node:url'
import type { LogEntry } from '../server/log.js'
import { counted } from './counted.js'
import { type Context, tell, UsageError } from './io.js'
import { type ReaderFlags, withStoreAndReader } from './store-and-reader.js'
import { soundUserLexicon } from './user-lexicon.js'
import type { WatchBeside } from './watch-beside.js'
import { userAgent, type WebFlags } from './web-input.js'

export interface ServeFlags extends ReaderFlags, WebFlags {
  /** Feeds to be watched beside; empty texts name none. */
  readonly watch?: readonly string[]
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
  const [{ createApp }, { listen }, { isLoopback }, { openPace, tokenPace }, { logLine }, { tellingOf }, { listTokens }, { tokenCheck }, { watchOf }, { storedFeeds }, { listFeeds }, { refusalOf }, { keepAlerting }, { webhookPost }, { Registry }] = await Promise.all([
    import('../server/app.js'), import('../server/listen.js'), import('../server/guard/host.js'), import('../server/guard/pace.js'), import('../server/log.js'), import('../server/telling.js'), import('../store/tokens.js'), import('../server/token-check.js'), import('../server/news.js'),
    import('../server/stored-feeds.js'), import('../store/feeds.js'), import('../fetch/refusal.js'), import('../server/alerts.js'), import('./webhook-post.js'), import('prom-client'),
  ])
  const overlay = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  await withStoreAndReader(flags, io, async (store, reader) => {
    // Whoever reaches this machine's own address is its user; through a proxy or under another name it may be anybody.
    const open = isLoopback(host) && names.length === 0 && !behindProxy ? { name: os.userInfo().username, role: 'admin' as const } : null
    if (open === null && (await listTokens(store.db)).length === 0) throw new UsageError('beyond this machine whoever asks needs a token, and there is none: isnad token add NAME --role reader|editor|admin makes one')
    // What is wrong with how it was called is told before anybody can reach the server.
    if (flags.watch !== undefined) userAgent(flags, io)
    const log = (entry: LogEntry): void => { io.stderr.write(json ? `${JSON.stringify(entry)}\n` : `${logLine(entry)}\n`).catch(() => {}) }
    const tellOf = (path: string) => (fault: Error): void => log({ at: new Date().toISOString(), request: '', method: 'POST', path, status: 500, ms: 0, fault: fault.stack ?? fault.message })
    const ending = new AbortController()
    const end = (): void => ending.abort()
    if (io.signal.aborted) end()
    io.signal.addEventListener('abort', end, { once: true })
    let beside: WatchBeside | null = null
    let isWatched = false
    const registry = new Registry()
    const services = { store, reader, feeds: storedFeeds(store.db, { refusal: (address) => refusalOf(address, flags.allowHost), isWatched: () => isWatched, changed: () => beside?.wake() }), watch: watchOf(store.db, { tell: tellOf('news') }), knowledge: await io.openCoder(overlay), telling: tellingOf(overlay) }
    const app = createApp(services, {
      host, names, open, behindProxy, web: WEB, examples: EXAMPLES, stopping: ending.signal, webhooks: { refusal: (address) => refusalOf(address, flags.allowHost) }, pace: open === null ? tokenPace : openPace, checkToken: tokenCheck(store.db), log, registry,
    })
    const listening = await listen(app, { host, port }).catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${host}:${port}: ${reasons[error.code ?? ''] ?? error.message}`) })
    const webhooks = webhookPost(flags.allowHost)
    let alerting: Promise<void> | null = null
    // Whatever goes wrong from here on, the socket is closed: else the process would live on over a closed store.
    try {
      if (flags.watch === undefined) {
        const unread = (await listFeeds(store.db)).filter(({ paused }) => !paused).length
        if (unread > 0 && !json) tell(io, `${counted(unread, 'feed')} in the store, which nothing reads now: isnad serve --watch does`)
      } else {
        const [{ watchBeside }, { jsonLog, textLog }, { watchMetrics }] = await Promise.all([import('./watch-beside.js'), import('./watch-log.js'), import('./watch-metrics.js')])
        const logs = [json ? jsonLog(io.stderr, () => {}) : textLog(io), watchMetrics(registry)]
        beside = await watchBeside(flags.watch.filter((name) => name !== ''), flags, { ...io, signal: ending.signal }, { store, reader, on: (event) => { for (const log of logs) log(event) } })
        isWatched = true
        beside.ended.then(() => { isWatched = false })
      }
      alerting = keepAlerting(services, { post: webhooks.post, stopping: ending.signal, now: Date.now, tell: tellOf('webhooks') })
      await io.stdout.write(`isnad is at ${listening.address}\n`)
      await new Promise<void>((resolve) => {
        if (ending.signal.aborted) resolve()
        else ending.signal.addEventListener('abort', () => resolve(), { once: true })
      })
    } finally {
      end()
      await Promise.all([listening.stop(), alerting, beside?.ended])
      await webhooks.close()
    }
  }, { make: true })
}

const reasons: Readonly<Record<string, string>> = { EADDRINUSE: 'the port is taken; --port 0 finds a free one', EACCES: 'this port may not be opened', EADDRNOTAVAIL: 'this machine does not have the address', ENOTFOUND: 'no such host' }
