/** Of the Latin letters of a name those that are spelled alike by all: `alarabia` and `Al Arabiya` have the same. */
export const consonants = (name: string): string => (/[a-z]/i.test(name) ? name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/[aeiouyw]/g, '') : '')
