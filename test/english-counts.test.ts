import { describe, expect, test } from 'vitest'
import { numberInEnglish, pluralInEnglish } from '../src/record/english-counts.js'

describe('English plurals of what sources are called', () => {
  test.each([
    ['official', 'officials'], ['witness', 'witnesses'], ['sources', 'sources'], ['spokesman', 'spokesmen'], ['woman (Iraq)', 'women (Iraq)'], ['person', 'people'], ['child', 'children'],
    ['ministry', 'ministries'], ['envoy', 'envoys'], ['church', 'churches'], ['police', 'police'], ['local media', 'local media'], ['people', 'people'],
    ['source close to the president', 'sources close to the president'], ['official in the army (Libya)', 'officials in the army (Libya)'], ['', ''], ['ناشط', 'ناشط'],
  ])('%s: %s', (one, many) => expect(pluralInEnglish(one)).toBe(many))

  test('small numbers are words, others digits', () => expect([0, 2, 10, 11].map(numberInEnglish)).toEqual(['no', 'two', 'ten', '11']))
})
