/** A list that comes page by page, each added to those before. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Fault, get, type Page, type Query } from '../api.js'
import { asFault } from './load.js'

export interface Pages<T, P extends Page<T> = Page<T>> {
  /** Null until the first page is here. */
  readonly items: readonly T[] | null
  /** What the server said with the first page, beside its items. */
  readonly first: P | null
  readonly total: number | null
  readonly fault: Fault | null
  readonly isLoading: boolean
  readonly hasMore: boolean
  more(): void
  /** From the beginning. */
  again(): void
}

/** Begins anew whenever `keys` change. */
export function usePages<T, P extends Page<T> = Page<T>>(path: string, query: Exclude<Query, URLSearchParams>, keys: readonly unknown[]): Pages<T, P> {
  const [items, setItems] = useState<readonly T[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [first, setFirst] = useState<P | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [isLoading, setLoading] = useState(true)
  const [turn, setTurn] = useState(0)
  const abort = useRef<AbortController | null>(null)
  const load = (cursor: string | null): void => {
    abort.current?.abort()
    const mine = new AbortController()
    abort.current = mine
    setLoading(true)
    setFault(null)
    get<P>(path, { ...query, cursor }, mine.signal).then((page) => {
      if (mine.signal.aborted) return
      setItems((before) => (cursor === null ? page.items : [...(before ?? []), ...page.items]))
      setNext(page.next)
      if (cursor === null) setFirst(page)
      setLoading(false)
    }, (error: unknown) => {
      if (mine.signal.aborted) return
      setFault(asFault(error))
      setLoading(false)
    })
  }
  useEffect(() => {
    load(null)
    return () => abort.current?.abort()
  }, [path, turn, ...keys])
  return { items, first, total: first?.total ?? null, fault, isLoading, hasMore: next !== null, more: () => load(next), again: () => setTurn((n) => n + 1) }
}
