/** Texts of the interface as typed tables: a text that lacks one language does not compile. */
export type Lang = 'en' | 'ar'

export type EnglishPlural = Readonly<Record<'one' | 'other', string>>
export type ArabicPlural = Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>
type English = Readonly<Record<string, string | EnglishPlural>>
type Arabic<T extends English> = { readonly [K in keyof T]: T[K] extends string ? string : ArabicPlural }

export interface Table<T extends English = English> {
  readonly en: T
  readonly ar: Arabic<T>
}
export const table = <const T extends English>(en: T, ar: Arabic<T>): Table<T> => ({ en, ar })

/** What fills `{name}` in a text. A number is written as the language writes numbers; `{n}` also chooses the plural. */
export type Values = Readonly<Record<string, string | number>>

const pluralRules = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') } as const

/** A text of a table in a language, filled. */
export function say<T extends English>(lang: Lang, of: Table<T>, key: keyof T & string, values: Values = {}): string {
  return template(lang, of, key, values).replace(/\{(\w+)\}/g, (_, name: string) => shown(lang, values[name] ?? ''))
}

/** The same in pieces, so that a value may be an element: texts as they are, and in between what stands for `{name}`. */
export function pieces<T extends English, V>(lang: Lang, of: Table<T>, key: keyof T & string, values: Readonly<Record<string, V>>, n?: number): (string | V)[] {
  return piecesOf(template(lang, of, key, n === undefined ? {} : { n }), values)
}

export function piecesOf<V>(text: string, values: Readonly<Record<string, V>>): (string | V)[] {
  return text.split(/(\{\w+\})/).filter(Boolean).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    return name !== undefined && Object.hasOwn(values, name) ? values[name] : piece
  })
}

function template<T extends English>(lang: Lang, of: Table<T>, key: keyof T & string, values: Values): string {
  const entry: string | EnglishPlural | ArabicPlural = of[lang][key]
  if (typeof entry === 'string') return entry
  const forms = entry as Readonly<Record<string, string>>
  return forms[pluralRules[lang].select(Number(values.n ?? 0))] ?? forms.other
}

const shown = (lang: Lang, value: string | number): string => (typeof value === 'number' ? numberFormats[lang].format(value) : runsAgainst(lang, value) ? `\u2068${value}\u2069` : value)

/** Words that run the other way than the text they are put into; they are isolated, so that they turn nothing round. */
const runsAgainst = (lang: Lang, value: string): boolean => (lang === 'ar' ? /[A-Za-z]/ : /[\u0590-\u08ff]/).test(value)

/** With a capital, where the language has them: for lists that CSS cannot set. */
export const capital = (lang: Lang, text: string): string => (lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text)

/** Days before months in both; Latin digits in Arabic too, as newsrooms write. */
export const locales = { en: 'en-GB', ar: 'ar-u-nu-latn' } as const
const numberFormats = { en: new Intl.NumberFormat(locales.en), ar: new Intl.NumberFormat(locales.ar) } as const
