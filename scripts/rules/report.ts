/** The use of rules and tables as a page for people: what does harm first, then what contradicts itself, then what is never used. */
import type { Row } from '../../src/lexicon/table.js'
import { type Entry, keyOf, type Kind } from './entries.js'
import type { Judged, Precision } from './precision.js'

/** So many firings on annotated articles say something, and a precision below this harms. */
export const LEAST_JUDGED = 5
export const HARMFUL = 0.4
/** A frame met so often and never chosen is named; the rarer ones are only counted. */
const OFTEN = 300
/** Kinds whose use is told by the records that rest on them; of the others, by what is met in the text. */
const BY_RECORDS: ReadonlySet<Kind> = new Set(['frame', 'light verb', 'document', 'opens'])

export interface Counts {
  readonly articles: number
  readonly met: ReadonlyMap<string, number>
  readonly named: ReadonlyMap<string, number>
  /** `rule\trule` → how often they gave different labels to the same words. */
  readonly contrary: ReadonlyMap<string, number>
}

export interface Used extends Entry {
  readonly met: number
  readonly fired: number
  readonly judged: Judged | null
}

export function usedOf(entries: readonly Entry[], { met, named }: Counts, precision: Precision): Used[] {
  return entries.map((e) => {
    const key = keyOf(e.kind, e.name)
    const seen = met.get(key) ?? 0
    return { ...e, met: seen, fired: BY_RECORDS.has(e.kind) ? (named.get(key) ?? 0) : seen, judged: precision.of.get(key) ?? null }
  })
}

const shareOf = ({ right, of }: Judged): number => right / of
const isHarmful = (j: Judged | null): j is Judged => j !== null && j.of >= LEAST_JUDGED && shareOf(j) < HARMFUL
const told = ({ right, of }: Judged): string => `${right} of ${of}`
const thousands = (n: number): string => n.toLocaleString('en')

/** Frames of one word under the same needs that name different events and are held equally likely. */
export function equalFrames(rows: readonly Row[]): [Row, Row][] {
  const first = new Map<string, Row>()
  const pairs: [Row, Row][] = []
  for (const row of rows) {
    const { lemma, pos, needs, prior, event } = row.cells
    const key = [lemma, pos, needs.split(/\s+/).sort().join(' '), prior].join('\t')
    const earlier = first.get(key)
    if (!earlier) first.set(key, row)
    else if (earlier.cells.event !== event) pairs.push([earlier, row])
  }
  return pairs
}

export function pageOf(used: readonly Used[], counts: Counts, precision: Precision, frames: readonly Row[]): string {
  const kinds = [...new Set(used.map((u) => u.kind))]
  const dead = used.filter((u) => u.fired === 0)
  const harmful = used.filter((u) => isHarmful(u.judged)).sort((a, b) => shareOf(a.judged!) - shareOf(b.judged!) || b.fired - a.fired)
  const derived = [...precision.forms].filter(([id, j]) => /[→⇒]/u.test(id) && isHarmful(j)).sort((a, b) => b[1].of - a[1].of)
  return `${[
    '# Rules and tables in use',
    `Written by \`npm run rules\` over ${thousands(counts.articles)} articles; do not edit by hand. *Fired*: matches of a rule, records that rest on a frame. *Right*: of the records of the annotated articles (cross-validated) ` +
      'that rest on it, those of the right event (frames), the right chain (attribution), the right condition; of the annotated events that a rule or word of status reaches, those of its status.',
    '',
    table(['kind', 'entries', 'never fired', 'judged', 'harmful'], kinds.map((kind) => {
      const of = used.filter((u) => u.kind === kind)
      return [kind, of.length, of.filter((u) => u.fired === 0).length, of.filter((u) => u.judged && u.judged.of >= LEAST_JUDGED).length, of.filter((u) => isHarmful(u.judged)).length]
    })),
    '', `## Harmful: ${LEAST_JUDGED} or more judged, fewer than ${100 * HARMFUL} % right`, '',
    table(['kind', 'name', 'where', 'fired', 'right'], harmful.map((u) => [u.kind, u.name, u.at.join(' '), u.fired, told(u.judged!)])),
    '', 'Verbal nouns by their verb’s frame (`→noun`) and acts still to come (`⇒`), judged apart:', '',
    table(['frame', 'right'], derived.map(([id, j]) => [id, told(j)])),
    '', '## Contradictions', '',
    ...[...counts.contrary].sort((a, b) => b[1] - a[1]).map(([pair, n]) => `- rules ${pair.replace('\t', ' and ')} give different labels to the same words: ${thousands(n)} times`),
    ...equalFrames(frames).map(([a, b]) => `- ${a.cells.lemma} ${a.cells.needs}: ${a.cells.event} (${a.file}:${a.line}) and ${b.cells.event} (line ${b.line}) with the same needs and prior`),
    '', '## Rules', '',
    table(['rule', 'fired', 'right'], used.filter((u) => u.kind === 'rule').map((u) => [u.name, u.fired, u.judged ? told(u.judged) : ''])),
    '', '## Never fired', '',
    ...kinds.flatMap((kind) => {
      const names = dead.filter((u) => u.kind === kind)
      const list = (title: string, of: readonly Used[]): string[] => (of.length ? [`**${title}** (${of.length}): ${of.map((u) => u.name).join('، ')}`, ''] : [])
      if (kind !== 'frame') return list(kind, names)
      const passedOver = names.filter((u) => u.met > 0).sort((a, b) => b.met - a.met)
      return [
        ...list('frames never met', names.filter((u) => u.met === 0)),
        `${passedOver.length} frames were met and never chosen: other readings of their words are likelier, or they stand for what is no event.`, '',
        ...list(`of these met ${OFTEN} times or more`, passedOver.filter((u) => u.met >= OFTEN).map((u) => ({ ...u, name: `${u.name} ${u.met}` }))),
      ]
    }),
  ].join('\n').trimEnd()}\n`
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return 'none'
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((c) => (typeof c === 'number' ? thousands(c) : c.replace(/\|/g, '\\|'))).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Every entry on a line: kind, name, where, met, fired, right, judged. */
export const listOf = (used: readonly Used[]): string => used.map((u) => `${[u.kind, u.name, u.at.join(' '), u.met, u.fired, u.judged?.right ?? 0, u.judged?.of ?? 0].join('\t')}\n`).join('')
