import type { Resolver } from '../events/coreference.js'
import type { Parsed } from '../events/syntax.js'
import type { RuleMatch, RulePart } from '../match/rule.js'
import { documentAt, isDocument, isOurs, type Media, type Source, sourceOf } from './source.js'

/** Sources named outside a verb of saying: بحسب الوزارة. */
export interface Named {
  /** Tokens of the words that name them, from `بحسب` on. */
  readonly from: number
  readonly to: number
  readonly rule: string
  /** Whom the speaker quotes (نقلا عن): they stand behind him, all others before him. */
  readonly behind: boolean
  readonly sources: readonly Source[]
}

/** The label of whom a speaker quotes. */
const QUOTED = 'quoted'
/** Labels of the rules that name a source outside the verb. */
const NAMING: ReadonlySet<string> = new Set(['source', 'unspecified', QUOTED])

/**
 * What the rules of attribution found, in order of text.
 * @param speaking tokens of the acts of speech that have a content
 */
export function namedIn(p: Parsed, resolver: Resolver, matches: readonly RuleMatch[], media: Media, speaking: ReadonlySet<number>): Named[] {
  return matches.filter((match) => NAMING.has(match.give) && !speaksItself(match, speaking)).map((match) => ({ from: match.from, to: match.to, rule: match.rule.name, behind: match.give === QUOTED, sources: sourcesOf(p, resolver, match, media) })).filter(({ sources }) => sources.length > 0)
}

/** كما أكد الوزير، في بيان، أن …: a verb with words of its own says those, not what stands before it. */
function speaksItself({ from, to }: RuleMatch, speaking: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (speaking.has(i)) return true
  return false
}

/** The sources a match names, from the outlet outward: who relays, the document, who speaks in it. */
function sourcesOf(p: Parsed, resolver: Resolver, match: RuleMatch, media: Media): Source[] {
  if (match.give === 'unspecified') return match.parts.cue ? [{ kind: 'unspecified', referent: null, from: match.parts.cue.from, to: match.parts.cue.to, via: match.from, hop: 0, parallel: false, rule: match.rule.name }] : []
  return match.args.flatMap((name) => (match.parts[name] ? sourcesIn(p, resolver, match, match.parts[name], media) : []))
}

function sourcesIn(p: Parsed, resolver: Resolver, { from: via, rule }: RuleMatch, part: RulePart, media: Media): Source[] {
  const k = part.phrase ?? p.phraseAt[part.from]
  if (k < 0) return []
  const phrase = p.phrases[k]
  // على حد قول الوزير: he stands in the genitive of words that name nobody.
  const inner = part.phrase === undefined && part.from > phrase.head && !p.mentions.of[k].acts
  if (!inner && isDocument(p, phrase.head, media)) {
    const author = phrase.genitive >= 0 ? p.mentions.part(phrase.genitive, phrase.end) : null
    const document = documentAt(p, k, via, media)
    return author?.acts ? [document, sourceOf(p, media, author, via, rule.name)] : [document]
  }
  const referents = resolver.referents(inner ? { type: 'part', from: part.from, to: part.to } : { type: 'phrase', phrase: k })
  // وفق تعبيره، و…: what is joined to a thing is no source either.
  if (referents.length === 0 || !referents[0].acts) return []
  return referents.filter((r) => r.acts && !isOurs(p, r)).map((r, n) => ({ ...sourceOf(p, media, r, via, rule.name), parallel: n > 0 }))
}
