/** Force, arrests, protests, deployments, withdrawals and sanctions as news tells them every day: who is counted and how, what was not done, what one sentence tells once. */
import { describe, expect, test } from 'vitest'
import type { Entity } from '../src/record/record.js'
import { recordOf, recordsOf, wordsOf } from './support/coded.js'

const counted = (parties: readonly Entity[]): readonly (readonly [words: string | null, count: number | undefined])[] => parties.map(({ text, count }) => [text, count])
const toldOf = (text: string): readonly string[] => recordsOf(text).map(({ event, trigger }) => `${event} ${trigger.text}`)

describe('what is denied, possible or still to come in a verb is so in the act that it carries', () => {
  test.each([
    ['لم يشن الجيش أي هجوم على المدينة.', 'هجوم', 'negated'],
    ['لن يشن الجيش هجوما على المدينة.', 'هجوما', 'negated'],
    ['لم يشارك أنصار التيار الصدري في الاحتجاجات.', 'الاحتجاجات', 'negated'],
    ['قد تنفذ إسرائيل ضربة جديدة ضد مواقع إيرانية في سوريا.', 'ضربة', 'hypothetical'],
    ['حذر خبراء من أن التنظيم قد يشن هجمات في أوروبا.', 'هجمات', 'hypothetical'],
    ['ربما يشن الجيش هجوما على المدينة.', 'هجوما', 'hypothetical'],
    ['شن الجيش هجوما على المدينة.', 'هجوما', 'actual'],
    // What is fended off or claimed has happened, whoever did not do so.
    ['لم تتبن أي جهة الهجوم على السوق في بغداد.', 'الهجوم', 'actual'],
  ])('%s', (text, trigger, status) => expect(recordOf(text, trigger).status).toBe(status))
})

describe('what says how exact a number is belongs to it', () => {
  test.each([
    ['اعتقلت الشرطة نحو 200 متظاهر.', 'اعتقلت', [['نحو 200 متظاهر', 200]]],
    ['اعتقلت الشرطة قرابة 200 متظاهر.', 'اعتقلت', [['قرابة 200 متظاهر', 200]]],
    ['أعلنت الوزارة مقتل نحو 25 جنديا.', 'مقتل', [['نحو 25 جنديا', 25]]],
    ['أفادت الوزارة بمقتل ما لا يقل عن عشرة جنود.', 'بمقتل', [['ما لا يقل عن عشرة جنود', 10]]],
    ['قتل ما لا يقل عن 25 شخصا في القصف.', 'القصف', [['ما لا يقل عن 25 شخصا', 25]]],
  ])('%s', (text, trigger, who) => expect(counted(recordOf(text, trigger).recipient)).toEqual(who))
  test('and is part of what is said', () => {
    expect(recordOf('أفادت الوزارة بمقتل ما لا يقل عن عشرة جنود.', 'أفادت').content?.text).toBe('بمقتل ما لا يقل عن عشرة جنود')
  })
})

describe('numbers of several words', () => {
  test.each([
    ['قتل خمسة وثلاثون شخصا في القصف.', 'القصف', [['خمسة وثلاثون شخصا', 35]]],
    ['أسفر الهجوم عن مقتل مئة وعشرين مدنيا.', 'الهجوم', [['مئة وعشرين مدنيا', 120]]],
    ['اعتقل الجيش ثلاثة آلاف من عناصر التنظيم.', 'اعتقل', [['ثلاثة آلاف من عناصر التنظيم', 3_000]]],
    ['اعتقل الجيش خمس مئة وعشرين من عناصر التنظيم.', 'اعتقل', [['خمس مئة وعشرين من عناصر التنظيم', 520]]],
    ['تهجير مئات الآلاف من الفلسطينيين عام 1948.', 'تهجير', [['مئات الآلاف من الفلسطينيين', undefined]]],
    ['أعلنت المنظمة مقتل المئات من اليمنيين.', 'مقتل', [['المئات من اليمنيين', undefined]]],
    ['اعتقلت الشرطة ثلاثة رجال وأربع نساء.', 'اعتقلت', [['ثلاثة رجال', 3], ['أربع نساء', 4]]],
    ['أسفر الهجوم عن مقتل أربعة وإصابة سبعة.', 'الهجوم', [['أربعة', 4], ['سبعة', 7]]],
  ])('%s', (text, trigger, who) => expect(counted(recordOf(text, trigger).recipient)).toEqual(who))
  test('who are told by their number alone are people', () => {
    expect(recordOf('خرج المئات في مسيرة احتجاجية بمدينة الحسيمة.', 'مسيرة').actor.map(({ nameEn }) => nameEn)).toEqual(['hundreds of people (Morocco)'])
  })
})

describe('one happening is told once, and two are told twice', () => {
  test.each([
    ['أكد مصدر أمني مقتل قائد كبير في تفجير عبوة ناسفة استهدفت سيارته غرب الرمادي.', ['STATE أكد', 'ASSAULT تفجير']],
    ['أكد الجيش مقتل جنديين وإصابة أربعة في انفجار لغم بالحديدة.', ['STATE أكد', 'ASSAULT انفجار']],
    ['أفادت مصادر طبية بمقتل ما لا يقل عن 25 شخصا وإصابة العشرات في الغارات التي استهدفت السوق.', ['STATE أفادت', 'ASSAULT الغارات']],
    ['سيطرت قوات حكومة الوفاق على مدينة غريان بعد معارك مع قوات حفتر.', ['ASSAULT سيطرت', 'ASSAULT معارك']],
    ['أغار الطيران الإسرائيلي على موقع لحركة حماس شمال قطاع غزة ردا على إطلاق بالونات حارقة.', ['ASSAULT أغار', 'ASSAULT إطلاق']],
    ['أعلنت واشنطن فرض عقوبات جديدة على 15 شركة إيرانية.', ['STATE أعلنت', 'SANCTION عقوبات']],
    ['رفع الجيش اللبناني حالة التأهب على الحدود الجنوبية.', ['MOBILIZE التأهب']],
    ['أمرت النيابة العامة بحبس الصحافية 15 يوما على ذمة التحقيق.', ['COERCE بحبس']],
    ['اقتحمت قوات الأمن حرم الجامعة واعتقلت عشرات الطلاب. وأطلقت سراحهم لاحقا.', ['COERCE اقتحمت', 'COERCE واعتقلت', 'RETREAT وأطلقت']],
  ])('%s', (text, told) => expect(toldOf(text)).toEqual(told))
})

describe('what a verb does to its subject or with its object is no part of the subject', () => {
  test.each([
    ['لقي ستة جنود مصرعهم في كمين نصبه مسلحون شمال مالي.', 'كمين', ['مسلحون'], ['ستة جنود']],
    ['لقي ثلاثة مدنيين حتفهم في قصف على حلب.', 'قصف', [], ['ثلاثة مدنيين']],
    ['سقط مدني قتيلا برصاص قناص في تعز.', 'سقط', ['قناص'], ['مدني']],
    ['فتح مسلح النار على حافلة في المنيا.', 'فتح', ['مسلح'], []],
    ['هاجم مستوطنون منزلين في قرية بورين.', 'هاجم', ['مستوطنون'], null],
  ])('%s', (text, trigger, actor, recipient) => {
    const record = recordOf(text, trigger)
    expect(wordsOf(record.actor)).toEqual(actor)
    if (recipient) expect(wordsOf(record.recipient)).toEqual(recipient)
  })
})

describe('who does it and whom it befalls', () => {
  test.each([
    ['اقتيد رئيس البلدية إلى جهة مجهولة بعد أن خطفه ملثمون من منزله.', 'اقتيد', [], ['رئيس البلدية']],
    ['اقتيد رئيس البلدية إلى جهة مجهولة بعد أن خطفه ملثمون من منزله.', 'خطفه', ['ملثمون'], ['رئيس البلدية']],
    ['جرى تبادل عشرة أسرى بين الجيش الوطني وقوات الوفاق.', 'تبادل', ['الجيش الوطني', 'قوات الوفاق'], ['عشرة أسرى']],
    ['أطلق سراح 12 بحارا كان القراصنة يحتجزونهم منذ عامين.', 'يحتجزونهم', ['القراصنة'], ['12 بحارا']],
    ['هدمت جرافات الاحتلال منزلا في بلدة العيسوية.', 'هدمت', ['جرافات الاحتلال'], []],
    ['توغلت آليات إسرائيلية شرق بلدة بيت حانون.', 'توغلت', ['آليات إسرائيلية'], []],
    ['بدأ الجيش العراقي عملية ضد فلول داعش في جبال حمرين.', 'عملية', ['الجيش العراقي'], ['فلول داعش']],
    ['ضبطت مصالح الأمن المغربية طنين من المخدرات وأوقفت خمسة مشتبهين في ميناء طنجة.', 'وأوقفت', ['مصالح الأمن المغربية'], ['خمسة مشتبهين']],
  ])('%s: %s', (text, trigger, actor, recipient) => {
    const record = recordOf(text, trigger)
    expect([wordsOf(record.actor), wordsOf(record.recipient)]).toEqual([actor, recipient])
  })
  test('members of the police are police, and settlers are Israelis', () => {
    expect(recordOf('قتل مسلحو طالبان تسعة من أفراد الشرطة.', 'قتل').recipient.map(({ sector, nameEn }) => [sector?.[0], nameEn])).toEqual([['COP', 'policemen (Afghanistan)']])
    expect(recordOf('هاجم مستوطنون قرية بورين جنوب نابلس.', 'هاجم').actor.map(({ country }) => country)).toEqual(['ISR'])
  })
})

describe('where an official is in office is not what he is called', () => {
  test.each([
    ['نجا محافظ عدن من محاولة اغتيال.', 'اغتيال', 'recipient', 'محافظ عدن', 'governor (Yemen)'],
    ['أكد مصدر أمني اعتقال رئيس بلدية حيفا.', 'اعتقال', 'recipient', 'رئيس بلدية حيفا', 'mayor (Israel)'],
    ['قتل محافظ درنة السابق محمد الجهاني في تفجير بمدينة بنغازي.', 'تفجير', 'recipient', 'محمد الجهاني', 'Mohammed al-Jahani'],
    ['قال والي قفصة الهادي بن نصيب إن الوضع هادئ.', 'قال', 'actor', 'الهادي بن نصيب', 'al-Hadi Bin Nasib'],
  ] as const)('%s', (text, trigger, role, name, english) => {
    expect(recordOf(text, trigger)[role].map((who) => [who.name, who.nameEn])).toEqual([[name, english]])
  })
})

describe('طرابلس is of the country that the text speaks of', () => {
  test.each([
    ['أوقف الأمن اللبناني سوريين اثنين في طرابلس.', 'أوقف', 'LBN'],
    ['أعلنت حكومة الوفاق مقتل مدنيين في طرابلس.', 'مقتل', 'LBY'],
    ['قتل ثلاثة في اشتباكات في طرابلس.', 'اشتباكات', 'LBY'],
  ])('%s', (text, trigger, country) => expect(recordOf(text, trigger).place?.country).toBe(country))
})

test('a place is called in English by its name, not by what it is', () => {
  expect(recordOf('اندلعت اشتباكات في قرية مسيكة.', 'اشتباكات').place?.nameEn).toBe('Masika')
})

test('whole companies are deployed as soldiers are', () => {
  expect(recordsOf('ينوي حلف شمال الأطلسي نشر أربع كتائب في دول البلطيق.').map(({ event, status }) => [event, status])).toContainEqual(['MOBILIZE', 'planned'])
})
