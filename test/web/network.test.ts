import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Label, placed, widthOf } from '../../web/src/parts/labels.js'
import { between, home, inPicture, onScreen, zoomed } from '../../web/src/parts/view.js'
import { curveBetween, distanceTo } from '../../web/src/pages/network/curve.js'
import { graphOf, strengthsBetween, strengthsDuring, strengthsOf, withCountryNames } from '../../web/src/pages/network/graph.js'
import { fitted, layoutSteps, type Laying } from '../../web/src/pages/network/layout.js'
import { leanOf, mixed } from '../../web/src/pages/network/palette.js'

const actor = (key: string, records = 1) => ({ key, name: key, nameEn: key, country: null, records })
const edge = (from: string, to: string, records: number, scale: number) => ({ from, to, records, scale, cooperation: scale > 0 ? records : 0, conflict: scale < 0 ? records : 0 })
const network = { nodes: [actor('a', 9), actor('b', 5), actor('c', 2)], edges: [edge('a', 'b', 5, -7), edge('b', 'a', 2, 3), edge('a', 'c', 1, 0)], all: 12 }

describe('the graph', () => {
  const graph = graphOf(network)

  test('knows for each actor his ties, both ways', () => {
    expect(graph.around).toEqual([[0, 1, 2], [0, 1], [2]])
  })

  test('of countries has their names in both languages', () => {
    const { actors } = graphOf(withCountryNames({ nodes: [actor('IRN'), actor('UNO')], edges: [], all: 2 }))
    expect(actors.map(({ name, nameEn }) => [name, nameEn])).toEqual([['إيران', 'Iran'], ['الأمم المتحدة', 'United Nations']])
  })

  test('during a part of the time has the ties of then, and 0 for the others; whom it does not show is left out', () => {
    const during = strengthsDuring(graph, { edges: [edge('b', 'a', 1, 5), edge('x', 'a', 4, 1)] })
    expect([...during.records]).toEqual([0, 1, 0])
    expect(during.scale[1]).toBe(5)
  })

  test('goes from one time to another step by step', () => {
    const [all, then] = [strengthsOf(graph), strengthsDuring(graph, { edges: [edge('b', 'a', 1, 5)] })]
    expect([...strengthsBetween(all, then, 0.5).records]).toEqual([2.5, 1.5, 0.5])
    expect(strengthsBetween(all, then, 0.5).scale[0]).toBe(-7)
    expect(strengthsBetween(all, then, 1)).toBe(then)
  })
})

describe('the layout', () => {
  const asked: Laying = { turn: 1, radii: [10, 8, 6, 6], ties: [{ from: 0, to: 1, records: 5 }, { from: 1, to: 2, records: 1 }], before: [null, null, null, null] }
  const end = (of: Laying): readonly number[] => {
    const steps = layoutSteps(of)
    for (;;) {
      const { value, done } = steps.next()
      if (done) return [...value]
    }
  }

  test('is the same each time, finite, and lays nobody on another', () => {
    const positions = end(asked)
    expect(positions).toEqual(end(asked))
    expect(positions.every(Number.isFinite)).toBe(true)
    for (let i = 0; i < 4; i++) for (let j = i + 1; j < 4; j++) expect(Math.hypot(positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1])).toBeGreaterThan(asked.radii[i] + asked.radii[j])
  })

  test('begins where actors stood before, so that they can be followed', () => {
    const first = end(asked)
    const again = end({ ...asked, before: [0, 1, 2, 3].map((i) => [first[2 * i], first[2 * i + 1]] as const) })
    for (let i = 0; i < first.length; i++) expect(Math.abs(again[i] - first[i])).toBeLessThan(30)
  })

  test('is fitted into the frame, one actor into its middle', () => {
    const fit = fitted(Float32Array.from([-100, -50, 100, 50]), 800, 600, 50)
    for (const [x, y] of [[-100, -50], [100, 50]]) {
      expect(x * fit.kx + fit.x).toBeGreaterThanOrEqual(49)
      expect(x * fit.kx + fit.x).toBeLessThanOrEqual(751)
      expect(y * fit.ky + fit.y).toBeGreaterThanOrEqual(24)
      expect(y * fit.ky + fit.y).toBeLessThanOrEqual(576)
    }
    const one = fitted(Float32Array.from([7, 7]), 800, 600, 50)
    expect([7 * one.kx + one.x, 7 * one.ky + one.y]).toEqual([400, 300])
  })
})

describe('curves', () => {
  test('there and back stand apart, and begin at the rims', () => {
    const [there, back] = [curveBetween(0, 0, 10, 100, 0, 10, 4)!, curveBetween(100, 0, 10, 0, 0, 10, 4)!]
    expect(there.by[1] * back.by[1]).toBeLessThan(0)
    expect(Math.hypot(...there.from)).toBeCloseTo(10)
    expect(Math.hypot(there.to[0] - 100, there.to[1])).toBeCloseTo(14)
    expect(distanceTo(there, 50, there.by[1] / 2)).toBeLessThan(5)
    expect(distanceTo(there, 50, back.by[1])).toBeGreaterThan(10)
  })
  test('between circles that touch there is none', () => expect(curveBetween(0, 0, 10, 15, 0, 10, 4)).toBeNull())
})

describe('colours', () => {
  test('lean from conflict to cooperation, means that are nothing to neither', () => {
    expect([leanOf(-10), leanOf(-6), leanOf(0), leanOf(6), leanOf(10)]).toEqual([0, 0, 4, 8, 8])
    expect([mixed('#000000', '#ffffff', 0), mixed('#000000', '#ffffff', 1), mixed('#204060', '#406080', 0.5)]).toEqual(['#000000', '#ffffff', '#305070'])
  })
})

describe('a view', () => {
  const view = fc.record({ k: fc.double({ min: 0.2, max: 20, noNaN: true }), x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }) })
  const point = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))

  test('keeps what the pointer is on under it while it zooms', () => fc.assert(fc.property(view, point, fc.double({ min: 0.3, max: 3, noNaN: true }), (one, at, factor) => {
    const [x, y] = onScreen(zoomed(one, at, factor, [0.1, 60]), inPicture(one, at))
    expect([Math.abs(x - at[0]) < 1e-6, Math.abs(y - at[1]) < 1e-6]).toEqual([true, true])
  })))
  test('goes no nearer and no further than it may', () => expect([zoomed(home, [0, 0], 99, [0.5, 4]).k, zoomed(home, [0, 0], 0.01, [0.5, 4]).k]).toEqual([4, 0.5]))
  test('glides from one to another', () => expect([between(home, { k: 4, x: 10, y: 0 }, 0), between(home, { k: 4, x: 10, y: 0 }, 1)]).toEqual([home, { k: 4, x: 10, y: 0 }]))
})

describe('labels', () => {
  const frame = { width: 600, height: 400 }
  const label = fc.record({ id: fc.string(), text: fc.string({ minLength: 1, maxLength: 20 }), x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }), away: fc.integer({ min: 0, max: 20 }), size: fc.constant(12) })

  test('never stand outside, the weightiest keep their place', () => fc.assert(fc.property(fc.array(label, { maxLength: 30 }), fc.boolean(), (labels: readonly Label[], isRtl) => {
    const found = placed(labels, { isRtl, frame })
    expect(found.boxes.every(([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= 600 && bottom <= 400)).toBe(true)
    expect(found.labels.length).toBeLessThanOrEqual(labels.length)
    expect(placed(labels.slice(0, 1), { isRtl, frame }).labels).toEqual(found.labels.filter(({ id }) => id === labels[0]?.id).slice(0, placed(labels.slice(0, 1), { isRtl, frame }).labels.length))
  })))

  const one: Label = { id: 'a', text: 'إيران', x: 300, y: 200, away: 6, size: 12 }
  test('stand along the line of reading, and on another side where that is taken', () => {
    expect(placed([one], { isRtl: true, frame }).boxes[0][2]).toBe(294)
    expect(placed([one], { isRtl: false, frame }).boxes[0][0]).toBe(306)
    const taken = [[300, 190, 300 + 10 + widthOf(one), 210]] as const
    expect(placed([one], { isRtl: false, frame, taken }).labels[0].side).toBe('before')
  })
  test('that are needed stand over circles, but never over each other', () => {
    const taken = [[0, 0, 600, 400]] as const
    expect(placed([one], { isRtl: false, frame, taken }).labels).toEqual([])
    expect(placed([{ ...one, isNeeded: true }], { isRtl: false, frame, taken }).labels).toHaveLength(1)
  })
})
