import { table } from '../../words/table.js'

export const ledgerWords = table({
  due: 'Open and due', answered: 'Answered', all: 'All', view: 'View', none: 'Nothing fits', noneDetail: 'Demands, threats, promises, offers and ultimatums appear here as articles are added.',
  demand: 'demand', threat: 'threat', promise: 'promise', offer: 'offer', ultimatum: 'ultimatum', to: 'to', dueOn: 'due {day}', noTerm: 'no term', ifWords: 'if',
  open: 'open', granted: 'granted', refused: 'refused', 'carried-out': 'carried out', broken: 'broken', withdrawn: 'withdrawn', overtaken: 'overtaken', expired: 'expired', repeated: 'repeated',
  reports: { one: '{n} report', other: '{n} reports' }, answers: 'What became of it', sure: '{share} sure', inText: 'In the text', asOf: 'As of {day}', kind: 'Kind',
}, {
  due: 'مفتوحة ومستحقة', answered: 'لها جواب', all: 'الكل', view: 'العرض', none: 'لا شيء يطابق', noneDetail: 'تظهر هنا المطالب والتهديدات والوعود والعروض والإنذارات مع إضافة المقالات.',
  demand: 'مطلب', threat: 'تهديد', promise: 'وعد', offer: 'عرض', ultimatum: 'إنذار', to: 'إلى', dueOn: 'يحل {day}', noTerm: 'بلا أجل', ifWords: 'بشرط',
  open: 'مفتوح', granted: 'أجيب', refused: 'رُفض', 'carried-out': 'نُفّذ', broken: 'نُقض', withdrawn: 'سُحب', overtaken: 'تجاوزه الحدث', expired: 'انقضى أجله', repeated: 'تكرر',
  reports: { zero: 'لا تقارير', one: 'تقرير واحد', two: 'تقريران', few: '{n} تقارير', many: '{n} تقريرًا', other: '{n} تقرير' }, answers: 'ما آل إليه', sure: 'بثقة {share}', inText: 'في النص', asOf: 'حتى {day}', kind: 'النوع',
})
