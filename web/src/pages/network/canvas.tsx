/** The picture: hovering shows an actor's ties, a click opens him or a tie. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { theme } from '../../data/theme.js'
import { type Box, buttonsIn, placed } from '../../parts/labels.js'
import { useSize } from '../../parts/use-size.js'
import { useView } from '../../parts/use-view.js'
import { home, onScreen } from '../../parts/view.js'
import { Icon } from '../../shell/icons.js'
import { lang, wordsOf } from '../../words/language.js'
import { nameAlone } from '../../words/sentence.js'
import { distanceTo } from './curve.js'
import { draw, type Scene, type Standing, tieCurve, widthOf } from './draw.js'
import type { Actor, Graph, Strengths } from './graph.js'
import { Layers } from './layers.js'
import { fitted } from './layout.js'
import { paletteOf } from './palette.js'
import { type Layout, radiiOf } from './use-layout.js'
import { words } from './words.js'

export type Chosen = { readonly is: 'actor'; readonly actor: number } | { readonly is: 'tie'; readonly tie: number }

interface Props {
  readonly layout: Layout
  readonly strengths: Strengths
  readonly chosen: Chosen | null
  /** From outside: what is pointed at in a list. */
  readonly pointed: Chosen | null
  readonly choose: (chosen: Chosen | null) => void
  /** Over the picture: its key. */
  readonly children: ComponentChildren
}

const RANGE = [0.4, 24] as const
const MARGIN = 64
/** For the key of the colours. */
const FOOT = 26
/** Names that are tried; the weightiest find room first, and the first of them must. */
const MOST_NAMES = 90
const NEEDED = 14
const REACH = 5
/** Circles grow more slowly than the picture as one goes nearer. */
const GROWTH = 0.4

export const calledIn = ({ name, nameEn }: Actor): string => (lang.value === 'ar' ? name : nameAlone(nameEn) || name)

/** An actor with those he has to do with, or a tie with its ends. */
function litBy(graph: Graph, strengths: Strengths, one: Chosen | null): Scene['lit'] {
  if (!one) return null
  const ties = one.is === 'tie' ? [one.tie] : graph.around[one.actor].filter((i) => strengths.records[i] > 0)
  const actors = new Set(ties.flatMap((i) => [graph.ties[i].from, graph.ties[i].to]))
  if (one.is === 'actor') actors.add(one.actor)
  return { ties: new Set(ties), actors }
}

export function Canvas({ layout: { graph, positions, isSettled }, strengths, chosen, pointed, choose, children }: Props) {
  const say = wordsOf(words)
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = useSize(frame)
  const viewing = useView({ frame, range: RANGE })
  const { view } = viewing
  const help = useId()
  const layers = useMemo(() => new Layers(), [])
  const [hovered, setHovered] = useState<Chosen | null>(null)
  const [fonts, setFonts] = useState(0)
  const isDark = useSystemDark()
  useEffect(() => { void document.fonts.load('500 13px Vazirmatn', 'اب').then(() => setFonts((n) => n + 1)) }, [])
  useEffect(() => setHovered(null), [graph])
  const palette = useMemo(() => paletteOf(getComputedStyle(document.documentElement)), [theme.value, isDark])
  const sizes = useMemo(() => radiiOf(graph), [graph])
  const isRtl = lang.value === 'ar'

  const standing = useMemo((): Standing => {
    const fit = fitted(positions, width, height - FOOT, MARGIN)
    const at = new Float32Array(positions.length)
    const radii = new Float32Array(sizes.length)
    const grown = Math.min(1, Math.min(fit.kx, fit.ky) + 0.35, width / 800 + 0.25) * Math.min(3, view.k ** GROWTH)
    for (let i = 0; i < sizes.length; i++) {
      const [x, y] = onScreen(view, [positions[2 * i] * fit.kx + fit.x, positions[2 * i + 1] * fit.ky + fit.y])
      at[2 * i] = x
      at[2 * i + 1] = y
      radii[i] = Math.max(1.5, sizes[i] * grown)
    }
    return { graph, at, radii, strengths, most: Math.max(1, ...graph.ties.slice(0, 1).map(({ records }) => records), ...strengths.records.subarray(0, 50)), palette, width, height }
  }, [graph, positions, width, height, view, sizes, strengths, palette])

  const scene = useMemo((): Scene => {
    const { at, radii } = standing
    const lit = litBy(graph, strengths, hovered ?? pointed ?? chosen)
    const chosenActor = chosen?.is === 'actor' ? chosen.actor : null
    const weight = (i: number): number => (i === chosenActor ? 2e9 : lit?.actors.has(i) ? 1e9 : 0) + graph.actors[i].records
    const named = (lit ? [...lit.actors] : graph.actors.map((_, i) => i).filter((i) => graph.around[i].some((tie) => strengths.records[tie] > 0))).filter((i) => {
      const [x, y] = [at[2 * i], at[2 * i + 1]]
      return x > 0 && y > 0 && x < width && y < height
    }).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, MOST_NAMES)
    const { labels } = placed(named.map((i, rank) => ({ isNeeded: rank < NEEDED, id: String(i), text: shortened(calledIn(graph.actors[i])), x: at[2 * i], y: at[2 * i + 1], away: radii[i] + 4, size: graph.actors[i].records > graph.actors[0].records / 6 ? 13.5 : 12 })), { isRtl, frame: { width, height }, taken: [buttonsIn(width, isRtl), ...named.slice(0, 60).map((i): Box => { const r = radii[i] * 0.8; return [at[2 * i] - r, at[2 * i + 1] - r, at[2 * i] + r, at[2 * i + 1] + r] })] })
    return { standing, lit, chosen: chosenActor, labels, isRtl }
  }, [standing, hovered, pointed, chosen, isRtl, fonts])

  useEffect(() => {
    const element = canvas.current
    const ctx = element?.getContext('2d')
    if (!element || !ctx || width === 0) return
    const dense = window.devicePixelRatio || 1
    if (element.width !== Math.round(width * dense) || element.height !== Math.round(height * dense)) { element.width = Math.round(width * dense); element.height = Math.round(height * dense) }
    ctx.setTransform(dense, 0, 0, dense, 0, 0)
    draw(ctx, scene, (layer) => layers.picture(standing, layer, dense))
  }, [scene, width, height])

  const find = (event: MouseEvent): Chosen | null => {
    const box = frame.current!.getBoundingClientRect()
    return foundAt(standing, event.clientX - box.left, event.clientY - box.top)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move and zoom what is seen
    <div ref={frame} class={hovered ? 'graph graph-at' : 'graph'} data-settled={isSettled || undefined} aria-busy={!isSettled} role="application" tabIndex={0} aria-label={say('graphLabel')} aria-describedby={help} onKeyDown={(event) => { if (event.key === 'Escape') choose(null); viewing.onKeyDown(event) }}
      onPointerMove={(event) => { if (event.buttons === 0 && event.pointerType !== 'touch') setHovered((before) => { const next = find(event); return same(before, next) ? before : next }) }} onPointerLeave={() => setHovered(null)}
      onClick={(event) => { if (!viewing.wasMoved() && !(event.target as Element).closest('button')) choose(find(event)) }}
    >
      <p id={help} class="visually-hidden">{say('graphHelp')}</p>
      <canvas ref={canvas} class="graph-canvas" style={{ width: `${width}px`, height: `${height}px` }} />
      {children}
      <div class="map-buttons">
        <button type="button" class="button button-icon" aria-label={say('zoomIn')} title={say('zoomIn')} onClick={() => viewing.zoom(1.6)}><Icon name="plus" /></button>
        <button type="button" class="button button-icon" aria-label={say('zoomAway')} title={say('zoomAway')} onClick={() => viewing.zoom(1 / 1.6)}><Icon name="minus" /></button>
        <button type="button" class="button button-icon" aria-label={say('whole')} title={say('whole')} onClick={() => viewing.set(home)}><Icon name="whole" /></button>
      </div>
    </div>
  )
}

const LONGEST = 30
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

const same = (a: Chosen | null, b: Chosen | null): boolean => a === b || (a !== null && b !== null && (a.is === 'actor' ? b.is === 'actor' && a.actor === b.actor : b.is === 'tie' && a.tie === b.tie))

/** The actor there, else the tie. */
function foundAt(standing: Standing, x: number, y: number): Chosen | null {
  const { graph, at, radii, strengths, most } = standing
  for (let i = 0; i < radii.length; i++) if (Math.hypot(at[2 * i] - x, at[2 * i + 1] - y) <= radii[i] + 3) return { is: 'actor', actor: i }
  let [best, least] = [-1, REACH]
  for (let i = 0; i < graph.ties.length; i++) {
    if (strengths.records[i] <= 0) continue
    const wide = widthOf(strengths.records[i], most)
    const curve = tieCurve(standing, i, wide)
    if (!curve) continue
    const far = distanceTo(curve, x, y) - wide / 2
    if (far < least) [best, least] = [i, far]
  }
  return best < 0 ? null : { is: 'tie', tie: best }
}

/** The system's theme may change while the page is open. */
function useSystemDark(): boolean {
  const [isDark, set] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = (): void => set(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return isDark
}
