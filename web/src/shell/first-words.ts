import { table } from '../words/table.js'

export const words = table({
  greeting: 'Welcome to Isnad', what: 'Isnad reads Arabic political news and writes down who did what to whom, and through which sources each report knows it. It shows when six outlets are six witnesses, and when they are one.',
  nothingYet: 'This store is empty. Begin with one of these:', load: 'Load five example stories', loadNote: 'Invented for this purpose: 28 articles of eight outlets. It takes a few seconds.', loading: 'Reading 28 articles …', paste: 'Paste an article', pasteNote: 'It is read in the browser and sent nowhere.', feeds: 'Add feeds', feedsNote: 'Read again and again while the server runs with --watch.',
  mayNot: 'Whoever may edit here can load the examples or add feeds.',
  tour: 'A short tour', step: '{n} of {all}', next: 'Next', back: 'Back', skip: 'Skip', done: 'Done',
  storiesTitle: 'Stories: what several outlets tell', storiesText: 'Each row is one happening. The dots at the end are its outlets and, joined by lines, the origins they have it from: many lines into one dot are one witness.',
  storyTitle: 'Who really knows', storyText: 'The outlets stand on one side, those who know on the other. Point at a name or a line to see the words it rests on. Below: what reports differ in, and what each tells.',
  readerTitle: 'The Reader: from words to records', readerText: 'Paste any article: its actors, events, quotations and sources are marked at once, and each record says why.',
  ledgerTitle: 'The Ledger: what was said would be done', ledgerText: 'Demands, threats and promises, with their deadlines, and what became of them. The Monitor shows everything by day, the Network who acts on whom.',
}, {
  greeting: 'أهلًا بك في إسناد', what: 'يقرأ إسناد الأخبار السياسية العربية ويدوّن من فعل ماذا بمن، وعن أي مصادر عرف كل تقرير ذلك. ويبيّن متى تكون ست وسائل إعلام ستة شهود، ومتى تكون شاهدًا واحدًا.',
  nothingYet: 'المخزن فارغ. ابدأ بواحد مما يلي:', load: 'حمّل خمس قصص للتجربة', loadNote: 'كُتبت لهذا الغرض: 28 مقالًا لثماني وسائل إعلام مختلقة. يستغرق ثواني.', loading: 'تُقرأ 28 مقالة …', paste: 'الصق مقالًا', pasteNote: 'يُقرأ في المتصفح ولا يُرسل إلى أي مكان.',
  feeds: 'أضف خلاصات', feedsNote: 'تُقرأ مرة بعد مرة ما دام الخادم يعمل مع ‎--watch‎.',
  mayNot: 'تحميل الأمثلة وإضافة الخلاصات لمن له حق التحرير هنا.',
  tour: 'جولة قصيرة', step: '{n} من {all}', next: 'التالي', back: 'السابق', skip: 'تخطَّ', done: 'تم',
  storiesTitle: 'القصص: ما ترويه عدة وسائل', storiesText: 'كل سطر حدث واحد. والنقاط في آخره وسائل الإعلام، وتصلها خطوط بمن أخذت عنهم: خطوط كثيرة تلتقي في نقطة واحدة شاهد واحد.',
  storyTitle: 'من يعلم حقًا', storyText: 'وسائل الإعلام في جانب، ومن يعلم في الجانب الآخر. أشر إلى اسم أو خط لترى الكلمات التي يستند إليها. وتحت ذلك ما تختلف فيه التقارير وما يرويه كل منها.',
  readerTitle: 'القارئ: من الكلمات إلى السجلات', readerText: 'الصق أي مقال: تُعلَّم أطرافه وأحداثه واقتباساته ومصادره فورًا، ويبيّن كل سجل سببه.',
  ledgerTitle: 'الدفتر: ما قيل إنه سيكون', ledgerText: 'مطالب وتهديدات ووعود بمُهَلها، وما آلت إليه. ويعرض الرصد كل شيء بحسب اليوم، والشبكة من يؤثر في من.',
})
