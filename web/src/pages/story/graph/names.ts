/** What sources are called in the language of now. */
import type { Lang } from '../../../words/table.js'
import { say } from '../../../words/table.js'
import type { GraphNode, Source } from './shape.js'
import { words } from '../words.js'

export const sourceName = (lang: Lang, source: Source): string => (lang === 'ar' ? source.labelAr || source.name : source.label || source.nameEn || source.name)

export function nodeName(lang: Lang, { source, role, outlets, grouped }: GraphNode): string {
  if (source) return sourceName(lang, source)
  return role === 'origin' ? say(lang, words, 'restOrigins', { n: grouped.length }) : say(lang, words, 'restOutlets', { n: outlets })
}

/** The line under a name: its standing, where the name does not say it, and how many of all outlets rest on it. */
export function nodeAbout(lang: Lang, { source, role, standing, outlets, isLink }: GraphNode, all: number): string {
  if (role === 'outlet') return standing === null ? '' : say(lang, words, 'ownVoice')
  const count = isLink && outlets === all && all > 1 ? say(lang, words, all === 2 ? 'bothOutlets' : 'allOutlets', { n: all }) : outlets > 0 && all !== 1 ? say(lang, words, 'outlets', { n: outlets }) : ''
  return [role === 'origin' && standing !== null && standing !== 'named' && source?.kind !== 'anonymous' ? say(lang, words, standing) : '', count].filter(Boolean).join(' · ')
}
