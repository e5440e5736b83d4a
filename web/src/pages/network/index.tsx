/** Who does what to whom, over a time that one can go through. */
import './network.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { get, type Network as Found } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { hrefOf, useQuery } from '../../data/query.js'
import { askedIn, chosenIn, questionIn, type QuestionName, withoutAll } from '../../data/question.js'
import { seriesOf } from '../../data/series.js'
import { DataTable } from '../../parts/data-table.js'
import { EntityField } from '../../parts/entity-field.js'
import { periodText } from '../../parts/period-text.js'
import { QuestionBar, QuestionChips } from '../../parts/question-bar.js'
import { EmptyState, FaultState, Skeleton } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { toast } from '../../parts/toast.js'
import { Icon } from '../../shell/icons.js'
import { Page } from '../../shell/page.js'
import { numberText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { calledIn, Canvas, type Chosen } from './canvas.js'
import { type Graph, graphOf, strengthsDuring, strengthsOf, type Tie, withCountryNames } from './graph.js'
import { Mean, Panel } from './panel.js'
import { TimeStrip } from './time-strip.js'
import { type Layout, useLayout } from './use-layout.js'
import { useTween } from './use-tween.js'
import { words } from './words.js'

const fields: readonly QuestionName[] = ['text', 'party', 'event', 'through', 'outlet', 'status', 'since', 'until']
const more: readonly QuestionName[] = ['actor', 'recipient', 'mode', 'quad', 'place', 'origin', 'minConfidence', 'time']
const counts = [30, 60, 120, 250, 500, 1000, 2000] as const
const USUAL = 60
/** All that the server gives: a period's ties are looked for among those of the picture. */
const MOST = 2000

export default function Network() {
  const [query] = useQuery()
  const asked = askedIn(query).toString()
  const nodes = counts.find((n) => String(n) === query.get('nodes')) ?? USUAL
  const ends = endsIn(query)
  const found = useLoad((signal) => get<Found>('network', new URLSearchParams(`nodes=${nodes}&of=${ends}&${asked}`), signal), [asked, nodes, ends])
  const graph = useMemo(() => (found.value ? graphOf(ends === 'countries' ? withCountryNames(found.value) : found.value) : null), [found.value])
  const layout = useLayout(graph)
  return (
    <Page title={word('network')} bare wide>
      <div class="network">
        <div class="asking">
          <QuestionBar fields={fields} more={more} />
          <State graph={graph} nodes={nodes} />
        </div>
        {found.fault ? <FaultState fault={found.fault} again={found.again} /> : graph?.actors.length === 0 ? <Nobody /> : layout && layout.graph.actors.length > 0 ? <div class={found.state === 'loading' ? 'stale' : undefined} aria-busy={found.state === 'loading'}><Body layout={layout} asked={asked} ends={ends} /></div> : <Skeleton lines={12} />}
      </div>
    </Page>
  )
}

type Ends = 'actors' | 'countries'
const endsIn = (query: URLSearchParams): Ends => (query.get('of') === 'countries' ? 'countries' : 'actors')

function Nobody() {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  return <EmptyState title={say('none')} actions={chosenIn(query).length > 0 && <button type="button" class="button" onClick={() => change(withoutAll())}>{word('clearAll')}</button>}>{say('noneDetail')}</EmptyState>
}

function State({ graph, nodes }: { readonly graph: Graph | null; readonly nodes: number }) {
  const say = wordsOf(words)
  const [query, change] = useQuery()
  const ends = endsIn(query)
  const find = (value: string, name: string, country: string | null): void => {
    if (!graph || !value) return
    const called = value.trim()
    const place = graph.at.get(ends === 'countries' && country !== null ? country : called) ?? graph.actors.findIndex((actor) => actor.name === called || actor.nameEn.toLowerCase() === called.toLowerCase() || actor.name === name)
    if (place >= 0) change({ node: graph.actors[place].key, from: null, to: null })
    else toast(say('notShown', { name: name || called }))
  }
  return (
    <div class="asking-state">
      <p class="asking-count" role="status">{graph ? say(ends === 'countries' ? 'countriesShown' : 'shown', { n: graph.all, shown: graph.actors.length, ties: say('ties', { n: graph.ties.length }) }) : ' '}</p>
      <QuestionChips />
      <div class="network-tools">
        <div class="network-find"><EntityField label={say('find')} value="" placeholder={say('find')} onPick={(value, one) => find(value, one ? (lang.value === 'ar' ? one.name : one.nameEn || one.name) : '', one?.country ?? null)} /></div>
        <label class="network-many"><span>{say('ends')}</span><select class="input" value={ends} onChange={(event) => change({ of: event.currentTarget.value === 'countries' ? 'countries' : null, node: null, from: null, to: null })}>{(['actors', 'countries'] as const).map((one) => <option key={one} value={one}>{say(one)}</option>)}</select></label>
        <label class="network-many"><span>{say('howMany')}</span><select class="input" value={String(nodes)} onChange={(event) => change({ nodes: event.currentTarget.value === String(USUAL) ? null : event.currentTarget.value })}>{counts.map((n) => <option key={n} value={String(n)}>{numberText(lang.value, n)}</option>)}</select></label>
        <a class="button button-quiet" href={hrefOf('/', questionIn(query))}><Icon name="monitor" />{say('toMonitor')}</a>
      </div>
    </div>
  )
}

function Body({ layout, asked, ends }: { readonly layout: Layout; readonly asked: string; readonly ends: Ends }) {
  const { graph } = layout
  const [query, change] = useQuery()
  const [pointed, setPointed] = useState<Chosen | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  const series = useLoad((signal) => seriesOf(asked, false, signal), [asked])
  const bars = series.value?.bars ?? []
  const at = bars.findIndex(({ first }) => first === query.get('at'))
  const period = at < 0 ? null : bars[at]
  const frames = useRef(new Map<string, Promise<Found>>())
  useEffect(() => { frames.current.clear(); setPlaying(false) }, [asked, ends])
  const during = new URLSearchParams(asked)
  if (period) { during.set('since', period.first); during.set('until', period.last) }
  const frame = useLoad(period ? (signal) => remembered(frames.current, `nodes=${MOST}&of=${ends}&${during}`, signal) : null, [during.toString(), ends])
  const target = useMemo(() => (period && frame.value ? strengthsDuring(graph, frame.value) : strengthsOf(graph)), [graph, period === null, frame.value])
  const strengths = useTween(target, graph)
  const chosen = lookedAt(query, graph)
  const choose = useCallback((one: Chosen | null): void => {
    setPointed(null)
    if (one?.is === 'actor') change({ node: graph.actors[one.actor].key, from: null, to: null })
    else if (one) change({ node: null, from: graph.actors[graph.ties[one.tie].from].key, to: graph.actors[graph.ties[one.tie].to].key })
    else change({ node: null, from: null, to: null })
  }, [graph, change])
  const go = (to: number | null): void => change({ at: to === null ? null : bars[to].first }, true)
  return (
    <div class="network-body">
      <figure class="network-picture">
        <figcaption class="network-when" aria-hidden="true">{period ? periodText(period) : ''}</figcaption>
        <Canvas layout={layout} strengths={strengths} chosen={chosen} pointed={pointed} choose={choose}><Scale /></Canvas>
        {bars.length > 1 && <TimeStrip bars={bars} at={at < 0 ? null : at} go={go} isPlaying={isPlaying} play={setPlaying} />}
        <TieTable graph={graph} open={(tie) => choose({ is: 'tie', tie })} />
      </figure>
      <Panel graph={graph} strengths={target} chosen={chosen} choose={choose} point={setPointed} asked={during} during={period ? periodText(period) : null} />
    </div>
  )
}

/** A period is asked for once: playing goes over the same ones again. */
function remembered(frames: Map<string, Promise<Found>>, query: string, signal: AbortSignal): Promise<Found> {
  const known = frames.get(query)
  if (known) return known
  const asked = get<Found>('network', new URLSearchParams(query), signal)
  frames.set(query, asked)
  asked.catch(() => frames.delete(query))
  return asked
}

/** What the address says is chosen, if it is in the picture. */
function lookedAt(query: URLSearchParams, graph: Graph): Chosen | null {
  const actor = graph.at.get(query.get('node') ?? '')
  if (actor !== undefined) return { is: 'actor', actor }
  const [from, to] = [graph.at.get(query.get('from') ?? ''), graph.at.get(query.get('to') ?? '')]
  const tie = from === undefined || to === undefined ? -1 : graph.ties.findIndex((one) => one.from === from && one.to === to)
  return tie < 0 ? null : { is: 'tie', tie }
}

function Scale() {
  const say = wordsOf(words)
  return <p class="lean" title={say('scaleHint')}><span>{say('conflict')}</span><svg class="lean-scale" viewBox="0 0 90 6" aria-hidden="true">{Array.from({ length: 9 }, (_, i) => <rect key={i} class={`lean-${i}`} x={i * 10} width={9} height={6} rx={1} />)}</svg><span>{say('cooperation')}</span><span class="faint">{say('width')}</span></p>
}

const LISTED = 300

/** The same for those who do not see the picture. */
function TieTable({ graph, open }: { readonly graph: Graph; readonly open: (tie: number) => void }) {
  const say = wordsOf(words)
  const [isOpen, setOpen] = useState(false)
  const rows = useMemo(() => graph.ties.slice(0, LISTED).map((tie, i) => ({ tie, i })), [graph])
  const name = (i: number): string => calledIn(graph.actors[i])
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('asTable')}</summary>
      {isOpen && (
        <div class="as-table-frame">
          <DataTable<{ readonly tie: Tie; readonly i: number }>
            label={say('asTable')} rows={rows} keyOf={({ i }) => i} onOpen={({ i }) => open(i)}
            columns={[
              { key: 'who', title: say('who'), cell: ({ tie }) => <Text>{name(tie.from)}</Text>, by: ({ tie }) => name(tie.from), names: true }, { key: 'whom', title: say('whom'), cell: ({ tie }) => <Text>{name(tie.to)}</Text>, by: ({ tie }) => name(tie.to) },
              ...(['records', 'cooperation', 'conflict'] as const).map((key) => ({ key, title: say(key === 'records' ? 'number' : key), cell: ({ tie }: { readonly tie: Tie }) => numberText(lang.value, tie[key]), by: ({ tie }: { readonly tie: Tie }) => tie[key], numeric: true })),
              { key: 'mean', title: say('mean'), cell: ({ tie }) => <Mean scale={tie.scale} />, by: ({ tie }) => tie.scale, numeric: true },
            ]}
          />
        </div>
      )}
    </details>
  )
}
