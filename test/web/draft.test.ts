/** The text that is read outlives a reload, in its tab alone. */
import { expect, test } from 'vitest'
import { openDocument } from './drawn.js'

openDocument()
sessionStorage.setItem('isnad.draft', JSON.stringify({ raw: 'عنوان\n\nنص', published: '2024-05-16', outlet: 'ضفة النيل' }))
const { change, clear, draft, draftArticle, isWriting } = await import('../../web/src/pages/reader/draft.js')

test('what was there before is read again, and what changes is kept until it is cleared', () => {
  expect(draftArticle.value).toMatchObject({ title: 'عنوان', text: 'نص', published: '2024-05-16', outlet: 'ضفة النيل' })
  expect(isWriting.value).toBe(false)
  change({ published: '2024-05-17' })
  expect(JSON.parse(sessionStorage.getItem('isnad.draft')!)).toMatchObject({ published: '2024-05-17' })
  clear()
  expect([draft.value.raw, sessionStorage.getItem('isnad.draft')]).toEqual(['', null])
})
