/** Everyday ways in which news says through whom it knows: what was said, by whom, and by which way it came. */
import { describe, expect, test } from 'vitest'
import { coder, recordOf, recordsOf } from './support/coded.js'

const chainOf = (text: string, trigger: string): readonly string[] => recordOf(text, trigger).chain.map((link) => `${link.hop} ${link.text} (${link.kind})`)

describe('what was said is found past a clause that only tells of a noun', () => {
  test.each([
    ['أعلنت وزارة الدفاع التونسية في بيان نشرته على صفحتها بفيسبوك أن جنديين قتلا في انفجار لغم.', 'أعلنت', 'أن جنديين قتلا في انفجار لغم.'],
    ['وأوضح بيان أصدرته الشرطة أنها احتجزت السائق.', 'وأوضح', 'أنها احتجزت السائق.'],
    ['كشف مصدر دبلوماسي غربي، فضل عدم ذكر اسمه، أن واشنطن أبلغت بغداد بالقرار.', 'كشف', 'أن واشنطن أبلغت بغداد بالقرار.'],
    ['كشفت وثائق مسربة حصلت عليها صحيفة الغارديان أن الشركة دفعت رشى.', 'كشفت', 'أن الشركة دفعت رشى.'],
    ['ادعت إيران في خطاب وجهته للأمين العام إنها لم ترسل أسلحة إلى اليمن.', 'ادعت', 'إنها لم ترسل أسلحة إلى اليمن.'],
  ])('%s', (text, trigger, content) => expect(recordOf(text, trigger).content?.text).toBe(content))

  test.each([
    ['who is told', 'قال الوزير إن وفدا أبلغته الوزارة أن المعبر مغلق غادر.', 'قال', /^إن وفدا/],
    ['who can', 'وتحدث القائد عن صاروخ يمكنه أن يصل إلى المدينة.', 'وتحدث', /^عن صاروخ يمكنه أن يصل/],
    ['a preposition before it', 'ولم يذكر بيان الشرطة شيئا عن السائق الذي أشار البيان إلى أنه هرب.', 'أشار', /^أنه هرب/],
  ])('but not one that belongs to its verb: %s', (_, text, trigger, content) => expect(recordOf(text, trigger).content?.text).toMatch(content))
})

describe('a quotation before the verb of saying is what was said', () => {
  test.each([
    ['«لن نقبل بأي إملاءات خارجية»، قال رئيس الوزراء اللبناني خلال جلسة لمجلس النواب.', 'قال', '«لن نقبل بأي إملاءات خارجية»'],
    ['«نطالب المجتمع الدولي بالتحرك فورا»، هكذا قال المندوب الفلسطيني لدى الأمم المتحدة.', 'قال', '«نطالب المجتمع الدولي بالتحرك فورا»'],
  ])('%s', (text, trigger, content) => {
    const record = recordOf(text, trigger)
    expect([record.content?.text, record.quote]).toEqual([content, 'direct'])
  })
  test('and what it tells is known through who says it', () => {
    expect(chainOf('"القوات المهاجمة استخدمت الغاز السام ضد المدنيين"، يقول ناشط من الغوطة الشرقية لوكالة رويترز.', 'استخدمت')).toEqual(['1 وكالة رويترز (agency)', '2 ناشط (anonymous)'])
  })
})

describe('what an agency passes on from somebody is told once, at the noun of saying', () => {
  test.each([
    ['ونقلت وسائل إعلام محلية عن وزير الدفاع قوله: «سندافع عن المدينة».', 'قوله', 'وزير الدفاع', '«سندافع عن المدينة»'],
    ['ونقلت وكالة مهر عن قائد الحرس الثوري تأكيده أن إيران مستعدة للحوار.', 'تأكيده', 'قائد الحرس الثوري', 'أن إيران مستعدة للحوار'],
    ['نقلت وكالة رويترز عن مصدرين مطلعين القول إن المحادثات فشلت.', 'القول', 'مصدرين مطلعين', 'إن المحادثات فشلت'],
    ['ونقلت الصحيفة عن مسؤول قوله إن الجيش انسحب.', 'قوله', 'مسؤول', 'إن الجيش انسحب'],
  ])('%s', (text, trigger, speaker, content) => {
    const said = recordsOf(text).filter(({ event }) => event === 'STATE')
    expect(said.map((r) => [r.trigger.text, r.actor.map((a) => a.text), r.content?.text])).toEqual([[trigger, [speaker], content]])
  })
})

describe('a newspaper called like something else is known by its quotation marks', () => {
  test.each([
    ['قال مسؤول فلسطيني لـ«الشرق الأوسط» إن الوفد المصري سيصل إلى غزة غدا.', 'سيصل', ['1 الشرق الأوسط (agency)', '2 مسؤول فلسطيني (anonymous)']],
    ['ونقلت «الوطن» عن مصدر أمني أن الشرطة اعتقلت ثلاثة مهربين.', 'اعتقلت', ['1 الوطن (agency)', '2 مصدر أمني (anonymous)']],
    ['وقال الناشط لـ"الأخبار" إن الأمن اعتقل شقيقه.', 'اعتقل', ['1 الأخبار (agency)', '2 الناشط (body)']],
  ])('%s', (text, trigger, chain) => expect(chainOf(text, trigger)).toEqual(chain))
  test.each(['ووصف الرئيس ما جرى بأنه «الثورة».', 'قال الوزير إن الحكومة ترفض «الشروق».'])('but only where somebody is told or tells: %s', (text) => {
    const { mentions } = coder.parse({ id: 'a', text })
    expect(mentions.of.map(({ kind }) => kind)).not.toContain('agency')
  })
})

describe('sources outside the verb of saying', () => {
  test.each([
    ['in the words of', 'قصف الجيش البلدة، على حد قول رئيس المجلس القروي.', 'قصف', ['1 رئيس المجلس القروي (body)']],
    ['an indictment', 'وبحسب لائحة الاتهام، خطط المتهمون لاغتيال السفير.', 'لاغتيال', ['1 لائحة الاتهام (document)']],
    ['what a document shows', 'أظهرت رسالة اطلعت عليها رويترز أن الوزارة طلبت من الشركات وقف التعامل مع إيران.', 'طلبت', ['1 رويترز (agency)', '2 رسالة (document)']],
    ['a single report is a document', 'وخلص تقرير للأمم المتحدة إلى أن الجيش استخدم التعذيب ضد المعتقلين.', 'التعذيب', ['1 تقرير (document)', '2 للأمم المتحدة (body)']],
    ['several reports are nobody’s', 'وذكرت تقارير صحفية أن الوزير استقال.', 'استقال', ['1 تقارير صحفية (unspecified)']],
    ['whom an outlet quotes stands behind it and before whom he speaks of', 'وكشف موقع أكسيوس الأميركي، نقلا عن مسؤولين إسرائيليين، أن إسرائيل أبلغت واشنطن مسبقا بالضربة.', 'بالضربة',
      ['1 موقع أكسيوس الأميركي (agency)', '2 مسؤولين إسرائيليين (anonymous)', '3 إسرائيل (body)']],
    ['a document that is taken up again is one', 'طالبت الأسرة، في أول بيان لها، بتشكيل لجنة دولية للتحقيق في موته، بحسب البيان.', 'طالبت', ['1 البيان (document)']],
  ])('%s', (_, text, trigger, chain) => expect(chainOf(text, trigger)).toEqual(chain))
})

describe('who has no name and is not told which is anonymous; a spokesman speaks for his body', () => {
  test.each([
    ['قال قيادي في الحركة إن الجيش قصف المدرسة.', 'قيادي', 'anonymous'],
    ['قال وزير سابق إن الجيش قصف المدرسة.', 'وزير سابق', 'anonymous'],
    ['قال وزير الدفاع إن الجيش قصف المدرسة.', 'وزير الدفاع', 'body'],
    ['قال متحدث باسم الشرطة إن الجيش قصف المدرسة.', 'متحدث', 'body'],
    ['قال متحدث عسكري مصري إن الجيش قصف المدرسة.', 'متحدث عسكري مصري', 'body'],
  ])('%s', (text, who, kind) => expect(chainOf(text, 'قصف')).toEqual([`1 ${who} (${kind})`]))
})

describe('an office is called after a place, and nobody is named by it', () => {
  test.each([
    ['صرح محافظ نينوى للصحفيين بأن مسلحين هاجموا نقطة تفتيش.', 'صرح', 'محافظ نينوى', 'governor (Iraq)'],
    ['وأعلن حاكم فلوريدا، ريك سكوت، حالة الطوارئ في الولاية.', 'وأعلن', 'حاكم فلوريدا، ريك سكوت', 'Rick Scott'],
  ])('%s', (text, trigger, words, english) => expect(recordOf(text, trigger).actor.map((a) => [a.text, a.nameEn])).toEqual([[words, english]]))
})

test('a comment that did not come was not made', () => {
  expect(recordOf('قال الحزب إن الشرطة اعتقلت ثلاثة من أعضائه. ولم يصدر أي تعليق من وزارة الداخلية.', 'تعليق').status).toBe('negated')
})

test('a participle of saying is no part of the medium before it', () => {
  expect(chainOf('وغرد الرئيس على تويتر قائلا إن إيران تلعب بالنار.', 'وغرد')).toEqual(['1 تويتر (document)'])
})
