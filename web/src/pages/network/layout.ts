/** Where actors stand: those who have to do with each other near, the rest apart. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'

export interface Laying {
  /** Tells the answers to this from those to an earlier one. */
  readonly turn: number
  /** Radius of each actor. */
  readonly radii: readonly number[]
  readonly ties: readonly { readonly from: number; readonly to: number; readonly records: number }[]
  /** Where each stood before, or null. */
  readonly before: readonly (readonly [x: number, y: number] | null)[]
}

/** x and y of each actor, one after the other. */
export type Positions = Float32Array

const STEPS = 300
/** Many take longer for each step, and need fewer until nothing can be told apart any more. */
const STEPS_OF_MANY = 160
const MANY = 600
/** A form that is known only settles. */
const SETTLING = 0.25
/** Wider than tall, as the frame is. */
const [PULL_X, PULL_Y] = [0.045, 0.085]
/** Nobody holds those without a tie among the actors shown. */
const PULL_ALONE = 0.3

interface Body extends SimulationNodeDatum { readonly r: number; readonly isAlone: boolean }

/** Yields the positions every `every` steps and returns the last; the same input gives the same form. */
export function* layoutSteps({ radii, ties, before }: Laying, every = 8): Generator<Positions, Positions> {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  const bodies: Body[] = radii.map((r, i) => ({ r, isAlone: !tied.has(i), ...(before[i] ? { x: before[i][0], y: before[i][1] } : {}) }))
  const steps = bodies.length > MANY ? STEPS_OF_MANY : STEPS
  const known = before.filter(Boolean).length
  const most = Math.max(1, ...ties.map(({ records }) => records))
  const links: (SimulationLinkDatum<Body> & { readonly weight: number })[] = ties.map(({ from, to, records }) => ({ source: from, target: to, weight: records / most }))
  const simulation = forceSimulation(bodies).stop()
    .force('tie', forceLink<Body, (typeof links)[number]>(links).distance(({ source, target, weight }) => (source as Body).r + (target as Body).r + 90 - 50 * Math.sqrt(weight)))
    .force('apart', forceManyBody<Body>().strength(({ r }) => -90 - 9 * r).distanceMax(900))
    .force('room', forceCollide<Body>(({ r }) => r + 7))
    .force('x', forceX<Body>(0).strength(({ isAlone }) => (isAlone ? PULL_ALONE : PULL_X))).force('y', forceY<Body>(0).strength(({ isAlone }) => (isAlone ? PULL_ALONE : PULL_Y)))
    .alpha(known > bodies.length / 2 ? SETTLING : 1).alphaDecay(1 - 0.001 ** (1 / steps))
  for (let step = 1; step <= steps; step++) {
    simulation.tick()
    // The first form is rough, and can be looked round in already.
    if (step === 1 || step % every === 0) yield Float32Array.from(bodies.flatMap(({ x, y }) => [x!, y!]))
    if (simulation.alpha() < simulation.alphaMin()) break
  }
  return Float32Array.from(bodies.flatMap(({ x, y }) => [x!, y!]))
}

/** At most so much wider than it is: room to the sides is there to be used. */
const STRETCH = 2
const LARGEST = 2.2

export interface Fit { readonly kx: number; readonly ky: number; readonly x: number; readonly y: number }

/** Scales and shifts that put all positions into a frame with a margin. */
export function fitted(positions: Positions, width: number, height: number, margin: number): Fit {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]); right = Math.max(right, positions[i])
    top = Math.min(top, positions[i + 1]); bottom = Math.max(bottom, positions[i + 1])
  }
  if (positions.length === 0) return { kx: 1, ky: 1, x: width / 2, y: height / 2 }
  const [wide, tall] = [Math.max(1, width - 2 * margin) / Math.max(1, right - left), Math.max(1, height - margin) / Math.max(1, bottom - top)]
  const [kx, ky] = [Math.min(LARGEST, wide, tall * STRETCH), Math.min(LARGEST, tall, wide * STRETCH)]
  return { kx, ky, x: width / 2 - (kx * (left + right)) / 2, y: height / 2 - (ky * (top + bottom)) / 2 }
}
