/** Promises, meetings, demands, refusals and threats as news tells them: who, to whom, what exactly, and when. */
import { describe, expect, test } from 'vitest'
import type { Entity } from '../src/record/record.js'
import { recordOf, recordsOf, wordsOf } from './support/coded.js'

const namesOf = (parties: readonly Entity[]): readonly string[] => parties.map(({ nameEn }) => nameEn)

describe('a month or day without its year', () => {
  test.each([
    ['is the next one of what is planned', 'يعتزم الرئيس الفرنسي زيارة بيروت في أيلول.', 'زيارة', '2018-09'],
    ['and of what will be', 'سيلتقي الرئيسان في حزيران.', 'سيلتقي', '2019-06'],
    ['and of a visit told in the present', 'يزور الرئيس الصيني الرياض في نيسان.', 'يزور', '2019-04'],
    ['by its day too', 'تلتقي الوفود مجددا في 15 يناير.', 'تلتقي', '2019-01-15'],
    ['is the nearer one of what is agreed on', 'اتفق الجانبان على عقد القمة في الدوحة في كانون الأول.', 'اتفق', '2018-12'],
    ['or threatened', 'هددت واشنطن بفرض عقوبات في تشرين الثاني.', 'هددت', '2018-11'],
    ['or told in the present', 'تستضيف الدوحة في تشرين الثاني مؤتمرا دوليا حول مكافحة الفساد.', 'مؤتمرا', '2018-11'],
    ['is the last one of what happened', 'استقبل الرئيس الوفد في تشرين الثاني.', 'استقبل', '2017-11'],
    ['though it is told in the present', 'وتقول المنظمة إن الحكومة اعتقلت في أيلول عشرة ناشطين.', 'اعتقلت', '2017-09'],
    ['a weekday of what is asked is the next', 'دعت موسكو إلى اجتماع لمجلس الأمن يوم الأربعاء.', 'دعت', '2018-07-11'],
  ])('%s: %s', (_, text, trigger, value) => expect(recordOf(text, trigger).date?.value ?? null).toBe(value))
})

describe('what is refused, asked or agreed, from its first word to its last', () => {
  test.each([
    ['أعلنت الحكومة الأردنية رفضها توطين اللاجئين.', 'رفضها', 'توطين اللاجئين'],
    ['أكد الوزير رفض بلاده التدخل في شؤونها.', 'رفض', 'التدخل في شؤونها'],
    ['أكد المتحدث رفض مصر الكامل لتلك التصريحات.', 'رفض', 'لتلك التصريحات'],
    ['أعلنت روسيا استعدادها استضافة المحادثات.', 'استعدادها', 'استضافة المحادثات'],
    ['ناشد أهالي درنة المنظمات الدولية التدخل لوقف القصف.', 'ناشد', 'التدخل لوقف القصف'],
    ['أهابت الوزارة بالمواطنين التزام الهدوء.', 'أهابت', 'التزام الهدوء'],
    ['نددت الجزائر بالغارات الإسرائيلية على غزة، داعية المجتمع الدولي إلى التحرك.', 'نددت', 'بالغارات الإسرائيلية على غزة'],
    ['رفض السائقون تحميل شاحناتهم، خاصة في الميناء.', 'رفض', 'تحميل شاحناتهم، خاصة في الميناء'],
    ['واشترط خامنئي على الدول الأوروبية أن تثبت أنها لا تنقض العهود، وطالبها بإدانة نقض أميركا للعهد.', 'واشترط', 'أن تثبت أنها لا تنقض العهود'],
    ['ودعا السفير موسكو إلى العمل على "وقف إراقة الدماء في سوريا".', 'ودعا', 'إلى العمل على "وقف إراقة الدماء في سوريا"'],
    ['دعا الوزير السعودية إلى العمل معا من أجل بناء منطقة قوية ووقف القتال.', 'دعا', 'إلى العمل معا من أجل بناء منطقة قوية ووقف القتال'],
  ])('%s', (text, trigger, content) => expect(recordOf(text, trigger).content?.text).toBe(content))
  test('whoever is named second is asked too, and is not what is asked', () => {
    expect(recordOf('ناشد الرئيس روسيا وربما الصين للحصول على تمويل.', 'ناشد').content).toBeNull()
  })
  test('an adjective that belongs to the act is no part of the state', () => {
    expect(wordsOf(recordOf('أكد المتحدث رفض مصر الكامل لتلك التصريحات.', 'رفض').actor)).toEqual(['مصر'])
  })
})

describe('two of different states side by side', () => {
  test.each([
    ['هنأ الملك محمد السادس الرئيس الموريتاني بفوزه في الانتخابات.', 'هنأ', ['Mohammed VI'], ['president (Mauritania)']],
    ['دعا العاهل السعودي أمير قطر إلى حضور القمة في الظهران.', 'دعا', ['monarch (Saudi Arabia)'], ['emir (Qatar)']],
    ['استقبل السيسي ولي عهد أبوظبي في القاهرة.', 'استقبل', ['crown prince (United Arab Emirates)'], ['Abdel Fattah al-Sisi']],
  ])('%s', (text, trigger, actor, recipient) => {
    const record = recordOf(text, trigger)
    expect([namesOf(record.actor), namesOf(record.recipient)]).toEqual([actor, recipient])
  })
  test('but a name and its own office are one', () => {
    expect(wordsOf(recordOf('التقى سامح شكري وزير الخارجية المصري نظيره الأردني.', 'التقى').actor)).toEqual(['سامح شكري وزير الخارجية المصري'])
  })
})

describe('a meeting has all who take part in it', () => {
  test.each([
    ['ترأس وزير الري المصري اجتماعا ضم نظيريه السوداني والإثيوبي لبحث أزمة السد.', 'اجتماعا', ['irrigation minister (Egypt)', 'counterpart (Sudan)', 'counterpart (Ethiopia)']],
    ['بحث ولي عهد أبوظبي مع المستشارة الألمانية أنغيلا ميركل سبل تعزيز التعاون.', 'بحث', ['crown prince (United Arab Emirates)', 'Angela Merkel']],
  ])('%s', (text, trigger, actors) => {
    const { actor, recipient } = recordOf(text, trigger)
    expect([namesOf(actor), recipient]).toEqual([actors, []])
  })
  test('and so has what the two do next', () => {
    expect(namesOf(recordOf('استقبل وزير الخارجية التونسي خميس الجهيناوي نظيره الإيطالي، واتفقا على التعاون في مكافحة الهجرة.', 'واتفقا').actor)).toEqual(['Khemaies Jhinaoui', 'counterpart (Italy)'])
    expect(namesOf(recordOf('أجرى ماكرون محادثات مع نظيره المصري. وطالبا إيران بوقف تدخلاتها.', 'وطالبا').actor)).toEqual(['Emmanuel Macron', 'counterpart (Egypt)'])
  })
  test('and is one, though it is a session of talks', () => {
    expect(recordsOf('عقد وزيرا خارجية مصر والأردن جلسة محادثات في عمان أمس.').map(({ trigger }) => trigger.text)).toEqual(['محادثات'])
  })
})

describe('who is condemned or praised is named where the words name what he did', () => {
  test.each([
    ['نددت الجزائر بالغارات الإسرائيلية على غزة.', 'نددت', ['Israel']],
    ['وصف نصر الله العقوبات الأميركية بأنها عدوان على لبنان.', 'وصف', ['United States']],
    ['انتقدت الصحيفة سياسة الرئيس الأميركي.', 'انتقدت', ['president (United States)']],
    ['وأشاد الوزير القطري بقرار مجلس الأمن.', 'وأشاد', ['UN Security Council']],
  ])('%s', (text, trigger, recipient) => expect(namesOf(recordOf(text, trigger).recipient)).toEqual(recipient))
})

describe('a foreign ambassador is summoned, one’s own is withdrawn', () => {
  test.each([
    ['استدعت الخارجية المغربية السفير الإيراني في الرباط للاحتجاج على تصريحاته.', 'REQUEST', ['ambassador (Iran)']],
    ['استدعت أنقرة سفيرها في روما للتشاور.', 'SANCTION', ['Rome']],
  ])('%s', (text, event, recipient) => {
    const record = recordOf(text, 'استدعت')
    expect([record.event, namesOf(record.recipient)]).toEqual([event, recipient])
  })
})

describe('what is promised is no event of its own', () => {
  test('what is offered and agreed to', () => {
    expect(recordsOf('عرضت سلطنة عمان الوساطة بين الرياض وطهران.').map(({ event }) => event)).toEqual(['AGREE'])
    expect(recordsOf('قررت الدولتان التعاون، وتوافق الوزيران على أن يلتقيا قريبا.').map(({ trigger }) => trigger.text)).not.toContain('يلتقيا')
  })
})

test('ولو في is no condition', () => {
  expect(recordOf('رفضت تركيا تقديم أي مساعدة للعراق، ولو في مجال المعلومات.', 'رفضت').condition).toBeNull()
})

describe('words that are no party', () => {
  test('an opening is no Fatah, and says of no country', () => {
    expect(recordOf('أمر رئيس الوزراء بفتح تحقيق في حادثة الموصل.', 'أمر').actor.map(({ country }) => country)).toEqual(['IRQ'])
    expect(recordOf('طالب الوزير بفتح باب الحوار.', 'طالب').actor.map(({ country }) => country)).toEqual([null])
  })
  test('what an adjective of a noun stands before', () => {
    expect(recordOf('وقال لافروف "طلبنا في رسالة رسمية الاطلاع على هذه المادة".', 'طلبنا').recipient).toEqual([])
  })
  test('what two exchange', () => {
    expect(wordsOf(recordOf('تبادل وزيرا الدفاع العراقي والسوري المعلومات حول تحركات المسلحين على الحدود.', 'تبادل').actor)).toEqual(['وزيرا الدفاع العراقي والسوري', 'وزيرا الدفاع العراقي والسوري'])
  })
})

test('verbs in ايا are known in the past', () => {
  const { actor, recipient } = recordOf('وحيا رئيس الوزراء الياباني شينزو آبي الرئيس ترامب.', 'وحيا')
  expect([namesOf(actor), namesOf(recipient)]).toEqual([['Shinzo Abe'], ['Donald Trump']])
})
