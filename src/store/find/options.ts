/** Choices of the queries by name, for whoever offers them; without the database behind them. */

export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

/** What records can be counted by. */
export const countFields = [
  ...periods, 'event', 'mode', 'status', 'quad', 'actor', 'actor-country', 'actor-sector', 'recipient', 'recipient-country', 'recipient-sector', 'place', 'place-country', 'outlet', 'origin', 'through', 'through-country',
] as const
export type CountField = (typeof countFields)[number]

/** `newest` and `oldest` by the day of the event, or of publication where the filter's `time` says so; records without one come last. `added`: the last first. */
export const sorts = ['newest', 'oldest', 'confidence', 'added'] as const
export type Sort = (typeof sorts)[number]
