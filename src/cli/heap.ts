import v8 from 'node:v8'

/**
 * Left alone, the engine lets the heap grow to four times what is alive before it collects what has become old: half a gigabyte for a coder of 110 MB.
 * Collecting when it has grown by this much, in percent of what is alive, costs about one hundredth of the time.
 */
const GROWTH = 40

/** For the command's own process only: a program that uses the library decides about its heap itself. */
export function keepHeapSmall(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
