import type { Article } from '../text/article.js'
import type { Entity, Link } from '../record/record.js'
import { numberInEnglish, pluralInEnglish } from '../record/english-counts.js'

/** What is told of a source. */
export type ToldLink = Pick<Link, 'hop' | 'kind' | 'name' | 'nameEn' | 'count'>

/** The way a record came, for a person: `Al-Nahar ← AP ← two unnamed officials`. Parallel sources are joined by `+`. */
export function chainText(article: Pick<Article, 'outlet'>, chain: readonly ToldLink[]): string {
  const hops = [...new Set(chain.map((link) => link.hop))].sort((a, b) => a - b)
  return [article.outlet || 'outlet', ...hops.map((hop) => chain.filter((link) => link.hop === hop).map(linkText).join(' + '))].join(' ← ')
}

function linkText(link: ToldLink): string {
  if (link.kind !== 'anonymous') return nameText(link)
  const name = nameText(link).replace(/^(an?|the|one|two|unnamed) /i, '')
  const { count } = link
  return count === undefined || count < 2 ? `unnamed ${name}` : `${numberInEnglish(count)} unnamed ${pluralInEnglish(name)}`
}

/** An entity's English name where there is one, else its Arabic name. */
export function nameText(entity: Pick<Entity, 'name' | 'nameEn'>): string {
  return entity.nameEn || entity.name
}
