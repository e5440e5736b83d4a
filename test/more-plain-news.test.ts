/** Further constructions that news uses every day, each found wrong in several articles that nobody had looked at. */
import { describe, expect, test } from 'vitest'
import type { Entity } from '../src/record/record.js'
import { coder, recordOf, recordsOf, wordsOf } from './support/coded.js'

const countriesOf = (parties: readonly Entity[]): readonly (string | null)[] => parties.map(({ country }) => country)

describe('whoever is counted by more than a number', () => {
  test.each([
    ['وقتل الجيش أكثر من ثلاثين مسلحا.', 'وقتل', ['أكثر من ثلاثين مسلحا']],
    ['أسفر الهجوم عن إصابة أكثر من 2000 شخص.', 'الهجوم', ['أكثر من 2000 شخص']],
    ['قتل أكثر من ألف مدني في القصف.', 'القصف', ['أكثر من ألف مدني']],
    ['أعلن الجيش أسر عدد من مسلحي الجماعة.', 'أسر', ['عدد من مسلحي الجماعة']],
    ['أسفر الانفجار عن مقتل ستة عناصر على الأقل من الحركة.', 'الانفجار', ['ستة عناصر']],
    ['وقتل مئات الأشخاص منذ فبراير.', 'وقتل', ['مئات الأشخاص']],
    ['وقع هجوم بالغاز السام أسفر عن مقتل العشرات الأسبوع الماضي.', 'هجوم', ['العشرات']],
  ])('%s', (text, trigger, words) => expect(wordsOf(recordOf(text, trigger).recipient)).toEqual(words))
})

test('hundreds of merchants are one phrase', () => {
  const { mentions } = coder.parse({ id: 'a', text: 'شارك في مظاهرات بطهران المئات من التجار.' })
  expect(mentions.of.filter(({ kind }) => kind === 'people').map(({ name }) => name)).toEqual(['المئات من التجار'])
})

test('a number after one person counts somebody else', () => {
  const { actor, recipient } = recordOf('قتل مسلح 12 شخصا في المدينة.', 'قتل')
  expect([wordsOf(actor), wordsOf(recipient)]).toEqual([['مسلح'], ['12 شخصا']])
})

test('كذلك is no pronoun that an act belongs to, and بذلك nothing of what follows', () => {
  const { mentions } = coder.parse({ id: 'a', text: 'وتم كذلك توقيف خمسة مهربين. وقطعت القوات بذلك طريق الإمدادات.' })
  expect(mentions.of.map(({ name }) => name)).toEqual(expect.arrayContaining(['توقيف خمسة مهربين', 'طريق الإمدادات']))
})

describe('an official who wants no name asks for nothing', () => {
  test.each([
    ['وقال ضابط في الجيش اللبناني طلب عدم الكشف عن اسمه إن القوات اعتقلت ثلاثة مهربين.', 'طلب', 'وقال', 'إن القوات اعتقلت ثلاثة مهربين.'],
    ['وقال مسؤول تونسي رفض الكشف عن هويته إن الوفد سيصل غدا.', 'رفض', 'وقال', 'إن الوفد سيصل غدا.'],
    ['وقال المتحدث الذي طلب عدم كشف هويته إن القوات انسحبت.', 'طلب', 'وقال', 'إن القوات انسحبت.'],
  ])('%s', (text, formula, speech, content) => {
    expect(recordsOf(text).map(({ trigger }) => trigger.text)).not.toContain(formula)
    expect(recordOf(text, speech).content?.text).toBe(content)
  })
})

describe('بي بي سي is the BBC behind a preposition too', () => {
  test.each(['وقال المتحدث لبي بي سي إن الشرطة اعتقلت ثلاثة مهربين.', 'وقالت الوزيرة لبي بي سي إن الحكومة ترفض المقترح.'])('%s', (text) => {
    const { recipient, content } = recordsOf(text)[0]
    expect(recipient.map(({ entity }) => entity)).toEqual(['outlet.bbc'])
    expect(content?.text).toMatch(/^إن/)
  })
})

describe('عبر … عن and بين … أن are verbs at the beginning of a clause', () => {
  test.each([
    ['وعبر الرئيس التونسي عن أمله في نجاح المحادثات.', 'وعبر', 'عن أمله في نجاح المحادثات'],
    ['وبين الوزير من جهته أن الاحتفالات مستمرة.', 'وبين', 'أن الاحتفالات مستمرة.'],
  ])('%s', (text, trigger, content) => expect(recordOf(text, trigger).content?.text).toBe(content))
  test('and prepositions elsewhere', () => {
    expect(recordsOf('وصل مئات اللاجئين عبر الحدود إلى تونس.').map(({ trigger }) => trigger.text)).not.toContain('عبر')
  })
})

describe('from whose hands something is taken', () => {
  test.each([
    ['استعادت القوات الحكومية البلدة من أيدي الحوثيين.', 'استعادت', ['الحوثيين']],
    ['أعلن الجيش تحرير البلدة من قبضة المسلحين.', 'تحرير', ['المسلحين']],
    ['وأطلقت الشرطة سراح مئات المتظاهرين.', 'وأطلقت', ['مئات المتظاهرين']],
    ['أودى الهجوم بحياة عشرة جنود.', 'الهجوم', ['عشرة جنود']],
  ])('%s', (text, trigger, words) => expect(wordsOf(recordOf(text, trigger).recipient)).toEqual(words))
})

describe('both sides of بين', () => {
  test.each([
    ['عقدت محادثات بين اللجنة التي شكلتها المعارضة في المدينة وبين الحكومة السورية.', 'محادثات', ['اللجنة', 'الحكومة السورية']],
    ['اندلعت اشتباكات بين القوات الموالية للحكومة، ومسلحين من القبائل.', 'اشتباكات', ['القوات الموالية', 'مسلحين']],
  ])('%s', (text, trigger, words) => expect(wordsOf(recordOf(text, trigger).actor)).toEqual(words))
})

describe('as many act as nationalities are named', () => {
  test.each([
    ['شنت قوات أميركية وبريطانية وفرنسية ضربات جوية على سوريا.', 'ضربات', ['USA', 'GBR', 'FRA']],
    ['قصفت مقاتلات روسية وسورية مواقع المعارضة.', 'قصفت', ['RUS', 'SYR']],
  ])('%s', (text, trigger, countries) => expect(countriesOf(recordOf(text, trigger).actor)).toEqual(countries))
})

describe('whom an act befalls may be told by his nationality alone', () => {
  test.each([
    ['أعلنت الوزارة مقتل فلسطيني في غزة.', 'مقتل', ['فلسطيني']],
    ['أعلن الجيش اعتقال فلسطيني في جنين.', 'اعتقال', ['فلسطيني']],
    ['وقع هجوم في الصومال أسفر عن مقتل أميركي.', 'هجوم', ['أميركي']],
  ])('%s', (text, trigger, words) => expect(wordsOf(recordOf(text, trigger).recipient)).toEqual(words))
  test('and who acts by an adjective', () => expect(countriesOf(recordOf('قتل ثلاثة مدنيين في قصف إسرائيلي على غزة.', 'قصف').actor)).toEqual(['ISR']))
})

describe('titles and names', () => {
  test.each([
    ['وأكد مدير عام مطار صنعاء، خالد الشايف، وصول قوات إماراتية.', 'وأكد', 'مدير عام مطار صنعاء، خالد الشايف'],
    ['وقال أحمد فوزي المتحدث باسم الأمم المتحدة إن المبعوث سيزور القاهرة.', 'وقال', 'أحمد فوزي المتحدث'],
    ['وانتقد جون سميث، حاكم ولاية تكساس، قرار الرئيس الأمريكي.', 'وانتقد', 'جون سميث، حاكم ولاية تكساس'],
  ])('%s', (text, trigger, words) => expect(wordsOf(recordOf(text, trigger).actor)).toEqual([words]))
  test('a governor tries nobody', () => expect(recordsOf('وانتقد جون سميث، حاكم ولاية تكساس، قرار الرئيس الأمريكي.').map(({ trigger }) => trigger.text)).toEqual(['وانتقد']))
  test('somebody masculine is no adjective of a feminine noun', () => {
    const { actor, recipient } = recordOf('قتلت قوات الأمن الفرنسية المسلح بعد ساعات.', 'قتلت')
    expect([wordsOf(actor), wordsOf(recipient)]).toEqual([['قوات الأمن الفرنسية'], ['المسلح']])
  })
})

test('غير أنه begins another clause, and is no content of what stands before', () => {
  expect(recordOf('كشف الوزير عن محاولات الحكومة، غير أنه اعترف بأن المحادثات صعبة.', 'كشف').content?.text).toMatch(/^عن محاولات الحكومة/)
})

describe('what is said is no clause that tells when or why it was said', () => {
  test.each([
    ['أعلن الوزير استقالته قبل أن يغادر البلاد.', 'أعلن', /^استقالته/],
    ['رفض الحزب الاتفاق دون أن يوضح الأسباب.', 'رفض', /^الاتفاق/],
    ['اقترح الرئيس عدم مشاركة المحققين في التحقيق؛ لأن الصحافي ليس مواطنا.', 'اقترح', /^عدم مشاركة المحققين/],
    ['شدد الوزير على ضرورة الحوار لأن الحرب ستؤدي إلى تدمير المدينة.', 'شدد', /^على ضرورة الحوار/],
    ['قال الوزير قبل أن يغادر إن المحادثات فشلت.', 'قال', /^إن المحادثات فشلت/],
    ['شدد الوزير على أن المحادثات فشلت.', 'شدد', /^أن المحادثات فشلت/],
  ])('%s', (text, trigger, content) => expect(recordOf(text, trigger).content?.text).toMatch(content))
})

test('others who are counted are people', () => {
  expect(coder.parse({ id: 'a', text: 'أعلنت الوزارة مقتل جندي وإصابة 14 آخرين في الهجوم.' }).mentions.part(5, 7).acts).toBe(true)
})
