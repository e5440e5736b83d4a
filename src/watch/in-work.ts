/** Articles that are being read or written, by address: who brings one again waits until it is kept, and then finds it. */
export interface InWork {
  /** Takes the address that `choose` names once nobody else has it; null when the watch is ended meanwhile. `choose` is asked again after each wait. */
  take(choose: () => Promise<string>): Promise<string | null>
  leave(address: string): void
}

export function inWorkOf(signal: AbortSignal): InWork {
  const taken = new Map<string, { readonly left: Promise<void>; readonly leave: () => void }>()
  return {
    async take(choose) {
      for (;;) {
        const address = await choose()
        const other = taken.get(address)
        if (!other) {
          let leave = (): void => {}
          const left = new Promise<void>((resolve) => { leave = resolve })
          taken.set(address, { left, leave })
          return address
        }
        if (signal.aborted) return null
        await orAborted(other.left, signal)
      }
    },
    leave(address) {
      taken.get(address)?.leave()
      taken.delete(address)
    },
  }
}

function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
    work.then(end, end)
    if (signal.aborted) end()
  })
}
