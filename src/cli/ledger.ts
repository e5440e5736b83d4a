import { ledgerCsv, type LedgerFormat, ledgerJson, ledgerTable } from '../formats/ledger.js'
import type { Kind } from '../stories/ledger/note.js'
import { partiesAsked, refuseUnknown } from './asking.js'
import { type Context, UsageError } from './io.js'
import { print } from './output.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface LedgerFlags extends StoreFlags {
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  readonly kind?: Kind
  readonly open: boolean
  readonly dueBefore?: string
  readonly since?: string
  readonly until?: string
  readonly asOf?: string
  readonly limit: number
  readonly format?: LedgerFormat
}

/** `isnad ledger`: what was demanded, threatened, promised and offered, and what became of it. */
export async function ledger(this: Context, { format, asOf, ...filter }: LedgerFlags): Promise<void> {
  const { io } = this
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) throw new UsageError('--since lies after --until')
  const asking = await partiesAsked(filter, io)
  const store = await openUserStore(filter, io)
  try {
    const { readLedger } = await import('../stories/keep/ledger.js')
    const { rows, today } = await readLedger(store.db, { ...filter, actor: asking?.filter.actor, recipient: asking?.filter.recipient }, asOf)
    if (rows.length === 0 && asking !== null) await refuseUnknown(store, asking)
    const chosen = format ?? (io.stdout.isTTY ? 'table' : 'json')
    await print(io,
      chosen === 'json' ? ledgerJson(rows, today) : chosen === 'csv' ? ledgerCsv(rows) : ledgerTable(rows, { width: io.stdout.columns ?? 120, colour: io.stdout.isTTY && !io.env.NO_COLOR }))
  } finally {
    await store.close()
  }
}
