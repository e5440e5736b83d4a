import { describe, expect, test } from 'vitest'
import { withoutSecrets } from '../src/text/secrets.js'

describe('what is printed of addresses holds no secrets', () => {
  test.each([
    ['http://user:secret@news.example/a', 'http://user:***@news.example/a'],
    ['isnad watch http://x.example/feed?token=SECRET&page=2', 'isnad watch http://x.example/feed?token=***&page=2'],
    ['postgres://me:word@db.example:5432/news', 'postgres://me:***@db.example:5432/news'],
    ['https://x.example/?api_key=1&key=2&user_session_id=3#a', 'https://x.example/?api_key=***&key=***&user_session_id=***#a'],
    ['https://x.example/monkey?monkey=1&q=a@b', 'https://x.example/monkey?monkey=1&q=a@b'],
    ['isnad add خبر.txt', 'isnad add خبر.txt'],
  ])('%s', (line, shown) => expect(withoutSecrets(line)).toBe(shown))

  test('lines that are made to be slow are not', () => {
    const begun = performance.now()
    for (const unit of ['//', '//a:', '?', '&a_', '?token', 'a']) withoutSecrets(unit.repeat(100_000 / unit.length))
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
