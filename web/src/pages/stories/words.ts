import { table } from '../../words/table.js'

export const words = table({
  order: 'Order', fresh: 'Freshest', weight: 'Most outlets', alone: 'Also what one report alone tells', moreOutlets: '+{n}', outlets: { one: '{n} outlet', other: '{n} outlets' },
  contradictions: { one: '{n} contradiction', other: '{n} contradictions' }, updates: { one: '{n} number that grew', other: '{n} numbers that grew' }, all: { one: '{n} story', other: '{n} stories' },
  none: 'No story', noneNote: 'Nothing matches these filters.', noneShared: 'No two reports tell of one thing yet. Stories come together as articles are added.',
}, {
  order: 'الترتيب', fresh: 'الأحدث', weight: 'الأكثر وسائل', alone: 'وما يرويه تقرير واحد', moreOutlets: '+{n}', outlets: { zero: 'لا وسيلة إعلام', one: 'وسيلة إعلام واحدة', two: 'وسيلتا إعلام', few: '{n} وسائل إعلام', many: '{n} وسيلة إعلام', other: '{n} وسيلة إعلام' },
  contradictions: { zero: 'لا تناقض', one: 'تناقض واحد', two: 'تناقضان', few: '{n} تناقضات', many: '{n} تناقضًا', other: '{n} تناقض' }, updates: { zero: 'لا عدد ارتفع', one: 'عدد ارتفع', two: 'عددان ارتفعا', few: '{n} أعداد ارتفعت', many: '{n} عددًا ارتفع', other: '{n} عدد ارتفع' }, all: { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', few: '{n} قصص', many: '{n} قصة', other: '{n} قصة' },
  none: 'لا قصص', noneNote: 'لا شيء يوافق هذه التصفية.', noneShared: 'لا تقريران يرويان أمرًا واحدًا بعد. تتجمع القصص كلما أضيفت مقالات.',
})
