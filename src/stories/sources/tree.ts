import { clip, displayWidth, isolated, withoutControls } from '../../terminal/width.js'
import type { Report } from '../../store/report.js'
import type { SourceLanguage } from './english.js'
import { gradeOf } from './grade.js'
import type { SourceEdge, SourceNode } from './graph.js'
import type { Evidence } from './mention.js'
import { dayInUtc } from './order.js'
import type { Provenance } from './provenance.js'

export interface TreeOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly language: SourceLanguage
  /** Origins that are shown, main ones first. */
  readonly most?: number
}

/** A source with those who have it from it. */
interface Branch {
  readonly key: string
  readonly children: Map<string, Branch>
}

/** Columns that the words of an edge always get. */
const LEAST_WORDS = 24
const MOST_ORIGINS = 12

/**
 * Through whom a story is known, for a terminal: the grade with its reasons, then a tree for each origin, main ones first, from the origin to the outlets. Each line names who has it, and in quotation marks the words
 * (or the text in common) that say so. Arabic keeps its direction; nothing a text holds can command the terminal.
 */
export function storyTree(provenance: Provenance, reports: readonly Report[], { width, language, most = MOST_ORIGINS }: TreeOptions): string {
  const { graph, independence, outletOf } = provenance
  const grade = gradeOf(provenance)
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
  const edges = new Map(graph.edges.map((edge) => [`${edge.from} < ${edge.to}`, edge]))
  const outletName = (report: number): string => language.node(nodes.get(outletOf[report])!)
  const order = new Map(graph.nodes.map(({ key }, i) => [key, i]))

  const said = (edge: SourceEdge | undefined, at: number): string => {
    if (!edge) return ''
    const [first] = edge.evidence
    const more = edge.evidence.length > 1 ? ` +${edge.evidence.length - 1}` : ''
    const kind = first.by === 'words' ? '' : ` (${language.evidence(first, outletName)})`
    const room = Math.max(LEAST_WORDS, width - at - displayWidth(kind) - displayWidth(more) - 4)
    return `  «${isolated(clip(plain(wordsOf(first, reports)), room))}»${kind}${more}`
  }
  const label = (node: SourceNode): string => {
    const name = isolated(plain(language.node(node)))
    const dates = [...new Set(node.reports.map((report) => dayInUtc(reports[report].text.published ?? '')).filter((day) => day !== ''))]
    const own = /[\u0600-\u06ff]/.test(name) || node.kind === 'outlet' || node.kind === 'unspecified' ? '' : ` ${isolated(plain(node.name))}`
    return `${name}${own}${dates.length > 0 ? ` ${dates.length > 1 ? `${dates[0]}…` : dates[0]}` : ''}`
  }
  const lines = (branch: Branch, indent: string): string[] => {
    const children = [...branch.children.values()].sort((a, b) => order.get(a.key)! - order.get(b.key)!)
    return children.flatMap((child, i) => {
      const isLast = i === children.length - 1
      const head = `${indent}${isLast ? '└─ ' : '├─ '}${label(nodes.get(child.key)!)}`
      return [`${head}${said(edges.get(`${child.key} < ${branch.key}`), displayWidth(head))}`, ...lines(child, `${indent}${isLast ? '   ' : '│  '}`)]
    })
  }
  const trees = independence.origins.slice(0, most).flatMap((origin) => {
    const root: Branch = { key: origin.node.key, children: new Map() }
    for (const path of origin.paths) plant(root, path)
    return ['', label(origin.node), ...lines(root, '')]
  })
  const left = independence.origins.length - most
  if (left > 0) trees.push('', language.notShown(left))
  return `${[language.headline(grade, graph), ...language.reasons(grade, graph).map((reason) => `  ${reason}`), ...trees].join('\n')}\n`
}

/** Adds a way from an outlet to the origin, beginning at the origin. */
function plant(root: Branch, path: readonly string[]): void {
  let at = root
  for (const key of [...path].reverse()) {
    if (key === at.key) continue
    let child = at.children.get(key)
    if (!child) at.children.set(key, (child = { key, children: new Map() }))
    at = child
  }
}

/** The words an edge rests on: the attribution expression with the name, where they stand near each other. */
function wordsOf(evidence: Evidence, reports: readonly Report[]): string {
  if (evidence.by !== 'words' || evidence.start === null || evidence.end === null) return evidence.text
  const { text } = reports[evidence.report].text
  const via = text.lastIndexOf(evidence.via, evidence.start)
  return via >= 0 && via < evidence.start && evidence.start - via <= NEAR && !/[\n.]/.test(text.slice(via, evidence.start)) ? text.slice(via, evidence.end) : evidence.text
}

/** Code units between an attribution expression and the name it introduces. */
const NEAR = 40

const plain = (text: string): string => withoutControls(text).replace(/\s+/g, ' ').trim()
