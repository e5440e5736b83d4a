/** What a page waits for. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Fault } from '../api.js'

/** While something is loaded again, what was there before stays as `value`. */
export interface Loaded<T> {
  readonly state: 'loading' | 'here' | 'fault'
  readonly value: T | null
  readonly fault: Fault | null
  /** Loads again. */
  again(): void
}

/** Loads whenever `keys` change; what is under way for others is aborted, as it is when the page is left. A null `load` waits. */
export function useLoad<T>(load: ((signal: AbortSignal) => Promise<T>) | null, keys: readonly unknown[]): Loaded<T> {
  const [turn, setTurn] = useState(0)
  const [now, setNow] = useState<Omit<Loaded<T>, 'again'>>({ state: 'loading', value: null, fault: null })
  const again = useCallback(() => setTurn((n) => n + 1), [])
  useEffect(() => {
    if (!load) return
    const abort = new AbortController()
    setNow((before) => ({ state: 'loading', value: before.value, fault: null }))
    load(abort.signal).then(
      (value) => { if (!abort.signal.aborted) setNow({ state: 'here', value, fault: null }) },
      (error: unknown) => { if (!abort.signal.aborted) setNow({ state: 'fault', value: null, fault: asFault(error) }) },
    )
    return () => abort.abort()
  }, [...keys, turn])
  return { ...now, again }
}

export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault({ type: 'about:blank', code: 'fault', title: 'Error', status: 0, detail: error instanceof Error ? error.message : String(error) })
}
