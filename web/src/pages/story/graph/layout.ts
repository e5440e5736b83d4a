/** Where everything stands, in pixels from the reader's side (`x`) and from the top (`y`). */
import { arrange, type Columns } from './columns.js'
import type { GraphNode, Shape } from './shape.js'

export interface Placed {
  readonly node: GraphNode
  /** The middle of its dot, or of its box. */
  readonly x: number
  readonly y: number
  /** Of the box that its name stands in. */
  readonly left: number
  readonly width: number
  readonly height: number
  /** Of its dot; 0 for a box. */
  readonly radius: number
}

export interface Line {
  readonly key: string
  /** Of an SVG path. */
  readonly d: string
  readonly width: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Placed[]
  readonly lines: readonly Line[]
  /** The middle of each column. */
  readonly columns: readonly number[]
}

/** What the words of a source would take in one line, in pixels: its name, and what stands below it. */
export type Needs = (node: GraphNode) => { readonly name: number; readonly about: number }
const nothingKnown: Needs = () => ({ name: 0, about: 0 })

/** Room above and below everything. */
const EDGE = 6
/** Widest box of a source between. */
const MOST_PILL = 188
/** Between the boxes of two columns, so that lines are seen. */
const GAP = 30
/** What a box has beside its name: its icon and its round ends. */
export const BESIDE = 46
/** Before the name of an origin, in its box. */
const BEFORE_NAME = 32
/** Lines are broken between words: a text takes more of them than by its length alone. */
const BROKEN = 1.15
const LINE = { name: 19, about: 16 } as const
const MOST_LINES = 3
/** Half the room that the dot of an origin has before its name. */
const DOT = 16
/** Room for a line that passes a column. */
const PASSING = 14
/** Higher than this a picture is not seen at once: what lies behind many outlets is drawn further up, where the eye begins. */
const SEEN_AT_ONCE = 620
/** On a window narrower than this, in pixels, names stand in less room. */
const NARROW = 520

export function layoutOf(shape: Shape, available: number, needs: Needs = nothingKnown): Layout {
  const { columns, ways } = arrange(shape)
  const nodes = new Map(shape.nodes.map((node) => [node.key, node]))
  const isNarrow = available < NARROW
  const near = isNarrow ? 92 : Math.min(190, available * 0.2)
  const far = isNarrow ? 104 : Math.min(270, available * 0.28)
  const width = Math.max(available, near + far + (columns.length - 1) * (isNarrow ? 72 : 132))
  const step = columns.length > 1 ? (width - near - far) / (columns.length - 1) : 0
  const xs = columns.map((_, i) => near + i * step)
  const heightOf = heights(shape, columns, needs, Math.min(far, width - xs[xs.length - 1]) + DOT - BEFORE_NAME)
  const { ys, height } = rows(columns, [...ways.values()], heightOf)
  const placed = new Map(columns.flatMap((column, c) => column.flatMap((key) => {
    const node = nodes.get(key)
    return node ? [[key, placedAt(node, xs[c], ys.get(key)!, heightOf(key), { near, far, width, step: isNarrow ? step * 1.4 : step, name: needs(node).name }, columns.length === 1)] as const] : []
  })))
  const lines = shape.edges.flatMap((edge): Line[] => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
    if (!from || !to) return []
    const stroke = 1.4 + Math.min(4.6, 1.25 * Math.log2(edge.reports))
    if (edge.isCopy) return [{ key: edge.key, d: arc(from, to, isNarrow ? 26 : 64), width: 1.4 }]
    const way = ways.get(edge.key)!
    const passed = way.slice(1, -1).map((key) => ({ x: xs[columns.findIndex((column) => column.includes(key))], y: ys.get(key)! }))
    return [{ key: edge.key, d: curve([{ x: from.x + side(from), y: from.y }, ...passed, { x: to.x - side(to), y: to.y }]), width: stroke }]
  })
  return { width, height, nodes: [...placed.values()], lines, columns: xs }
}

/** Half a box; lines end in the middle of a dot. */
const side = ({ radius, width }: Placed): number => (radius > 0 ? 0 : width / 2)

function placedAt(node: GraphNode, x: number, y: number, height: number, { near, far, width, step, name }: Readonly<Record<'near' | 'far' | 'width' | 'step' | 'name', number>>, isAlone: boolean): Placed {
  const radius = radiusOf(node)
  if (node.role === 'outlet') return { node, x, y, height, radius, left: isAlone ? near - 120 : 0, width: near + radius + 4 - (isAlone ? near - 120 : 0) }
  if (node.role === 'origin') return { node, x, y, height, radius, left: x - DOT, width: Math.min(far, width - x) + DOT }
  const usual = Math.min(MOST_PILL, step * (step < 200 ? 0.74 : 0.66)) * (node.isLink ? 1.06 : 1)
  const box = name === 0 ? usual : Math.max(usual, Math.min(name + BESIDE, step - GAP))
  return { node, x, y, height, radius: 0, left: x - box / 2, width: box }
}

function radiusOf({ role, isMain, isLink, reports, outlets }: GraphNode): number {
  if (role === 'outlet') return 4 + Math.min(3, Math.log2(Math.max(1, reports)))
  if (role === 'between') return 0
  return (isLink ? 10 : isMain ? 7 : 5) + Math.min(4, Math.log2(Math.max(1, outlets)))
}

/** Names of many stand closer than names of few; an origin is as tall as its words are in `room` pixels. */
function heights(shape: Shape, columns: Columns, needs: Needs, room: number): (key: string) => number {
  const nodes = new Map(shape.nodes.map((node) => [node.key, node]))
  const many = columns[0]?.length ?? 0
  const outlet = many <= 8 ? 42 : many <= 18 ? 34 : 27
  return (key) => {
    const node = nodes.get(key)
    if (!node) return PASSING
    if (node.role === 'outlet') return outlet
    if (node.role === 'between') return node.isLink ? 74 : 52
    const { name, about } = needs(node)
    const lines = (width: number): number => Math.ceil((width * BROKEN) / Math.max(40, room))
    return Math.max(node.isMain || node.isLink ? 64 : 52, Math.min(MOST_LINES, lines(name)) * LINE.name + lines(about) * LINE.about + 6)
  }
}

/** Columns as narrow as they can be and as near as possible to what their members are tied to. */
function rows(columns: Columns, ways: readonly (readonly string[])[], heightOf: (key: string) => number): { readonly ys: ReadonlyMap<string, number>; readonly height: number } {
  const height = Math.max(...columns.map((column) => column.reduce((sum, key) => sum + heightOf(key), 0)), 84) + 2 * EDGE
  const ys = new Map<string, number>()
  for (const column of columns) packed(column, heightOf, column.map(() => height / 2), height).forEach((y, i) => ys.set(column[i], y))
  const tied = new Map<string, string[]>()
  for (const way of ways) for (let i = 1; i < way.length; i++) {
    tied.set(way[i], [...(tied.get(way[i]) ?? []), way[i - 1]])
    tied.set(way[i - 1], [...(tied.get(way[i - 1]) ?? []), way[i]])
  }
  const tallest = columns.reduce((best, column, i) => (sumOf(column, heightOf) > sumOf(columns[best], heightOf) ? i : best), 0)
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const [c, column] of columns.entries()) {
      if (c === tallest) continue
      const wished = column.map((key) => mean((tied.get(key) ?? []).map((other) => ys.get(other)!)) ?? height / 2)
      packed(column, heightOf, wished, height).forEach((y, i) => ys.set(column[i], y))
    }
  }
  const upward = Math.min(1, SEEN_AT_ONCE / height)
  if (upward < 1) for (const [c, column] of columns.entries()) if (c !== tallest) packed(column, heightOf, column.map((key) => ys.get(key)! * upward), height).forEach((y, i) => ys.set(column[i], y))
  return { ys, height }
}

const sumOf = (column: readonly string[], heightOf: (key: string) => number): number => column.reduce((sum, key) => sum + heightOf(key), 0)
const mean = (of: readonly number[]): number | null => (of.length > 0 ? of.reduce((a, b) => a + b, 0) / of.length : null)

/** Middles in the given order, none over another, as near as possible to the wished ones: neighbours that would overlap move as one, to their mean. */
export function packed(keys: readonly string[], heightOf: (key: string) => number, wished: readonly number[], height: number): number[] {
  const offsets: number[] = []
  for (let i = 0; i < keys.length; i++) offsets.push(i === 0 ? 0 : offsets[i - 1] + (heightOf(keys[i - 1]) + heightOf(keys[i])) / 2)
  const blocks: { sum: number; size: number }[] = []
  for (let i = 0; i < keys.length; i++) {
    let block = { sum: wished[i] - offsets[i], size: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop()
      block = { sum: block.sum + last.sum, size: block.size + last.size }
    }
    blocks.push(block)
  }
  const first = EDGE + heightOf(keys[0] ?? '') / 2
  const room = height - EDGE - heightOf(keys.at(-1) ?? '') / 2 - (offsets.at(-1) ?? 0)
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size)).map((at, i) => Math.min(Math.max(at, first), Math.max(room, first)) + offsets[i])
}

interface Point { readonly x: number; readonly y: number }

/** Level at every point. */
function curve(points: readonly Point[]): string {
  return points.slice(1).reduce((d, to, i) => {
    const bend = (to.x - points[i].x) * 0.5
    return `${d}C${round(points[i].x + bend)} ${round(points[i].y)} ${round(to.x - bend)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
  }, `M${round(points[0].x)} ${round(points[0].y)}`)
}

/** Between two of one column, out and back, at most so far. */
function arc(from: Placed, to: Placed, most: number): string {
  const out = Math.min(most, 14 + Math.abs(from.y - to.y) * 0.28)
  const [a, b] = [from.x + from.radius + 3, to.x + to.radius + 3]
  return `M${round(a)} ${round(from.y)}C${round(a + out)} ${round(from.y)} ${round(b + out)} ${round(to.y)} ${round(b)} ${round(to.y)}`
}

const round = (n: number): number => Math.round(n * 10) / 10

