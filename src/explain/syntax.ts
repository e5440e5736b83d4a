import type { Parsed } from '../events/syntax.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Predicate, SubjectPlace } from '../phrases/predicate.js'
import { textBetween, tokenText } from '../text/texted.js'
import { columns, joined, shown } from './layout.js'

/** Noun phrases: number, words, preposition, head, genitive, count, and how each hangs on another. */
export function phraseLines(p: Parsed, phrases: readonly Phrase[]): string[] {
  return columns(phrases.map((phrase) => [
    `p${phrase.index}`,
    shown(textBetween(p.doc, phrase.start, phrase.end)),
    phrase.prep && `after ${shown(phrase.prep)}`,
    `head ${shown(tokenText(p.doc, phrase.head))}`,
    phrase.genitive >= 0 ? `of ${shown(tokenText(p.doc, phrase.genitive))}` : '',
    joined(phrase.count !== null && `count ${phrase.count}`, phrase.joined >= 0 && `joined to p${phrase.joined}`, phrase.apposition >= 0 && `same as p${phrase.apposition}`, phrase.time && 'time'),
  ]))
}

const subjectPlaces: Record<SubjectPlace, string> = {
  after: 'after the verb', before: 'before the verb', antecedent: 'what the relative clause belongs to', governor: 'from the governing clause', dropped: 'dropped', speaker: 'the speaker',
}

/** Clauses, a few lines each: the predicate, then its subject and where it was found, its objects, prepositional phrases, content, and what it hangs on. */
export function clauseLines(p: Parsed, predicates: readonly Predicate[]): string[] {
  return predicates.flatMap((predicate) => {
    const { complement, antecedent, governor, leader, particle } = predicate
    const parts: [label: string, text: string][] = [
      ['subject', joined(predicate.subject >= 0 && phraseText(p, predicate.subject), `(${subjectPlaces[predicate.subjectPlace]})`)],
      ['objects', predicate.objects.map((k) => phraseText(p, k)).join(', ')],
      ['phrases', predicate.slots.map((k) => phraseText(p, k)).join(', ')],
      ['pronouns', predicate.pronounSlots.map((i) => shown(tokenText(p.doc, i))).join(', ')],
      ['content', complement ? `${shown(textBetween(p.doc, complement.from, complement.to))} (${complement.kind})` : ''],
      ['relative to', antecedent >= 0 ? phraseText(p, antecedent) : ''],
      ['stands in', governor >= 0 ? clauseText(p, governor) : ''],
      ['follows', leader >= 0 ? clauseText(p, leader) : ''],
      ['particle', particle >= 0 ? shown(tokenText(p.doc, particle)) : ''],
    ]
    const kind = predicate.auxiliary ? 'auxiliary' : predicate.verbal ? 'verb' : 'participle'
    return [`${clauseText(p, predicate.index)} ${kind}`, ...columns(parts.filter(([, text]) => text !== '')).map((line) => `   ${line}`)]
  })
}

const phraseText = (p: Parsed, k: number): string => `p${k} ${shown(textBetween(p.doc, p.phrases[k].start, p.phrases[k].end))}`
const clauseText = (p: Parsed, k: number): string => `c${k} ${shown(tokenText(p.doc, p.predicates[k].at))}`
