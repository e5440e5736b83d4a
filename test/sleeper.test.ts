import { expect, test } from 'vitest'
import { sleeper } from '../src/cli/sleeper.js'

const never = new AbortController().signal
/** Milliseconds that a sleep of a tenth of a second took. */
async function slept(sleep: (ms: number, signal: AbortSignal) => Promise<void>, signal = never): Promise<number> {
  const began = performance.now()
  await sleep(100, signal)
  return performance.now() - began
}

test('who is woken while nobody sleeps does not fall asleep the next time, and only then', async () => {
  const { sleep, wake } = sleeper()
  wake()
  expect(await slept(sleep)).toBeLessThan(50)
  expect(await slept(sleep)).toBeGreaterThan(50)
  const sleeping = slept(sleep)
  wake()
  expect(await sleeping).toBeLessThan(50)
  expect(await slept(sleep, AbortSignal.abort())).toBeLessThan(50)
})
