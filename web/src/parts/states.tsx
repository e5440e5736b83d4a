/** What stands where there is nothing yet, nothing at all, or a fault. */
import type { ComponentChildren } from 'preact'
import type { Fault } from '../api.js'
import type { Loaded } from '../data/load.js'
import { type FaultKind, faultKind, faultWords } from '../words/faults.js'
import { lang, word } from '../words/language.js'
import { Meant } from './meant.js'
import { Text } from './text.js'

export function EmptyState({ title, children, actions }: { readonly title: string; readonly children?: ComponentChildren; readonly actions?: ComponentChildren }) {
  return <div class="empty"><h2 class="empty-title">{title}</h2>{children && <div class="empty-words">{children}</div>}{actions && <div class="empty-actions">{actions}</div>}</div>
}

/** Lines that stand for what is coming. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  return <div class="skeleton" role="status" aria-label={word('loading')}>{Array.from({ length: lines }, (_, i) => <i key={i} class={`skeleton-line skeleton-${i % 4}`} />)}</div>
}

/** A fault in words, with what was probably meant and a way to try again, or on: what is not there is not there the second time. */
export function FaultState({ fault, again, onward }: { readonly fault: Fault; readonly again?: () => void; readonly onward?: ComponentChildren }) {
  const kind = faultKind(fault.problem)
  const { title, words, detail } = faultWords(lang.value, fault.problem)
  return (
    <div class="empty" role="alert">
      <h2 class="empty-title">{title}</h2>
      <p class="empty-words">{words}</p>
      {fault.problem.nearest && <Meant problem={fault.problem} />}
      <div class="empty-actions">
        {kind === 'unauthorized' && <a class="button button-main" href="/settings">{word('settings')}</a>}
        {again && !lasting.has(kind) && <button type="button" class="button" onClick={again}>{word('again')}</button>}
        {kind === 'not-found' && onward}
      </div>
      {detail && <FaultDetail>{detail}</FaultDetail>}
    </div>
  )
}

/** What is asked would be refused the second time too. */
const lasting: ReadonlySet<FaultKind> = new Set<FaultKind>(['not-found', 'unknown-value', 'invalid', 'forbidden', 'too-large', 'not-arabic'])

/** The words of the server or the browser, for whoever looks into it. */
export function FaultDetail({ children }: { readonly children: string }) {
  return <details class="fault-detail"><summary>{word('details')}</summary><Text>{children}</Text></details>
}

/** What was loaded, or what stands for it meanwhile. What was there before stays, faded, while it is loaded again. */
export function Shown<T>({ of, lines, children }: { readonly of: Loaded<T>; readonly lines?: number; readonly children: (value: T) => ComponentChildren }) {
  if (of.fault) return <FaultState fault={of.fault} again={of.again} />
  if (of.value === null) return <Skeleton lines={lines} />
  return <div class={of.state === 'loading' ? 'stale' : undefined} aria-busy={of.state === 'loading'}>{children(of.value)}</div>
}
