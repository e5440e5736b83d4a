import { isSameAddress } from './address.js'
import type { LinkedArticle } from './linked-data.js'
import type { PageTables } from './tables.js'
import { foldedLine } from './words.js'

/** Characters from which on a headline that goes on as another does is the same one, cut: search engines ask for short ones. */
const LEAST_BEGINNING = 25

/** What a page is called by itself. */
export interface PageNames {
  readonly addresses: readonly (string | null | undefined)[]
  readonly titles: readonly (string | null | undefined)[]
}

/**
 * Of the articles that JSON-LD describes those that are the page's own: by their address, else by their headline. Many pages describe the articles that they lead to as well, and not always
 * after their own. Where none can be told, the first is believed.
 */
export function ownArticles(all: readonly LinkedArticle[], { addresses, titles }: PageNames, tables: PageTables): readonly LinkedArticle[] {
  if (all.length < 2) return all
  const byAddress = all.filter((article) => article.addresses.some((one) => addresses.some((other) => isSameAddress(one, other))))
  if (byAddress.length > 0) return byAddress
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const folded = titles.flatMap((title) => (title ? [fold(title)] : []))
  const isTitle = (headline: string): boolean => folded.some((title) => title === headline || (headline.length >= LEAST_BEGINNING && title.startsWith(headline)) || (title.length >= LEAST_BEGINNING && headline.startsWith(title)))
  const byHeadline = all.filter(({ headline }) => headline !== null && isTitle(fold(headline)))
  return byHeadline.length > 0 ? byHeadline : all.slice(0, 1)
}
