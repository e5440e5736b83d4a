/** What the codes of a record are called: countries, sectors, statuses, kinds of source. */
import { alpha2 } from './alpha2.js'
import { type Lang, say, table } from './table.js'

export const sectorWords = table({
  GOV: 'government', MIL: 'military', COP: 'police', JUD: 'judiciary', LEG: 'legislature', SPY: 'intelligence', PTY: 'party', PRM: 'pro-government militia', REB: 'armed group', UAF: 'unaligned armed force', OPP: 'opposition',
  CVL: 'civilians', JRN: 'media', BUS: 'business', REL: 'religious', EDU: 'education', LAB: 'labour', MED: 'medical', REF: 'refugees', SOC: 'civil society', ELI: 'elite', CRM: 'criminals', PRE: 'protesters', UNK: 'unknown',
}, {
  GOV: 'حكومة', MIL: 'جيش', COP: 'شرطة', JUD: 'قضاء', LEG: 'برلمان', SPY: 'استخبارات', PTY: 'حزب', PRM: 'فصيل موال للحكومة', REB: 'جماعة مسلحة', UAF: 'قوة مسلحة غير منحازة', OPP: 'معارضة',
  CVL: 'مدنيون', JRN: 'إعلام', BUS: 'أعمال', REL: 'مؤسسة دينية', EDU: 'تعليم', LAB: 'نقابات', MED: 'صحة', REF: 'لاجئون', SOC: 'مجتمع مدني', ELI: 'نخبة', CRM: 'جريمة', PRE: 'محتجون', UNK: 'غير معروف',
})

const groupWords = table(
  { UNO: 'United Nations', EUR: 'European Union', IGO: 'intergovernmental body', NGO: 'non-governmental organisation', IMG: 'transnational armed group', MNC: 'multinational company', ISM: 'religious movement', PSE: 'Palestine' },
  { UNO: 'الأمم المتحدة', EUR: 'الاتحاد الأوروبي', IGO: 'هيئة حكومية دولية', NGO: 'منظمة غير حكومية', IMG: 'جماعة مسلحة عابرة للحدود', MNC: 'شركة متعددة الجنسيات', ISM: 'حركة دينية', PSE: 'فلسطين' },
)

export const statusWords = table(
  { actual: 'happened', planned: 'planned', hypothetical: 'possible', negated: 'did not happen' },
  { actual: 'وقع', planned: 'مقرر', hypothetical: 'محتمل', negated: 'لم يقع' },
)

export const sourceKindWords = table(
  { outlet: 'outlet', agency: 'agency', person: 'person', body: 'body', anonymous: 'unnamed', document: 'document', unspecified: 'unspecified' },
  { outlet: 'وسيلة إعلام', agency: 'وكالة', person: 'شخص', body: 'جهة', anonymous: 'بلا اسم', document: 'وثيقة', unspecified: 'غير محدد' },
)

const quadWords = table(
  { class0: 'statement', class1: 'verbal cooperation', class2: 'material cooperation', class3: 'verbal conflict', class4: 'material conflict' },
  { class0: 'تصريح', class1: 'تعاون بالقول', class2: 'تعاون بالفعل', class3: 'صراع بالقول', class4: 'صراع بالفعل' },
)

/** PLOVER's quad class in words. */
export const quadText = (lang: Lang, quad: 0 | 1 | 2 | 3 | 4): string => say(lang, quadWords, `class${quad}`)

/** Which side of the scale an event stands on; its colours are named so. */
export type Side = 'cooperation' | 'conflict' | 'neutral'
export const sideOf = (quad: number): Side => (quad === 0 ? 'neutral' : quad < 3 ? 'cooperation' : 'conflict')

/** Shorter than the full names of the standard, and as news and the lexicon call them. */
const usualNames = table(
  { COD: 'DR Congo', COG: 'Republic of Congo', HKG: 'Hong Kong', MAC: 'Macau', MMR: 'Myanmar', TUR: 'Turkey', CIV: 'Ivory Coast', SAU: 'Saudi Arabia', GBR: 'United Kingdom', ARE: 'United Arab Emirates' },
  { COD: 'الكونغو الديمقراطية', COG: 'الكونغو', HKG: 'هونغ كونغ', MAC: 'ماكاو', MMR: 'ميانمار', TUR: 'تركيا', CIV: 'ساحل العاج', SAU: 'السعودية', GBR: 'بريطانيا', ARE: 'الإمارات' },
)
const regions: Partial<Record<Lang, Intl.DisplayNames>> = {}

/** The name of a country or of PLOVER's code for what belongs to none; an unknown code as it is. */
export function countryText(lang: Lang, code: string): string {
  if (Object.hasOwn(groupWords.en, code)) return say(lang, groupWords, code as keyof typeof groupWords.en)
  if (Object.hasOwn(usualNames.en, code)) return say(lang, usualNames, code as keyof typeof usualNames.en)
  const two = alpha2.get(code)
  if (!two) return code
  regions[lang] ??= new Intl.DisplayNames(lang, { type: 'region' })
  return regions[lang].of(two) ?? code
}

export function sectorText(lang: Lang, code: string): string {
  return Object.hasOwn(sectorWords.en, code) ? say(lang, sectorWords, code as keyof typeof sectorWords.en) : code
}
