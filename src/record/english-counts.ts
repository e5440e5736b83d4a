/** Those who show records count what these name as the names themselves do. */
export { numberInEnglish, pluralInEnglish } from '../mentions/english-counts.js'
