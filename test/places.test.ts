import { beforeAll, describe, expect, it } from 'vitest'
import { actorsOf } from '../src/lexicon/actors.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { gazetteer } from '../src/lexicon/packed.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { choosePlace } from '../src/mentions/places/choose-place.js'
import { createPlaceFinder, type PlaceFinder } from '../src/mentions/places/find-places.js'
import { nameCliticsOf } from '../src/words/clitics.js'
import { readGazetteer } from '../src/mentions/places/gazetteer.js'
import type { PlaceMention } from '../src/mentions/places/mention.js'
import { texted, textBetween } from '../src/text/texted.js'
import type { Worded } from '../src/words/doc.js'
import { createWordStage, type WordStage } from '../src/words/words.js'

const lexicon = loadLexicon(shippedLexicon())
let words: WordStage
let find: PlaceFinder

beforeAll(() => {
  words = createWordStage(lexicon, actorsOf(lexicon))
  find = createPlaceFinder(lexicon, () => gazetteer)
})

const read = (text: string): Worded => words(texted({ id: 'a', text }))

/** `mention → English name, country`, one per place, as an article about `countries` would have them. */
function places(text: string, countries: Record<string, number> = {}): string[] {
  const doc = read(text)
  return find(doc).map((m) => {
    const place = choosePlace(m.candidates, { countries: new Map(Object.entries(countries)), kind: m.kind })
    return `${textBetween(doc, m.from, m.to)} → ${place.en}, ${place.country ?? '-'}`
  })
}

function mentions(text: string): PlaceMention[] {
  return find(read(text))
}

describe('names of places', () => {
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['قصفت طائرات حربية مدينة دوما في الغوطة الشرقية', 'مدينة دوما → Douma, SYR', 'الغوطة الشرقية → Eastern Ghouta, SYR'],
    ['غادر الوفد إلى واشنطن وباريس ولندن', 'واشنطن → Washington, USA', 'وباريس → Paris, FRA', 'ولندن → London, GBR'],
    ['وصلت سفينة محملة بالوقود للحديدة', 'للحديدة → Hodeidah, YEM'],
    ['أغلقت السلطات معبر رفح أمام المسافرين', 'معبر رفح → Rafah Crossing, PSE'],
    ['اقتحم مستوطنون حي الشيخ جراح', 'حي الشيخ جراح → Sheikh Jarrah, PSE'],
    ['هددت البحرية بإغلاق مضيق هرمز', 'مضيق هرمز → Strait of Hormuz, -'],
    ['استهدفت غارات مخيم اليرموك', 'مخيم اليرموك → Yarmouk Camp, SYR'],
    ['اشتبك الطرفان في خان شيخون', 'خان شيخون → Khan Shaykhun, SYR'],
    ['انسحبت القوات من ادلب', 'ادلب → Idlib, SYR'],
    ['هاجم مسلحون كمينا في شمال سيناء', 'شمال سيناء → North Sinai, EGY'],
    ['تظاهر المئات في بنغازى', 'بنغازى → Benghazi, LBY'],
    ['عبر النازحون معبر "كرم أبو سالم"', 'معبر "كرم أبو سالم → Kerem Shalom Crossing, PSE'],
    ['اجتمع الوزراء في تونس', 'تونس → Tunisia, TUN'],
    ['حكمت محكمة في مدينة تونس على المتهم', 'مدينة تونس → Tunis, TUN'],
    ['وقع انفجار في قم الإيرانية', 'قم → Qom, IRN'],
    ['سقطت قذائف على بلدات قرب دمشق', 'قرب دمشق → Damascus, SYR'],
  ]
  it.each(cases)('%s', (text, ...found) => {
    expect(places(text)).toEqual(found)
  })
})

describe('one name, several places', () => {
  it('takes the adjective of a country after the name', () => {
    expect(places('وصل الوزير إلى طرابلس الليبية')).toEqual(['طرابلس → Tripoli, LBY'])
    expect(places('وصل الوزير إلى طرابلس اللبنانية')).toEqual(['طرابلس → Tripoli (Lebanon), LBN'])
  })
  it('takes the country after a direction', () => {
    expect(places('تظاهر العشرات في طرابلس شمال لبنان')[0]).toBe('طرابلس → Tripoli (Lebanon), LBN')
  })
  it('follows the countries of the article', () => {
    const text = 'انتشر الجنود في طرابلس'
    expect(places(text)).toEqual(['طرابلس → Tripoli, LBY'])
    expect(places(text, { LBN: 4, SYR: 1 })).toEqual(['طرابلس → Tripoli (Lebanon), LBN'])
    expect(places(text, { LBY: 4, LBN: 1 })).toEqual(['طرابلس → Tripoli, LBY'])
  })
  it('tells Oujda from "and Jeddah" by the article', () => {
    expect(places('وصل المسافرون من وجدة', { MAR: 3 })).toEqual(['وجدة → Oujda, MAR'])
  })
  it('tells a province from its seat by the noun before it', () => {
    const kindOf = (text: string): string => {
      const [m] = mentions(text)
      return choosePlace(m.candidates, { countries: new Map(), kind: m.kind }).precision
    }
    expect(kindOf('قصفت الطائرات محافظة حلب')).toBe('province')
    expect(kindOf('قصفت الطائرات مدينة حلب')).toBe('city')
    expect(kindOf('قصفت الطائرات حلب')).toBe('city')
  })
})

describe('names that are also words or people', () => {
  it('finds Tyre beside its country and not in pictures', () => {
    expect(places('انفجرت سيارة في صور جنوبي لبنان')).toEqual(['صور → Tyre, LBN', 'جنوبي لبنان → Lebanon, LBN'])
    expect(places('قصف الطيران مدينة صور')).toEqual(['مدينة صور → Tyre, LBN'])
    expect(places('ظهرت في صور نشرها ناشطون آثار الدمار')).toEqual([])
  })
  it('finds الحديدة with its article only', () => {
    expect(places('تقدمت القوات نحو الحديدة')).toEqual(['الحديدة → Hodeidah, YEM'])
    expect(places('اشترى آلة حديدة للمصنع')).toEqual([])
  })
  it('finds Derna as a town', () => {
    expect(places('اشتبكت القوات في درنة شرق ليبيا')).toEqual(['درنة → Derna, LBY', 'شرق ليبيا → Libya, LBY'])
  })
  it('finds الباب after its kind noun and not as a door', () => {
    expect(places('وقعت اشتباكات في بلدة الباب')).toEqual(['بلدة الباب → Al-Bab, SYR'])
    expect(places('فتح القرار الباب أمام المفاوضات')).toEqual([])
  })
  it('finds حجة on a list of its country and not as an argument', () => {
    expect(places('قتل جنود في حجة وصعدة')).toEqual(['حجة → Hajjah, YEM', 'وصعدة → Saada, YEM'])
    expect(places('لم يقدم المحامي أي حجة مقنعة')).toEqual([])
  })
  it('finds إب by its hamza', () => {
    expect(places('نزح السكان إلى إب')).toEqual(['إب → Ibb, YEM'])
    expect(places('قال أب لخمسة أطفال')).toEqual([])
  })
  it('leaves the names of persons alone', () => {
    expect(places('قال صلاح الدين للصحفيين إنه بخير')).toEqual([])
    expect(places('قال علي عبد الله صالح إنه باق')).toEqual([])
    expect(places('انتشر الجيش في محافظة صلاح الدين')).toEqual(['محافظة صلاح الدين → Saladin, IRQ'])
  })
  it('leaves the names of outlets and groups alone', () => {
    expect(places('نشرت صحيفة واشنطن بوست تقريرا')).toEqual([])
    expect(places('تبنى تنظيم القاعدة في المغرب الإسلامي الهجوم')).toEqual([])
  })
  it('takes an adjective for an adjective', () => {
    expect(places('اقتحم محتجون القنصلية السعودية')).toEqual([])
    expect(places('رحلت السلطات لاجئاً سورياً')).toEqual([])
    expect(places('دخل الجنود المنطقة العسكرية الشمالية')).toEqual([])
  })
})

describe('what stands around a name', () => {
  it('finds a capital by its country', () => {
    expect(places('عاد الرئيس إلى العاصمة السورية')).toEqual(['العاصمة السورية → Damascus, SYR'])
    expect(places('زار الأمير العاصمة السعودية')).toEqual(['العاصمة السعودية → Riyadh, SAU'])
  })
  it('keeps the words between العاصمة and the name in one mention', () => {
    expect(places('هزت انفجارات العاصمة اليمنية صنعاء')).toEqual(['العاصمة اليمنية صنعاء → Sanaa, YEM'])
  })
  it('keeps the direction', () => {
    const [m] = mentions('قصفت المدفعية شمال سوريا')
    expect(m.direction).toBe('شمال')
    expect(m.nameFrom - m.from).toBe(1)
    expect(mentions('سيطر الجيش على ريف حلب الشمالي')[0]).toMatchObject({ direction: 'شمالي', kind: 'province' })
    expect(mentions('تقدم المقاتلون شمالي غرب محافظة حماة')[0]).toMatchObject({ direction: 'شمالي غرب', kind: 'province' })
  })
  it('shares the kind noun of a dual among the names', () => {
    expect(mentions('اندلعت معارك في محافظتي إدلب وحماة').map((m) => m.kind)).toEqual(['province', 'province'])
    expect(places('خرج السكان من بلدتي كفريا والفوعة')).toEqual(['بلدتي كفريا → Kafriya, SYR', 'والفوعة → Al-Fuah, SYR'])
  })
})

describe('the gazetteer at run time', () => {
  it('is read when the first document comes, once', () => {
    let reads = 0
    const lazy = createPlaceFinder(lexicon, () => {
      reads++
      return gazetteer
    })
    expect(reads).toBe(0)
    lazy(read('وصل إلى عدن'))
    lazy(read('وصل إلى عدن'))
    expect(reads).toBe(1)
  })
  it('finds nothing with an empty table and in an empty text', () => {
    expect(createPlaceFinder(lexicon, '')(read('وصل إلى عدن'))).toEqual([])
    expect(mentions('')).toEqual([])
  })
  it('is indexed in less than 60 ms', () => {
    // The best of several, since the machine may be busy with other tests.
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now()
      readGazetteer(lexicon.spelling, gazetteer, nameCliticsOf(lexicon))
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(60)
  })
  it('gives mentions in order, without overlap', () => {
    const found = mentions('دخلت المملكة العربية السعودية ودولة الإمارات ومصر في محادثات حول محافظتي إدلب وحلب شمال سوريا')
    expect(found.length).toBeGreaterThan(4)
    for (let i = 1; i < found.length; i++) expect(found[i].from).toBeGreaterThanOrEqual(found[i - 1].to)
  })
})
