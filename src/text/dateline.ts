import { Kind, type Tokens } from './tokens.js'

/** A dateline is at most this many tokens long. */
const LONGEST = 24
const DASHES = new Set([0x2d, 0x2013, 0x2014, 0x2015, 0x2212, 0x0640])

/**
 * First token after the dateline of a text (0 when there is none): a place, perhaps with an agency in brackets, closed by a dash, in the first line:
 * `دبي، الإمارات العربية المتحدة (CNN)--`, `واشنطن (رويترز) -`, `القدس / وكالة -`.
 */
export function findBodyStart(text: string, tokens: Tokens): number {
  const limit = Math.min(tokens.count, LONGEST)
  let bracket = false
  for (let i = 0; i < limit; i++) {
    if (i > 0 && tokens.line[i]) return 0
    const c = text.charCodeAt(tokens.start[i])
    if (tokens.kind[i] !== Kind.PUNCTUATION) continue
    if (c === 0x29) bracket = true
    if (DASHES.has(c) && i > 0) {
      let next = i + 1
      while (next < tokens.count && tokens.kind[next] === Kind.PUNCTUATION && DASHES.has(text.charCodeAt(tokens.start[next])) && !tokens.line[next]) next++
      // A dash inside a sentence comes late or with a verb before it; a dateline is short or carries its agency in brackets.
      return bracket || (i <= 4 && next - i >= 1 && next < tokens.count) ? next : 0
    }
    if (c === 0x2e || c === 0x3a || c === 0x22 || c === 0xab) return 0
  }
  return 0
}
