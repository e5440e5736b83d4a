const SECONDS: Readonly<Record<string, number>> = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 }

interface Asked {
  /** Minutes. */
  readonly ttl?: number
  readonly sy?: { readonly updatePeriod?: string; readonly updateFrequency?: number }
}

/** Seconds between two reads that a feed asks for: its `ttl`, else its period of update over how often in it. */
export function paceOf({ ttl, sy }: Asked): number | null {
  if (ttl !== undefined && ttl > 0 && Number.isFinite(ttl)) return Math.round(ttl * 60)
  const period = SECONDS[sy?.updatePeriod?.trim().toLowerCase() ?? '']
  if (period === undefined) return null
  const times = sy?.updateFrequency ?? 1
  return Math.round(period / (times > 0 && Number.isFinite(times) ? times : 1))
}
