/** What reports contradict each other in, and what a side says, in the language of the page. */
import type { Contradiction, Update } from '../../api.js'
import { countryText } from '../../words/codes.js'
import { type Lang, say, table } from '../../words/table.js'

const shared = table({ happened: 'it happened', didNot: 'it did not happen' }, { happened: 'وقع', didNot: 'لم يقع' })

export function aboutText(lang: Lang, { about, aboutAr }: Pick<Contradiction | Update, 'about' | 'aboutAr'>): string {
  return lang === 'ar' ? aboutAr || about : withCountry(about)
}

/** A side that is English in the API: whether it happened, or an office. Null where it is neither, or Arabic has no word for it but the article's. */
export function sideText(lang: Lang, value: string): string | null {
  if (value === 'it happened') return say(lang, shared, 'happened')
  if (value === 'it did not happen') return say(lang, shared, 'didNot')
  return lang === 'en' && CODE.test(value) ? withCountry(value) : null
}

/** `foreign minister (TCD)` */
const CODE = / \(([A-Z]{3})\)$/
const withCountry = (text: string): string => text.replace(CODE, (_, code: string) => ` (${countryText('en', code)})`)
