import { Case, caseOf, Pos, type posNames } from '../../src/lexicon/features.js'
import { Flag } from '../../src/lexicon/flags.js'
import type { Analysis } from '../../src/words/analysis.js'
import type { UdWord } from './conllu.js'

/** A word of the treebank, our reading of it, and our reading of the word before it in its sentence. */
export interface Compared {
  readonly gold: UdWord
  readonly ours: Analysis
  readonly before: Analysis | null
}

/** A difference between the treebank's tags and ours that says nothing about the word's meaning in its sentence. */
interface Convention {
  readonly name: string
  readonly why: string
  readonly holds: (c: Compared) => boolean
}

type Tag = (typeof posNames)[number]
const isOneOf = (tag: string, ...tags: Tag[]): boolean => tags.includes(tag as Tag)
const bears = (a: Analysis, flags: number): boolean => (a.flags & flags) !== 0
const isAdverbial = (a: Analysis): boolean => caseOf(a.features) === Case.ACC || bears(a, Flag.time)

/**
 * Where the two schemes part by convention. What is not here is counted as an error: noun or adjective (an adjective that stands for a noun among them), noun or
 * verb, noun or a name that is none, the relative and the negating ما.
 */
export const conventions: readonly Convention[] = [
  {
    name: 'auxiliaries',
    why: 'the treebank calls كان and its sisters verbs or auxiliaries, and ليس a particle; we call all of them auxiliaries, whatever follows',
    holds: ({ gold, ours }) => (ours.pos === Pos.AUX && (isOneOf(gold.upos, 'VERB') || (isOneOf(gold.upos, 'PART') && bears(ours, Flag.neg)))) || (ours.pos === Pos.VERB && isOneOf(gold.upos, 'AUX')),
  },
  {
    name: 'particles',
    why: 'أن, لكن, حيث, إذا, كما, غير are prepositions, conjunctions or particles there, by no rule the annotation keeps to; none of them is inflected',
    holds: ({ gold, ours }) => isOneOf(gold.upos, 'ADP', 'SCONJ', 'CCONJ', 'PART') && (ours.pos === Pos.ADP || ours.pos === Pos.SCONJ || ours.pos === Pos.CCONJ || ours.pos === Pos.PART),
  },
  {
    name: 'determiners',
    why: 'هذا, كل, بعض, نفس, أحد, أكثر, غير stand before a noun, alone or after it: determiners, pronouns, nouns or adjectives there, of one word in one use',
    holds: ({ gold, ours }) =>
      (ours.pos === Pos.DET && isOneOf(gold.upos, 'PRON', 'NOUN', 'ADJ', 'ADV', 'PART')) ||
      (ours.pos === Pos.PRON && isOneOf(gold.upos, 'DET')) ||
      (isOneOf(gold.upos, 'DET') && bears(ours, Flag.part | Flag.quant | Flag.elative)),
  },
  {
    name: 'words of names',
    why: 'the treebank calls every word of a name a proper noun (البحر الأحمر, مجلس النواب) and keeps the common noun in its second tag, NN; we call a common noun one wherever it stands',
    holds: ({ gold, ours }) => isOneOf(gold.upos, 'PROPN') && gold.xpos === 'NN' && !ours.guess && (ours.pos === Pos.NOUN || ours.pos === Pos.ADJ),
  },
  {
    name: 'months and weekdays',
    why: 'names of months and weekdays are proper nouns there, nouns of time here',
    holds: ({ gold, ours }) => isOneOf(gold.upos, 'PROPN') && ours.pos === Pos.NOUN && bears(ours, Flag.time),
  },
  {
    name: 'numbers',
    why: 'مليون and مئات are nouns or numbers; a number that follows its noun (القرن العشرين, خطوة واحدة) is an adjective there',
    holds: ({ gold, ours }) => (isOneOf(gold.upos, 'NUM') && ours.pos === Pos.NOUN && bears(ours, Flag.unit | Flag.part)) || (ours.pos === Pos.NUM && isOneOf(gold.upos, 'NOUN', 'ADJ', 'DET')),
  },
  {
    name: 'adverbial accusatives',
    why: 'a noun or adjective that stands for an adverb (صباحا, رسميا, عام 1992) is tagged by its use in one scheme and by its form in the other',
    holds: ({ gold, ours }) =>
      (isOneOf(gold.upos, 'ADV') && (ours.pos === Pos.NOUN || ours.pos === Pos.ADJ) && isAdverbial(ours)) || (ours.pos === Pos.ADV && isOneOf(gold.upos, 'NOUN', 'ADJ')),
  },
  {
    name: 'nouns as prepositions',
    why: 'وفقا, نتيجة, من أجل, إلى جانب, شمال and نحو govern like prepositions and are built like nouns: nouns or adverbs there',
    holds: ({ gold, ours, before }) =>
      ours.pos === Pos.ADP && bears(ours, Flag.advprep) && (isOneOf(gold.upos, 'ADV') || (isOneOf(gold.upos, 'NOUN') && (/[اًة]$/.test(gold.form) || (before !== null && before.pos === Pos.ADP && before.pron === null)))),
  },
]

/** The convention that tells the two tags apart, if one does. */
export const conventionOf = (c: Compared): Convention | undefined => conventions.find((convention) => convention.holds(c))
