/** Feeds and pages of outlets that do not exist, with texts written for the tests. */

const subjects = ['وزير الري', 'رئيس البلدية', 'قائد الشرطة', 'وزيرة الصحة', 'محافظ الضفة الشرقية', 'مدير الميناء', 'نقيب المعلمين', 'رئيس لجنة المياه']
const deeds = ['يزور سد الوادي', 'يطالب بتمويل الجسر', 'يرفض خطة النقل', 'يعلن افتتاح المستشفى', 'يحذر من نقص القمح', 'يلتقي وفدا من المزارعين', 'يتهم شركة السكك بالتأخير', 'يوقع اتفاق الكهرباء']

export const headlineOf = (n: number): string => `${subjects[n % subjects.length]} ${deeds[Math.floor(n / subjects.length) % deeds.length]} رقم ${n}`

/** Four paragraphs, which are no other article's. */
export function paragraphsOf(n: number, edition = 1): string[] {
  const [who, what] = [subjects[n % subjects.length], deeds[Math.floor(n / subjects.length) % deeds.length]]
  return [
    `قال ${who} في مدينة النخيل يوم الخميس إنه ${what}، وذلك خلال مؤتمر صحفي حضره ممثلو القرى المجاورة وعدد من الصحفيين، مؤكدا أن العمل سيبدأ في الدفعة ${n} من المشروع قبل نهاية العام.`,
    `وأضاف أن اللجنة المكلفة ستقدم تقريرها رقم ${n * 7 + edition} إلى مجلس المدينة، وأن السكان سيطلعون على النتائج فور اعتمادها، مشيرا إلى أن التمويل متوفر من صندوق التنمية المحلي.`,
    `من جهتها، نقلت إذاعة الوادي عن مسؤول لم تسمه أن الخلاف حول الحدود الإدارية ما زال قائما، وأن جولة جديدة من المحادثات ستعقد الأسبوع المقبل بحضور وسيط من العاصمة.`,
    `وكان المجلس قد أعلن في وقت سابق أن ${n + 20} عاملا سيشاركون في الأعمال، فيما طالب الأهالي بنشر جدول زمني واضح وبضمان وصول المياه إلى الأحياء الجنوبية من المدينة.`,
  ]
}

export interface PageOptions {
  readonly edition?: number
  /** What stands in its head besides. */
  readonly head?: string
}

export const pageOf = (n: number, { edition = 1, head = '' }: PageOptions = {}): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headlineOf(n)}</title>${head}</head><body><header><nav><a href="/">الرئيسية</a></nav></header>
<main><article><h1>${headlineOf(n)}</h1>${paragraphsOf(n, edition).map((p) => `<p>${p}</p>`).join('\n')}</article></main><footer>حقوق النشر محفوظة</footer></body></html>`

export interface ItemOptions {
  readonly id?: string | null
  readonly link?: string | null
  readonly title?: string
  readonly date?: string | null
  readonly updated?: string
  readonly content?: string
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const element = (name: string, value: string | null | undefined): string => (value === null || value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`)

export const itemOf = (base: string, n: number, { id = `urn:item:${n}`, link = `${base}/news/${n}`, title = headlineOf(n), date = 'Thu, 26 Nov 2026 09:00:00 +0300', updated, content }: ItemOptions = {}): string =>
  `<item>${element('title', title)}${element('link', link)}${element('guid', id).replace('<guid>', '<guid isPermaLink="false">')}${element('pubDate', date)}${element('dcterms:modified', updated)}${element('description', content)}</item>`

export const feedOf = (title: string, items: readonly string[], inChannel = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>${title}</title><language>ar</language>${inChannel}${items.join('')}</channel></rss>`
