import type { Candidate } from '../events/candidate.js'
import type { Span } from '../text/article.js'
import type { DateValue, Place } from './record.js'

/** When, where and on what condition: what the words around an event say of it. */
export interface Circumstances {
  date(c: Candidate): { readonly value: DateValue | null; readonly why: readonly string[] }
  place(c: Candidate): { readonly value: Place | null; readonly why: readonly string[] }
  condition(c: Candidate): Span | null
  deadline(c: Candidate): DateValue | null
}

export const NO_CIRCUMSTANCES: Circumstances = {
  date: () => ({ value: null, why: [] }),
  place: () => ({ value: null, why: [] }),
  condition: () => null,
  deadline: () => null,
}
