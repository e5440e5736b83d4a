/** Whether the words that readers marked as the source or target of an act are among the coder's actors or recipients. */
import type { Entity, EventRecord } from '../../src/record/record.js'
import type { Spanned } from './gold-standard.js'

export interface Found {
  named: number
  found: number
}

export interface PartyFigures {
  /** Sentences in which an act of the type was found. */
  readonly acts: number
  readonly source: Found
  readonly target: Found
  /** The source among actors or recipients, the target likewise. */
  readonly sourceAsEither: Found
  readonly targetAsEither: Found
}

/** A party counts where most readers of the sentence name one; it is found when a word that some reader marked stands in the party's name or words. */
export function partiesFound(list: readonly { readonly spanned: Spanned; readonly acts: readonly EventRecord[] }[]): PartyFigures {
  const none = (): Found => ({ named: 0, found: 0 })
  const figures = { acts: list.filter((l) => l.acts.length > 0).length, source: none(), target: none(), sourceAsEither: none(), targetAsEither: none() }
  const count = (figure: Found, marked: ReadonlySet<string> | null, parties: readonly Entity[]): void => {
    if (!marked) return
    figure.named++
    if (parties.some((e) => wordsOf(`${e.text ?? ''} ${e.name ?? ''}`).some((w) => marked.has(w)))) figure.found++
  }
  for (const { spanned, acts } of list) {
    const source = markedBy(spanned, 'source_actor')
    const target = markedBy(spanned, 'target_actor')
    const actors = acts.flatMap((r) => r.actor)
    const recipients = acts.flatMap((r) => r.recipient)
    count(figures.source, source, actors)
    count(figures.target, target, recipients)
    count(figures.sourceAsEither, source, [...actors, ...recipients])
    count(figures.targetAsEither, target, [...actors, ...recipients])
  }
  return figures
}

function markedBy({ spans }: Spanned, party: 'source_actor' | 'target_actor'): ReadonlySet<string> | null {
  const naming = spans.filter((s) => s[party].length > 0)
  return naming.length * 2 > spans.length ? new Set(naming.flatMap((s) => wordsOf(s[party].join(' ')))) : null
}

/** Words long enough to tell, without article, marks and the differences of spelling between hands. */
function wordsOf(text: string): string[] {
  return text.replace(/[\u064b-\u0652"«»()،.]/gu, '').split(/\s+/u).map((w) => w.replace(/[أإآ]/gu, 'ا').replace(/ى/gu, 'ي').replace(/ة/gu, 'ه').replace(/^[وبل]?(?:ال|لل)/u, '')).filter((w) => w.length > 2)
}
