import type { Fault } from '../lexicon/table.js'
import { foldWord, type Spelling } from '../text/spelling.js'
import type { ClassOf } from './classes.js'
import { rarestNeed } from './needs.js'
import type { Element, Rule, Test } from './rule.js'

/** A pattern with its repeats written out has at most so many places; beyond that it was not meant. */
const LARGEST = 300

/** What is wrong with rules taken together and in view of the classes that are known. */
export function faultsOfRules(rules: readonly Rule[], spelling: Spelling, classOf: ClassOf): { faults: Fault[]; broken: ReadonlySet<Rule> } {
  const faults: Fault[] = []
  const broken = new Set<Rule>()
  const names = new Map<string, Rule>()
  const patterns = new Map<string, Rule>()
  for (const rule of rules) {
    const fault = (line: number, code: string, message: string): void => {
      faults.push({ file: rule.file, line, code, message: `${rule.name}: ${message}` })
      broken.add(rule)
    }
    const namesake = names.get(rule.name)
    if (namesake) fault(rule.line, 'duplicate', `a rule of this name stands at ${namesake.file}:${namesake.line}`)
    else names.set(rule.name, rule)
    for (const { line, element } of rule.patterns) {
      for (const name of new Set(classNames(element))) if (!classOf(name)) fault(line, 'class', `unknown class ${name}`)
      if (sizeOf(element) > LARGEST) fault(line, 'size', `the pattern has ${sizeOf(element)} places with its repeats; at most ${LARGEST}`)
      if (!rarestNeed(element, spelling)) fault(line, 'need', 'nothing in the pattern is a word, a lemma or a class, so it would be tried everywhere')
      const key = describe(element, spelling)
      const twin = patterns.get(key)
      if (twin) fault(line, 'equal', `the pattern of ${twin.name} (${twin.file}:${twin.line}) once more`)
      else patterns.set(key, rule)
    }
  }
  return { faults, broken }
}

function classNames(element: Element): string[] {
  switch (element.kind) {
    case 'word': return [...(element.by === 'class' ? element.values : []), ...classesOfTests(element.tests)]
    case 'phrase': return [...classesOfTests(element.tests), ...element.until]
    case 'clause': return [...element.until]
    case 'sequence': return element.items.flatMap(classNames)
    case 'choice': return element.options.flatMap(classNames)
    case 'repeat':
    case 'part': return classNames(element.item)
    default: return []
  }
}

const classesOfTests = (tests: readonly Test[]): string[] => tests.filter((t) => t.feature === 'class').flatMap((t) => t.values)

function sizeOf(element: Element): number {
  switch (element.kind) {
    case 'sequence': return element.items.reduce((n, item) => n + sizeOf(item), 0)
    case 'choice': return element.options.reduce((n, option) => n + sizeOf(option), 0)
    case 'repeat': return element.max * sizeOf(element.item)
    case 'part': return sizeOf(element.item)
    default: return 1
  }
}

/** Equal for patterns that match the same: blanks, brackets around one element, names of parts and spelling variants do not count. */
function describe(element: Element, spelling: Spelling): string {
  const all = (elements: readonly Element[]): string[] => elements.map((e) => describe(e, spelling))
  switch (element.kind) {
    case 'word': return `${element.by}(${folded(element.values, element.by === 'class' || element.by === 'pos' ? null : spelling)}${describeTests(element.tests, spelling)})`
    case 'phrase': return `phrase(${describeTests(element.tests, spelling)} ${[...element.until].sort().join('|')})`
    case 'clause': return `clause(${[...element.until].sort().join('|')})`
    case 'gap': return `gap(${element.min},${element.max})`
    case 'sequence': return all(element.items).join(' ')
    case 'choice': return `(${all(element.options).sort().join('|')})`
    case 'repeat': return `(${describe(element.item, spelling)}){${element.min},${element.max}}`
    case 'part': return describe(element.item, spelling)
    default: return element.kind
  }
}

function describeTests(tests: readonly Test[], spelling: Spelling): string {
  return tests.map((t) => ` ${t.negated ? '!' : ''}${t.feature}=${t.variable ? `$${t.variable}` : folded(t.values, spelling)}`).sort().join('')
}

function folded(values: readonly string[], spelling: Spelling | null): string {
  return values.map((v) => (spelling ? foldWord(spelling, v) : v)).sort().join('|')
}
