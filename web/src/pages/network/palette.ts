/** The colours of the page, for what is drawn on a canvas, which no style sheet reaches. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly accent: string
  /** From conflict over what is neither to cooperation. */
  readonly lean: readonly string[]
}

/** Odd, so that one is neither. */
const LEANS = 9
/** Means beyond this differ no more in colour: few pairs have one. */
const FULL = 6

export function paletteOf(style: CSSStyleDeclaration): Palette {
  const [paper, ink, ink2, accent, conflict, neutral, cooperation] = ['paper', 'ink', 'ink-2', 'accent', 'conflict', 'neutral', 'cooperation'].map((name) => style.getPropertyValue(`--${name}`).trim())
  const half = (LEANS - 1) / 2
  const lean = Array.from({ length: LEANS }, (_, i) => mixed(neutral, i < half ? conflict : cooperation, (Math.abs(i - half) / half) ** 0.6))
  return { paper, ink, ink2, accent, lean }
}

export const leanOf = (scale: number): number => Math.round(((Math.max(-FULL, Math.min(FULL, scale)) / FULL + 1) / 2) * (LEANS - 1))

/** Two colours, both `#rrggbb`. */
export function mixed(a: string, b: string, share: number): string {
  const parts = (colour: string): number[] => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
  const [from, to] = [parts(a), parts(b)]
  return `#${from.map((n, i) => Math.round(n + (to[i] - n) * share).toString(16).padStart(2, '0')).join('')}`
}
