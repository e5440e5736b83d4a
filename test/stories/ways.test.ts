/** Where the ways of a story's knowledge end: from medium to medium, through circles, to whoever is behind. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceNode } from '../../src/stories/sources/graph.js'
import { wayFinder, type WayEnd } from '../../src/stories/sources/ways.js'

/** Keys in small letters are agencies, others persons; `from` says whom each agency has it from. */
function endsFrom(start: string, from: Readonly<Record<string, string>>, voices = ''): WayEnd[] {
  const keys = new Set([start, ...Object.entries(from).flatMap(([key, next]) => [key, ...next])])
  const node = (key: string): SourceNode => ({ key, kind: key === key.toLowerCase() ? 'agency' : 'person' }) as SourceNode
  return wayFinder(new Map([...keys].map((key) => [key, node(key)])), new Map(Object.entries(from).map(([key, next]) => [key, new Set(next)])), new Set(voices))([start])
}
const endKeys = (ends: readonly WayEnd[]): string[] => [...new Set(ends.map(({ key }) => key))].sort()

describe('a way', () => {
  test('that an agency has from two others has both behind it, by every way', () => {
    expect(endsFrom('a', { a: 'bc', b: 'P', c: 'P' })).toEqual([{ key: 'P', path: ['a', 'b', 'P'] }, { key: 'P', path: ['a', 'c', 'P'] }])
  })
  test('into a circle goes on to whom any of the circle has it from', () => {
    expect(endKeys(endsFrom('a', { a: 'b', b: 'ac', c: 'P' }))).toEqual(['P'])
  })
  test.each(['a', 'b', 'c', 'd'])('into a circle that nobody leads out of ends at one for all, wherever it is entered: from %s', (start) => {
    expect(endKeys(endsFrom(start, { a: 'b', b: 'ac', c: 'b', d: 'c' }))).toEqual(['a'])
    expect(endKeys(endsFrom(start, { a: 'b', b: 'ac', c: 'b', d: 'c' }, 'c'))).toEqual(['c'])
  })
  test('from a medium that has it from nobody ends there', () => {
    expect(endsFrom('a', {})).toEqual([{ key: 'a', path: ['a'] }])
  })
  test('among twenty media that all cite each other is found all the same', () => {
    const media = [...'abcdefghijklmnopqrst']
    const from = Object.fromEntries(media.map((key) => [key, media.filter((other) => other !== key).join('') + (key === 't' ? 'P' : '')]))
    expect(endKeys(endsFrom('a', from))).toEqual(['P'])
  })
})

test('every end is reached, and each way leads there step by step through others that have it from each other', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...'abcdef'), fc.uniqueArray(fc.constantFrom(...'abcdefPQ')).map((next) => next.join(''))), (from) => {
    const reach = new Set('a')
    for (const key of reach) for (const next of from[key] ?? '') reach.add(next)
    const ends = endsFrom('a', from)
    expect(ends.length).toBeGreaterThan(0)
    expect(endKeys(ends).filter((key) => key === key.toUpperCase())).toEqual([...reach].filter((key) => key === key.toUpperCase()).sort())
    for (const { path } of ends) {
      expect(new Set(path).size).toBe(path.length)
      for (let i = 1; i < path.length; i++) expect(from[path[i - 1]]).toContain(path[i])
    }
  }))
})
