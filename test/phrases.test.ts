import { describe, expect, it } from 'vitest'
import { createCoder } from '../src/coder.js'
import { textBetween } from '../src/text/texted.js'

const coder = createCoder()

function phrasesOf(text: string): string[] {
  const { doc, phrases } = coder.parse({ id: 'a', text })
  return phrases.map((p) => textBetween(doc, p.start, p.end))
}

describe('where a noun phrase ends', () => {
  it.each([
    ['خرج أول من أمس مئات المتظاهرين إلى الشوارع.', 'مئات المتظاهرين'],
    ['خرج مساء أمس آلاف الطلاب إلى الشوارع.', 'آلاف الطلاب'],
    ['أطلقت طائرة بدون طيار صاروخا على المنزل.', 'صاروخا'],
    ['أعلنت الوزارة مقتل عشرين شخصا في الحادث.', 'مقتل عشرين شخصا'],
    ['أعلنت الوزارة مقتل 20 شخصا في الحادث.', 'مقتل 20 شخصا'],
  ])('%s', (text, phrase) => expect(phrasesOf(text)).toContain(phrase))
})

describe('two who stand side by side after a verb', () => {
  it.each([
    ['دعت روسيا تركيا إلى سحب قواتها.', 'روسيا', 'تركيا'],
    ['اتهم الجيش المتمردين بخرق الهدنة.', 'الجيش', 'المتمردين'],
    ['هنأ الملك سلمان الرئيس ترامب.', 'الملك سلمان', 'الرئيس ترامب'],
  ])('are two: %s', (text, first, second) => {
    const { phrases, predicates, doc } = coder.parse({ id: 'a', text })
    expect(phrasesOf(text).slice(0, 2)).toEqual([first, second])
    expect(phrases[1].apposition).toBe(-1)
    expect(textBetween(doc, phrases[predicates[0].objects[0]].start, phrases[predicates[0].objects[0]].end)).toBe(second)
  })

  it('are two when one is a group whose name is a common noun', () => expect(phrasesOf('اتهمت حماس إسرائيل بقتل قائدها.').slice(0, 2)).toEqual(['حماس', 'إسرائيل']))

  it('are one where the second stands as the first does', () => expect(phrasesOf('قال الناس الغاضبون إنهم باقون.')).toContain('الناس الغاضبون'))

  it.each(['القادة العسكريين المتقاعدين', 'العاصمة دمشق', 'أعضاء المجلس المنتخبين', 'رئيس تركيا أردوغان', '30 عنصرا مسلحين', 'خادم الحرمين الشريفين الملك سلمان'])('are one: %s', (phrase) => expect(phrasesOf(`التقى الوفد ${phrase} أمس.`)).toContain(phrase))
})

describe('what an event hangs on', () => {
  const conditionsOf = (text: string): string[] => coder.code({ id: 'a', text }).records.flatMap((r) => (r.condition ? [`${r.event} ${r.condition.text}`] : []))
  it('is no condition of the saying', () => expect(conditionsOf('قال الوزير إن إيران هددت بقصف القاعدة إذا هاجمتها إسرائيل.').filter((c) => c.startsWith('STATE'))).toEqual([]))
  it('is not said by إلا أن', () => expect(conditionsOf('طالب الوزير الجماعة بالانسحاب، إلا أن الجماعة رفضت الطلب.')).toEqual([]))
})

describe('a quotation after a noun', () => {
  it('is its name', () => expect(phrasesOf('قالت الجماعة "أنصار النصر" إنها ستقاتل.')).toContain('الجماعة "أنصار النصر"'))
  it('is somebody else when he is counted in it', () => expect(phrasesOf('قتلت الجماعة "200 مدني" في القرية.')).toContain('الجماعة'))
  it('is no other name of a state', () => expect(phrasesOf('تحجب إيران "فيسبوك" منذ سنوات.')).toContain('إيران'))
})

describe('an apposition', () => {
  it('is not what stands after a verb', () => {
    const { phrases } = coder.parse({ id: 'a', text: 'وفي الموصل، تظاهر عشرات المزارعين أمس.' })
    expect(phrases.map((p) => p.apposition)).toEqual(phrases.map(() => -1))
  })
})

describe('people', () => {
  const { doc, phrases, mentions } = coder.parse({ id: 'a', text: 'اعتقلت الشرطة 8 نساء و36 رجلا. وتظاهر الآلاف في العاصمة. وقصف الطيران السوري القرية. ووصل أحدهم الأحد.' })
  const of = (words: string): number => phrases.findIndex((p) => textBetween(doc, p.start, p.end) === words)
  it('counted apart are counted together', () => expect(phrases[of('36 رجلا')].joined).toBe(of('8 نساء')))
  it.each(['الآلاف', 'أحدهم', 'الطيران السوري'])('are told of by %s', (words) => expect(mentions.of[of(words)].acts).toBe(true))
  it('are not told of by a day', () => expect(mentions.of[of('الأحد')]?.acts ?? false).toBe(false))
})
