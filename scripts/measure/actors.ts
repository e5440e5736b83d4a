/** What the actor tables hold, and which of the articles' actors they know. */
import type { Coder } from '../../src/coder.js'
import type { Actor } from '../../src/lexicon/actors.js'
import { Flag } from '../../src/lexicon/flags.js'
import type { Referent } from '../../src/mentions/entity.js'
import { clitic } from '../../src/words/segments.js'
import type { Article } from '../../src/text/article.js'
import { textBetween } from '../../src/text/texted.js'
import { tally } from './segmentation.js'

export interface Stock {
  readonly entries: number
  readonly names: number
  /** Persons with an office whose beginning or end is known, other actors with either. */
  readonly dated: number
  readonly kinds: ReadonlyMap<string, number>
  readonly countries: ReadonlyMap<string, number>
  readonly sectors: ReadonlyMap<string, number>
}

/** @param isDated whether an actor that is no person has a date, which the reader of the tables drops */
export function takeStock(actors: readonly Actor[], isDated: (id: string) => boolean): Stock {
  const [kinds, countries, sectors] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let [names, dated] = [0, 0]
  for (const actor of actors) {
    names += actor.ar.length
    if (actor.kind === 'person' ? actor.offices.some((o) => o.from !== '' || o.to !== '') : isDated(actor.id)) dated++
    tally(kinds, actor.kind)
    tally(countries, actor.country || '(none)')
    for (const sector of actor.sectors) tally(sectors, sector)
  }
  return { entries: actors.length, names, dated, kinds, countries, sectors }
}

export interface Resolution {
  /** Mentions by what is known of them. */
  readonly mentions: ReadonlyMap<Knowledge, number>
  /** Names of persons without an entry. */
  readonly persons: ReadonlyMap<string, number>
  /** Bodies and groups of which only the head noun is known. */
  readonly bodies: ReadonlyMap<string, number>
  /** Nouns of people and bodies that no role gives a sector, with a word after them where they have one. */
  readonly nouns: ReadonlyMap<string, number>
}

/** `entry`: an entry of the tables; `composed`: a body of a known kind and country; `person`, `body`: named, without entry; `noun`: a noun of people or bodies without role. */
export type Knowledge = 'entry' | 'composed' | 'person' | 'body' | 'noun'

export function measureResolution(articles: readonly Article[], coder: Coder): Resolution {
  const mentions = new Map<Knowledge, number>()
  const unknown = { person: new Map<string, number>(), body: new Map<string, number>(), noun: new Map<string, number>() }
  for (const article of articles) {
    const { doc, phrases, mentions: { of } } = coder.parse(article)
    for (const phrase of phrases) {
      if (phrase.time || phrase.apposition >= 0) continue
      const r = of[phrase.index]
      const known = knowledgeOf(r, doc.word[r.head].flags, r.to - r.from)
      if (!known) continue
      tally(mentions, known)
      if (known === 'entry' || known === 'composed') continue
      const text = textBetween(doc, r.from, r.to).slice(clitic(doc, r.from))
      tally(unknown[known], known === 'person' ? r.name : known === 'body' ? text : text.split(' ').slice(0, 2).join(' '))
    }
  }
  return { mentions, persons: unknown.person, bodies: unknown.body, nouns: unknown.noun }
}

function knowledgeOf(r: Referent, flags: number, length: number): Knowledge | null {
  if (r.actor) return 'entry'
  if (r.named && r.kind === 'person') return 'person'
  if (r.why.includes('noun')) return r.acts && (flags & (Flag.hum | Flag.body)) !== 0 ? 'noun' : null
  if ((r.kind === 'body' || r.kind === 'group' || r.kind === 'agency') && length > 1) return r.why.includes('country: guessed from context') ? 'body' : 'composed'
  return null
}
