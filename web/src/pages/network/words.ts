import { table } from '../../words/table.js'

export const words = table({
  shown: '{n} of {all} actors, {ties}', ties: { one: '{n} tie', other: '{n} ties' }, countriesShown: '{n} of {all} countries and world bodies, {ties}', ends: 'Drawn by', actors: 'actors', countries: 'countries', howMany: 'Shown', find: 'Find an actor', notShown: '{name} is not among the actors shown. Show more of them.', toMonitor: 'In the Monitor',
  none: 'Nobody acts on anybody here', noneDetail: 'Take a filter away, widen the days, or add articles.', graphLabel: 'Network of actors: lines lead from who acts to whom', graphHelp: 'Arrow keys move the picture, plus and minus zoom, 0 shows all of it. The list of ties beside it says the same in words.',
  zoomIn: 'Zoom in', zoomAway: 'Zoom out', whole: 'Show all',
  conflict: 'conflict', cooperation: 'cooperation', mean: 'Mean', strongest: 'Strongest ties', does: 'Acts on', suffers: 'Acted on by', close: 'Close', records: 'Records', allRecords: 'All in the Monitor', noRecords: 'No record fits.',
  tieWords: '{who} to {whom}: {records}, {cooperation} of cooperation, {conflict} of conflict', time: 'Time', allTime: 'Whole time', play: 'Play', stop: 'Pause', during: 'During {when}', timeHelp: 'Arrow keys go from one period to the next, Home shows the whole time.', nothingThen: 'Nobody shown acts on another then',
  asTable: 'Ties as a table', who: 'Who', whom: 'To whom', number: 'Records', scaleHint: 'from −10, conflict, to 10, cooperation', width: 'wider: more records · faint: weaker ties',
}, {
  shown: '{n} من {all} طرف، {ties}', ties: { zero: 'بلا صلات', one: 'صلة واحدة', two: 'صلتان', few: '{n} صلات', many: '{n} صلة', other: '{n} صلة' }, countriesShown: '{n} من {all} دولة وهيئة دولية، {ties}', ends: 'الرسم حسب', actors: 'الأطراف', countries: 'الدول', howMany: 'المعروض', find: 'ابحث عن طرف', notShown: 'ليس {name} بين الأطراف المعروضة. اعرض المزيد منها.', toMonitor: 'في الرصد',
  none: 'لا أحد يفعل بأحد شيئًا هنا', noneDetail: 'أزل مرشحًا أو وسّع المدة أو أضف مقالات.', graphLabel: 'شبكة الأطراف: تصل الخطوط من الفاعل إلى من وقع عليه الفعل', graphHelp: 'تحرك الأسهم الصورة، ويقرّب الزائد ويبعد الناقص، والصفر يعرضها كلها. وقائمة الصلات بجانبها تقول ذلك بالكلمات.',
  zoomIn: 'تقريب', zoomAway: 'إبعاد', whole: 'عرض الكل',
  conflict: 'صراع', cooperation: 'تعاون', mean: 'المتوسط', strongest: 'أقوى الصلات', does: 'يفعل تجاه', suffers: 'يقع عليه من', close: 'إغلاق', records: 'السجلات', allRecords: 'كلها في الرصد', noRecords: 'لا سجل يطابق.',
  tieWords: 'من {who} إلى {whom}: {records}، تعاون {cooperation}، صراع {conflict}', time: 'الزمن', allTime: 'المدة كلها', play: 'تشغيل', stop: 'إيقاف', during: 'خلال {when}', timeHelp: 'تنتقل الأسهم من مدة إلى أخرى، وHome يعرض المدة كلها.', nothingThen: 'لا يفعل أحد من المعروضين بآخر حينها',
  asTable: 'الصلات في جدول', who: 'من', whom: 'إلى من', number: 'السجلات', scaleHint: 'من ‎−10 صراعًا إلى 10 تعاونًا', width: 'الأعرض: سجلات أكثر · الباهت: صلات أضعف',
})
