/** A condition in brackets on a word or phrase: `gender=f`, `is=hum|body`, `!det`, `number=$n`. */
export interface Test {
  readonly feature: string
  readonly negated: boolean
  /** Alternatives; empty for a feature that is only named (`[det]`) and for a variable. */
  readonly values: readonly string[]
  /** Agreement variable without its `$`; '' for none. */
  readonly variable: string
}

/** What one place of a pattern asks of one word. `values` are alternatives; `by` says what of the word they are compared with. */
export interface WordElement {
  readonly kind: 'word'
  readonly by: 'form' | 'lemma' | 'class' | 'pos'
  readonly values: readonly string[]
  readonly tests: readonly Test[]
  readonly text: string
}

export interface PhraseElement {
  readonly kind: 'phrase'
  readonly tests: readonly Test[]
  /** Classes of words before which the phrase is cut. */
  readonly until: readonly string[]
  readonly text: string
}

export interface ClauseElement {
  readonly kind: 'clause'
  /** Classes of words before which the clause ends. */
  readonly until: readonly string[]
  readonly text: string
}

export type Element =
  | WordElement
  | PhraseElement
  | ClauseElement
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'sequence'; readonly items: readonly Element[] }
  | { readonly kind: 'choice'; readonly options: readonly Element[] }
  | { readonly kind: 'repeat'; readonly item: Element; readonly min: number; readonly max: number }
  | { readonly kind: 'part'; readonly name: string; readonly item: Element }

export interface Pattern {
  readonly text: string
  readonly line: number
  readonly element: Element
}

/** A sentence the rule is for or not for. `marked`: offsets into `text` of what the rule's first part must be, null where the rule file does not say. */
export interface Example {
  readonly text: string
  readonly line: number
  readonly marked: { readonly start: number; readonly end: number } | null
}

/** One rule of a `.rules` file; see `grammar/README.md` for the notation. */
export interface Rule {
  readonly name: string
  readonly file: string
  readonly line: number
  readonly weight: number
  readonly patterns: readonly Pattern[]
  /** What a match says, and the parts it says it of. */
  readonly give: string
  readonly args: readonly string[]
  readonly yes: readonly Example[]
  readonly no: readonly Example[]
}

/** Tokens `from` … `to` (exclusive); `phrase`: index of the noun phrase that is exactly this part. */
export interface RulePart {
  readonly from: number
  readonly to: number
  readonly phrase?: number
}

/** A rule found in a sentence. `parts` holds the named parts that took part; an optional part that is absent is not in it. */
export interface RuleMatch {
  readonly rule: Rule
  readonly from: number
  readonly to: number
  readonly parts: Readonly<Record<string, RulePart>>
  readonly give: string
  readonly args: readonly string[]
}

/** The names of the parts a pattern can bind. */
export function partNames(element: Element): string[] {
  switch (element.kind) {
    case 'sequence': return element.items.flatMap(partNames)
    case 'choice': return element.options.flatMap(partNames)
    case 'repeat': return partNames(element.item)
    case 'part': return [element.name, ...partNames(element.item)]
    default: return []
  }
}
