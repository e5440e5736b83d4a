import { dateText, shortDayText } from '../words/formats.js'
import { lang } from '../words/language.js'

interface Period { readonly first: string; readonly last: string }

/** `16 May 2024`, `13 May – 19 May 2024`, `May 2024`. */
export const periodText = ({ first, last }: Period): string => {
  if (first === last) return dateText(lang.value, first)
  return isMonth(first, last) ? dateText(lang.value, first.slice(0, 7)) : `${shortDayText(lang.value, first)} – ${dateText(lang.value, last)}`
}

/** Longer than any week. */
const isMonth = (first: string, last: string): boolean => first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && Number(last.slice(8)) > 27
