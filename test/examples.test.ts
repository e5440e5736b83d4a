/** What whoever reads the records may rely on, held on the articles of examples/; and that the coder finds there most of what a careful reader does. */
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import type { Entity, EventRecord } from '../src/record/record.js'
import type { Span } from '../src/text/article.js'
import { chainIsRight, examples, type Pair, pairsOf } from './support/examples.js'

const coder = createCoder()
const another = createCoder()
const coded = new Map(examples.map(({ article }) => [article.id, coder.code(article).records]))

/** Every span of a record with the name of its field. */
function spansOf(r: EventRecord): [field: string, span: Span][] {
  const named = (field: string, list: readonly Entity[]): [string, Span][] => list.filter((e) => e.start !== null).map((e) => [field, e as Span])
  const single = { trigger: r.trigger, content: r.content, condition: r.condition, deadline: r.deadline, date: r.date, place: r.place, sentence: r.sentence }
  return [
    ...Object.entries(single).filter((entry): entry is [string, Span] => entry[1] !== null),
    ...named('actor', r.actor), ...named('recipient', r.recipient), ...named('chain', r.chain),
  ]
}

const quads: Record<string, number> = {
  STATE: 0, AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
}

describe('every record of the examples', () => {
  test('there are twelve articles, and each has records', () => {
    expect(examples).toHaveLength(12)
    for (const [id, records] of coded) expect(records.length, id).toBeGreaterThan(4)
  })

  for (const { article } of examples) {
    describe(article.id, () => {
      const records = coded.get(article.id)!
      const each = (check: (r: EventRecord, label: string) => void): void => { for (const r of records) check(r, `${r.event} ${r.trigger.text} at ${r.trigger.start}`) }

      test('words are quoted exactly: text === article.text.slice(start, end)', () => {
        each((r, label) => {
          for (const [field, span] of spansOf(r)) {
            expect(span.text, `${label}: ${field}`).toBe(article.text.slice(span.start, span.end))
            expect(span.text.trim(), `${label}: ${field}`).not.toBe('')
          }
        })
      })
      test('an entity has a span or none, a name always', () => {
        each((r, label) => {
          for (const e of [...r.actor, ...r.recipient, ...r.chain]) {
            expect([e.end === null, e.text === null], label).toEqual([e.start === null, e.start === null])
            expect(e.name, label).not.toBe('')
            expect(e.nameEn, label).not.toBe('')
          }
        })
      })
      test('the trigger stands in its sentence, and the condition beside it', () => {
        each((r, label) => {
          expect(r.sentence.start <= r.trigger.start && r.trigger.end <= r.sentence.end, label).toBe(true)
          if (r.condition) expect(r.trigger.start >= r.condition.start && r.trigger.end <= r.condition.end, label).toBe(false)
        })
      })
      test('ids are unique, and the same on a second run, as is everything else', () => {
        expect(new Set(records.map((r) => r.id)).size).toBe(records.length)
        expect(another.code(article).records).toStrictEqual(records)
      })
      test('records stand in the order of their triggers', () => {
        const starts = records.map((r) => r.trigger.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      })
      test('the hops of a chain start at 1 and skip none', () => {
        each((r, label) => {
          r.chain.forEach((link, k) => {
            const before = k === 0 ? 0 : r.chain[k - 1].hop
            expect(link.hop - before === 1 || (k > 0 && link.hop === before), label).toBe(true)
          })
          for (const link of r.chain) expect(link.via, label).not.toBe('')
        })
      })
      test('nobody acts on himself', () => {
        each((r, label) => {
          const actors = new Set(r.actor.map((a) => a.start))
          expect(r.recipient.filter((x) => x.start !== null && actors.has(x.start)), label).toEqual([])
        })
      })
      test('type, class and code agree', () => {
        each((r, label) => {
          expect(r.quad, label).toBe(quads[r.event])
          if (r.event !== 'STATE') expect(r.cameo, label).toMatch(/^\d{2,4}$/)
          if (r.quad === 1 || r.quad === 2) expect(r.scale, label).toBeGreaterThan(0)
          if (r.quad === 4) expect(r.scale, label).toBeLessThan(0)
        })
      })
      test('confidence is a share, and every record says what it rests on', () => {
        each((r, label) => {
          expect(r.confidence, label).toBeGreaterThan(0)
          expect(r.confidence, label).toBeLessThanOrEqual(1)
          expect(r.why.some((w) => w.startsWith('frame:')), label).toBe(true)
          if (r.actor.length === 0) expect(r.why.some((w) => w.startsWith('actor: ')), label).toBe(true)
          expect(r.doc).toBe(article.id)
        })
      })
    })
  }
})

describe('against what a careful reader finds', () => {
  const annotated = examples.reduce((sum, example) => sum + example.annotated.length, 0)
  const pairs = examples.flatMap((example) => pairsOf(example.annotated, coded.get(example.article.id)!))
  const typed = pairs.filter(({ annotated: a, found }) => a.event === found.event)
  const share = (list: readonly Pair[], holds: (pair: Pair) => boolean): number => list.filter(holds).length / list.length

  test('at least 55 % of the events are found with the right type', () => {
    expect(annotated).toBeGreaterThan(190)
    expect(typed.length / annotated).toBeGreaterThanOrEqual(0.55)
  })
  test('a chain is right or left empty in at least 80 % of them, and right in at least 60 %', () => {
    expect(share(typed, (pair) => pair.found.chain.length === 0 || chainIsRight(pair))).toBeGreaterThanOrEqual(0.8)
    expect(share(typed, chainIsRight)).toBeGreaterThanOrEqual(0.6)
  })
  test('and of the chains that are not empty, at least 30 % are found whole', () => {
    const through = typed.filter(({ annotated: a }) => a.chain.length > 0)
    expect(through.length).toBeGreaterThan(40)
    expect(share(through, chainIsRight)).toBeGreaterThanOrEqual(0.3)
  })
  test('the comparison sees a chain that is cut short', () => {
    const whole = typed.find((pair) => pair.found.chain.length > 0 && chainIsRight(pair))!
    expect(chainIsRight({ ...whole, found: { ...whole.found, chain: whole.found.chain.slice(1) } })).toBe(false)
  })
})

describe('the threat of the first example: Iraq threatens to cut imports if it gets no more water, as Reuters has from two officials who are not named', () => {
  const [{ article }] = examples
  const found = coded.get('talks')!.find((r) => r.event === 'THREATEN' && r.trigger.text === 'هدد')!

  test('who threatens, and with what', () => {
    expect(found).toMatchObject({ status: 'actual', quad: 3, quote: 'indirect', actor: [{ text: 'العراق', nameEn: 'Iraq', entity: 'state.IRQ', country: 'IRQ' }] })
    expect(found.content!.text).toMatch(/^بخفض وارداته من السلع التركية/)
    expect(found.sentence.text).toBe(article.text.slice(0, found.sentence.end))
  })
  test('through the agency', () => {
    expect(found.chain[0]).toMatchObject({ text: 'وكالة رويترز', hop: 1, kind: 'agency', nameEn: 'Reuters', entity: 'agency.reuters' })
  })
  test('on a condition', () => {
    expect(found.condition?.text).toMatch(/^إذا لم ترفع أنقرة حصته من مياه نهر دجلة/)
  })
  test('from two unnamed officials, whom the agency quotes', () => {
    expect(found.chain.slice(1)).toMatchObject([{ hop: 2, kind: 'anonymous', country: 'IRQ', count: 2 }])
    expect(found.chain[1].text).toMatch(/^مسؤولين عراقيين/)
  })
})
