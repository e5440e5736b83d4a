import { Deriv, type Features, Gender, Join, Num, Pos, Tense, Voice } from './features.js'

/** A form in folded spelling with its features. */
export interface Form {
  readonly form: string
  readonly features: Features
}

/** What a verb's line in the table says. `radicals` are three or four letters, hamza as `ء`, weak ones as `و` or `ي`. */
export interface VerbSpec {
  readonly lemma: string
  readonly radicals: readonly string[]
  readonly form: string
  /** Vowels of past and present, form I only: `a-u`. */
  readonly vowels: string
  readonly intransitive: boolean
  readonly passive: boolean
  /** The weak middle radical stays a consonant throughout: استجوب. */
  readonly sound: boolean
}

/** Stems of one verb in folded letters. Several spellings of one stem arise from the seat of a hamza. */
interface Stems {
  /** Before no ending or one that begins with a vowel: 3ms, 3fs, duals, 3mp. */
  past: string
  /** Before an ending that begins with a consonant: قلت، رميت. */
  pastShort: string
  /** Third masculine singular where it differs (رمى), and before a pronoun (رماه). */
  past3ms?: string
  past3msJoined?: string
  /** Before ـت and ـوا when the last radical is dropped (رمت، رموا). */
  pastClipped?: string
  present: string
  presentShort: string
  jussive: string
  presentClipped?: string
  passivePast: string
  passivePresent: string
  active: string[]
  passiveParticiple: string[]
  masdars: string[]
}

const SHADDA_FREE_TA = new Set(['و', 'ت', 'ي'])
const isWeak = (c: string): boolean => c === 'و' || c === 'ي'

/** All finite forms, participles and the regular verbal nouns of a verb, in folded spelling. */
export function conjugate(verb: VerbSpec): { forms: Form[]; participles: { active: string[]; passive: string[]; ambiguous: boolean }; masdars: string[] } {
  const s = verb.sound ? soundStems(verb) : stemsOf(verb)
  if (!s) return { forms: [], participles: { active: [], passive: [], ambiguous: false }, masdars: [] }
  const forms: Form[] = []
  // Unvowelled, the passive of most verbs is written like the active: one form, either voice.
  const samePast = s.passivePast === s.past && !s.past3ms
  const samePresent = s.passivePresent === s.present
  const canPass = verb.passive
  past(forms, s, canPass && samePast ? Voice.BOTH : Voice.ACT)
  present(forms, s.present, s.presentShort, s.jussive, s.presentClipped, canPass && samePresent ? Voice.BOTH : Voice.ACT)
  if (canPass && !samePast) passivePast(forms, s)
  if (canPass && !samePresent) present(forms, s.passivePresent, s.passivePresent, s.jussive, clip(s.passivePresent, verb), Voice.PASS)
  imperative(forms, s, verb)
  const participles = { active: s.active, passive: s.passiveParticiple, ambiguous: verb.form !== 'I' && s.active.join() === s.passiveParticiple.join() }
  const seat = (xs: string[]): string[] => xs.flatMap(seats)
  return {
    forms: forms.flatMap((f) => seats(f.form).map((form) => ({ form, features: f.features }))),
    participles: { active: seat(participles.active), passive: seat(participles.passive), ambiguous: participles.ambiguous },
    masdars: seat(s.masdars),
  }
}

/** A hamza that is not the first letter may be written on alif (folded ا) or on another seat (folded ء): both spellings. */
function seats(form: string): string[] {
  const at = form.indexOf('ء')
  if (at < 0) return [form]
  if (at === 0) return [collapse(`ا${form.slice(1)}`)]
  // After an alif the hamza keeps its seat: قائل is never written قاال.
  const onAlif = collapse(form.replaceAll(/(?<!ا)ء/g, 'ا'))
  return onAlif === form ? [form] : [form, onAlif]
}

const collapse = (w: string): string => w.replace('اا', 'ا')

function clip(stem: string, verb: VerbSpec): string | undefined {
  return isWeak(verb.radicals[verb.radicals.length - 1]) ? stem.slice(0, -1) : undefined
}

function past(out: Form[], s: Stems, voice: number): void {
  const f = (person: number, gender: number, number: number, join: number = Join.BOTH): Features => ({ pos: Pos.VERB, tense: Tense.PAST, voice, person, gender, number, join })
  const clipped = s.pastClipped ?? s.past
  if (s.past3ms) {
    out.push({ form: s.past3ms, features: f(3, Gender.M, Num.SG, s.past3msJoined ? Join.FREE : Join.BOTH) })
    if (s.past3msJoined) out.push({ form: s.past3msJoined, features: f(3, Gender.M, Num.SG, s.past3msJoined === s.past3ms ? Join.BOTH : Join.CONN) })
  } else out.push({ form: s.past, features: f(3, Gender.M, Num.SG) })
  out.push({ form: `${clipped}ت`, features: f(3, Gender.F, Num.SG) })
  out.push({ form: s.past3ms ? `${s.pastShort}ا` : `${s.past}ا`, features: f(3, Gender.M, Num.DU) })
  out.push({ form: `${clipped}تا`, features: f(3, Gender.F, Num.DU) })
  out.push({ form: `${clipped}وا`, features: f(3, Gender.M, Num.PL, Join.FREE) })
  out.push({ form: `${clipped}و`, features: f(3, Gender.M, Num.PL, Join.CONN) })
  out.push({ form: `${s.pastShort}ن`, features: f(3, Gender.F, Num.PL) })
  out.push({ form: `${s.pastShort}ت`, features: f(1, Gender.NONE, Num.SG) })
  out.push({ form: `${s.pastShort}نا`, features: f(1, Gender.NONE, Num.PL) })
  out.push({ form: `${s.pastShort}تم`, features: f(2, Gender.M, Num.PL, Join.FREE) })
}

function passivePast(out: Form[], s: Stems): void {
  const f = (gender: number, number: number): Features => ({ pos: Pos.VERB, tense: Tense.PAST, voice: Voice.PASS, person: 3, gender, number, join: Join.BOTH })
  out.push({ form: s.passivePast, features: f(Gender.M, Num.SG) })
  out.push({ form: `${s.passivePast}ت`, features: f(Gender.F, Num.SG) })
  out.push({ form: `${s.passivePast}ا`, features: f(Gender.M, Num.DU) })
  out.push({ form: `${s.passivePast.endsWith('ي') && s.pastClipped !== undefined ? s.passivePast.slice(0, -1) : s.passivePast}وا`, features: f(Gender.M, Num.PL) })
}

function present(out: Form[], stem: string, short: string, jussive: string, clipped: string | undefined, voice: number): void {
  const f = (person: number, gender: number, number: number, join: number = Join.BOTH, dependent = false): Features => ({ pos: Pos.VERB, tense: Tense.PRES, voice, person, gender, number, join, dependent })
  const plural = clipped ?? stem
  const prefixed: [string, number, number, number][] = [['ي', 3, Gender.M, Num.SG], ['ت', 3, Gender.F, Num.SG], ['ا', 1, Gender.NONE, Num.SG], ['ن', 1, Gender.NONE, Num.PL]]
  for (const [prefix, person, gender, number] of prefixed) {
    const open = clipped !== undefined && stem.endsWith('ي')
    out.push({ form: collapse(prefix + stem), features: f(person, gender, number) })
    // يبقى + ه is written يبقاه: the final alif stands open before a pronoun.
    if (open) out.push({ form: `${prefix}${stem.slice(0, -1)}ا`, features: f(person, gender, number, Join.CONN) })
    if (jussive !== stem) out.push({ form: collapse(prefix + jussive), features: f(person, gender, number, Join.BOTH, true) })
  }
  for (const [prefix, gender] of [['ي', Gender.M], ['ت', Gender.F]] as const) {
    out.push({ form: `${prefix}${stem}ان`, features: f(3, gender, Num.DU) })
    out.push({ form: `${prefix}${stem}ا`, features: f(3, gender, Num.DU, Join.BOTH, true) })
  }
  for (const [prefix, person] of [['ي', 3], ['ت', 2]] as const) {
    out.push({ form: `${prefix}${plural}ون`, features: f(person, Gender.M, Num.PL) })
    out.push({ form: `${prefix}${plural}وا`, features: f(person, Gender.M, Num.PL, Join.FREE, true) })
    out.push({ form: `${prefix}${plural}و`, features: f(person, Gender.M, Num.PL, Join.CONN, true) })
  }
  out.push({ form: `ي${short}ن`, features: f(3, Gender.F, Num.PL) })
}

function imperative(out: Form[], s: Stems, verb: VerbSpec): void {
  const f = (number: number, join: number): Features => ({ pos: Pos.VERB, tense: Tense.IMP, voice: Voice.ACT, person: 2, gender: Gender.M, number, join })
  const strong = !isWeak(verb.radicals[0]) && !isWeak(verb.radicals[1]) && verb.radicals[0] !== 'ء' && verb.radicals[1] !== verb.radicals[2]
  const alif = (verb.form === 'I' && strong) || ['IV', 'VII', 'VIII', 'X', 'IX', 'Q4'].includes(verb.form) ? 'ا' : ''
  const plural = s.presentClipped ?? s.present
  out.push({ form: alif + s.jussive, features: f(Num.SG, Join.BOTH) })
  out.push({ form: `${alif}${plural}وا`, features: f(Num.PL, Join.FREE) })
}

/** A letter that no rule takes for weak, put in the place of a و that behaves like one. */
const STRONG = 'ۋ'

function soundStems(verb: VerbSpec): Stems | null {
  const stems = stemsOf({ ...verb, radicals: verb.radicals.map((r, i) => (i === 1 && r === 'و' ? STRONG : r)) })
  return stems && (JSON.parse(JSON.stringify(stems).replaceAll(STRONG, 'و')) as Stems)
}

function stemsOf(verb: VerbSpec): Stems | null {
  const { radicals, form } = verb
  if (radicals.length === 4) return quadriliteral(radicals, form)
  if (radicals.length !== 3) return null
  const [c1, c2, c3] = radicals
  switch (form) {
    case 'I': return formOne(verb)
    case 'II': return derived({ past: c1 + c2 + c3, present: c1 + c2 + c3, weak: isWeak(c3), masdar: isWeak(c3) || c3 === 'ء' ? [`ت${c1}${c2}${isWeak(c3) ? 'يه' : 'ءه'}`, ...(c3 === 'ء' ? [`ت${c1}${c2}يء`] : [])] : [`ت${c1}${c2}ي${c3}`] })
    case 'III': return derived({ past: `${c1}ا${c2}${c3}`, present: `${c1}ا${c2}${c3}`, weak: isWeak(c3), doubled: c2 === c3, masdar: isWeak(c3) ? [`م${c1}ا${c2}اه`] : [`م${c1}ا${c2}${c3}ه`] })
    case 'IV': return formFour(c1, c2, c3)
    case 'V': return derived({ past: `ت${c1}${c2}${c3}`, present: `ت${c1}${c2}${c3}`, weak: isWeak(c3), openPresent: true, masdar: isWeak(c3) ? [`ت${c1}${c2}ي`, `ت${c1}${c2}`] : [`ت${c1}${c2}${c3}`] })
    case 'VI': return derived({ past: `ت${c1}ا${c2}${c3}`, present: `ت${c1}ا${c2}${c3}`, weak: isWeak(c3), openPresent: true, doubled: c2 === c3, masdar: isWeak(c3) ? [`ت${c1}ا${c2}ي`, `ت${c1}ا${c2}`] : [`ت${c1}ا${c2}${c3}`] })
    case 'VII': return infixed('ان', c1, '', c2, c3)
    case 'VIII': return formEight(c1, c2, c3)
    case 'IX': return derived({ past: `ا${c1}${c2}${c3}`, present: c1 + c2 + c3, weak: false, masdar: [`ا${c1}${c2}${c3}ا${c3}`] })
    case 'X': return formTen(c1, c2, c3)
    default: return null
  }
}

interface Derived { past: string; present: string; weak: boolean; masdar: string[]; openPresent?: boolean; doubled?: boolean; doubledPast?: string; doubledPresent?: string }

/** Forms whose stem only changes at its end: a weak last radical opens or is dropped, a doubled one is written twice before consonants. */
function derived(d: Derived): Stems {
  if (d.doubled) return doubledStems(d.past.slice(0, -1), d.present.slice(0, -1), d.masdar)
  if (!d.weak) {
    return { past: d.past, pastShort: d.past, present: d.present, presentShort: d.present, jussive: d.present, passivePast: d.past, passivePresent: d.present, active: [`م${d.present}`], passiveParticiple: [`م${d.present}`], masdars: d.masdar }
  }
  return weakEnd(d.past.slice(0, -1), d.present.slice(0, -1), d.masdar)
}

function weakEnd(past: string, present: string, masdars: string[], presentVowel = 'ي'): Stems {
  return {
    past, pastShort: `${past}ي`, past3ms: `${past}ي`, past3msJoined: `${past}ا`, pastClipped: past,
    present: present + presentVowel, presentShort: present + presentVowel, jussive: present, presentClipped: present,
    passivePast: `${past}ي`, passivePresent: `${present}ي`, active: [`م${present}ي`, `م${present}`], passiveParticiple: [`م${present}ي`], masdars,
  }
}

function doubledStems(past: string, present: string, masdars: string[]): Stems {
  const last = past[past.length - 1]
  return {
    past, pastShort: past + last, present, presentShort: present + last, jussive: present, passivePast: past, passivePresent: present,
    active: [`م${present}`], passiveParticiple: [`م${present}`], masdars,
  }
}

function formOne({ radicals, vowels }: VerbSpec): Stems {
  const [c1, c2, c3] = radicals
  const [pastVowel, presentVowel] = vowels.split('-')
  const initial = c1 === 'و' && (presentVowel === 'i' || (presentVowel === 'a' && pastVowel === 'a')) ? '' : c1
  const activeStart = c1 === 'ء' ? 'ا' : `${c1}ا`
  if (c2 === c3) {
    return {
      past: c1 + c2, pastShort: c1 + c2 + c2, present: c1 + c2, presentShort: c1 + c2 + c2, jussive: c1 + c2, passivePast: c1 + c2, passivePresent: c1 + c2,
      active: [activeStart + c2], passiveParticiple: [`م${c1}${c2}و${c3}`], masdars: [],
    }
  }
  if (isWeak(c2) && !isWeak(c3)) {
    const long = presentVowel === 'u' ? 'و' : presentVowel === 'i' ? 'ي' : 'ا'
    return {
      past: `${c1}ا${c3}`, pastShort: c1 + c3, present: c1 + long + c3, presentShort: c1 + c3, jussive: c1 + c3, passivePast: `${c1}ي${c3}`, passivePresent: `${c1}ا${c3}`,
      active: [`${activeStart}ء${c3}`], passiveParticiple: [`م${c1}${c2}${c3}`], masdars: [],
    }
  }
  if (isWeak(c3)) {
    const root = c1 + c2
    // رأى drops its hamza in the present: يرى.
    const presentRoot = root === 'رء' ? 'ر' : initial + c2
    const active = [`${activeStart}${c2}ي`, `${activeStart}${c2}`]
    const passiveParticiple = [`م${root}${c3}`]
    if (pastVowel === 'i') {
      return {
        past: `${root}ي`, pastShort: `${root}ي`, pastClipped: root, past3ms: `${root}ي`, present: `${presentRoot}ي`, presentShort: `${presentRoot}ي`, jussive: presentRoot, presentClipped: presentRoot,
        passivePast: `${root}ي`, passivePresent: `${presentRoot}ي`, active, passiveParticiple, masdars: [],
        ...{ past3msJoined: `${root}ي` },
      }
    }
    const end = presentVowel === 'u' ? 'و' : 'ي'
    return {
      past: root, pastShort: root + c3, past3ms: c3 === 'و' ? `${root}ا` : `${root}ي`, past3msJoined: `${root}ا`, pastClipped: root,
      present: presentRoot + end, presentShort: presentRoot + end, jussive: presentRoot, presentClipped: presentRoot,
      passivePast: `${root}ي`, passivePresent: `${presentRoot}ي`, active, passiveParticiple, masdars: [],
    }
  }
  const present = initial + c2 + c3
  return {
    past: c1 + c2 + c3, pastShort: c1 + c2 + c3, present, presentShort: present, jussive: present, passivePast: c1 + c2 + c3, passivePresent: c1 === 'و' ? `و${c2}${c3}` : present,
    active: [`${activeStart}${c2}${c3}`], passiveParticiple: [`م${c1}${c2}و${c3}`], masdars: [],
  }
}

function formFour(c1: string, c2: string, c3: string): Stems {
  const first = c1 === 'ء' ? '' : c1
  const present1 = c1 === 'ي' ? 'و' : c1
  if (isWeak(c2) && !isWeak(c3)) {
    return {
      past: `ا${first}ا${c3}`, pastShort: `ا${first}${c3}`, present: `${c1}ي${c3}`, presentShort: c1 + c3, jussive: c1 + c3, passivePast: `ا${first}ي${c3}`, passivePresent: `${c1}ا${c3}`,
      active: [`م${c1}ي${c3}`], passiveParticiple: [`م${c1}ا${c3}`], masdars: [`ا${first}ا${c3}ه`],
    }
  }
  const masdarStart = c1 === 'و' || c1 === 'ي' || c1 === 'ء' ? 'اي' : `ا${c1}`
  if (c2 === c3) return doubledStems(`ا${first}${c2}`, present1 + c2, [`${masdarStart}${c2}ا${c3}`])
  if (isWeak(c3)) return weakEnd(`ا${first}${c2}`, present1 + c2, [`${masdarStart}${c2}اء`])
  return derived({ past: `ا${first}${c2}${c3}`, present: present1 + c2 + c3, weak: false, masdar: [`${masdarStart}${c2}ا${c3}`] })
}

/** VII, VIII: a prefix or infix, then a base that may be hollow, doubled or weak at its end. `prefix` holds the past's alif. */
function infixed(prefix: string, c1: string, infix: string, c2: string, c3: string): Stems {
  const head = prefix + c1 + infix
  const presentHead = head.slice(1)
  if (isWeak(c2) && !isWeak(c3)) {
    return {
      past: `${head}ا${c3}`, pastShort: head + c3, present: `${presentHead}ا${c3}`, presentShort: presentHead + c3, jussive: presentHead + c3, passivePast: `${head}ي${c3}`, passivePresent: `${presentHead}ا${c3}`,
      active: [`م${presentHead}ا${c3}`], passiveParticiple: [`م${presentHead}ا${c3}`], masdars: [`${head}يا${c3}`],
    }
  }
  if (c2 === c3) return doubledStems(head + c2, presentHead + c2, [`${head}${c2}ا${c3}`])
  if (isWeak(c3)) return weakEnd(head + c2, presentHead + c2, [`${head}${c2}اء`])
  return derived({ past: head + c2 + c3, present: presentHead + c2 + c3, weak: false, masdar: [`${head}${c2}ا${c3}`] })
}

function formEight(c1: string, c2: string, c3: string): Stems {
  // اتّصل، اتّخذ: a weak or hamzated first radical is assimilated to the ت.
  if (SHADDA_FREE_TA.has(c1) || (c1 === 'ء' && c2 === 'خ')) return infixed('ا', 'ت', '', c2, c3)
  if (c1 === 'ء') return { ...infixed('ا', 'ي', 'ت', c2, c3), ...presentWithHamza(c2, c3) }
  if (c1 === 'د' || c1 === 'ط' || c1 === 'ذ') return infixed('ا', c1 === 'ذ' ? 'د' : c1, '', c2, c3)
  if (c1 === 'ز') return infixed('ا', c1, 'د', c2, c3)
  if (c1 === 'ص' || c1 === 'ض' || c1 === 'ظ') return infixed('ا', c1, 'ط', c2, c3)
  return infixed('ا', c1, 'ت', c2, c3)
}

function presentWithHamza(c2: string, c3: string): Pick<Stems, 'present' | 'presentShort' | 'jussive' | 'passivePresent' | 'active' | 'passiveParticiple'> {
  const present = `ءت${c2}${c3}`
  return { present, presentShort: present, jussive: present, passivePresent: present, active: [`م${present}`], passiveParticiple: [`م${present}`] }
}

function formTen(c1: string, c2: string, c3: string): Stems {
  if (isWeak(c2) && !isWeak(c3)) {
    return {
      past: `است${c1}ا${c3}`, pastShort: `است${c1}${c3}`, present: `ست${c1}ي${c3}`, presentShort: `ست${c1}${c3}`, jussive: `ست${c1}${c3}`, passivePast: `است${c1}ي${c3}`, passivePresent: `ست${c1}ا${c3}`,
      active: [`مست${c1}ي${c3}`], passiveParticiple: [`مست${c1}ا${c3}`], masdars: [`است${c1}ا${c3}ه`],
    }
  }
  if (c2 === c3) return doubledStems(`است${c1}${c2}`, `ست${c1}${c2}`, [`است${c1}${c2}ا${c3}`])
  const masdarStart = isWeak(c1) || c1 === 'ء' ? 'استي' : `است${c1}`
  if (isWeak(c3)) return weakEnd(`است${c1}${c2}`, `ست${c1}${c2}`, [`${masdarStart}${c2}اء`])
  return derived({ past: `است${c1}${c2}${c3}`, present: `ست${c1}${c2}${c3}`, weak: false, masdar: [`${masdarStart}${c2}ا${c3}`, ...(c1 === 'ء' ? [`استء${c2}ا${c3}`] : [])] })
}

function quadriliteral([c1, c2, c3, c4]: readonly string[], form: string): Stems | null {
  const base = c1 + c2 + c3 + c4
  if (form === 'Q1') return derived({ past: base, present: base, weak: isWeak(c4), masdar: [`${base}ه`] })
  if (form === 'Q2') return derived({ past: `ت${base}`, present: `ت${base}`, weak: isWeak(c4), masdar: [`ت${base}`] })
  if (form === 'Q4') return doubledStems(`ا${base}`, base, [`ا${c1}${c2}${c3}${c4}ا${c4}`])
  return null
}

export function participleDeriv(kind: 'active' | 'passive', ambiguous: boolean): number {
  return ambiguous ? Deriv.PART : kind === 'active' ? Deriv.ACT : Deriv.PASS
}
