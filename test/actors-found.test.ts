import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import { type Actor, type Office, rosterOf } from '../src/lexicon/actors.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Referent } from '../src/mentions/entity.js'

/** Every entry of the actor tables must be found where a plain sentence names it. */
const coder = createCoder()
const actors = new Map<string, Actor>()
for (const [, actor] of rosterOf(loadLexicon(shippedLexicon())).all()) if (!actors.has(actor.id)) actors.set(actor.id, actor)

/** Names that two entries bear: time or the rest of the text must tell them apart. */
const bearers = new Map<string, Set<string>>()
for (const { id, ar } of actors.values()) for (const name of ar) bearers.set(name, (bearers.get(name) ?? new Set()).add(id))
const isShared = (name: string): boolean => (bearers.get(name)?.size ?? 0) > 1

const sentenceWith = (actor: Actor, name: string): string => (actor.kind === 'person' ? `قال ${name} إن المحادثات مستمرة.` : `وأعلن ${name} أن المحادثات مستمرة.`)

function found(actor: Actor, name: string, published?: string): Referent | undefined {
  const article = { id: 'a', text: sentenceWith(actor, name), ...(published === undefined ? {} : { published }) }
  return coder.parse(article).mentions.of.find((r) => r.actor?.id === actor.id)
}

/** The last day of the month or year in which an office begins, else the first of that in which it ends. */
const dayIn = ({ from, to }: Office): string => (from !== '' ? padded(from, '-28') : padded(to, '-01'))
const padded = (date: string, day: string): string => (date.length === 4 ? `${date}-12${day}` : date.length === 7 ? `${date}${day}` : date)

// Thousands of sentences, an article each so that none bears on another: seconds, and more on a machine that has other work.
describe('entries in a sentence', { timeout: 120_000 }, () => {
  test('few share their fullest name', () => {
    expect([...actors.values()].filter((actor) => isShared(actor.ar[0])).length).toBeLessThan(actors.size / 100)
  })

  test('each is found by its first name, with its country and sectors', () => {
    const missed = [...actors.values()].filter((actor) => !isShared(actor.ar[0])).filter((actor) => {
      const office = actor.offices[0]
      const r = found(actor, actor.ar[0], office && (office.from || office.to) ? dayIn(office) : undefined)
      return !(r && (actor.country === '' || r.country === actor.country) && r.nameEn === actor.en)
    })
    expect(missed.map((actor) => `${actor.id} ${actor.ar[0]}`)).toEqual([])
  })

  test('each is found by its other names of two words or more', () => {
    const missed = [...actors.values()].flatMap((actor) => actor.ar.slice(1).filter((name) => name.includes(' ') && !isShared(name) && !found(actor, name, actor.offices[0]?.from ? dayIn(actor.offices[0]) : undefined)).map((name) => `${actor.id} ${name}`))
    expect(missed).toEqual([])
  })

  test('a person in office has the sector of that office', () => {
    const missed = [...actors.values()].flatMap((actor) => actor.offices.filter((office) => office.from || office.to).filter((office) => {
      const day = dayIn(office)
      const r = found(actor, actor.ar[0], day)
      return !r || ((office.sector ?? actor.sectors[0]) !== undefined && !r.sectors.includes(office.sector ?? actor.sectors[0]))
    }).map((office) => `${actor.id} ${office.title} ${dayIn(office)}`))
    expect(missed).toEqual([])
  })
})

describe('names that bear on somebody else', () => {
  const actorsIn = (text: string): (string | null)[] => coder.parse({ id: 'a', published: '2018-06-01', text }).mentions.of.filter((r) => r.acts).map((r) => r.actor?.id ?? null)

  test('a surname alone is whoever of the article bears it, not whom it made famous', () => {
    const spokesman = 'قال العقيد الركن تركي المالكي إن الدفاعات اعترضت صاروخا. وأضاف المالكي أن الحطام سقط في الصحراء.'
    expect(actorsIn(spokesman).filter((id) => id === 'person.turki-malki')).toHaveLength(2)
    expect(actorsIn(spokesman)).not.toContain('person.nouri-maliki')
  })

  test('an air base is no al-Qaeda', () => {
    expect(actorsIn('قصفت الطائرات القاعدة الجوية قرب المدينة.')).not.toContain('group.al-qaeda')
    expect(actorsIn('تبنت القاعدة الهجوم على المدينة.')).toContain('group.al-qaeda')
  })
})
