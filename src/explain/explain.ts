import type { Events } from '../events/reader.js'
import type { Parsed } from '../events/syntax.js'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'
import { textBetween } from '../text/texted.js'
import type { Analysis } from '../words/analysis.js'
import { block, joined, shown } from './layout.js'
import { dateLines, mentionLines, placeLines } from './mentions.js'
import { attributiveLines, recordLines, withEvents } from './records.js'
import { clauseLines, phraseLines } from './syntax.js'
import { wordLines } from './words.js'

/** What the stages made of one article, each layer as it was left. */
export interface Layers {
  readonly parsed: Parsed
  readonly events: Events
  readonly records: readonly EventRecord[]
  /** A reading's lemma as the tables write it. */
  readonly lemmaOf: (a: Analysis) => string
}

/**
 * An article sentence by sentence: words, noun phrases, clauses, mentions, dates, places, and the records with what each rests on.
 * Plain text for a terminal, without colour codes; Arabic is isolated (U+2068 … U+2069), so that lines read from left to right. `p3` is the fourth noun phrase
 * of the article, `c2` its third clause.
 */
export function explain({ parsed: p, events, records, lemmaOf }: Layers): string {
  const { doc } = p
  const at = (token: number): number => doc.sentence[token]
  const phrases = bySentence(p.phrases, (phrase) => phrase.sentence)
  const predicates = bySentence(p.predicates, (predicate) => predicate.sentence)
  const dates = bySentence(p.dates, (date) => at(date.from))
  const places = bySentence(p.places, (place) => at(place.from))
  const sentenceOf = new Map(Array.from(doc.sentenceStart.subarray(0, -1), (token, s) => [doc.tokens.start[token], s]))
  const explained = bySentence(withEvents(p, records, events.events), ({ record }) => sentenceOf.get(record.sentence.start) ?? -1)
  const attributive = bySentence(events.attributive, (event) => at(event.candidate.at))

  const lines = heading(doc.article)
  if (doc.bodyStart > 0) lines.push(`dateline: ${shown(textBetween(doc, 0, doc.bodyStart))}`)
  for (let s = 0; s + 1 < doc.sentenceStart.length; s++) {
    const [from, to] = [doc.sentenceStart[s], doc.sentenceStart[s + 1]]
    lines.push('', `sentence ${s + 1}: ${shown(textBetween(doc, from, to))}`)
    const layers = [
      block('words (?: guessed, +n: other readings)', wordLines(doc, from, to, lemmaOf)),
      block('noun phrases', phraseLines(p, phrases(s))),
      block('clauses', clauseLines(p, predicates(s))),
      block('mentions', mentionLines(p, phrases(s))),
      block('dates', dateLines(p, dates(s))),
      block('places', placeLines(p, places(s))),
      block('acts of speech that only name a source', attributiveLines(p, attributive(s))),
      block('records', recordLines(p, explained(s), events.context)),
    ]
    lines.push(...layers.flat().map((line) => `  ${line}`))
  }
  return `${lines.join('\n')}\n`
}

/** An article that is not coded, with the reason. */
export function explainPassedOver(article: Article, reason: string): string {
  return `${[...heading(article), reason].join('\n')}\n`
}

function heading(article: Article): string[] {
  const about = joined(article.published && `published ${shown(article.published)}`, article.outlet && `outlet ${shown(article.outlet)}`)
  return [joined('article', shown(article.id), article.title && shown(article.title)), ...(about ? [about] : [])]
}

function bySentence<T>(items: readonly T[], sentenceOf: (item: T) => number): (sentence: number) => readonly T[] {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const s = sentenceOf(item)
    const group = groups.get(s)
    if (group) group.push(item)
    else groups.set(s, [item])
  }
  return (sentence) => groups.get(sentence) ?? []
}
