import { expect, test } from 'vitest'
import { Memory } from '../../src/stories/keep/memory.js'

test('what was asked for once of articles of days that are not held is given up', () => {
  const memory = new Memory()
  for (let article = 1; article < 100; article++) memory.connect(article, article + 1, 1)
  memory.shrink()
  expect(memory.edges.size).toBe(0)
})
