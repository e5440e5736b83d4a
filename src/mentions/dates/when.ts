/** What an expression of time says, before it is reckoned from the day of publication. */
export type When = CalendarDate | Weekday | Offset | Period | Amount | Decade

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** Start, middle or end of a period (مطلع، منتصف، نهاية). */
export type Edge = 'start' | 'middle' | 'end'

/**
 * Which one of a series: 0 this, −1 the last, −2 the one before the last, 1 the next, 2 the one after it; null when nothing says.
 */
export type Step = number | null

/** A date of a calendar; 0 stands for a part that is not said. */
export interface CalendarDate {
  readonly kind: 'date'
  readonly day: number
  readonly month: number
  readonly year: number
  readonly hijri: boolean
  readonly step: Step
  /** `15 يوليو من العام الماضي`: the year as a step from that of publication. */
  readonly yearStep: Step
  /** ISO number (Monday is 1) of a weekday named beside the date, 0 for none. */
  readonly weekday: number
  readonly edge: Edge | null
}

export interface Weekday {
  readonly kind: 'weekday'
  readonly weekday: number
  readonly step: Step
  /** `الأربعاء من الأسبوع الماضي`: the week as a step from that of publication. */
  readonly week: Step
  /** `ليل السبت الأحد`: the night runs into the day after. */
  readonly night: boolean
}

/** Days from publication; a weekday named beside it outweighs the number. */
export interface Offset {
  readonly kind: 'offset'
  readonly days: number
  readonly weekday: number
}

/** A week, month, year or century by its step from that of publication; `day` is a day of that month, 0 for none. */
export interface Period {
  readonly kind: 'period'
  readonly unit: Unit
  readonly step: number
  readonly day: number
  readonly edge: Edge | null
}

/** So many units from publication: back (−1) or ahead (1). `count` is null when the text does not say how many. */
export interface Amount {
  readonly kind: 'amount'
  readonly unit: Unit
  readonly count: number | null
  readonly half: boolean
  readonly way: -1 | 1
  /** True for all the time between (الأيام الثلاثة الماضية), false for its far end (قبل ثلاثة أيام). */
  readonly span: boolean
}

export interface Decade {
  readonly kind: 'decade'
  readonly year: number
}

export const dateOf = (parts: Partial<CalendarDate>): CalendarDate => ({ kind: 'date', day: 0, month: 0, year: 0, hijri: false, step: null, yearStep: null, weekday: 0, edge: null, ...parts })
