/** `range`: `value` to `until`; `unknown`: `value` is null. */
export type DatePrecision = 'day' | 'month' | 'year' | 'range' | 'unknown'

/** What the expression says of the event: at that time, from then on, up to then, by then at the latest, or for so long. */
export type DateRole = 'point' | 'since' | 'before' | 'deadline' | 'duration'

/** An expression of time in an article. */
export interface DateMention {
  /** Tokens, half-open. */
  readonly from: number
  readonly to: number
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, always Gregorian; null when it cannot be known. */
  readonly value: string | null
  /** Last day, month or year of a range; null for anything else. */
  readonly until: string | null
  readonly precision: DatePrecision
  /** The day, month or year that the words date something by, no finer than they are: a week is told by its month. Null when it cannot be known. */
  readonly told: string | null
  /** The same for what is still to come, where the words leave open which way they look (الثلاثاء، 12 يونيو). */
  readonly toldAhead: string | null
  /** What is still to come is meant as well as what is past, and no further away: any weekday, of days and months the nearer one. */
  readonly nearerAhead: boolean
  /** `explicit` when the words alone give the date, `relative` when publication is needed to reckon it. */
  readonly basis: 'explicit' | 'relative'
  readonly role: DateRole
  /** Name of the rule that read it. */
  readonly rule: string
}
