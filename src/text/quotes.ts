import { Kind, type Tokens } from './tokens.js'

/** A quotation: tokens `open` … `close` are its quote marks; `close` is −1 for one that is never closed. Nested ones point to the outer by `outer` (−1: none). */
export interface Quote {
  readonly open: number
  readonly close: number
  readonly outer: number
  /** Token after its last: after the closing mark, or where its paragraph (or the longest quotation) ends. */
  readonly end: number
}

export interface Quotes {
  readonly list: readonly Quote[]
  /** Innermost quotation each token lies in (its marks included), −1 for none. */
  readonly of: Int32Array
}

/** Deeper nesting than this is not language; it is read as flat so that hostile input stays linear. */
const DEEPEST = 4
/** A quotation that is not closed within so many tokens (the longest of 160,000 in news had 1,197) is taken to be never closed and to end there: its words are looked at anew by every verb before it. */
const LONGEST = 1500

const STRAIGHT = 0x22

type Open = { open: number; close: number; outer: number; end: number }

/**
 * Pairs quote marks within a paragraph. Directed marks («» “” ‘’) pair with their like; the straight mark `"` opens when it stands before a word and closes
 * when one is open. A mark still open when the paragraph ends is taken to quote up to there only if nothing of its kind was closed in that paragraph after it;
 * quotations that run over paragraphs open each paragraph anew in Arabic typography.
 */
export function findQuotes(text: string, tokens: Tokens): Quotes {
  const { count, start, kind, line } = tokens
  const of = new Int32Array(count).fill(-1)
  const list: Open[] = []
  let stack: { index: number; closer: number }[] = []
  let firstOfParagraph = 0
  const endParagraph = (at: number): void => {
    for (let k = firstOfParagraph; k < list.length; k++) list[k].end = list[k].close >= 0 ? list[k].close + 1 : Math.min(at, list[k].open + LONGEST)
    firstOfParagraph = list.length
    stack = []
  }
  const top = (): number => (stack.length ? stack[stack.length - 1].index : -1)
  for (let i = 0; i < count; i++) {
    if (line[i]) endParagraph(i)
    else if (stack.length > 0 && i - list[stack[0].index].open >= LONGEST) stack = []
    if (kind[i] !== Kind.PUNCTUATION) {
      of[i] = top()
      continue
    }
    const c = text.charCodeAt(start[i])
    // Straight marks written double ("") count once: the second is skipped.
    if (i > 0 && isDoubled(text, tokens, i - 1)) {
      of[i] = top()
      continue
    }
    let depth = -1
    for (let s = stack.length - 1; s >= 0; s--) if (stack[s].closer === c) { depth = s; break }
    if (depth >= 0) {
      const { index } = stack[depth]
      list[index].close = i
      of[i] = index
      stack.length = depth
      continue
    }
    const closer = closerOf(c)
    const open = i + (isDoubled(text, tokens, i) ? 1 : 0)
    if (closer && stack.length < DEEPEST && opensHere(tokens, i, open, c)) {
      list.push({ open, close: -1, outer: top(), end: -1 })
      stack.push({ index: list.length - 1, closer })
    }
    of[i] = top()
  }
  endParagraph(count)
  return { list, of: withoutDangling(list, of, tokens) }
}

function closerOf(c: number): number {
  switch (c) {
    case STRAIGHT: return STRAIGHT
    case 0xab: return 0xbb
    case 0xbb: return 0xab
    case 0x201c: return 0x201d
    case 0x201d: return 0x201c
    case 0x2018: return 0x2019
    default: return 0
  }
}

/** Whether token `i` is a straight mark with another right behind it. */
function isDoubled(text: string, { count, start, end, line }: Tokens, i: number): boolean {
  return i + 1 < count && text.charCodeAt(start[i]) === STRAIGHT && text.charCodeAt(start[i + 1]) === STRAIGHT && start[i + 1] === end[i] && !line[i + 1]
}

/** A reversed or straight mark opens only where a word follows in the same line; one written double, whose last is token `open`, where it follows without a blank. */
function opensHere({ count, start, end, line, kind }: Tokens, i: number, open: number, c: number): boolean {
  if (c === 0xab || c === 0x201c || c === 0x2018) return true
  const next = open + 1
  return next < count && !line[next] && kind[next] !== Kind.PUNCTUATION && (open === i || start[next] === end[open])
}

/** An opening mark with no closing one quotes to the end of its paragraph when it is the paragraph's first token or follows a colon; else it quotes nothing. */
function withoutDangling(list: readonly Open[], of: Int32Array, tokens: Tokens): Int32Array {
  const dangling = new Uint8Array(list.length)
  list.forEach((q, k) => {
    if (q.close < 0 && !tokens.line[q.open] && !followsColon(tokens, q.open)) dangling[k] = 1
  })
  for (let i = 0; i < of.length; i++) while (of[i] >= 0 && dangling[of[i]]) of[i] = list[of[i]].outer
  return of
}

function followsColon(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.kind[i - 1] === Kind.PUNCTUATION && tokens.end[i - 1] <= tokens.start[i] && tokens.end[i - 1] - tokens.start[i - 1] === 1
}
