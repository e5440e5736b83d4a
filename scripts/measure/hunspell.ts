/** A verb of Debian's `hunspell-ar`: homographs (كتب and كتّب) have a paradigm each. Prefixes (conjunctions, particles) are left aside. */
export interface Paradigm {
  /** Third person masculine singular of the past. */
  readonly verb: string
  /** The third person's present, as the stem that takes the most endings: homographs differ in it (يوسط, يسط). */
  readonly present: readonly string[]
  readonly forms: ReadonlySet<string>
  /** Energetic forms (ليكتبنّ), which modern prose does not write, and whatever is written like them; not among `forms`. */
  readonly energetic: number
}

interface Suffix {
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}

interface Affixes {
  /** Flags of the alias `n` of an entry. */
  readonly flags: readonly (readonly string[])[]
  /** What the alias `n` of an entry says of it: `st:` the verb, `po:` its part of speech, `is:` its tenses. */
  readonly descriptions: readonly string[]
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>
}

interface Entry {
  readonly word: string
  readonly past: boolean
  readonly present: boolean
  readonly imperative: boolean
  readonly suffixes: readonly Suffix[]
}

/** The ending of the energetic, with the pronoun after it: كتبنه. */
const ENERGETIC = /ن(?:ني|نا|ك|كما|كم|كن|ه|ها|هما|هم|هن)?$/
const ENERGETIC_DUAL = /^ان/
const ENERGETIC_PLURAL = /^نان/
const FEMININE_PLURAL = /ن$/
const PRESENT_ENDING = /(?:ان|ا|ون|وا|ين|ن)$/
const FIRST_PERSON = /^[أن]/
const ENDS_IN_VOWEL = /[اويى]$/

/** The entries of a verb stand together; a word that comes again begins another verb of the same letters. */
export function* paradigmsOf(aff: string, dic: string): Generator<Paradigm> {
  const affixes = readAffixes(aff)
  let verb = ''
  let words = new Set<string>()
  let entries: Entry[] = []
  for (const line of dic.split('\n')) {
    const [entry, description] = line.split('\t')
    const said = affixes.descriptions[Number(description) - 1] ?? ''
    const its = said.includes('po:verb') ? (/\bst:(\S+)/.exec(said)?.[1] ?? '') : ''
    const [word, alias] = entry.split('/')
    if (its !== verb || words.has(word)) {
      if (verb) yield paradigmOf(verb, entries)
      verb = its
      words = new Set()
      entries = []
    }
    words.add(word)
    // Some weak stems come out as their prefix alone.
    if (its && word.length > 1) entries.push({ word, past: said.includes('is:pst'), present: said.includes('is:prst'), imperative: said.includes('is:imp'), suffixes: (affixes.flags[Number(alias) - 1] ?? []).flatMap((flag) => affixes.suffixes.get(flag) ?? []) })
  }
}

function paradigmOf(verb: string, entries: readonly Entry[]): Paradigm {
  const stems = new Set(entries.filter((e) => e.present || e.imperative).flatMap((e) => [e.word, e.word.replace(/ى$/, 'ي')]))
  const forms = new Set<string>()
  const energetic = new Set<string>()
  for (const entry of entries) {
    const { word, suffixes } = entry
    const whole = isEnergeticStem(entry, stems)
    ;(whole ? energetic : forms).add(word)
    for (const s of suffixes) {
      if (!word.endsWith(s.strip) || !s.condition.test(word)) continue
      const form = word.slice(0, word.length - s.strip.length) + s.add
      ;(whole || isEnergeticEnding(entry, s.add, stems) ? energetic : forms).add(form)
    }
  }
  for (const form of energetic) forms.delete(form)
  return { verb, present: presentOf(entries, stems), forms, energetic: energetic.size }
}

/** Weak verbs have their energetic among the stems: أكنين beside أكني, يكنينان beside يكنين. */
function isEnergeticStem({ word, past, imperative }: Entry, stems: ReadonlySet<string>): boolean {
  if (past) return false
  const before = word.slice(0, -1)
  if (FEMININE_PLURAL.test(word) && stems.has(before) && (imperative || !ENDS_IN_VOWEL.test(before) || FIRST_PERSON.test(word))) return true
  const plural = word.slice(0, -'ان'.length)
  return word.endsWith('ان') && FEMININE_PLURAL.test(plural) && stems.has(plural) && stems.has(plural.slice(0, -1))
}

function isEnergeticEnding({ word, past, present, imperative }: Entry, added: string, stems: ReadonlySet<string>): boolean {
  if (ENERGETIC_PLURAL.test(added)) return !past || imperative || present
  // Of the rest only the present's dual ends like the energetic: يكتبان; not that of the feminine plural, يرمينان.
  if (ENERGETIC_DUAL.test(added)) return !present || (FEMININE_PLURAL.test(word) && stems.has(word.slice(0, -1)))
  if (ENERGETIC.exec(added)?.index !== 0) return false
  return imperative || (present && (!ENDS_IN_VOWEL.test(word) || FIRST_PERSON.test(word)))
}

function presentOf(entries: readonly Entry[], stems: ReadonlySet<string>): string[] {
  const thirds = entries.filter((e) => e.present && e.word.startsWith('ي') && !(PRESENT_ENDING.test(e.word) && stems.has(e.word.replace(PRESENT_ENDING, ''))))
  const most = Math.max(...thirds.map((e) => e.suffixes.length))
  return thirds.filter((e) => e.suffixes.length === most).map((e) => e.word)
}

/** The aliases of `AF` and `AM` are counted from 1; the first line of each only says how many there are. */
function readAffixes(aff: string): Affixes {
  const flags: string[][] = []
  const descriptions: string[] = []
  const suffixes = new Map<string, Suffix[]>()
  for (const line of aff.split('\n')) {
    const [kind, name, strip, add, condition] = line.split(/\s+/)
    if (kind === 'AF') flags.push(name.match(/../g) ?? [])
    else if (kind === 'AM') descriptions.push(line.slice('AM '.length))
    else if (kind === 'SFX' && condition) suffixes.set(name, [...(suffixes.get(name) ?? []), { strip: strip === '0' ? '' : strip, add: add.split('/')[0], condition: new RegExp(`${condition}$`, 'u') }])
  }
  return { flags: flags.slice(1), descriptions: descriptions.slice(1), suffixes }
}
