import { describe, expect, test } from 'vitest'
import { actorsOf } from '../src/lexicon/actors.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Fault } from '../src/lexicon/table.js'
import { checkRules, type ReadSentence } from '../src/match/check-rules.js'
import { classesOf } from '../src/match/classes.js'
import { parseRules } from '../src/match/parse-rules.js'
import { compileRules } from '../src/match/rule-set.js'
import { createPhraseFinder } from '../src/phrases/noun-phrases.js'
import { texted } from '../src/text/texted.js'
import { createWordStage } from '../src/words/words.js'

const lexicon = loadLexicon(shippedLexicon())
const words = createWordStage(lexicon, actorsOf(lexicon))
const findPhrases = createPhraseFinder(lexicon)
const read: ReadSentence = (text) => {
  const doc = words(texted({ id: 'example', text }))
  return { doc, phrases: findPhrases(doc, () => false) }
}

const files = Object.keys(lexicon.source).filter((path) => path.startsWith('grammar/') && path.endsWith('.rules'))
const shown = (faults: readonly Fault[]): string[] => faults.map((f) => `${f.file}:${f.line} ${f.message}`)

test('the grammar has its files of rules', () => {
  expect(files).toEqual(expect.arrayContaining(['grammar/attribution.rules', 'grammar/conditions.rules', 'grammar/status.rules']))
})

test('the word classes of the grammar are well formed', () => {
  const faults: Fault[] = []
  classesOf(lexicon, faults)
  expect(shown(faults)).toEqual([])
})

describe.each(files)('%s', (file) => {
  const faults: Fault[] = []
  const rules = parseRules(file, lexicon.source[file], faults)
  const set = compileRules(rules, { spelling: lexicon.spelling, classOf: classesOf(lexicon), faults })

  test('every rule can be read and used', () => {
    expect(shown(faults)).toEqual([])
    expect(set.rules.length).toBeGreaterThan(1)
  })

  test('every rule holds in its own sentences and in none of those it is not for', () => {
    expect(shown(checkRules(set, read))).toEqual([])
  })
})
