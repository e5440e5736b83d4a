/** How several of what a record names are counted in English: two officials. */
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `two`; beyond ten, digits. */
export const numberInEnglish = (n: number): string => numbers[n] ?? String(n)

/** Endings of nouns and of their plurals, the first that fits; what does not end in a small letter (staff of UNICEF, 12) stays. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/ss$/, 'sses'], [/s$/, 's'], [/(people|men|children|police|staff|personnel|military|media|aircraft|equipment|information)$/, '$1'],
  [/man$/, 'men'], [/person$/, 'people'], [/child$/, 'children'], [/(wi|li|kni)fe$/, '$1ves'], [/(thie|lea|hal)f$/, '$1ves'], [/([^aeiou])y$/, '$1ies'], [/(ch|sh|x)$/, '$1es'], [/([a-z])$/i, '$1s'], [/$/, ''],
]

/** Plural of the noun that heads a description, which ends before the first preposition or bracket: `officials in the army`, `women (Iraq)`. */
export function pluralInEnglish(description: string): string {
  const [, noun, rest = ''] = /^(.*?)( (?:\(|(?:in|of|at|from|close|near|to|for|with)\b).*)?$/s.exec(description)!
  const [ending, becomes] = plurals.find(([one]) => one.test(noun))!
  return `${noun.replace(ending, becomes)}${rest}`
}
