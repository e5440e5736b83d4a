/** What dots and lines stand for; only those that are there. */
import { wordsOf } from '../../../words/language.js'
import type { Shape } from './shape.js'
import { words } from '../words.js'

export function GraphLegend({ shape: { nodes, edges } }: { readonly shape: Shape }) {
  const say = wordsOf(words)
  const standings = (['named', 'unnamed', 'untold'] as const).filter((standing) => nodes.some((node) => node.standing === standing))
  return (
    <ul class="graph-legend" aria-label={say('legend')}>
      {standings.map((standing) => <li key={standing}><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><circle class={`dot dot-origin dot-${standing}`} cx="7" cy="7" r="5" /></svg>{say(standing)}</li>)}
      {nodes.some(({ isLink }) => isLink) && <li><svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect class="legend-link" x="1" y="3" width="12" height="8" rx="4" /></svg>{say('commonLink')}</li>}
      {edges.some(({ isCopy }) => isCopy) && <li><svg class="legend-wide" viewBox="0 0 26 14" aria-hidden="true" focusable="false"><path class="legend-copy" d="M2 7h22" /></svg>{say('copies')}</li>}
      {edges.some(({ reports, isCopy }) => reports > 1 && !isCopy) && <li><svg class="legend-wide" viewBox="0 0 26 14" aria-hidden="true" focusable="false"><path class="legend-wide-line" d="M2 7h22" /></svg>{say('wider')}</li>}
    </ul>
  )
}
