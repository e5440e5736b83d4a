/** `isnad explain`: whoever asks why a record is as it is finds every layer it rests on. */
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import type { Article } from '../src/text/article.js'
import { examples } from './support/examples.js'

const coder = createCoder()
const explained = (text: string, more: Partial<Article> = {}): string => coder.explain({ id: 'a', text, ...more })
const isolated = (words: string): string => `\u2068${words}\u2069`
/** Text without isolates and with single blanks, for comparing what it says. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/ {2,}/g, '  ')

describe('the examples', () => {
  for (const { article } of examples) {
    test(article.id, () => {
      const text = coder.explain(article)
      const { parsed } = coder.examine(article)
      const sentences = parsed.doc.sentenceStart.length - 1
      expect(text.match(/^sentence \d+: \u2068./gm)).toHaveLength(sentences)
      const { records } = coder.code(article)
      expect(records.length).toBeGreaterThan(0)
      for (const r of records) {
        expect(text).toContain(isolated(r.sentence.text))
        expect(text).toContain(`${r.event}${r.mode ? ` ${r.mode}` : ''} ${isolated(r.trigger.text)} ${r.status} confidence ${r.confidence} id ${r.id}`)
        for (const reason of r.why) expect(text).toContain(reason)
        for (const link of r.chain) expect(text).toContain(isolated(link.text!))
      }
    })
  }
})

describe('what stands on a line', () => {
  const text = 'وقال المسؤولان لوكالة رويترز إن الوزير زنكلوط طالب تركيا، الجمعة، بسحب قواتها من شمال العراق.'
  const out = plain(explained(text, { title: 'عنوان', published: '2024-05-18', outlet: 'صحيفة الضفتين' }))

  test('which article it is', () => {
    expect(out).toContain('article a عنوان\npublished 2024-05-18 outlet صحيفة الضفتين\n')
  })
  test('words: part of speech, lemma, features, clitics, other readings', () => {
    expect(out).toMatch(/0 {2}وقال {2}VERB {2}قال {2}past act 3 m sg {2}و\+/)
    expect(out).toMatch(/المسؤولان {2}NOUN {2}مسؤول {2}m du nom {2}def {2}\+\d/)
    expect(out).toMatch(/قواتها {2}NOUN {2}\S+ {2}.*\+ها 3 f sg/)
  })
  test('a guessed word is marked', () => {
    expect(out).toMatch(/زنكلوط {2}PROPN\? /)
    expect(out).not.toMatch(/رويترز {2}PROPN\?/)
  })
  test('noun phrases with preposition and head', () => {
    expect(out).toMatch(/p1 {2}لوكالة رويترز {2}after ل {2}head لوكالة {2}of رويترز\n/)
  })
  test('clauses with the subject and where it was found', () => {
    expect(out).toMatch(/c0 وقال verb\n +subject {2}p0 المسؤولان \(after the verb\)/)
    expect(out).toMatch(/c1 طالب verb\n(?:.*\n)*? +stands in {2}c0 وقال/)
  })
  test('mentions with what they refer to and why', () => {
    expect(out).toMatch(/p\d+ {2}تركيا {2}state {2}تركيا Turkey TUR GOV {2}why actor:state\.TUR/)
    expect(out).toMatch(/المسؤولان {2}unnamed person/)
  })
  test('dates and places', () => {
    expect(out).toMatch(/الجمعة {2}2024-05-17 {2}point {2}relative {2}rule weekday/)
    expect(out).toMatch(/العراق {2}Iraq IRQ country/)
  })
  test('a record with its frame, its probability, its parties and its sources', () => {
    const record = out.slice(out.search(/REQUEST .*طالب/))
    expect(record).toMatch(/frame {2}طالب\/VERB\/REQUEST/)
    expect(record).toMatch(/probability {2}[01]\.\d{3} \(by the words around alone [01]\.\d{3}\)/)
    expect(record).toMatch(/actor {2}.*زنكلوط.* \(\S+, [01]\.\d\d\) \(by the words around alone [01]\.\d\d\)/)
    expect(record).toMatch(/source 1 {2}agency وكالة رويترز .*by /)
  })
})

test('a joined phrase and an apposition name the phrase they belong to', () => {
  const out = plain(explained('التقى وزير الخارجية الروسي، سيرغي لافروف، الرئيس العراقي والوزير السابق في بغداد.'))
  expect(out).toMatch(/سيرغي لافروف .*same as p0/)
  expect(out).toMatch(/الوزير السابق .*joined to p\d/)
})

test('a dateline is named', () => {
  expect(plain(explained('بغداد – هدد العراق بخفض وارداته.'))).toContain('dateline: بغداد –\n')
})

test('Arabic is isolated on every line and there are no codes for colours', () => {
  const out = explained('بغداد – طالب \u001b[31mالوزير\u001b[0m تركيا\u202e بسحب قواتها.')
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
  for (const line of out.split('\n')) {
    expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
    expect(line.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[\u0600-\u06ff]/)
  }
})

describe('articles with nothing to explain', () => {
  test('empty, white space, digits', () => {
    for (const text of ['', ' \n\t\n', '2018 — 07']) expect(explained(text), JSON.stringify(text)).toMatch(/^article \u2068a\u2069\nnot Arabic .*\n$/)
  })
  test('Latin letters only: the reason, not the layers', () => {
    expect(explained('The delegation arrived in the capital.')).toMatch(/^article \u2068a\u2069\nnot Arabic .*no records\n$/)
  })
  test('Arabic without an event', () => {
    const out = explained('الطقس.')
    expect(out).toContain(`sentence 1: ${isolated('الطقس.')}`)
    expect(out).not.toContain('records')
  })
})
