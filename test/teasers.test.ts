/** What a text tells of other articles: it is found, and nothing of it is kept as the article's own. */
import { describe, expect, test } from 'vitest'
import { shippedTables } from '../src/cli/lexicon-folders.js'
import { createCoder } from '../src/coder.js'
import { openingReader } from '../src/gist/openings.js'
import { paragraphsOf } from '../src/gist/paragraphs.js'
import { loadLexicon, rowsOf } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'

const coder = createCoder()
const opening = openingReader(loadLexicon(shippedLexicon()))
const title = 'وزير النقل اليمني يعلن إعادة فتح ميناء المخا'
const own = [
  'عدن، اليمن - أعلن وزير النقل اليمني، الأربعاء، إعادة فتح ميناء المخا أمام السفن التجارية بعد توقف استمر ثلاثة أعوام.',
  'وقال الوزير في مؤتمر صحفي إن الميناء سيستقبل أول سفينة قمح يوم السبت المقبل.',
  'من جهته، رحب محافظ تعز بالقرار ودعا التجار إلى العودة إلى المدينة.',
]
const others = [
  'اتهم وزير الدفاع الفرنسي، الأربعاء، روسيا بنشر مقاتلين في مالي، مؤكدا أن باريس لن تغير خططها لسحب قواتها من البلاد قبل نهاية العام',
  'دعت وزارة الخارجية الهندية، الثلاثاء، باكستان إلى تسليم ثلاثة متهمين بالهجوم على فندق في مومباي، وفقا لبيان نشر على موقعها',
  'اعتقلت الشرطة البرازيلية، الأربعاء، رئيس بلدية سابقا في ولاية باهيا بتهمة الفساد، بحسب ما ذكرته وسائل إعلام محلية',
  'طالبت المعارضة في فنزويلا، الأربعاء، الرئيس نيكولاس مادورو بالإفراج عن عشرات المعتقلين قبل الانتخابات المحلية المقررة في نوفمبر',
  'وصل رئيس الوزراء الياباني، الثلاثاء، إلى أستراليا في زيارة تستمر ثلاثة أيام يوقع خلالها اتفاقا عسكريا مع نظيره الأسترالي',
]
const read = (paragraphs: readonly string[]) => {
  const text = paragraphs.join('\n')
  return { text, ...coder.read({ id: 'x', title, text, published: '2018-05-02' }) }
}
const passages = (paragraphs: readonly string[]): string[] => {
  const { text, elsewhere } = read(paragraphs)
  return elsewhere.map(({ start, end }) => text.slice(start, end))
}

describe('the beginnings of other articles at the end of a text', () => {
  test('are found', () => expect(passages([...own, ...others])).toEqual(others))

  test('give no records, search keys or names', () => {
    const whole = read([...own, ...others])
    const alone = read(own)
    expect(whole.records.map(({ id }) => id)).toEqual(alone.records.map(({ id }) => id))
    expect(whole.gist.text).toEqual(alone.gist.text)
    expect(whole.gist.names.map(({ key }) => key)).toEqual(alone.gist.names.map(({ key }) => key))
  })

  test('are coded where the whole text is asked for', () => {
    const article = { id: 'x', title, text: [...own, ...others].join('\n'), published: '2018-05-02' }
    const { text } = article
    const first = text.indexOf(others[0])
    expect(coder.code(article).records.some(({ trigger }) => trigger.start >= first)).toBe(true)
    expect(coder.code(article, { skipTeasers: true })).toEqual({ records: read([...own, ...others]).records, notes: [] })
  })

  test('are not seen in an article that tells its own story to the end', () => {
    expect(passages(own)).toEqual([])
    expect(passages([...own, 'وأضاف أن أعمال الصيانة كلفت أربعة ملايين دولار.', 'يذكر أن الميناء أغلق عام 2015.'])).toEqual([])
    // Without a word that carries on, but of the same matter.
    expect(passages([...own, 'ميناء المخا هو أقدم موانئ اليمن على البحر الأحمر.', 'كانت السفن التجارية تحمل منه البن إلى أوروبا قبل ثلاثة قرون.', 'سيعمل الميناء في مرحلته الأولى بثلاثة أرصفة.'])).toEqual([])
  })
})

describe('a line that points to another article', () => {
  const line = 'اقرأ أيضا: فرنسا تتهم روسيا بنشر مقاتلين في مالي'
  test('is found between paragraphs', () => expect(passages([own[0], line, own[1], own[2]])).toEqual([line]))
  test('is found in two lines', () => expect(passages([own[0], 'اقرأ أيضا', 'فرنسا تتهم روسيا بنشر مقاتلين في مالي', own[1]])).toEqual(['اقرأ أيضا', 'فرنسا تتهم روسيا بنشر مقاتلين في مالي']))
  test('is no sentence that begins alike', () => {
    expect(passages([own[0], 'شاهد سكان المدينة السفينة الأولى وهي تدخل الميناء.', own[1]])).toEqual([])
    expect(passages([own[0], 'المزيد من السفن سيصل الأسبوع المقبل، بحسب الوزير.', own[1]])).toEqual([])
  })
  test('gives no records', () => expect(read([own[0], line, own[1]]).records.some(({ event }) => event === 'ACCUSE')).toBe(false))
})

describe('openings.tsv', () => {
  const rows = rowsOf({ source: shippedTables() }, 'search/openings').map(({ cells }) => cells)
  test.each(rows)('$words: $example', ({ does, example }) => {
    const { doc } = coder.parse({ id: 'x', text: example })
    expect(opening(doc, paragraphsOf(doc.tokens))[0]).toBe(does)
  })
})

test('a text without words, or of line ends alone, has none', () => {
  for (const text of ['', '\n\n\n', '...\n...\n...\n...']) expect(coder.read({ id: 'x', text }).elsewhere).toEqual([])
})
