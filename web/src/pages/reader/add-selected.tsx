import type { Span } from '../../data/record.js'
import { Text } from '../../parts/text.js'
import { Icon } from '../../shell/icons.js'
import { wordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Of the selected words that the button shows. */
const MOST_SHOWN = 40

/** Adds the words that are selected in the text; the selection stays while it is pressed. */
export function AddSelected({ selected, add }: { readonly selected: Span | null; readonly add: (span: Span) => void }) {
  const say = wordsOf(words)
  return (
    <button type="button" class="button people-add" disabled={!selected} onMouseDown={(event) => event.preventDefault()} onClick={() => { if (selected) add(selected) }}>
      <Icon name="plus" />{selected ? <Text>{selected.text.length > MOST_SHOWN ? `${selected.text.slice(0, MOST_SHOWN)}…` : selected.text}</Text> : say('useWords')}
    </button>
  )
}
