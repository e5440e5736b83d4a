/** Texts, numbers and days of the interface. */
import { describe, expect, test } from 'vitest'
import { countryText, quadText, sectorText } from '../../web/src/words/codes.js'
import { agoText, compactDayText, dateText, daysText, instantText, listText, numberText, percentText, scaleText, shortDayText } from '../../web/src/words/formats.js'
import { shared } from '../../web/src/words/shared.js'
import { pieces, say, table } from '../../web/src/words/table.js'
import { reasonsOf } from '../../web/src/pages/reader/why.js'

describe('texts', () => {
  test.each([[0, 'لا سجلات'], [1, 'سجل واحد'], [2, 'سجلان'], [3, '3 سجلات'], [11, '11 سجلًا'], [100, '100 سجل'], [1234, '1,234 سجلًا']])('%i records in Arabic', (n, text) => {
    expect(say('ar', shared, 'records', { n })).toBe(text)
  })

  test('English has one and many', () => {
    expect([1, 2, 0].map((n) => say('en', shared, 'records', { n }))).toEqual(['1 record', '2 records', '0 records'])
  })

  test('words of the other direction are isolated', () => {
    const greeting = table({ hello: 'by {who}' }, { hello: 'من {who}' })
    expect(say('ar', greeting, 'hello', { who: 'Amal' })).toBe('من \u2068Amal\u2069')
    expect(say('en', greeting, 'hello', { who: 'أمل' })).toBe('by \u2068أمل\u2069')
    expect(say('en', greeting, 'hello', { who: 'Amal' })).toBe('by Amal')
  })

  test('a value that looks like a placeholder is not filled again', () => {
    const two = table({ both: '{a} and {b}' }, { both: '{a} و{b}' })
    expect(say('en', two, 'both', { a: '{b}', b: 'x' })).toBe('{b} and x')
  })

  test('pieces keep what is put in as it is', () => {
    const keys = table({ press: 'press {key} now' }, { press: 'اضغط {key} الآن' })
    expect(pieces('en', keys, 'press', { key: 7 })).toEqual(['press ', 7, ' now'])
    expect(pieces('en', keys, 'press', {})).toEqual(['press ', '{key}', ' now'])
  })
})

describe('formats', () => {
  test('Arabic writes Latin digits and its own months', () => {
    expect(dateText('ar', '2024-05-16')).toBe('16 مايو 2024')
    expect(dateText('en', '2024-05')).toBe('May 2024')
    expect(dateText('ar', '2024')).toBe('2024')
    expect(numberText('ar', 12345)).toBe('12,345')
    expect(percentText('en', 0.953)).toBe('95%')
  })

  test('a month or a year is shown as such, nowhere as its first day', () => {
    expect(daysText('en', '2015', '2018-05-08')).toBe('2015 – 8 May 2018')
    expect(daysText('ar', '2015', '2018-05-08')).toBe('2015 – 8 مايو 2018')
    expect(daysText('en', '2018-05-08', '2018-05-09')).toMatch(/^8.+9 May 2018$/)
    expect(daysText('en', '2018-05', '2018-06')).toMatch(/^May.+June 2018$/)
    expect(daysText('en', '2015', '2018')).toMatch(/^2015.+2018$/)
    expect([shortDayText('en', '2018-06'), shortDayText('en', '2018'), compactDayText('en', '2018-06'), shortDayText('en', '2018-06-12')]).toEqual(['Jun', '2018', 'Jun 2018', '12 Jun'])
  })

  test('every clock is UTC and says so', () => {
    expect(instantText('en', '2018-05-08T22:38:00+04:00')).toBe('8 May 2018, 18:38 UTC')
    expect(instantText('ar', '2018-05-08T22:38:00+04:00')).toMatch(/18:38 UTC$/)
  })

  test('values of the scale have one decimal and a minus of their own', () => expect([-9, -5.34, 3, 0].map(scaleText)).toEqual(['\u22129.0', '\u22125.3', '+3.0', '0.0']))

  test('what is no date stays as it was', () => {
    expect(['yesterday', '2018-99', '2018-04-31', '2018-05-1'].map((value) => dateText('en', value))).toEqual(['yesterday', '2018-99', '2018-04-31', '2018-05-1'])
    expect(instantText('en', 'soon')).toBe('soon')
    expect(agoText('en', 'soon')).toBe('soon')
  })

  test('how long ago', () => {
    const now = Date.parse('2024-05-16T12:00:00Z')
    expect(agoText('en', '2024-05-16T09:00:00Z', now)).toBe('3 hours ago')
    expect(agoText('en', '2024-05-18T12:00:00Z', now)).toBe('in 2 days')
    expect(agoText('ar', '2024-05-15T12:00:00Z', now)).toBe('أمس')
  })

  test('lists are joined as the language joins them', () => {
    expect(listText('en', ['A', 'B', 'C'])).toBe('A, B and C')
    expect(listText('ar', ['أ', 'ب'])).toBe('أ وب')
  })
})

describe('codes', () => {
  test('countries, and what belongs to none', () => {
    expect(countryText('en', 'IRQ')).toBe('Iraq')
    expect(countryText('ar', 'IRQ')).toBe('العراق')
    expect(countryText('ar', 'PSE')).toBe('فلسطين')
    expect(countryText('en', 'KOS')).toBe('Kosovo')
    expect(countryText('en', 'UNO')).toBe('United Nations')
  })

  test('an unknown code is shown as it is', () => {
    expect([countryText('en', 'XYZ'), sectorText('ar', 'XYZ'), countryText('en', 'constructor')]).toEqual(['XYZ', 'XYZ', 'constructor'])
    expect(quadText('en', 3)).toBe('verbal conflict')
  })
})

describe('reasons', () => {
  const why = ['frame:هدد/VERB/THREATEN', 'actor:frame:actor', 'actor:state.IRQ', 'recipient:near:after', 'actor:capital.TUR', 'source:according-to-what-was-relayed', 'condition:if', 'status:planned', 'country: guessed from context']

  test('each says something of its own in both languages, and keeps its name', () => {
    for (const lang of ['en', 'ar'] as const) {
      const reasons = reasonsOf(lang, why)
      expect(reasons.map(({ name }) => name)).toEqual(why)
      expect(new Set(reasons.map(({ text }) => text)).size).toBe(why.length)
    }
  })

  test('an entry of the lexicon is told of the party it was found for', () => {
    const texts = reasonsOf('en', why).map(({ text }) => text)
    expect(texts[2]).toBe('who acts is in the lexicon as state.IRQ')
    expect(texts[4]).toBe('to whom it is done is in the lexicon as capital.TUR')
  })

  test('how a party came to its role is said in words, without names of the grammar', () => {
    const relations = ['actor:clause:author', 'actor:clause:subj', 'recipient:own:ل', 'recipient:clause:ب:gen', 'actor:kin:before:actor', 'actor:last:subj', 'actor:holder:actor', 'actor:after0:bare', 'recipient:near:after', 'actor:gen:before', 'place:site', 'date:weekday']
    for (const { text } of reasonsOf('ar', relations)) expect(text).not.toMatch(/[a-z]/i)
    for (const { text } of reasonsOf('en', relations)) expect(text).not.toMatch(/[a-z]+:[a-z]|subj\b|obj0|bare|weekday/)
    expect(reasonsOf('ar', ['actor:clause:author', 'recipient:own:ل']).map(({ text }) => text)).toEqual(['الفاعل: صاحب الكلام', 'المتلقي: بعد «ل»'])
  })

  test('one that is not known is shown by its name', () => {
    expect(reasonsOf('en', ['novelty:x', 'frame:broken'])).toEqual([{ name: 'novelty:x', text: 'novelty:x' }, { name: 'frame:broken', text: 'frame:broken' }])
  })
})
