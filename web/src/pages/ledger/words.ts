import { table } from '../../words/table.js'

export const words = table({
  tabs: 'Which entries', openTab: 'Open and due', answeredTab: 'Answered', allTab: 'All', asOf: 'As of', latestDay: 'Latest', asOfNote: 'as of {date}', kind: 'Kind', entries: { one: '{n} entry', other: '{n} entries' },
  demand: 'demand', threat: 'threat', promise: 'promise', offer: 'offer', ultimatum: 'ultimatum',
  open: 'open', granted: 'granted', refused: 'refused', 'carried-out': 'carried out', broken: 'broken', withdrawn: 'withdrawn', overtaken: 'overtaken', expired: 'expired', repeated: 'repeated',
  to: 'to', of: 'of', condition: 'on condition', due: 'due', overdue: 'was due', noDeadline: 'no deadline', saidOn: 'said {date}', saidAgain: 'said {first}, last {last}', reports: { one: '{n} report', other: '{n} reports' }, through: 'Through', more: { one: '{n} more way', other: '{n} more ways' },
  words: 'The words', probability: 'sure by {share}', calendar: 'Days on which something is due', later: '{n} later', earlier: '{n} overdue', dueOn: { one: '{n} due on {date}', other: '{n} due on {date}' }, showDay: 'Due on {date}', allDays: 'All days',
  none: 'No entry', noneOpen: 'Nothing is open that matches.', noneAnswered: 'Nothing here has been answered yet.', noneAll: 'Nothing matches these filters.',
  entriesOf: { one: '{shown} of {n} entry', other: '{shown} of {n} entries' },
}, {
  tabs: 'أي القيود', openTab: 'مفتوح ومستحق', answeredTab: 'أُجيب عنه', allTab: 'الكل', asOf: 'الوضع في يوم', latestDay: 'آخر يوم', asOfNote: 'الوضع في {date}', kind: 'النوع', entries: { zero: 'لا قيود', one: 'قيد واحد', two: 'قيدان', few: '{n} قيود', many: '{n} قيدًا', other: '{n} قيد' },
  demand: 'مطلب', threat: 'تهديد', promise: 'وعد', offer: 'عرض', ultimatum: 'إنذار',
  open: 'مفتوح', granted: 'استُجيب له', refused: 'رُفض', 'carried-out': 'نُفّذ', broken: 'أُخلف', withdrawn: 'سُحب', overtaken: 'تجاوزته الأحداث', expired: 'انقضت مهلته', repeated: 'كُرّر',
  to: 'إلى', of: 'من', condition: 'بشرط', due: 'يستحق', overdue: 'كان مستحقًا', noDeadline: 'بلا مهلة', saidOn: 'قيل في {date}', saidAgain: 'قيل في {first} وآخر مرة في {last}', reports: { zero: 'لا تقارير', one: 'تقرير واحد', two: 'تقريران', few: '{n} تقارير', many: '{n} تقريرًا', other: '{n} تقرير' }, through: 'عن طريق', more: { zero: 'لا طرق أخرى', one: 'طريق آخر', two: 'طريقان آخران', few: '{n} طرق أخرى', many: '{n} طريقًا آخر', other: '{n} طريق آخر' },
  words: 'الكلمات', probability: 'بثقة {share}', calendar: 'أيام فيها مستحق', later: '{n} لاحقًا', earlier: '{n} فات موعدها', dueOn: { zero: 'لا شيء في {date}', one: 'واحد في {date}', two: 'اثنان في {date}', few: '{n} في {date}', many: '{n} في {date}', other: '{n} في {date}' }, showDay: 'يستحق في {date}', allDays: 'كل الأيام',
  none: 'لا قيود', noneOpen: 'لا شيء مفتوح يوافق ذلك.', noneAnswered: 'لم يُجب عن شيء هنا بعد.', noneAll: 'لا شيء يوافق هذه التصفية.',
  entriesOf: { zero: 'لا قيود', one: 'قيد واحد', two: '{shown} من قيدين', few: '{shown} من {n} قيود', many: '{shown} من {n} قيدًا', other: '{shown} من {n} قيد' },
})
