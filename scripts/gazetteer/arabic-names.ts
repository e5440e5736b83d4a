/**
 * Chooses the Arabic names among the alternate names of a GeoNames place, which hold Persian, Urdu, Kurdish and Uyghur ones in the same script.
 */
const MARKS = /[\u064b-\u065f\u0670\u0640\u200b-\u200f]/g
/** Letters of Arabic proper: no Persian kaf, ya, gaf, no Kurdish e. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*$/
const ARTICLE = 'ال'
const LATIN_ARTICLE = /^(?:al|el|ar|as|at|ash|an|az|ad|ath|adh)[ -]/i
/** Endings that Arabic writes with ta marbuta and Persian with ha. */
const HA_ENDING = /ه$/

/** Sounds that a letter may have in Latin script, reduced to one letter per class. */
const CLASS: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ث: 't', ج: 'g', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 's', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'h',
}
const LATIN_CLASS: Readonly<Record<string, string>> = { p: 'b', j: 'g', c: 'k', q: 'k', x: 'k', v: 'f', w: '', y: '' }

const MOST_UNLIKE = 0.67

/** At most `most` names in Arabic, the one most like the Latin name first. */
export function arabicNames(alternates: readonly string[], latin: string, most: number): string[] {
  const names = [...new Set(alternates.map((n) => dotted(cleaned(n), latin)).filter((n) => n.length >= 2 && n.length < 40 && isArabic(n)))]
  const ranked = names.filter((n) => !isForeignForm(n, names, latin)).map((n) => ({ n, unlike: unlikeness(n, latin) }))
    .sort((a, b) => a.unlike - b.unlike || b.n.length - a.n.length || (a.n < b.n ? -1 : 1))
  // An older or another people's name may have nothing in common with the Latin one; it counts when there is no other.
  return ranked.filter(({ unlike }, i) => i === 0 || unlike <= MOST_UNLIKE).map(({ n }) => n).slice(0, most)
}

export const isArabic = (name: string): boolean => ARABIC.test(name)

export function cleaned(name: string): string {
  return name.normalize('NFKC').replace(MARKS, '').replace(/\s+/g, ' ').trim()
}

/** دبى for دبي: dots left off as Egyptian printers do, where the Latin name ends in a consonantal or long i. */
function dotted(name: string, latin: string): string {
  return /[iey]$/i.test(latin) ? name.replace(/ى$/, 'ي') : name
}

/** Persian and Urdu drop the article and end in ha: such a form is left out where the Arabic one is there too. */
function isForeignForm(name: string, names: readonly string[], latin: string): boolean {
  if (HA_ENDING.test(name) && names.includes(name.replace(HA_ENDING, 'ة'))) return true
  if (name.startsWith(ARTICLE)) return false
  if (names.includes(ARTICLE + name)) return true
  return LATIN_ARTICLE.test(latin) && names.some((n) => n.startsWith(ARTICLE))
}

/** 0 where the consonants of both names agree, 1 where none does. */
function unlikeness(name: string, latin: string): number {
  const a = skeleton([...name.replace(/(^| )ال/g, '$1')].map((c) => CLASS[c] ?? '').join(''))
  const b = skeleton([...latin.toLowerCase().replace(LATIN_ARTICLE, '').replace(/ (?:al|el|ar|as|at|ash|an|az|ad)[ -]/g, ' ').replace(/(?:sh|ch|th|dh|kh|gh|ph)/g, (d) => ({ kh: 'k', gh: 'g', ph: 'f', ch: 's' })[d] ?? d[0])].map((c) => LATIN_CLASS[c] ?? (/[bdfghklmnrstz]/.test(c) ? c : '')).join(''))
  return editDistance(a, b) / Math.max(a.length, b.length, 1)
}

const skeleton = (s: string): string => s.replace(/h/g, '').replace(/(.)\1+/g, '$1')

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}
