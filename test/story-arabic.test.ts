/** Grades of sources in Arabic. */
import { describe, expect, test } from 'vitest'
import { inArabic } from '../src/stories/sources/arabic.js'
import type { Grade } from '../src/stories/sources/grade.js'
import type { SourceGraph, SourceNode } from '../src/stories/sources/graph.js'

const arabic = inArabic()
const node = (key: string, name: string, more: Partial<SourceNode> = {}): SourceNode => ({ key, kind: 'person', name, nameEn: '', entity: null, country: null, sector: [], count: null, reports: [], ...more })
const nodes = [node('a', 'رويترز', { kind: 'agency' }), node('b', 'النهار', { kind: 'outlet' }), node('c', 'السفير', { kind: 'outlet' }), node('d', 'مسؤولان عراقيان', { kind: 'anonymous', count: 2 }), node('e', 'مسؤول أمني', { kind: 'anonymous', count: 1 }), node('f', '', { kind: 'unspecified' })]
const graph: SourceGraph = { nodes, edges: [] }
const grade = (more: Partial<Grade>): Grade => ({ level: 'several', outlets: 2, main: ['a', 'd'], origins: 2, named: 1, through: null, reasons: [], ...more })

describe('counted nouns agree with their numbers', () => {
  test.each([[1, 'وسيلة إعلام واحدة'], [2, 'وسيلتا إعلام'], [3, '3 وسائل إعلام'], [10, '10 وسائل إعلام'], [11, '11 وسيلة إعلام'], [99, '99 وسيلة إعلام'], [100, '100 وسيلة إعلام'], [103, '103 وسائل إعلام'], [111, '111 وسيلة إعلام']])('%i outlets', (outlets, text) => {
    expect(arabic.headline(grade({ outlets }), graph)).toBe(`عدة مصادر: ${text}، مصدران: رويترز ومسؤولان عراقيان (دون ذكر الأسماء)`)
  })

  test.each([[3, 'مصدر آخر'], [4, 'مصدران آخران'], [5, '3 مصادر أخرى'], [12, '10 مصادر أخرى'], [13, '11 مصدرا آخر'], [102, '100 مصدر آخر']])('of %i origins two are main ones', (origins, more) => {
    expect(arabic.headline(grade({ origins }), graph)).toBe(`عدة مصادر رئيسية: وسيلتا إعلام، مصدران رئيسيان: رويترز ومسؤولان عراقيان (دون ذكر الأسماء)؛ وإلى جانبهما ${more}`)
  })
})

test('one origin, through an agency', () => {
  expect(arabic.headline(grade({ level: 'one unnamed', main: ['e'], origins: 1, through: 'a' }), graph)).toBe('مصدر واحد لا يُذكر اسمه: وسيلتا إعلام، مصدر واحد: مسؤول أمني (دون ذكر الاسم)، عبر رويترز')
  expect(arabic.headline(grade({ level: 'nothing said', main: [], origins: 0 }), graph)).toBe('لا يُذكر أي مصدر: وسيلتا إعلام، بلا مصدر')
})

test('every reason is a sentence of its own', () => {
  const reasons = arabic.reasons(grade({
    reasons: [
      { why: 'common link', link: 'a' }, { why: 'common link', link: 'e' }, { why: 'through a shared agency', outlets: ['b'], agency: 'a' }, { why: 'copied', outlets: ['b'], from: 'c', sure: true }, { why: 'copied', outlets: ['b'], from: 'c', sure: false },
      { why: 'own voice', outlets: ['b'] }, { why: 'own voice', outlets: ['b', 'c'] }, { why: 'own voice', outlets: ['a', 'b', 'c'] }, { why: 'untold', agencies: ['a'] }, { why: 'beside', origins: ['a', 'b', 'c', 'd', 'e'] },
      { why: 'first', outlet: 'b', sure: true, dated: true }, { why: 'first', outlet: 'b', sure: false, dated: true }, { why: 'first', outlet: 'b', sure: false, dated: false },
    ],
    origins: 11, named: 0,
  }), graph)
  expect(reasons).toHaveLength(14)
  for (const reason of reasons) expect(reason).toMatch(/^[^{}]*[\u0600-\u06ff][^{}]*\.$/)
  expect(reasons[0]).toBe('طرق الوسيلتين كلتيهما لا تلتقي إلا عند المصدر نفسه: رويترز.')
  expect(reasons[1]).toBe('وصل الخبر إلى الوسيلتين كلتيهما عبر مسؤول أمني (دون ذكر الاسم).')
  expect(reasons[9]).toContain('واثنان غيرهم')
  expect(reasons[13]).toBe('لا يُذكر اسم أي من المصادر الـ11.')
  expect(arabic.node(nodes[5])).toBe('تقارير لا تسمي أحدا')
})
