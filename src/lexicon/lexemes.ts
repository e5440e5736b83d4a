import { conjugate, participleDeriv } from './conjugation.js'
import { Deriv, Gender, Num, pack, Pos } from './features.js'
import { inflect, type NominalSpec } from './inflection.js'
import { foldWord } from '../text/spelling.js'
import type { Language } from './morphology.js'
import { SOUND_PLURAL } from './endings.js'
import { type Fault, type Row, valuesOf } from './table.js'
import { verbForms, type VerbSpec } from './verb-classes.js'

/** A word of the lexicon: one line of a table, or a verbal noun or participle of a verb's line. */
export interface Lexeme {
  readonly lemma: string
  readonly pos: number
  readonly tags: readonly string[]
  /** For a verbal noun or participle: index of its verb's lexeme; −1 for others. */
  readonly verb: number
  /** What a noun or adjective is in English: the first of the meanings that its table gives, '' for other words. */
  readonly gloss: string
}

/** `state` of `regime; system`: further meanings, and what stands in brackets, are for readers of the table. */
const firstMeaning = (gloss: string): string => gloss.replace(/\s*\(.*?\)/g, '').split(/[;,]/, 1)[0].trim()

export type Entry = readonly [form: string, lexeme: number, features: number]

/**
 * Folding writes the feminine ة like the last ه of a root (وجه، مياه). Until the endings are on, that ه is written with a letter of its own, so that it is not
 * opened to ت.
 */
const ROOT_HA = 'ھ'
const HA = 'ه'
const withRootHa = (written: string, folded: string): string => (written.endsWith(HA) ? folded.slice(0, -1) + ROOT_HA : folded)

/** The same for a form made of a root, of which the table's ة has been folded: مواجهة ends in both. */
const withRadicalHa = (form: string, radicals: readonly string[]): string =>
  form.endsWith(HA) && radicals[radicals.length - 1] === HA && !form.endsWith(HA + HA) ? form.slice(0, -1) + ROOT_HA : form

/** The careful spelling of a regular verbal noun, whose folded form says no more which ه is the feminine's and that form IV begins with a hamza: إعادة. */
const carefully = (masdar: string, form: string): string => (form === 'IV' ? masdar.replace(/^ا/, 'إ') : masdar).replace(/ه$/, 'ة').replace(ROOT_HA, HA)

const VOWELS = /^[aiu]-[aiu]$/

export function verbSpec(row: Row, faults: Fault[]): VerbSpec | null {
  const { lemma, root, form, vowels, tags } = row.cells
  const radicals = (root ?? '').split(/\s+/).map((r) => (/[أإآؤئا]/.test(r) ? 'ء' : r === 'ى' ? 'ي' : r))
  const fault = (message: string): null => {
    faults.push({ file: row.file, line: row.line, code: 'verb', message })
    return null
  }
  if (!verbForms.includes(form)) return fault(`${lemma}: unknown form ${form}`)
  if (radicals.length !== (form.startsWith('Q') ? 4 : 3) || radicals.some((r) => r.length !== 1)) return fault(`${lemma}: root ${root} does not fit form ${form}`)
  if (form === 'I' && !VOWELS.test(vowels)) return fault(`${lemma}: form I needs vowels such as a-u, not ${vowels || 'nothing'}`)
  const flags = valuesOf(tags)
  return { lemma, radicals, form, vowels: vowels || 'a-a', intransitive: flags.includes('intr'), passive: !flags.includes('nopass'), sound: flags.includes('sound') }
}

/** Adds the lexemes and forms of a verb: its finite forms, participles and verbal nouns. */
export function addVerb(row: Row, language: Language, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const spec = verbSpec(row, faults)
  if (!spec) return
  const { spelling, morphology } = language
  const { forms, participles, masdars } = conjugate(spec, morphology)
  const tags = valuesOf(row.cells.tags)
  const pos = tags.includes('aux') ? Pos.AUX : Pos.VERB
  const folded = foldWord(spelling, spec.lemma)
  if (!forms.some((f) => f.form === folded)) {
    faults.push({ file: row.file, line: row.line, code: 'conjugation', message: `${spec.lemma}: root ${row.cells.root} in form ${spec.form} gives ${forms[0]?.form ?? 'nothing'}` })
    return
  }
  const verb = lexemes.push({ lemma: spec.lemma, pos, tags, verb: -1, gloss: '' }) - 1
  for (const { form, features } of forms) entries.push([form, verb, pack({ ...features, pos })])
  for (const kind of ['active', 'passive'] as const) {
    if (kind === 'passive' && (participles.ambiguous || !spec.passive)) continue
    const deriv = participleDeriv(kind, participles.ambiguous)
    const shapes = participles[kind].map((shape) => withRadicalHa(shape, spec.radicals))
    if (shapes.length === 0) continue
    const id = lexemes.push({ lemma: participles[kind][0], pos: Pos.ADJ, tags: ['participle'], verb, gloss: '' }) - 1
    for (const form of shapes) addNominal({ form, pos: Pos.ADJ, gender: Gender.M, deriv, plurals: [SOUND_PLURAL], feminine: true }, language, id, entries)
  }
  const written = valuesOf(row.cells.masdars)
  const names = written.length ? written.map((m) => [m, withRootHa(m, foldWord(spelling, m))]) : masdars.map((m) => withRadicalHa(m, spec.radicals)).map((m) => [carefully(m, spec.form), m])
  for (const [lemma, form] of names) {
    const id = lexemes.push({ lemma, pos: Pos.NOUN, tags: ['masdar'], verb, gloss: '' }) - 1
    addNominal({ form, pos: Pos.NOUN, gender: form.endsWith(HA) ? Gender.F : Gender.M, deriv: Deriv.MASDAR, plurals: spec.form === 'I' && !form.endsWith(HA) ? [] : ['ات'], feminine: false }, language, id, entries)
  }
}

/** Adds a noun or adjective of the word tables. */
export function addWord(row: Row, language: Language, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const { spelling } = language
  const { lemma, pos, gender, plurals, tags } = row.cells
  const flags = valuesOf(tags)
  const known: Record<string, number> = { NOUN: Pos.NOUN, ADJ: Pos.ADJ }
  if (!(pos in known)) {
    faults.push({ file: row.file, line: row.line, code: 'pos', message: `${lemma}: pos ${pos || 'missing'} is neither NOUN nor ADJ` })
    return
  }
  const id = lexemes.push({ lemma, pos: known[pos], tags: flags, verb: -1, gloss: firstMeaning(row.cells.gloss ?? '') }) - 1
  const forms = valuesOf(plurals)
  const irregular = forms.find((p) => p.startsWith('f:'))
  const form = withRootHa(lemma, foldWord(spelling, lemma))
  const spec: NominalSpec = {
    form,
    pos: known[pos],
    gender: gender === 'f' ? Gender.F : Gender.M,
    deriv: flags.includes('nisba') ? Deriv.NISBA : Deriv.NONE,
    plurals: forms.filter((p) => !p.startsWith('f:')).map((p) => withRootHa(p, foldWord(spelling, p))),
    feminine: !irregular && (flags.includes('fem') || (pos === 'ADJ' && !flags.includes('elative') && !form.endsWith(HA))),
    feminineForm: irregular ? foldWord(spelling, irregular.slice(2)) : undefined,
  }
  addNominal(spec, language, id, entries)
}

export function addNominal(spec: NominalSpec, { morphology }: Language, id: number, entries: Entry[]): void {
  for (const { form, features } of inflect(spec, morphology.nounEndings)) entries.push([form.replaceAll(ROOT_HA, HA), id, pack(features)])
}

/** A word that is only ever a proper name or part of one. */
export function addName(form: string, gender: string, id: number, entries: Entry[]): void {
  entries.push([form, id, pack({ pos: Pos.PROPN, gender: gender === 'f' ? Gender.F : gender === 'm' ? Gender.M : Gender.NONE, number: Num.SG })])
}
