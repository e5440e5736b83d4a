const ZERO = /^[\p{M}\p{Cf}]$/u
/** Scripts and signs that take two columns of a terminal (Unicode's East Asian Wide, and emoji). */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Columns that a text takes on a terminal. Marks and format characters take none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const c of text) width += charWidth(c)
  return width
}

const charWidth = (c: string): number => (c < '\u007f' ? 1 : ZERO.test(c) ? 0 : WIDE.test(c) ? 2 : 1)

/** As much of a text as fits, with `…` where something was cut off. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const c of text) {
    const w = charWidth(c)
    if (used + w > width - 1) break
    kept += c
    used += w
  }
  return `${kept.trimEnd()}…`
}

/** A text broken at blanks into at most `most` lines of `width` columns, the last one clipped. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (let i = 0; i < words.length; i++) {
    const joined = line === '' ? words[i] : `${line} ${words[i]}`
    if (displayWidth(joined) <= width) line = joined
    else if (lines.length === most - 1) return [...lines, clip([line, ...words.slice(i)].filter((part) => part !== '').join(' '), width)]
    else {
      if (line !== '') lines.push(line)
      line = words[i]
      if (displayWidth(line) > width) line = clip(line, width)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Keeps a text's direction from reaching its neighbours: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. The text's own marks are taken out. */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`
}

/** Control characters would reach the terminal as commands. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}
