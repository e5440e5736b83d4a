import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import { consonants } from '../../text/latin-names.js'
import { foldRange, foldWord, type Spelling } from '../../text/spelling.js'
import { Kind, tokenize } from '../../text/tokens.js'

/** A news agency or outlet of the lexicon. */
export interface Medium {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  readonly kind: 'agency' | 'outlet'
  /** All names, Arabic and English. */
  readonly names: readonly string[]
}

export interface MediaTable {
  readonly byId: ReadonlyMap<string, Medium>
  /** The medium that bears a name, given as folded words joined by blanks. */
  named(words: string): Medium | undefined
  /** The medium an article's `outlet` means, under an Arabic or a Latin name. */
  outlet(name: string): Medium | undefined
  /** The one agency that is named within a longer name: `وكالة "أسوشيتدبرس" الأميركية`. */
  within(name: string): Medium | undefined
}

const MEDIA: ReadonlySet<string> = new Set(['agency', 'outlet'])

export function mediaTable(lexicon: Lexicon): MediaTable {
  const { spelling } = lexicon
  const all = rowsOf(lexicon, 'actors/bodies').filter(({ cells }) => MEDIA.has(cells.kind)).map(({ cells }): Medium => {
    const ar = valuesOf(cells.ar)
    return { id: cells.id, name: ar[0], nameEn: cells.en, country: cells.country || null, kind: cells.kind as Medium['kind'], names: [...ar, cells.en] }
  })
  const byWords = new Map<string, Medium>()
  const byLatin = new Map<string, [name: string, medium: Medium][]>()
  for (const medium of all) {
    for (const name of medium.names) {
      const words = foldedWords(name, spelling).join(' ')
      if (!byWords.has(words)) byWords.set(words, medium)
      const latin = consonants(name)
      if (latin !== '') byLatin.set(latin, [...(byLatin.get(latin) ?? []), [name, medium]])
    }
  }
  return {
    byId: new Map(all.map((medium) => [medium.id, medium])),
    named: (words) => byWords.get(words),
    outlet: (name) => byWords.get(foldedWords(name, spelling).join(' ')) ?? byLatin.get(consonants(name))?.find(([other]) => areSpelledAlike(name, other))?.[1],
    within: (name) => {
      const words = foldedWords(name, spelling)
      for (let length = words.length; length > 0; length--) {
        for (let from = 0; from + length <= words.length; from++) {
          const medium = byWords.get(words.slice(from, from + length).join(' '))
          if (medium) return medium
        }
      }
      return undefined
    },
  }
}

/** Of two Latin names with the same consonants: they begin with the same letter and differ by a letter or two (`alarabia`, `Al Arabiya`; not `Alpha`, `Elaph`). */
function areSpelledAlike(a: string, b: string): boolean {
  const [p, q] = [a, b].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return p[0] === q[0] && Math.abs(p.length - q.length) <= 2
}

/** The words of a name or a byline without its punctuation. */
export function foldedWords(text: string, spelling: Spelling): string[] {
  const { count, start, end, kind } = tokenize(text)
  return Array.from({ length: count }, (_, i) => i).filter((i) => kind[i] !== Kind.PUNCTUATION).map((i) => foldRange(spelling, text, start[i], end[i]).toLowerCase())
}

/** A medium that is the publishing outlet itself: the one name begins as the other does. */
export function isOwn(outlet: string, medium: Medium, spelling: Spelling): boolean {
  const own = consonants(outlet)
  return medium.names.some((name) => foldWord(spelling, name) === foldWord(spelling, outlet) || beginAlike(own, consonants(name)))
}

const beginAlike = (a: string, b: string): boolean => a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a))
