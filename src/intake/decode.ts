import { arabicReading } from './arabic-bytes.js'
import { encodingCalled, textIn } from './encodings.js'
import { repaired, repairInWords } from './mojibake.js'
import type { Problem } from './problem.js'
import { isNearlyUtf8, nulIn, utf16Mark, wrongUtf8 } from './utf8.js'

type Fault = { readonly fault: Pick<Problem, 'code' | 'reason'> }

export interface DecodedText {
  readonly text: string
  /** By its name in the WHATWG Encoding Standard. */
  readonly encoding: string
  /** What a user should know: another encoding than declared, characters replaced, passages put right. */
  readonly notes: readonly string[]
}

export type Decoded = DecodedText | Fault

export interface DecodeOptions {
  /** What a header or the markup says the encoding is; it need not be true. */
  readonly declared?: string | null
  /** Whether a few broken characters are replaced, with a note, rather than a fault: pages of the Web have them. */
  readonly lenient?: boolean
}

/** The share of characters that may be broken: one in a thousand, or a single one (the end of what was cut off). */
const MOST_BROKEN = 1 / 1000

/**
 * Bytes as text, without a byte order mark. A mark decides; then UTF-8, if that is what they are, whatever was declared; then windows-1256 or ISO-8859-6, told apart by
 * their letters; then what was declared. Arabic that was decoded wrongly before is put right. What is none of these is a fault that says why. Never throws.
 */
export function decode(bytes: Uint8Array, { declared = null, lenient = false }: DecodeOptions = {}): Decoded {
  const label = declared === null || declared.trim() === '' ? null : declared
  const called = label === null ? null : encodingCalled(label)
  const utf16 = utf16Mark(bytes) ?? (called?.startsWith('utf-16') && bytes.includes(0) ? called : null)
  if (utf16 !== null) return asUtf16(bytes, utf16)
  const binary = nulIn(bytes)
  if (binary) return { fault: binary }
  const text = textIn('utf-8', bytes, true)
  if (text !== null) return asUtf8(text, label, called, [])
  return notUtf8(bytes, label, called, lenient)
}

/** `label` is what was declared, `called` the encoding that it names. */
function notUtf8(bytes: Uint8Array, label: string | null, called: string | null, lenient: boolean): Decoded {
  const isWhole = (text: string): boolean => brokenIn(text) <= (lenient ? Math.max(1, text.length * MOST_BROKEN) : 0)
  const replaced = textIn('utf-8', bytes) ?? ''
  const isNearly = isNearlyUtf8(replaced, brokenIn(replaced))
  if (isNearly && isWhole(replaced)) return asUtf8(replaced, label, called, brokenNotes(replaced))
  const arabic = isNearly ? null : arabicReading(bytes, isWhole)
  if (arabic !== null) return { ...arabic, notes: [...(arabic.encoding === called ? [] : [label === null ? `not UTF-8, read as ${arabic.encoding}` : otherThan(label, arabic.encoding)]), ...brokenNotes(arabic.text)] }
  const asDeclared = isNearly || saysNothing(called) ? null : textIn(called!, bytes, true)
  if (asDeclared !== null) return { text: asDeclared, encoding: called!, notes: [] }
  return { fault: { code: 'encoding', reason: reasonFor(bytes, label, called, isNearly) } }
}

function asUtf8(text: string, label: string | null, called: string | null, notes: readonly string[]): DecodedText {
  const isOther = label !== null && called !== 'utf-8' && /[^\0-\x7f]/.test(text)
  const repair = repaired(text)
  return { text: repair?.text ?? text, encoding: 'utf-8', notes: [...(isOther ? [otherThan(label, 'utf-8')] : []), ...notes, ...(repair ? [repairInWords(repair)] : [])] }
}

function asUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = textIn(encoding, bytes, true)
  return text === null ? { fault: { code: 'encoding', reason: `not ${encoding}, though it begins as if it were` } } : { text, encoding, notes: [] }
}

function brokenIn(text: string): number {
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++
  return broken
}

function brokenNotes(text: string): readonly string[] {
  const broken = brokenIn(text)
  return broken === 0 ? [] : [`${broken === 1 ? 'a broken character was' : `${broken} broken characters were`} replaced`]
}

const otherThan = (label: string, encoding: string): string => `declared as ${printable(label)}, read as ${encoding}`

function reasonFor(bytes: Uint8Array, label: string | null, called: string | null, isNearly: boolean): string {
  const wrong = wrongUtf8(bytes)
  if (isNearly) return wrong
  if (label !== null && called === null) return `declared as ${printable(label)}, an unknown encoding, and ${wrong}`
  if (!saysNothing(called)) return `not ${called}, though declared as ${printable(label!)}`
  return `${wrong}, and too little of it looks like windows-1256 or ISO-8859-6; if it is one of these, convert it first (iconv -f windows-1256 -t utf-8)`
}

/** UTF-8 was tried before. */
const saysNothing = (called: string | null): boolean => called === null || called === 'utf-8' || called.startsWith('utf-16')

/** A label comes from outside: nothing that moves a terminal's cursor, and not much of it. */
const printable = (label: string): string => label.trim().replace(/[^\x21-\x7e]/g, '?').slice(0, 40)
