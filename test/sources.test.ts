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
    ['شن مسلحون هجوما على القرية، بحسب ما نقلت وكالة رويترز عن مسؤولين عراقيين.', 'ASSAULT', 'هجوما', ['وكالة رويترز (agency)', 'مسؤولين عراقيين (anonymous)']],
    ['قال الرئيس في خطاب بثه التلفزيون الرسمي إن البلاد صامدة.', 'STATE', 'قال', ['التلفزيون الرسمي (agency)', 'خطاب (document)']],
    ['الصحيفة: إسرائيل قصفت القاعدة بصواريخ.', 'ASSAULT', 'قصفت', ['الصحيفة (agency)']],
  ])('%s', (text, event, trigger, expected) => expect(chain(text, event, trigger)).toEqual(expected))

  test.each(['وكالة "اسوشيتدبرس" الأمريكية', 'وكالة أسوشييتدبرس', 'وكالة "أسوشيتد برس" الأميركية'])('an agency by its name behind the noun, in any spelling, with its nationality: %s', (agency) => {
    expect(find(`نقلت ${agency} عن مسؤولين أن العراق هدد إيران.`, 'THREATEN', 'هدد').chain[0]).toMatchObject({ entity: 'agency.ap', nameEn: 'Associated Press' })
  })

  test('the force used is the event that is known through them', () => {
    expect(chain('قتل ثلاثة جنود في الهجوم، بحسب ما نقلت وكالة رويترز عن مسؤولين عراقيين.', 'ASSAULT', 'الهجوم')).toEqual(['وكالة رويترز (agency)', 'مسؤولين عراقيين (anonymous)'])
  })

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

describe('chains as the guidelines want them', () => {
  const linksOf = (text: string, event: string, trigger: string): string[] => find(text, event, trigger).chain.map((l) => `${l.hop} ${l.text}`)
  test.each([
    ['an agency spoken to relays the statement', 'قال وزير الدفاع لوكالة رويترز إن الجيش قصف مواقع المسلحين في الجبل.', 'STATE', 'قال', ['1 وكالة رويترز']],
    ['what is embedded lists the speaker last', 'قال وزير الدفاع لوكالة رويترز إن الجيش قصف مواقع المسلحين في الجبل.', 'ASSAULT', 'قصف', ['1 وكالة رويترز', '2 وزير الدفاع']],
    ['the document stands before the speaker', 'أعلنت وزارة الخارجية في بيان أن القوات انسحبت من المدينة.', 'RETREAT', 'انسحبت', ['1 بيان', '2 وزارة الخارجية']],
    ['parallel sources share a hop', 'قالت صحيفة الأهرام وصحيفة الحياة إن الشرطة اعتقلت ثلاثة متظاهرين.', 'COERCE', 'اعتقلت', ['1 صحيفة الأهرام', '1 صحيفة الحياة']],
    ['what a speaker does by speaking is his own', 'قال المتحدث باسم الجيش إنه يرحب باتفاق الهدنة.', 'SUPPORT', 'يرحب', []],
    ['what he did otherwise is known through him', 'قال الجيش إنه شن غارات على مواقع المسلحين.', 'ASSAULT', 'غارات', ['1 الجيش']],
    ['a speaker who commits his state', 'قال رئيس الوزراء إن بريطانيا ستلتزم بالاتفاق.', 'AGREE', 'ستلتزم', ['1 رئيس الوزراء']],
    ['what is denied is known through who denies it', 'نفت الحكومة أن تكون الطائرات قصفت المستشفى.', 'ASSAULT', 'قصفت', ['1 الحكومة']],
    ['reports of nobody', 'ذكرت تقارير أن القوات قصفت القرية.', 'ASSAULT', 'قصفت', ['1 تقارير']],
    ['the outlet’s own correspondent is no source', 'أفادت مراسلتنا بأن المسلحين هاجموا القرية.', 'ASSAULT', 'هاجموا', []],
    ['who relayed another’s words', 'نقلت وكالة رويترز عن الوزير قوله إن المسلحين هاجموا القرية.', 'ASSAULT', 'هاجموا', ['1 وكالة رويترز', '2 الوزير']],
    ['whom the speaker quotes stands behind him', 'قالت الصحيفة نقلا عن مصدر أمني إن الجيش قصف القرية.', 'ASSAULT', 'قصف', ['1 الصحيفة', '2 مصدر أمني']],
    ['a document named just before', 'نشر الوزير تغريدة قال فيها إن المسلحين هاجموا القرية.', 'ASSAULT', 'هاجموا', ['1 تغريدة', '2 الوزير']],
    ['an interview goes on with its speaker', 'قال الرئيس في مقابلة مع قناة الجزيرة إن الجيش هاجم القرية.\nوأضاف أن المسلحين قتلوا خمسة جنود.', 'ASSAULT', 'قتلوا', ['1 قناة الجزيرة', '2 الرئيس']],
    ['after the clause the outlet speaks again', 'أكد الوزير أن المسلحين هاجموا القرية.\nوانسحبت القوات من البلدة مساء الأحد.', 'RETREAT', 'وانسحبت', []],
  ])('%s', (_, text, event, trigger, expected) => expect(linksOf(text, event, trigger)).toEqual(expected))

  test('an aside tells when it was said', () => expect(linksOf('قال وزير الدفاع إن الجيش سيبقى في الجبل، وذلك بعد أن هاجم مسلحون الثكنة.', 'ASSAULT', 'هاجم')).toEqual([]))
})
