/** Draws the graph on a canvas: ties below, actors above them, names on top. */
import { anchorOf, type Placed } from '../../parts/labels.js'
import { type Curve, curveBetween } from './curve.js'
import type { Graph, Strengths } from './graph.js'
import { leanOf, type Palette } from './palette.js'

/** Where everything stands and how strong it is: what stays as it is while one points here and there. */
export interface Standing {
  readonly graph: Graph
  /** Pixels on the screen, x and y of each actor, and their radii. */
  readonly at: Float32Array
  readonly radii: Float32Array
  readonly strengths: Strengths
  /** Records of the strongest tie. */
  readonly most: number
  readonly palette: Palette
  readonly width: number
  readonly height: number
}

export interface Scene {
  readonly standing: Standing
  /** What is pointed at or chosen: the rest steps back. Null: nothing is. */
  readonly lit: { readonly actors: ReadonlySet<number>; readonly ties: ReadonlySet<number> } | null
  readonly chosen: number | null
  readonly labels: readonly Placed[]
  readonly isRtl: boolean
}

const THINNEST = 0.7
const WIDEST = 7
/** Thinner ties have no head where there are many: they could not be told apart. */
const HEADS_WHERE_MANY = 1.6
const MANY = 900
const STEP_BACK = 0.06
const ACTOR_BACK = 0.16
/** Ties that stand out where nothing is pointed at, by the number of actors: all of them at once would be a tangle. */
const STANDING_OUT = 1.4
const [FEWEST_OUT, MOST_OUT] = [40, 300]
/** Of the others, and where there are so many that even these would be a tangle. */
const FAINT = 0.1
const FAINTER = 0.05

export const widthOf = (records: number, most: number): number => (records <= 0 ? 0 : THINNEST + (WIDEST - THINNEST) * Math.sqrt(records / most))

export function tieCurve({ graph, at, radii }: Pick<Standing, 'graph' | 'at' | 'radii'>, i: number, width: number): Curve | null {
  const { from, to } = graph.ties[i]
  return curveBetween(at[2 * from], at[2 * from + 1], radii[from], at[2 * to], at[2 * to + 1], radii[to], headOf(width))
}
const headOf = (width: number): number => 3 + width * 1.5

/** `layer` hands out the picture of what lies under: everything at rest, or stepped back. */
export function draw(ctx: CanvasRenderingContext2D, { standing, lit, chosen, labels, isRtl }: Scene, layer: (which: Layer) => CanvasImageSource): void {
  const { width, height, palette } = standing
  ctx.clearRect(0, 0, width, height)
  ctx.drawImage(layer(lit ? 'back' : 'rest'), 0, 0, width, height)
  if (lit) {
    drawTies(ctx, standing, (i) => lit.ties.has(i), 0.95)
    drawActors(ctx, standing, (i) => lit.actors.has(i), (i) => (i === chosen ? palette.accent : palette.ink), 1)
  }
  drawNames(ctx, labels, isRtl, palette, (id) => id === chosen || (lit?.actors.has(id) ?? false))
}

export type Layer = 'rest' | 'back'

/** Everything as it is where nothing is pointed at, or everything stepped back. */
export function drawLayer(ctx: CanvasRenderingContext2D, standing: Standing, layer: Layer): void {
  const { graph, strengths, palette } = standing
  const isTangle = graph.ties.length > MANY
  const ink = (): string => palette.ink
  if (layer === 'back') {
    drawTies(ctx, standing, () => true, isTangle ? FAINTER : STEP_BACK)
    drawActors(ctx, standing, () => true, ink, ACTOR_BACK)
    return
  }
  const least = leastOut(standing)
  drawTies(ctx, standing, (i) => strengths.records[i] < least, isTangle ? FAINTER : FAINT)
  drawTies(ctx, standing, (i) => strengths.records[i] >= least, 0.78)
  const isIdle = (i: number): boolean => !graph.around[i].some((tie) => strengths.records[tie] > 0)
  drawActors(ctx, standing, isIdle, ink, ACTOR_BACK)
  drawActors(ctx, standing, (i) => !isIdle(i), ink, 1)
}

/** Records of the weakest tie that stands out. */
function leastOut({ graph, strengths }: Standing): number {
  const out = Math.round(Math.min(MOST_OUT, Math.max(FEWEST_OUT, graph.actors.length * STANDING_OUT)))
  return strengths.records.length <= out ? 0 : strengths.records.slice().sort()[strengths.records.length - out]
}

/** Lines of one colour and width are one path: thousands of them must be drawn within a frame. */
function drawTies(ctx: CanvasRenderingContext2D, standing: Standing, shows: (i: number) => boolean, alpha: number): void {
  const { graph, strengths, most, palette, width, height } = standing
  const batches = new Map<string, { readonly colour: string; readonly wide: number; readonly lines: Path2D; readonly heads: Path2D }>()
  for (let i = graph.ties.length - 1; i >= 0; i--) {
    const wide = widthOf(strengths.records[i], most)
    if (wide === 0 || !shows(i)) continue
    const curve = tieCurve(standing, i, wide)
    if (!curve || isOutside(curve, width, height)) continue
    const lean = leanOf(strengths.scale[i])
    const step = Math.round(wide * 2) / 2
    const key = `${lean} ${step}`
    let batch = batches.get(key)
    if (!batch) batches.set(key, (batch = { colour: palette.lean[lean], wide: Math.max(THINNEST, step), lines: new Path2D(), heads: new Path2D() }))
    batch.lines.moveTo(...curve.from)
    batch.lines.quadraticCurveTo(...curve.by, ...curve.to)
    if (graph.ties.length < MANY || wide > HEADS_WHERE_MANY) addHead(batch.heads, curve, wide)
  }
  ctx.lineCap = 'butt'
  ctx.globalAlpha = alpha
  for (const { colour, wide, lines, heads } of [...batches.values()].sort((a, b) => a.wide - b.wide)) {
    ctx.strokeStyle = colour
    ctx.fillStyle = colour
    ctx.lineWidth = wide
    ctx.stroke(lines)
    ctx.fill(heads)
  }
  ctx.globalAlpha = 1
}

function addHead(path: Path2D, { by, to }: Curve, wide: number): void {
  const angle = Math.atan2(to[1] - by[1], to[0] - by[0])
  const [long, broad] = [headOf(wide), 1.6 + wide * 0.95]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  path.moveTo(to[0] + cos * long, to[1] + sin * long)
  path.lineTo(to[0] - sin * broad - cos * 0.5, to[1] + cos * broad - sin * 0.5)
  path.lineTo(to[0] + sin * broad - cos * 0.5, to[1] - cos * broad - sin * 0.5)
  path.closePath()
}

const isOutside = ({ from, by, to }: Curve, width: number, height: number): boolean =>
  Math.max(from[0], by[0], to[0]) < 0 || Math.min(from[0], by[0], to[0]) > width || Math.max(from[1], by[1], to[1]) < 0 || Math.min(from[1], by[1], to[1]) > height

function drawActors(ctx: CanvasRenderingContext2D, { graph, at, radii, palette, width, height }: Standing, shows: (i: number) => boolean, colour: (i: number) => string, alpha: number): void {
  ctx.lineWidth = graph.actors.length > 400 ? 1 : 1.5
  ctx.strokeStyle = palette.paper
  for (let i = graph.actors.length - 1; i >= 0; i--) {
    const [x, y, r] = [at[2 * i], at[2 * i + 1], radii[i]]
    if (x < -r || y < -r || x > width + r || y > height + r || !shows(i)) continue
    ctx.beginPath()
    ctx.arc(x, y, r, 0, 2 * Math.PI)
    ctx.fillStyle = colour(i)
    ctx.globalAlpha = alpha
    ctx.fill()
    ctx.globalAlpha = 1
    ctx.stroke()
  }
}

function drawNames(ctx: CanvasRenderingContext2D, labels: readonly Placed[], isRtl: boolean, palette: Palette, isStrong: (id: number) => boolean): void {
  ctx.direction = isRtl ? 'rtl' : 'ltr'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  for (const label of labels) {
    const { id, text, size } = label
    const { x, y, anchor } = anchorOf(label, isRtl)
    ctx.font = `${isStrong(Number(id)) ? 600 : 500} ${size}px Vazirmatn, system-ui, sans-serif`
    ctx.textAlign = anchor === 'middle' ? 'center' : anchor
    ctx.strokeStyle = palette.paper
    ctx.lineWidth = 3.5
    ctx.globalAlpha = 0.9
    ctx.strokeText(text, x, y)
    ctx.globalAlpha = 1
    ctx.fillStyle = palette.ink
    ctx.fillText(text, x, y)
  }
}
