import { table } from '../../words/table.js'

export const words = table({
  paste: 'Paste an Arabic article', pasteNote: 'The first line is the headline. The text is read here, in the browser; it is sent nowhere, and goes when this tab is closed.', textLabel: 'Text of the article', placeholder: 'العنوان\n\nنص الخبر …',
  openFile: 'Open a file', examples: 'Or look at an example', exampleNote: 'Written for this project; every name and event in them is invented or adapted.', notAnArticle: 'No article was found in this file: a text, a web page, or JSON with “text” is wanted.',
  read: 'Read', edit: 'Edit the text', other: 'Another text', publishedOn: 'Published on', outletName: 'Outlet', dateNeeded: 'Without the day of publication, “yesterday” and “Thursday” stay without a date.',
  loadingCoder: 'Loading the language tables, once (3 MB)', coderFailed: 'The coder could not be loaded', coding: 'Reading', codedIn: 'read in {ms} ms',
  legend: 'Marks', event: 'event', actor: 'who', recipient: 'to whom', content: 'words said', source: 'source', when: 'when and where', barIndirect: 'beside a record: words said', barDirect: 'quoted',
  records: 'Records', noRecords: 'No event or statement was found in this text.', elsewhere: 'Of another article; left out', keys: '{j} {k} next and previous record, {enter} why',
  copyJson: 'Copy as JSON', downloadJson: 'Download', permalink: 'Copy the link', json: 'JSON', link: 'Link', tooLong: 'This text is longer than an article: {n} characters at most are read', linkCopied: 'Link copied', article: 'Article', text: 'Text',
  why: 'Why', hideWhy: 'Hide why', reject: 'Reject', change: 'Correct', restore: 'Restore', rejected: 'Rejected', rejectedBy: 'rejected by {who}, {when}', changedBy: 'corrected by {who}, {when}', saved: 'Kept', saving: 'Keeping …', restored: 'The coder’s record stands again', sure: 'certainty',
  form: 'Correct the record', type: 'Event', kind: 'Kind', state: 'Status', useWords: 'Use the selected words', selectFirst: 'Select words in the text, then add them here', dateOf: 'Date', deadline: 'Deadline', noDeadline: 'no deadline', quote: 'Wording', quoteNone: 'Not words of somebody', quoteDirect: 'Quoted', quoteIndirect: 'Reported', wordsSaid: 'Words said', note: 'Note', noteHint: 'Why, for whoever reads it later', noMode: 'none', condition: 'Condition', linkKind: 'Kind of source',
  fromStory: 'Its story', allCorrections: 'All corrections', originalPage: 'Original page', showRecords: 'Show records',
}, {
  paste: 'الصق مقالًا عربيًا', pasteNote: 'السطر الأول هو العنوان. يُقرأ النص هنا في المتصفح ولا يُرسل إلى أي مكان، ويزول بإغلاق هذا اللسان.', textLabel: 'نص المقال', placeholder: 'العنوان\n\nنص الخبر …',
  openFile: 'افتح ملفًا', examples: 'أو انظر إلى مثال', exampleNote: 'كُتبت لهذا المشروع، وما فيها من أسماء وأحداث مختلق أو محوّر.', notAnArticle: 'لم يُعثر في هذا الملف على مقال: المطلوب نص أو صفحة ويب أو JSON فيه «text».',
  read: 'اقرأ', edit: 'حرّر النص', other: 'نص آخر', publishedOn: 'نُشر في', outletName: 'وسيلة الإعلام', dateNeeded: 'من دون يوم النشر يبقى «أمس» و«الخميس» بلا تاريخ.',
  loadingCoder: 'جارٍ تحميل جداول اللغة، مرة واحدة (3 م.ب)', coderFailed: 'تعذّر تحميل القارئ', coding: 'جارٍ القراءة', codedIn: 'قُرئ في {ms} م.ث',
  legend: 'العلامات', event: 'الحدث', actor: 'الفاعل', recipient: 'المتلقي', content: 'المضمون', source: 'المصدر', when: 'متى وأين', barIndirect: 'بجانب السجل: ما قيل', barDirect: 'اقتباس',
  records: 'السجلات', noRecords: 'لم يوجد في هذا النص حدث ولا تصريح.', elsewhere: 'من مقال آخر؛ لم يُقرأ', keys: '{j} {k} السجل التالي والسابق، {enter} لماذا',
  copyJson: 'انسخ JSON', downloadJson: 'تنزيل', permalink: 'انسخ الرابط', json: 'JSON', link: 'رابط', tooLong: 'هذا النص أطول من مقال: يُقرأ {n} حرف على الأكثر', linkCopied: 'نُسخ الرابط', article: 'المقال', text: 'النص',
  why: 'لماذا', hideWhy: 'أخفِ السبب', reject: 'ارفض', change: 'صحّح', restore: 'استرجع', rejected: 'مرفوض', rejectedBy: 'رفضه {who}، {when}', changedBy: 'صححه {who}، {when}', saved: 'حُفظ', saving: 'جارٍ الحفظ …', restored: 'عاد السجل كما قرأه القارئ الآلي', sure: 'الثقة',
  form: 'تصحيح السجل', type: 'الحدث', kind: 'النوع', state: 'الحالة', useWords: 'استعمل الكلمات المحددة', selectFirst: 'حدد كلمات في النص ثم أضفها هنا', dateOf: 'التاريخ', deadline: 'المهلة', noDeadline: 'بلا مهلة', quote: 'الصياغة', quoteNone: 'ليس كلام أحد', quoteDirect: 'اقتباس', quoteIndirect: 'نقل بالمعنى', wordsSaid: 'المضمون', note: 'ملاحظة', noteHint: 'السبب، لمن يقرؤه لاحقًا', noMode: 'بلا نوع', condition: 'الشرط', linkKind: 'نوع المصدر',
  fromStory: 'قصته', allCorrections: 'كل التصحيحات', originalPage: 'الصفحة الأصلية', showRecords: 'أظهر السجلات',
})
