import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import type { EventRecord } from '../src/record/record.js'

const coder = createCoder()
const records = (text: string): readonly EventRecord[] => coder.code({ id: 'test', text, published: '2018-06-15', outlet: 'Test' }).records
const find = (text: string, event: string, trigger: string): EventRecord => {
  const found = records(text).find((r) => r.event === event && r.trigger.text === trigger)
  if (!found) throw new Error(`no ${event} at ${trigger}; there are ${records(text).map((r) => `${r.event} ${r.trigger.text}`).join(', ')}`)
  return found
}
const chain = (text: string, event: string, trigger: string): string[] => find(text, event, trigger).chain.map((link) => `${link.text} (${link.kind})`)

describe('sources outside the verb of saying', () => {
  test.each([
    ['خطفت الجماعة عشرات الأشخاص في شمال البلاد، كما ذكرت الشرطة.', 'ASSAULT', 'خطفت', ['الشرطة (body)']],
    ['اعتقلت الشرطة ثلاثة متظاهرين في المدينة، بحسب ما قالت مصادر طبية.', 'COERCE', 'اعتقلت', ['مصادر طبية (anonymous)']],
    ['قتل ثلاثة جنود في الهجوم، بحسب ما نقلت وكالة رويترز عن مسؤولين عراقيين.', 'ASSAULT', 'الهجوم', ['وكالة رويترز (agency)', 'مسؤولين عراقيين (anonymous)']],
    ['قال الرئيس في خطاب بثه التلفزيون الرسمي إن البلاد صامدة.', 'STATE', 'قال', ['التلفزيون الرسمي (agency)', 'خطاب (document)']],
    ['الصحيفة: إسرائيل قصفت القاعدة بصواريخ.', 'ASSAULT', 'قصفت', ['الصحيفة (agency)']],
  ])('%s', (text, event, trigger, expected) => expect(chain(text, event, trigger)).toEqual(expected))

  test('a verb with words of its own says those, not what stands before it', () => {
    expect(chain('هاجم مسلحون الثكنة مساء الأحد، كما أكد الوزير، في مؤتمر صحفي، أن الحكومة باقية.', 'ASSAULT', 'هاجم')).toEqual([])
  })

  test('two who speak do not go on in the singular', () => {
    const said = records('وقال مسؤولان عراقيان إن الوزير هدد إيران بقطع العلاقات وقال إنه سيطرد السفير.').find((r) => r.event === 'STATE' && r.actor[0]?.text === 'مسؤولان عراقيان')
    expect(said?.content?.text).toMatch(/^إن الوزير هدد .* وقال إنه سيطرد السفير/)
  })
})

describe('who goes on speaking', () => {
  test('he by whose word the sentence before went, when nobody else spoke', () => {
    const state = find('ووفقا لوكالة رويترز فإن العراق طلب عقد المحادثات.\nوأوضحت أن العرض العسكري أقلق الحكومة.', 'STATE', 'وأوضحت')
    expect(state.actor.map((a) => a.text)).toEqual(['وكالة رويترز'])
  })

  test('a speaker whose name follows what he speaks for', () => {
    const state = find('وقال الناطق الرسمي باسم تحالف دعم الشرعية في اليمن العقيد الركن تركي المالكي إن السفينة تعرضت لهجوم.', 'STATE', 'وقال')
    expect(state.actor).toMatchObject([{ entity: 'person.turki-malki' }])
  })
})
