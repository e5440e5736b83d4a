/** Where moments stand between the first and the last of them: 0–1, null for those nobody knows. */
export function placesOf(moments: readonly (string | null)[]): (number | null)[] {
  const at = moments.map((moment) => (moment === null ? null : Date.parse(moment))).map((time) => (time === null || Number.isNaN(time) ? null : time))
  const known = at.filter((time) => time !== null)
  const first = Math.min(...known)
  const span = Math.max(...known) - first
  return at.map((time) => (time === null ? null : span === 0 ? 0 : (time - first) / span))
}

/** The time of day as the outlet gave it, where it was; empty for a day alone. */
export const clockText = (published: string): string => /T(\d\d:\d\d)/.exec(published)?.[1] ?? ''
