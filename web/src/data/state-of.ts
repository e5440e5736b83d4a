/** State that belongs to a value, such as which of its parts is pointed at. */
import { useState } from 'preact/hooks'

/** With another value the state is as at first, from the first time that it is drawn on: an effect would put it back only after the old state was drawn with the new value. */
export function useStateOf<S>(of: unknown, first: S): readonly [state: S, set: (next: S) => void] {
  const [kept, keep] = useState({ of, state: first })
  return [kept.of === of ? kept.state : first, (state) => keep({ of, state })]
}
