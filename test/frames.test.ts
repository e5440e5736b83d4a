import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'

const coder = createCoder()

/** Types that a word of the text is offered as, whatever the weights choose; `fits` only those whose needs hold. */
function offered(text: string, trigger: string, fits = false): string[] {
  const { parsed, examined } = coder.examine({ id: 'test', text, published: '2018-06-15', outlet: 'Test' })
  const start = text.indexOf(trigger)
  const types = examined.candidates.filter((c) => parsed.doc.tokens.start[c.at] === start && (c.fits || !fits)).map((c) => c.frame.event)
  return [...new Set(types)].sort()
}

describe('a word is offered as every type it can have', () => {
  test.each([
    ['needs that hold', 'انسحبت القوات من المدينة أمس.', 'انسحبت', 'RETREAT'],
    ['a type whose needs name other words', 'وصفت الصحيفة انسحاب واشنطن بالخطأ.', 'انسحاب', 'SANCTION'],
    ['force against a party of fighters', 'تمكن الجيش من القضاء على المسلحين.', 'القضاء', 'ASSAULT'],
    ['an adjective that needs its noun', 'عادت القوات المنتشرة على الحدود.', 'المنتشرة', 'MOBILIZE'],
    ['duty laid on somebody', 'قال الوزير إنه يجب على الحكومة وقف القصف.', 'يجب', 'REQUEST'],
    ['what a document says', 'وجاء في البيان أن العدد ارتفع.', 'وجاء', 'STATE'],
  ])('%s', (_, text, trigger, type) => expect(offered(text, trigger)).toContain(type))

  test('a verb whose needs name other words', () => expect(offered('هاجم النائب سياسة الحكومة.', 'هاجم')).toContain('ACCUSE'))

  test('an adjective of other nouns is no event', () => expect(offered('تحارب الوزارة الأمراض المنتشرة في البلاد.', 'المنتشرة')).toEqual([]))
})

describe('acts that are not done', () => {
  test.each([
    ['لن تسمح الحكومة بدخول المراقبين.', 'تسمح', 'REJECT'],
    ['لن تقدم الدولة مساعدات أخرى للوكالة.', 'تقدم', 'SANCTION'],
    ['ستقدم الدولة مساعدات أخرى للوكالة.', 'ستقدم', 'AGREE'],
  ])('%s', (text, trigger, type) => expect(offered(text, trigger)).toContain(type))

  test('are no refusals when they are done', () => expect(offered('سمحت الحكومة بدخول المراقبين.', 'سمحت')).not.toContain('REJECT'))
})

describe('participles that predicate', () => {
  test.each([
    ['a feminine with a clause', 'رفضت المحكمة الطلب معتبرة أنه متأخر.', 'معتبرة', 'STATE'],
    ['a plural with a clause', 'غادر النواب القاعة مؤكدين أن القانون ظالم.', 'مؤكدين', 'STATE'],
    ['a feminine with a preposition after a comma', 'دانت الوزارة الهجوم، داعية إلى ضبط النفس.', 'داعية', 'REQUEST'],
    ['after a pronoun', 'وقال الوزير: نحن مستعدون للعمل مع الحكومة.', 'مستعدون', 'AGREE'],
    ['after a definite noun', 'وقال الوزير إن البلاد ملتزمة بالاتفاق.', 'ملتزمة', 'AGREE'],
  ])('%s', (_, text, trigger, type) => expect(offered(text, trigger, true)).toContain(type))
})
