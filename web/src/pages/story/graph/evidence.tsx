/** The words that a source or a line rests on, each with its outlet and the way to it in the Reader. */
import { useState } from 'preact/hooks'
import type { Sources } from '../../../api.js'
import { Text } from '../../../parts/text.js'
import { Icon } from '../../../shell/icons.js'
import { percentText } from '../../../words/formats.js'
import { lang, word, wordsOf } from '../../../words/language.js'
import { readerHref } from '../reader-href.js'
import { nodeName, sourceName } from './names.js'
import type { Evidence, GraphEdge, Shape } from './shape.js'
import { words } from '../words.js'

interface Props {
  readonly sources: Sources
  readonly shape: Shape
  readonly shown: string | null
  readonly isKept: boolean
  readonly close: () => void
}

export function EvidencePanel({ sources, shape, shown, isKept, close }: Props) {
  const say = wordsOf(words)
  const node = shape.nodes.find(({ key }) => key === shown)
  const edges = shape.edges.filter(({ key, from, to }) => key === shown || from === shown || to === shown)
  if (shown === null || edges.length === 0 && !node) {
    const reasons = lang.value === 'ar' ? sources.grade.reasonsAr : sources.grade.reasons
    return (
      <aside class="evidence">
        {reasons.length > 0 && <><h3 class="evidence-title">{say('whySo')}</h3><ul class="evidence-reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></>}
        <p class="evidence-hint">{say('graphHint')}</p>
      </aside>
    )
  }
  return (
    <aside class="evidence" aria-live="polite">
      <header class="evidence-head">
        <h3 class="evidence-title">{node ? <Text>{nodeName(lang.value, node)}</Text> : <EdgeTitle edge={edges[0]} shape={shape} />}</h3>
        {isKept && <button type="button" class="button button-quiet button-icon" aria-label={word('close')} onClick={close}><Icon name="close" /></button>}
      </header>
      {node ? (
        <>
          <Part title={say('hasItFrom')} edges={edges.filter(({ from, isCopy }) => from === shown && !isCopy)} end="to" shape={shape} sources={sources} />
          <Part title={say('hasTextOf')} edges={edges.filter(({ from, isCopy }) => from === shown && isCopy)} end="to" shape={shape} sources={sources} />
          <Part title={say('givenTo')} edges={edges.filter(({ to, isCopy }) => to === shown && !isCopy)} end="from" shape={shape} sources={sources} />
          <Part title={say('textGivenTo')} edges={edges.filter(({ to, isCopy }) => to === shown && isCopy)} end="from" shape={shape} sources={sources} />
        </>
      ) : <Words edge={edges[0]} sources={sources} most={8} />}
      {edges.length === 0 && <p class="evidence-hint">{say('saysNothing')}</p>}
    </aside>
  )
}

function EdgeTitle({ edge: { from, to, isCopy }, shape }: { readonly edge: GraphEdge; readonly shape: Shape }) {
  const say = wordsOf(words)
  const named = (key: string) => <Text>{nodeName(lang.value, shape.nodes.find((node) => node.key === key)!)}</Text>
  return <span class="edge-title">{named(from)} <Icon name="back" flips /><span class="visually-hidden">{say(isCopy ? 'hasTextOf' : 'hasItFrom')}</span> {named(to)}</span>
}

/** Lines that are listed before the rest is asked for. */
const MOST_LINES = 8

function Part({ title, edges, end, shape, sources }: { readonly title: string; readonly edges: readonly GraphEdge[]; readonly end: 'from' | 'to'; readonly shape: Shape; readonly sources: Sources }) {
  const [isWhole, setWhole] = useState(false)
  if (edges.length === 0) return null
  const shown = isWhole ? edges : edges.slice(0, MOST_LINES)
  return (
    <section class={`evidence-part evidence-part-${end}`}>
      <h4 class="evidence-part-title">{title}</h4>
      <ul class="evidence-list">{shown.map((edge) => <li key={edge.key}><Text class="evidence-party">{nodeName(lang.value, shape.nodes.find(({ key }) => key === edge[end])!)}</Text><Words edge={edge} sources={sources} most={end === 'to' ? 3 : 1} bare={end === 'from'} /></li>)}</ul>
      {shown.length < edges.length && <button type="button" class="link-button small" onClick={() => setWhole(true)}>{wordsOf(words)('showAll', { n: edges.length })}</button>}
    </section>
  )
}

/** `bare`: the outlet is said already. */
function Words({ edge, sources, most, bare = false }: { readonly edge: GraphEdge; readonly sources: Sources; readonly most: number; readonly bare?: boolean }) {
  const say = wordsOf(words)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? edge.evidence : edge.evidence.slice(0, most)
  return (
    <>
      <ul class="evidence-words">{shown.map((evidence, i) => <li key={i}><Wording evidence={evidence} sources={sources} bare={bare && edge.reports === 1} /></li>)}</ul>
      {shown.length < edge.evidence.length && <button type="button" class="link-button small" onClick={() => setWhole(true)}>{say('moreWords', { n: edge.evidence.length - shown.length })}</button>}
    </>
  )
}

function Wording({ evidence, sources, bare }: { readonly evidence: Evidence; readonly sources: Sources; readonly bare: boolean }) {
  const say = wordsOf(words)
  const outletOf = (article: number): string => {
    const key = sources.reports.find((report) => report.article === article)?.outlet
    const source = sources.sources.find((one) => one.key === key)
    return source ? sourceName(lang.value, source) : ''
  }
  const outlet = <Text>{outletOf(evidence.article)}</Text>
  if (evidence.by === 'copied text') return <p><a href={readerHref(evidence.article)}>{say('sharesText', { share: percentText(lang.value, evidence.share ?? 0) })}</a></p>
  if (evidence.by === 'shared agency') return <p>{say('sharedAgency')} {outlet}</p>
  return (
    <p>
      <a class="wording" href={readerHref(evidence.article, evidence)}><bdi class="arabic" lang="ar" dir="rtl">«{evidence.via && !evidence.text.includes(evidence.via) ? `${evidence.via} … ` : ''}{evidence.text}»</bdi></a>
      <span class="evidence-where">{!bare && outlet}{evidence.by === 'credit' && evidence.where ? ` ${say(evidence.where)}` : ''}</span>
    </p>
  )
}
