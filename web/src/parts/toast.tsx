/** Short notices that go by themselves; screen readers hear them. */
import { signal } from '@preact/signals'
import { faultWords } from '../words/faults.js'
import { asFault } from '../data/load.js'
import { lang } from '../words/language.js'
import { Text } from './text.js'

interface How {
  readonly bad?: boolean
  /** In smaller letters, in whatever language it is. */
  readonly detail?: string | null
  /** What can be done about it. */
  readonly act?: { readonly label: string; readonly run: () => void }
}
interface Toast extends How { readonly id: number; readonly text: string }
export const toasts = signal<readonly Toast[]>([])
let last = 0
/** Long enough to read a sentence of two lines. */
const STAYS_MS = 5000
/** … and to reach its button, also without a pointer. */
const WITH_BUTTON_MS = 12_000

/** What went well takes away what went wrong before: that is mended. */
export function toast(text: string, how: How = {}): void {
  const id = ++last
  toasts.value = [...toasts.value.filter(({ bad }) => how.bad || !bad), { id, text, ...how }]
  setTimeout(() => drop(id), how.act ? WITH_BUTTON_MS : STAYS_MS)
}

export function toastFault(error: unknown): void {
  const { words, detail } = faultWords(lang.value, asFault(error).problem)
  toast(words, { bad: true, detail })
}

const drop = (id: number): void => { toasts.value = toasts.value.filter((one) => one.id !== id) }

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">{toasts.value.map(({ id, text, bad, detail, act }) => (
      <div key={id} class={bad ? 'toast toast-bad' : 'toast'}>
        <div class="toast-words"><bdi>{text}</bdi>{detail && <Text class="toast-detail">{detail}</Text>}</div>
        {act && <button type="button" class="toast-act" onClick={() => { drop(id); act.run() }}>{act.label}</button>}
      </div>
    ))}</div>
  )
}
