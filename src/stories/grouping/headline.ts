import type { Comparable } from './features.js'
import { cosine } from './vector.js'

/** What a headline loses that asks instead of telling, or holds back the end. */
const TEASER = 0.15

/** The article whose headline tells best what all tell: the nearest to the others' beginnings, and no teaser. The first of equals. */
export function bestHeadline(members: readonly { readonly headline: string; readonly comparable: Comparable }[]): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY]
  members.forEach(({ headline, comparable }, i) => {
    const nearness = members.reduce((sum, { comparable: other }, k) => (k === i ? sum : sum + cosine(comparable.title, other.head)), 0) / Math.max(1, members.length - 1)
    const score = headline.trim() === '' ? -1 : nearness - (TEASING.test(headline) ? TEASER : 0)
    if (score > most) [best, most] = [i, score]
  })
  return best
}

const TEASING = /[؟?!]|\.\.|…/
