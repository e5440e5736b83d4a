import { table } from '../../words/table.js'

export const storiesWords = table({
  fresh: 'Latest', weight: 'Most outlets', order: 'Order', outlets: { one: '{n} outlet', other: '{n} outlets' }, articles: { one: '{n} report', other: '{n} reports' }, days: '{first} – {last}', none: 'No story fits', noneDetail: 'Stories are made as articles are added.', list: 'Stories',
}, {
  fresh: 'الأحدث', weight: 'الأكثر وسائل', order: 'الترتيب', outlets: { zero: 'لا وسيلة إعلام', one: 'وسيلة إعلام واحدة', two: 'وسيلتا إعلام', few: '{n} وسائل إعلام', many: '{n} وسيلة إعلام', other: '{n} وسيلة إعلام' },
  articles: { zero: 'لا تقارير', one: 'تقرير واحد', two: 'تقريران', few: '{n} تقارير', many: '{n} تقريرًا', other: '{n} تقرير' }, days: '{first} – {last}', none: 'لا قصة تطابق', noneDetail: 'تنشأ القصص مع إضافة المقالات.', list: 'القصص',
})
