import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'

export interface Code {
  readonly cameo: string
  readonly quad: 0 | 1 | 2 | 3 | 4
  readonly scale: number
}

/** CAMEO code, quad class and score of an event type and mode; of the type alone when the mode has no line. */
export type CodeOf = (event: string, mode: string | null) => Code

export function codesOf(lexicon: Lexicon): CodeOf {
  const codes = new Map(rowsOf(lexicon, 'codes/plover').map(({ cells }) => [`${cells.event}/${cells.mode}`, { cameo: cells.cameo, quad: Number(cells.quad) as Code['quad'], scale: Number(cells.scale) }]))
  const none: Code = { cameo: '', quad: 0, scale: 0 }
  return (event, mode) => codes.get(`${event}/${mode ?? ''}`) ?? codes.get(`${event}/`) ?? none
}
