/** Days by which clocks and zones may differ: a date that lies further ahead is a slip, or that of an event. */
const MOST_AHEAD = 2

/** Whether an ISO 8601 date lies too far after `now` to be one of publication. */
export const isFuture = (date: string, now: Date): boolean => Date.parse(date.slice(0, 10)) > now.getTime() + MOST_AHEAD * 86_400_000
