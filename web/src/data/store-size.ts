/** Whether the store holds anything; an empty one is greeted. */
import { effect, signal } from '@preact/signals'
import { type ArticleHead, get, type Page } from '../api.js'
import { arrived } from './news.js'

/** Null: not known yet. */
export const isEmpty = signal<boolean | null>(null)

async function look(): Promise<void> {
  const page = await get<Page<ArticleHead>>('articles', { limit: 1 }).catch(() => null)
  if (page) isEmpty.value = page.items.length === 0
}

/** Asks now, and while the store is empty whenever articles arrive. */
export function weigh(): void {
  void look()
  effect(() => { if (arrived.value.articles > 0 && isEmpty.peek()) void look() })
}

/** After something was put into it. */
export const filled = (): void => { isEmpty.value = false }
