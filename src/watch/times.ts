const MINUTE = 60
const DAY = 86_400

/** Seconds between two reads of a feed that asks for nothing, and bounds for one that asks. */
const PACE = { usual: 30 * MINUTE, least: 5 * MINUTE, most: DAY }
/** Seconds after a first failure at most; doubled with each further one in a row. */
const BACK_OFF = { first: MINUTE, least: 10, most: DAY }
/** After so many tries in a row an item is given up: by then it has been tried for a day and a half. */
export const MOST_TRIES = 12

/** Seconds until a feed is to be read again: the longer of what it asks for itself and of how long the server holds its answer fresh. */
export function paceFor(asked: number | null, freshFor: number | null): number {
  const said = Math.max(asked ?? 0, freshFor ?? 0)
  return said === 0 ? PACE.usual : Math.min(Math.max(said, PACE.least), PACE.most)
}

/** Seconds until something that failed is tried again: any time within the back-off, so that those that failed together do not come back together, and not before the server asks for it. */
export function backOff(failures: number, retryAfter: number | null, random: () => number): number {
  const within = Math.min(BACK_OFF.first * 2 ** failures, BACK_OFF.most)
  return Math.max(BACK_OFF.least, random() * within, Math.min(retryAfter ?? 0, BACK_OFF.most))
}

export const after = (now: Date, seconds: number): Date => new Date(now.getTime() + Math.round(seconds * 1000))
