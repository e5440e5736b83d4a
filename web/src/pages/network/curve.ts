/** A tie as a curve that leaves its straight line to one side, so that what goes forth and what comes back stand apart. */
export interface Curve {
  readonly from: readonly [x: number, y: number]
  readonly by: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

const BEND = 0.13

/** From the rim of one circle to that of another; null where they touch. `gap`: pixels before the second. */
export function curveBetween(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number, gap: number): Curve | null {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const far = Math.hypot(dx, dy)
  if (far < r1 + r2 + gap) return null
  const by = [(x1 + x2) / 2 - dy * BEND, (y1 + y2) / 2 + dx * BEND] as const
  const [out, back] = [Math.hypot(by[0] - x1, by[1] - y1), Math.hypot(x2 - by[0], y2 - by[1])]
  return {
    from: [x1 + ((by[0] - x1) / out) * r1, y1 + ((by[1] - y1) / out) * r1],
    by,
    to: [x2 - ((x2 - by[0]) / back) * (r2 + gap), y2 - ((y2 - by[1]) / back) * (r2 + gap)],
  }
}

const SAMPLES = 14

/** Pixels from a point to a curve, by points along it. */
export function distanceTo({ from, by, to }: Curve, x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i <= SAMPLES; i++) {
    const t = i / SAMPLES
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    least = Math.min(least, Math.hypot(a * from[0] + b * by[0] + c * to[0] - x, a * from[1] + b * by[1] + c * to[1] - y))
  }
  return least
}
