import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Class, characterClass, digitValue } from '../src/text/characters.js'
import { isQuestion } from '../src/text/sentences.js'
import { textBetween, texted, tokenText } from '../src/text/texted.js'
import { Kind } from '../src/text/tokens.js'

const read = (text: string) => texted({ id: 'test', text })
const tokensOf = (text: string): string[] => {
  const doc = read(text)
  return Array.from({ length: doc.tokens.count }, (_, i) => tokenText(doc, i))
}
const sentencesOf = (text: string): string[] => {
  const doc = read(text)
  return Array.from({ length: doc.sentenceStart.length - 1 }, (_, s) => textBetween(doc, doc.sentenceStart[s], doc.sentenceStart[s + 1]))
}
/** What each quotation holds, its marks left out; of one never closed, up to where it is taken to reach. */
const quotesOf = (text: string): string[] => {
  const doc = read(text)
  return doc.quotes.list.flatMap(({ open }, k) => {
    const inside = Array.from({ length: doc.tokens.count }, (_, i) => i).filter((i) => i > open && i !== doc.quotes.list[k].close && liesIn(doc, i, k))
    return inside.length ? [textBetween(doc, inside[0], inside[inside.length - 1] + 1)] : []
  })
}
const liesIn = ({ quotes }: ReturnType<typeof read>, i: number, k: number): boolean => {
  for (let q = quotes.of[i]; q >= 0; q = quotes.list[q].outer) if (q === k) return true
  return false
}
const bodyOf = (text: string): string => {
  const doc = read(text)
  return textBetween(doc, doc.bodyStart, doc.tokens.count)
}

describe('tokens', () => {
  test.each([
    ['قال الوزير: نعم', ['قال', 'الوزير', ':', 'نعم']],
    ['وصل 1,250 شخصا و3.5 مليون', ['وصل', '1,250', 'شخصا', 'و', '3.5', 'مليون']],
    ['في ١٢ تموز ٢٠١٨', ['في', '١٢', 'تموز', '٢٠١٨']],
    ['نحو ۱۲۰ لاجئا', ['نحو', '۱۲۰', 'لاجئا']],
    ['بنسبة ٣٫٥٪', ['بنسبة', '٣٫٥', '٪']],
    ['المادة 5.', ['المادة', '5', '.']],
    ['#قطاع_غزة', ['قطاع', 'غزة']],
    ['مسؤول في CNN قال', ['مسؤول', 'في', 'CNN', 'قال']],
    ['أعـــلن', ['أعـــلن']],
    ['مُحَمَّدٌ', ['مُحَمَّدٌ']],
    ['الأهم\u200f، قال', ['الأهم', '،', 'قال']],
    ['می\u200cرود', ['می\u200cرود']],
    ['قال\u00a0الوزير', ['قال', 'الوزير']],
    ['ﺃﻋﻠﻦ ﺍﻟﻮﺯﻳﺮ', ['ﺃﻋﻠﻦ', 'ﺍﻟﻮﺯﻳﺮ']],
    ['', []],
    ['   \n ', []],
  ])('%s', (text, expected) => expect(tokensOf(text)).toEqual(expected))

  test('a number is a number in every set of digits', () => {
    for (const digits of ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']) {
      expect([...digits].map((d) => digitValue(d.charCodeAt(0)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(read(digits).tokens.kind[0]).toBe(Kind.NUMBER)
    }
  })
})

describe('sentences', () => {
  test.each([
    ['وصل الوزير. غادر السفير.', ['وصل الوزير.', 'غادر السفير.']],
    ['هل وافق المجلس؟ لا أحد يعلم!', ['هل وافق المجلس؟', 'لا أحد يعلم!']],
    ['قال: "لن نغادر." ثم صمت', ['قال: "لن نغادر."', 'ثم صمت']],
    ['قال (لن نغادر.) ثم صمت', ['قال (لن نغادر.)', 'ثم صمت']],
    ['ارتفع 3.5 في المئة', ['ارتفع 3.5 في المئة']],
    ['موقع example.com نشر البيان', ['موقع example.com نشر البيان']],
    ['انتظروا... ثم غادروا', ['انتظروا...', 'ثم غادروا']],
    ['عنوان بلا نقطة\nوصل الوزير', ['عنوان بلا نقطة', 'وصل الوزير']],
    ['وصل الوزير.غادر السفير', ['وصل الوزير.', 'غادر السفير']],
    ['قالت سي.بي.إس نيوز إن الوزير وصل', ['قالت سي.بي.إس نيوز إن الوزير وصل']],
    ['ذكرت أ.ف.ب ذلك.غادر السفير', ['ذكرت أ.ف.ب ذلك.', 'غادر السفير']],
  ])('%s', (text, expected) => expect(sentencesOf(text)).toEqual(expected))
})

describe('quotations', () => {
  test.each([
    ['قال «لن نغادر» ثم صمت', ['لن نغادر']],
    ['قال “لن نغادر” ثم صمت', ['لن نغادر']],
    ['قال ”لن نغادر“ ثم صمت', ['لن نغادر']],
    ['قال »لن نغادر« ثم صمت', ['لن نغادر']],
    ['قال "لن نغادر" ثم صمت', ['لن نغادر']],
    ['قال ""لن نغادر"" ثم صمت', ['لن نغادر']],
    ['قال "نعم" وقال «لا»', ['نعم', 'لا']],
    ['قال «سمعت "نعم" منه» ثم صمت', ['سمعت "نعم" منه', 'نعم']],
    ['قال: "لن نغادر المدينة', ['لن نغادر المدينة']],
    ['الوزير" قال إنه باق', []],
    ['قال " ثم صمت\nوصل السفير', []],
    ['قال ‘لن نغادر’ ثم صمت', ['لن نغادر']],
  ])('%s', (text, expected) => expect(quotesOf(text)).toEqual(expected))

  test('a quotation does not run on into the next paragraph', () => {
    const doc = read('قال: "لن نغادر\nوصل السفير')
    expect(doc.quotes.of[doc.tokens.count - 1]).toBe(-1)
  })
})

test.each([['هل وافق المجلس؟', true], ['قال: "هل وافق المجلس؟"', true], ['وافق المجلس?', true], ['وافق المجلس (نعم).', false], ['"', false]])('a question is told by its mark, whatever closes behind it: %s', (text, is) => {
  expect(isQuestion(read(text), 0)).toBe(is)
})

describe('the dateline is no part of the first sentence', () => {
  test.each([
    ['دبي، الإمارات العربية المتحدة (CNN)-- أعلنت الحكومة القرار', 'أعلنت الحكومة القرار'],
    ['واشنطن (رويترز) - أعلنت الحكومة القرار', 'أعلنت الحكومة القرار'],
    ['القاهرة - أعلنت الحكومة القرار', 'أعلنت الحكومة القرار'],
    ['أعلنت الحكومة القرار', 'أعلنت الحكومة القرار'],
    ['أعلنت الحكومة اليوم أن المفاوضات - وهي صعبة - مستمرة', 'أعلنت الحكومة اليوم أن المفاوضات - وهي صعبة - مستمرة'],
    ['قالت: نعم - لا', 'قالت: نعم - لا'],
  ])('%s', (text, body) => expect(bodyOf(text)).toBe(body))
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('قال', 'الوزير', 'وصل', '«', '»', '"', '“', '”', '’', '‘', "'", '.', '؟', '!', '…', '،', ':', '(', ')', '-', '--', '\n', ' ', '\t', '#', '_', '12', '٣٫٥', '۱۲', 'CNN', 'أُ', 'ـ', '\u200f', '\u200c', 'ﻻ', '\ud83d\ude00', '\ud83d'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const anyText = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''))

  test('tokens stand in order, and between them lie only spaces, line ends and lone marks', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tokens } = read(text)
      let at = 0
      const nothing = (from: number, to: number): void => {
        for (let k = from; k < to; k++) expect([Class.SPACE, Class.NEWLINE, Class.MARK]).toContain(characterClass[text.charCodeAt(k)])
      }
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(at)
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i])
        nothing(at, tokens.start[i])
        at = tokens.end[i]
      }
      nothing(at, text.length)
    }), { numRuns: 500, seed: 7 })
  })

  test('tokens and what lies between them give the text back', () => {
    fc.assert(fc.property(anyText, (text) => {
      const doc = read(text)
      let back = ''
      let at = 0
      for (let i = 0; i < doc.tokens.count; i++) {
        back += text.slice(at, doc.tokens.start[i]) + tokenText(doc, i)
        at = doc.tokens.end[i]
      }
      expect(back + text.slice(at)).toBe(text)
    }), { numRuns: 300, seed: 7 })
  })

  test('every token is in one sentence; sentences follow each other without a gap', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tokens, sentence, sentenceStart } = read(text)
      expect(sentenceStart[sentenceStart.length - 1]).toBe(tokens.count)
      for (let s = 0; s + 1 < sentenceStart.length; s++) {
        expect(sentenceStart[s + 1]).toBeGreaterThan(sentenceStart[s])
        for (let i = sentenceStart[s]; i < sentenceStart[s + 1]; i++) expect(sentence[i]).toBe(s)
      }
    }), { numRuns: 300, seed: 7 })
  })

  test('a quotation opens before it closes, in one paragraph, and lies whole in the one around it', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tokens, quotes } = read(text)
      for (const { open, close, outer } of quotes.list) {
        if (close >= 0) {
          expect(close).toBeGreaterThan(open)
          for (let i = open + 1; i <= close; i++) expect(tokens.line[i]).toBe(0)
        }
        if (outer >= 0) {
          expect(quotes.list[outer].open).toBeLessThan(open)
          if (quotes.list[outer].close >= 0 && close >= 0) expect(close).toBeLessThan(quotes.list[outer].close)
        }
      }
      for (let i = 0; i < tokens.count; i++) expect(quotes.of[i]).toBeLessThan(quotes.list.length)
    }), { numRuns: 500, seed: 7 })
  })

  test('the body begins inside the text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tokens, bodyStart } = read(text)
      expect(bodyStart).toBeGreaterThanOrEqual(0)
      expect(bodyStart).toBeLessThanOrEqual(tokens.count)
    }), { numRuns: 300, seed: 7 })
  })
})
