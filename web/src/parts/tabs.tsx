import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

interface Tab { readonly key: string; readonly title: ComponentChildren }

/** Tabs by the WAI-ARIA pattern: arrows move and choose, along the line of reading. */
export function Tabs({ label, tabs, chosen, choose, children }: { readonly label: string; readonly tabs: readonly Tab[]; readonly chosen: string; readonly choose: (key: string) => void; readonly children: ComponentChildren }) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const go = (event: KeyboardEvent): void => {
    const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const at = tabs.findIndex(({ key }) => key === chosen)
    const to = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + tabs.length) % tabs.length
    choose(tabs[next].key)
    ;(row.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  return (
    <div class="tabs">
      <div ref={row} role="tablist" aria-label={label} class="tab-row" onKeyDown={go}>
        {tabs.map(({ key, title }) => <button key={key} type="button" role="tab" id={`${id}-${key}`} class="tab" aria-selected={key === chosen} aria-controls={`${id}-panel`} tabIndex={key === chosen ? 0 : -1} onClick={() => choose(key)}>{title}</button>)}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>{children}</div>
    </div>
  )
}
