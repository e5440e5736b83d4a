/** Short notices that go by themselves; screen readers hear them. */
import { signal } from '@preact/signals'

interface Toast { readonly id: number; readonly text: string; readonly bad: boolean }
const shown = signal<readonly Toast[]>([])
let last = 0
/** Long enough to read a sentence of two lines. */
const STAYS_MS = 5000

export function toast(text: string, bad = false): void {
  const id = ++last
  shown.value = [...shown.value, { id, text, bad }]
  setTimeout(() => { shown.value = shown.value.filter((one) => one.id !== id) }, STAYS_MS)
}

export function Toasts() {
  return <div class="toasts" role="status" aria-live="polite">{shown.value.map(({ id, text, bad }) => <div key={id} class={bad ? 'toast toast-bad' : 'toast'}><bdi>{text}</bdi></div>)}</div>
}
