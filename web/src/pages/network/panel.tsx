/** Beside the picture: the ties in words, and of what was chosen the records. */
import { get, type Hit, type Page } from '../../api.js'
import { useLoad } from '../../data/load.js'
import { hrefOf } from '../../data/query.js'
import { RecordLine } from '../../parts/record-line.js'
import { Shown } from '../../parts/states.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { countryText } from '../../words/codes.js'
import { numberText, scaleText } from '../../words/formats.js'
import { lang, word, wordsOf } from '../../words/language.js'
import { calledIn, type Chosen } from './canvas.js'
import type { Graph, Strengths } from './graph.js'
import { words } from './words.js'

interface Props {
  readonly graph: Graph
  readonly strengths: Strengths
  readonly chosen: Chosen | null
  readonly choose: (chosen: Chosen | null) => void
  readonly point: (pointed: Chosen | null) => void
  /** The question, with the days of the period looked at. */
  readonly asked: URLSearchParams
  /** That period in words; null for the whole time. */
  readonly during: string | null
}

const LISTED = 40
const TIES_OF_ONE = 8

export function Panel(props: Props) {
  const { graph, strengths, chosen } = props
  const say = wordsOf(words)
  const strongest = (ties: readonly number[], most: number): number[] => ties.filter((i) => strengths.records[i] > 0).sort((a, b) => strengths.records[b] - strengths.records[a]).slice(0, most)
  if (chosen?.is === 'actor') return <OfActor {...props} actor={chosen.actor} strongest={strongest} />
  if (chosen?.is === 'tie') return <OfTie {...props} tie={chosen.tie} />
  return (
    <section class="panel" aria-labelledby="panel-title">
      <header class="panel-head"><h2 id="panel-title" class="view-title">{say('strongest')}</h2>{props.during && <span class="panel-during">{say('during', { when: props.during })}</span>}</header>
      {strengths.records.some((n) => n > 0) ? <TieList {...props} ties={strongest(graph.ties.map((_, i) => i), LISTED)} /> : <p class="faint small panel-none">{say('nothingThen')}</p>}
    </section>
  )
}

function Head({ children, close }: { readonly children: preact.ComponentChildren; readonly close: () => void }) {
  return <header class="panel-head"><h2 id="panel-title" class="panel-title">{children}</h2><button type="button" class="button button-quiet button-icon" aria-label={wordsOf(words)('close')} onClick={close}><Icon name="close" /></button></header>
}

function OfActor(props: Props & { readonly actor: number; readonly strongest: (ties: readonly number[], most: number) => number[] }) {
  const { graph, actor, strongest, asked, choose, during } = props
  const say = wordsOf(words)
  const one = graph.actors[actor]
  const ties = graph.around[actor]
  const [does, suffers] = [strongest(ties.filter((i) => graph.ties[i].from === actor), TIES_OF_ONE), strongest(ties.filter((i) => graph.ties[i].to === actor), TIES_OF_ONE)]
  const country = one.country ? countryText(lang.value, one.country) : ''
  return (
    <section class="panel" aria-labelledby="panel-title">
      <Head close={() => choose(null)}><Text>{calledIn(one)}</Text></Head>
      <p class="panel-facts">{[country !== calledIn(one) ? country : '', word('records', { n: one.records }), during ? say('during', { when: during }) : ''].filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}</p>
      {does.length > 0 && <><h3 class="panel-part">{say('does')}</h3><TieList {...props} ties={does} shows="whom" /></>}
      {suffers.length > 0 && <><h3 class="panel-part">{say('suffers')}</h3><TieList {...props} ties={suffers} shows="who" /></>}
      <Records asked={withParties(asked, { party: one.key })} />
    </section>
  )
}

function OfTie({ graph, strengths, tie, asked, choose, during }: Props & { readonly tie: number }) {
  const say = wordsOf(words)
  const { from, to } = graph.ties[tie]
  const [who, whom] = [graph.actors[from], graph.actors[to]]
  return (
    <section class="panel" aria-labelledby="panel-title">
      <Head close={() => choose(null)}>
        <button type="button" class="panel-end" onClick={() => choose({ is: 'actor', actor: from })}><Text>{calledIn(who)}</Text></button><Arrow /><button type="button" class="panel-end" onClick={() => choose({ is: 'actor', actor: to })}><Text>{calledIn(whom)}</Text></button>
      </Head>
      <p class="panel-facts"><span>{strengths.records[tie] > 0 ? word('records', { n: Math.round(strengths.records[tie]) }) : say('nothingThen')}</span>{strengths.records[tie] > 0 && <span>{say('mean')} <Mean scale={strengths.scale[tie]} /></span>}{during && <span>{say('during', { when: during })}</span>}</p>
      <Records asked={withParties(asked, { actor: who.key, recipient: whom.key })} />
    </section>
  )
}

/** With these instead of whom the question named. */
function withParties(asked: URLSearchParams, parties: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(asked)
  for (const [name, value] of Object.entries(parties)) next.set(name, value)
  return next
}

function Records({ asked }: { readonly asked: URLSearchParams }) {
  const say = wordsOf(words)
  const query = `sort=newest&limit=30&${asked}`
  const found = useLoad((signal) => get<Page<Hit>>('records', new URLSearchParams(query), signal), [query])
  return (
    <>
      <div class="panel-line"><h3 class="panel-part">{say('records')}</h3><a class="panel-all" href={hrefOf('/', new URLSearchParams(`${asked}&view=table`))}>{say('allRecords')}</a></div>
      <Shown of={found} lines={6}>{({ items }) => (items.length === 0 ? <p class="faint small">{say('noRecords')}</p> : <ol class="panel-records">{items.map((hit) => <li key={`${hit.article.number} ${hit.record.id}`}><RecordLine hit={hit} /></li>)}</ol>)}</Shown>
    </>
  )
}

function TieList({ graph, strengths, ties, point, choose, shows }: Pick<Props, 'graph' | 'strengths' | 'point' | 'choose'> & { readonly ties: readonly number[]; readonly shows?: 'who' | 'whom' }) {
  const say = wordsOf(words)
  const most = Math.max(1, ...ties.map((i) => strengths.records[i]))
  return (
    <>
      <p class="tie-heads" aria-hidden="true"><span>{say('number')}</span><span title={say('scaleHint')}>{say('mean')}</span></p>
      <ol class="tie-list">
        {ties.map((i) => {
          const { from, to, cooperation, conflict } = graph.ties[i]
          const [who, whom] = [calledIn(graph.actors[from]), calledIn(graph.actors[to])]
          const records = Math.round(strengths.records[i])
          return (
            <li key={i}>
              <button type="button" class="facet-line tie" aria-label={say('tieWords', { who, whom, records: word('records', { n: records }), cooperation, conflict })} onClick={() => choose({ is: 'tie', tie: i })} onMouseEnter={() => point({ is: 'tie', tie: i })} onMouseLeave={() => point(null)} onFocus={() => point({ is: 'tie', tie: i })} onBlur={() => point(null)}>
                <span class="facet-name">{shows !== 'whom' && <Text>{who}</Text>}{!shows && <Arrow />}{shows !== 'who' && <Text>{whom}</Text>}</span>
                <span class="facet-count">{numberText(lang.value, records)}<Mean scale={strengths.scale[i]} /></span>
                <svg class={`facet-bar ${strengths.scale[i] > 0.5 ? 'cooperation' : strengths.scale[i] < -0.5 ? 'conflict' : 'neutral'}`} aria-hidden="true"><rect width={`${(100 * records) / most}%`} height="100%" rx="1.5" /></svg>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

export function Arrow() {
  return <svg class="tie-arrow icon-flips" viewBox="0 0 16 8" aria-hidden="true" focusable="false"><path d="M1 4h13M11 1l3 3-3 3" /></svg>
}

export function Mean({ scale }: { readonly scale: number }) {
  return <b class={`mean ${scale > 0.5 ? 'cooperation' : scale < -0.5 ? 'conflict' : 'neutral'}`} title={wordsOf(words)('scaleHint')}><bdi dir="ltr">{scaleText(scale)}</bdi></b>
}
