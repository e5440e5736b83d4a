/** Texts of a size and shape that no article has: what each is, and its text. All are made of `news`, several megabytes of articles joined by blanks. */
export function hugeTexts(news: string): Readonly<Record<string, string>> {
  const megabyte = news.slice(0, 1 << 20)
  const five = repeatedTo(news, 5 << 20)
  return {
    'an article of 1 MB': megabyte,
    'the same without marks': megabyte.replace(/[^\p{L}\s]/gu, ' '),
    'the same in one sentence of quotes': `قال: «${megabyte.replace(/[.؟!\n]/g, ' ')}`,
    '5 MB in one line with spaces': five.replace(/\n/g, ' '),
    '5 MB in one line without spaces': five.replace(/\s/g, ''),
    '5 MB of one word without an end': 'و'.repeat(5 << 20),
    '5 MB of punctuation': '.،؛:"«»()-'.repeat((5 << 20) / 10),
    '5 MB of digits': '0123456789'.repeat((5 << 20) / 10),
    '10,000 nested quotes': `قال الوزير ${'«'.repeat(10_000)} هذا كلام ${'»'.repeat(10_000)}`,
    '10,000 nested quotes with verbs': `${'قال «'.repeat(10_000)}${' انتهى»'.repeat(10_000)}`,
    '10,000 straight quotes': 'قال "'.repeat(10_000),
    '100,000 verbs of speech': 'وقال إن '.repeat(100_000),
    '100,000 events and parties': 'هاجم العراق إيران '.repeat(100_000),
    '100,000 names': 'محمد علي حسن '.repeat(100_000),
    '100,000 dates': 'يوم الأحد الماضي في 2015 '.repeat(100_000),
    '100,000 lines': 'قال "هذا كلام طويل جدا\n'.repeat(100_000),
    '100,000 brackets': '(قال ['.repeat(100_000),
    '1 MB of ligatures': 'ﷺﷲﻻ'.repeat((1 << 20) / 3),
    '1 MB of lone surrogates': '\ud800'.repeat(1 << 20),
    '1 MB of marks': '\u064e\u200f'.repeat(1 << 19),
  }
}

function repeatedTo(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length)
}
