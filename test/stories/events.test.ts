/** Records that tell of one event, put together. */
import { expect, test, vi } from 'vitest'
import { mergeRecords } from '../../src/stories/events/merge.js'
import { reportOf } from '../support/stories.js'

vi.setConfig({ testTimeout: 120_000 })

const report = (number: number, text: string, published = '2019-03-05T10:00:00Z') => reportOf({ id: `${number}`, outlet: `outlet${number}`, published, title: null, text }, number)
const told = (...texts: string[]) => mergeRecords(texts.map((text, i) => report(i + 1, text)))
const articlesOf = (texts: string[], event: string) => told(...texts).filter((merged) => merged.event === event).map(({ records }) => [...new Set(records.map(({ article }) => article))])

test('one visit told by two outlets is one event', () => {
  expect(articlesOf(['زار وزير الخارجية الروسي سيرغي لافروف بغداد الثلاثاء.', 'زار لافروف بغداد يوم الثلاثاء لبحث ملف الطاقة.'], 'CONSULT')).toEqual([[1, 2]])
})
test('deeds of different actors are different events', () => {
  expect(articlesOf(['قصفت إسرائيل موقعا في دمشق الثلاثاء.', 'قصفت تركيا موقعا في دمشق الثلاثاء.'], 'ASSAULT')).toEqual([[1], [2]])
})
test('deeds in different towns are different events', () => {
  expect(articlesOf(['اغتال مسلحون ضابطا في البصرة الثلاثاء.', 'اغتال مسلحون ضابطا في الموصل الثلاثاء.'], 'ASSAULT')).toEqual([[1], [2]])
})
test('a denied event is not the one that is asserted', () => {
  const statuses = told('زار لافروف بغداد الثلاثاء.', 'لم يزر لافروف بغداد الثلاثاء.').filter(({ event }) => event === 'CONSULT').map(({ status }) => status)
  expect(new Set(statuses).size).toBe(statuses.length)
})
test('two statements of one speaker are two, the same statement is one', () => {
  const merged = told('قال لافروف إن موسكو ستدعم بغداد في مجال الطاقة.', 'قال لافروف إن موسكو ستدعم بغداد في مجال الطاقة والدفاع.', 'قال لافروف إن العقوبات الأميركية غير قانونية.')
  expect(merged.filter(({ event }) => event === 'STATE').map(({ records }) => records.map(({ article }) => article))).toEqual([[1, 2], [3]])
})
test('the same said by two speakers of one country is two statements', () => {
  const merged = told('قال الرئيس الإندونيسي جوكو ويدودو إن الهجوم استهدف ثلاث كنائس.', 'قالت الشرطة الإندونيسية إن الهجوم استهدف ثلاث كنائس.')
  expect(merged.filter(({ event }) => event === 'STATE').map(({ records }) => records.map(({ article }) => article))).toEqual([[1], [2]])
})
test('every record is in one event, whatever the order of the reports', () => {
  const reports = ['زار لافروف بغداد الثلاثاء.', 'زار لافروف بغداد لبحث الطاقة.', 'قصفت طائرات إسرائيلية دمشق.'].map((text, i) => report(i + 1, text, `2019-03-05T1${i}:00:00Z`))
  const merged = mergeRecords(reports)
  expect(merged.flatMap(({ records }) => records.map(({ record }) => record.id)).sort()).toEqual(reports.flatMap(({ records }) => records.map(({ id }) => id)).sort())
  expect(mergeRecords([...reports].reverse())).toEqual(merged)
  expect(mergeRecords([])).toEqual([])
})
