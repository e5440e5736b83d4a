import { ARTICLE, foldWord } from '../text/spelling.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import type { Worded } from '../words/doc.js'
import { perReading } from '../words/memory.js'

/** A common noun or title that makes an actor: `وزير الخارجية`, `مسؤول أمني`, `متظاهر`. */
export interface Role {
  /** Folded words without the article. */
  readonly words: readonly string[]
  readonly ar: string
  readonly sectors: readonly string[]
  /** `national`: a body where a nationality or state stands with it, and else nobody (الجانب الروسي، طائرات إسرائيلية). */
  readonly kind: 'person' | 'body' | 'group' | 'people' | 'national'
  readonly en: string
  /** Without a name this is an unnamed source. */
  readonly anonymous: boolean
}

export interface RoleIndex {
  /** The longest role whose first word is token `head` of a phrase that ends before `limit`. */
  at(doc: Worded, head: number, limit: number): Role | null
}

const withoutArticle = (w: string): string => (w.length > 3 && w.startsWith(ARTICLE) ? w.slice(ARTICLE.length) : w)

export function rolesOf(lexicon: Lexicon): RoleIndex {
  const byFirst = new Map<string, Role[]>()
  for (const { cells } of rowsOf(lexicon, 'actors/roles')) {
    for (const name of valuesOf(cells.ar)) {
      const words = name.split(/\s+/).map((w) => withoutArticle(foldWord(lexicon.spelling, w)))
      const role: Role = { words, ar: name, sectors: valuesOf(cells.sectors), kind: cells.kind as Role['kind'], en: cells.en, anonymous: cells.anon === 'y' }
      const list = byFirst.get(words[0]) ?? []
      list.push(role)
      byFirst.set(words[0], list)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const begunBy = perReading(lexicon.spelling, (a) => {
    const stem = withoutArticle(a.stem)
    const lemma = withoutArticle(a.lemma)
    return [byFirst.get(stem), lemma === stem ? undefined : byFirst.get(lemma)].filter((roles) => roles !== undefined)
  })
  return {
    at(doc, head, limit) {
      for (const roles of begunBy(doc.word[head], doc.form[head])) {
        const role = longest(roles, doc, head, limit)
        if (role) return role
      }
      return null
    },
  }
}

/** Roles come longest first. */
function longest(roles: readonly Role[], doc: Worded, head: number, limit: number): Role | null {
  for (const role of roles) if (fits(doc, head, limit, role.words)) return role
  return null
}

function fits(doc: Worded, head: number, limit: number, words: readonly string[]): boolean {
  if (head + words.length > limit) return false
  for (let k = 1; k < words.length; k++) if (doc.word[head + k].conj !== '' || !answersTo(doc, head + k, words[k])) return false
  return true
}

/** A token answers to its stem as written, its lemma, and both in the feminine. */
function answersTo(doc: Worded, i: number, word: string): boolean {
  const a = doc.word[i]
  // ألماني begins with what could be an article.
  return isWord(withoutArticle(a.stem), word) || isWord(a.stem, word) || (a.stem !== a.lemma && isWord(withoutArticle(a.lemma), word))
}

const isWord = (key: string, word: string): boolean => key === word || (word.length === key.length + 1 && word.endsWith('ه') && word.startsWith(key))
