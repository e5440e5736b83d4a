/** The graph of sources as a picture that is walked by keys: lines in SVG, names as buttons over them. */
import './graph.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Sources } from '../../../api.js'
import { lang, wordsOf } from '../../../words/language.js'
import { widthOf } from '../../../parts/labels.js'
import { Text } from '../../../parts/text.js'
import { Icon } from '../../../shell/icons.js'
import { arrange } from './columns.js'
import { EvidencePanel } from './evidence.js'
import { GraphLegend } from './legend.js'
import { BESIDE, type Layout, layoutOf, type Needs, type Placed } from './layout.js'
import { litWith, neighbour } from './lit.js'
import { nodeAbout, nodeName } from './names.js'
import { REST_ORIGINS, type Shape, shapeOf } from './shape.js'
import { SourceTree } from './tree.js'
import { words } from '../words.js'

const directions: Readonly<Record<string, 'ahead' | 'back' | 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' }

export function SourceGraph({ sources }: { readonly sources: Sources }) {
  const say = wordsOf(words)
  const frame = useRef<HTMLDivElement>(null)
  const [available, setAvailable] = useState(0)
  const [pointed, setPointed] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const shape = useMemo(() => shapeOf(sources, isWhole ? { mostBeside: sources.origins.length } : {}), [sources, isWhole])
  const columns = useMemo(() => arrange(shape).columns, [shape])
  const outlets = shape.nodes.filter(({ role }) => role === 'outlet').reduce((sum, { grouped }) => sum + (grouped.length || 1), 0)
  const layout = useMemo(() => (available > 0 ? layoutOf(shape, available, needsIn(available, outlets)) : null), [shape, available, lang.value])
  useEffect(() => {
    if (!frame.current) return
    const watch = new ResizeObserver(([entry]) => setAvailable(Math.floor(entry.contentRect.width)))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  const lit = useMemo(() => {
    const at = pointed ?? focused ?? chosen
    return at === null ? null : litWith(shape, at)
  }, [shape, pointed, focused, chosen])
  const shown = chosen ?? focused ?? pointed
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
    if (!at) return
    if (event.key === 'Escape') return setChosen(null)
    if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof SVGElement) {
      event.preventDefault()
      return setChosen(chosen === at ? null : at)
    }
    const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const direction = event.key === ahead ? 'ahead' : event.key === back ? 'back' : directions[event.key]
    const next = direction && neighbour(shape, columns, at, direction)
    if (!direction) return
    event.preventDefault()
    if (next) [...(frame.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((one) => one.dataset.key === next)?.focus()
  }
  const entry = focused ?? columns[0]?.[0]
  const handlers = (key: string) => ({
    'data-key': key, tabIndex: key === entry ? 0 : -1,
    onMouseEnter: () => setPointed(key), onMouseLeave: () => setPointed(null),
    onFocus: () => setFocused(key), onBlur: () => setFocused(null), onClick: () => setChosen(chosen === key ? null : key),
  })
  return (
    <div class="sources-view">
      <figure class="graph-figure" aria-label={say('graph')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk from source to source inside it */}
        <div ref={frame} class="graph-frame" onKeyDown={onKeyDown}>
          {layout && <Headings layout={layout} />}
          {layout && (
            <div class={lit ? 'graph has-lit' : 'graph'} style={{ width: `${layout.width}px`, height: `${layout.height}px` }}>
              <Lines shape={shape} layout={layout} lit={lit} chosen={chosen} handlers={handlers} />
              {layout.nodes.map((placed) => <NodeButton key={placed.node.key} placed={placed} isTight={placed.radius === 0 && (placed.width < SLIM || needsIn(available, outlets)(placed.node).name + BESIDE > placed.width)} isLit={lit === null || lit.has(placed.node.key)} isChosen={chosen === placed.node.key} all={outlets} handlers={handlers(placed.node.key)} />)}
            </div>
          )}
        </div>
        <div class="graph-foot">
          <GraphLegend shape={shape} />
          {(isWhole || shape.nodes.some(({ key }) => key === REST_ORIGINS)) && <button type="button" class="link-button small" onClick={() => { setChosen(null); setWhole(!isWhole) }}>{isWhole ? say('fewerOrigins') : say('allOrigins', { n: sources.origins.length })}</button>}
        </div>
        <details class="as-list"><summary>{say('asList')}</summary><SourceTree shape={shape} /></details>
      </figure>
      <EvidencePanel sources={sources} shape={shape} shown={shown} isKept={chosen !== null} close={() => setChosen(null)} />
    </div>
  )
}

function Headings({ layout: { columns, width } }: { readonly layout: Layout }) {
  const say = wordsOf(words)
  const last = columns.length - 1
  if (last === 0) return null
  const middle = last > 1 ? (columns[1] + columns[last - 1]) / 2 : 0
  return (
    <div class="graph-heads" style={{ width: `${width}px` }} aria-hidden="true">
      <span class="graph-head graph-head-near" style={{ width: `${columns[0] + 8}px` }}>{say('whoTells')}</span>
      {last > 1 && <span class="graph-head graph-head-middle" style={{ insetInlineStart: `${middle - 60}px` }}>{say('throughWhom')}</span>}
      <span class="graph-head" style={{ insetInlineStart: `${columns[last] - 8}px` }}>{say('whoKnows')}</span>
    </div>
  )
}

/** On a window narrower than this, in pixels, `graph.css` sets names smaller. */
const SMALL = 520

/** How long the words of a source are, in the letters that `graph.css` sets them in. */
const needsIn = (available: number, outlets: number): Needs => (node) => {
  const size = (node.isLink ? (node.role === 'between' ? 18.5 : 15) : node.isMain ? 15 : 13) - (available < SMALL ? 1.5 : 0)
  return { name: widthOf({ text: nodeName(lang.value, node), size }), about: widthOf({ text: nodeAbout(lang.value, node, outlets), size: 11 }) }
}

/** A box narrower than this, in pixels, holds a name alone. */
const SLIM = 136

/** An outlet so tall has room for a name of two lines. */
const TWO_LINES = 40

type Handlers = (key: string) => Readonly<Record<string, unknown>>

function Lines({ shape, layout, lit, chosen, handlers }: { readonly shape: Shape; readonly layout: Layout; readonly lit: ReadonlySet<string> | null; readonly chosen: string | null; readonly handlers: Handlers }) {
  const say = wordsOf(words)
  const edges = new Map(shape.edges.map((edge) => [edge.key, edge]))
  const nodes = new Map(shape.nodes.map((node) => [node.key, node]))
  const named = (key: string): string => nodeName(lang.value, nodes.get(key)!)
  const leadsToMain = (to: string): boolean => { const node = nodes.get(to)!; return node.isMain || node.isLink }
  // A line that is lit is drawn over those that are not.
  const inOrder = lit ? [...layout.lines].sort((a, b) => Number(lit.has(a.key)) - Number(lit.has(b.key))) : layout.lines
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: each line has a name of its own
    <svg class="graph-lines" width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} focusable="false">
      <g class="graph-side" transform={lang.value === 'ar' ? `matrix(-1 0 0 1 ${layout.width} 0)` : undefined}>
        {inOrder.map(({ key, d, width }) => {
          const { from, to, isCopy } = edges.get(key)!
          const classes = ['line', isCopy ? 'line-copy' : '', leadsToMain(to) ? 'line-main' : '', nodes.get(to)!.isLink || nodes.get(from)!.isLink ? 'line-link' : '', lit?.has(key) ? 'is-lit' : ''].filter(Boolean).join(' ')
          return (
            <g key={key} class={classes}>
              <path class="line-seen" d={d} stroke-width={width} />
              {/* biome-ignore lint/a11y/useSemanticElements: SVG has no buttons */}
              <path class="line-felt" d={d} role="button" aria-pressed={chosen === key} aria-label={say(isCopy ? 'lineCopy' : 'line', { from: named(from), to: named(to) })} {...handlers(key)} />
            </g>
          )
        })}
        {layout.nodes.map(({ node, x, y, radius }) => (radius > 0 ? (
          <circle key={node.key} class={['dot', `dot-${node.role}`, node.standing ? `dot-${node.standing}` : '', node.isLink ? 'dot-link' : '', node.isMain ? 'dot-main' : '', lit?.has(node.key) ? 'is-lit' : ''].filter(Boolean).join(' ')} cx={x} cy={y} r={radius} />
        ) : null))}
      </g>
    </svg>
  )
}

function NodeButton({ placed: { node, left, y, width, height }, isTight, isLit, isChosen, all, handlers }: { readonly placed: Placed; /** Its name does not fit beside an icon in one line. */ readonly isTight: boolean; readonly isLit: boolean; readonly isChosen: boolean; readonly all: number; readonly handlers: Readonly<Record<string, unknown>> }) {
  const about = nodeAbout(lang.value, node, all)
  const name = nodeName(lang.value, node)
  const classes = ['node', `node-${node.role}`, node.isLink ? 'node-link' : '', node.isMain ? 'node-main' : '', isLit ? '' : 'is-dim', node.role === 'between' && node.source?.kind === 'document' ? 'node-document' : '', isTight ? 'node-slim' : '', node.role === 'outlet' && height >= TWO_LINES ? 'node-roomy' : ''].filter(Boolean).join(' ')
  return (
    <button type="button" class={classes} aria-pressed={isChosen} title={name} style={{ insetInlineStart: `${left}px`, top: `${y - height / 2}px`, width: `${width}px`, height: `${height}px` }} {...handlers}>
      {node.role === 'between' && node.source ? <Icon name={node.source.kind} /> : null}
      <span class="node-words"><Text class="node-name">{name}</Text>{about && <span class="node-about">{about}</span>}</span>
    </button>
  )
}
