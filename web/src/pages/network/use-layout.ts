/** The positions of a graph as they settle. Who stood somewhere before begins there, so that steps of time and other filters can be followed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Graph } from './graph.js'
import type { Laying, Positions } from './layout.js'
import type { Laid } from './layout.worker.js'

export interface Layout {
  readonly graph: Graph
  readonly positions: Positions
  readonly isSettled: boolean
}

const SMALLEST = 4
const LARGEST = 17

/** In pixels at the first zoom. */
export function radiiOf({ actors }: Graph): number[] {
  const most = Math.max(1, ...actors.map(({ records }) => records))
  const [least, largest] = actors.length > 400 ? [2, 13] : [SMALLEST, LARGEST]
  return actors.map(({ records }) => least + (largest - least) * Math.sqrt(records / most))
}

export function useLayout(graph: Graph | null): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null)
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const known = useRef(new Map<string, readonly [number, number]>())
  useEffect(() => {
    worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    return () => worker.current?.terminate()
  }, [])
  useEffect(() => {
    if (!graph || !worker.current) return
    const mine = ++turn.current
    worker.current.onmessage = ({ data: { turn: of, positions, isSettled } }: MessageEvent<Laid>) => {
      if (of !== turn.current) return
      graph.actors.forEach(({ key }, i) => known.current.set(key, [positions[2 * i], positions[2 * i + 1]]))
      setLayout({ graph, positions, isSettled })
    }
    worker.current.postMessage({ turn: mine, radii: radiiOf(graph), ties: graph.ties.map(({ from, to, records }) => ({ from, to, records })), before: graph.actors.map(({ key }) => known.current.get(key) ?? null) } satisfies Laying)
  }, [graph])
  return layout
}
