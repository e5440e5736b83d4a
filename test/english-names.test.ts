/** What those are called in English whom the lexicon has no name for, and that nobody is called by the name or country of another. */
import { describe, expect, test } from 'vitest'
import { coder, recordOf, told } from './support/coded.js'

describe('common nouns are put into English, with their genitives and adjectives', () => {
  test.each([
    ['قالت المرأة إن الشرطة اعتقلت زوجها.', 'قالت', 'المرأة', 'woman'],
    ['تظاهر الآلاف في المدينة.', 'تظاهر', 'الآلاف', 'thousands of people'],
    ['قال مكتب المستشارة الألمانية إن المفاوضات فشلت.', 'قال', 'مكتب المستشارة الألمانية', 'office of the German chancellor'],
    ['أعلن مركز الدفاع المدني مقتل عشرة أشخاص.', 'أعلن', 'مركز الدفاع المدني', 'centre of civil defence'],
    ['قال فريق الأطباء إن الجيش قصف القرية.', 'قال', 'فريق الأطباء', 'team of doctors'],
    ['أعلن مكتب الحاكم فرض حظر التجول.', 'أعلن', 'مكتب الحاكم', 'office of the governor'],
    ['قالت محطة سكاي نيوز إن الشرطة اعتقلت رجلا.', 'قالت', 'محطة سكاي نيوز', 'Sky News station'],
    ['أدانت مجموعة "آمي" الهجوم.', 'أدانت', 'مجموعة "آمي"', 'Ami group'],
    ['قال 20 من المسجونين إنهم أضربوا عن الطعام.', 'قال', '20 من المسجونين', 'prisoners'],
  ])('%s', (text, trigger, words, english) => expect(told(recordOf(text, trigger).actor)).toEqual([[words, english]]))

  test('the country of the whole stands behind it', () => {
    const { recipient } = recordOf('قصفت إسرائيل الشاحنات الإيرانية قرب الحدود.', 'قصفت')
    expect(told(recipient)).toEqual([['الشاحنات الإيرانية', 'trucks (Iran)']])
  })
})

describe('people of a country', () => {
  test.each([
    ['أعلن الجيش اعتقال 12 فلسطينيا.', 'اعتقال', '12 فلسطينيا', 'Palestinians'],
    ['اعتقلت الشرطة ثلاثة أمريكيين.', 'اعتقلت', 'ثلاثة أمريكيين', 'Americans'],
    ['اعتقلت الشرطة أربعة أتراك.', 'اعتقلت', 'أربعة أتراك', 'Turks'],
    ['اعتقلت الشرطة فرنسيين في المطار.', 'اعتقلت', 'فرنسيين', 'French'],
    ['قتل الجنود فلسطينيا في الخليل.', 'قتل', 'فلسطينيا', 'Palestinian'],
    ['اعتقلت الشرطة ستة غزيين.', 'اعتقلت', 'ستة غزيين', 'Gazans'],
  ])('%s', (text, trigger, words, english) => expect(told(recordOf(text, trigger).recipient)).toEqual([[words, english]]))
})

describe('nobody has the name of a place or of somebody else', () => {
  test.each([
    ['قال محافظ الحديدة إن القوات دخلت المدينة.', 'محافظ الحديدة', 'governor (Yemen)'],
    ['قال حاكم فلوريدا، ريك سكوت، إن الشرطة اعتقلت المشتبه به.', 'حاكم فلوريدا، ريك سكوت', 'Rick Scott'],
    ['قال والي قفصة الهادي بن نصيب إن السلطات أعلنت الحداد.', 'والي قفصة الهادي بن نصيب', 'al-Hadi Bin Nasib'],
    ['قال والد أحمد الكناني إن الشرطة اعتقلت ابنه.', 'والد أحمد الكناني', 'father of Ahmed al-Kinani'],
    ['قالت زوجة نتنياهو إن الشرطة ظلمت زوجها.', 'زوجة نتنياهو', 'wife of Benjamin Netanyahu'],
    ['قال أنصار مقتدى الصدر إن الحكومة فشلت.', 'أنصار مقتدى الصدر', 'supporters of Muqtada al-Sadr'],
    ['قال الرئيس الأمريكي دونالد ترامب إن المفاوضات فشلت.', 'الرئيس الأمريكي دونالد ترامب', 'Donald Trump'],
    ['قال جنرال جوزيف كيلمان إن القوات انسحبت.', 'جنرال جوزيف كيلمان', 'Joseph Kilman'],
    ['قالت الكويتية نورة الشمري إنها تدين الهجوم.', 'الكويتية نورة الشمري', 'Noura al-Shammari'],
    ['قال الأمير عبدالعزيز بن سعود إن المملكة تدين الهجوم.', 'الأمير عبدالعزيز بن سعود', 'Abdulaziz Bin Saud'],
    ['قال الدكتور محمد السمحان إن الوزارة ترفض القرار.', 'الدكتور محمد السمحان', 'Mohammed al-Samhan'],
  ])('%s', (text, words, english) => expect(told(recordOf(text, text.split(' ', 1)[0]).actor)).toEqual([[words, english]]))

  test('and a nationality before the name is whose country it is', () => expect(recordOf('قالت الكويتية نورة الشمري إنها تدين الهجوم.', 'قالت').actor[0].country).toBe('KWT'))
})

test.each([
  ['التقى وزراء الخارجية العرب في القاهرة.', 'التقى'],
  ['أدانت الدول الغربية الهجوم في سوريا.', 'أدانت'],
])('several of no single state have no country: %s', (text, trigger) => expect(recordOf(text, trigger).actor[0].country).toBeNull())

test('foreign names have their usual spelling', () => {
  expect(recordOf('قال ديريك كامبل إن المفاوضات فشلت.', 'قال').actor[0].nameEn).toBe('Derek Campbell')
})

test('a given name that no table has makes another person of a known surname', () => {
  const [record] = coder.code({ id: 'a', text: 'قال المحامي ستان ميلر إن القانون مرفوض.', published: '2018-07-08' }).records
  expect(record.actor.map(({ name, entity }) => [name, entity])).toEqual([['ستان ميلر', null]])
})
