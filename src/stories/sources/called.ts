/** The country that an English description ends in. */
export const COUNTRY_BEHIND = / \([^()]*\)$/

/** What a source without a name is called in English, without its country: `official` of `official (Iraq)`. */
export const calledInEnglish = (nameEn: string): string => nameEn.replace(COUNTRY_BEHIND, '').toLowerCase()
