/** Lays out on a thread of its own, and tells of it as it goes; a new question ends the work on the one before. */
import { type Laying, layoutSteps, type Positions } from './layout.js'

export interface Laid {
  readonly turn: number
  readonly positions: Positions
  /** Nothing comes after it. */
  readonly isSettled: boolean
}

let latest = 0

addEventListener('message', ({ data }: MessageEvent<Laying>) => {
  latest = data.turn
  const steps = layoutSteps(data)
  const go = (): void => {
    if (data.turn !== latest) return
    const { value, done: isSettled = false } = steps.next()
    postMessage({ turn: data.turn, positions: value, isSettled } satisfies Laid)
    if (!isSettled) setTimeout(go)
  }
  go()
})
