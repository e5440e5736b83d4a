import {
  allOf, areOffices, arePlainWords, areSectors, type CellCheck, isCountry, isCountryOrBloc, isDate, isEvent, isModeOfEvent, isNotBefore, isNumber, isPhrase, isPlainWord, isPrior, oneOf,
} from './check-cells.js'
import { areNeeds, areRoles, isKnownTrigger, isKnownVerb, isNounSlot } from './check-frames.js'
import { posNames } from './features.js'
import { verbForms } from './verb-classes.js'

export interface ColumnSchema {
  readonly required: boolean
  readonly checks: readonly CellCheck[]
}

/** What a table must look like. */
export interface TableSchema {
  readonly path: RegExp
  readonly columns: Readonly<Record<string, ColumnSchema>>
  /** Columns that together name a row: the same twice is a fault, in one table or across all of this schema. */
  readonly key: readonly string[]
}

const must = (...checks: CellCheck[]): ColumnSchema => ({ required: true, checks })
const may = (...checks: CellCheck[]): ColumnSchema => ({ required: false, checks })

const nounTags = ['hum', 'fem', 'body', 'place', 'time', 'doc', 'unit', 'part', 'elative', 'nisba', 'say']
const particleTags = ('advers advprep approx attr by cause comp concess cond def degree dem dir emph except exist f focus frac freq fut ident indef interr m manner modal neg nominal ord pers pl ' +
  'place poss purpose quant rel restr suff time topic unit voc').split(' ')
const AGREEMENT = /^([123][mf]?[sdp]|value=\d+(\.\d+)?)$/
const verbTags = ['intr', 'aux', 'clause', 'say', 'nopass', 'sound']
const genders = ['m', 'f']
const actorKinds = ['group', 'party', 'body', 'agency', 'outlet', 'ngo', 'igo', 'alliance', 'people', 'service']
const ledgerKinds = ['demand', 'threat', 'promise', 'offer', 'ultimatum']
const areLedgerKinds = allOf(ledgerKinds, 'kind')
const areStatuses = allOf(['actual', 'planned', 'hypothetical', 'negated'], 'status')
const ID = /^[a-z0-9]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/
const isId: CellCheck = (cell) => (ID.test(cell) ? null : `id ${cell}: expected lower-case ASCII such as person.first-last`)
/** Before a cost, `*` stands for any class. */
const isClassName: CellCheck = (cell) => (/^([A-Z]+|\*)$/.test(cell) ? null : `class ${cell}: expected capitals or *`)

const frame = { pos: must(oneOf(['VERB', 'NOUN', 'ADJ'], 'part of speech')), event: must(isEvent), mode: may(isModeOfEvent), roles: may(areRoles), needs: may(areNeeds), prior: must(isPrior), example: must() }
/** Columns whose cells the reader of the tables checks itself (`morphology.ts`): what one may hold depends on other tables. */
const read = (...names: string[]): Record<string, ColumnSchema> => Object.fromEntries(names.map((name) => [name, may()]))
const verbEnding = ['tense', 'voice', 'mood', 'stem', 'prefix', 'suffix', 'person', 'gender', 'number', 'join']
const nounEnding = ['set', 'end', 'unless', 'over', 'pos', 'of', 'becomes', 'gender', 'case', 'state', 'join']
const namedActor = { id: must(isId), ar: must(arePlainWords), en: must(), country: may(isCountryOrBloc), sectors: may(areSectors) }

export const schemas: readonly TableSchema[] = [
  { path: /^words\/particles[^/]*\.tsv$/, key: ['form', 'pos', 'tags'], columns: { form: must(isPlainWord), pos: must(oneOf(posNames, 'part of speech')), tags: may(allOf(particleTags, 'tag', AGREEMENT)), gloss: may() } },
  { path: /^words\/[^/]+\.tsv$/, key: ['lemma', 'pos', 'gender', 'plurals', 'tags'], columns: { lemma: must(isPlainWord), pos: must(oneOf(['NOUN', 'ADJ'], 'part of speech')), gender: must(oneOf(genders, 'gender')), plurals: may(arePlainWords), tags: may(allOf(nounTags, 'tag')), gloss: may() } },
  { path: /^verbs\/[^/]+\.tsv$/, key: ['lemma', 'root', 'form', 'vowels'], columns: { lemma: must(isPlainWord), root: must(), form: must(oneOf(verbForms, 'form')), vowels: may(), masdars: may(arePlainWords), tags: may(allOf(verbTags, 'tag')), gloss: may() } },
  { path: /^frames\/light-verbs[^/]*\.tsv$/, key: ['verb', 'slot', 'subj'], columns: { verb: must(isPlainWord, isKnownVerb), slot: must(isNounSlot), subj: may(oneOf(['actor', 'recipient'], 'role')), obj: may(oneOf(['both'], 'role')), prior: must(isPrior), done: may(oneOf(['y'], 'mark')), example: must() } },
  { path: /^frames\/no-event[^/]*\.tsv$/, key: ['verb'], columns: { verb: must(isPlainWord, isKnownVerb), reason: must() } },
  { path: /^frames\/[^/]+\.tsv$/, key: ['lemma', 'pos', 'event', 'mode', 'needs', 'roles'], columns: { lemma: must(isPlainWord, isKnownTrigger), ...frame } },
  { path: /^actors\/states[^/]*\.tsv$/, key: ['iso3', 'en'], columns: { iso3: must(isCountry), ar: must(arePlainWords), en: must(), nisba: may(arePlainWords), people: may(arePlainWords), capital: may(arePlainWords), capital_en: may(), gov: may(arePlainWords), gender: may(oneOf(genders, 'gender')) } },
  { path: /^actors\/adjectives[^/]*\.tsv$/, key: ['country'], columns: { country: must(isCountryOrBloc), en: must(), person: may(), people: may() } },
  { path: /^actors\/nisbas[^/]*\.tsv$/, key: ['nisba'], columns: { nisba: must(arePlainWords), country: must(isCountryOrBloc), people: may(arePlainWords), person: may() } },
  { path: /^actors\/english[^/]*\.tsv$/, key: ['lemma'], columns: { lemma: must(isPlainWord), en: may(), many: may(), adjective: may(), whole: may() } },
  { path: /^actors\/persons[^/]*\.tsv$/, key: ['id'], columns: { ...namedActor, offices: may(areOffices) } },
  { path: /^actors\/(groups|bodies)[^/]*\.tsv$/, key: ['id'], columns: { ...namedActor, kind: must(oneOf(actorKinds, 'kind')), from: may(isDate), to: may(isNotBefore('from')) } },
  { path: /^actors\/roles[^/]*\.tsv$/, key: ['ar'], columns: { ar: must(isPlainWord), sectors: may(areSectors), kind: must(oneOf(['person', 'body', 'group', 'people', 'national'], 'kind')), en: must(), anon: may(oneOf(['y'], 'mark')) } },
  { path: /^attribution\/bylines[^/]*\.tsv$/, key: ['phrase'], columns: { phrase: must(isPhrase), kind: must(oneOf(['agencies', 'joins'], 'kind')), example: must() } },
  { path: /^attribution\/documents[^/]*\.tsv$/, key: ['lemma'], columns: { lemma: must(isPlainWord), kind: must(oneOf(['document', 'medium', 'occasion'], 'kind')), en: must(), example: must() } },
  { path: /^attribution\/status[^/]*\.tsv$/, key: ['phrase', 'scope'], columns: { phrase: must(isPhrase), status: must(oneOf(['negated', 'planned', 'hypothetical', 'actual'], 'status')), scope: must(oneOf(['verb', 'clause', 'gen', 'noun', 'prep', 'obj', 'sentence'], 'scope')), example: must() } },
  { path: /^search\/same\.tsv$/, key: ['lemmas'], columns: { lemmas: must(arePlainWords), example: must() } },
  { path: /^figures\/counts\.tsv$/, key: ['lemma', 'pos', 'slot', 'needs'], columns: { lemma: must(isPlainWord), pos: must(oneOf(['VERB', 'NOUN'], 'part of speech')), kind: must(), slot: must((cell, _, known) => (['obj', 'subj', 'gen', 'self'].includes(cell) || known.isPreposition(cell) ? null : `unknown slot ${cell}`)), needs: may(arePlainWords), example: must() } },
  { path: /^figures\/people\.tsv$/, key: ['class'], columns: { lemmas: must(arePlainWords), class: must(), en: must(), ar: must() } },
  { path: /^figures\/bounds\.tsv$/, key: ['phrase', 'place'], columns: { phrase: must(isPlainWord), place: must(oneOf(['before', 'after'], 'place')), bound: must(oneOf(['about', 'least', 'most'], 'bound')), example: must() } },
  { path: /^figures\/vague\.tsv$/, key: ['phrase'], columns: { phrase: must(isPlainWord), low: must(isNumber), example: must() } },
  { path: /^figures\/cues\.tsv$/, key: ['phrase', 'class'], columns: { phrase: must(isPlainWord), class: must(oneOf(['between', 'to', 'or', 'from', 'percent', 'total', 'reach', 'exceed', 'rise', 'fall', 'subset', 'former'], 'class')), example: must() } },
  { path: /^figures\/series\.tsv$/, key: ['lemma'], columns: { lemma: must(isPlainWord), en: must(), example: must() } },
  { path: /^figures\/topics\.tsv$/, key: ['en'], columns: { lemmas: must(arePlainWords), en: must(), example: must() } },
  { path: /^figures\/sounds\.tsv$/, key: ['letters'], columns: { letters: must(arePlainWords), sound: may() } },
  { path: /^figures\/distinct\.tsv$/, key: ['names'], columns: { names: must(arePlainWords) } },
  { path: /^figures\/offices\.tsv$/, key: ['en'], columns: { titles: must(arePlainWords), en: must() } },
  { path: /^search\/openings\.tsv$/, key: ['words'], columns: { words: must(isPhrase), does: must(oneOf(['carries-on', 'points-elsewhere'], 'what it does')), example: must() } },
  { path: /^search\/asides\.tsv$/, key: ['word'], columns: { word: must(isPlainWord), example: must() } },
  { path: /^pages\/labels\.tsv$/, key: ['phrase', 'kind', 'where'], columns: { phrase: must(isPlainWord), kind: must(oneOf(['published', 'updated', 'author', 'role', 'source', 'nobody', 'related', 'summary', 'media', 'credit', 'share', 'follow', 'platform', 'comments', 'tags', 'advert', 'counter', 'notice'], 'kind')), where: must(oneOf(['line', 'colon', 'begins', 'heading', 'within', 'platform', 'number'], 'place')), example: must() } },
  { path: /^pages\/classes\.tsv$/, key: ['mark'], columns: { mark: must((cell) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? null : `mark ${cell}: expected lower-case words joined by -`)), kind: must(oneOf(['box', 'hidden', 'caption', 'body', 'byline', 'date'], 'kind')), part: must(oneOf(['any', 'class'], 'part')) } },
  { path: /^pages\/clock\.tsv$/, key: ['phrase'], columns: { phrase: must(), kind: must(oneOf(['half', 'zone', 'month'], 'kind')), value: must((cell) => (/^(am|pm|Z|[+-]\d\d:\d\d|\d\d?)$/.test(cell) ? null : `value ${cell}: expected am, pm, Z, +03:00 or the number of a month`)) } },
  { path: /^names\/[^/]+\.tsv$/, key: ['ar', 'type'], columns: { ar: must(arePlainWords), type: must(), gender: may(oneOf(genders, 'gender')), country: may(allOf([], 'country', /^[A-Z]{3}$/)), en: may() } },
  { path: /^morphology\/proclitics\.tsv$/, key: ['form', 'on'], columns: { form: must(isPlainWord), layer: must(oneOf(['1', '2'], 'layer')), conj: may(), prep: may(), det: may(oneOf(['y'], 'mark')), fut: may(oneOf(['y'], 'mark')), on: must(oneOf(['noun', 'verb', 'any'], 'kind of word')) } },
  { path: /^morphology\/enclitics\.tsv$/, key: ['form'], columns: { form: must(isPlainWord), person: must(oneOf(['1', '2', '3'], 'person')), gender: may(oneOf(genders, 'gender')), number: must(oneOf(['sg', 'du', 'pl'], 'number')), on: must(oneOf(['noun', 'verb', 'both'], 'kind of word')) } },
  { path: /^morphology\/verb-classes\.tsv$/, key: ['class', 'kind', 'radicals', 'when'], columns: { ...read('class', 'kind', 'radicals', 'when'), example: must(isPlainWord) } },
  { path: /^morphology\/stems\.tsv$/, key: ['form', 'class', 'vowels', 'stem'], columns: read('form', 'class', 'vowels', 'stem', 'pattern') },
  { path: /^morphology\/assimilation\.tsv$/, key: ['form', 'when', 'piece'], columns: { ...read('form', 'when', 'piece', 'becomes'), example: must(isPlainWord) } },
  { path: /^morphology\/verb-endings\.tsv$/, key: verbEnding, columns: read(...verbEnding, 'unless') },
  { path: /^morphology\/noun-endings\.tsv$/, key: nounEnding, columns: read(...nounEnding) },
  { path: /^spelling\.tsv$/, key: ['from'], columns: { from: must((cell) => (/^(.|U\+[0-9A-F]{4}(\.\.U\+[0-9A-F]{4})?)$/u.test(cell) ? null : `${cell}: expected a character, U+XXXX or U+XXXX..U+YYYY`)), to: may((cell) => (/^(.|U\+[0-9A-F]{4})?$/u.test(cell) ? null : `${cell}: expected one character or U+XXXX`)), note: may() } },
  { path: /^grammar\/prepositions\.tsv$/, key: ['phrase'], columns: { phrase: must(isPlainWord), slot: must((cell, _, known) => (cell === 'by' || cell === 'topic' || known.isPreposition(cell) ? null : `unknown slot ${cell}`)), example: must() } },
  { path: /^grammar\/act-objects\.tsv$/, key: ['verb'], columns: { verb: must(isPlainWord), example: must() } },
  { path: /^grammar\/disambiguation\.tsv$/, key: ['left', 'right'], columns: { left: must(isClassName), right: must(isClassName), cost: must(isNumber), why: may() } },
  { path: /^grammar\/followed\.tsv$/, key: ['form', 'next'], columns: { form: must(isPlainWord), lemma: must(isPlainWord), pos: must(oneOf([...posNames], 'part of speech')), next: must(isPlainWord), why: must() } },
  { path: /^grammar\/readings\.tsv$/, key: ['form', 'lemma', 'pos'], columns: { form: must(isPlainWord), lemma: must(isPlainWord), pos: must(oneOf([...posNames, '*'], 'part of speech')), cost: must(isNumber), why: may() } },
  { path: /^grammar\/set-objects\.tsv$/, key: ['verb'], columns: { verb: must(isPlainWord, isKnownVerb), words: must(arePlainWords), example: must() } },
  { path: /^grammar\/ledger\/kinds\.tsv$/, key: ['event', 'status', 'lemmas', 'deadline'], columns: { event: must(isEvent), status: must(areStatuses), lemmas: may(arePlainWords), deadline: may(oneOf(['y'], 'mark')), kind: must(oneOf([...ledgerKinds, '-'], 'kind')), example: must() } },
  { path: /^grammar\/ledger\/answers\.tsv$/, key: ['name'], columns: { name: must(), kinds: must(areLedgerKinds), event: must(), modes: may(), status: must(areStatuses), lemmas: may(arePlainWords), unless: may(arePlainWords), by: must(oneOf(['actor', 'recipient'], 'party')), answer: must(oneOf(['granted', 'refused', 'carried-out', 'broken', 'withdrawn', 'overtaken'], 'answer')), example: must() } },
  { path: /^grammar\/ledger\/names\.tsv$/, key: ['lemma'], columns: { lemma: must(isPlainWord), kinds: must(areLedgerKinds), example: must() } },
  { path: /^grammar\/ledger\/words\.tsv$/, key: ['lemma', 'says'], columns: { lemma: must(isPlainWord), says: must(oneOf(['ends', 'opposes', 'pending', 'opens'], 'what it says')), example: must() } },
  { path: /^grammar\/ledger\/evidence\.tsv$/, key: ['feature'], columns: { feature: must(), weight: must(isNumber), meaning: must() } },
  { path: /^frequency\.tsv$/, key: ['lemma', 'pos'], columns: { lemma: must(arePlainWords), pos: must(oneOf(posNames, 'part of speech')), level: must((cell) => (/^\d{1,2}$/.test(cell) ? null : `level ${cell}: expected a whole number`)) } },
]

/** Folders that the coder reads; a table anywhere else would be passed over in silence. */
export const folders: ReadonlySet<string> = new Set(['words', 'verbs', 'frames', 'actors', 'attribution', 'names', 'places', 'time', 'codes', 'morphology', 'search', 'figures', 'intake', 'pages', 'grammar'])
