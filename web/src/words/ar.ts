import type { en } from './en.js'
import type { ArabicPlural } from './table.js'

export const ar: { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : ArabicPlural } = {
  product: 'إسناد',
  monitor: 'الرصد', reader: 'القارئ', stories: 'القصص', network: 'الشبكة', ledger: 'الدفتر', feeds: 'الخلاصات', settings: 'الإعدادات',
  mainNavigation: 'الرئيسية', skip: 'انتقل إلى المحتوى', switchLanguage: 'English', theme: 'المظهر', themeLight: 'فاتح', themeDark: 'داكن', themeSystem: 'كالنظام', somethingNew: 'جديد منذ آخر نظرة',
  loading: 'جارٍ التحميل', again: 'أعد المحاولة', details: 'التفاصيل', undo: 'تراجع', toMonitor: 'إلى الرصد', close: 'إغلاق', cancel: 'إلغاء', save: 'حفظ', clear: 'مسح', clearAll: 'مسح الكل', more: 'عرض المزيد', copy: 'نسخ', copied: 'نُسخ', download: 'تنزيل', open: 'فتح',
  offline: 'الخادم لا يجيب', offlineDetail: 'لم يضِع شيء. تُعاد المحاولة حين تطلب.', notFound: 'غير موجود', notFoundDetail: 'لا شيء في هذا العنوان.', meant: 'هل تقصد «{nearest}»؟',
  signInNeeded: 'يلزم رمز دخول', signInDetail: 'هذا الخادم مفتوح لمن لديه رمز.',
  nothing: 'لا شيء هنا', anyone: 'أيّ طرف', any: 'الكل', anyDay: 'أي يوم', of: 'من',
  actor: 'الفاعل', recipient: 'المتلقي', party: 'الطرف', through: 'عن طريق', event: 'الحدث', mode: 'النوع', status: 'الحالة', quad: 'الصنف', since: 'من تاريخ', until: 'إلى تاريخ', place: 'المكان', outlet: 'وسيلة الإعلام', origin: 'المنشأ', text: 'كلمات', date: 'التاريخ', minConfidence: 'أدنى ثقة', time: 'اليوم بحسب',
  timeEvent: 'الحدث', timePublished: 'النشر', filters: 'التصفية', remove: 'أزل {what}',
  sortBy: 'رتّب بحسب {column}',
  records: { zero: 'لا سجلات', one: 'سجل واحد', two: 'سجلان', few: '{n} سجلات', many: '{n} سجلًا', other: '{n} سجل' },
  articles: { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '{n} مقالات', many: '{n} مقالًا', other: '{n} مقال' },
  found: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '{n} نتائج', many: '{n} نتيجة', other: '{n} نتيجة' },
  knownThrough: 'معروف عن طريق', ownVoice: 'بلسانها', outletHere: 'هذا النص', someone: 'طرف غير مسمّى', unnamed: 'بلا اسم', noDate: 'بلا تاريخ', by: 'قبل {date}', published: 'نُشر في {date}', on: 'في {date}', onCondition: 'الشرط', deadline: 'المهلة', direct: 'اقتباس', corrected: 'مصحَّح', corrections: 'التصحيحات',
  confidence: 'الثقة في الحدث', why: 'لماذا', cooperation: 'تعاون', conflict: 'صراع', neutral: 'تصريح',
  broken: 'تعذّر عرض هذه الصفحة', brokenDetail: 'بقية الصفحات تعمل. إعادة التحميل تفيد غالبًا.',
}
