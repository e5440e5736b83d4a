import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutText, sideText } from '../../web/src/pages/story/about.js'
import { differingPieces, differingWords } from '../../web/src/pages/story/differing.js'
import { clockText, dayOfReport, placesOf } from '../../web/src/pages/story/times.js'

describe('wordings side by side', () => {
  test('the words that the other side does not have are marked, and only these', () => {
    expect(differingPieces('الجولة الثالثة من المحادثات', ['الجولة الرابعة من المحادثات'])).toEqual([{ text: 'الجولة ', differs: false }, { text: 'الثالثة', differs: true }, { text: ' من المحادثات', differs: false }])
  })

  test('spelling alone is no difference', () => {
    expect(differingPieces('«أحرزت» تقدماً', ['احرزت تقدما']).some(({ differs }) => differs)).toBe(false)
  })

  test('the pieces together are the wording', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (wording, others) => { expect(differingPieces(wording, others).map(({ text }) => text).join('')).toBe(wording) }))
  })

  test('a heading of what differs, or of everything where nothing does', () => {
    expect(differingWords('حسن موسى أبكر', ['حسين موسى أبكر'])).toBe('حسن')
    expect(differingWords('حسن', ['حسن'])).toBe('حسن')
  })
})

describe('what a contradiction is about', () => {
  test('countries go by their names', () => {
    expect(aboutText('en', { about: 'foreign minister (TCD)', aboutAr: 'وزير الخارجية التشادي' })).toBe('foreign minister (Chad)')
    expect(aboutText('ar', { about: 'foreign minister (TCD)', aboutAr: 'وزير الخارجية التشادي' })).toBe('وزير الخارجية التشادي')
  })

  test('sides that are no names', () => expect([sideText('ar', 'it did not happen'), sideText('en', 'president (USA)'), sideText('ar', 'Houthis')]).toEqual(['لم يقع', 'president (United States)', null]))
})

describe('times', () => {
  test('moments stand between the first and the last; unknown ones nowhere', () => {
    expect(placesOf(['2024-05-01T00:00Z', null, '2024-05-01T12:00Z', 'يوم ما', '2024-05-02T00:00Z'])).toEqual([0, null, 0.5, null, 1])
  })

  test('days and hours are UTC, whatever zone an outlet writes in; a day alone is the outlet’s', () => {
    const published = ['2018-05-08T22:38:00+04:00', '2018-05-08T18:39:00Z', '2018-05-09T00:22:00+04:00', '2018-05-08T20:55:00', '2018-05-09']
    expect(published.map((one) => [dayOfReport(one), clockText(one)])).toEqual([['2018-05-08', '18:38'], ['2018-05-08', '18:39'], ['2018-05-08', '20:22'], ['2018-05-08', '20:55'], ['2018-05-09', '']])
  })
})
