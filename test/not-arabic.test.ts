/** What is not Arabic gives no records, and says so. */
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import { whyNotArabic } from '../src/text/not-arabic.js'
import { examples } from './support/examples.js'

const threat = 'هدد الرئيس التركي بفرض عقوبات على سوريا إذا لم تسحب قواتها من المنطقة الحدودية.'
const persian = 'وزیر امور خارجه گفت که گفتگوها با کشورهای همسایه پیش از پایان ماه آغاز می‌شود و هیئتی برای پیگیری توافق به پایتخت می‌رود.'
const urdu = 'وزیر خارجہ نے کہا ہے کہ پڑوسی ملکوں کے ساتھ بات چیت اس مہینے کے آخر سے پہلے شروع ہو گی اور ایک وفد دارالحکومت جائے گا۔'
const kurdish = 'وەزیری دەرەوە گوتی کە گفتوگۆکان لەگەڵ وڵاتانی دراوسێ پێش کۆتایی مانگ دەست پێ دەکات و وەفدێک دەچێتە پایتەخت.'

describe('whyNotArabic', () => {
  test('Arabic news is Arabic', () => {
    expect(whyNotArabic(threat)).toBeNull()
    for (const { article } of examples) expect(whyNotArabic(article.text), article.id).toBeNull()
  })
  test('text in other scripts, or none', () => {
    for (const text of ['The minister threatened sanctions.', 'Министр пригрозил санкциями.', '部长威胁要制裁', '2018 — 07', '', ' \n']) expect(whyNotArabic(text), text).toMatch(/^not Arabic \(less than 30 % of the letters are\), no records$/)
  })
  test('Arabic names in a Latin text do not make it Arabic; Latin names in an Arabic one do not unmake it', () => {
    expect(whyNotArabic('The delegation (الوفد) arrived in the capital this morning')).not.toBeNull()
    expect(whyNotArabic('وصل الوفد إلى مقر CNN في Atlanta')).toBeNull()
  })
  test('Persian, Urdu and Kurdish, told by their letters, with their share and the bound', () => {
    for (const text of [persian, urdu, kurdish]) expect(whyNotArabic(text)).toMatch(/^not Arabic \(\d+ % of the letters are those of Persian, Kurdish or Urdu, more than 2 %\), no records$/)
  })
  test('Persian with the Arabic ي and ك keeps enough letters of its own', () => {
    expect(whyNotArabic(persian.replaceAll('ی', 'ي').replaceAll('ک', 'ك'))).toMatch(/Persian/)
  })
  test('Arabic typed on a Persian keyboard is Arabic', () => {
    const typed = 'أعلنت وزارة الخارجیة الترکیة أن أنقرة تطالب الحکومة السوریة بسحب قواتها من المنطقة الحدودیة، وأکدت أنها لن تتراجع عن ذلک.'
    expect(typed.match(/[یک]/g)!.length).toBeGreaterThan(6)
    expect(whyNotArabic(typed)).toBeNull()
  })
  test('foreign names in Arabic, and a Persian sentence in an Arabic article, leave it Arabic', () => {
    expect(whyNotArabic('التقى گوتيريش پاول')).toBeNull()
    expect(whyNotArabic(`${examples[0].article.text}\n«${persian}»`)).toBeNull()
  })
})

describe('the coder', () => {
  const coder = createCoder()
  test('codes Arabic without a note', () => {
    const { records, notes } = coder.code({ id: 'a', text: threat })
    expect(records.map((r) => r.event)).toContain('THREATEN')
    expect(notes).toEqual([])
  })
  test('gives no records and one note for what is not Arabic', () => {
    for (const text of ['The minister threatened sanctions.', persian, urdu, '']) {
      const { records, notes } = coder.code({ id: 'a', text })
      expect(records).toEqual([])
      expect(notes).toEqual([whyNotArabic(text)])
    }
  })
  test('its explanation says the same', () => {
    expect(coder.explain({ id: 'a', text: urdu })).toContain(whyNotArabic(urdu))
  })
})
