/** The picture of a row: outlets on the reader's side, origins on the other, a line for each that has it from one. */
import type { StoryBrief } from '../../api.js'

export interface Tiny {
  readonly outlets: readonly number[]
  readonly origins: readonly { readonly y: number; readonly standing: StoryBrief['origins'][number]['standing']; readonly main: boolean; readonly radius: number }[]
  readonly lines: readonly { readonly from: number; readonly to: number; readonly main: boolean }[]
}

export const WIDTH = 112
export const HEIGHT = 44
/** More dots than these are not told apart. */
const MOST_OUTLETS = 10
const MOST_ORIGINS = 6

/** `y` from the top. The main origins come first; those left out have no lines. */
export function tinyOf(origins: StoryBrief['origins']): Tiny {
  const shown = [...origins].sort((a, b) => Number(b.main) - Number(a.main) || b.outlets.length - a.outlets.length).slice(0, MOST_ORIGINS)
  const outlets = [...new Set(shown.flatMap(({ outlets }) => outlets))].slice(0, MOST_OUTLETS)
  const place = (i: number, of: number): number => Math.round((HEIGHT / 2 + (i - (of - 1) / 2) * Math.min(9, (HEIGHT - 8) / Math.max(1, of - 1))) * 10) / 10
  const at = new Map(outlets.map((outlet, i) => [outlet, place(i, outlets.length)]))
  return {
    outlets: [...at.values()],
    origins: shown.map(({ standing, main, outlets: by }, i) => ({ y: place(i, shown.length), standing, main, radius: Math.min(6.5, (main ? 3 : 2) + Math.log2(by.length) * 0.9) })),
    lines: shown.flatMap(({ outlets: by, main }, i) => by.flatMap((outlet) => { const from = at.get(outlet); return from === undefined ? [] : [{ from, to: place(i, shown.length), main }] })),
  }
}
