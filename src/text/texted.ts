import type { Article } from './article.js'
import { findBodyStart } from './dateline.js'
import { findQuotes } from './quotes.js'
import { findSentences } from './sentences.js'
import { tokenize, type Tokens } from './tokens.js'
import type { Quotes } from './quotes.js'

/** Stage 1: an article cut into tokens, sentences and quotations. Every later layer is indexed by token. */
export interface Texted {
  readonly article: Article
  readonly text: string
  readonly tokens: Tokens
  /** Sentence of each token. */
  readonly sentence: Int32Array
  /** `sentenceStart[s]` … `sentenceStart[s + 1]`: the tokens of sentence `s`. */
  readonly sentenceStart: Int32Array
  readonly quotes: Quotes
  /** Tokens before this one are the dateline, which is read for its place and agency only. */
  readonly bodyStart: number
}

export function texted(article: Article): Texted {
  const { text } = article
  const tokens = tokenize(text)
  const sentence = findSentences(text, tokens)
  const count = tokens.count ? sentence[tokens.count - 1] + 1 : 0
  const sentenceStart = new Int32Array(count + 1)
  for (let i = tokens.count - 1; i >= 0; i--) sentenceStart[sentence[i]] = i
  sentenceStart[count] = tokens.count
  return { article, text, tokens, sentence, sentenceStart, quotes: findQuotes(text, tokens), bodyStart: findBodyStart(text, tokens) }
}

export function tokenText(doc: Texted, i: number): string {
  return doc.text.slice(doc.tokens.start[i], doc.tokens.end[i])
}

/** The text from token `from` up to and without token `to`. */
export function textBetween(doc: Texted, from: number, to: number): string {
  return from < to ? doc.text.slice(doc.tokens.start[from], doc.tokens.end[to - 1]) : ''
}
