/** Constructions that news uses every day: who acts, on whom, and what a mention is taken for. */
import { describe, expect, test } from 'vitest'
import { coder, recordOf, told } from './support/coded.js'

describe('whoever is counted is who he is, before a verb and behind a verbal noun', () => {
  test.each([
    ['أعلنت الوزارة مقتل ثلاثة جنود.', 'مقتل', 'ثلاثة جنود', 'soldiers', 3],
    ['أعلن الجيش الإسرائيلي اعتقال 12 فلسطينيا.', 'اعتقال', '12 فلسطينيا', 'Palestinians', 12],
    ['أسفر الهجوم عن مقتل 10 مدنيين.', 'الهجوم', '10 مدنيين', 'civilian', 10],
    ['اعتقلت الشرطة أربعة من أعضاء الجماعة.', 'اعتقلت', 'أربعة من أعضاء الجماعة', 'member', 4],
    ['أعلنت الوزارة مقتل 22 من عناصر التنظيم.', 'مقتل', '22 من عناصر التنظيم', 'members of the organisation', 22],
    ['أعلن الجيش اعتقال عشرات المتظاهرين.', 'اعتقال', 'عشرات المتظاهرين', 'demonstrator', undefined],
  ])('%s', (text, trigger, words, english, count) => {
    const { recipient } = recordOf(text, trigger)
    expect(told(recipient)).toEqual([[words, english]])
    expect(recipient[0].count).toBe(count)
  })
})

describe('somebody who is told by a nationality, by another’s office, or not at all', () => {
  test.each([
    ['قصفت طائرات إسرائيلية مواقع في غزة.', 'قصفت', [['طائرات إسرائيلية', 'aircraft (Israel)']], null],
    ['طلب الجانب الليبي من الجانب التونسي فتح المعبر.', 'طلب', [['الجانب الليبي', 'side (Libya)']], [['الجانب التونسي', 'side (Tunisia)']]],
    ['اتهم الرئيس الأميركي نظيره الإيراني بدعم الإرهاب.', 'اتهم', [['الرئيس الأميركي', 'president (United States)']], [['نظيره الإيراني', 'counterpart (Iran)']]],
    ['أطلق مجهولون النار على ضابط في عدن.', 'أطلق', [['مجهولون', 'unknown persons (Yemen)']], [['ضابط', 'officer (Yemen)']]],
    ['اختطف مجهولون صحافيا في تعز.', 'اختطف', [['مجهولون', 'unknown persons (Yemen)']], [['صحافيا', 'journalist (Yemen)']]],
  ])('%s', (text, trigger, actor, recipient) => {
    const record = recordOf(text, trigger)
    expect(told(record.actor)).toEqual(actor)
    if (recipient) expect(told(record.recipient)).toEqual(recipient)
  })
  test('an aircraft of nobody’s and من جانبه are nobody', () => {
    const { mentions } = coder.parse({ id: 'a', text: 'من جانبه قال الوزير إن طائرة هبطت في المطار.' })
    expect(mentions.of.filter(({ acts }) => acts).map(({ name }) => name)).toEqual(['الوزير'])
  })
})

test('what cannot act is not joined to who can', () => {
  const { recipient } = recordOf('أعلن ترامب انسحاب الولايات المتحدة من الاتفاق النووي مع إيران وإعادة فرض العقوبات.', 'انسحاب')
  expect(told(recipient)).toEqual([['إيران', 'Iran']])
})

describe('a group whose name is a noun too', () => {
  test.each([
    ['طالبت حماس بفتح المعبر.', 'طالبت', [['حماس', 'Hamas']]],
    ['أعلنت حماس رفع الحصار.', 'أعلنت', [['حماس', 'Hamas']]],
    ['أعلنت حماس رفضها للهدنة.', 'رفضها', [['حماس', 'Hamas']]],
  ])('%s', (text, trigger, actor) => expect(told(recordOf(text, trigger).actor)).toEqual(actor))
  test('بفتح المعبر names no Fatah', () => {
    const { mentions } = coder.parse({ id: 'a', text: 'أمر الرئيس المصري بفتح المعبر.' })
    expect(mentions.of.map(({ actor }) => actor?.id)).not.toContain('party.fatah')
  })
})

describe('two who are named by one word', () => {
  test.each([
    ['اتفق الرئيسان الروسي والتركي على وقف إطلاق النار.', 'اتفق', [['الرئيسان الروسي والتركي', 'president (Russia)'], ['الرئيسان الروسي والتركي', 'president (Turkey)']]],
    ['التقى وزيرا الخارجية الروسي والتركي في أنقرة.', 'التقى', [['وزيرا الخارجية الروسي والتركي', 'foreign minister (Russia)'], ['وزيرا الخارجية الروسي والتركي', 'foreign minister (Turkey)']]],
    ['وصل وزيرا خارجية فرنسا وألمانيا إلى كييف.', 'وصل', [['وزيرا خارجية فرنسا', 'foreign minister (France)'], ['ألمانيا', 'foreign minister (Germany)']]],
  ])('%s', (text, trigger, actor) => expect(told(recordOf(text, trigger).actor)).toEqual(actor))
})

describe('what follows a statement is what is said in it', () => {
  test.each([
    ['أعلنت الوزارة في بيان اعتقال خمسة أشخاص.', 'أعلنت', 'اعتقال خمسة أشخاص'],
    ['أعلن الجيش في بيان مقتل جندي.', 'أعلن', 'مقتل جندي'],
  ])('%s', (text, trigger, content) => {
    const record = recordOf(text, trigger)
    expect(record.chain.map((link) => link.text)).toEqual(['بيان'])
    expect(record.content?.text).toBe(content)
  })
})

test('where an envoy is sent stands between his title and his name', () => {
  const record = recordOf('قال المبعوث الأممي إلى اليمن مارتن غريفيث إن المحادثات ستبدأ.', 'قال')
  expect(record.actor.map(({ text, entity }) => [text, entity])).toEqual([['المبعوث الأممي إلى اليمن مارتن غريفيث', 'person.martin-griffiths']])
})

test('whoever of many it may be owns nothing in the same phrase', () => {
  const record = recordOf('لم تعلن أي جهة مسؤوليتها عن الهجوم.', 'تعلن')
  expect(told(record.actor)).toEqual([['أي جهة', 'party']])
  expect(record.content?.text).toBe('مسؤوليتها عن الهجوم')
})

test('a group that calls itself a state is no place', () => {
  expect(recordOf('تبنى الهجوم تنظيم الدولة الإسلامية.', 'الهجوم').place).toBeNull()
})

describe('who says what his own side does is not whom it does it to', () => {
  test.each([
    'قال وزير الخارجية المصري إن بلاده ترفض المقترح.',
    'قال وزير الخارجية التركي إن أنقرة ترفض العقوبات.',
    'أعلن القيادي في حماس إسماعيل رضوان أن حركته ترفض الهدنة.',
  ])('%s', (text) => expect(recordOf(text, 'ترفض').recipient).toEqual([]))
  test('unless the words say so', () => {
    expect(told(recordOf('قال الناشط المصري إن مصر هددته.', 'هددته').recipient)).toEqual([['الناشط المصري', 'activist (Egypt)']])
  })
})

describe('عمان is of the country that the text speaks of', () => {
  test.each([
    ['قال وزير الخارجية الأردني إن عمان ترفض القرار.', 'Amman'],
    ['أعلنت سلطنة عمان أن مسقط تدعم الحوار. وقال الوزير إن عمان ترفض القرار.', 'Oman'],
  ])('%s', (text, english) => expect(told(recordOf(text, 'ترفض').actor)).toEqual([['عمان', english]]))
  test('and who goes there to meet somebody is not the one he meets', () => {
    expect(recordOf('وصل الوزير التونسي إلى عمان للقاء الملك عبد الله الثاني.', 'وصل').actor.map(({ nameEn }) => nameEn)).toEqual(['minister (Tunisia)'])
  })
})

describe('both sides of a meeting act', () => {
  test.each([
    ['أجرى وزير الخارجية المصري سامح شكري اتصالا هاتفيا بنظيره الفرنسي.', 'اتصالا', ['Sameh Shoukry', 'counterpart (France)']],
    ['عقد وزير الخارجية المصري اجتماعا مع السفير الروسي في القاهرة.', 'اجتماعا', ['foreign minister (Egypt)', 'ambassador (Russia)']],
    ['أجرى الرئيس المصري محادثات مع نظيره الروسي في موسكو.', 'محادثات', ['president (Egypt)', 'counterpart (Russia)']],
  ])('%s', (text, trigger, actors) => {
    const { actor, recipient } = recordOf(text, trigger)
    expect(actor.map(({ nameEn }) => nameEn)).toEqual(actors)
    expect(recipient).toEqual([])
  })
  test('but who is called is not who calls', () => {
    const { actor, recipient } = recordOf('تلقى الوزير المصري اتصالا هاتفيا من نظيره الأميركي.', 'اتصالا')
    expect([actor, recipient].map((parties) => parties.map(({ nameEn }) => nameEn))).toEqual([['counterpart (United States)'], ['minister (Egypt)']])
  })
})

describe('a count is the number that the words say, and none where they say none', () => {
  test.each([
    ['اعتقلت الشرطة 20 ألف شخص.', 'اعتقلت', '20 ألف شخص', 20_000],
    ['استهدف الهجوم خمسة آلاف مدني.', 'الهجوم', 'خمسة آلاف مدني', 5_000],
    ['اعتقلت الشرطة مئتي متظاهر.', 'اعتقلت', 'مئتي متظاهر', 200],
    ['اعتقلت الشرطة عشرات المتظاهرين.', 'اعتقلت', 'عشرات المتظاهرين', undefined],
    ['اعتقلت الشرطة آلاف المتظاهرين.', 'اعتقلت', 'آلاف المتظاهرين', undefined],
  ])('%s', (text, trigger, words, count) => {
    const { recipient } = recordOf(text, trigger)
    expect(recipient.map((who) => [who.text, who.count])).toEqual([[words, count]])
  })
})

describe('two who are taken up by one word are two', () => {
  test.each([
    ['التقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان. ودعا الوزيران إسرائيل إلى وقف القتال.', 'ودعا', 'actor', ['Badr Abdelatty', 'Hakan Fidan']],
    ['نشب خلاف بين الأردن وسوريا. ودعت جامعة الدول العربية البلدين إلى ضبط النفس.', 'ودعت', 'recipient', ['Jordan', 'Syria']],
    ['توترت العلاقات بين الهند وباكستان. وحثت الولايات المتحدة البلدين على الحوار.', 'وحثت', 'recipient', ['India', 'Pakistan']],
    ['عقد وفدا إيران والولايات المتحدة محادثات في مسقط، واتفق الطرفان على مواصلتها.', 'واتفق', 'actor', ['Iran', 'United States']],
  ] as const)('%s', (text, trigger, role, names) => {
    expect(recordOf(text, trigger)[role].map(({ nameEn }) => nameEn)).toEqual(names)
  })
  test('and where nobody tells who they are, they are not one of them', () => {
    expect(recordOf('قال وزير الدفاع سامر العطار إن الجيش مستعد. ودعا الوزيران إلى التهدئة.', 'ودعا').actor.map(({ name }) => name)).toEqual(['الوزيران'])
  })
})

describe('what was said is found past what stands between', () => {
  test.each([
    ['وقال المسؤولان، اللذان تحدثا شريطة عدم كشف هويتيهما، إن الوفد غادر.', 'وقال', 'إن الوفد غادر'],
    ['قال مصدر دبلوماسي طلب عدم الكشف عن اسمه لوكالة رويترز إن المحادثات فشلت.', 'قال', 'إن المحادثات فشلت'],
    ['وقال رئيس الحكومة، في تصريح نقلته الوكالة، إن الحكومة ستدعم القطاع.', 'وقال', 'إن الحكومة ستدعم القطاع'],
  ])('%s', (text, trigger, content) => {
    expect(recordOf(text, trigger).content?.text.replace(/\.$/, '')).toBe(content)
  })
  test('what a source asks for itself is neither an event nor a condition', () => {
    const { records } = coder.code({ id: 'a', text: 'قال مصدر طلب عدم الكشف عن اسمه إن أنقرة طالبت بغداد، بشرط عدم ذكر اسمه، بسحب القوات.' })
    expect(records.map(({ event, condition }) => [event, condition])).toEqual([['STATE', null], ['REQUEST', null]])
  })
})

describe('what is threatened, demanded or undone has not happened', () => {
  test.each([
    ['هدد الأردن بإغلاق معبر جابر أمام الشاحنات السورية إذا لم تفرج دمشق عن السائقين.', ['THREATEN']],
    ['طالب الأردن سوريا بالإفراج عن السائقين وسحب القوات.', ['REQUEST']],
    ['علق الأردن قرار إغلاق معبر جابر.', []],
    ['عقدت الجولة الثالثة من المحادثات في مسقط بين إيران والولايات المتحدة.', ['CONSULT']],
    ['أعلنت الحكومة تمديد ساعات العمل في المعابر.', ['STATE']],
  ])('%s', (text, events) => {
    expect(coder.code({ id: 'a', text }).records.map(({ event }) => event)).toEqual(events)
  })
  test('what is told within a demand may have', () => {
    expect(coder.code({ id: 'a', text: 'طالب الوزير بالإفراج عن الجنود الذين اختطفهم المسلحون.' }).records.map(({ event }) => event)).toEqual(['REQUEST', 'ASSAULT'])
  })
})

describe('names of persons', () => {
  test.each([
    ['ونفى المتحدث باسم وزارة الخارجية التركية أورهان دمير وجود خلاف.', 'ونفى', 'أورهان دمير', 'Orhan Demir'],
    ['قال وزير الزراعة العماني ناصر الرواحي، في مسقط، إن المحصول وفير.', 'قال', 'ناصر الرواحي', 'Nasser al-Rawahi'],
    ['وقال والي قفصة الهادي بن نصيب إن الوضع هادئ.', 'وقال', 'الهادي بن نصيب', 'al-Hadi Bin Nasib'],
    ['قال عضو البرلمان شريف عبد الواحد إن القانون مرفوض.', 'قال', 'شريف عبد الواحد', 'Sharif Abd al-Wahd'],
    ['قال المهندس صالح الأحمد، أمين المنطقة، إن المهرجان نجح.', 'قال', 'صالح الأحمد', 'Saleh al-Ahmad'],
    ['قال المفكر أدونيس إن الحرب عبثية.', 'قال', 'أدونيس', 'Adunis'],
  ])('%s', (text, trigger, name, english) => {
    const [{ name: found, nameEn, entity }] = recordOf(text, trigger).actor
    expect([found, nameEn, entity]).toEqual([name, english, null])
  })
  test('a spokesman is not the man he speaks for', () => {
    expect(recordOf('أكد متحدث باسم القائد العسكري الليبي، خليفة حفتر، أنه يتلقى العلاج.', 'أكد').actor.map(({ nameEn }) => nameEn)).toEqual(['spokesman (Libya)'])
  })
  test('an emir is of his state', () => {
    expect(recordOf('دعا أمير قطر إلى عقد قمة طارئة.', 'دعا').recipient).toEqual([])
  })
})

test.each([['جنيد البياتي', 'Janid al-Bayati'], ['ثامر الشوبكي', 'Thamer al-Shubki'], ['قفصة', 'Qafsa'], ['نورية التميمي', 'Nuriya al-Tamimi'], ['سيراكوس', 'Sirakus'], ['غرنبل', 'Gharnabl']])('%s, which no table has, can be spoken in English', (name, english) => {
  expect(coder.parse({ id: 'a', text: 'نص' }).mentions.english({ name, nameEn: null })).toBe(english)
})

describe('what stands before a name is cut with its marks', () => {
  test.each([
    ['أدان العراق وَتركيا الهجوم.', [['العراق', 'Iraq'], ['تركيا', 'Turkey']]],
    ['أدان العراق وَالأردن الهجوم.', [['العراق', 'Iraq'], ['الأردن', 'Jordan']]],
    ['أدان العراق وَالـأُردن الهجوم.', [['العراق', 'Iraq'], ['الـأُردن', 'Jordan']]],
  ])('%s', (text, actors) => expect(told(recordOf(text, 'أدان').actor)).toEqual(actors))
})
