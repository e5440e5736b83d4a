/** Faults in the words of the interface, and the notices that carry them. */
import { h } from 'preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { Fault, type Problem } from '../../web/src/api.js'
import { faultKind, faultWords, noteWords } from '../../web/src/words/faults.js'
import { openDocument, place, settled } from './drawn.js'

const document = openDocument('ar')
const { toast, toastFault, Toasts, toasts } = await import('../../web/src/parts/toast.js')
const { FaultState } = await import('../../web/src/parts/states.js')
const { valueText } = await import('../../web/src/parts/question-words.js')

const problem = (part: Partial<Problem>): Problem => ({ type: 'about:blank', title: 'Bad request', status: 400, detail: 'What the server says', ...part })

describe('what went wrong', () => {
  test.each([
    [{ status: 404 }, 'not-found'], [{ status: 401 }, 'unauthorized'], [{ status: 403 }, 'forbidden'], [{ status: 409 }, 'in-use'], [{ status: 413 }, 'too-large'], [{ status: 429 }, 'too-many-requests'], [{ status: 500 }, 'server'], [{ status: 503 }, 'server'], [{ status: 418 }, 'invalid'],
    [{ status: 400 }, 'invalid'], [{ nearest: 'ASSAULT' }, 'unknown-value'], [{ nearest: null }, 'unknown-value'], [{ field: 'id' }, 'not-found'], [{ status: 0 }, 'here'],
    [{ status: 0, code: 'offline' }, 'offline'], [{ status: 422, code: 'unreachable' }, 'unreachable'], [{ code: 'not-arabic' }, 'not-arabic'], [{ status: 404, code: 'something-new' }, 'not-found'],
  ])('goes by the code, else by the status: %o', (part, kind) => expect(faultKind(problem(part))).toBe(kind))

  test('is told in both languages, without the server’s English among the Arabic', () => {
    const all: Partial<Problem>[] = [{ field: 'event', value: 'ASAULT', nearest: 'ASSAULT' }, { field: 'since' }, { field: 'webhook.url' }, {}, { code: 'unreachable' }, { code: 'in-use' }, { status: 500 }, { status: 0 }, { status: 404 }, { code: 'offline' }]
    for (const part of all) {
      const [en, ar] = [faultWords('en', problem(part)), faultWords('ar', problem(part))]
      expect(`${ar.title} ${ar.words}`.replace('ASAULT', '')).not.toMatch(/[a-z]/i)
      expect(`${en.title} ${en.words}`).not.toMatch(/[\u0600-\u06ff]|\{|undefined/)
    }
    expect(faultWords('ar', problem({ field: 'event', value: 'ASAULT', nearest: null })).words).toContain('الحدث')
    expect(faultWords('en', problem({ field: 'since' }))).toEqual({ title: 'This cannot be asked', words: 'From: a day, month or year is wanted, such as 2024-05-16, 2024-05 or 2024.', detail: 'What the server says' })
  })

  test('a note of the coder is one of these', () => expect(noteWords('ar', 'not Arabic (less than 30 % of the letters are), no records')).toBe('هذا النص ليس عربيًا، فلا سجلات له.'))

  test('what is not there has a way on instead of another try', async () => {
    const { at, draw } = await place(document)
    const onward = h('a', { href: '/stories' }, 'on')
    await draw(h(FaultState, { fault: new Fault(problem({ status: 404 })), again: () => {}, onward }))
    expect([at.querySelectorAll('a').length, at.querySelectorAll('button').length]).toEqual([1, 0])
    await draw(h(FaultState, { fault: new Fault(problem({ status: 500 })), again: () => {}, onward }))
    expect([at.querySelectorAll('a').length, at.querySelectorAll('button').length, at.querySelector('details')?.textContent]).toEqual([0, 1, 'التفاصيلWhat the server says'])
  })
})

describe('notices', () => {
  beforeEach(() => { toasts.value = [] })

  test('a fault stands in the language of the page, with the server’s words below', () => {
    toastFault(new Fault(problem({ status: 422, code: 'unreachable', detail: '127.0.0.1 is not a public address' })))
    expect(toasts.value).toMatchObject([{ bad: true, detail: '127.0.0.1 is not a public address', text: expect.stringContaining('لا يتصل الخادم') }])
  })

  test('what went well takes away what went wrong before, and not the other way', () => {
    toast('wrong', { bad: true })
    toast('well')
    expect(toasts.value.map(({ text }) => text)).toEqual(['well'])
    toast('wrong again', { bad: true })
    expect(toasts.value.map(({ text }) => text)).toEqual(['well', 'wrong again'])
  })

  test('a button does what it says once', async () => {
    const { at, draw } = await place(document)
    let done = 0
    toast('Rejected', { act: { label: 'Undo', run: () => { done++ } } })
    await draw(h(Toasts, {}))
    at.querySelector('button')!.click()
    await settled()
    expect([done, at.querySelector('button')]).toEqual([1, null])
  })
})

test('a chip of what there is not says what was asked, and nothing else', () => {
  expect([valueText('event', 'ASAULT'), valueText('mode', 'nope'), valueText('since', '2018-99'), valueText('minConfidence', 'x'), valueText('event', 'AID')]).toEqual(['ASAULT', 'nope', '2018-99', 'x', 'مساعدة'])
})
