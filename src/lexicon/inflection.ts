import type { Form } from './conjugation.js'
import { Case, type Features, Gender, Join, Num, Pos } from './features.js'

/** What is known of a noun or adjective, spelling folded. */
export interface NominalSpec {
  readonly form: string
  readonly pos: number
  readonly gender: number
  readonly deriv: number
  /** Endings `ون`, `ات` or whole plural forms, folded. */
  readonly plurals: readonly string[]
  /** Also has a regular feminine in ة. */
  readonly feminine: boolean
  /** Irregular feminine (حمراء), folded. */
  readonly feminineForm?: string
}

const TA = 'ه'

/** All inflected forms of a noun or adjective, in folded spelling, without clitics. */
export function inflect(n: NominalSpec): Form[] {
  const out: Form[] = []
  const base = (gender: number, number: number): Features => ({ pos: n.pos, gender, number, deriv: n.deriv })
  singular(out, n.form, base(n.gender, Num.SG))
  dual(out, n.form, base(n.gender, Num.DU))
  if (n.feminineForm) singular(out, n.feminineForm, base(Gender.F, Num.SG))
  else if (n.feminine) {
    singular(out, n.form + TA, base(Gender.F, Num.SG))
    dual(out, n.form + TA, base(Gender.F, Num.DU))
    soundFeminine(out, n.form, base(Gender.F, Num.PL), false)
  }
  for (const plural of n.plurals) {
    if (plural === 'ون') soundMasculine(out, n.form, base(Gender.M, Num.PL))
    else if (plural === 'ات') soundFeminine(out, n.form, base(n.feminine ? Gender.F : n.gender, Num.PL), n.gender === Gender.F)
    else singular(out, plural, base(n.gender, Num.PL))
  }
  return out
}

function singular(out: Form[], form: string, f: Features): void {
  if (form.endsWith(TA)) {
    out.push({ form, features: { ...f, join: Join.FREE } })
    out.push({ form: `${form.slice(0, -1)}ت`, features: { ...f, join: Join.CONN } })
    return
  }
  out.push({ form, features: { ...f, join: Join.BOTH } })
  // مستشفى + ه → مستشفاه
  if (form.endsWith('ي') && form.length > 3) out.push({ form: `${form.slice(0, -1)}ا`, features: { ...f, join: Join.CONN } })
  // منشأ + ه → منشئه, منشؤه: the hamza leaves the alif before a pronoun.
  if (form.endsWith('ا') && form.length > 2) out.push({ form: `${form.slice(0, -1)}ء`, features: { ...f, join: Join.CONN } })
  if (!form.endsWith('ا') && !form.endsWith('اء')) out.push({ form: `${form}ا`, features: { ...f, kase: Case.ACC, join: Join.FREE } })
}

function dual(out: Form[], form: string, f: Features): void {
  const stem = form.endsWith(TA) ? `${form.slice(0, -1)}ت` : form
  out.push({ form: `${stem}ان`, features: { ...f, kase: Case.NOM, join: Join.FREE } })
  out.push({ form: `${stem}ين`, features: { ...f, kase: Case.OBL, join: Join.FREE } })
  out.push({ form: `${stem}ا`, features: { ...f, kase: Case.NOM, construct: true, join: Join.BOTH } })
  out.push({ form: `${stem}ي`, features: { ...f, kase: Case.OBL, construct: true, join: Join.BOTH } })
}

function soundMasculine(out: Form[], form: string, f: Features): void {
  // قاضي + ون → قاضون; مصطفى + ون → مصطفون
  const stem = form.endsWith('ي') && f.pos === Pos.NOUN && form.length > 3 && !form.endsWith('يي') ? [form, form.slice(0, -1)] : [form]
  for (const s of stem) {
    out.push({ form: `${s}ون`, features: { ...f, kase: Case.NOM, join: Join.FREE } })
    out.push({ form: `${s}ين`, features: { ...f, kase: Case.OBL, join: Join.FREE } })
    out.push({ form: `${s}و`, features: { ...f, kase: Case.NOM, construct: true, join: Join.BOTH } })
    out.push({ form: `${s}ي`, features: { ...f, kase: Case.OBL, construct: true, join: Join.BOTH } })
  }
}

/** صحراء → صحراوات, but إجراء → إجراءات: only the hamza of a feminine ending opens. */
function soundFeminine(out: Form[], form: string, f: Features, opens: boolean): void {
  const stem = form.endsWith(TA) ? form.slice(0, -1) : opens && form.endsWith('اء') ? `${form.slice(0, -1)}و` : form
  out.push({ form: `${stem}ات`, features: { ...f, join: Join.BOTH } })
}
