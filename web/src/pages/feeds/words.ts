import { table } from '../../words/table.js'

export const feedsWords = table({
  add: 'Add a feed', address: 'Address of a feed or of a page that names one', addNow: 'Add', added: 'The feed was added.', none: 'No feeds yet', noneDetail: 'Add the address of a feed, or import a list (OPML).',
  lastRead: 'read {when}', never: 'not read yet', next: 'next {when}', dueNow: 'due now', paused: 'paused', pause: 'Pause', resume: 'Resume', readNow: 'Read now', remove: 'Remove', sureRemove: 'Remove this feed? Its articles stay.', failing: { one: 'failed once', other: 'failed {n} times' },
  kept: { one: '{n} article kept', other: '{n} articles kept' }, waiting: { one: '{n} waiting', other: '{n} waiting' }, failed: { one: '{n} could not be read', other: '{n} could not be read' }, exportList: 'Export list', importList: 'Import list', imported: { one: '{n} feed was added', other: '{n} feeds were added' },
}, {
  add: 'أضف مصدرًا', address: 'عنوان مصدر، أو صفحة تشير إلى مصدر', addNow: 'إضافة', added: 'أضيف المصدر.', none: 'لا مصادر بعد', noneDetail: 'أضف عنوان مصدر، أو استورد قائمة (OPML).',
  lastRead: 'قُرئ {when}', never: 'لم يُقرأ بعد', next: 'التالي {when}', dueNow: 'حان وقته', paused: 'متوقف', pause: 'إيقاف', resume: 'استئناف', readNow: 'اقرأ الآن', remove: 'إزالة', sureRemove: 'أتزيل هذا المصدر؟ تبقى مقالاته.', failing: { zero: 'لم يتعذر', one: 'تعذر مرة', two: 'تعذر مرتين', few: 'تعذر {n} مرات', many: 'تعذر {n} مرة', other: 'تعذر {n} مرة' },
  kept: { zero: 'لا مقالات', one: 'مقال واحد محفوظ', two: 'مقالان محفوظان', few: '{n} مقالات محفوظة', many: '{n} مقالًا محفوظًا', other: '{n} مقال محفوظ' }, waiting: { zero: 'لا شيء ينتظر', one: 'واحد ينتظر', two: 'اثنان ينتظران', few: '{n} تنتظر', many: '{n} تنتظر', other: '{n} تنتظر' },
  failed: { zero: 'قُرئت كلها', one: 'واحد تعذرت قراءته', two: 'اثنان تعذرت قراءتهما', few: '{n} تعذرت قراءتها', many: '{n} تعذرت قراءتها', other: '{n} تعذرت قراءتها' }, exportList: 'تصدير القائمة', importList: 'استيراد قائمة', imported: { zero: 'لم يضف جديد', one: 'أضيف مصدر', two: 'أضيف مصدران', few: 'أضيفت {n} مصادر', many: 'أضيف {n} مصدرًا', other: 'أضيف {n} مصدر' },
})
