import type { Coded } from '../formats/coded.js'
import { encoderOf, type FormatName, formatNames } from '../formats/formats.js'
import { find as findIn, type Hit, type Sort } from '../store/index.js'
import type { AskFlags } from './ask-flags.js'
import { askedBy, refuseUnknown } from './asking.js'
import { counted, thousands } from './counted.js'
import { type Context, Interrupted, type Io, UsageError } from './io.js'
import { outputFor, WIDTH } from './output-for.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface FindFlags extends AskFlags, StoreFlags {
  readonly format?: FormatName
  readonly output?: string
  readonly sort?: Sort
}

/** Records of a table that nobody limited: more than a screen or two are not read there. */
const TABLE_LIMIT = 50

/** `isnad find`: records of the store that pass a filter. */
export async function find(this: Context, flags: FindFlags): Promise<void> {
  const { io } = this
  const { format, toTerminal, open } = outputFor(flags, formatNames, io)
  if (format === 'parquet' && toTerminal) throw new UsageError('parquet is binary: name a file with -o, or send it through a pipe')
  const asking = await askedBy(flags, io)
  const store = await openUserStore(flags, io)
  try {
    const { all, hits } = await findIn(store, asking.filter, { sort: flags.sort, limit: flags.limit ?? (format === 'table' ? TABLE_LIMIT : undefined) })
    if (all === 0) await refuseUnknown(store, asking)
    const encode = await encoderOf(format, { width: io.stdout.columns ?? WIDTH, colour: toTerminal && !io.env.NO_COLOR, mixed: true })
    const shown = { count: 0 }
    await open(async (write) => {
      for await (const chunk of encode(codedOf(hits, io, shown))) await write(chunk)
      if (format === 'table') await write(`${summary(shown.count, all)}\n`)
    })
  } finally {
    await store.close()
  }
}

const summary = (shown: number, all: number): string => (shown < all ? `${thousands(shown)} of ${counted(all, 'record')}; --limit shows more` : counted(all, 'record'))

async function* codedOf(hits: AsyncIterable<Hit>, io: Io, shown: { count: number }): AsyncGenerator<Coded> {
  for await (const { article, record } of hits) {
    if (io.signal.aborted) throw new Interrupted()
    shown.count++
    yield { article, records: [record] }
  }
}
