import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { word } from '../words/language.js'

interface Props {
  readonly title: string
  /** Beside the title: a line that says what is shown. */
  readonly note?: ComponentChildren
  /** At the end of the title's line: buttons. */
  readonly actions?: ComponentChildren
  /** Uses the whole width of the window. */
  readonly wide?: boolean
  /** The title is for screen readers and the window alone. */
  readonly bare?: boolean
  readonly children?: ComponentChildren
}

/** What every page stands in: its one h1, the window's title, its actions. */
export function Page({ title, note, actions, wide, bare, children }: Props) {
  useEffect(() => { document.title = `${title} · ${word('product')}` }, [title, word('product')])
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <header class={bare ? 'visually-hidden' : 'page-head'}>
        <h1 class="page-title" tabIndex={-1}>{title}</h1>
        {note && <div class="page-note">{note}</div>}
        {actions && <div class="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
