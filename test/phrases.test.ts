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

describe('what an event hangs on', () => {
  const conditionsOf = (text: string): string[] => coder.code({ id: 'a', text }).records.flatMap((r) => (r.condition ? [`${r.event} ${r.condition.text}`] : []))
  it('is no condition of the saying', () => expect(conditionsOf('قال الوزير إن إيران هددت بقصف القاعدة إذا هاجمتها إسرائيل.').filter((c) => c.startsWith('STATE'))).toEqual([]))
  it('is not said by إلا أن', () => expect(conditionsOf('طالب الوزير الجماعة بالانسحاب، إلا أن الجماعة رفضت الطلب.')).toEqual([]))
})
