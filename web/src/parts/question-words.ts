/** How the parts of a question are called. */
import { modesOf } from '../../../src/lexicon/codes.js'
import type { QuestionName } from '../data/question.js'
import { countryText, quadText, sectorText, statusWords } from '../words/codes.js'
import { eventText } from '../words/events.js'
import { dateText, percentText } from '../words/formats.js'
import { lang, word, wordsOf } from '../words/language.js'
import { table } from '../words/table.js'
import { nameOf } from './entity-field.js'

export const questionWords = table({
  moreFilters: 'More', fewer: 'Fewer', also: 'or also', textHint: 'Arabic words in the sentence', named: 'named', anonymous: 'unnamed', outlet: 'the outlet itself', box: 'Area of the map',
}, {
  moreFilters: 'المزيد', fewer: 'أقل', also: 'أو أيضًا', textHint: 'كلمات في الجملة', named: 'مسمّى', anonymous: 'بلا اسم', outlet: 'وسيلة الإعلام نفسها', box: 'مساحة من الخريطة',
})

/** A value in the language of now. */
export function valueText(name: QuestionName, value: string): string {
  switch (name) {
    case 'event': return eventText(lang.value, value)
    case 'mode': return modeText(value)
    case 'status': return isKey(statusWords.en, value) ? wordsOf(statusWords)(value) : value
    case 'quad': return /^[0-4]$/.test(value) ? quadText(lang.value, Number(value) as 0 | 1 | 2 | 3 | 4) : value
    case 'origin': return value === 'named' || value === 'anonymous' || value === 'outlet' ? wordsOf(questionWords)(value) : value
    case 'time': return word(value === 'event' ? 'timeEvent' : 'timePublished')
    case 'since': case 'until': return dateText(lang.value, value)
    case 'minConfidence': return Number.isNaN(Number(value)) ? value : percentText(lang.value, Number(value))
    case 'actor': case 'recipient': case 'party': case 'through': return whoText(value)
    default: return placeText(value)
  }
}

const isKey = <T extends object>(of: T, key: string): key is keyof T & string => Object.hasOwn(of, key)
function modeText(mode: string): string {
  const event = Object.entries(modesOf).find(([, modes]) => modes.includes(mode))?.[0]
  return event === undefined ? mode : eventText(lang.value, event, mode)
}

/** `IRN`, `GOV`, `IRN:GOV` and ids by their names. */
function whoText(value: string): string {
  const [, country, sector] = /^([A-Z]{3})(?::([A-Z]{3}))?$/.exec(value) ?? []
  if (!country) return nameOf(value)
  const one = sectorText(lang.value, countryText(lang.value, country))
  return sector ? `${one}: ${sectorText(lang.value, sector)}` : one
}

/** `LBN:طرابلس` by its name, with the country's. */
function placeText(value: string): string {
  const [, country, name] = /^([A-Z]{3})(?::(.+))?$/.exec(value) ?? []
  if (!country) return nameOf(value)
  return name ? `${name} (${countryText(lang.value, country)})` : countryText(lang.value, country)
}
