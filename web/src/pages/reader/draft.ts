/** The text that is being read. It outlives a look at another page and a reload; it goes when its tab is closed. */
import { computed, effect, signal } from '@preact/signals'
import { splitHeadline } from '../../../../src/intake/plain-text.js'
import type { Article } from '../../../../src/text/article.js'

export interface Draft {
  /** As it was pasted: the headline is its first line, as for `isnad code`. */
  readonly raw: string
  readonly published: string
  readonly outlet: string
}
/** In characters; the API takes as many. Longer texts are no articles, and would only hold up the page. */
export const LONGEST = 500_000

const empty: Draft = { raw: '', published: '', outlet: '' }
/** In the tab's own storage, which no other tab sees. */
const NAME = 'isnad.draft'

export const draft = signal<Draft>(kept() ?? empty)
export const isWriting = signal(draft.value.raw === '')
effect(() => keep(draft.value))

export const draftArticle = computed<Article | null>(() => {
  const { raw, published, outlet } = draft.value
  const { title, text } = splitHeadline(raw)
  return text.trim() && raw.length <= LONGEST ? { id: 'text', title, text, published: published || null, outlet: outlet.trim() || null } : null
})

/** Takes a whole article, and shows it marked. */
export function take(article: Pick<Article, 'title' | 'text' | 'published' | 'outlet'>): void {
  draft.value = { raw: article.title ? `${article.title}\n\n${article.text}` : article.text, published: article.published?.slice(0, 10) ?? '', outlet: article.outlet ?? '' }
  isWriting.value = false
}

export function change(part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part }
}

export function clear(): void {
  draft.value = empty
  isWriting.value = true
}

/** Storage may be forbidden or full; then the text goes with the page, and nothing breaks. */
function keep(now: Draft): void {
  try {
    if (now.raw === '') sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, JSON.stringify(now))
  } catch {
    // See above.
  }
}

function kept(): Draft | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Partial<Draft> | null
    return found === null ? null : { raw: String(found.raw ?? ''), published: String(found.published ?? ''), outlet: String(found.outlet ?? '') }
  } catch {
    return null
  }
}
