import { beforeAll, describe, expect, it } from 'vitest'
import { type Coder, createCoder } from '../src/coder.js'
import type { EventRecord } from '../src/record/record.js'

let coder: Coder

beforeAll(() => {
  coder = createCoder()
})

/** The record whose trigger is this word. */
function record(text: string, trigger: string): EventRecord {
  const found = coder.code({ id: 'a', text, published: '2018-07-08' }).records.find((r) => r.trigger.text === trigger)
  if (!found) throw new Error(`nothing coded at ${trigger}`)
  return found
}

describe('when and where', () => {
  const dates: readonly (readonly [text: string, trigger: string, value: string | null])[] = [
    ['قال وزير الخارجية الثلاثاء إن الجيش قصف البلدة في 12 مايو.', 'قال', '2018-07-03'],
    ['قال وزير الخارجية الثلاثاء إن الجيش قصف البلدة في 12 مايو.', 'قصف', '2018-05-12'],
    ['اعتقلت الشرطة الأسبوع الماضي عشرة ناشطين في العاصمة.', 'اعتقلت', '2018-07'],
    ['قصف الجيش السوري ليل الجمعة السبت مواقع المعارضة.', 'قصف', '2018-07-07'],
  ]
  it.each(dates)('%s (%s)', (text, trigger, value) => {
    expect(record(text, trigger).date?.value ?? null).toBe(value)
  })

  it('keeps the first and last day of what is told by its month', () => {
    expect(record('اعتقلت الشرطة الأسبوع الماضي عشرة ناشطين في العاصمة.', 'اعتقلت').date).toMatchObject({ value: '2018-07', first: '2018-07-01', until: '2018-07-07', precision: 'range' })
  })

  it('gives the term that a condition names to what hangs on it', () => {
    expect(record('حذرت النقابة من أنها ستضرب ما لم تستجب الحكومة لمطالبها قبل 20 يوليو.', 'حذرت').deadline).toMatchObject({ value: '2018-07-20', text: 'قبل 20 يوليو' })
    expect(record('هدد الأردن بإغلاق المعبر إذا لم تفرج دمشق عن السائقين قبل الجمعة.', 'هدد').deadline).toMatchObject({ value: '2018-07-13' })
  })

  const places: readonly (readonly [text: string, trigger: string, words: string | null, country: string | null])[] = [
    ['قتل عشرة مدنيين في قصف على مدينة دوما في محافظة ريف دمشق.', 'قصف', 'دوما في محافظة ريف دمشق', 'SYR'],
    ['قتل ثلاثة جنود في هجوم على قاعدة للجيش قرب طرابلس في ليبيا.', 'هجوم', 'طرابلس في ليبيا', 'LBY'],
    ['اندلعت اشتباكات بين الجيش ومسلحين في طرابلس اللبنانية.', 'اشتباكات', 'طرابلس', 'LBN'],
    ['قصفت طائرات التحالف مواقع للحوثيين في مدينة الحديدة.', 'قصفت', 'الحديدة', 'YEM'],
    ['هاجمت قوات حفتر مقاتلين متشددين في مدينة درنة شرقي ليبيا.', 'هاجمت', 'درنة شرقي ليبيا', 'LBY'],
  ]
  it.each(places)('%s (%s)', (text, trigger, words, country) => {
    const { place } = record(text, trigger)
    expect([place?.text ?? null, place?.country ?? null]).toEqual([words, country])
  })

  it('leads a noun back to the place named before', () => {
    expect(record('سيطر الجيش السوري على مدينة منبج أمس. وقتل خمسة مدنيين في قصف على المدينة.', 'قصف').place).toMatchObject({ text: 'المدينة', nameEn: 'Manbij', country: 'SYR' })
  })

  it('places what the gazetteer lacks at the wider place it lies in', () => {
    expect(record('قتل ستة مسلحين في غارة على قرية شقذوفة بمحافظة البيضاء في اليمن.', 'غارة').place).toMatchObject({ name: 'قرية شقذوفة', country: 'YEM', precision: 'province' })
  })
})
