import { table } from '../../words/table.js'

export const words = table({
  note: 'what editors made of records', gold: 'Download as annotations', goldNote: 'The download has every article in which something stands corrected, with all its records as they stand: to measure the coder, or to teach it.',
  none: 'No record has been corrected', noneNote: 'Editors reject and correct records in the Reader, on an article of the store. What they decide is kept here.',
  reject: 'rejected', change: 'corrected', add: 'added', restore: 'restored', before: 'before:', after: 'now:', by: 'by {who}', inReader: 'In the text',
}, {
  note: 'ما قرره المحررون في السجلات', gold: 'تنزيل في شكل توسيمات', goldNote: 'في الملف كل مقال صُحّح فيه شيء، بجميع سجلاته كما هي الآن: لقياس القارئ الآلي أو لتعليمه.',
  none: 'لم يُصحَّح أي سجل', noneNote: 'يرفض المحررون السجلات ويصححونها في القارئ، في مقال من المخزن. وما يقررونه يُحفظ هنا.',
  reject: 'رُفض', change: 'صُحّح', add: 'أُضيف', restore: 'استُرجع', before: 'قبل:', after: 'الآن:', by: 'بيد {who}', inReader: 'في النص',
})
