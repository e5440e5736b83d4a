/** Records as sentences in both languages. */
import { describe, expect, test } from 'vitest'
import { modesOf } from '../../src/lexicon/codes.js'
import { eventTypes } from '../../src/record/record.js'
import { linkWords, nameAlone, partyWords, sentencePieces, type Told } from '../../web/src/words/sentence.js'
import { eventWords } from '../../web/src/words/events.js'
import type { Lang } from '../../web/src/words/table.js'

const party = (name: string, nameEn: string, more: object = {}) => ({ start: null, end: null, text: null, name, nameEn, entity: null, country: null, sector: [], ...more })
const iraq = party('العراق', 'Iraq', { entity: 'state.IRQ', country: 'IRQ', sector: ['GOV'] })
const ankara = party('أنقرة', 'Ankara', { entity: 'capital.TUR', country: 'TUR', sector: ['GOV'] })
const content = { start: 0, end: 4, text: 'بخفض' }

const told = (lang: Lang, part: Partial<Told>): string => {
  const record: Told = { event: 'STATE', mode: null, status: 'actual', actor: [iraq], recipient: [], content: null, ...part }
  const names = (of: Told['actor']): string => of.map((one) => partyWords(lang, one).name).join(' + ')
  return sentencePieces(lang, record).map((piece) => (piece.is === 'actors' ? names(record.actor) : piece.is === 'recipients' ? names(record.recipient) : piece.text)).join('')
}

test.each([
  [{ event: 'THREATEN', recipient: [ankara] }, 'Iraq threatened Ankara', 'تهديد من العراق موجه إلى أنقرة'],
  [{ event: 'CONSULT', mode: 'visit', status: 'planned', recipient: [ankara] }, 'Iraq will pay a visit to Ankara', 'زيارة مقررة من العراق إلى أنقرة'],
  [{ event: 'CONSULT', actor: [iraq, ankara] }, 'Iraq + Ankara held talks', 'محادثات بين العراق + أنقرة'],
  [{ event: 'ASSAULT', mode: 'aerial', status: 'hypothetical', recipient: [ankara] }, 'Iraq may strike Ankara from the air', 'غارة جوية محتملة من العراق على أنقرة'],
  [{ event: 'COERCE', mode: 'arrest', status: 'negated' }, 'Iraq did not arrest somebody', 'لم يقع اعتقال من العراق'],
  [{ event: 'STATE', content }, 'Iraq said', 'تصريح من العراق'],
  [{ event: 'STATE' }, 'Iraq made a statement', 'تصريح من العراق'],
] satisfies [Partial<Told>, string, string][])('%o', (part, en, ar) => {
  expect(told('en', part)).toBe(en)
  expect(told('ar', part)).toBe(ar)
})

test('every type and mode has words of its own, and no hole is left in any sentence', () => {
  for (const event of eventTypes) {
    for (const mode of [null, ...modesOf[event]]) {
      if (mode) expect(eventWords(event, mode), `${event}/${mode}`).not.toBe(eventWords(event, null))
      for (const status of ['actual', 'planned', 'hypothetical', 'negated'] as const) {
        for (const lang of ['en', 'ar'] as const) {
          for (const recipient of [[], [ankara]]) {
            const sentence = told(lang, { event, mode, status, recipient })
            expect(sentence).not.toMatch(/[{}|]|undefined| {2}|^ | $/)
            expect(sentence.includes(partyWords(lang, ankara).name)).toBe(recipient.length > 0)
          }
        }
      }
    }
  }
})

describe('parties', () => {
  test('country and sector stand beside a name that does not say them', () => {
    const minister = party('كريم الساعدي', 'Krim al-Saadi', { country: 'IRQ', sector: ['GOV'] })
    expect(partyWords('en', minister)).toEqual({ name: 'Krim al-Saadi', nameLang: 'en', about: 'Iraq, government' })
    expect(partyWords('ar', minister)).toEqual({ name: 'كريم الساعدي', nameLang: 'ar', about: 'العراق، حكومة' })
    expect(partyWords('en', iraq).about).toBe('')
    expect(partyWords('ar', ankara).about).toBe('تركيا')
  })

  test.each([
    [{ count: 2 }, 'two officials'], [{ text: 'المسؤول' }, 'the official'], [{}, 'an official'], [{ count: 30 }, '30 officials'],
  ])('a common noun has its article or number: %o', (more, name) => {
    expect(partyWords('en', party('مسؤول', 'official (Iraq)', { country: 'IRQ', ...more })).name).toBe(name)
  })

  test.each(['gunmen', 'people', 'children', 'police'])('what is several has no article: %s', (noun) => expect(partyWords('en', party('كلمة', noun)).name).toBe(noun))

  test.each([
    ['union, federation (Tunisia)', {}, 'a union'], ['member (of a force or group) (Yemen)', {}, 'a member'], ['member (of a force or group) (Yemen)', { count: 26 }, '26 members'], ['A member (of a force or group)', {}, 'a member'], ['captive, prisoner of war', { text: 'الأسير' }, 'the captive'], ['a people', {}, 'people'], ['girl, young woman (India)', {}, 'a girl'],
    ['European official', {}, 'European official'], ['hour', {}, 'an hour'], ['unidentified man', {}, 'an unidentified man'], ['united front', {}, 'a united front'], ['user', {}, 'a user'], ['boss', {}, 'a boss'],
  ])('of several meanings the first, with its own article: %s', (nameEn, more, name) => expect(partyWords('en', party('كلمة', nameEn, more)).name).toBe(name))

  test('alone in a list it keeps its country; a proper name keeps its commas', () => {
    expect(['union, federation (Tunisia)', 'A member (of a force or group)', 'Organization for Security, Vienna', 'forces (Yemen)'].map(nameAlone)).toEqual(['union (Tunisia)', 'member', 'Organization for Security, Vienna', 'forces (Yemen)'])
  })

  test('a transliterated name is no common noun', () => {
    expect(partyWords('en', party('المياح', 'al-Mayah')).name).toBe('al-Mayah')
  })

  test('sources without a name say so', () => {
    expect(linkWords('en', { ...party('مسؤولين', 'official (Iraq)', { count: 2 }), kind: 'anonymous' }).name).toBe('two unnamed officials')
    expect(linkWords('en', { ...party('شهود', 'witnesses'), kind: 'anonymous' }).name).toBe('unnamed witnesses')
    expect(linkWords('ar', { ...party('مسؤولين', 'official'), kind: 'anonymous' }).name).toBe('مسؤولين (بلا اسم)')
    expect(linkWords('en', { ...party('رويترز', 'Reuters', { entity: 'agency.reuters' }), kind: 'agency' }).name).toBe('Reuters')
  })
})
