import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../shell/icons.js'
import { word } from '../words/language.js'

/** The browser's own modal: focus stays inside, Escape closes, focus goes back to where it was. */
export function Dialog({ title, onClose, children, sheet = false }: { readonly title: string; readonly onClose: () => void; readonly children: ComponentChildren; /** Rises from below. */ readonly sheet?: boolean }) {
  const at = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    at.current?.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too; a click beside it is for those who point
    <dialog ref={at} class={sheet ? 'dialog dialog-sheet' : 'dialog'} aria-labelledby={id} onClose={onClose} onClick={(event) => { if (event.target === at.current) at.current?.close() }}>
      <div class="dialog-inside">
        <header class="dialog-head"><h2 id={id} class="dialog-title">{title}</h2><button type="button" class="button button-quiet button-icon" aria-label={word('close')} onClick={() => at.current?.close()}><Icon name="close" /></button></header>
        {children}
      </div>
    </dialog>
  )
}
