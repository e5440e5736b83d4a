/** Where one looks at a picture that can be moved and zoomed: a point of it stands on the screen at `k` times itself plus `x`, `y`. */
export interface View { readonly k: number; readonly x: number; readonly y: number }
export type Point = readonly [x: number, y: number]

export const home: View = { k: 1, x: 0, y: 0 }

export const moved = ({ k, x, y }: View, dx: number, dy: number): View => ({ k, x: x + dx, y: y + dy })

/** `factor` times as near, while what is at `at` on the screen stays there. */
export function zoomed({ k, x, y }: View, [ax, ay]: Point, factor: number, [least, most]: readonly [number, number]): View {
  const next = Math.min(most, Math.max(least, k * factor))
  const by = next / k
  return { k: next, x: ax - (ax - x) * by, y: ay - (ay - y) * by }
}

export const onScreen = ({ k, x, y }: View, [px, py]: Point): Point => [px * k + x, py * k + y]
export const inPicture = ({ k, x, y }: View, [sx, sy]: Point): Point => [(sx - x) / k, (sy - y) / k]

/** Between two views: 0 is the first, 1 the second. Zooming goes by ratios, so that it is as quick at each step. */
export function between(a: View, b: View, t: number): View {
  const k = a.k * (b.k / a.k) ** t
  const share = a.k === b.k ? t : (k - a.k) / (b.k - a.k)
  return { k, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
