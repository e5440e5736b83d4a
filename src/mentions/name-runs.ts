import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { ARTICLE } from '../text/spelling.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { NameMatch } from '../words/names.js'
import { withoutClitic } from '../words/segments.js'
import type { CountryContext } from './country-context.js'
import type { RoleIndex } from './role-index.js'

/** What tells whose a name is. */
export interface NamingWords {
  /** Nouns that stand before a name without the article. */
  readonly titles: ReadonlySet<string>
  /** Nouns of kinship and following: whoever is named behind one is somebody else. */
  readonly kin: ReadonlySet<string>
  readonly isGiven: (a: Analysis) => boolean
}

interface Known {
  readonly words: NamingWords
  readonly roles: RoleIndex
  readonly countries: CountryContext
  /** 1 where a place of the gazetteer is named. */
  readonly placeAt: Uint8Array
}

/** Which words of a mention are somebody's name, and whether it is his whom the mention is about, or his whose kin, friend or office that one is. */
export class NameRuns {
  constructor(
    private readonly doc: Worded,
    private readonly known: Known,
  ) {}

  /** The name within tokens `from` … `to` of whoever token `head` is about: no state or place of the lexicon, and nobody whose his office is (محافظ الحديدة، والد أحمد). */
  nameOf(head: number, from: number, to: number): { from: number; to: number; text: string } | null {
    for (let i = from; i < to; i++) {
      if (!this.isPersonal(i)) continue
      let end = i + 1
      while (end < to && this.isPersonal(end)) end++
      const last = this.beforeOffice(i, end)
      const start = this.pastTitles(i > head && this.hasGenitive(i - 1, i) ? this.pastGenitive(i, last) : i, last)
      if (start < last && !(i > head && this.isKinOf(head, i))) return { from: start, to: last, text: withoutClitic(this.doc, start, last) }
      i = end
    }
    return null
  }

  /** فيصل بن خالد | أمير منطقة نجران: a title behind the name that has a genitive of its own. */
  private beforeOffice(from: number, to: number): number {
    const { word } = this.doc
    const next = to < word.length ? word[to] : null
    return to - from > 2 && this.known.words.titles.has(word[to - 1].lemma) && next !== null && (next.pos === Pos.NOUN || next.pos === Pos.PROPN) && next.prep === '' && next.conj === '' ? to - 1 : to
  }

  /** A letter is short for a title: د. كريم. */
  isPersonal(i: number): boolean {
    const k = this.doc.nameAt[i]
    return this.doc.tokens.end[i] - this.doc.tokens.start[i] > 1 && this.doc.word[i].pos === Pos.PROPN && this.doc.word[i].prep === '' && (k < 0 || this.doc.names[k].names.some((n) => n.actor.kind === 'person'))
  }

  /** محافظ الحديدة، والد أحمد: what follows a noun without article is its genitive, unless the noun is a title (جنرال متقاعد, لورد أحمد) or the name a place's. */
  private hasGenitive(i: number, name: number): boolean {
    const a = this.doc.word[i]
    return a.pos === Pos.NOUN && this.doc.nameAt[i] < 0 && !a.det && a.pron === null && caseOf(a.features) !== Case.ACC && (this.known.placeAt[name] === 1 || !this.known.words.titles.has(a.lemma))
  }

  /** زوجة نتنياهو، ابنة الرئيس بوتين: somebody is named whose kin or friend token `head` is about. */
  isOwner(head: number, { from }: Pick<NameMatch, 'from'>): boolean {
    if (from <= head) return false
    return this.hasGenitive(from - 1, from) || this.isKinOf(head, from)
  }

  /** نجل الرئيس السابق علي عبد الله: up to a comma names are those of whoever he is kin to. */
  isKinOf(head: number, name: number): boolean {
    const { word } = this.doc
    return this.known.words.kin.has(word[head].lemma) && !word[head].det && word[head].pron === null && !word.slice(head, name).some(({ pos }) => pos === Pos.PUNCT)
  }

  /** والي قفصة | الهادي بن نصيب: a place, or a word with the article, is where the office is, and a name may follow; a person is whose kin or friend he is. */
  private pastGenitive(from: number, to: number): number {
    const { word } = this.doc
    let i = from
    while (i < to && this.known.placeAt[i] === 1) i++
    if (i > from) return i
    if (word[from].flags & Flag.name) return to
    if (word[from].det) while (i < to && word[i].det) i++
    else while (i < to && !this.known.words.isGiven(word[i])) i++
    return i
  }

  /** الأمير | عبد العزيز، الكويتية | نورة: a title or nationality before a name. */
  private pastTitles(from: number, to: number): number {
    let i = from
    while (i + 1 < to && this.doc.form[i].startsWith(ARTICLE) && (this.known.roles.at(this.doc, i, to)?.kind === 'person' || this.known.countries.nisba(i) !== null)) i++
    return i
  }
}
