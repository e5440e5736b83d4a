/** What the server tells of while the page is open. */
import { signal } from '@preact/signals'
import { addressOf, type News } from '../api.js'

/** How often each kind of news came; a page that watches one loads again when it grows. */
export const arrived = signal<Readonly<Record<News['type'], number>>>({ articles: 0, stories: 0, feeds: 0 })
/** Something came since the Monitor was last looked at. */
export const unseen = signal(false)

const kinds: readonly News['type'][] = ['articles', 'stories', 'feeds']

export function listen(): void {
  const stream = new EventSource(addressOf('stream'))
  for (const kind of kinds) {
    stream.addEventListener(kind, () => {
      arrived.value = { ...arrived.value, [kind]: arrived.value[kind] + 1 }
      if (kind !== 'feeds') unseen.value = true
    })
  }
}
