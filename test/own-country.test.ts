/** بلاده، بلدنا: whose country it is. */
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'

const coder = createCoder()

/** The actors of the event at this word. */
function actorsOf(text: string, trigger: string): readonly (readonly [text: string | null, entity: string | null])[] {
  const record = coder.code({ id: 'a', text, published: '2018-07-08' }).records.find((r) => r.trigger.text === trigger)
  if (!record) throw new Error(`nothing coded at ${trigger}`)
  return record.actor.map(({ text, entity }) => [text, entity])
}

describe('the country of whoever speaks acts', () => {
  test.each([
    ['قال وزير الخارجية المصري إن بلاده ترفض المقترح.', 'ترفض', 'بلاده', 'state.EGY'],
    ['أعلن الرئيس الأميركي دونالد ترامب انسحاب بلاده من الاتفاق النووي.', 'انسحاب', 'بلاده', 'state.USA'],
    ['قالت المستشارة الألمانية أنغيلا ميركل إن بلادها تدعم المفاوضات.', 'تدعم', 'بلادها', 'state.DEU'],
    ['استقبل الرئيس الفرنسي وزير الخارجية الروسي. وأكد الوزير أن بلاده تدعم المفاوضات.', 'تدعم', 'بلاده', 'state.RUS'],
  ])('%s', (text, trigger, words, state) => {
    expect(actorsOf(text, trigger)).toEqual([[words, state]])
  })
})

test('our country is that of whoever speaks', () => {
  const { mentions } = coder.parse({ id: 'a', text: 'قال الوزير التونسي: "بلدنا يرفض هذا المقترح".' })
  expect(mentions.of.map(({ actor }) => actor?.id)).toContain('state.TUN')
})

test('where nobody is named whose country it could be, it is nobody’s', () => {
  expect(actorsOf('ترفض بلاده المقترح.', 'ترفض')).toEqual([])
})
