/** Strengths that go over into others within a moment. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Strengths, strengthsBetween } from './graph.js'

const MOMENT_MS = 420

/** `of`: what they belong to; of another, nothing is followed. */
export function useTween(target: Strengths, of: unknown): Strengths {
  const [now, setNow] = useState({ strengths: target, of })
  const latest = useRef(now)
  latest.current = now
  useEffect(() => {
    const from = latest.current
    if (from.of !== of || matchMedia('(prefers-reduced-motion: reduce)').matches) return setNow({ strengths: target, of })
    const start = performance.now()
    let running = requestAnimationFrame(function step(time) {
      const t = Math.min(1, Math.max(0, (time - start) / MOMENT_MS))
      setNow({ strengths: strengthsBetween(from.strengths, target, t), of })
      if (t < 1) running = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(running)
  }, [target, of])
  return now.of === of ? now.strengths : target
}
