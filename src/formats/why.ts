import type { Why } from '../stories/keep/why.js'
import { isolated, withoutControls } from '../terminal/width.js'

export interface ShownArticle {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
}

/** Both articles, what their likelihood is made of, and what came of it. */
export function whyLines(a: ShownArticle, b: ShownArticle, found: Why): string[] {
  return [headingOf('A', a), headingOf('B', b), '', ...reasons(found)]
}

const headingOf = (name: string, { title, outlet, published }: ShownArticle): string =>
  [`${name}  ${isolated(withoutControls(title ?? 'without a headline'))}`, outlet && isolated(withoutControls(outlet)), published && withoutControls(published)].filter(Boolean).join('  ')

/** Parts that weigh less than this are not shown. */
const LEAST_SHOWN = 0.05

function reasons({ odds, bias, parts, stories, average, least }: Why): string[] {
  const together = stories[0] !== null && stories[0] === stories[1]
  const lines = [`One event: ${percent(odds)} likely (log-odds ${signed(odds)})`, `${signed(bias).padStart(7)}  to begin with: two articles of these days`]
  for (const { adds, words } of parts) if (Math.abs(adds) >= LEAST_SHOWN) lines.push(`${signed(adds).padStart(7)}  ${isolated(withoutControls(words))}`)
  lines.push('', together ? `Both are in story ${stories[0]}.` : `A is in story ${stories[0]}, B in story ${stories[1]}.`)
  if (average !== null) {
    lines.push(together
      ? `With the other articles of the story they have ${signed(average)} on average; more than ${signed(least)} is needed.`
      : `The articles of the two stories have ${signed(average)} on average; more than ${signed(least)} would join them.`)
  }
  return lines
}

const signed = (odds: number): string => `${odds < 0 ? '−' : '+'}${Math.abs(odds).toFixed(2)}`
const percent = (odds: number): string => `${Math.round(100 / (1 + Math.exp(-odds)))} %`
