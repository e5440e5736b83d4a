/** How the graph of sources is laid out: pure functions of the answer of the API. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange, columnsOf, crossings, ordered } from '../../web/src/pages/story/graph/columns.js'
import { BESIDE, layoutOf, packed } from '../../web/src/pages/story/graph/layout.js'
import { litWith, neighbour } from '../../web/src/pages/story/graph/lit.js'
import { MOST_BESIDE, MOST_OUTLETS, REST, REST_ORIGINS, shapeOf } from '../../web/src/pages/story/graph/shape.js'
import { linkedSources, severalSources } from './e2e/made-up-stories.js'

const OFFICIALS = 'anonymous:official:TCD'

describe('the shape', () => {
  test('outlets of the story, what lies between, and origins are told apart', () => {
    const { nodes } = shapeOf(severalSources())
    const role = (key: string): string => nodes.find((node) => node.key === key)!.role
    expect([role('outlet:0'), role('document:1'), role('body:1'), role('agency.anadolu')]).toEqual(['outlet', 'between', 'origin', 'origin'])
    expect(nodes.find(({ key }) => key === 'outlet:2')).toMatchObject({ role: 'outlet', standing: 'untold' })
  })

  test('a copy between outlets that both name their source is drawn, as a copy', () => {
    const { edges } = shapeOf(linkedSources(6))
    expect(edges.filter(({ isCopy }) => isCopy).map(({ from, to }) => [from, to])).toEqual([['outlet:5', 'outlet:0']])
  })

  test('outlets beyond what can be told apart are drawn as one, and none is lost', () => {
    const { nodes, edges } = shapeOf(linkedSources(60))
    const outlets = nodes.filter(({ role }) => role === 'outlet')
    expect(outlets).toHaveLength(MOST_OUTLETS)
    expect(outlets.find(({ key }) => key === REST)!.grouped).toHaveLength(60 - MOST_OUTLETS + 1)
    expect(edges.find(({ from }) => from === REST)!.reports).toBe(60 - MOST_OUTLETS + 1)
  })

  test('origins beside the main ones beyond a few are drawn as one, with what leads to nobody else; the main ones never', () => {
    const sources = severalSources()
    const more = Array.from({ length: 20 }, (_, i) => `person:more ${i}`)
    const many = {
      ...sources, sources: [...sources.sources, ...more.map((key) => ({ ...sources.sources[4], key })), { ...sources.sources[7], key: 'document:more' }],
      edges: [...sources.edges, ...more.map((to) => ({ ...sources.edges[0], from: to === 'person:more 19' ? 'document:more' : 'outlet:0', to })), { ...sources.edges[0], from: 'outlet:0', to: 'document:more' }],
      origins: [...sources.origins, ...more.map((source) => ({ ...sources.origins[4], source, records: 0 }))],
    }
    const { nodes, edges } = shapeOf(many)
    expect(nodes.filter(({ role, isMain }) => role === 'origin' && isMain)).toHaveLength(3)
    expect(nodes.find(({ key }) => key === REST_ORIGINS)!.grouped).toHaveLength(21 - MOST_BESIDE)
    expect(nodes.some(({ key }) => key === 'document:more')).toBe(false)
    expect(edges.every(({ from, to }) => nodes.some(({ key }) => key === from) && nodes.some(({ key }) => key === to))).toBe(true)
    expect(shapeOf(many, { mostBeside: 99 }).nodes.some(({ key }) => key === REST_ORIGINS)).toBe(false)
  })

  test('the common link and what rests on it', () => {
    const link = shapeOf(linkedSources(6)).nodes.find(({ isLink }) => isLink)
    expect(link).toMatchObject({ key: 'agency.reuters', outlets: 6, role: 'between' })
  })
})

describe('columns', () => {
  test('outlets first, origins last, and a line that passes a column holds a place in it', () => {
    const shape = shapeOf(severalSources())
    const column = columnsOf(shape)
    expect([column.get('outlet:0'), column.get('document:1'), column.get('person:1')]).toEqual([0, 1, 2])
    expect(arrange(shape).ways.get('outlet:0 → person:1')).toHaveLength(3)
  })

  test('sources that have it from each other do not hang the page', () => {
    const sources = linkedSources(2)
    const evidence = sources.edges[0].evidence
    const shape = shapeOf({ ...sources, edges: [...sources.edges, { from: OFFICIALS, to: 'agency.reuters', evidence }] })
    expect(columnsOf(shape).get('agency.reuters')).toBeGreaterThan(0)
    expect(layoutOf(shape, 900).lines.length).toBeGreaterThan(0)
  })

  test('ordering never makes more crossings', () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 24 }).map((pairs) => pairs.map(([a, b]) => [`a${a}`, `b${b}`]))
    fc.assert(fc.property(graph, (ways) => {
      const columns = [[...new Set(ways.map(([a]) => a))], [...new Set(ways.map(([, b]) => b))]]
      const links = ways.map(([a, b]) => [a, b] as const)
      const after = ordered(columns, ways)
      expect(crossings(after, links)).toBeLessThanOrEqual(crossings(columns, links))
      expect(after.map((column) => [...column].sort())).toEqual(columns.map((column) => [...column].sort()))
    }))
  })

  test('two lines that need not cross do not', () => {
    expect(ordered([['a', 'b'], ['y', 'x']], [['a', 'x'], ['b', 'y']]).map((column) => column.join(''))).toEqual(['ab', 'xy'])
  })
})

describe('places', () => {
  test('nothing stands over another or outside, in the given order', () => {
    fc.assert(fc.property(fc.array(fc.record({ height: fc.integer({ min: 10, max: 80 }), wish: fc.integer({ min: -200, max: 2000 }) }), { minLength: 1, maxLength: 40 }), (items) => {
      const keys = items.map((_, i) => `${i}`)
      const heightOf = (key: string): number => items[Number(key)].height
      const height = items.reduce((sum, item) => sum + item.height, 0) + 60
      const ys = packed(keys, heightOf, items.map(({ wish }) => wish), height)
      for (let i = 0; i < ys.length; i++) {
        expect(ys[i] - items[i].height / 2).toBeGreaterThanOrEqual(-0.001)
        expect(ys[i] + items[i].height / 2).toBeLessThanOrEqual(height + 0.001)
        if (i > 0) expect(ys[i] - ys[i - 1]).toBeGreaterThanOrEqual((items[i].height + items[i - 1].height) / 2 - 0.001)
      }
    }))
  })

  test('what lies behind many outlets is drawn where the eye begins', () => {
    const link = layoutOf(shapeOf(linkedSources(40)), 1000).nodes.find(({ node }) => node.isLink)!
    expect(link.y).toBeLessThan(400)
  })

  test('a name that has room stands whole; an origin is as tall as its words, also on a phone', () => {
    const shape = shapeOf(linkedSources(6))
    const needs = { name: 112, about: 200 }
    const wide = layoutOf(shape, 1000, () => needs).nodes
    for (const { width } of wide.filter(({ node }) => node.role === 'between')) expect(width).toBeGreaterThanOrEqual(needs.name + BESIDE)
    const narrow = layoutOf(shape, 343, () => needs).nodes.filter(({ node }) => node.role === 'origin')
    for (const { height, width } of narrow) expect(height * (width - 32)).toBeGreaterThan(needs.name * 19 + needs.about * 16)
    const origins = layoutOf(shapeOf(severalSources()), 343, () => needs).nodes.filter(({ node }) => node.role === 'origin').sort((a, b) => a.y - b.y)
    for (const [i, one] of origins.slice(1).entries()) expect(one.y - one.height / 2).toBeGreaterThanOrEqual(origins[i].y + origins[i].height / 2 - 0.001)
  })

  test('a phone has room for outlets, an agency and an origin beside each other', () => {
    expect(layoutOf(shapeOf(linkedSources(6)), 343).width).toBe(343)
  })
})

describe('what is lit', () => {
  const shape = shapeOf(severalSources())
  test('with an outlet its own ways and no others', () => {
    const lit = litWith(shape, 'outlet:1')
    expect([lit.has('anonymous:1'), lit.has('person:1'), lit.has('outlet:0')]).toEqual([true, true, false])
  })

  test('with a line what leads to it and what follows from it', () => {
    expect([...litWith(shape, 'document:1 → body:1')].sort()).toEqual(['body:1', 'document:1', 'document:1 → body:1', 'outlet:0', 'outlet:0 → document:1'])
  })

  test('arrows lead along lines and within a column, and stop at the edge', () => {
    const { columns } = arrange(shape)
    expect(neighbour(shape, columns, 'document:1', 'ahead')).toBe('document:1 → body:1')
    expect(neighbour(shape, columns, 'document:1 → body:1', 'ahead')).toBe('body:1')
    expect(neighbour(shape, columns, 'body:1', 'ahead')).toBeNull()
    expect(neighbour(shape, columns, columns[0][0], 'up')).toBeNull()
  })
})
