import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import type { Figure } from '../src/gist/figures/figures.js'
import { areOneName, nameKeyBy } from '../src/gist/figures/same-name.js'
import type { Gist } from '../src/gist/gist.js'
import { examples } from './support/examples.js'
import { lexicon } from './support/words.js'

const coder = createCoder()
/** A Sunday. */
const PUBLISHED = '2018-07-08'
const gistOf = (text: string, published: string | null = PUBLISHED): Gist => coder.read({ id: 'a', text, published }).gist

const range = ({ low, high, vague }: Figure): string => (vague ? `some ${low}` : high === null ? `${low}+` : low === high ? String(low) : `${low}-${high}`)
const figure = (f: Figure): string => [f.kind, range(f), f.whom, f.country ?? '', f.total ? 'total' : '', f.share ? 'share' : '', f.further ? 'further' : '', f.over ? 'over' : '', `[${f.words.text}]`].filter((part) => part !== '').join(' ')

type Case = readonly [sentence: string, ...figures: string[]]

const numbers: readonly Case[] = [
  ['قتل 12 شخصا في انفجار وقع أمس في بغداد.', 'killed 12 person [12 شخصا]'],
  ['قتل ثلاثة وعشرون جنديا في الكمين.', 'killed 23 soldier [ثلاثة وعشرون جنديا]'],
  ['أعلنت الوزارة مقتل أحد عشر شرطيا في هجوم على حاجز.', 'killed 11 policeman [أحد عشر شرطيا]'],
  ['أعلنت الوزارة مقتل مئتين وخمسين مدنيا.', 'killed 250 civilian [مئتين وخمسين مدنيا]'],
  ['نزح 1.5 مليون شخص من المنطقة.', 'displaced 1500000 person [1.5 مليون شخص]'],
  ['نزح 62 ألفا من سكان المدينة.', 'displaced 62000 person [62 ألفا من سكان]'],
  ['نزح نصف مليون شخص من المنطقة.', 'displaced 500000 person [نصف مليون شخص]'],
  ['قتل نحو مئتي مدني في القصف.', 'killed 170-230 civilian [نحو مئتي مدني]'],
  ['لقي ما لا يقل عن عشرين شخصا مصرعهم في الحريق.', 'killed 20+ person [ما لا يقل عن عشرين شخصا]'],
  ['قتل أكثر من خمسين مسلحا في الغارة.', 'killed 50+ fighter [أكثر من خمسين مسلحا]'],
  ['أصيب رجل واحد على الأقل في الحادث.', 'wounded 1+ man [رجل واحد على الأقل]'],
  ['أدى الانفجار إلى مقتل ما بين 10 و15 شخصا.', 'killed 10-15 person [ما بين 10 و15 شخصا]'],
  ['قال المصدر إن أربعة أو خمسة جنود قتلوا في الكمين.', 'killed 4-5 soldier [أربعة أو خمسة جنود]'],
  ['أعلنت الوزارة إصابة العشرات في المواجهات.', 'wounded some 20 person [العشرات]'],
  ['أعلنت الوزارة اعتقال عدد من المتظاهرين.', 'arrested some 2 protester [عدد من المتظاهرين]'],
  ['شرد القتال عشرات الآلاف من المدنيين.', 'displaced some 20000 civilian [عشرات الآلاف من المدنيين]'],
  ['قتل جنديان في انفجار لغم.', 'killed 2 soldier [جنديان]'],
  ['قتل جندي إسرائيلي في انفجار لغم.', 'killed 1 soldier ISR [جندي]'],
  ['تراجع عدد القتلى بنسبة 12 في المئة.'],
]

const kinds: readonly Case[] = [
  ['أسفر الهجوم عن 12 قتيلا وسبعة جرحى.', 'killed 12 person [12 قتيلا]', 'wounded 7 person [سبعة جرحى]'],
  ['أدى القصف إلى سقوط قتيلين وجريح واحد.', 'killed 2 person [قتيلين]', 'wounded 1 person [جريح واحد]'],
  ['ارتفعت حصيلة القتلى إلى 45 قتيلا.', 'killed 45 person total [45 قتيلا]'],
  ['بلغ عدد القتلى 17 شخصا فيما وصل عدد الجرحى إلى 100.', 'killed 17 person total [17 شخصا]', 'wounded 100 person total [100]'],
  ['أعلنت الوزارة ارتفاع عدد القتلى من 10 إلى 14.', 'killed 14 person total [من 10 إلى 14]'],
  ['تجاوز عدد القتلى 1300 قتيل.', 'killed 1300+ person total [1300 قتيل]'],
  ['اعتقلت الشرطة خمسة أشخاص بينهم امرأتان.', 'arrested 5 person [خمسة أشخاص]', 'arrested 2 woman share [امرأتان]'],
  ['خطف مسلحون مجهولون ثلاثة عمال أتراك.', 'abducted 3 worker TUR [ثلاثة عمال]'],
  ['أفرجت السلطات عن 20 سجينا سياسيا.', 'released 20 prisoner [20 سجينا]'],
  ['مقتل وإصابة 40 مسلحا في غارة جوية.', 'killed or wounded 40 fighter [40 مسلحا]'],
  ['مقتل ثلاثة جنود وخمسة مدنيين في القصف.', 'killed 3 soldier [ثلاثة جنود]', 'killed 5 civilian [خمسة مدنيين]'],
  ['قتل شخصان وأصيب ثلاثة آخرون في الانفجار.', 'killed 2 person [شخصان]', 'wounded 3 person further [ثلاثة آخرون]'],
  ['قتل 300 شخص منذ عام 2015 في المدينة.', 'killed 300 person over [300 شخص]'],
  ['قتلت القوات ثلاثة مسلحين واعتقلت سبعة آخرين.', 'killed 3 fighter [ثلاثة مسلحين]', 'arrested 7 person further [سبعة آخرين]'],
  ['قال إن 350 ألف شخص قتلوا في الحرب.', 'killed 350000 person [350 ألف شخص]'],
  // A sound plural in the oblique is written like a dual, and who is named by his office is not counted.
  ['أعلنت الوزارة مقتل مدنيين في القصف.'],
  ['أعلنت الحركة مقتل زعيم التنظيم.'],
  ['عدد القتلى لا يزال مجهولا.'],
]

describe('figures', () => {
  test.each([...numbers, ...kinds])('%s', (sentence, ...figures) => {
    expect(gistOf(sentence).figures.map(figure)).toEqual(figures)
  })
  test('day and place of the sentence stand beside them', () => {
    const [{ date, places, trigger, sentence }] = gistOf('قتل 12 شخصا في انفجار وقع أمس في بغداد. ثم عاد الهدوء.').figures
    expect(date).toBe('2018-07-07')
    expect(places).toEqual([{ name: 'Baghdad', country: 'IRQ', precision: 'city' }])
    expect(trigger.text).toBe('قتل')
    expect(sentence.text).toBe('قتل 12 شخصا في انفجار وقع أمس في بغداد.')
  })
})

const ordinals: readonly Case[] = [
  ['بدأت الجولة الثالثة من المحادثات بين بغداد وواشنطن.', 'round 3 of talks with IRQ USA'],
  ['بدأت الجولة الرابعة من الحوار الاستراتيجي بين العراق والولايات المتحدة.', 'round 4 of talks استراتيجي with IRQ USA'],
  ['عقدت ثاني جولة من الحوار السياسي أمس.', 'round 2 of talks سياسي with'],
  ['افتتحت الدورة الثالثة والسبعون للجمعية العامة.', 'session 73 of جمعيه عام with'],
  // Praise rather than a number.
  ['هذا أول لقاء بين الزعيمين.'],
]

describe('ordinals', () => {
  test.each(ordinals)('%s', (sentence, ...expected) => {
    expect(gistOf(sentence).ordinals.map((o) => [o.nounEn, o.value, 'of', ...o.of, 'with', ...o.countries].join(' '))).toEqual(expected)
  })
})

const titles: readonly (readonly [sentence: string, published: string, ...offices: string[]])[] = [
  ['قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترفض ذلك.', PUBLISHED, 'foreign minister RUS person.sergey-lavrov not'],
  ['قال وزير الخارجية العراقي فؤاد حسن إن بلاده ترفض ذلك.', '2021-04-07', 'foreign minister IRQ ? not Fuad Hussein'],
  ['أكد رئيس الوزراء الإسرائيلي، بنيامين نتانياهو، ذلك.', PUBLISHED, 'prime minister ISR person.benjamin-netanyahu not'],
  // Spellings of one name.
  ['قالت وزيرة الدفاع الفرنسية فلورنس بارلي إن بلادها ترفض ذلك.', PUBLISHED, 'defence minister FRA person.florence-parly not'],
  ['قال الرئيس الصربي ألكسندر فوسيتش إن بلاده ترفض ذلك.', PUBLISHED, 'president SRB person.aleksandar-vucic not'],
  // A known person in an office of somebody else.
  ['قال الرئيس الأميركي إيمانويل ماكرون إنه يرفض ذلك.', PUBLISHED, 'president USA person.emmanuel-macron not Donald Trump'],
  ['أكد وزير الخارجية السابق كريم الساعدي ذلك.', PUBLISHED],
  ['قال رئيس الحزب كريم الساعدي ذلك.', PUBLISHED],
  // Offices of a part of a state.
  ['قالت رئيسة وزراء اسكتلندا نيكولا ستيرجن إنها ترفض ذلك.', PUBLISHED],
  ['قال الرئيس الشيشاني رمضان قديروف إنه يرفض ذلك.', PUBLISHED],
  ['أعلن رئيس جمهورية الشيشان رمضان قديروف ذلك.', PUBLISHED],
  // A blank is missing in the title.
  ['قال رئيس الوزراءبنيامين نتنياهو إن بلاده ترفض ذلك.', PUBLISHED],
  // A day behind the name is no part of it.
  ['تعهد وزير الخارجية الأمريكي مايك بوميو الجمعة بالعمل على ذلك.', PUBLISHED, 'foreign minister USA person.mike-pompeo not'],
]

describe('persons with their office', () => {
  test.each(titles)('%s', (sentence, published, ...expected) => {
    expect(gistOf(sentence, published).offices.map((o) => [o.office, o.country, o.entity ?? '?', 'not', ...o.others.map((h) => h.nameEn)].join(' '))).toEqual(expected)
  })
  const keyOf = nameKeyBy(lexicon)
  test.each([
    ['غوتيريش', 'جوتيريس', true], ['أفيغدور ليبرلمان', 'أفيغدور ليبرمان', true], ['رجب طيب أر دوغان', 'رجب طيب أردوغان', true], ['جواد ظريف', 'محمد جواد ظريف', true],
    ['جيرارد كولوم', 'جيرار كولومب', true], ['جاسيك شابوتوفيتش', 'ياتسيك تشابوتوفيتش', true], ['محمد عباس', 'محمود عباس', false],
    ['فؤاد حسن', 'فؤاد حسين', false], ['سالم الأسعد', 'سليم الأسعد', false], ['كريم الساعدي', 'ماجد الدوري', false],
  ])('%s, %s: one name: %s', (a, b, same) => {
    expect(areOneName(keyOf(a), keyOf(b))).toBe(same)
    expect(areOneName(keyOf(b), keyOf(a))).toBe(same)
  })
})

test('every span is a slice of the title or text it names', () => {
  const cut = [...numbers, ...kinds, ...ordinals].flatMap(([sentence]) => Array.from({ length: Math.ceil(sentence.length / 9) }, (_, k) => sentence.slice(0, (k + 1) * 9)))
  for (const article of [...examples.map((e) => e.article), ...cut.map((text) => ({ id: 'a', text, title: text, published: PUBLISHED }))]) {
    const { figures, ordinals: counted, offices } = coder.read(article).gist
    const words = [...figures.flatMap((f) => [f.words, f.trigger, f.sentence]), ...counted.flatMap((o) => [o.words, o.sentence]), ...offices.flatMap((o) => [o.words, o.name, o.sentence])]
    for (const { part, start, end, text } of words) {
      expect((part === 'title' ? article.title! : article.text).slice(start, end)).toBe(text)
      expect(text).not.toBe('')
    }
  }
}, 30_000)

test('a long article of numbers, dates and places is read in time that grows with its length', () => {
  const sentence = 'قتل ثلاثة جنود في هجوم على دمشق يوم 3 مايو 2018 وأصيب خمسة مدنيين في الجولة الثانية من المعارك في حلب. '
  const time = (count: number): number => {
    const started = performance.now()
    gistOf(sentence.repeat(count))
    return performance.now() - started
  }
  time(100)
  const short = time(100)
  expect(time(1200)).toBeLessThan(40 * short + 1000)
}, 60_000)
