/** What went wrong, in the words of the interface: by the problem's code and field, or by its status where it has no code. The server's own words, which are English, stand below as a detail. */
import type { Problem } from '../api.js'
import { shared } from './shared.js'
import { type Lang, say, table } from './table.js'

const words = table({
  notFound: 'There is nothing at this address.', unknown: 'Not known here', unknownValue: '{field}: nothing is known as “{value}”.', invalid: 'This cannot be asked', invalidField: '{field} is not in the form that is wanted.', invalidDay: '{field}: a day, month or year is wanted, such as 2024-05-16, 2024-05 or 2024.', invalidAll: 'The server did not understand what was asked.',
  tooLarge: 'Too large', tooLargeWhy: 'This is more than the server takes at once.', tooMany: 'Too much at once', tooManyWhy: 'The server was asked too often. Wait a little, then try again.', forbidden: 'Not allowed', forbiddenWhy: 'Your role here does not allow this.',
  inUse: 'Not possible now', inUseWhy: 'It is there already, or in use.', notArabic: 'Not Arabic', notArabicWhy: 'This text is not Arabic: it gives no records.', unreachable: 'Not read from here', unreachableWhy: 'The server does not connect to this address: it is private, or is no address of the web.',
  server: 'A fault of the server', serverWhy: 'The server could not do this. Its log says why.', here: 'This did not work', hereWhy: 'Loading the page again often helps.',
  url: 'Address', webhook: 'Address for alerts', name: 'Name', kind: 'Kind', asOf: 'As of', cursor: 'The continuation', record: 'Record', by: 'Counted by', sort: 'Order', state: 'State', token: 'Token', field: 'What was asked',
}, {
  notFound: 'لا شيء في هذا العنوان.', unknown: 'غير معروف هنا', unknownValue: '{field}: لا شيء معروف باسم «{value}».', invalid: 'لا يمكن طلب هذا', invalidField: '{field}: ليس على الصورة المطلوبة.', invalidDay: '{field}: المطلوب يوم أو شهر أو سنة، مثل 2024-05-16 أو 2024-05 أو 2024.', invalidAll: 'لم يفهم الخادم المطلوب.',
  tooLarge: 'أكبر مما يُقبل', tooLargeWhy: 'هذا أكثر مما يأخذه الخادم دفعة واحدة.', tooMany: 'طلبات كثيرة', tooManyWhy: 'طُلب من الخادم أكثر مما يجيب عنه. انتظر قليلًا ثم أعد المحاولة.', forbidden: 'غير مسموح', forbiddenWhy: 'صلاحيتك هنا لا تسمح بهذا.',
  inUse: 'غير ممكن الآن', inUseWhy: 'هو موجود من قبل أو قيد الاستعمال.', notArabic: 'ليس عربيًا', notArabicWhy: 'هذا النص ليس عربيًا، فلا سجلات له.', unreachable: 'لا يُقرأ من هنا', unreachableWhy: 'لا يتصل الخادم بهذا العنوان: فهو خاص أو ليس من عناوين الويب.',
  server: 'خلل في الخادم', serverWhy: 'لم يتمكن الخادم من ذلك، وفي سجلّه السبب.', here: 'لم ينجح هذا', hereWhy: 'إعادة تحميل الصفحة تفيد غالبًا.',
  url: 'العنوان', webhook: 'عنوان التنبيهات', name: 'الاسم', kind: 'النوع', asOf: 'الوضع في يوم', cursor: 'التتمة', record: 'السجل', by: 'العدّ بحسب', sort: 'الترتيب', state: 'الحالة', token: 'رمز الدخول', field: 'المطلوب',
})

export interface FaultWords {
  readonly title: string
  readonly words: string
  /** What the server says of it; null where that would add nothing. */
  readonly detail: string | null
}

export type FaultKind = 'offline' | 'not-found' | 'unknown-value' | 'invalid' | 'too-large' | 'too-many-requests' | 'forbidden' | 'unauthorized' | 'in-use' | 'not-arabic' | 'unreachable' | 'server' | 'here'

const byStatus: Readonly<Record<number, FaultKind>> = { 400: 'invalid', 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 409: 'in-use', 413: 'too-large', 415: 'invalid', 422: 'invalid', 429: 'too-many-requests', 431: 'too-large' }
const coded: ReadonlySet<string> = new Set<FaultKind>(['offline', 'not-found', 'unknown-value', 'invalid', 'too-large', 'too-many-requests', 'forbidden', 'unauthorized', 'in-use', 'not-arabic', 'unreachable'])
/** Parts of an address: nothing has a number that is none. */
const inPath: ReadonlySet<string> = new Set(['id', 'number', 'article'])

export function faultKind({ code, status, field, nearest }: Problem): FaultKind {
  const kind = code !== undefined && coded.has(code) ? (code as FaultKind) : status >= 500 ? 'server' : byStatus[status] ?? (status === 0 ? 'here' : 'invalid')
  if (kind !== 'invalid') return kind
  return inPath.has(field ?? '') ? 'not-found' : nearest === undefined ? 'invalid' : 'unknown-value'
}

export function faultWords(lang: Lang, problem: Problem): FaultWords {
  const tell = (title: string, text: string): FaultWords => ({ title, words: text, detail: problem.detail && problem.detail !== text ? problem.detail : null })
  const told = (title: keyof typeof words.en, text: keyof typeof words.en): FaultWords => tell(say(lang, words, title), say(lang, words, text))
  switch (faultKind(problem)) {
    case 'offline': return { title: say(lang, shared, 'offline'), words: say(lang, shared, 'offlineDetail'), detail: null }
    case 'unauthorized': return { title: say(lang, shared, 'signInNeeded'), words: say(lang, shared, 'signInDetail'), detail: null }
    case 'not-found': return { title: say(lang, shared, 'notFound'), words: say(lang, words, 'notFound'), detail: null }
    case 'unknown-value': return tell(say(lang, words, 'unknown'), problem.value === undefined ? say(lang, words, 'invalidField', { field: fieldText(lang, problem.field) }) : say(lang, words, 'unknownValue', { field: fieldText(lang, problem.field), value: problem.value }))
    case 'invalid': return tell(say(lang, words, 'invalid'), problem.field === undefined ? say(lang, words, 'invalidAll') : say(lang, words, days.has(problem.field) ? 'invalidDay' : 'invalidField', { field: fieldText(lang, problem.field) }))
    case 'too-large': return told('tooLarge', 'tooLargeWhy')
    case 'too-many-requests': return told('tooMany', 'tooManyWhy')
    case 'forbidden': return told('forbidden', 'forbiddenWhy')
    case 'in-use': return told('inUse', 'inUseWhy')
    case 'not-arabic': return told('notArabic', 'notArabicWhy')
    case 'unreachable': return told('unreachable', 'unreachableWhy')
    case 'server': return told('server', 'serverWhy')
    case 'here': return told('here', 'hereWhy')
  }
}

const days: ReadonlySet<string> = new Set(['since', 'until', 'asOf', 'dueBefore', 'published'])

/** What a parameter or field is called; one without a name in words by its own, which finds it in the API's description. */
function fieldText(lang: Lang, field = 'field'): string {
  const name = field.split('.')[0]
  if (Object.hasOwn(words.en, name)) return say(lang, words, name as keyof typeof words.en)
  return Object.hasOwn(shared.en, name) ? say(lang, shared, name as keyof typeof shared.en) : name
}

/** A note of the coder on a text. */
export const noteWords = (lang: Lang, note: string): string => (note.startsWith('not Arabic') ? say(lang, words, 'notArabicWhy') : note)
