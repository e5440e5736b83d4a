/** What reports contradict each other in, from the English words of the API: `foreign minister (TCD)`, `round of talks`, `people killed`, `aerial (Houthis)`. */
import { modesOf } from '../../../../src/lexicon/codes.js'
import { countryText } from '../../words/codes.js'
import { eventText } from '../../words/events.js'
import { type Lang, say, table } from '../../words/table.js'

/** `en` of lexicon/figures/offices.tsv. */
const offices: Readonly<Record<string, string>> = {
  president: 'الرئيس', 'prime minister': 'رئيس الوزراء', 'foreign minister': 'وزير الخارجية', 'defence minister': 'وزير الدفاع', 'interior minister': 'وزير الداخلية', 'finance minister': 'وزير المالية', 'justice minister': 'وزير العدل', 'oil minister': 'وزير النفط',
  'energy minister': 'وزير الطاقة', 'health minister': 'وزير الصحة', 'information minister': 'وزير الإعلام', 'speaker of parliament': 'رئيس البرلمان', 'chief of staff': 'رئيس الأركان', 'national security adviser': 'مستشار الأمن القومي', 'crown prince': 'ولي العهد', king: 'الملك',
}
/** `en` of lexicon/figures/series.tsv, alone and before what it is of; of topics.tsv. */
const series: Readonly<Record<string, readonly [alone: string, before: string]>> = {
  round: ['الجولة', 'جولة'], session: ['الدورة', 'دورة'], stage: ['المرحلة', 'مرحلة'], summit: ['القمة', 'قمة'], meeting: ['الاجتماع', 'اجتماع'], batch: ['الدفعة', 'دفعة'], convoy: ['القافلة', 'قافلة'], package: ['الحزمة', 'حزمة'],
  conference: ['المؤتمر', 'مؤتمر'], visit: ['الزيارة', 'زيارة'], attack: ['الهجوم', 'هجوم'], test: ['التجربة', 'تجربة'], term: ['الولاية', 'ولاية'], raid: ['الغارة', 'غارة'],
}
const topics: Readonly<Record<string, string>> = { talks: 'المحادثات', elections: 'الانتخابات' }
/** `en` of lexicon/figures/people.tsv. Those who are people and no more need no word beside what became of them. */
const people: Readonly<Record<string, string>> = {
  people: '', others: 'الآخرين', civilians: 'المدنيين', soldiers: 'الجنود', members: 'العناصر', 'security men': 'رجال الأمن', officers: 'الضباط', policemen: 'الشرطة', fighters: 'المقاتلين', children: 'الأطفال', women: 'النساء', men: 'الرجال', journalists: 'الصحفيين',
  protesters: 'المحتجين', students: 'الطلاب', workers: 'العمال', migrants: 'المهاجرين', tourists: 'السياح', hostages: 'الرهائن', prisoners: 'الأسرى', 'displaced people': 'النازحين', activists: 'الناشطين', families: 'العائلات', medics: 'المسعفين', attackers: 'المهاجمين', suspects: 'المشتبه بهم',
}
/** `kind` of lexicon/figures/counts.tsv. */
const fates: Readonly<Record<string, string>> = {
  killed: 'القتلى', wounded: 'الجرحى', victims: 'الضحايا', executed: 'من أُعدموا', abducted: 'المخطوفون', arrested: 'الموقوفون', captured: 'الأسرى', detainees: 'المعتقلون', displaced: 'النازحون', evacuated: 'من أُجلوا', hostages: 'الرهائن',
  missing: 'المفقودون', prisoners: 'الأسرى', released: 'المفرج عنهم', rescued: 'من أُنقذوا',
}
/** Two together first, since they end like one. */
const endings: readonly string[] = [...Object.keys(fates).flatMap((one) => Object.keys(fates).map((other) => `${one} or ${other}`)), ...Object.keys(fates)]
/** Nouns already: `people victims` says it twice. */
const nouns: ReadonlySet<string> = new Set(['victims', 'detainees', 'hostages', 'prisoners'])

const shared = table(
  { withCountry: '{what} ({country})', ofPeople: '{fate}', happened: 'it happened', didNot: 'it did not happen' },
  { withCountry: '{what} ({country})', ofPeople: '{fate} من {whom}', happened: 'وقع', didNot: 'لم يقع' },
)
const has = (of: object, key: string): boolean => Object.hasOwn(of, key)

/** What the API says in English, in the language of the page; what is of none of its kinds, as it is. */
export function aboutText(lang: Lang, about: string): string {
  return officeText(lang, about) ?? eventAbout(lang, about) ?? peopleText(lang, about) ?? seriesText(lang, about) ?? about
}

/** A side that is English in the API and no name: an office, or whether it happened. Null: neither. */
export function sideText(lang: Lang, value: string): string | null {
  if (value === 'it happened') return say(lang, shared, 'happened')
  if (value === 'it did not happen') return say(lang, shared, 'didNot')
  return officeText(lang, value)
}

function officeText(lang: Lang, about: string): string | null {
  const [, office, country] = /^(.+) \(([A-Z]{3})\)$/.exec(about) ?? []
  if (!office || !has(offices, office)) return null
  return say(lang, shared, 'withCountry', { what: lang === 'ar' ? offices[office] : office, country: countryText(lang, country) })
}

/** A mode, or a type in lower case, with those it was done to. Their names are English alone. */
function eventAbout(lang: Lang, about: string): string | null {
  const [, code, whom] = /^([a-z-]+) \((.*)\)$/.exec(about) ?? []
  // Some modes belong to a type of words and to one of deeds; deeds stand last, and are what reports mostly differ in.
  const type = code === undefined ? undefined : Object.keys(modesOf).reverse().find((one) => one.toLowerCase() === code || modesOf[one].includes(code))
  if (type === undefined) return null
  const what = eventText(lang, type, modesOf[type].includes(code) ? code : null)
  return whom && lang === 'en' ? `${what} (${whom})` : what
}

function peopleText(lang: Lang, about: string): string | null {
  const fate = endings.find((one) => about.endsWith(` ${one}`))
  if (fate === undefined) return null
  const whom = about.slice(0, -fate.length - 1)
  if (lang === 'en') return nouns.has(fate) && (whom === 'people' || whom === fate) ? fate : about
  const became = fate.split(' or ').map((one) => fates[one]).join(' أو ')
  const of = people[whom] ?? whom
  return of === '' || whom === fate ? became : say(lang, shared, 'ofPeople', { fate: became, whom: of })
}

function seriesText(lang: Lang, about: string): string | null {
  const [, noun, of] = /^([a-z]+)(?: of (.+))?$/.exec(about) ?? []
  if (lang === 'en' || !noun || !has(series, noun)) return null
  const topic = of === undefined ? undefined : topics[of]
  return topic === undefined ? series[noun][0] : `${series[noun][1]} ${topic}`
}
