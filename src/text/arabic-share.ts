import { Class, characterClass } from './characters.js'

/** An article with a smaller share of Arabic letters among its letters is not coded. News in Arabic has 0.9 and more; a page of menus and Latin names still 0.5. */
export const LEAST_ARABIC = 0.3

/** The share of letters in Arabic script among all letters, 0 to 1; 0 for a text without letters. */
export function arabicShare(text: string): number {
  let arabic = 0
  let other = 0
  for (let i = 0; i < text.length; i++) {
    const c = characterClass[text.charCodeAt(i)]
    if (c === Class.ARABIC) arabic++
    else if (c === Class.LATIN || c === Class.OTHER) other++
  }
  return arabic === 0 ? 0 : arabic / (arabic + other)
}
