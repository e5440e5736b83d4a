import { describe, expect, test } from 'vitest'
import { checkLexicon } from '../src/lexicon/check.js'
import { conjugate } from '../src/lexicon/conjugation.js'
import { genderOf, joinOf, Join, numberOf, Num, pack, personOf, Pos, tenseOf, Tense, Voice, voiceOf } from '../src/lexicon/features.js'
import { inflect, type NominalSpec } from '../src/lexicon/inflection.js'
import { verbSpec } from '../src/lexicon/lexemes.js'
import { type Source, spellingOf } from '../src/lexicon/lexicon.js'
import { type Morphology, morphologyOf } from '../src/lexicon/morphology.js'
import type { Fault } from '../src/lexicon/table.js'
import { foldWord } from '../src/text/spelling.js'
import { shippedTables } from '../src/cli/lexicon-folders.js'

const shipped = shippedTables()
const spelling = spellingOf(shipped, [])
const morphology = morphologyOf(shipped, spelling, [])
const fold = (word: string): string => foldWord(spelling, word)

function conjugated(root: string, form: string, vowels = '', tags = '', tables: Morphology = morphology) {
  const faults: Fault[] = []
  const spec = verbSpec({ file: 'test', line: 1, cells: { lemma: root, root, form, vowels, tags } }, faults)
  expect(faults).toEqual([])
  return conjugate(spec!, tables)
}

describe('verbs of each class conjugate by the tables', () => {
  // Past: he, she, they, I. Present: he, they. The passive where it is written otherwise.
  test.each<[string, string, string, string[]]>([
    ['كتب', 'ك ت ب', 'I a-u', ['كتب', 'كتبتما', 'كتبتن', 'تكتبين', 'اكتبي', 'اكتبا', 'كتبت', 'كتبوا', 'كتبنا', 'يكتب', 'يكتبون', 'يكتبا', 'أكتب', 'اكتب', 'اكتبوا']],
    ['قال', 'ق و ل', 'I a-u', ['قال', 'قالت', 'قالوا', 'قلت', 'قلنا', 'يقول', 'يقولون', 'يقل', 'يقلن', 'قيل', 'يقال', 'قل', 'قولوا']],
    ['باع', 'ب ي ع', 'I a-i', ['باع', 'بعت', 'يبيع', 'يبع', 'بيع', 'يباع']],
    ['خاف', 'خ و ف', 'I i-a', ['خاف', 'خفت', 'يخاف', 'يخافون', 'يخف']],
    ['رمى', 'ر م ي', 'I a-i', ['رمى', 'رمت', 'رموا', 'رميت', 'رميا', 'رما', 'يرمي', 'يرمون', 'يرم', 'ارم', 'ارموا']],
    ['دعا', 'د ع و', 'I a-u', ['دعا', 'دعت', 'دعوا', 'دعوت', 'دعي', 'يدعو', 'يدعون', 'يدع', 'يدعى']],
    ['بقي', 'ب ق ي', 'I i-a', ['بقي', 'بقيت', 'بقوا', 'يبقى', 'يبقون', 'يبق', 'يبقا']],
    ['رأى', 'ر ء ي', 'I a-a', ['رأى', 'رأت', 'رأيت', 'يرى', 'يرون', 'ير']],
    ['شدّ', 'ش د د', 'I a-u', ['شد', 'يشدد', 'اشدد', 'شدت', 'شدوا', 'شددت', 'شددنا', 'يشد', 'يشدون', 'يشددن', 'شد']],
    ['وصل', 'و ص ل', 'I a-i', ['وصل', 'وصلت', 'وصلوا', 'يصل', 'يصلون', 'صل', 'يوصل']],
    ['وضع', 'و ض ع', 'I a-a', ['وضع', 'يضع', 'ضعوا']],
    ['وفى', 'و ف ي', 'I a-i', ['وفى', 'وفيت', 'يفي', 'يف']],
    ['أخذ', 'ء خ ذ', 'I a-u', ['أخذ', 'أخذت', 'أخذوا', 'يأخذ', 'يأخذون', 'نأخذ', 'خذ', 'خذوا']],
    ['سأل', 'س ء ل', 'I a-a', ['سأل', 'سألت', 'سئل', 'يسأل', 'يسألون', 'اسأل']],
    ['قرأ', 'ق ر ء', 'I a-a', ['قرأ', 'قرأت', 'قرؤوا', 'يقرأ', 'يقرؤون']],
    ['كان', 'ك و ن', 'I a-u', ['كنا', 'كن', 'يكن']],
    ['سمّى', 'س م ي', 'II', ['سمى', 'سميت', 'سموا', 'يسمي', 'يسمون']],
    ['قاوم', 'ق و م', 'III', ['قاوم', 'قاومت', 'يقاوم', 'يقاومون']],
    ['حاجّ', 'ح ج ج', 'III', ['حاج', 'حاججت', 'يحاج']],
    ['أعاد', 'ع و د', 'IV', ['أعاد', 'أعادت', 'أعدت', 'أعيد', 'يعيد', 'يعد', 'يعاد', 'أعد', 'أعيدوا']],
    ['آمن', 'ء م ن', 'IV', ['آمن', 'آمنت', 'يؤمن', 'يؤمنون']],
    ['أيقن', 'ي ق ن', 'IV', ['أيقن', 'يوقن', 'يوقنون']],
    ['تفاوض', 'ف و ض', 'VI', ['تفاوض', 'تفاوضت', 'تفاوضوا', 'يتفاوض', 'نتفاوض']],
    ['انحاز', 'ح و ز', 'VII', ['انحاز', 'انحازت', 'انحزت', 'ينحاز', 'ينحازون', 'ينحز']],
    ['احتل', 'ح ل ل', 'VIII', ['احتل', 'احتلت', 'احتللت', 'احتلوا', 'يحتل', 'يحتلون']],
    ['اتصل', 'و ص ل', 'VIII', ['اتصل', 'اتصلت', 'يتصل', 'نتصل', 'اتصلوا']],
    ['اتخذ', 'ء خ ذ', 'VIII', ['اتخذ', 'يتخذ']],
    ['ادعى', 'د ع و', 'VIII', ['ادعى', 'ادعت', 'يدعي', 'يدعون']],
    ['ادخر', 'ذ خ ر', 'VIII', ['ادخر', 'يدخر']],
    ['ازدهر', 'ز ه ر', 'VIII', ['ازدهر', 'ازدهرت', 'يزدهر']],
    ['اصطدم', 'ص د م', 'VIII', ['اصطدم', 'اصطدمت', 'يصطدم', 'يصطدمون']],
    ['احمرّ', 'ح م ر', 'IX', ['احمر', 'احمرت', 'يحمر']],
    ['استقال', 'ق ي ل', 'X', ['استقال', 'استقالت', 'استقلت', 'استقيل', 'يستقيل', 'يستقل']],
    ['استمرّ', 'م ر ر', 'X', ['استمر', 'استمررت', 'يستمر', 'يستمررن']],
    ['طمأن', 'ط م ء ن', 'Q1', ['طمأن', 'طمأنت', 'يطمئن']],
    ['اطمأن', 'ط م ء ن', 'Q4', ['اطمأن', 'اطمأنت', 'اطمأننت', 'يطمئن']],
  ])('%s', (_, root, formAndVowels, expected) => {
    const [form, vowels] = formAndVowels.split(' ')
    const forms = new Set(conjugated(root, form, vowels).forms.map((f) => f.form))
    expect(expected.filter((word) => !forms.has(fold(word)))).toEqual([])
  })

  test('a weak middle radical that stays is no hollow verb', () => {
    const forms = conjugated('ج و ب', 'X', '', 'sound').forms.map((f) => f.form)
    expect(forms).toEqual(expect.arrayContaining(['استجوب', 'يستجوب', 'استجوبت']))
    expect(forms).not.toContain('استجاب')
  })
})

test('features come from the row of the ending', () => {
  const { forms } = conjugated('ر م ي', 'I', 'a-i')
  const of = (word: string): number[][] =>
    forms.filter((f) => f.form === fold(word)).map(({ features }) => pack(features)).map((f) => [tenseOf(f), voiceOf(f), personOf(f), genderOf(f), numberOf(f), joinOf(f)])
  expect(of('رموا')).toEqual([[Tense.PAST, Voice.ACT, 3, 1, Num.PL, Join.FREE], [Tense.PAST, Voice.PASS, 3, 1, Num.PL, Join.BOTH]])
  expect(of('رما')).toEqual([[Tense.PAST, Voice.ACT, 3, 1, Num.SG, Join.CONN]])
})

test('one set of forms for both voices where they are written alike', () => {
  const voices = (root: string, form: string, vowels: string, tags = ''): number[] => [...new Set(conjugated(root, form, vowels, tags).forms.map((f) => f.features.voice!))].sort()
  expect(voices('ك ت ب', 'I', 'a-u')).toEqual([Voice.ACT, Voice.BOTH])
  expect(voices('ق و ل', 'I', 'a-u')).toEqual([Voice.ACT, Voice.PASS])
  expect(voices('ك ت ب', 'I', 'a-u', 'nopass')).toEqual([Voice.ACT])
})

test.each<[string, string, string, string[], string[], string[]]>([
  ['كتب', 'ك ت ب', 'I a-u', ['كاتب'], ['مكتوب'], []],
  ['قال', 'ق و ل', 'I a-u', ['قائل'], ['مقول'], []],
  ['دعا', 'د ع و', 'I a-u', ['داعي', 'داع'], ['مدعو'], []],
  ['هنّأ', 'ه ن ء', 'II', ['مهنئ'], ['مهنئ'], ['تهنئة', 'تهنيء']],
  ['سمّى', 'س م ي', 'II', ['مسمي', 'مسم'], ['مسمى'], ['تسمية']],
  ['قاوم', 'ق و م', 'III', ['مقاوم'], ['مقاوم'], ['مقاومة']],
  ['أعاد', 'ع و د', 'IV', ['معيد'], ['معاد'], ['إعادة']],
  ['أوقف', 'و ق ف', 'IV', ['موقف'], ['موقف'], ['إيقاف']],
  ['تحدّى', 'ح د ي', 'V', ['متحدي', 'متحد'], ['متحدى'], ['تحدي', 'تحد']],
  ['انحاز', 'ح و ز', 'VII', ['منحاز'], ['منحاز'], ['انحياز']],
  ['احتل', 'ح ل ل', 'VIII', ['محتل'], ['محتل'], ['احتلال']],
  ['ازدهر', 'ز ه ر', 'VIII', ['مزدهر'], ['مزدهر'], ['ازدهار']],
  ['استقال', 'ق ي ل', 'X', ['مستقيل'], ['مستقال'], ['استقالة']],
  ['استورد', 'و ر د', 'X', ['مستورد'], ['مستورد'], ['استيراد']],
  ['اطمأن', 'ط م ء ن', 'Q4', ['مطمئن'], ['مطمئن'], ['اطمئنان']],
])('participles and verbal noun of %s', (_, root, formAndVowels, active, passive, masdars) => {
  const [form, vowels] = formAndVowels.split(' ')
  const { participles, masdars: made } = conjugated(root, form, vowels)
  const among = (words: string[], found: readonly string[]): string[] => words.map(fold).filter((word) => !found.includes(word))
  expect([among(active, participles.active), among(passive, participles.passive), among(masdars, made)]).toEqual([[], [], []])
  expect(made.length > 0).toBe(masdars.length > 0)
})

describe('nouns and adjectives', () => {
  const forms = (spec: Partial<NominalSpec> & { form: string }): string[] =>
    inflect({ pos: Pos.NOUN, gender: 1, deriv: 0, plurals: [], feminine: false, ...spec, form: fold(spec.form) }, morphology.nounEndings).map((f) => f.form)

  test.each<[string, Partial<NominalSpec>, string[], string[]]>([
    ['مدينة', { gender: 2, plurals: [fold('مدن')] }, ['مدينة', 'مدينت', 'مدينتان', 'مدينتين', 'مدينتا', 'مدن', 'مدنا'], ['مدينةا']],
    ['مسؤول', { plurals: ['ون'], feminine: true }, ['مسؤول', 'مسؤولا', 'مسؤولون', 'مسؤولين', 'مسؤولو', 'مسؤولة', 'مسؤولتان', 'مسؤولات'], []],
    ['قاضي', { plurals: ['ون'] }, ['قاضيون', 'قاضون', 'قاضين'], []],
    ['سوري', { pos: Pos.ADJ, plurals: ['ون'] }, ['سوريون'], ['سورون']],
    ['مستشفى', { plurals: ['ات'] }, ['مستشفى', 'مستشفا', 'مستشفيات'], []],
    ['إجراء', { plurals: ['ات'] }, ['إجراءات'], ['إجراوات']],
    ['صحراء', { gender: 2, plurals: ['ات'] }, ['صحراوات'], ['صحراءات']],
  ])('%s', (form, spec, expected, never) => {
    const found = forms({ form, ...spec })
    expect(expected.map(fold).filter((word) => !found.includes(word))).toEqual([])
    expect(never.map(fold).filter((word) => found.includes(word))).toEqual([])
  })
})

describe('faults name file and line', () => {
  /** Faults of the shipped tables with one line more at the end of `path`; `#` stands for its number. */
  function faultsWith(path: string, row: string): string[] {
    const content = shipped[path].trimEnd()
    const faults: Fault[] = []
    morphologyOf({ ...shipped, [path]: `${content}\n${row}\n` }, spelling, faults)
    return faults.map((f) => `${f.file}:${f.line === content.split('\n').length + 1 ? '#' : f.line}: ${f.message}`)
  }
  const stems = 'morphology/stems.tsv'

  test.each([
    ['an unknown class', stems, 'X\thollw\t\tpast\tاست1ا3', 'class: unknown class hollw (known: doubled hollow defective sound)'],
    ['an unknown trait', stems, 'X\tsound+weak\t\tpast\tاست1ا3', 'class: unknown trait weak'],
    ['an unknown form', stems, 'XI\tsound\t\tpast\t123', 'form: unknown form XI'],
    ['a radical the form lacks', stems, 'X\tsound\t\tpast\tاست1234', 'pattern: است1234: expected letters, digits 1 to 3'],
    ['a pattern with a vowel mark', stems, 'X\tsound\t\tpast\tاِست123', 'pattern: اِست123'],
    ['an empty pattern', stems, 'X\tsound\t\tpast\t', 'pattern: nothing'],
    ['an empty alternative', stems, 'X\tsound\t\tmasdar\tاست12ا3|', 'pattern: nothing'],
    ['vowels that are none', stems, 'I\tsound\ta-e\tpast\t123', 'vowels: a-e: expected pairs'],
    ['vowels of a derived form', stems, 'X\tsound\ta-u\tpast\tاست123', 'vowels: a-u: only verbs of form I'],
    ['a stem nobody asks for', stems, 'X\tsound\t\tpst\tاست123', 'stem: pst: no ending'],
    ['a pattern made with an unknown stem', stems, 'X\tsound\t\tpast\tا{presnt}', 'pattern: presnt is no stem of the table'],
    ['a condition that is none', 'morphology/verb-classes.tsv', 'odd\ttrait\t\t5=و\tوصل', 'when: 5=و: expected conditions'],
    ['neither class nor trait', 'morphology/verb-classes.tsv', 'odd\tkind\t\t1=و\tوصل', 'kind: unknown kind kind'],
    ['an assimilation without condition', 'morphology/assimilation.tsv', 'VIII\t\t1ت\tت\tاتصل', 'when: nothing'],
    ['an unknown tense', 'morphology/verb-endings.tsv', 'future\tact\t\tpresent\t\tس\t\t3\tm\tsg\tboth', 'tense: unknown value future (known: past present imperative)'],
    ['an ending of an unknown stem', 'morphology/verb-endings.tsv', 'past\tact\t\tpasst\t\t\tت\t3\tf\tsg\tboth', 'stem: passt is no stem of stems.tsv'],
    ['a suffix with a mark', 'morphology/verb-endings.tsv', 'past\tact\t\tpast\t\t\tتُ\t1\t\tsg\tboth', 'suffix: تُ: expected letters without marks'],
    ['an unknown set of endings', 'morphology/noun-endings.tsv', 'singulr\t\t\t\t\t\tا\t\tacc\t\tfree', 'set: unknown set singulr'],
    ['an unknown case', 'morphology/noun-endings.tsv', 'singular\t\t\t\t\t\tا\t\tdat\t\tfree', 'case: unknown value dat (known: nom obl acc)'],
  ])('%s', (_, path, row, message) => {
    const faults = faultsWith(path, row)
    expect(faults).toHaveLength(1)
    expect(faults[0].startsWith(`${path}:#: ${message}`), faults[0]).toBe(true)
  })

  test('the shipped tables have none', () => {
    const faults: Fault[] = []
    morphologyOf(shipped, spelling, faults)
    expect(faults).toEqual([])
  })

  const small: Source = Object.fromEntries(Object.entries(shipped).filter(([path]) => /^(morphology\/|spelling)/.test(path)))
  const check = (tables: Source, base: Source): string[] => checkLexicon(tables, base).map((f) => `${f.file}:${f.line}: ${f.message}`)

  test('`isnad lexicon check` reports them, and columns it does not know', () => {
    expect(check(small, {})).toEqual([])
    const header = small[stems].split('\n')[0]
    expect(check({ ...small, [stems]: small[stems].replace('X\thollow\t', 'X\thollw\t') }, {})).toEqual([expect.stringMatching(/^morphology\/stems\.tsv:\d+: class: unknown class hollw/)])
    expect(check({ [stems]: `${header}\tgloss\n` }, small)).toContain(`${stems}:1: the header names unknown columns: gloss`)
  })

  test('the same stem of the same verbs twice', () => {
    expect(check({ ...small, [stems]: `${small[stems]}X\thollow\t\tpast\tاست1ا3\n` }, {})).toEqual([expect.stringMatching(/^morphology\/stems\.tsv:\d+: the same form, class, vowels, stem as at/)])
  })

  test('a user\'s own stems are never read, and the check says so', () => {
    expect(check({ [stems]: small[stems] }, small)).toEqual([])
    expect(check({ [stems]: small[stems].replace('است1ا3', 'ست1ا3') }, small)).toEqual([expect.stringMatching(/^morphology\/stems\.tsv:1: words are built by the shipped table/)])
  })
})

test('a stem that is made from itself gives no form', () => {
  const path = 'morphology/stems.tsv'
  const looped = morphologyOf({ ...shipped, [path]: `${shipped[path]}X\tsound\t\tpresent\t{present-clipped}\n` }, spelling, [])
  expect(conjugated('خ د م', 'X', '', '', looped).forms.filter((f) => f.features.tense === Tense.PRES)).toEqual([])
})
