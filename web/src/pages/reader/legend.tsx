import { wordsOf } from '../../words/language.js'
import { type Layer, layers } from './marks.js'
import { words } from './words.js'

/** What each mark stands for; each can be put away. */
export function Legend({ hidden, toggle }: { readonly hidden: ReadonlySet<Layer>; readonly toggle: (layer: Layer) => void }) {
  const say = wordsOf(words)
  return (
    <fieldset class="legend">
      <legend class="visually-hidden">{say('legend')}</legend>
      {layers.map((layer) => <button key={layer} type="button" class="legend-mark" aria-pressed={!hidden.has(layer)} onClick={() => toggle(layer)}><span class={`legend-sample seg m-${layer}`} aria-hidden="true" />{say(layer)}</button>)}
      <span class="legend-bars"><i class="legend-bar" aria-hidden="true" />{say('barIndirect')}<i class="legend-bar legend-bar-quoted" aria-hidden="true" />{say('barDirect')}</span>
    </fieldset>
  )
}
