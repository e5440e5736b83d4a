/** When reports were published. Outlets write their own hours; here all are UTC, so that days and clocks are in the order in which reports came. */

/** Where moments stand between the first and the last of them: 0–1, null for those nobody knows. */
export function placesOf(moments: readonly (string | null)[]): (number | null)[] {
  const at = moments.map((moment) => (moment === null ? null : instantOf(moment))).map((time) => (time === null || Number.isNaN(time) ? null : time))
  const known = at.filter((time) => time !== null)
  const first = Math.min(...known)
  const span = Math.max(...known) - first
  return at.map((time) => (time === null ? null : span === 0 ? 0 : (time - first) / span))
}

/** In milliseconds since 1970; a clock without a zone is read as UTC. */
const instantOf = (published: string): number => Date.parse(/T[\d:.]+$/.test(published) ? `${published}Z` : published)

/** The moment in UTC, `2018-05-08T18:38`; null for a day alone, which has no clock, and for what is no moment. */
function inUtc(published: string): string | null {
  const instant = /T\d\d:\d\d/.test(published) ? instantOf(published) : Number.NaN
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 16)
}

/** The day on which a report was published; a day alone is that of the outlet. */
export const dayOfReport = (published: string): string => (inUtc(published) ?? published).slice(0, 10)

/** The time of day; empty for a day alone. */
export const clockText = (published: string): string => inUtc(published)?.slice(11) ?? ''
