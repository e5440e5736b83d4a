import { table } from '../../words/table.js'

/** The Monitor's own texts. */
export const monitorWords = table({
  matching: { one: '{n} record', other: '{n} records' }, view: 'View', timeline: 'Timeline', pairs: 'Who to whom', latest: 'Latest records', newest: 'Newest events', added: 'Last added', surest: 'Surest', order: 'Order',
  timelineLabel: 'Records by {grain}: cooperation above the line, conflict below', day: 'day', week: 'week', month: 'month', cooperation: 'Cooperation', conflict: 'Conflict', statements: 'Statements', verbal: 'in words', material: 'in deeds',
  barWords: '{when}: {cooperation} cooperation, {conflict} conflict, {statements} statements', only: 'Show {when} alone', byWhen: 'By date of', undated: { one: '{n} record has no day', other: '{n} records have no day' },
  pair: 'Actors', count: 'Records', openReader: 'In the text', none: 'No record fits', noneDetail: 'Take a filter away, or widen the days.', fresh: { one: '{n} new article has come in', other: '{n} new articles have come in' }, show: 'Show',
  emptyStore: 'Nothing is in the store yet', emptyStoreDetail: 'Add articles with isnad add, watch feeds, or paste a text into the Reader: it is coded here, in this window.', paste: 'Paste a text',
}, {
  matching: { zero: 'لا سجلات', one: 'سجل واحد', two: 'سجلان', few: '{n} سجلات', many: '{n} سجلًا', other: '{n} سجل' }, view: 'العرض', timeline: 'الخط الزمني', pairs: 'من إلى من', latest: 'أحدث السجلات', newest: 'أحدث الوقائع', added: 'آخر ما أضيف', surest: 'الأوثق', order: 'الترتيب',
  timelineLabel: 'السجلات بحسب {grain}: التعاون فوق الخط والصراع تحته', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', cooperation: 'تعاون', conflict: 'صراع', statements: 'تصريحات', verbal: 'بالقول', material: 'بالفعل',
  barWords: '{when}: تعاون {cooperation}، صراع {conflict}، تصريحات {statements}', only: 'عرض {when} وحده', byWhen: 'بتاريخ', undated: { zero: 'لكل السجلات يوم', one: 'سجل واحد بلا يوم', two: 'سجلان بلا يوم', few: '{n} سجلات بلا يوم', many: '{n} سجلًا بلا يوم', other: '{n} سجل بلا يوم' },
  pair: 'الأطراف', count: 'السجلات', openReader: 'في النص', none: 'لا سجل يطابق', noneDetail: 'أزل مرشحًا أو وسّع المدة.', fresh: { zero: 'لا جديد', one: 'ورد مقال جديد', two: 'ورد مقالان جديدان', few: 'وردت {n} مقالات جديدة', many: 'ورد {n} مقالًا جديدًا', other: 'ورد {n} مقال جديد' }, show: 'عرض',
  emptyStore: 'المخزن فارغ', emptyStoreDetail: 'أضف مقالات بالأمر isnad add، أو تابع مصادر، أو ألصق نصًا في القارئ: يرمَّز هنا في هذه النافذة.', paste: 'ألصق نصًا',
})
