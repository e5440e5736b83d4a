import { nearest } from '../ask/index.js'
import { type CountFormatName, countFormatNames, countsAs } from '../formats/counts.js'
import { type CountField, type CountOptions, count as countIn, countFields, periods } from '../store/index.js'
import type { AskFlags } from './ask-flags.js'
import { askedBy, refuseUnknown } from './asking.js'
import { type Context, UsageError } from './io.js'
import { outputFor, WIDTH } from './output-for.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface CountFlags extends AskFlags, StoreFlags {
  readonly by: readonly string[]
  readonly of: NonNullable<CountOptions['of']>
  readonly format?: CountFormatName
  readonly output?: string
  readonly sort?: CountOptions['sort']
}

/** Groups of a table that nobody limited. A series over time alone is shown whole. */
const TABLE_LIMIT = 100

/** `isnad count`: how many records of the store pass a filter, by fields. */
export async function count(this: Context, flags: CountFlags): Promise<void> {
  const { io } = this
  const by = flags.by.map(fieldCalled)
  const { format, toTerminal, open } = outputFor(flags, countFormatNames, io)
  const asking = await askedBy(flags, io)
  const store = await openUserStore(flags, io)
  try {
    const isSeries = by.every((field) => (periods as readonly string[]).includes(field))
    const counts = await countIn(store, by, asking.filter, { of: flags.of, sort: flags.sort, limit: flags.limit ?? (format === 'table' && !isSeries ? TABLE_LIMIT : undefined) })
    if (counts.all === 0) await refuseUnknown(store, asking)
    await open((write) => write(countsAs(format, counts, { width: io.stdout.columns ?? WIDTH, colour: toTerminal && !io.env.NO_COLOR, bars: toTerminal })))
  } finally {
    await store.close()
  }
}

function fieldCalled(name: string): CountField {
  const field = countFields.find((known) => known === name.trim())
  if (field !== undefined) return field
  const meant = nearest(name, countFields)
  throw new UsageError(`--by: nothing is called ${name}${meant === null ? `; there are ${countFields.join(', ')}` : `; did you mean ${meant}?`}`)
}
