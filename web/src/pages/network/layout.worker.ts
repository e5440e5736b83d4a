/** Lays out on a thread of its own, and tells of it as it goes; a new question ends the work on the one before. */
import { type Laying, layoutSteps, type Positions } from './layout.js'

export interface Laid {
  readonly turn: number
  readonly positions: Positions
}

let latest = 0

addEventListener('message', ({ data }: MessageEvent<Laying>) => {
  latest = data.turn
  const steps = layoutSteps(data)
  const go = (): void => {
    if (data.turn !== latest) return
    const { value, done } = steps.next()
    if (done) return
    postMessage({ turn: data.turn, positions: value } satisfies Laid)
    setTimeout(go)
  }
  go()
})
