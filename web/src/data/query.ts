/** The state of a view is its address, so that it can be sent. */
import { useLocation } from 'preact-iso/router'
import { useCallback, useMemo } from 'preact/hooks'
import { queryText, type Query } from '../api.js'

export type Changes = Readonly<Record<string, string | readonly string[] | null>>

/** The address's query and a way to change it. `replace` leaves no step behind in the history: for what changes while one types or slides. */
export function useQuery(): readonly [query: URLSearchParams, change: (changes: Changes, replace?: boolean) => void] {
  const { url, path, route } = useLocation()
  const query = useMemo(() => new URLSearchParams(url.split('?')[1] ?? ''), [url])
  const change = useCallback((changes: Changes, replace = false) => {
    const next = changed(new URLSearchParams(location.search), changes)
    route(hrefOf(path, next), replace)
  }, [path, route])
  return [query, change]
}

/** Parameters that change are set anew, with all their values; null takes them away. */
export function changed(query: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name)
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== '') next.append(name, one)
  }
  return next
}

export const hrefOf = (path: string, query: Query): string => {
  const asked = queryText(query)
  return asked ? `${path}?${asked}` : path
}
