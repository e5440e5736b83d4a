/** What reports differ in, in words: English and Arabic. */
import type { Figure } from '../../gist/figures/figures.js'
import type { Ordinal } from '../../gist/figures/ordinals.js'
import type { Titled } from '../../gist/figures/titles.js'
import type { Entity, EventRecord } from '../../record/record.js'
import { arabicPhrases } from '../phrases.js'

export interface About {
  /** `people killed`, `round of talks`. */
  readonly about: string
  readonly aboutAr: string
}

export function aboutFigure({ whom, whomEn, whomAr, kind }: Figure): About {
  const { say } = arabicPhrases()
  const figure = kind.split(EITHER).map(kindInArabic).reduce((one, other) => say('figure or', { one, other }))
  return { about: `${whomEn ?? whom} ${kind}`, aboutAr: whomAr ? say('figures of', { figure, whom: whomAr }) : say('figures', { figure }) }
}

/** `killed or wounded`: of whom a text does not tell them apart. */
const EITHER = ' or '

/** A kind of a user's own tables stands as it is. */
function kindInArabic(kind: string): string {
  const { say, has } = arabicPhrases()
  return has(`figure ${kind}`) ? say(`figure ${kind}`) : kind
}

/** Words that no table has in English are left in Arabic by the words themselves. */
export function aboutOrdinal({ nounEn, nounAr, of }: Ordinal): About {
  return { about: [nounEn, ...of.filter((word) => /^[a-z]/.test(word)).slice(0, 1).map((word) => `of ${word}`)].join(' '), aboutAr: nounAr }
}

/** The office that somebody is named with: in Arabic as the article has it. */
export function aboutOffice({ office, country, words, name }: Titled): About {
  const title = words.text.slice(0, Math.max(0, name.start - words.start)).trim()
  return { about: `${office} (${country})`, aboutAr: title || words.text }
}

export const aboutPerson = ({ name: { text } }: Titled): About => ({ about: text, aboutAr: text })

export function aboutAct({ event, mode, trigger, recipient }: EventRecord): About {
  const { say } = arabicPhrases()
  return { about: `${mode ?? event.toLowerCase()} (${namesOf(recipient, 'en')})`, aboutAr: recipient.length === 0 ? say('act', { act: trigger.text }) : say('act upon', { act: trigger.text, whom: namesOf(recipient, 'ar') }) }
}

export const namesOf = (who: readonly Entity[], lang: 'en' | 'ar'): string => who.map(({ name, nameEn }) => (lang === 'en' ? nameEn || name : name)).join(lang === 'en' ? ', ' : '، ')
