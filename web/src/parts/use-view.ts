/** Moving and zooming by pointer, wheel, two fingers and keys, for maps and graphs alike. */
import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { between, home, moved, type Point, type View, zoomed } from './view.js'

/** What a turn of the wheel's unit does. */
const WHEEL = 0.0016
const KEY_ZOOM = 1.5
const KEY_STEP = 60
/** So far a pointer may go and still mean a click. */
const STILL = 4
const GLIDE_MS = 220

interface Options {
  readonly frame: RefObject<HTMLElement | null>
  /** How far and how near. */
  readonly range: readonly [least: number, most: number]
}

export interface Viewing {
  readonly view: View
  readonly set: (view: View, glides?: boolean) => void
  /** About the middle of the frame. */
  readonly zoom: (factor: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The picture was moved by the press that ends with this click. */
  readonly wasMoved: () => boolean
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

export function useView({ frame, range }: Options): Viewing {
  const [view, setView] = useState<View>(home)
  const now = useRef(view)
  const running = useRef(0)
  const hasMoved = useRef(false)
  const put = useCallback((next: View) => { now.current = next; setView(next) }, [])
  const set = useCallback((next: View, glides = true) => {
    cancelAnimationFrame(running.current)
    if (!glides || calm()) return put(next)
    const [from, start] = [now.current, performance.now()]
    const step = (time: number): void => {
      const t = Math.min(1, Math.max(0, (time - start) / GLIDE_MS))
      put(between(from, next, 1 - (1 - t) ** 3))
      if (t < 1) running.current = requestAnimationFrame(step)
    }
    running.current = requestAnimationFrame(step)
  }, [put])
  const middle = (): Point => { const box = frame.current!.getBoundingClientRect(); return [box.width / 2, box.height / 2] }
  const zoom = (factor: number): void => set(zoomed(now.current, middle(), factor, range))

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const at = (event: MouseEvent): Point => { const box = element.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top] }
    const pointers = new Map<number, Point>()
    let start: Point = [0, 0]
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return
      if (pointers.size === 0) { hasMoved.current = false; start = at(event) }
      pointers.set(event.pointerId, at(event))
      cancelAnimationFrame(running.current)
    }
    const move = (event: PointerEvent): void => {
      const before = pointers.get(event.pointerId)
      if (!before) return
      const here = at(event)
      if (!hasMoved.current && Math.hypot(here[0] - start[0], here[1] - start[1]) < STILL) return
      if (!hasMoved.current) { hasMoved.current = true; element.setPointerCapture(event.pointerId) }
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      pointers.set(event.pointerId, here)
      if (!other) return put(moved(now.current, here[0] - before[0], here[1] - before[1]))
      const [was, is] = [Math.hypot(before[0] - other[0], before[1] - other[1]), Math.hypot(here[0] - other[0], here[1] - other[1])]
      put(zoomed(now.current, [(here[0] + other[0]) / 2, (here[1] + other[1]) / 2], is / Math.max(1, was), range))
    }
    const up = (event: PointerEvent): void => { pointers.delete(event.pointerId) }
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      cancelAnimationFrame(running.current)
      put(zoomed(now.current, at(event), Math.exp(-event.deltaY * (event.deltaMode === 1 ? 20 : 1) * WHEEL), range))
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
      element.removeEventListener('wheel', wheel)
      cancelAnimationFrame(running.current)
    }
  }, [frame, range[0], range[1], put])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const by: Readonly<Record<string, Point>> = { ArrowLeft: [KEY_STEP, 0], ArrowRight: [-KEY_STEP, 0], ArrowUp: [0, KEY_STEP], ArrowDown: [0, -KEY_STEP] }
    if (by[event.key]) set(moved(now.current, ...by[event.key]), false)
    else if (event.key === '+' || event.key === '=') zoom(KEY_ZOOM)
    else if (event.key === '-') zoom(1 / KEY_ZOOM)
    else if (event.key === '0') set(home)
    else return
    event.preventDefault()
  }
  return { view, set, zoom, onKeyDown, wasMoved: () => hasMoved.current }
}
