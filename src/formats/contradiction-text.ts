import type { Contradiction, Differences, Saying, Side, Update } from '../stories/contradictions/contradiction.js'
import { isolated, withoutControls, wrap } from '../terminal/width.js'
import { chainText } from './chain-text.js'

export interface DifferencesTextOptions {
  /** Columns of the terminal. */
  readonly width: number
}

const INDENT = 4
/** Lines a wording may take. */
const LINES = 2
/** Letters around the words that differ. */
const AROUND = 70

/** Contradictions and updates for a terminal: each side with its wordings, who says it and through whom. Arabic is isolated from the English around it. */
export function differencesText({ contradictions, updates }: Differences, { width }: DifferencesTextOptions): string {
  const lines = [...contradictions.flatMap((c) => contradictionLines(c, width)), ...updates.flatMap((u) => updateLines(u, width))]
  return lines.map((line) => `${line}\n`).join('')
}

const contradictionLines = ({ kind, about, sides }: Contradiction, width: number): string[] => [`${kind}: ${line(about)}`, ...sides.flatMap((side) => sideLines(side, width))]

const updateLines = ({ about, steps }: Update, width: number): string[] => [`grew: ${line(about)}`, ...steps.flatMap((side) => sideLines(side, width))]

function sideLines({ value, sayings, lexicon }: Side, width: number): string[] {
  const known = lexicon.map((h) => `  by the lexicon: ${isolated(line(h.name))} ${h.nameEn}, ${h.from || '…'} to ${h.to || 'now'}`)
  return [`  ${isolated(line(value))}`, ...known.map((text) => `  ${text}`), ...sayings.flatMap((saying) => sayingLines(saying, width))]
}

function sayingLines(saying: Saying, width: number): string[] {
  const { article, outlet, published, chain } = saying
  const who = `${' '.repeat(INDENT)}${article}  ${isolated(line(chainText({ outlet }, chain)))}${published ? `, ${moment(published)}` : ''}`
  return [who, ...wrap(line(around(saying)), Math.max(20, width - INDENT - 2), LINES).map((text) => `${' '.repeat(INDENT + 2)}${isolated(text)}`)]
}

/** A day as it is written; a time of day in UTC, so that reports can be put in order by eye. */
function moment(published: string): string {
  const at = new Date(published)
  return published.length <= 'YYYY-MM-DD'.length || Number.isNaN(at.getTime()) ? published : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** The words that differ, with what stands around them in their sentence. */
export function around({ words, sentence }: Saying): string {
  const at = words.start - sentence.start
  const from = sentence.text.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1
  const end = at + words.text.length
  const to = sentence.text.indexOf(' ', Math.min(sentence.text.length, end + AROUND))
  return `${from > 0 ? '… ' : ''}${sentence.text.slice(from, to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`
}

const line = (text: string): string => withoutControls(text.replace(/\s+/g, ' '))
