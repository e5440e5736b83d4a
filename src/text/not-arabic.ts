import { arabicShare, LEAST_ARABIC } from './arabic-share.js'
import { Class, characterClass } from './characters.js'

/**
 * In a text with more of these letters among its Arabic letters, Persian, Urdu or Kurdish is suspected. Of 30,000 articles of Arabic news four had more,
 * typed on a Persian keyboard; prose in those languages has 0.1 and more.
 */
export const MOST_FOREIGN = 0.02
/** … and it is Arabic all the same when it has this share of letters that only Arabic writes: ة أ إ. Those four articles had 0.06; 99 % of all have 0.03. */
export const LEAST_OWN = 0.015
/** Fewer such letters say nothing: a name, a place. */
const FEWEST_FOREIGN = 5

/** پ چ ژ گ ک ی of Persian and Kurdish; ے ں ٹ ڈ ڑ of Urdu. */
const foreign = lettersOf(0x067e, 0x0686, 0x0698, 0x06af, 0x06a9, 0x06cc, 0x06d2, 0x06ba, 0x0679, 0x0688, 0x0691)
/** ة أ إ */
const own = lettersOf(0x0629, 0x0623, 0x0625)

/** Why a text is not taken for Arabic, as a note for its reader; null for Arabic. */
export function whyNotArabic(text: string): string | null {
  if (arabicShare(text) < LEAST_ARABIC) return `not Arabic (less than ${percent(LEAST_ARABIC)} of the letters are), no records`
  const share = foreignShare(text)
  return share > MOST_FOREIGN ? `not Arabic (${percent(share)} of the letters are those of Persian, Kurdish or Urdu, more than ${percent(MOST_FOREIGN)}), no records` : null
}

/** Share of foreign letters among a text's Arabic letters, 0 to 1; 0 where letters that only Arabic writes outweigh them. */
function foreignShare(text: string): number {
  let letters = 0
  let foreigners = 0
  let owned = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (characterClass[c] !== Class.ARABIC) continue
    letters++
    if (foreign[c] === 1) foreigners++
    else if (own[c] === 1) owned++
  }
  return foreigners < FEWEST_FOREIGN || owned / letters >= LEAST_OWN ? 0 : foreigners / letters
}

/** 1 at the code of each letter; letters of all these languages lie below. */
function lettersOf(...codes: number[]): Uint8Array {
  const letters = new Uint8Array(0x0700)
  for (const code of codes) letters[code] = 1
  return letters
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
