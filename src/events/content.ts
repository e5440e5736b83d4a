import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { CLOSING } from '../phrases/clauses.js'
import type { Predicate } from '../phrases/predicate.js'
import { isComplementizer } from '../words/complementizer.js'
import { participial } from '../words/kinds.js'
import type { Parsed } from './syntax.js'
import { isComma } from '../text/punctuation.js'

export interface Content {
  readonly from: number
  readonly to: number
  readonly quoted: boolean
}

export function contentOfComplement(predicate: Predicate): Content | null {
  const c = predicate.complement
  if (!c) return null
  return { from: c.from, to: c.to, quoted: c.kind === 'quote' }
}

/** Content that is a noun phrase with what hangs on it: up to a comma that begins something new, a coordinated verb, or the sentence's end. */
export function contentFrom(p: Parsed, predicate: Predicate, from: number): Content {
  const { doc } = p
  const limit = doc.sentenceStart[predicate.sentence + 1]
  const quote = doc.quotes.of[from]
  for (let i = from + 1; i < limit; i++) {
    const a = doc.word[i]
    if (doc.quotes.of[i] !== quote && quote >= 0 && doc.quotes.list[quote].close >= 0 && i > doc.quotes.list[quote].close) return end(p, from, i)
    if (a.pos === Pos.VERB && (a.conj === 'و' || a.conj === 'ف') && (doc.quotes.of[i] < 0 || quote >= 0)) return end(p, from, i)
    if (a.pos === Pos.SCONJ && !(a.flags & Flag.attr) && !isComplementizer(doc, i) && i > from + 2 && isComma(doc.form[i - 1])) return end(p, from, i - 1)
    if (isComma(doc.form[i]) && i + 1 < limit) {
      const next = doc.word[i + 1]
      if (participial(next) && (caseOf(next.features) === Case.ACC || (next.conj === '' && p.predicateAt[i + 1] >= 0 && !mayBeAdverb(p, i + 1)))) return end(p, from, i)
      if (next.flags & Flag.attr && (next.pos === Pos.ADP || (next.pos === Pos.SCONJ && limit - i <= CLOSING))) return end(p, from, i)
      if (next.pos === Pos.VERB && next.conj === '') return end(p, from, i)
    }
  }
  return end(p, from, limit)
}

/** خاصة: especially, or a special one. */
const mayBeAdverb = ({ doc }: Parsed, i: number): boolean => doc.readings[i].some((a) => a.pos === Pos.ADV)

/** Content does not end in punctuation, save the mark that closes its own quotation. */
function end(p: Parsed, from: number, to: number): Content {
  let last = to
  while (last > from + 1 && p.doc.word[last - 1].pos === Pos.PUNCT && !closes(p, last - 1)) last--
  return { from, to: last, quoted: p.doc.quotes.of[from] >= 0 }
}

function closes(p: Parsed, i: number): boolean {
  const q = p.doc.quotes.of[i]
  return q >= 0 && p.doc.quotes.list[q].close === i
}
