/** How wide and tall an element is; 0 until it is known. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export interface Size { readonly width: number; readonly height: number }

export function useSize(of: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    setSize({ width, height })
    const watch = new ResizeObserver(([{ contentRect }]) => setSize({ width: contentRect.width, height: contentRect.height }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [of])
  return size
}
