import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexNames, openNames, packNames } from '../src/lexicon/actor-names.js'
import { actorsOf, rosterOf } from '../src/lexicon/actors.js'
import { decodeForms, encodeForms } from '../src/lexicon/form-coding.js'
import { buildForms, findForm, indexForms } from '../src/lexicon/forms.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { morphologyOf } from '../src/lexicon/morphology.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { segmentsOf } from '../src/words/segments.js'
import { cut, lexicon, reading, worded } from './support/words.js'

describe('clitics are cut off, the article stays with its word', () => {
  test.each([
    ['والمدينة', 'و+المدينة'],
    ['وبالقوات', 'و+ب+القوات'],
    ['فللحكومة', 'ف+ل+لحكومة'],
    ['للجنة المركزية', 'ل+لجنة'],
    ['كالعادة', 'ك+العادة'],
    ['سيعلن الوزير القرار', 'س+يعلن'],
    ['وستعلن الحكومة القرار', 'و+س+تعلن'],
    ['لتكون المدينة آمنة', 'ل+تكون'],
    ['عليها', 'علي+ها'],
    ['بينهم', 'بين+هم'],
    ['لهم', 'ل+هم'],
    ['كتبها الوزير', 'كتب+ها'],
    ['مطالبته بالرحيل', 'مطالبت+ه'],
    ['أنهم غادروا', 'أن+هم'],
    ['إنني أرفض ذلك', 'إن+ني'],
    ['منا من رحل', 'م+نا'],
    ['كنا في المدينة', 'كنا'],
    ['أهم أسباب الأزمة', 'أهم'],
    ['مستشفاه', 'مستشفا+ه'],
    ['مياهها الإقليمية', 'مياه+ها'],
  ])('%s', (text, parts) => expect(cut(text)).toBe(parts))

  test.each([
    ['وصل الوزير', 'وصل'],
    ['فتح الجيش الطريق', 'فتح'],
    ['باريس ترحب', 'باريس'],
    ['كانت المدينة هادئة', 'كانت'],
    ['لجنة التحقيق', 'لجنة'],
    ['وسائل الإعلام', 'وسائل'],
    ['هناك خلاف', 'هناك'],
    ['سلام دائم', 'سلام'],
    ['حالةً طارئة', 'حالةً'],
  ])('letters of the word itself are left: %s', (text, whole) => expect(cut(text)).toBe(whole))
})

describe('verbs of every kind of root', () => {
  test.each([
    ['hollow', 'قال الوزير', 'قال', 'past', 'm', 'sg'],
    ['hollow', 'تقول الحكومة', 'قال', 'pres', 'f', 'sg'],
    ['hollow, jussive', 'لم يقل شيئا', 'قال', 'pres', 'm', 'sg', 1],
    ['hollow, tenth form', 'استقالت الحكومة', 'استقال', 'past', 'f', 'sg'],
    ['defective', 'دعت الحكومة', 'دعا', 'past', 'f', 'sg'],
    ['defective', 'يدعو الرئيس', 'دعا', 'pres', 'm', 'sg'],
    ['defective', 'دعوا إلى الحوار', 'دعا', 'past', 'm', 'pl'],
    ['defective', 'رمى الجندي سلاحه', 'رمى', 'past', 'm', 'sg'],
    ['defective', 'بقوا في المدينة', 'بقي', 'past', 'm', 'pl'],
    ['defective, fourth form', 'يلقي الرئيس كلمة', 'ألقى', 'pres', 'm', 'sg'],
    ['doubled', 'شن الجيش هجوما', 'شن', 'past', 'm', 'sg'],
    ['doubled', 'يشنون هجوما', 'شن', 'pres', 'm', 'pl'],
    ['hamzated at the beginning', 'اتخذ المجلس قرارا', 'اتخذ', 'past', 'm', 'sg'],
    ['hamzated in the middle', 'سأل الصحفي الوزير', 'سأل', 'past', 'm', 'sg'],
    ['hamzated at the end', 'يقرؤون البيان', 'قرأ', 'pres', 'm', 'pl'],
    ['beginning with waw', 'اتصل الرئيس بنظيره', 'اتصل', 'past', 'm', 'sg'],
    ['assimilated infix', 'ازدهر الاقتصاد', 'ازدهر', 'past', 'm', 'sg'],
    ['assimilated infix', 'اصطدم القطار بالحافلة', 'اصطدم', 'past', 'm', 'sg'],
    ['derived', 'اعتقلت الشرطة الناشط', 'اعتقل', 'past', 'f', 'sg'],
    ['eighth form of a hamzated root', 'ائتمن الوزير النائب', 'ائتمن', 'past', 'm', 'sg'],
    ['dual', 'الوزيران اتفقا على الموعد', 'اتفق', 'past', 'm', 'du', 1],
  ])('%s: %s', (_, text, lemma, tense, gender, number, at = 0) => expect(reading(text, at)).toMatchObject({ lemma, tense, gender, number, person: 3, guess: false }))

  test.each([
    ['قيل إن الوزير استقال', 'قال', 'pass'],
    ['يقال إن الوزير استقال', 'قال', 'pass'],
    ['شوهدت القوات قرب المدينة', 'شاهد', 'pass'],
    ['عوقب الجنود', 'عاقب', 'pass'],
    ['أُعلن القرار', 'أعلن', 'both'],
    ['قُتل الجندي', 'قتل', 'both'],
    ['استقال الوزير', 'استقال', 'act'],
  ])('voice: %s', (text, lemma, voice) => expect(reading(text)).toMatchObject({ lemma, voice }))
})

describe('nouns and adjectives', () => {
  test.each([
    ['dual', 'وصل مسؤولان كبيران', 1, { lemma: 'مسؤول', number: 'du', case: 'nom' }],
    ['dual before a genitive', 'التقى وزيرا الخارجية', 1, { lemma: 'وزير', number: 'du' }],
    ['dual of an adjective', 'وصل مسؤولان كبيران', 2, { lemma: 'كبير', pos: 'ADJ', number: 'du' }],
    ['sound masculine plural', 'قال مهندسون أجانب', 1, { lemma: 'مهندس', number: 'pl', gender: 'm' }],
    ['sound feminine plural', 'أغلقت شركات كبرى', 1, { lemma: 'شركة', number: 'pl', gender: 'f' }],
    ['plural of a word that ends in a hamza', 'اتخذت إجراءات جديدة', 1, { lemma: 'إجراء', number: 'pl' }],
    ['plural of a word whose root ends in ه', 'صدرت توجيهات الرئيس', 1, { lemma: 'توجيه', number: 'pl', verb: 'وجه' }],
    ['broken plural', 'اجتمع وزراء الخارجية', 1, { lemma: 'وزير', number: 'pl' }],
    ['nisba agrees with the plural of things as a feminine', 'انسحبت القوات السورية', 2, { lemma: 'سوري', pos: 'ADJ', gender: 'f', number: 'sg' }],
    ['people of a country', 'غادر الأتراك المدينة', 1, { lemma: 'تركي', number: 'pl' }],
    ['a country written like a verb', 'زار الصين', 1, { pos: 'PROPN', guess: false }],
    ['a country written like an adjective', 'انسحبت تركيا من الاتفاق', 1, { pos: 'PROPN' }],
    ['noun of time after a preposition', 'في عام 2018', 1, { pos: 'NOUN', lemma: 'عام' }],
  ])('%s: %s', (_, text, at, expected) => expect(reading(text, at)).toMatchObject(expected))

  test.each([
    ['إعلان الحكومة', 'أعلن'],
    ['اعتقال الناشط', 'اعتقل'],
    ['مطالبته بالرحيل', 'طالب'],
    ['المتظاهرون في الساحة', 'تظاهر'],
    ['المعتقلين السياسيين', 'اعتقل'],
    ['مشيرا إلى الخلاف', 'أشار'],
  ])('verbal nouns and participles know their verb: %s', (text, verb) => expect(reading(text).verb).toBe(verb))
})

describe('the sentence decides between readings', () => {
  test.each([
    ['وقال الوزير', 0, 'VERB'],
    ['كان الوزير يقول ذلك', 0, 'AUX'],
    ['كأن شيئا لم يكن', 0, 'SCONJ'],
    ['كما أعلن الوزير', 0, 'SCONJ'],
    ['من أجل السلام', 0, 'ADP'],
    ['من أجل السلام', 1, 'ADP'],
    ['بتهمة قتل شخصين', 1, 'NOUN'],
    ['قتل الجيش شخصين', 0, 'VERB'],
    ['أكد أنه قرر الرحيل', 2, 'VERB'],
    ['الوضع غير مستقر', 2, 'ADJ'],
    ['أكثر من ثلاثين', 0, 'DET'],
    ['يوم الاثنين الماضي', 1, 'NOUN'],
    ['وقع الانفجار فجر الخميس', 2, 'NOUN'],
    ['قال إن تراجع الأسعار مستمر', 2, 'NOUN'],
    ['لهم حقوق', 0, 'ADP'],
    ['وبحسب الوزير فقد أعلن القرار', 2, 'PART'],
    ['أول زيارة للوزير', 0, 'ADJ'],
    ['الأسبوع الماضي', 1, 'ADJ'],
    ['وصل إلى جدة', 2, 'PROPN'],
    ['وصلوا عبر البحر', 1, 'ADP'],
    ['وعبر عن أسفه', 0, 'VERB'],
    ['وعبّر الوزير عن أسفه', 0, 'VERB'],
    ['وبين أن العدد ارتفع', 0, 'VERB'],
    ['بين الوزير والسفير خلاف', 0, 'ADP'],
  ])('%s (%i)', (text, at, pos) => expect(reading(text, at).pos).toBe(pos))

  test('a hamza that is written decides too', () => {
    expect(reading('كان الوزير حاضرا').lemma).toBe('كان')
    expect(reading('كأن الوزير حاضر').lemma).toBe('كأن')
    expect(reading('وسائل الإعلام', 1).lemma).toBe('إعلام')
    expect(reading('إشراف الوزارة').lemma).toBe('إشراف')
  })

  test('the verb after a relative pronoun has its gender', () => {
    expect(reading('الهجوم الذي تسبب في الحريق', 2)).toMatchObject({ lemma: 'تسبب', tense: 'past' })
  })

  test('a strange name is no command', () => expect(reading('شركة إف الألمانية', 1)).toMatchObject({ pos: 'PROPN', guess: true }))

  test('an unknown word is guessed by its shape and marked', () => {
    expect(reading('غرنبلاط')).toMatchObject({ pos: 'PROPN', guess: true })
    expect(reading('الزملكاوي')).toMatchObject({ det: true, guess: true })
  })

  test('unknown words never get a lexeme, known ones always do', () => {
    for (const a of worded('قال غرنبلاط إن الزملكاوي غادر المدينة').word) expect(a.guess).toBe(a.lexeme < 0)
  })
})

describe('spelling variation', () => {
  test.each([
    ['without hamzas', 'اعلن الوزير', 'أعلن'],
    ['ه for ة', 'مدينه حلب', 'مدينة'],
    ['ى for ي and the reverse', 'الجيش السورى', 'جيش'],
    ['tatweel', 'أعـــلن الوزير', 'أعلن'],
    ['vowel marks', 'أَعْلَنَ الوزير', 'أعلن'],
    ['Persian ya and kaf', 'حکومة جديدة', 'حكومة'],
    ['presentation forms', 'ﺃﻋﻠﻦ الوزير', 'أعلن'],
    ['a ligature of lam and alif', 'إعﻼن الحكومة', 'إعلان'],
    ['zero-width marks', 'أع\u200cلن الوزير', 'أعلن'],
  ])('%s: %s', (_, text, lemma) => expect(reading(text).lemma).toBe(lemma))

  test.each([
    ['وَالـمَـدينةِ', 'وَ+الـمَـدينةِ'],
    ['وﺍﻟﻤﺪﻳﻨﺔ', 'و+ﺍﻟﻤﺪﻳﻨﺔ'],
    ['و\u200fالمدينة', 'و\u200f+المدينة'],
    ['بِهِم', 'بِ+هِم'],
    ['كَتَبَهَا الوزير', 'كَتَبَ+هَا'],
  ])('parts keep their marks: %s', (text, parts) => expect(cut(text)).toBe(parts))
})

describe('any text', () => {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءئؤـًَُِّْ\u200fﻻﺍ وال لل بال'
  const words = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((parts) => parts.join(''))

  test('the parts of each word cover it, in order and without gaps', () => {
    fc.assert(fc.property(words, (text) => {
      const doc = worded(text)
      for (let i = 0; i < doc.tokens.count; i++) {
        let at = doc.tokens.start[i]
        for (const s of segmentsOf(doc, i)) {
          expect(s.start).toBe(at)
          expect(s.end).toBeGreaterThan(s.start)
          at = s.end
        }
        expect(at).toBe(doc.tokens.end[i])
      }
    }), { numRuns: 200, seed: 7 })
  })

  test('every token gets one of its own readings, the same each time', () => {
    fc.assert(fc.property(words, (text) => {
      const [one, two] = [worded(text), worded(text)]
      one.word.forEach((a, i) => {
        expect(one.readings[i]).toContain(a)
        expect(two.word[i]).toEqual(a)
      })
    }), { numRuns: 100, seed: 7 })
  })

  test('a line of unknown words without end is read in time that grows with its length', () => {
    const letters = 'بتثجحخدذرز'
    const word = (n: number): string => `غظ${[...String(n)].map((digit) => letters[Number(digit)]).join('')}`
    const time = (from: number, to: number): number => {
      const text = Array.from({ length: to - from }, (_, i) => word(from + i)).join(' ')
      const started = performance.now()
      worded(text)
      return performance.now() - started
    }
    const short = time(10_000, 14_000)
    expect(time(20_000, 60_000)).toBeLessThan(40 * short + 1000)
  })
})

describe('the packed lexicon', () => {
  test('forms are the same after packing, and all are found', () => {
    const forms = ['كتاب', 'كتب', 'كتبت', 'ك', 'من', 'مناخ', 'منابر', 'ء']
    const table = buildForms(forms.map((form, i) => [form, i, i * 3] as const))
    const index = indexForms(decodeForms(encodeForms(table)))
    for (const [i, form] of forms.entries()) {
      const at = findForm(index, `و${form}ه`, 1, 1 + form.length)
      expect(index.lexeme[index.first[at]]).toBe(i)
      expect(index.features[index.first[at]]).toBe(i * 3)
    }
    for (const absent of ['كت', 'كتابه', 'م', 'ي', 'abc', '']) expect(findForm(index, absent, 0, absent.length)).toBe(-1)
  })

  test('names indexed by the build step are those that the tables give', () => {
    const roster = rosterOf(lexicon)
    const index = indexNames(roster, { spelling: lexicon.spelling, morphology: morphologyOf(lexicon.source, lexicon.spelling, []) })
    const opened = openNames(packNames(index), roster.at)
    expect(index.size).toBeGreaterThan(2000)
    for (const [word, names] of index) expect(opened.get(word)).toEqual(names.map(({ actor, words, short }) => ({ actor, words, short })))
    expect(opened.get('غرنبلاط')).toBeUndefined()
  })

  test("a user's own actors are found beside ours", () => {
    const header = 'id\tkind\tar\ten\tcountry\tsectors\tfrom\tto'
    const own = loadLexicon(shippedLexicon(), { 'actors/groups.tsv': `${header}\ngroup.test-front\tgroup\tجبهة غرنبلاط\tTest Front\tSYR\tREB\t\t\n` })
    const names = actorsOf(own).byFirstWord.get('جبهه')!
    expect(names.map((n) => n.actor.id)).toContain('group.test-front')
    expect(names.length).toBeGreaterThan(1)
  })

  test("a user's own words are read", () => {
    const own = loadLexicon(shippedLexicon(), { 'words/own.tsv': 'lemma\tpos\tgender\tplurals\ttags\tgloss\nغرنبلاط\tNOUN\tm\tات\t\ttest\n' })
    expect(own.extra).not.toBeNull()
    expect(findForm(own.extra!, 'غرنبلاطات', 0, 9)).toBeGreaterThanOrEqual(0)
    expect(own.folded[own.folded.length - 1]).toBe('غرنبلاط')
  })
})

describe('what neighbours alone do not tell', () => {
  test.each([
    ['أعلن الجيش الإسرائيلي ضرب عشرات الأهداف', 3, 'NOUN'],
    ['أعلنت السلطات العراقية طرد التنظيم', 3, 'NOUN'],
    ['وأكد مصدر عسكري تواصل التقدم', 3, 'NOUN'],
    ['أعلن الوزير أن الجيش ضرب الأهداف', 4, 'VERB'],
  ])('an act that is announced is a noun: %s (%i)', (text, at, pos) => expect(reading(text, at).pos).toBe(pos))

  test.each([
    ['وقال عماد الخميري، المتحدث باسم الحزب، إن الحزب فاز', 1, 'PROPN'],
    ['وقال لطفي زيتون، القيادي في الحزب، إن الحزب فاز', 2, 'PROPN'],
    ['وأقر برهان بسيس، القيادي في الحزب، بالخسارة', 1, 'PROPN'],
    ['وقدم برهان كافيا على براءته', 1, 'NOUN'],
  ])('names made of common words: %s (%i)', (text, at, pos) => expect(reading(text, at).pos).toBe(pos))
})
